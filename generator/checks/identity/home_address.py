"""Ensure an address down to the door is never published.

What it checks: addresses that go down to the house, the block, the room or the village group, in Chinese and English.

Why it matters: whoever has the address finds the person.

Wrong: `港口路88号3栋502房`

Right: `住在蓬江区的一个小区`

确保门牌地址不会发布出去。

检查什么：写到门牌、楼栋、房号或村组的地址，中文和英文都查。

为什么：按着地址就能找到人。

错误：`港口路88号3栋502房`

正确：`住在蓬江区的一个小区`
"""

from __future__ import annotations

from generator.checks._check import TextCheck
from generator.checks._identity import Kind, spots
from generator.diagnostics import Problem
from generator.languages import Words

CHECK = TextCheck(
    Problem(
        "PII121",
        "home-address",
        Words(
            "这里像是门牌地址（{shown}）：{why}。",
            "This looks like an address down to the door ({shown}): {why}.",
        ),
        Words(
            "只写到镇、街道或社工站，如“礼乐街道”。",
            "Say only the town, the subdistrict or the station.",
        ),
    ),
    spots(Kind.ADDRESS),
)
