"""Personal names in Latin letters: English ones, and Chinese ones in pinyin or in the spelling of Hong Kong.

english    given names and surnames
romanized  syllables and surnames of Chinese names
around     titles, labels and verbs beside a name
prose      where names are looked for in text
ids        and in file names and keys
"""

from generator.checks._identity.latin.ids import find_ids
from generator.checks._identity.latin.prose import find

__all__ = ["find", "find_ids"]
