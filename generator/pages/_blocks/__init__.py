"""The blocks that pages are made of; each has a partial, `templates/partials/<partial>.html`, and a CSS file.

All texts in blocks are safe HTML (`Markup`) or plain text that the template escapes.
"""

from generator.pages._blocks.advice import CareCard, Myth, Myths, NumberedStep, Steps, TelephoneNumber, Telephones
from generator.pages._blocks.diagram import Diagram, Legend, LegendLine, Picture
from generator.pages._blocks.ground import Block, Content, Item, Link, Notice, Review, Section, Tag
from generator.pages._blocks.reference import (
    Citation,
    CitedSource,
    Definition,
    Definitions,
    Door,
    Doors,
    FieldRow,
    Fields,
    LinkGroup,
    Links,
    SourceList,
)
from generator.pages._blocks.text import Checklist, Facts, Points, Prose, Row, Subsection, Table
from generator.pages._blocks.words import WordRule, WordRules
from generator.pages._blocks.work import (
    Branch,
    Procedure,
    ProcedureStep,
    Question,
    Questions,
    Quiz,
    QuizQuestion,
    Timeline,
    TimelineEvent,
)

__all__ = [
    "Block",
    "Branch",
    "CareCard",
    "Checklist",
    "Citation",
    "CitedSource",
    "Content",
    "Definition",
    "Definitions",
    "Diagram",
    "Door",
    "Doors",
    "Facts",
    "FieldRow",
    "Fields",
    "Item",
    "Legend",
    "LegendLine",
    "Link",
    "LinkGroup",
    "Links",
    "Myth",
    "Myths",
    "Notice",
    "NumberedStep",
    "Picture",
    "Points",
    "Procedure",
    "ProcedureStep",
    "Prose",
    "Question",
    "Questions",
    "Quiz",
    "QuizQuestion",
    "Review",
    "Row",
    "Section",
    "SourceList",
    "Steps",
    "Subsection",
    "Table",
    "Tag",
    "TelephoneNumber",
    "Telephones",
    "Timeline",
    "TimelineEvent",
    "WordRule",
    "WordRules",
]
