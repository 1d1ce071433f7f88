"""Personal names in Latin letters: English ones, and Chinese ones in pinyin or in the spelling of Hong Kong."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from generator.checks._identity._hit import Hit, Kind
from generator.checks._identity.data import lines, word_set
from generator.languages import Words

_PINYIN_SURNAMES = word_set(
    "ai an ao bai ban bao bi bian bo bu cai cao cen chai chang che chen cheng chi chu cong "
    "cui dai dang deng di diao ding dong dou du duan e fan fang fei feng fu gan gao ge "
    "geng gong gou gu"
    " guan guo han hao he hong hou hu hua huang huo ji jia jian jiang jiao jin jing ju "
    "kang ke kong kuang lai lan lang le lei leng li lian liang liao lin ling liu long lou "
    "lu luo lv lyu ma mai man mao"
    " mei meng mi miao min ming mo mou mu na nan ni nie ning niu ou pan pang pei peng pi "
    "ping pu qi qian qiao qin qiu qu quan ran rao ren rong ruan rui sang sha shan shang "
    "shao shen sheng shi shu"
    " shui si song su sun suo tai tan tang tao teng tian tong tu wan wang wei wen weng "
    "wu xi xia xian xiang xiao xie xin xing xiong xu xuan xue yan yang yao ye yi yin ying "
    "you yu yuan yue yun zang"
    " zeng zha zhai zhan zhang zhao zhen zheng zhong zhou zhu zhuang zhuo zong zou zu zuo "
    "ouyang situ shangguan sima zhuge huangfu dongfang murong xiahou"
)
_STRONG_SURNAMES = word_set(
    "zhang wang liu chen zhao huang zhou xu zhu guo liang xie deng feng cao zeng peng cai "
    "dong yuan jiang xiao cheng shen zhong zheng luo lyu qiu xiong meng qin yin duan wei "
    "hou zou xue fang jia cui"
    " liao kong ouyang situ zhuge niu shao shi lin sun yao lei tao gao tian pan"
)
_CANTONESE = word_set(
    "chan fong wong lee cheung leung lam ng ho lau kwok chow yeung tsang tang mak fung "
    "poon yip kwan cheng chiu tse chung chu hui choi lo lai mok pang siu so tam to tsui "
    "yuen yu yiu wan szeto au chui fok hung"
    " kong ko kwong liu lui ma ngai shum sin sit suen sze ting tong tsoi wu yau yim lok "
    "law lim tan koh goh chua teo ong hsu hsieh tsai chang chiang chou hsiao kuo liang "
    "lu"
)
_INITIALS = word_set("b p m f d t n l g k h j q x zh ch sh r z c s y w") | {""}
_FINALS = word_set(
    "a o e i u v ai ei ui ao ou iu ie ue er an en in un ang eng ing ong ia ian iang iao iong ua uo uai uan uang ve"
)
_NOT_SYLLABLES = word_set(
    "can ran hang sang men man pan ban pin pen bin bun fan fun tan ten tang ping ding dong "
    "gong long song sing ring bang gang she he me we be so to do go no ha hi ho an en er "
    "a o e one fen you die pie"
    " bei mei due sue pai lie tie ni mo ta la chi la run sun nun gun cun mu nu lu fu bo po so sai"
)
_PLACES = word_set(
    "hong kong|tai chi|qi gong|feng shui|bai jiu|yin yang|hang seng|wing chun|dim sum|kung "
    "fu|tai shan|xi jinping|mao zedong|li keqiang|deng xiaoping|sun yat-sen|sun yatsen|"
    "zhou enlai|kong fuzi|fei xiaotong|lu xun|he ye"
    "|shen zhen|wu han|shang hai|bei jing|tian jin|jiang men|guang dong|guang zhou|fo shan|"
    "he nan|he bei|hu nan|hu bei|jiang su|jiang xi|an hui|hai nan|yun nan|shan dong|shan "
    "xi|long term|yi jing|lao tzu|san francisco|ma on"
    "|tung chung|tai po|yuen long|tuen mun|tsuen wan|kwun tong|sham shui|sha tin|mong kok|"
    "wan chai|double hundred|la la|ha ha|wei chat|he can|ma ma|pa pa|an an|li ji|xin hua|"
    "wen chuan|si chuan|xin jiang|nei meng",
    "|",
)
_FOLLOWED_BY_PLACE = re.compile(
    r"(?:'s)?[ -](?:Town|Village|District|City|County|Province|Road|Street|Avenue|Lane|Station|"
    r"University|College|School|Hospital|Clinic|Centre|Center|Community|Sub-?district|River|"
    r"Mountain|Lake|Island|Bay|Temple|Park"
    r"|Museum|Press|Foundation|Institute|Festival|Dynasty|Prize|Bridge|Estate|Law|Act|Model|"
    r"Scale|Inventory|Theory|Test|Method|Daily|Times|Review|Journal|Library|Group|Company|"
    r"Bank|Fund|Project|Association|Syndrome|Disease|[Hh]ighway)\b"
)
_SEQUENCE = re.compile(
    r"[A-Z](?<![\w.'’@/-].)[A-Za-zà-öø-ÿ'’-]*\.?(?: (?:[A-Z][A-Za-zà-öø-ÿ'’-]*\.?(?= |\b)|"
    r"(?:de|van|von|la|bin|al)(?= [A-Z]))){0,4}"
)
"""Words with a capital, one after the other; names are looked for inside."""

_TITLES = word_set(
    "Mr Mrs Ms Miss Mx Dr Prof Professor Doctor Nurse Sister Uncle Auntie Aunt Grandma "
    "Grandpa Officer Inspector Judge Madam Master Sir Lady Sergeant Constable Pastor Rev "
    "Teacher"
)
_LABEL = re.compile(
    r"(?:\b(?i:name|full name|client|patient|daughter|son|husband|wife|mother|father|brother|"
    r"sister|grandmother|grandfather|granddaughter|grandson|uncle|aunt|cousin|niece|nephew|"
    r"partner|neighbour|neighbor|friend|colleague|guardian|carer"
    r"|caregiver|contact|contact person|next of kin|worker|volunteer|supervisor|doctor|nurse|"
    r"teacher|lawyer|surname|applicant|holder|signed|signed by|signature|reported by|written "
    r"by|author|prepared by|interviewer|called|named"
    r"|known as|resident|tenant|landlord|boy|girl|woman|man|child|pupil|student|widow|widower|"
    r"user|recipient|complainant|victim|witness|i am|n[ée]e))"
    r"(?:'s name)?(?: is| was|:|,| \(|=| ?\{en:| \"|\"|“| “|: ?\{[^{}\n]{0,40}en:){0,3} ?[\"'“]?$"
)
_VERB = re.compile(
    r"(?:'s\b|’s\b|,? (?:said|says|told|tells|asked|asks|called|calls|lives|lived|was|is|"
    r"has|had|came|comes|went|goes|wanted|wants|felt|feels|cried|cries|phoned|rang|wrote|"
    r"signed|visited|moved|agreed|refused|reported|explained"
    r"|answered|replied|admitted|moved|died|works|worked|agreed|thinks|thought|and (?:his|"
    r"her)|who|aged|\d{1,3}|and [A-Z]))"
)

_TITLE_WORDS = Words("称谓后面写了姓名", "a name stands behind a title")
_LABEL_WORDS = Words("前面的词说明这里写的是人名", "the word before it says that this is a person's name")
_ENGLISH_WORDS = Words("读起来像英文“名＋姓”", "it reads like a given name with a surname")
_PINYIN_WORDS = Words("读起来像姓名的拼音", "it reads like a Chinese name in Latin letters")
_ID_WORDS = Words("标识或文件名里像有姓名的拼音", "the id or file name seems to hold a Chinese name in Latin letters")


_PLACE_LIKE = word_set(
    "Hill Park Day Church House Field Fields Green Love Key Page Case Street Banks Bank "
    "Garden Gates Power Powers Bush Woods Wood Summer Rivers Waters Place Cross Prince "
    "Bishop"
)


class English(NamedTuple):
    """What is known of English names."""

    given: frozenset[str]
    surnames: frozenset[str]
    words: frozenset[str]
    nots: frozenset[str]


@cache
def english() -> English:
    """Return the lists of English names; they are read once, on first use."""
    rows = list(lines("english.txt"))
    return English(*(frozenset(row.split()) for row in rows[1::2]))


@cache
def syllables() -> frozenset[str]:
    """Return what may be a syllable of pinyin; a few that do not exist are among them."""
    return frozenset(first + last for first in _INITIALS for last in _FINALS) | {"yuan", "yue", "nv", "lv", "lue"}


def pinyin_given(name: str, most: int = 2) -> bool:
    """Return whether a word is one or two syllables of pinyin, e.g. `xiaoming`."""
    name = name.lower().replace("-", "").replace("'", "").replace("’", "")
    known = syllables()
    if name in known:
        return True
    return most > 1 and any(name[:cut] in known and name[cut:] in known for cut in range(1, min(7, len(name))))


def find(text: str, allowed: frozenset[str]) -> Iterator[Hit]:
    """Yield names in Latin letters of a folded text; `allowed` ones may stand, e.g. `Virginia Satir`."""
    nots = english().nots
    for sequence in _SEQUENCE.finditer(text):
        words, place = sequence[0].split(" "), sequence.start()
        while words:
            used = 1
            if words[0].strip(".") in _TITLES:
                used, hit = _behind_title(words, place, allowed)
            elif words[0] in nots and words[0].lower() not in _PINYIN_SURNAMES:
                hit = None
            else:
                used, hit = _name_here(text, words, place, allowed)
            if hit:
                yield hit
            place += len(" ".join(words[:used])) + 1
            words = words[used:]


def _behind_title(words: list[str], place: int, allowed: frozenset[str]) -> tuple[int, Hit | None]:
    """Return how many words are read, and the name behind a title; a Chinese surname alone is a usual pseudonym."""
    names = _names_only(words[1:4])
    name = _bare(" ".join(names))
    if (
        not names
        or _allowed(name, allowed)
        or len(_bare(names[-1]).strip(".")) < 2
        or (len(names) == 1 and (_pseudonymous(name) or words[0] in _KIN))
    ):
        return 1 + len(names), None
    if names[0].lower() in ("ah", "xiao", "lao"):
        return 1 + len(names), None
    start = place + len(words[0]) + 1
    return 1 + len(names), Hit(Kind.PERSON_NAME, start, start + len(name), True, _TITLE_WORDS)


def _names_only(words: list[str]) -> list[str]:
    """Return the first words up to one that is no name, e.g. of the next sentence."""
    nots = english().nots
    size = next((size for size, word in enumerate(words) if _bare(word).strip(".") in nots), len(words))
    ended = next((size + 1 for size, word in enumerate(words[:size]) if word.endswith(".") and len(word) > 2), size)
    return words[:ended]


def _bare(name: str) -> str:
    """Return a name without what stands behind it: a full stop, an 's."""
    return re.sub(r"(?:['’]s?|\.)+$", "", name) if len(name) > 2 else name


