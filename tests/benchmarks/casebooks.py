"""Realistic casebooks of any size, the same for the same seed: cases of about 5 KB in both languages.

Used by the benchmarks. A case is put together from families, timelines and sentences that vary; nobody in it is real.
A sentence is put together of when, who, where, what and how it ends, so that up to 10,000 cases none stands in two of
them, as in real ones: what the checks remember of texts that they have read must not flatter the figures.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator
from math import prod
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
WHEN = _said("""
头几天 | In the first days
入冬以后 | After winter came
雨停了以后 | Once the rain had stopped
吃过晚饭 | After supper
赶集的那天 | On market day
开学以后 | After school began
天热起来以后 | As the days grew hot
下班以后 | After work
过完节 | After the holiday
停电的那几晚 | On the nights without power
一大早 | Early in the morning
快到中午 | Towards noon
请假的那天 | On a day off
风停了以后 | When the wind had dropped
""")
WHO = _said("""
社工 | the social worker
邻居 | a neighbour
志愿者 | a volunteer
村医 | the village doctor
居委会的工作人员 | somebody from the residents' committee
家里人 | the family
同学的家长 | the parent of a classmate
老师 | the teacher
""")
WHERE = _said("""
在楼下 | downstairs
在村口 | at the entrance of the village
在诊所门口 | outside the clinic
在活动室 | in the activity room
在菜市场 | at the vegetable market
在电话里 | on the telephone
在走廊上 | in the corridor
在院子里 | in the courtyard
在公交站 | at the bus stop
在家里 | at home
""")
TROUBLES = _said("""
说药快吃完了 | says that the tablets are running out
看到血压一直偏高 | sees that the blood pressure stays high
提到夜里睡不好 | mentions that the nights are bad
说孩子上网课没有设备 | says that there is no device for online lessons
说低保的钱还没有到 | says that the minimum living allowance has not come yet
谈起子女在外地工作 | talks of the children who work far away
发现只有一部旧手机 | finds that there is only one old telephone
说一出门就觉得别人在看 | tells how it feels to be watched outside the door
担心没有人送菜 | worries that nobody brings vegetables
说白天也不想说话 | says that there is no wish to talk even by day
看到门口堆着没拆的包裹 | sees parcels at the door that nobody has opened
提到作业跟不上 | mentions that homework is falling behind
""")
STEPS = _said("""
量了血压 | measures the blood pressure
约好取药的时间 | agrees on a time to fetch the tablets
列出想先解决的事 | lists what should be settled first
把求助电话写大 | writes the help line in large figures
说明看病要走哪几步 | explains the steps of a visit to the doctor
听对方把话说完 | listens until all is said
商量怎样垫付药费 | talks over how the tablets can be paid for in advance
送来蔬菜和米 | brings vegetables and rice
教怎样用视频通话 | shows how a video call works
陪着走了一段路 | walks along for a while
帮忙填好申请表 | helps to fill in the application
问清楚哪些事不想让人知道 | asks what should stay unknown to others
""")
GAINS = _said("""
看到血压记在本子上 | sees the blood pressure written down in the notebook
听到重新打招呼的声音 | hears greetings again
说药按时吃了 | says that the tablets are taken on time
说愿意下楼坐坐 | says that sitting downstairs is welcome now
接到每天一次的电话 | gets a call every day
看到孩子交了作业 | sees that the homework was handed in
说夜里睡得好些了 | says that the nights are better
听到愿意自己去取药 | hears of the wish to fetch the tablets alone
""")
ENDS = _said("""
也写进了记录 | and it is written down
第二天再问一次 | and the question is asked again the next day
大家都松了一口气 | and everybody is relieved
约好下次再谈 | and the next talk is agreed
没有催，也没有劝 | without any hurry or advice
然后告诉了督导 | and tells the supervisor afterwards
当面问过愿不愿意 | after asking whether that is welcome
这件事先放在心里 | and keeps it in mind for now
""")


class Pool(NamedTuple):
    """Parts of which sentences are put together: what happens is their own, the rest they share."""

    what: tuple[Said, ...]

    def sentence(self, number: int) -> Said:
        """Return the sentence with a number; all are different up to 70,000, and those that follow are not alike."""
        parts = (WHEN, WHO, WHERE, self.what, ENDS)
        rest = number * _STRIDE % prod(map(len, parts))
        chosen = []
        for part in parts:
            rest, index = divmod(rest, len(part))
            chosen.append(part[index])
        when, who, where, what, end = chosen
        return Said(
            f"{when.zh}，{who.zh}{where.zh}{what.zh}，{end.zh}。",
            f"{when.en}, {who.en} {where.en} {what.en}, {end.en}.",
        )


_STRIDE = 49_999
"""A prime, so that every sentence comes once before one comes again."""
SITUATIONS, ACTIONS, RESULTS = Pool(TROUBLES), Pool(STEPS), Pool(GAINS)
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
        "  - {zh: 独居。, en: Lives alone.}\npresenting": f"{_list(SITUATIONS, 4 * number, 2)}presenting",
        "  - {zh: 不敢出门。, en: Afraid to go out.}\n": _list(SITUATIONS, 4 * number + 2, 2),
        "    event: {zh: 第一次探访。, en: First visit.}\n": _days(7 * number),
        "    - {zh: 先陪伴。, en: Be there first.}\n": _list(ACTIONS, 7 * number + 4, 2, 4),
        "    - {zh: 先听。, en: Listen first.}\n": _list(RESULTS, number, 1, 4),
        "    - {zh: 尊重自决。, en: Respect her choice.}\n": _list(ACTIONS, 7 * number + 6, 1, 4),
    }
    text = SOUND["cases/lan.yaml"]
    for old, new in parts.items():
        if old not in text:
            raise ValueError(f"the sound case has no {old!r} any more")
        text = text.replace(old, new, 1)
    return text


def _inline(said: Said) -> str:
    return f"{{zh: {said.zh}, en: {said.en}}}"


def _list(pool: Pool, first: int, count: int, indent: int = 2) -> str:
    said = (pool.sentence(number) for number in range(first, first + count))
    return "".join(f"{' ' * indent}- {_block(one)}\n" for one in said)


def _block(said: Said) -> str:
    return f'{{zh: {said.zh}, en: "{said.en}"}}'


def _days(first: int) -> str:
    later = (_day(day, ACTIONS.sentence(first + number)) for number, day in enumerate(range(2, 14, 4), start=1))
    return f"    event: {_block(ACTIONS.sentence(first))}\n" + "".join(later)


def _day(day: int, said: Said) -> str:
    return f"  - day: {day}\n    stage: intervention\n    by: [social-worker]\n    event: {_block(said)}\n"


def sizes(root: Path) -> Iterator[int]:
    """Yield the size of each case in bytes."""
    return (path.stat().st_size for path in (root / "casebook" / "cases").glob("case-*.yaml"))
