"""Accounts that are told by the name of the application before them: 抖音是abc12, 她的微信叫sunny, 小红书 id: lan_60.

The name of an application is a common word, and what follows may be a company, a version or another application. So
a word of mere letters is an account only if something says so: a label (号, ID, 昵称), a colon, or whose it is; and
nothing may follow that makes a longer phrase of it (微信是abc公司的).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks._identity._hit import Hit, Kind
from generator.checks._identity.data import word_set
from generator.checks._regex import regex
from generator.languages import Words

_APPLICATIONS = (
    *("抖音", "微博", "快手", "小红书", "陌陌", "探探", "B站", "b站", "哔哩哔哩", "知乎", "钉钉", "支付宝"),
    *("微信", "薇信", "威信", "QQ", "扣扣"),
)
_CHAT = ("微信", "薇信", "威信")
_NAMED = regex(
    rf"({'|'.join(_APPLICATIONS)})( ?(?:ID|Id|id|号码?|[账帐]号|昵称|用户名|名字?))?"
    r"((?:是|为|叫|用的是|[:=\s]){0,4})[\"'“]?(@?[A-Za-z0-9](?:[\w.\-]{0,29}[A-Za-z0-9_])?)(?!-?\w)",
    re.ASCII,
)
_WHOSE = regex(r"(?:[我你您他她们]|本人|人家|[妈爸婆公儿女孙爷奶姐妹哥弟嫂叔姨伴夫妻友工主])的?(?:个人)?$")
_IS = regex("[是为叫:=]")
_HAN = regex("[\u3400-\u9fff]")
_MARK_OF_ACCOUNTS = regex(r"\d|_")
_VERSION = regex(r"[A-Za-z]*\d+(?:\.\d+)+")
_LIKE_A_VERSION = regex(r"[A-Za-z]\d{1,2}|[vV]\d{1,3}[a-z]{0,6}")
"""Is one only where no label says that an account follows."""
OTHER_NAMES = word_set(
    "wechat weixin tiktok douyin weibo kuaishou kwai red rednote xiaohongshu bilibili zhihu qq tim alipay "
    "dingtalk momo app ios android iphone ipad windows mac pc web html http https url tencent bytedance alibaba "
    "meta facebook twitter whatsapp line ok id"
)
"""What stands behind an application's name and is nobody's account: other names of it, systems, companies."""
_SHORTEST, _USUAL = 3, 5
_PAGE_WORDS = Words(
    "网址或前面的词说明这是某个人的", "the address, or the word before it, says that it is somebody's own"
)
_CHAT_WORDS = Words("“微信”后面跟着账号", "an account follows “WeChat”")


def named_accounts(text: str) -> Iterator[Hit]:
    """Yield accounts that follow the name of an application in a folded text."""
    if any(name in text for name in _APPLICATIONS):
        for found in _NAMED.finditer(text):
            if _is_account(text, found):
                chat = found[1] in _CHAT
                kind, words = (Kind.WECHAT, _CHAT_WORDS) if chat else (Kind.PERSONAL_PAGE, _PAGE_WORDS)
                yield Hit(kind, found.start(4), found.end(4), True, words)


def _is_account(text: str, found: re.Match[str]) -> bool:
    _, label, link, name = found.groups()
    bare = name.removeprefix("@")
    if not (label or link or bare != name):
        return False
    if bare.lower() in OTHER_NAMES or len(bare) < _SHORTEST:
        return False
    if _VERSION.fullmatch(bare) or (not label and _LIKE_A_VERSION.fullmatch(bare)):
        return False
    alone = not _HAN.match(text, found.end())
    told = bool(label) or ":" in link
    if bare.isdigit():
        return bool(label) and len(bare) >= _USUAL and (alone or bool(link))
    if len(bare) >= _USUAL and _MARK_OF_ACCOUNTS.search(bare):
        return told or alone
    whose = _IS.search(link) and _WHOSE.search(text, max(0, found.start() - 6), found.start())
    return alone and bool(told or whose)