def _pseudonymous(name: str) -> bool:
    lower = name.lower()
    return lower in _PINYIN_SURNAMES or lower in _CANTONESE or name.isupper()


def _allowed(name: str, allowed: frozenset[str]) -> bool:
    """Return whether a name may stand. Ellis is an author and many people besides: he needs his given name."""
    last = name.rsplit(" ", maxsplit=1)[-1]
    return name in allowed or (last in allowed and (last == name or last not in english().surnames))


_KIN = word_set("Sister Uncle Auntie Aunt Grandma Grandpa Nurse Teacher Master")
_AHEAD = ("xiao", "ah", "lao", "old", "little")


def _name_here(text: str, words: list[str], place: int, allowed: frozenset[str]) -> tuple[int, Hit | None]:
    """Return how many words are read, and the name that begins with the first of them."""
    names = _names_only(words)
    if words[0].lower() in _AHEAD and len(names) <= 2:
        return max(1, len(names)), None
    for size in (3, 2):
        name = _bare(" ".join(names[:size]))
        end = place + len(name)
        parts = name.split(" ")
        if size > len(names) or _allowed(name, allowed) or _FOLLOWED_BY_PLACE.match(text, end):
            continue
        pinyin = _is_pinyin(parts)
        labelled = _LABEL.search(text, max(0, place - 48), place) is not None
        if pinyin or _is_english(parts, strict=not labelled and not _VERB.match(text, end)):
            words_ = _LABEL_WORDS if labelled else _PINYIN_WORDS if pinyin else _ENGLISH_WORDS
            return size, Hit(Kind.PERSON_NAME if labelled else Kind.NAME_CANDIDATE, place, end, labelled, words_)
    name = _bare(words[0])
    known = english()
    if (
        len(names) == 1
        and name in known.given
        and name not in known.words
        and name not in allowed
        and _LABEL.search(text, max(0, place - 48), place)
    ):
        return 1, Hit(Kind.PERSON_NAME, place, place + len(name), True, _LABEL_WORDS)
    return 1, None


