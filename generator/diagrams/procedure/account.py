"""The flowchart in words: a summary, what runs beside each other, and a table of all steps."""

from __future__ import annotations

from collections.abc import Iterator

from generator.diagrams._diagram import AccountPart, Setting
from generator.diagrams.procedure.model import TIERS, Edge, Flow
from generator.languages import Words

_STEPS = Words("共{count}步", "Steps: {count}")
_DECISIONS = Words("其中{count}步要作判断", "decisions among them: {count}")
_BACK = Words("有{count}条线回到前面的步骤或重做同一步", "lines that lead back to an earlier or the same step: {count}")
_COUNTS = Words("{counts}。", "{counts}. ")
_ALL_SAID = Words("图里的内容，文字说明都写全了。", "The text says all that the picture shows.")

_TITLE = Words("各步骤", "All steps")
_HEAD = (Words("步骤", "Step"), Words("谁", "Who"), Words("何时", "When"), Words("接下来", "Then"))
_ROW = Words("{number}. {do}", "{number}. {do}")
_TO = Words("第{number}步", "step {number}")
_BACK_TO = Words("回到第{number}步", "back to step {number}")
_AGAIN = Words("重做这一步", "this step again")
_ENDS = Words("结束", "the end")
_ANSWER = Words("{answer}：{to}", "{answer}: {to}")
_AND = Words("；", "; ")

_NOTES = Words("说明", "Notes")
_TIERS = Words("第{number}步以后分开走：{tracks}。", "After step {number}, separate tracks: {tracks}.")
_TRACK = Words("{answer}，第{number}步", "{answer}, step {number}")
_TRACK_WHEN = Words("{answer}，第{number}步（{when}）", "{answer}, step {number} ({when})")
_EMERGENCY = Words("遇到紧急情况就做：{steps}。", "In an emergency: {steps}.")
_UNREACHED = Words("从第一步走不到：{steps}。", "No way leads from the first step to: {steps}.")
_COMMA = Words("、", ", ")
_BETWEEN = Words("，", "; ")


def summary(flow: Flow, setting: Setting) -> str:
    """Return how many steps, decisions and ways back there are."""
    counts = (
        (_STEPS, sum(node.number is not None for node in flow.nodes)),
        (_DECISIONS, sum(node.decision for node in flow.nodes)),
        (_BACK, sum(edge.back for edge in flow.edges)),
    )
    said = [setting.words(words, count=count) for words, count in counts if count]
    return setting.words(_COUNTS, counts=setting.words(_BETWEEN).join(said)) + setting.words(_ALL_SAID)


def account(flow: Flow, setting: Setting) -> tuple[AccountPart, ...]:
    """Return the table of steps, and notes on what its rows do not say."""
    steps = [(place, node) for place, node in enumerate(flow.nodes) if node.number is not None]
    rows = tuple(
        (
            setting.words(_ROW, number=node.number, do=node.do),
            "".join(node.who),
            node.when,
            setting.words(_AND).join(_then(edge, flow, setting) for edge in flow.edges if edge.source == place),
        )
        for place, node in steps
    )
    head = tuple(setting.words(words) for words in _HEAD)
    keys = tuple(node.key for _, node in steps)
    table = AccountPart("steps", setting.words(_TITLE), head=head, rows=rows, keys=keys)
    notes = tuple(_notes(flow, setting))
    return (table, AccountPart("notes", setting.words(_NOTES), lines=notes)) if notes else (table,)


def _then(edge: Edge, flow: Flow, setting: Setting) -> str:
    to = setting.words(_leads(edge, flow), number=flow.nodes[edge.target].number)
    return setting.words(_ANSWER, answer=edge.label, to=to) if edge.label else to


def _leads(edge: Edge, flow: Flow) -> Words:
    if flow.nodes[edge.target].number is None:
        return _ENDS
    if edge.source == edge.target:
        return _AGAIN
    return _BACK_TO if edge.back else _TO


def _notes(flow: Flow, setting: Setting) -> Iterator[str]:
    """Yield what shapes and places say in the picture: tracks beside each other, double and broken frames."""
    for source, beside in flow.tiers:
        edges = {edge.answer: edge for edge in flow.edges if edge.source == source and edge.target in beside}
        tracks = setting.words(_AND).join(_track(edges[tier], flow, setting) for tier in TIERS if tier in edges)
        yield setting.words(_TIERS, number=source + 1, tracks=tracks)
    for words, found in (
        (_EMERGENCY, [node for node in flow.nodes if node.emergency]),
        (_UNREACHED, [node for node in flow.nodes if not node.reached]),
    ):
        numbers = [setting.words(_TO, number=node.number) for node in found if node.number is not None]
        if numbers:
            yield setting.words(words, steps=setting.words(_COMMA).join(numbers))


def _track(edge: Edge, flow: Flow, setting: Setting) -> str:
    node = flow.nodes[edge.target]
    words = _TRACK_WHEN if node.when else _TRACK
    return setting.words(words, answer=edge.label, number=node.number, when=node.when)
