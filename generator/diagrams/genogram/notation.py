"""The whole notation of genograms, and an invented family that shows much of it."""

from __future__ import annotations

from generator.diagrams._diagram import Notation, NotationGroup, Setting
from generator.diagrams._family.legend import structure_notation
from generator.diagrams.genogram import households, relations
from generator.diagrams.genogram.example import example
from generator.languages import Words

_ABOUT = (
    Words(
        "家庭结构图（家系图）用方块和圆圈画出一家人：有谁、谁和谁是夫妻、谁是谁的孩子、谁和谁住在一起、彼此亲疏"
        "怎样。一般画三代，看得出谁能帮忙、谁的担子最重，也看得出哪些事一代一代地重复。",
        "A family structure diagram (genogram) shows a family in squares and circles: who belongs to it, who "
        "is or was a couple, whose children they are, who lives together, and how they get on. Three "
        "generations are usual. One sees who can help and who carries the most, and what comes back from one "
        "generation to the next.",
    ),
    Words(
        "从双层边框的人看起，他就是服务对象。往上是父母和祖辈，往下是子女；同一代人排在同一行，兄弟姐妹从左到右"
        "由大到小。夫妻之间有线相连，孩子挂在父母的线下面。名字和年龄段写在符号下面。最后看人与人之间另外画的线"
        "（关系）和圈住几个人的虚线（同住）。",
        "Begin with the double outline: this is the person whom the case is about. Parents and grandparents "
        "stand above, children below; each generation has its row, and brothers and sisters stand from the "
        "eldest at the left to the youngest. A line joins a couple, and their children hang from it. Names and "
        "age bands stand under the symbols. Last, look at the further lines between people (how they get on) "
        "and at broken outlines (who lives together).",
    ),
    Words(
        "人、婚姻、子女和关系的符号依照McGoldrick、Gerson与Petry的家系图；菱形、双胞胎和血缘关系的画法依照"
        "Bennett等人为遗传咨询制定的系谱规范。健康状况用哪种花纹，每张图自己定，以图旁边的图例为准。",
        "The symbols of people, unions, children and relations follow the genograms of McGoldrick, Gerson and "
        "Petry; the diamond, twins and partners related by blood follow the pedigree standard of Bennett and "
        "others for genetic counselling. Which pattern stands for which health condition differs between "
        "diagrams: see the legend of each.",
    ),
)
_SOURCES = ("mcgoldrick-genograms",)
_RELATIONS = Words("彼此的关系", "How they get on")
_HOUSEHOLDS = Words("同住", "Households")


def notation(setting: Setting) -> Notation:
    """Return every symbol of genograms, drawn by the same code."""
    groups = (
        *structure_notation(setting),
        NotationGroup("relations", setting.words(_RELATIONS), relations.gallery(setting)),
        NotationGroup("households", setting.words(_HOUSEHOLDS), households.gallery(setting)),
    )
    return Notation(tuple(setting.words(words) for words in _ABOUT), groups, _SOURCES, example(setting))
