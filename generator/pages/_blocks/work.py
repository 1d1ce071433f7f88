"""Blocks of social work and its teaching: timeline, procedure, questions, quiz."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from generator.pages._blocks.ground import Block, Tag


@dataclass(frozen=True)
class TimelineEvent:
    """One event of a timeline."""

    id: str
    day: str
    stages: tuple[str, ...]
    who: str
    event: Markup
    response: Markup
    reflection: Markup
    tag: Tag | None
    decision: bool = False


@dataclass(frozen=True)
class Timeline(Block):
    """Events in order; after one of them a class may stop and decide."""

    partial = "timeline"
    events: tuple[TimelineEvent, ...]
    questions: str


@dataclass(frozen=True)
class Branch:
    """An answer and the step that it leads to; `href` is empty at the end of the procedure."""

    answer: Markup
    href: str
    target: Markup


@dataclass(frozen=True)
class ProcedureStep:
    """One step of a procedure."""

    id: str
    do: Markup
    how: Markup
    who: str
    when: Markup
    branches: tuple[Branch, ...]
    tag: Tag | None


@dataclass(frozen=True)
class Procedure(Block):
    """Steps with who, when and where they lead."""

    partial = "procedure"
    steps: tuple[ProcedureStep, ...]


@dataclass(frozen=True)
class Question:
    """A question and what the facilitator keeps behind it."""

    id: str
    ask: Markup
    note: Markup


@dataclass(frozen=True)
class Questions(Block):
    """Questions to discuss."""

    partial = "questions"
    items: tuple[Question, ...]
    note_label: str


@dataclass(frozen=True)
class QuizQuestion:
    """A question with options; the answer opens on demand."""

    id: str
    ask: Markup
    options: tuple[Markup, ...]
    answer: int
    because: Markup


@dataclass(frozen=True)
class Quiz(Block):
    """A self-check quiz."""

    partial = "quiz"
    items: tuple[QuizQuestion, ...]
