"""Why a line of the ledger cannot stand, and how to mend it."""

from __future__ import annotations

from generator.languages import Words
from generator.source import Fault

Reason = tuple[Words, Words]
"""What is wrong, and how to mend it."""

FAULTS: dict[Fault, Reason] = {
    Fault.ADDRESS: (
        Words("`{name}` 不是本站的网址", "`{name}` is no address of this site"),
        Words(
            "网址从语言后面写起，用半角字符，中间没有空格，以 / 结尾，例如 `cases/lan/:`。",
            "Write it from behind the language, without spaces, ending in `/`, e.g. `cases/lan/:`.",
        ),
    ),
    Fault.LANGUAGE: (
        Words("网址前面多了语言", "the address begins with a language"),
        Words(
            "删掉开头的 `zh/` 或 `en/`：一行管所有语言。", "Take away `zh/` or `en/`: one line holds for all languages."
        ),
    ),
    Fault.IDS: (
        Words("冒号后面不是小标题的编号", "what follows the colon are no ids of headings"),
        Words(
            "编号之间用一个空格隔开，不用逗号；转到别处的写 `→ 新网址/`。",
            "Put one space between ids and no commas; a redirect is written `→ new/address/`.",
        ),
    ),
    Fault.TARGET: (
        Words("箭头后面没有网址", "there is no address behind the arrow"),
        Words(
            "写上新的网址，例如 `→ cases/lan/`；确实撤下的，写 `→ gone`。",
            "Write the new address, e.g. `→ cases/lan/`; `→ gone` for a page that was taken down.",
        ),
    ),
}
NOWHERE: Reason = (
    Words("要转到的 `{target}` 不存在", "`{target}`, to which it leads, does not exist"),
    Words("箭头后面写现在有的网址，例如 `{line}`。", "Write an address that exists, e.g. `{line}`."),
)
OUTSIDE: Reason = (
    Words("`{target}` 不是本站的网址", "`{target}` is no address of this site"),
    Words(
        "只能转到本站的页面，从语言后面写起，以 / 结尾，例如 `{line}`。",
        "A redirect leads to a page of this site; write it from behind the language, ending in `/`, e.g. `{line}`.",
    ),
)
LOOP: Reason = (
    Words("转来转去回到了原处：{chain}", "it leads back to itself: {chain}"),
    Words(
        "把其中一行改成真正有的页面，例如 `{line}`。",
        "Let one of these lines lead to a page that exists, e.g. `{line}`.",
    ),
)
CHAIN: Reason = (
    Words("要转到的 `{target}` 自己也转走了：{chain}", "`{target}` is itself redirected: {chain}"),
    Words("直接转到最后的地方：`{line}`。", "Lead to the end at once: `{line}`."),
)
SHADOWS: Reason = (
    Words("`{name}` 还在，读者却会被带走", "`{name}` exists, and readers would be led away from it"),
    Words(
        "删掉这一行；如果这一页真的搬走了，就删掉原来的文件。",
        "Delete this line; or the old file, if the page has really moved.",
    ),
)
MOVED: Reason = (
    Words("整页已经转到 `{target}`，这一行不起作用", "its whole page leads to `{target}`, so this line does nothing"),
    Words("删掉这一行，或者改成新页面的：`{line}`。", "Delete this line, or write it for the new page: `{line}`."),
)
