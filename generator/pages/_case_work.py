"""The professional core of a case's page, from background to learning."""

from __future__ import annotations

from markupsafe import Markup, escape

from generator.content import Basis
from generator.content.case import Case
from generator.pages import _blocks as blocks
from generator.pages import _drawings as drawings
from generator.pages import _parts as parts
from generator.pages._scope import Scope


def background(scope: Scope, case: Case) -> blocks.Section | None:
    """Return how the case came to the station, the background and the presenting problem."""
    referral = blocks.Item(
        scope.escaped("referral-line", source=scope.choice(case.referral.source), note=scope.text(case.referral.note)),
        scope.tag(case.referral.basis),
    )
    return parts.section(
        "background",
        scope.word("background"),
        parts.subsection("referral", scope.word("referral"), blocks.Points((referral,))),
        parts.prose(scope, case.background),
        parts.subsection(
            "presenting-problem", scope.word("presenting-problem"), parts.prose(scope, case.presenting_problem)
        ),
    )


def assessment(scope: Scope, case: Case) -> blocks.Section | None:
    """Return needs, systems, strengths, resources, risk and the theories that were used."""
    made = case.assessment
    needs = blocks.Table(
        scope.word("needs"),
        tuple(scope.word(key) for key in ("need", "urgency", "evidence", "basis")),
        tuple(
            (
                scope.text(need.need),
                escape(scope.choice(need.level)),
                scope.text(need.evidence),
                _tagged(scope, need.basis),
            )
            for need in made.needs
        ),
    )
    theories = blocks.Facts(
        tuple(
            blocks.Row(
                scope.linked(scope.term_link("term", one.term)), (blocks.Item(scope.text(one.use), scope.tag(None)),)
            )
            for one in case.theories
        )
    )
    return parts.section(
        "assessment",
        scope.word("assessment"),
        parts.subsection(
            "risk",
            scope.word("risk-assessment"),
            parts.points(scope, made.risk.factors, title=scope.word("risk-factors")),
            parts.subsection("safety-action", scope.word("safety-action"), parts.prose(scope, made.risk.safety_action)),
        ),
        parts.subsection("needs", scope.word("needs"), needs),
        parts.subsection("micro", scope.word("micro"), parts.prose(scope, made.micro)),
        parts.subsection("meso", scope.word("meso"), parts.prose(scope, made.meso)),
        parts.subsection("macro", scope.word("macro"), parts.prose(scope, made.macro)),
        parts.subsection("strengths", scope.word("strengths"), parts.points(scope, made.strengths)),
        parts.subsection("resources", scope.word("resources"), parts.points(scope, made.resources)),
        parts.subsection("theories", scope.word("theories"), theories),
    )


def goals(scope: Scope, case: Case) -> blocks.Section | None:
    """Return the general goal, the specific goals with their measures, and the agreement."""
    table = blocks.Table(
        scope.word("specific-goals"),
        tuple(scope.word(key) for key in ("goal", "measure", "by-when")),
        tuple(
            (scope.text(goal.goal), scope.text(goal.measure), scope.text(goal.by_when)) for goal in case.goals.specific
        ),
        scope.tag(case.goals.basis),
    )
    general = blocks.Item(Markup("<p>{}</p>").format(scope.text(case.goals.general)), scope.tag(case.goals.basis))
    return parts.section(
        "goals",
        scope.word("goals"),
        blocks.Prose((general,)),
        table,
        parts.subsection("agreement", scope.word("agreement"), parts.prose(scope, case.goals.agreement)),
    )


def timeline(scope: Scope, case: Case) -> blocks.Section | None:
    """Return the events; after the decision point the reader is asked to stop and think.

    The drawing stands after them: it would give away how the case ends.
    """
    events = []
    for number, event in enumerate(case.timeline, 1):
        stages = [scope.choice(event.stage)]
        if event.crisis_stage:
            stages.append(scope.choice(event.crisis_stage))
        events.append(
            blocks.TimelineEvent(
                f"event-{number}",
                _day(scope, event.day, event.until_day, scope.choice(event.when) if event.when else ""),
                tuple(stages),
                parts.choices(scope, event.by),
                scope.text(event.event),
                scope.text(event.response),
                scope.text(event.reflection),
                scope.tag(event.basis),
                decision=number == case.learning.decision_point,
            )
        )
    return parts.section(
        "timeline",
        scope.word("timeline"),
        blocks.Timeline(tuple(events), "#questions"),
        drawings.figure(scope, drawings.drawn(scope, "timeline", case), scope.tag(None)),
    )


