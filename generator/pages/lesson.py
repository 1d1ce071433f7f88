"""The page of a lesson: aims, myths and facts, words, scenarios, session plan, quiz, evaluation."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import escape

from generator.content import Casebook
from generator.content.lesson import Lesson, Scenario
from generator.pages import _blocks as blocks
from generator.pages import _citing as citing
from generator.pages import _parts as parts
from generator.pages import _related as related
from generator.pages import _wording as wording
from generator.pages._page import PageKind
from generator.pages._place import Address
from generator.pages._scope import Scope


def _addresses(casebook: Casebook) -> Iterator[Address]:
    return parts.entry_addresses(casebook, "lesson")


def _compose(scope: Scope, address: Address) -> blocks.Content:
    entry = scope.casebook.entries["lesson"][address.key]
    lesson = entry.record
    assert isinstance(lesson, Lesson)
    made = parts.sections(
        _at_a_glance(scope, lesson),
        parts.section("myths", scope.word("myths"), parts.myths(scope, lesson.myths)),
        parts.section("words", scope.word("words"), wording.table(scope, lesson.words) if lesson.words else None),
        parts.section(
            "scenarios",
            scope.word("scenarios"),
            *(_scenario(scope, number, one) for number, one in enumerate(lesson.scenarios, 1)),
        ),
        _session(scope, lesson),
        parts.section("quiz", scope.word("quiz"), _quiz(scope, lesson)),
        _evaluation(scope, lesson),
        parts.section(
            "facilitator-notes", scope.word("facilitator-notes"), parts.long_texts(scope, lesson.facilitator_notes)
        ),
        parts.help_section(scope, lesson.helplines),
        related.related(scope, entry),
        citing.sources_section(scope),
        citing.citation(scope, entry, scope.word("project")),
    )
    return parts.entry_content(scope, entry, made)


def _at_a_glance(scope: Scope, lesson: Lesson) -> blocks.Section | None:
    rows = parts.facts(
        (
            (scope.word("audience"), [scope.choice(lesson.audience)]),
            (scope.word("teaching-time"), [parts.minutes(scope, lesson.minutes)]),
            (scope.word("topics"), parts.term_links(scope, "topic", lesson.topics)),
            (scope.word("groups"), parts.term_links(scope, "group", lesson.groups)),
        )
    )
    aims = parts.texts(scope, lesson.aim, title=scope.word("objectives"))
    return parts.section("at-a-glance", scope.word("at-a-glance"), rows, aims)


def _scenario(scope: Scope, number: int, scenario: Scenario) -> blocks.Subsection | None:
    roles = blocks.Facts(
        tuple(blocks.Row(scope.text(role.name), (blocks.Item(scope.text(role.brief)),)) for role in scenario.roles)
    )
    return parts.subsection(
        f"scenario-{number}",
        scope.text(scenario.title),
        parts.long_texts(scope, [scenario.setting]),
        roles if scenario.roles else None,
        parts.texts(scope, scenario.debrief, title=scope.word("debrief")),
    )


def _session(scope: Scope, lesson: Lesson) -> blocks.Section | None:
    head = tuple(scope.word(key) for key in ("activity", "time", "how", "materials"))
    rows = tuple(
        (
            scope.text(one.title),
            escape(parts.minutes(scope, one.minutes)),
            scope.long(one.how),
            escape(scope.word("list-separator")).join(scope.text(material) for material in one.materials),
        )
        for one in lesson.session
    )
    table = blocks.Table(scope.word("session-caption", count=lesson.minutes), head, rows)
    return parts.section("session", scope.word("session"), table)


def _quiz(scope: Scope, lesson: Lesson) -> blocks.Quiz:
    return blocks.Quiz(
        tuple(
            blocks.QuizQuestion(
                f"quiz-{number}",
                scope.text(one.ask),
                tuple(scope.text(option) for option in one.options),
                one.answer,
                scope.text(one.because),
            )
            for number, one in enumerate(lesson.quiz, 1)
        )
    )


def _evaluation(scope: Scope, lesson: Lesson) -> blocks.Section | None:
    head = (scope.word("question"), scope.word("answer-form"), scope.word("answer"))
    rows = tuple((scope.text(one.ask), escape(scope.choice(one.kind)), escape("")) for one in lesson.evaluation)
    return parts.section("evaluation", scope.word("evaluation"), blocks.Table(scope.word("evaluation"), head, rows))


PAGE = PageKind("lesson", _addresses, _compose)
