"""Finding what would tell who somebody is: text in, hits out; nothing here reads a file or makes a diagnostic.

`hits(text, known)` reads a whole YAML file as raw text as well as one value or a file name, in Chinese and English.
What comes out names kind, place and reason, never the words themselves; `mask` makes what a report may show.

    text → folding → numbers, documents, places, chinese, minorities, latin, roster → hits without overlaps
"""

from generator.checks._identity._hit import Hit, Kind, mask, mask_in_place
from generator.checks._identity.finding import hits
from generator.checks._identity.known import Known
from generator.checks._identity.roster import Roster
from generator.checks._identity.spots import AUTHORS, spots

__all__ = ["AUTHORS", "Hit", "Kind", "Known", "Roster", "hits", "mask", "mask_in_place", "spots"]
