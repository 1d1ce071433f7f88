"""Files as they are: found, read, decoded, parsed, with the place of every value remembered.

The only room that reads. YAML types nothing here: every scalar stays text, and the content model decides. What cannot
be read becomes a diagnostic of the family YML; what the system refuses becomes an error.
"""

from generator.source._decode import decode
from generator.source._document import Data, Document, Place, ValuePath, document_of, read_document, read_entry
from generator.source._files import REGISTERS, Found, find_entries, read_bytes, read_texts
from generator.source._ledger import GONE, Fault, Ledger, SiteAddress, ledger_of, site_address
from generator.source._places import location_of
from generator.source._problems import FULL_WIDTH_COLON, NO_SPACE_AFTER_COLON, PROBLEMS
from generator.source._register import Register, read_register

__all__ = [
    "FULL_WIDTH_COLON",
    "GONE",
    "NO_SPACE_AFTER_COLON",
    "PROBLEMS",
    "REGISTERS",
    "Data",
    "Document",
    "Fault",
    "Found",
    "Ledger",
    "Place",
    "Register",
    "SiteAddress",
    "ValuePath",
    "decode",
    "document_of",
    "find_entries",
    "ledger_of",
    "location_of",
    "read_bytes",
    "read_document",
    "read_entry",
    "read_register",
    "read_texts",
    "site_address",
]
