"""The content model: what can stand in a casebook, and the casebook as one frozen object.

A public module here is a *content type* or, in `vocabulary/`, a vocabulary: a frozen pydantic model of one file, and
the constant `CONTENT_TYPE`. A member may import the `_private` modules of this room and the rooms below, never another
member. To add a content type, add a file; schema, reference page and loading follow.
"""

from generator.content._case_map import CaseMap, Flow, Sphere, System, Tie, TieKind
from generator.content._casebook import (
    Backlink,
    Casebook,
    Entry,
    content_types,
    kind_words,
    vocabulary_types,
)
from generator.content._entry import ContentType, Licence, Named, Publishable, Reviewer, VocabularyType
from generator.content._family import (
    AgeBand,
    Child,
    ChildLink,
    Family,
    Household,
    Person,
    PersonKind,
    Relation,
    RelationKind,
    Sex,
    Twins,
    Union,
    UnionKind,
)
from generator.content._fields import Field, Many, about, fields_of
from generator.content._learning import Level
from generator.content._loader import EntryFile, FileKind, Loaded, Opened, entry_files, load, open_entry
from generator.content._model import Choice, Record, Reference, is_id
from generator.content._places import Place, Shown
from generator.content._problems import PROBLEMS
from generator.content._procedure import END, Actor, Answer, Procedure, Step
from generator.content._provenance import Change, ConsentGiver, ConsentState
from generator.content._schema import schema_name, schemas
from generator.content._single import FamilyFile, Single, load_single
from generator.content._starter import starter
from generator.content._term import Term
from generator.content._text import Basis, LongText, Passage, Point, Text
from generator.content._timeline import CrisisStage, Event, Moment, Stage
from generator.content._walking import references_of, shown_in, texts_of

__all__ = [
    "END",
    "PROBLEMS",
    "Actor",
    "AgeBand",
    "Answer",
    "Backlink",
    "Basis",
    "CaseMap",
    "Casebook",
    "Change",
    "Child",
    "ChildLink",
    "Choice",
    "ConsentGiver",
    "ConsentState",
    "ContentType",
    "CrisisStage",
    "Entry",
    "EntryFile",
    "Event",
    "Family",
    "FamilyFile",
    "Field",
    "FileKind",
    "Flow",
    "Household",
    "Level",
    "Licence",
    "Loaded",
    "LongText",
    "Many",
    "Moment",
    "Named",
    "Opened",
    "Passage",
    "Person",
    "PersonKind",
    "Place",
    "Point",
    "Procedure",
    "Publishable",
    "Record",
    "Reference",
    "Relation",
    "RelationKind",
    "Reviewer",
    "Sex",
    "Shown",
    "Single",
    "Sphere",
    "Stage",
    "Step",
    "System",
    "Term",
    "Text",
    "Tie",
    "TieKind",
    "Twins",
    "Union",
    "UnionKind",
    "VocabularyType",
    "about",
    "content_types",
    "entry_files",
    "fields_of",
    "is_id",
    "kind_words",
    "load",
    "load_single",
    "open_entry",
    "references_of",
    "schema_name",
    "schemas",
    "shown_in",
    "starter",
    "texts_of",
    "vocabulary_types",
]
