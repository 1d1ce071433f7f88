"""Files as they are: found, read, decoded, parsed, with the place of every value remembered.

The only room that reads. YAML types nothing here: every scalar stays text, and the content model decides. What cannot
be read becomes a diagnostic of the family YML; what the system refuses becomes an error.
"""

from generator.source._document import Document, Place, ValuePath, read_document
from generator.source._files import Found, find_entries, read_bytes, read_texts
from generator.source._problems import FULL_WIDTH_COLON, NO_SPACE_AFTER_COLON, PROBLEMS

__all__ = [
    "FULL_WIDTH_COLON",
    "NO_SPACE_AFTER_COLON",
    "PROBLEMS",
    "Document",
    "Found",
    "Place",
    "ValuePath",
    "find_entries",
    "read_bytes",
    "read_document",
    "read_texts",
]