def _is_english(words: list[str], *, strict: bool) -> bool:
    """Return whether words are a given name and a surname; if strict, both must be likely."""
    known = english()
    first, last = words[0], words[-1]
    if (
        len(words) > 3
        or first in known.nots
        or last in known.nots
        or (len(words) == 3 and words[1] not in known.given and len(words[1].strip(".")) > 1)
    ):
        return False
    if first in known.given and first not in known.words:
        return last in known.surnames or (last[0].isupper() and not last.isupper() and (not strict or len(last) > 3))
    if first in known.given:
        return (last in known.surnames or not strict) and last not in _PLACE_LIKE
    return not strict and last in known.surnames and last not in known.words and len(first) > 2


def _is_pinyin(words: list[str]) -> bool:
    """Return whether words are a Chinese name in Latin letters, in either order."""
    lower = [word.lower() for word in words]
    if " ".join(lower) in _PLACES or " ".join(lower[:2]) in _PLACES:
        return False
    if any(word in _NOT_SYLLABLES for word in lower[1:]) and not (lower[0] in _STRONG_SURNAMES and len(words) == 2):
        return _cantonese(lower)
    if lower[0] in _PINYIN_SURNAMES and len(words) == 2 and pinyin_given(lower[1]) and _not_english(words):
        return True
    if lower[0] in _PINYIN_SURNAMES and len(words) == 3 and all(word in syllables() for word in lower[1:]):
        return True
    if (
        lower[-1] in _PINYIN_SURNAMES
        and len(words) == 2
        and pinyin_given(lower[0])
        and _not_english(words)
        and len(lower[0]) > 1
    ):
        return lower[-1] in _STRONG_SURNAMES or lower[0] not in _NOT_SYLLABLES
    return _cantonese(lower)


