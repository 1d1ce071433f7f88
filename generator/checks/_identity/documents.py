"""Numbers and addresses on the network that are known by their form or by the label before them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks._identity._hit import Hit, Kind
from generator.languages import Words

_IS = r"(?:号码?|编号|帐号|账号|证号|卡号|ID|id|Id|是|为|:|=|#|\{|\"|'|“|\s|No\.?|no\.?|number|is|was|zh|en|,){0,6}"
_EMAIL = re.compile(r"(?<![\w.+-])[A-Za-z0-9][\w.+-]{0,63} ?@ ?[A-Za-z0-9][A-Za-z0-9.-]{0,250}\.[A-Za-z]{2,24}(?![A-Za-z])", re.ASCII)
_QQ = re.compile(rf"(?:(?<![A-Za-z])[Qq]{{2}}|扣扣|企鹅号?|秋秋)(?:群|邮箱)?{_IS}([1-9]\d{{4,11}})(?!\d)")
_WECHAT = re.compile(
    r"(?:微信|薇信|威信|(?<![A-Za-z])(?:[Ww]e[Cc]hat|[Ww]eixin|WECHAT|[Vv][Xx]|[Ww][Xx]|[Vv]信))(?!公众|小程序|群)"
    rf"({_IS}(?:叫|用的?|加|同手机)?{_IS})([A-Za-z][A-Za-z0-9_-]{{4,19}})(?![A-Za-z0-9_-])|(?<![A-Za-z0-9])(wxid_[a-z0-9]{{6,20}})"
)
_PLATE = re.compile(
    r"[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使][A-HJ-NP-Za-hj-np-z][ ·.\-]{0,2}"
    r"(?=[A-Za-z]{0,4}\d)[A-HJ-NP-Za-hj-np-z0-9]{4,5}[A-HJ-NP-Za-hj-np-z0-9学警港澳挂领](?![A-Za-z0-9])"
    r"|(?i:(?:licen[cs]e|number|car|registration) plates?|车牌号?码?|registration number)(?:[ :#]|is|was|number|no\.?|为|是|:){0,6}"
    r"((?=[A-Z0-9 -]{0,7}\d)[A-Z0-9]{1,4}[ -]?[A-Z0-9]{2,5})(?![A-Za-z0-9])"
)
_TRAVEL = re.compile(
    r"(?<![A-Za-z0-9])(?:(?:[EGDSPegdsp]\d{8}|E[A-HJ-NP-Z]\d{7}|[DSP]E\d{7})"
    r"|[CWHMcwhm]\d{8}(?:\d\d)?|[A-Z]{1,2}\d{6}\([0-9A]\)|[A-Z][12]\d{8}|[157]\d{6}\([0-9]\))(?![A-Za-z0-9])"
)
_TRAVEL_LABELLED = re.compile(
    r"(?:护照|通行证|回乡证|台胞证|居住证|签注|签证|\b(?i:passport|travel permit|home return permit|entry permit|visa|driv(?:ing|er'?s) licen[cs]e))"
    rf"(?:本|簿)?{_IS}([A-Za-z]{{0,3}}\d[A-Za-z0-9]{{5,17}})(?![A-Za-z0-9])"
)
_RECORD = re.compile(
    r"(?:病历|病案|住院|门诊|就诊卡?|诊疗卡?|医疗卡|挂号|医保|社保|社会保障|社会保险|参保|残疾人?证?|残疾军人证|优待证|低保证?|特困证|户口[本簿]?|户籍|学籍|学号|工号|准考证"
    r"|驾驶证|驾照|身份证|身份|证件|证书|档案|案卷|个案|会员|保单|合同|结婚证|离婚证|出生证|出生医学证明|流水|取药|检验|样本|影像|存折|存款|银行|社区)"
    r"(?:证明?|卡|本)?(?:号码?|编号|帐号|账号|证号|卡号|ID)(?:是|为|:|=|#|\{|\"|'|“|\s|zh|en){0,6}"
    r"((?=[A-Za-z\-/]{0,8}\d)[A-Za-z0-9](?:[A-Za-z0-9]|[\-/ ](?=[A-Za-z0-9])){3,24})"
    r"|\b(?i:medical record|MRN|hospital|admission|inpatient|outpatient|patient|disability(?: certificate| card)?|social security|social insurance"
    r"|national insurance|medicare|health card|insurance(?: policy)?|NHS|SSN|ID card|identity(?: card)?|student|employee|file|case file|account|licen[cs]e|certificate|birth certificate)"
    r"(?i:(?: card| certificate| record| policy)?(?: number| no\.?| nr\.?| id| #|#| code))?(?: ?(?:is|was|:|=|#|\(|\"|')){1,3} ?"
    r"((?=[A-Za-z\-/]{0,8}\d)(?=[A-Za-z0-9\-/]*\d[A-Za-z0-9\-/]*\d[A-Za-z0-9\-/]*\d)[A-Z0-9][A-Z0-9\-/]{3,24})(?![a-z])"
    r"|\b(?i:medical record|hospital|admission|inpatient|patient|disability(?: certificate| card)?|social security|social insurance|insurance|identity(?: card)?|ID card|student|account|certificate)"
    r"(?i:(?: card| record)? (?:number|no\.?|nr\.?|id)) ?((?=[A-Z\-/]{0,8}\d)[A-Z0-9][A-Z0-9\-/]{4,24})(?![a-z])"
)
_SOCIAL_SECURITY = re.compile(r"(?<![\dA-Za-z-])(?!000|666)\d{3}-(?!00)\d{2}-(?!0000)\d{4}(?![\dA-Za-z-])")
_PAGE = re.compile(
    r"(?:https?://)?(?:www\.)?(?:m\.)?(?:weibo\.com/(?:u/)?|weibo\.cn/|douyin\.com/user/|xiaohongshu\.com/user/profile/|zhihu\.com/people/|space\.bilibili\.com/"
    r"|facebook\.com/|instagram\.com/|twitter\.com/|x\.com/|linkedin\.com/in/|tiktok\.com/@|t\.me/|user\.qzone\.qq\.com/|kuaishou\.com/profile/)[\w.\-@]{3,60}"
    r"|(?:抖音号?|微博|快手号?|小红书号?)(?:ID|号|账号|昵称)?(?:是|为|叫|:|\s){1,3}@?[A-Za-z0-9][\w.\-]{4,30}",
    re.ASCII,
)

_EMAIL_WORDS = Words("这是一个电子邮箱", "it is an e-mail address")
_QQ_WORDS = Words("“QQ”后面跟着号码", "a number follows “QQ”")
_WECHAT_WORDS = Words("“微信”后面跟着账号", "an account follows “WeChat”")
_PLATE_WORDS = Words("写法是车牌号", "it is written like a number plate")
_TRAVEL_WORDS = Words("写法是护照或通行证号码", "it is written like the number of a passport or travel permit")
_RECORD_WORDS = Words("前面的词说明这是某个人的证件或档案号码", "the words before it say that it is the number of somebody's record")
_PAGE_WORDS = Words("这是个人主页或账号", "it is somebody's own page or account")


def find(text: str) -> Iterator[Hit]:
    """Yield addresses on the network, plates and document numbers of a folded text."""
    if "@" in text:
        yield from (_hit(Kind.EMAIL, found, _EMAIL_WORDS) for found in _EMAIL.finditer(text))
    for pattern, kind, words in _PATTERNS:
        yield from (_hit(kind, found, words) for found in pattern.finditer(text))
    for found in _WECHAT.finditer(text):
        # "WeChat messages" is no account: it needs a sign that one is meant, or a character that words do not have.
        if found[3] or re.search(r"[号ID:]", found[1]) or re.search(r"[\d_]", found[2]):
            yield _hit(Kind.WECHAT, found, _WECHAT_WORDS)


_PATTERNS = (
    (_QQ, Kind.QQ, _QQ_WORDS),
    (_PLATE, Kind.PLATE, _PLATE_WORDS),
    (_TRAVEL, Kind.TRAVEL_DOCUMENT, _TRAVEL_WORDS),
    (_TRAVEL_LABELLED, Kind.TRAVEL_DOCUMENT, _TRAVEL_WORDS),
    (_RECORD, Kind.RECORD_NUMBER, _RECORD_WORDS),
    (_SOCIAL_SECURITY, Kind.RECORD_NUMBER, _RECORD_WORDS),
    (_PAGE, Kind.PERSONAL_PAGE, _PAGE_WORDS),
)


def _hit(kind: Kind, found: re.Match[str], words: Words) -> Hit:
    """Return the hit of a match: its last group that matched, or all of it."""
    group = found.lastindex or 0
    return Hit(kind, found.start(group), found.end(group), True, words)
