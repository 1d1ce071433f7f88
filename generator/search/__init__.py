"""Pages → records → the files of an index, so that readers find pages by everyday words, without a server.

A `Record` says in plain text what can be found of a page; `index` makes of all records of a language the texts of all
files, which only `site` writes. Nothing is read here. The other half of the search, which answers queries in a browser,
is in `templates/theme/search/`; the rules that both must have are proven equal by `tests/search/tokens.yaml`.

What can be found is decided in `_pages`, what is known about words in `_vocabulary`. From there on, casebook and pages
are not known any more: `_terms` says what a page is found by, `_building` puts lists into chunks, `_state` keeps what
makes the next build cheap.
"""

from generator.search._facets import Facet
from generator.search._index import Index, fold_table, index
from generator.search._pages import HandWritten, record_of_prose, records_of
from generator.search._record import Record, Section, fingerprint
from generator.search._state import State, restored
from generator.search._vocabulary import facets, word_book
from generator.search._word_book import Emergency, Synonyms, WordBook

__all__ = [
    "Emergency",
    "Facet",
    "HandWritten",
    "Index",
    "Record",
    "Section",
    "State",
    "Synonyms",
    "WordBook",
    "facets",
    "fingerprint",
    "fold_table",
    "index",
    "record_of_prose",
    "records_of",
    "restored",
    "word_book",
]