def _not_english(words: list[str]) -> bool:
    nots = english().nots
    return not any(word in nots for word in words)


_CANTONESE_SYLLABLE = re.compile(r"(?:ch|ts|kw|gw|ng|sz|hs|[bpmfdtnlgkhjwyszc])?[aeiouy]{1,3}(?:ng|[mnptkhw])?")


def _cantonese(lower: list[str]) -> bool:
    """Return whether words are a name in the spelling of Hong Kong: Chan Tai Man, Wei-ming Chan, Chan Tai-man."""
    if len(lower) == 3 and lower[0] in _CANTONESE:
        return all(_CANTONESE_SYLLABLE.fullmatch(word) and len(word) < 7 for word in lower[1:])
    if len(lower) == 2:
        for surname, given in ((lower[0], lower[1]), (lower[1], lower[0])):
            if (
                surname in _CANTONESE
                and "-" in given
                and all(_CANTONESE_SYLLABLE.fullmatch(part) or part in syllables() for part in given.split("-"))
            ):
                return True
        return False
    return (
        len(lower) == 3 and lower[-1] in _CANTONESE and all(_CANTONESE_SYLLABLE.fullmatch(word) for word in lower[:2])
    )


_ID = re.compile(r"(?<![A-Za-z0-9])[a-z]{2,9}[-_][a-z]{2,12}(?:[-_][a-z]{1,6})?(?![A-Za-z])")
_JOINED = re.compile(r"(?<![A-Za-z])[a-z]{5,16}(?![A-Za-z])")


_KEY = re.compile(r"\n[ \-]*([A-Za-z][A-Za-z0-9_-]{3,60})(?=:)|: ([a-z]+(?:[-_][a-z]+)+) *$", re.MULTILINE)


def find_ids(text: str) -> Iterator[Hit]:
    """Yield Chinese names in ids: in a text of one word, such as a file name, and in keys and references."""
    if len(text) < 200 and not re.search(r"\s", text):
        yield from find_in_id(text)
        return
    for key in _KEY.finditer(text):
        group = key.lastindex or 0
        for hit in _in_key(key[group]):
            yield hit._replace(start=hit.start + key.start(group), end=hit.end + key.start(group))


@lru_cache(maxsize=4096)
def _in_key(key: str) -> tuple[Hit, ...]:
    return tuple(find_in_id(key))


def find_in_id(text: str) -> Iterator[Hit]:
    """Yield Chinese names in an id or file name, e.g. in `zhang-wei-case.yaml`; prose would give false alarms."""
    for found in _ID.finditer(text):
        parts = re.split("[-_]", found[0])
        if (
            parts[0] in _STRONG_SURNAMES
            and " ".join(parts[:2]) not in _PLACES
            and pinyin_given(parts[1])
            and parts[1] not in _NOT_SYLLABLES | {"case", "home", "care"}
        ):
            size = len(parts[0]) + 1 + len(parts[1])
            yield Hit(Kind.NAME_IN_ID, found.start(), found.start() + size, False, _ID_WORDS)
    for found in _JOINED.finditer(text):
        word = found[0]
        for cut in range(2, 6):
            if (
                word[:cut] in _STRONG_SURNAMES - {"xiao"}  # 小雨 is the usual form of a pseudonym
                and pinyin_given(word[cut:])
                and f"{word[:cut]} {word[cut:]}" not in _PLACES
                and word not in _ENGLISH_LIKE
            ):
                yield Hit(Kind.NAME_IN_ID, found.start(), found.end(), False, _ID_WORDS)
                break


_ENGLISH_LIKE = word_set(
    "change changed sunshine linger linen linking linker dengue zhuhai zhongshan dongguan "
    "liaoning linyi xuzhou xuchang guoyu zhuzhou zhengzhou chengdu weifang weihai shaoguan "
    "shaoxing shaoyang"
    " taoyuan qinzhou xiangyang zhangzhou dengzhou pengjiang jiangmen jianghai jiangsu "
    "jiangxi dongying liangshan zhongguo zhongwen zhonghua shenzhen shenyang linzhi liuzhou "
    "luoyang gaozhou tianjin"
    " tianhe gaoming hongkong jiande dongfang fangshan tianshan huangshan huangpu xiangzhou "
    "zhongyi weixin shenji dongguan xuwen"
)
