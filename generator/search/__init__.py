"""Pages → records → the files of an index, so that readers find pages by everyday words, without a server."""

from generator.search._facets import Facet
from generator.search._index import Index, index
from generator.search._record import Record, Section
from generator.search._state import State, restored
from generator.search._word_book import Emergency, Synonyms, WordBook

__all__ = ["Emergency", "Facet", "Index", "Record", "Section", "State", "Synonyms", "WordBook", "index", "restored"]
