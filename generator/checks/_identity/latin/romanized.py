"""Chinese names in Latin letters: pinyin, and the spelling of Hong Kong."""

from __future__ import annotations

from functools import cache

from generator.checks._identity.data import word_set
from generator.checks._identity.latin.english import english
from generator.checks._regex import regex

PINYIN_SURNAMES = word_set(
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
STRONG_SURNAMES = word_set(
    "zhang wang liu chen zhao huang zhou xu zhu guo liang xie deng feng cao zeng peng cai "
    "dong yuan jiang xiao cheng shen zhong zheng luo lyu qiu xiong meng qin yin duan wei "
    "hou zou xue fang jia cui"
    " liao kong ouyang situ zhuge niu shao shi lin sun yao lei tao gao tian pan"
)
CANTONESE = word_set(
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
NOT_SYLLABLES = word_set(
    "can ran hang sang men man pan ban pin pen bin bun fan fun tan ten tang ping ding dong "
    "gong long song sing ring bang gang she he me we be so to do go no ha hi ho an en er "
    "a o e one fen you die pie"
    " bei mei due sue pai lie tie ni mo ta la chi la run sun nun gun cun mu nu lu fu bo po so sai"
)
PLACES = word_set(
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


def is_romanized(words: list[str]) -> bool:
    """Return whether words are a Chinese name in Latin letters, in either order."""
    lower = [word.lower() for word in words]
    if " ".join(lower) in PLACES or " ".join(lower[:2]) in PLACES:
        return False
    if any(word in NOT_SYLLABLES for word in lower[1:]) and not (lower[0] in STRONG_SURNAMES and len(words) == 2):
        return _cantonese(lower)
    if lower[0] in PINYIN_SURNAMES and len(words) == 2 and pinyin_given(lower[1]) and _not_english(words):
        return True
    if lower[0] in PINYIN_SURNAMES and len(words) == 3 and all(word in syllables() for word in lower[1:]):
        return True
    if (
        lower[-1] in PINYIN_SURNAMES
        and len(words) == 2
        and pinyin_given(lower[0])
        and _not_english(words)
        and len(lower[0]) > 1
    ):
        return lower[-1] in STRONG_SURNAMES or lower[0] not in NOT_SYLLABLES
    return _cantonese(lower)


def _not_english(words: list[str]) -> bool:
    nots = english().nots
    return not any(word in nots for word in words)


_CANTONESE_SYLLABLE = regex(r"(?:ch|ts|kw|gw|ng|sz|hs|[bpmfdtnlgkhjwyszc])?[aeiouy]{1,3}r?(?:ng|[mnptkhw])?")


def _cantonese(lower: list[str]) -> bool:
    """Return whether words are a name in the spelling of Hong Kong: Chan Tai Man, Wei-ming Chan, Chan Tai-man."""
    if len(lower) == 3 and lower[0] in CANTONESE:
        return all(_CANTONESE_SYLLABLE.fullmatch(word) and len(word) < 7 for word in lower[1:])
    if len(lower) == 2:
        for surname, given in ((lower[0], lower[1]), (lower[1], lower[0])):
            if (
                surname in CANTONESE
                and "-" in given
                and all(_CANTONESE_SYLLABLE.fullmatch(part) or part in syllables() for part in given.split("-"))
            ):
                return True
        return False
    return len(lower) == 3 and lower[-1] in CANTONESE and all(_CANTONESE_SYLLABLE.fullmatch(word) for word in lower[:2])
