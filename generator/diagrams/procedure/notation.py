"""How a flowchart of a procedure is read, and everything that can stand in it."""

from __future__ import annotations

from generator.diagrams._diagram import Notation, Setting
from generator.diagrams.procedure.legend import groups
from generator.languages import Words

_ABOUT = (
    Words(
        "服务程序图把一份规程画成一步一步的流程：先做什么、后做什么，遇到不同的情况分别怎么办，谁来做，什么时候"
        "做。它帮助新手照着做，也帮助团队看清哪里要作判断、哪里可能卡住。",
        "A flowchart shows a procedure step by step: what comes first and what next, what to do in each "
        "situation, who does it and when. It helps beginners to follow a playbook, and a team to see where "
        "somebody has to decide and where things may get stuck.",
    ),
    Words(
        "从最上面的第1步看起，顺着箭头往下走。两头尖的框是要作判断的一步，出来几条线，看线上的字选一条。双线的"
        "路是紧急情况下走的：遇到紧急情况，先走它。",
        "Begin with step 1 at the top and follow the arrows. A box with pointed sides is a decision: several "
        "lines leave it, and the words on them say which one to take. Double lines are the way in an "
        "emergency: take it first.",
    ),
    Words(
        "画法依照通行的流程图；双线和人、钟的小图形是本站补充的。",
        "The notation is that of common flowcharts; double lines and the signs of person and clock are ours.",
    ),
)


def notation(setting: Setting) -> Notation:
    """Return every sign of flowcharts, drawn by the same code."""
    return Notation(tuple(setting.words(words) for words in _ABOUT), groups(setting))
