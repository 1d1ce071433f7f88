"""The errors of the tool: it cannot go on, and says why in one sentence of each language.

A *diagnostic* is about content and is a value; an *error* is about the tool's surroundings and is raised.
Anything raised that is not a `CasebookError` is a bug of ours; with CASEBOOK_DEBUG=1 its traceback is shown.

    CasebookError
    ├── MissingPieceError      a template, theme, folder or word list that must exist does not
    ├── SpoiledLedgerError     the ledger of published addresses cannot be understood
    ├── UnreadableError        the system refuses to read something
    ├── UnwritableError        the system refuses to write something (full disk, no permission)
    ├── StrangeFileError       something in the folder of prose is no file that could be published
    ├── EndlessTextError       a text of the prose would keep the engine busy for hours
    ├── UnusableRosterError    the list of real names could not be held against anything
    ├── ContentError           the casebook has errors, so nothing is published
    │   ├── SiteFaultsError    the finished site has errors, so it does not take the place of the old one
    │   └── StaleLedgerError   the ledger of addresses may not be written and does not know all that would be published
    ├── ShellError             the theme's page could not be cut into a shell
    ├── EngineError            MkDocs refuses its settings or warns of something that would be published broken
    ├── AddressInUseError      the preview cannot be served at the address asked for
    ├── AlreadyThereError      a file that would be written exists
    ├── UnknownNameError       a name given on the command line does not exist
    ├── UnknownCodeError       a code that shall be explained does not exist
    ├── UnsuitableFileError    a file given on the command line is not one to draw from
    ├── NothingToDrawError     there is nothing in an entry that could be drawn
    ├── MissingExtraError      a package is wanted that is not installed with the tool
    └── CheckFailedError       a rule broke down, so nobody knows whether there is something to find
"""

from generator.errors._asked import (
    AlreadyThereError,
    MissingExtraError,
    NothingToDrawError,
    UnknownCodeError,
    UnknownNameError,
    UnsuitableFileError,
)
from generator.errors._files import (
    EndlessTextError,
    MissingPieceError,
    SpoiledLedgerError,
    StrangeFileError,
    UnreadableError,
    UnusableRosterError,
    UnwritableError,
)
from generator.errors._publishing import (
    AddressInUseError,
    CheckFailedError,
    ContentError,
    EngineError,
    ShellError,
    SiteFaultsError,
    StaleLedgerError,
)
from generator.errors._root import (
    CasebookError,
)

__all__ = [
    "AddressInUseError",
    "AlreadyThereError",
    "CasebookError",
    "CheckFailedError",
    "ContentError",
    "EndlessTextError",
    "EngineError",
    "MissingExtraError",
    "MissingPieceError",
    "NothingToDrawError",
    "ShellError",
    "SiteFaultsError",
    "SpoiledLedgerError",
    "StaleLedgerError",
    "StrangeFileError",
    "UnknownCodeError",
    "UnknownNameError",
    "UnreadableError",
    "UnsuitableFileError",
    "UnusableRosterError",
    "UnwritableError",
]
