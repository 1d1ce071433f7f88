"""Numbers and addresses on the network that are known by their form or by the label before them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks._identity._hit import Hit, Kind
from generator.checks._identity.accounts import OTHER_NAMES, named_accounts
from generator.checks._identity.digits import from_runs, longest, runs
from generator.checks._regex import regex
from generator.languages import Words

_IS = r"(?:号码?|编号|帐号|账号|证号|卡号|ID|id|Id|是|为|:|=|#|\{|\"|'|“|\s|No\.?|no\.?|number|is|was|zh|en|,){0,6}"
_EMAIL = regex(
    r"[A-Za-z0-9](?<![\w.+-].)[\w.+-]{0,63} ?@ ?[A-Za-z0-9][A-Za-z0-9.-]{0,250}\.[A-Za-z]{2,24}(?![A-Za-z])", re.ASCII
)
_QQ = regex(rf"(?:qq|QQ|Qq|扣扣|企鹅|秋秋)(?:群|邮箱)?{_IS}([1-9]\d{{4,11}})(?!\d)")
_QQ_DIGITS = 5
_QQ_SIGNS = ("Q", "q", "扣", "企鹅", "秋秋")
_QQ_TALK = regex(
    r"(?:[Qq扣](?<![A-Za-z0-9].)(?=号|我|一下|[:是])|加[Qq扣])(?:号码?|我|她|他|一下|[是为:,\s])*([1-9]\d{5,10})(?!\d)"
)
_ACCOUNT = rf"({_IS}(?:叫|用的?|加|同手机)?{_IS})([A-Za-z][A-Za-z0-9_-]{{4,19}})(?![A-Za-z0-9_-])"
_WECHAT = regex(rf"[微薇威]信(?!公众|小程序|群){_ACCOUNT}")
_WECHAT_LATIN = regex(rf"(?:WeChat|Wechat|wechat|weChat|WECHAT|Weixin|weixin|WEIXIN|VX|Vx|vx|WX|wx|V信|v信){_ACCOUNT}")
_WECHAT_OWN = regex(r"wxid_[a-z0-9]{6,20}")
_WECHAT_SIGNS = ("微信", "薇信", "威信")
_LATIN_SIGNS = ("Chat", "chat", "CHAT", "eixin", "EIXIN", "vx", "VX", "Vx", "wx", "WX", "V信", "v信")
_PLATE = regex(
    r"[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使][A-Za-z][ ·.\-]{0,2}"
    r"(?=[A-Za-z]{0,4}\d)[A-Za-z0-9]{4,5}[A-Za-z0-9学警港澳挂领](?![A-Za-z0-9])"
)
_TRAVEL = regex(
    r"[A-Zcdeghmpsw157](?<![A-Za-z0-9].)(?:(?<=[EGDSPegdsp])\d{8}|(?<=E)[A-HJ-NP-Z]\d{7}|(?<=[DSP])E\d{7}"
    r"|(?<=[CWHMcwhm])\d{8}(?:\d\d)?|(?<=[A-Z])[A-Z]?\d{6}\([0-9A]\)|(?<=[A-Z])[12]\d{8}|"
    r"(?<=[157])\d{6}\([0-9]\))(?![A-Za-z0-9])"
)
_TRAVEL_LABELLED = regex(
    r"(?:护照|通行证|回乡证|台胞证|居住证|签注|签证)"
    rf"(?:本|簿)?{_IS}([A-Za-z]{{0,3}}\d[A-Za-z0-9]{{5,17}})(?![A-Za-z0-9])"
)
_RECORD = regex(
    r"(?:病历|病案|住院|门诊|就诊卡?|诊疗卡?|医疗卡|挂号|医保|社保|社会保障|社会保险|参保|"
    r"残疾人?证?|残疾军人证|优待证|低保证?|特困证|户口[本簿]?|户籍|学籍|学号|工号|准考证"
    r"|驾驶证|驾照|身份证|身份|证件|证书|档案|案卷|个案|会员|保单|合同|结婚证|离婚证|出生证|"
    r"出生医学证明|流水|取药|检验|样本|影像|存折|存款|银行|社区)"
    r"(?:证明?|卡|本)?(?:号码?|编号|帐号|账号|证号|卡号|ID)(?:是|为|:|=|#|\{|\"|'|“|\s|zh|en){0,6}"
    r"((?=[A-Za-z\-/]{0,8}\d)[A-Za-z0-9](?:[A-Za-z0-9]|[\-/ ](?=[A-Za-z0-9])){3,24})"
)
_CERTIFICATE = regex(
    r"(?:残疾证|残疾人证|社保卡|医保卡|就诊卡|诊疗卡|优待证|低保证|驾驶证|学生证|工作证)(?:[:是为]|"
    r"\s){0,3}((?=[A-Za-z\-]{0,4}\d)[A-Za-z0-9\-]{6,24})"
)
_CODE = regex(r"\d[\dA-Za-z/\-]{2,24}(?: ?[A-Z0-9]{1,5}(?![A-Za-z]))?")
_CODE_BEGINS = regex(r"(?<![A-Za-z0-9])[A-Za-z]{1,4}[ -]?$")
_YEAR = regex(r"(?:19|20)\d\d(?:[-/]\d\d?){0,2}")
_BEFORE_CODE = frozenset(" :#\"'(=是为")
_IS_ENGLISH = r"(?: ?(?:is|was|:|=|#|\(|\"|')){1,3} ?$"
_NUMBER = r"(?: ?number| ?no\.?| ?nr\.?| ?id| ?#| ?code)"
_RECORD_ENGLISH = regex(
    r"\b(?:medical record|MRN|hospital|admission|inpatient|outpatient|patient|disability(?: "
    r"certificate| card)?|social security|social insurance|national insurance|medicare|health "
    r"card"
    r"|insurance(?: policy)?|policy|NHS|SSN|identity(?: card)?|ID card|student|employee|"
    r"case file|account|licen[cs]e|certificate|passport|visa|travel permit|home return permit|"
    r"entry permit)"
    rf"(?: card| certificate| record| file)?(?:{_NUMBER}{_IS_ENGLISH}|{_NUMBER} ?$|{_IS_ENGLISH})",
    re.IGNORECASE,
)
_PLATE_ENGLISH = regex(
    rf"(?:(?:licen[cs]e|number|car|registration) plates?|registration|\bplates?|车牌号?码?)(?:{_NUMBER}"
    rf")?(?:{_IS_ENGLISH}|[ 为是:]{{0,3}}$)",
    re.IGNORECASE,
)
_TRAVEL_DIGITS = 6
_SIX_DIGITS = regex(r"\d\d{5,9}")
_SOCIAL_SECURITY = regex(r"[0-8](?<![\dA-Za-z-].)\d{2}-(?!00)\d{2}-(?!0000)\d{4}(?![\dA-Za-z-])")
_PAGE = regex(
    r"(?:weibo\.com/(?:u/)?|weibo\.cn/|douyin\.com/user/|xiaohongshu\.com/user/profile/|"
    r"zhihu\.com/people/|space\.bilibili\.com/"
    r"|facebook\.com/|instagram\.com/|twitter\.com/|//x\.com/|linkedin\.com/in/|tiktok\.com/@|"
    r"t\.me/|user\.qzone\.qq\.com/|kuaishou\.com/profile/)[\w.\-@]{3,60}",
    re.ASCII,
)

_PAGE_SIGNS = (".c", "t.me/")
"""Every one of these pages has one of them."""
_PAGES = (
    "weibo.c",
    "douyin.com/",
    "xiaohongshu.com/",
    "zhihu.com/",
    "bilibili.com/",
    "facebook.com/",
    "instagram.com/",
    "twitter.com/",
    "//x.com/",
    "linkedin.com/",
    "tiktok.com/",
    "t.me/",
    "qzone.qq.com/",
    "kuaishou.com/",
)
_EMAIL_WORDS = Words("带有 @ 和域名", "it has an @ and a domain")
_QQ_WORDS = Words("“QQ”后面跟着号码", "a number follows “QQ”")
_WECHAT_WORDS = Words("“微信”后面跟着账号", "an account follows “WeChat”")
_PLATE_WORDS = Words("写法像车牌号", "it is written like a number plate")
_TRAVEL_WORDS = Words("写法像护照或通行证的号码", "it is written like the number of a passport or travel permit")
_RECORD_WORDS = Words(
    "前面的词说明这是某个人的证件或档案号码", "the words before it say that it is the number of somebody's record"
)
_PAGE_WORDS = Words(
    "网址或前面的词说明这是某个人的", "the address, or the word before it, says that it is somebody's own"
)


def find(text: str) -> Iterator[Hit]:
    """Yield addresses on the network, plates and document numbers of a folded text."""
    place = text.find("@")
    while place >= 0:
        for found in _EMAIL.finditer(text, max(0, place - 65), place + 120):
            yield _hit(Kind.EMAIL, found, _EMAIL_WORDS)
        place = text.find("@", place + 1)
    if runs(text):
        yield from (_hit(Kind.RECORD_NUMBER, found, _RECORD_WORDS) for found in from_runs(_SOCIAL_SECURITY, text))
        for signs, pattern, kind, words in _PATTERNS:
            if any(sign in text for sign in signs):
                yield from (_hit(kind, found, words) for found in pattern.finditer(text))
    if longest(text) >= _QQ_DIGITS and any(sign in text for sign in _QQ_SIGNS):
        yield from (_hit(Kind.QQ, found, _QQ_WORDS) for pattern in (_QQ, _QQ_TALK) for found in pattern.finditer(text))
    if longest(text) >= _TRAVEL_DIGITS:
        yield from _travel_documents(text)
    yield from _labelled_codes(text)
    yield from _accounts(text)
    yield from named_accounts(text)
    if any(sign in text for sign in _PAGE_SIGNS) and any(place in text for place in _PAGES):
        yield from (_hit(Kind.PERSONAL_PAGE, found, _PAGE_WORDS) for found in _PAGE.finditer(text))


_PATTERNS = (
    (("",), _PLATE, Kind.PLATE, _PLATE_WORDS),
    (("证", "护照", "签注"), _TRAVEL_LABELLED, Kind.TRAVEL_DOCUMENT, _TRAVEL_WORDS),
    (("号", "ID"), _RECORD, Kind.RECORD_NUMBER, _RECORD_WORDS),
    (("证", "卡"), _CERTIFICATE, Kind.RECORD_NUMBER, _RECORD_WORDS),
)
"""What has digits in it, each with signs of which it has at least one: to look for these takes a tenth of the time."""


def _accounts(text: str) -> Iterator[Hit]:
    """Yield WeChat accounts. "WeChat messages" is none: it needs a sign that one is meant, or what words lack."""
    for found in _WECHAT.finditer(text) if any(sign in text for sign in _WECHAT_SIGNS) else ():
        if found[2].lower() in OTHER_NAMES:
            continue
        if re.search(r"[号ID:]", found[1]) or re.search(r"[\d_]", found[2]):
            yield _hit(Kind.WECHAT, found, _WECHAT_WORDS)
    if not any(sign in text for sign in _LATIN_SIGNS):
        return
    for found in _WECHAT_LATIN.finditer(text):
        before = text[found.start() - 1 : found.start()]
        if before.isascii() and before.isalnum():
            continue
        short = found[0][:2].lower() in ("vx", "wx")
        if re.search(r"[号:是加]" if short else r"[号ID:]", found[1]) or (not short and re.search(r"[\d_]", found[2])):
            yield _hit(Kind.WECHAT, found, _WECHAT_WORDS)
    yield from (_hit(Kind.WECHAT, found, _WECHAT_WORDS) for found in _WECHAT_OWN.finditer(text))


def _travel_documents(text: str) -> Iterator[Hit]:
    """Yield passport and permit numbers by their form; looking at long runs of digits alone is the faster way."""
    for digits in _SIX_DIGITS.finditer(text):
        for start in range(max(0, digits.start() - 2), digits.start() + 1):
            # A piece of a web address is no passport.
            if text[start - 1 : start] not in ("/", "_", "-") and (found := _TRAVEL.match(text, start)):
                yield _hit(Kind.TRAVEL_DOCUMENT, found, _TRAVEL_WORDS)
                break


def _labelled_codes(text: str) -> Iterator[Hit]:
    """Yield numbers that English words before them make somebody's; looking back from a number is the faster way."""
    plates = "late" in text or "egistration" in text or "车牌" in text
    for code in from_runs(_CODE, text):
        start = code.start()
        letters = _CODE_BEGINS.search(text, max(0, start - 6), start)
        for begin in {start, letters.start() if letters else start}:
            if text[begin - 1 : begin] not in _BEFORE_CODE or _YEAR.fullmatch(code[0]):
                continue
            if len(re.sub(r"\D", "", code[0])) >= 4 and _RECORD_ENGLISH.search(text, max(0, begin - 50), begin):
                yield Hit(Kind.RECORD_NUMBER, begin, code.end(), True, _RECORD_WORDS)
            elif plates and _PLATE_ENGLISH.search(text, max(0, begin - 40), begin):
                yield Hit(Kind.PLATE, begin, code.end(), True, _PLATE_WORDS)


def _hit(kind: Kind, found: re.Match[str], words: Words) -> Hit:
    """Return the hit of a match: its last group that matched, or all of it."""
    group = found.lastindex or 0
    return Hit(kind, found.start(group), found.end(group), True, words)