def strategy(scope: Scope, case: Case) -> blocks.Section | None:
    """Return the approach, the roles, the procedure, partners and follow-up."""
    made = case.strategy
    roles = tuple(parts.plain_item(scope.choice(role)) for role in made.roles)
    return parts.section(
        "service-strategy",
        scope.word("service-strategy"),
        parts.prose(scope, made.approach),
        parts.subsection("roles", scope.word("roles"), blocks.Points(roles, tag=scope.tag(None)) if roles else None),
        parts.subsection(
            "procedure",
            scope.word("procedure"),
            drawings.figure(scope, drawings.drawn(scope, "procedure", made), scope.tag(None)),
            parts.procedure(scope, made),
        ),
        parts.subsection("partners", scope.word("partners"), parts.points(scope, made.partners)),
        parts.subsection("follow-up", scope.word("follow-up"), parts.prose(scope, made.follow_up)),
    )


def outcome(scope: Scope, case: Case) -> blocks.Section | None:
    """Return what changed, how the process went and how the case ended."""
    made = case.outcome
    table = blocks.Table(
        scope.word("indicators"),
        tuple(scope.word(key) for key in ("indicator", "before", "after", "basis")),
        tuple(
            (scope.text(one.indicator), scope.text(one.before), scope.text(one.after), _tagged(scope, one.basis))
            for one in made.indicators
        ),
    )
    closure = blocks.Item(
        scope.escaped("closure-line", kind=scope.choice(made.closure.kind), handover=scope.text(made.closure.handover)),
        scope.tag(made.closure.basis),
    )
    return parts.section(
        "outcome",
        scope.word("outcome"),
        table,
        parts.subsection("process", scope.word("process"), parts.prose(scope, made.process)),
        parts.subsection("satisfaction", scope.word("satisfaction"), parts.prose(scope, made.satisfaction)),
        parts.subsection("closure", scope.word("closure"), blocks.Points((closure,))),
    )


def reflection(scope: Scope, case: Case) -> blocks.Section | None:
    """Return the reflections."""
    made = case.reflection
    return parts.section(
        "reflection",
        scope.word("reflection"),
        parts.subsection("reflection-practice", scope.word("reflection-practice"), parts.prose(scope, made.practice)),
        parts.subsection("reflection-ethics", scope.word("reflection-ethics"), parts.prose(scope, made.ethics)),
        parts.subsection("reflection-policy", scope.word("reflection-policy"), parts.prose(scope, made.policy)),
        parts.subsection("reflection-self", scope.word("reflection-self"), parts.prose(scope, made.self_)),
        parts.subsection("would-change", scope.word("would-change"), parts.prose(scope, made.would_change)),
    )


def learning(scope: Scope, case: Case) -> blocks.Section | None:
    """Return objectives, questions and notes for facilitators."""
    made = case.learning
    return parts.section(
        "learning",
        scope.word("learning"),
        parts.subsection("objectives", scope.word("objectives"), parts.texts(scope, made.objectives)),
        parts.subsection("questions", scope.word("questions"), parts.questions(scope, made.questions)),
        parts.subsection(
            "facilitator-notes", scope.word("facilitator-notes"), parts.long_texts(scope, made.facilitator_notes)
        ),
    )


def _day(scope: Scope, first: int, last: int | None, moment: str) -> str:
    said = scope.word("days", first=first, last=last) if last else scope.word("day", day=first)
    return scope.word("day-moment", day=said, moment=moment) if moment else said


def _tagged(scope: Scope, basis: Basis | None) -> Markup:
    tag = scope.tag(basis)
    return Markup('<span class="tag tag--{}">{}</span>').format(tag.kind, tag.text) if tag else Markup("")
