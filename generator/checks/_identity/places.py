"""Where somebody lives, down to the door; and on which day somebody was born."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from generator.checks._identity._hit import Hit, Kind
from generator.checks._identity.digits import from_runs
from generator.checks._regex import regex
from generator.languages import Words

_N = r"(?:\d{1,5}[A-Za-z]?|[一二三四五六七八九十百零〇]{1,6})"
_ROOM = (
    rf"(?:[ ,,-]?(?:{_N}|[A-Za-z])(?:期|区|栋|幢|座|号楼|单元|梯|楼|层|室|房|号房|户|"
    rf"铺|号|巷|阁)|[ -]?\d{{3,4}}(?!\d|年|元|米|人|名))"
)
_AREA = (
    "小区|花园|苑|新村|公寓|大厦|广场|花苑|家园|城|湾|府|庭|里|园|邨|宿舍|大院|号院|"
    "社区|村|轩|居|家属院|家属楼|山庄|别墅|豪庭|名都|国际|中心|湾畔"
)
_STREET = regex(
    rf"(?:路|街|大道|道|巷|弄|胡同|里|坊|村|围|圩|横街|马路|街道)(?:[东西南北中][路街段]?)?(?:{_N}(?:巷"
    rf"|横|街|弄|段|里|坊))?第?"
    rf"(?:{_N}(?:[-之]\d{{1,4}})?号(?!线|文|令|公交|公告|决定|法|通知|台风)|[A-Za-z]座|{_N}弄)(?:楼|"
    rf"院|大院)?{_ROOM}{{0,5}}(?: ?\d{{6}}(?!\d))?"
)
_BLOCK = regex(
    rf"(?:{_AREA})(?:{_N}|[A-Za-z])?(?:期|区|号)?(?:{_N}|[A-Za-z])(?:栋|幢|座|号楼|单元|座楼)(?!服务|"
    rf"老人|居民|楼长|栋长|的){_ROOM}{{0,4}}"
)
_DOOR = regex(
    rf"(?:栋|幢|座|号楼)(?:{_N}(?:单元|梯|楼|层))?\d{{3,4}}(?:室|房|号房|号)?(?![\d年元米])"
    rf"|单元(?:\d{{1,2}}[楼层])?\d{{3,4}}(?:室|房|号)?(?![\d年元米])|号楼(?:{_N}单元|{_N}[室房])"
)
_DOOR_BEFORE = regex(rf"(?:{_N}|[A-Za-z])$")
_GROUP = regex(
    rf"村(?<![个每全本该各同外农乡进下入驻城几行然]村)(?:委会)?第?{_N}(?:村民小组|组|队|社|"
    rf"屯)(?:{_N}号)?(?!志愿|人|名|成员|老师)"
)
_HAMLET = regex(
    rf"[冲涌坑塘岗围寨湾埠坪洞](?<=[\u4e00-\u9fff]{{2}}.)(?:第?{_N}[队组]|{_N}巷)(?:{_N}号)?(?!志愿|人|名|成员|老师)"
)
_LABELLED = regex(
    r"(?:住址|地址|家住|现住|住在|户籍所在地|居住地|户籍|籍贯|搬到|搬至|暂住|租住在?|住处在?)(?:是|"
    r"为|在|:|于|\s|\"|'|zh|\{){0,4}"
    r"((?=[\u4e00-\u9fff]{0,20}(?:省|市|区|县|镇|乡|街|路|村|巷|道|里|苑|园))[\u4e00-\u9fff]{2,24}[0-9"
    r"一二三四五六七八九十A-Za-z][0-9A-Za-z\-一二三四五六七八九十]{0,7}"
    r"(?:号|栋|幢|座|组|队|室|房|单元|巷|弄|楼)[0-9A-Za-z\-号栋幢座组队室房单元楼层之一二三四五六七八九十]{0,16})"
)
_LEFT = regex(r"[0-9A-Za-z\u4e00-\u9fff]{0,24}$")
_STOP = regex(
    r"^.*(?:住址|地址|家住|现住|住在|租住|暂住|居住|位于|地点|搬到|搬去|搬至|送到|寄到|寄往|"
    r"来到|前往|回到|地在|家在|就在|[是在到于往去从的了与和住]|赶到|找到|接到)(?=.)"
)

_SUFFIX = (
    "Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Boulevard|Blvd|Way|Court|Ct|Place|Pl|"
    "Square|Terrace|Crescent|Close|Highway|Hwy|Path|Row|Gardens|Estate"
    "|Alley|Parkway|Pkwy|Circle|Trail|Loop|Walk|Walks|Plaza|Park|Ridge|Run|Pike|Pass|Point|"
    "Grove|Green|Hill|Hills|Heights|View|Mews|Mill|Manor|Meadow|Meadows"
    "|Branch|Bridge|Brook|Burg|Bypass|Camp|Canyon|Cape|Causeway|Center|Centers|Cliff|Cliffs|"
    "Club|Common|Corner|Corners|Course|Cove|Coves|Creek|Crest|Crossing"
    "|Crossroad|Curve|Dale|Dam|Divide|Extension|Extensions|Expressway|Fall|Falls|Ferry|"
    "Field|Fields|Flat|Flats|Ford|Forest|Forge|Fork|Forks|Fort|Freeway|Garden"
    "|Gateway|Glen|Glens|Greens|Groves|Harbor|Harbors|Haven|Hollow|Inlet|Island|Islands|"
    "Isle|Junction|Junctions|Key|Keys|Knoll|Knolls|Lake|Lakes|Land|Landing"
    "|Light|Lights|Loaf|Lock|Locks|Lodge|Mall|Mission|Motorway|Mount|Mountain|Mountains|"
    "Neck|Orchard|Oval|Overpass|Parks|Parkways|Passage|Pine|Pines|Plain"
    "|Plains|Plazas|Points|Port|Ports|Prairie|Radial|Ramp|Ranch|Rapid|Rapids|Rest|Ridges|"
    "River|Roads|Route|Rue|Shoal|Shoals|Shore|Shores|Skyway|Spring|Springs"
    "|Spur|Spurs|Squares|Station|Stravenue|Stream|Streets|Summit|Throughway|Trace|Track|"
    "Trafficway|Tunnel|Turnpike|Underpass|Union|Unions|Valley|Valleys|Via"
    "|Viaduct|Views|Village|Villages|Ville|Vista|Well|Wells|Shoals|Burgs|Cliffs|Bottom|"
    "Bluff|Bluffs|Beach|Bend|Bayou|Arcade|Annex|Brooks|Circles|Courts|Drives|Estates|Fords|"
    "Gardens"
)
_UNIT = r"(?:,? ?\n? ?(?:Apt|Apartment|Suite|Unit|Room|Rm|Flat|Block|Building|Floor|Tower)\.? ?#?\w{1,6})"
_ENGLISH = regex(
    rf"(?:\d(?<![\w.].)\d{{0,4}}[A-Za-z]?(?:-\d{{1,4}})?,? (?:[A-Z][\w'’.-]{{0,20}} ){{1,3}}(?:{_SUFFIX}"
    rf")\b\.?{_UNIT}{{0,3}}"
    r"(?:,? ?\n? ?[A-Z][a-z]+(?: [A-Z][a-z]+){0,2},? [A-Z]{2} \d{5})?)"
)
_ROOM_SIGNS = (
    "Room",
    "Rm",
    "Flat",
    "Apt",
    "Apartment",
    "Suite",
    "Unit",
    "Block",
    "Building",
    "Tower",
    "PSC",
    "USNS",
    "USNV",
    "USS",
    "USCGC",
    " Box ",
)
_ENGLISH_ROOMS = (
    regex(
        r"(?:Room|Rm|Flat|Apt|Apartment|Suite|Unit)\.? ?#?\w{1,5},? (?:(?:Block|Building|"
        r"Tower|Floor|Entrance|Unit|\d{1,2}/F|\d{1,2}(?:st|nd|rd|th) [Ff]loor)\.? ?\w{0,4},? "
        r"?){1,3}"
    ),
    regex(r"(?:Block|Building|Tower)\.? ?[A-Z0-9]{1,3},? (?:Room|Flat|Unit|Apt|Apartment)\.? ?[A-Z0-9]{1,5}"),
    regex(r"(?:PSC|Unit|USNS|USNV|USS|USCGC) [\w ]{2,20},? ?(?:Box \d{1,5})?\n?,? ?(?:[AFD]PO|FPO) [A-Z]{2} \d{5}"),
    regex(r"P\.?O\.? Box \d{1,6}"),
)

_Y = r"(?:\d{4}|[一二三四五六七八九〇零○]{4})"
_MD = r"(?:\d{1,2}|[一二三四五六七八九十]{1,3})"
_DATE = (
    rf"(?:(?:公历|农历|阳历|阴历)?(?:{_Y}|\d\d) ?年 ?{_MD} ?月(?: ?{_MD} ?[日号]?|初[一二三四五六七"
    rf"八九十])?|{_Y} ?年(?:正月|腊月|冬月)(?:初|廿|十)?[一二三四五六七八九十]{{1,2}}|"
    rf"{_Y}[-/.]\d{{1,2}}[-/.]\d{{1,2}}|(?:19|20)\d\d[01]\d[0-3]\d(?!\d))"
)
_BORN = regex(
    rf"(?:出生于|生于|出生日期|出生年月日?|出生时间|出生在|生日|诞辰|出生)(?:是|为|在|:|于|"
    rf"\s|\"|'|的|zh|\{{){{0,4}}((?:公历|农历|阳历|阴历)?(?:{_DATE}|{_MD}月(?:{_MD}[日号]?|"
    rf"初[一二三四五六七八九十])|(?:农历)?正月(?:初|十|廿|二十)?[一二三四五六七八九十]))"
)
_BEFORE_BORN = regex(r"生(?:(?<=出.)|(?<=[日号月0-9].)(?![产活效病]))")
_DATE_AT_END = regex(rf"({_DATE}|{_Y} ?年 ?{_MD} ?月(?: ?{_MD})?)[日号月]?[, ]{{0,2}}$")
_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|"
    r"Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_ENGLISH_DATE = (
    rf"(?:(?:the )?{_DAY} (?:of )?{_MONTH}(?:,? \d{{4}})?|{_MONTH} {_DAY}(?:,? \d{{4}})?|"
    rf"\d{{4}}[-/.]\d{{1,2}}[-/.]\d{{1,2}}|\d{{1,2}}[-/.]\d{{1,2}}[-/.]\d{{2,4}})"
)
_ENGLISH_BORN = regex(
    rf"(?:born(?: in [A-Z]\w+)?|Born|birthday|Birthday|birthdate|Birthdate|ate of birth|ate "
    rf"of Birth|ate Of Birth|irth date|irth Date|DOB|D\.O\.B\.?|dob)(?: ?(?:on|is|was|falls "
    rf"on|fell on|:|=|,|\(|-|\"|')){{0,3}} ?({_ENGLISH_DATE})"
)

_DOORS = ("栋", "幢", "座", "单元", "号楼")
# Each pattern with signs of which every match has one: to look for these takes a tenth of the time.
_CHINESE = ((("号", "座", "弄"), _STREET), (_DOORS, _BLOCK), (("村",), _GROUP), (("队", "组", "巷"), _HAMLET))
_BIRTHS = (
    (("出生", "生于", "生日", "诞辰"), _BORN),
    (("born", "Born", "irth", "DOB", "D.O.B", "dob"), _ENGLISH_BORN),
)

_ADDRESS_WORDS = Words("写到了门牌、楼栋或村组", "it goes down to the house, block or village group")
_BIRTH_WORDS = Words("旁边的词说明这一天是生日", "the words beside it say that somebody was born that day")


def find(text: str) -> Iterator[Hit]:
    """Yield addresses and dates of birth of a folded text."""
    yield from _chinese_addresses(text)
    yield from _english_addresses(text)
    yield from _births(text)


def _chinese_addresses(text: str) -> Iterator[Hit]:
    for signs, pattern in _CHINESE:
        if any(sign in text for sign in signs):
            for found in pattern.finditer(text):
                yield _address(_begin(text, found.start()), found.end())
    for found in _LABELLED.finditer(text) if any(sign in text for sign in "住址籍搬") else ():
        yield _address(found.start(1), found.end(1))
    for found in _DOOR.finditer(text) if any(sign in text for sign in _DOORS) else ():
        if before := _DOOR_BEFORE.search(text, max(0, found.start() - 6), found.start()):
            yield _address(_begin(text, before.start()), found.end())


def _english_addresses(text: str) -> Iterator[Hit]:
    rooms = _ENGLISH_ROOMS if any(sign in text for sign in _ROOM_SIGNS) else ()
    for found in chain(from_runs(_ENGLISH, text), *(pattern.finditer(text) for pattern in rooms)):
        # "Block X, Flat X" stands for an address and is none.
        if re.search(r"\d", found[0]):
            yield _address(found.start(), found.start() + len(found[0].rstrip(", ")))


def _address(start: int, end: int) -> Hit:
    return Hit(Kind.ADDRESS, start, end, True, _ADDRESS_WORDS)


def _births(text: str) -> Iterator[Hit]:
    for after in _BEFORE_BORN.finditer(text):
        stop = after.start() - text.endswith("出", 0, after.start())
        if date := _DATE_AT_END.search(text, max(0, stop - 22), stop):
            yield Hit(Kind.BIRTH_DATE, date.start(), _end_of(text, date.end()), True, _BIRTH_WORDS)
    for signs, pattern in _BIRTHS:
        for found in pattern.finditer(text) if any(sign in text for sign in signs) else ():
            group = found.lastindex or 0
            yield Hit(Kind.BIRTH_DATE, found.start(group), found.end(group), True, _BIRTH_WORDS)


def _end_of(text: str, end: int) -> int:
    """Return where a date ends that was read up to the word behind it: with its 日, without a comma."""
    return end + 1 if text[end : end + 1] in ("日", "号") else end - len(text[:end]) + len(text[:end].rstrip(", "))


def _begin(text: str, start: int) -> int:
    """Return where an address begins whose telling part begins at `start`: after the last word that leads to one."""
    before = _LEFT.search(text, max(0, start - 24), start)
    words = before[0] if before else ""
    stop = _STOP.match(words)
    return start - len(words) + (stop.end() if stop else 0)
