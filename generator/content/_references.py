"""The kinds of things that an entry can refer to, as field types."""

from __future__ import annotations

from typing import Annotated

from pydantic import StringConstraints

from generator.content._model import ID_LENGTH, ID_PATTERN, Reference, To

Id = Annotated[str, StringConstraints(pattern=ID_PATTERN, max_length=ID_LENGTH)]
"""A name for something inside an entry: small letters, digits, hyphens."""

CaseReference = Annotated[Reference, To("case")]
GuideReference = Annotated[Reference, To("guide")]
LessonReference = Annotated[Reference, To("lesson")]
PlaybookReference = Annotated[Reference, To("playbook")]
PackReference = Annotated[Reference, To("pack")]
StationReference = Annotated[Reference, To("station")]

GroupReference = Annotated[Reference, To("group")]
RiskReference = Annotated[Reference, To("risk")]
MethodReference = Annotated[Reference, To("method")]
TopicReference = Annotated[Reference, To("topic")]
TermReference = Annotated[Reference, To("term")]
SourceReference = Annotated[Reference, To("source")]
HelplineReference = Annotated[Reference, To("helpline")]
WordingReference = Annotated[Reference, To("wording")]

PersonReference = Annotated[Reference, To("person")]
SystemReference = Annotated[Reference, To("system")]
StepReference = Annotated[Reference, To("step")]
AnswerReference = Annotated[Reference, To("answer")]
