"""Files as they are: found, read, decoded, parsed, with the place of every value remembered.

The only room that reads. YAML types nothing here: every scalar stays text, and the content model decides. What cannot
be read becomes a diagnostic of the family YML; what the system refuses becomes an error.
"""

from generator.fingerprints import SIZE_LIMIT
from generator.source._decode import decode, prose_faults
from generator.source._document import (
    Data,
    Document,
    Place,
    ValuePath,
    document_of,
    locate_in,
    read_document,
    read_entry,
)
from generator.source._files import PROSE_ENDINGS, REGISTERS, Found, find_entries, read_bytes, read_texts
from generator.source._images import PICTURE_ENDINGS, PICTURE_TEXT, written_beside
from generator.source._ledger import GONE, Fault, Ledger, SiteAddress, ledger_of, site_address
from generator.source._mending import (
    ENCODINGS,
    FORMS,
    READINGS,
    Edit,
    Indents,
    applied,
    edit_for,
    in_utf8,
    joined,
    lines_with_ends,
)
from generator.source._places import lines_of
from generator.source._problems import FULL_WIDTH_COLON, NO_SPACE_AFTER_COLON, PROBLEMS
from generator.source._register import Register, read_register

__all__ = [
    "ENCODINGS",
    "FORMS",
    "FULL_WIDTH_COLON",
    "GONE",
    "NO_SPACE_AFTER_COLON",
    "PICTURE_ENDINGS",
    "PICTURE_TEXT",
    "PROBLEMS",
    "PROSE_ENDINGS",
    "READINGS",
    "REGISTERS",
    "SIZE_LIMIT",
    "Data",
    "Document",
    "Edit",
    "Fault",
    "Found",
    "Indents",
    "Ledger",
    "Place",
    "Register",
    "SiteAddress",
    "ValuePath",
    "applied",
    "decode",
    "document_of",
    "edit_for",
    "find_entries",
    "in_utf8",
    "joined",
    "ledger_of",
    "lines_of",
    "lines_with_ends",
    "locate_in",
    "prose_faults",
    "read_bytes",
    "read_document",
    "read_entry",
    "read_register",
    "read_texts",
    "site_address",
    "written_beside",
]
