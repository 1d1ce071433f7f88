"""Realistic casebooks of any size, the same for the same seed: cases of about 5 KB in both languages.

Used by the benchmarks. A case is put together from families, timelines and sentences that vary; nobody in it is real.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT / "tests")]

from casebook_from import SOUND, casebook_at  # noqa: E402 - found by the path above


class Said(NamedTuple):
    """A sentence in both languages."""

    zh: str
    en: str


def _said(lines: str) -> tuple[Said, ...]:
    return tuple(Said(*line.split(" | ")) for line in lines.strip().splitlines())


PEOPLE = tuple(
    Said(*pair)
    for pair in (
        ("阿兰", "Lan"), ("阿明", "Ming"), ("阿珍", "Zhen"), ("小雨", "Yu"), ("阿强", "Qiang"), ("小晴", "Qing"),
        ("阿梅", "Mei"), ("阿成", "Cheng"), ("小北", "Bei"), ("阿桂", "Gui"), ("小南", "Nan"), ("阿良", "Liang"),
    )
)  # fmt: skip
SITUATIONS = _said("""
血压一直偏高，家里的药快吃完了。 | Blood pressure has been high for some time, and the tablets are running out.
邻居不敢同住户来往，买菜要托人。 | The neighbours keep their distance, and somebody else has to do the shopping.
子女在外地工作，电话里只报喜不报忧。 | The children work far away and only hear good news on the telephone.
夜里睡不好，白天也不想说话。 | Nights are bad, and by day there is little wish to talk.
家里只有一部旧手机，不会用健康码。 | There is only one old telephone at home, and nobody can use the health code.
低保刚办下来，账上的钱还没有到。 | The minimum living allowance was just granted; the money has not come yet.
孩子上网课没有设备，作业跟不上。 | There is no device for online lessons, and homework is falling behind.
一出门就觉得别人在看自己。 | Outside the door it feels as if everybody is watching.
""")
ACTIONS = _said("""
社工上门量血压，把结果写在记录本上。 | The social worker visits, measures the blood pressure and writes it down.
同服务对象一起列出想先解决的事。 | Together they list what should be settled first.
联系社区医院，约好取药的时间。 | The community hospital is called and a time to fetch the tablets agreed.
请志愿者帮忙送菜，每周两次。 | Volunteers bring vegetables twice a week.
陪同到发热门诊，一路说明要做什么。 | They go to the fever clinic together, with each step explained on the way.
教家人怎样听，不急着劝。 | The family learns how to listen before giving advice.
同居委会商量，临时垫付药费。 | The residents' committee agrees to advance the money for the tablets.
把求助电话写大，贴在电话旁边。 | The help line is written in large figures beside the telephone.
""")
RESULTS = _said("""
能自己量血压，也会记下来。 | Measures the blood pressure alone and keeps the record.
重新和邻居打招呼，愿意到楼下坐坐。 | Greets the neighbours again and sits downstairs for a while.
每天同家人通一次电话，说说真话。 | Talks with the family once a day, and truthfully.
按时吃药，不再自己停药。 | Takes the tablets on time and no longer stops them alone.
""")
_AGES = ("60-69", "70-79", "80+")


def casebook_of(root: Path, cases: int, seed: int = 7) -> Path:
    """Write a casebook with so many cases below `root` and return `root`."""
    chance = random.Random(seed)
    casebook_at(root, {**SOUND, **{f"cases/case-{number:05d}.yaml": _case(number, chance) for number in range(cases)}})
    return root


def _case(number: int, chance: random.Random) -> str:
    first, second = chance.sample(PEOPLE, 2)
    age = chance.choice(_AGES)
    parts = {
        "title: {zh: 阿兰, en: Lan}": f"title: {{zh: {first.zh}的第{number}天, en: Day {number} with {first.en}}}",
        "name: {zh: 阿兰, en: Lan}": f"name: {_inline(first)}",
        "name: {zh: 阿明, en: Ming}": f"name: {_inline(second)}",
        "age: 70-79": f"age: {age}",
        "  - {zh: 独居。, en: Lives alone.}\npresenting": f"{_list(chance, SITUATIONS, 4)}presenting",
        "  - {zh: 不敢出门。, en: Afraid to go out.}\n": _list(chance, SITUATIONS, 3),
        "    event: {zh: 第一次探访。, en: First visit.}\n": _days(chance),
        "    - {zh: 先陪伴。, en: Be there first.}\n": _list(chance, ACTIONS, 5, 4),
        "    - {zh: 先听。, en: Listen first.}\n": _list(chance, RESULTS, 3, 4),
        "    - {zh: 尊重自决。, en: Respect her choice.}\n": _list(chance, ACTIONS, 3, 4),
    }
    text = SOUND["cases/lan.yaml"]
    for old, new in parts.items():
        if old not in text:
            raise ValueError(f"the sound case has no {old!r} any more")
        text = text.replace(old, new, 1)
    return text


def _inline(said: Said) -> str:
    return f"{{zh: {said.zh}, en: {said.en}}}"


def _list(chance: random.Random, said: tuple[Said, ...], count: int, indent: int = 2) -> str:
    return "".join(f"{' ' * indent}- {_block(one)}\n" for one in chance.sample(said, min(count, len(said))))


def _block(said: Said) -> str:
    return f'{{zh: {said.zh}, en: "{said.en}"}}'


def _days(chance: random.Random) -> str:
    first = f"    event: {_block(chance.choice(ACTIONS))}\n"
    return first + "".join(_day(day, chance.choice(ACTIONS)) for day in range(2, 14, 3))


def _day(day: int, said: Said) -> str:
    return f"  - day: {day}\n    stage: intervention\n    by: [social-worker]\n    event: {_block(said)}\n"


def sizes(root: Path) -> Iterator[int]:
    """Yield the size of each case in bytes."""
    return (path.stat().st_size for path in (root / "casebook" / "cases").glob("case-*.yaml"))
