"""The thresholds part plain texts from notices of offices: our own library passes, invented notices do not."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from casebook_from import TODAY, casebook_at, changed

from generator.checks import EntryCheck, Setting, all_checks, check
from generator.checks._readability.audience import residents_texts
from generator.checks._readability.data import everyday_words
from generator.checks._readability.grade import grade
from generator.checks._readability.measures import (
    AVERAGE_CLAUSE,
    AVERAGE_SENTENCE,
    AVERAGE_SENTENCE_OF_OFFICES,
    ENGLISH_GRADE,
    OFFICE_WORDS,
    average,
    chinese_measured,
    clauses_measured,
)
from generator.checks._readability.office_words import (
    OFFICIAL,
    TERMS,
    found_in,
    han_characters,
    office_characters,
    rare_characters,
)
from generator.checks._readability.sentences import characters, chinese_sentences, clauses, english_sentences
from generator.content import Entry, load
from generator.errors import MissingPieceError

REPOSITORY = Path(__file__).parents[3]
NOTICES = (
    "为深入贯彻落实上级关于加强基层公共卫生治理体系和治理能力现代化建设的决策部署，切实保障辖区居民身体健康和生命安全，"
    "各村（社区）应当充分认识当前传染病防控形势的严峻性、复杂性，进一步压实主体责任，统筹推进健康教育、环境整治、重点人群摸排"
    "和服务等各项工作，确保各项措施落到实处、取得实效。",
    "根据有关文件精神，结合本地实际，现就进一步做好高温天气期间困难群众关爱服务工作提出如下意见，请各相关部门结合职责认真抓好"
    "贯彻执行，切实把各项惠民政策落实到位，依法依规予以及时有效的救助帮扶，着力构建多元化服务格局，不断提升服务的精准性和实效性。",
    "社会工作服务机构须严格按照个案工作流程，对服务对象开展需求预估，制定科学合理的介入方案并组织实施，过程中应注重运用优势视角"
    "和赋权理念，充分链接社区资源，协助服务对象提升抗逆力，对存在较高风险的个案应当及时启动危机介入程序并按规定向有关主管部门报告。",
)
PLAIN = (
    "天气热的时候，多喝水，少出门。头晕、恶心，就到阴凉的地方坐下来。还是不舒服，请家人陪您去看医生。有人昏倒了，马上打120。",
    "心里难受，可以找人说一说。先找您信任的人：家人、朋友、邻居。也可以打12356，不用说名字。",
)
ENGLISH_NOTICE = (
    "In accordance with the relevant provisions concerning community-level public health governance, participating "
    "organisations are required to undertake comprehensive identification of vulnerable populations."
)


def _sizes(text: str) -> tuple[float, float, float]:
    """Return characters a sentence, characters a clause and the share of office words of a text."""
    sentences = chinese_sentences(text)
    pieces = [characters(piece.words) for one in sentences for piece in clauses(one)]
    mean = sum(characters(one.words) for one in sentences) / len(sentences)
    return mean, sum(pieces) / len(pieces), office_characters(text) / han_characters(text)


@pytest.mark.parametrize("text", NOTICES)
def test_a_notice_is_far_beyond_the_thresholds(text: str) -> None:
    """So that nobody has to argue about one character more or less."""
    sentence, _, share = _sizes(text)
    assert sentence > 2 * AVERAGE_SENTENCE_OF_OFFICES
    assert share > 2 * OFFICE_WORDS


@pytest.mark.parametrize("text", PLAIN)
def test_a_plain_text_is_far_below_them(text: str) -> None:
    """The same things can be said plainly."""
    sentence, clause, share = _sizes(text)
    assert sentence < 0.7 * AVERAGE_SENTENCE
    assert clause < 0.7 * AVERAGE_CLAUSE
    assert share < 0.2 * OFFICE_WORDS


@cache
def _library() -> tuple[Entry, ...]:
    return tuple(entry for entry in load(REPOSITORY).casebook.all_entries() if any(residents_texts(entry)))


def test_our_own_pages_for_residents_are_plain() -> None:
    """With room to spare: they are what authors imitate."""
    assert len(_library()) >= 12
    for entry in _library():
        texts = [text for _, text in residents_texts(entry)]
        assert average(chinese_measured(entry)) < 0.8 * AVERAGE_SENTENCE, entry.id
        assert average(clauses_measured(entry)) < 0.8 * AVERAGE_CLAUSE, entry.id
        zh = "".join(text.zh or "" for text in texts)
        assert office_characters(zh) < 0.2 * OFFICE_WORDS * han_characters(zh), entry.id
        assert grade(one.words for text in texts for one in english_sentences(text.en or "")) < ENGLISH_GRADE, entry.id


def test_our_own_library_has_no_finding_about_plain_language() -> None:
    """Neither errors nor warnings; cases and playbooks included."""
    casebook = load(REPOSITORY).casebook
    setting = Setting(vocabularies={entry.type.term: entry for entry in casebook.vocabularies.values()})
    rules = [one for one in all_checks() if isinstance(one, EntryCheck) and one.problem.code.startswith("RDB")]
    assert len(rules) == 8
    found = [
        (rule.problem.code, entry.id, flaw)
        for rule in rules
        for entry in casebook.all_entries()
        for flaw in rule.find(entry, setting)
    ]
    assert found == []


def test_a_guide_that_turns_into_a_notice_is_not_published(tmp_path: Path) -> None:
    """All the rules together, and never more than three sentences of each."""
    old = "{zh: 有人昏倒。, en: Somebody faints.}"
    new = f'{{zh: "{"".join(NOTICES)}", en: "{ENGLISH_NOTICE}"}}'
    found = check(casebook_at(tmp_path, changed("vocabulary/helplines.yaml", old, new)), TODAY)
    codes = [one.code for one in found.diagnostics if one.code.startswith("RDB")]
    assert {"RDB401", "RDB403", "RDB404", "RDB405", "RDB406", "RDB407"} <= set(codes)
    assert all(codes.count(code) <= 3 for code in set(codes) - {"RDB406"})
    assert found.errors


def test_the_worst_sentences_are_shown_where_they_are(tmp_path: Path) -> None:
    """Not the first ones, and not the whole text."""
    good = "有人昏倒了，马上打。"
    bad = "有人昏倒了、叫不醒，或者喘不上气、胸口痛，或者突然说话不清、手脚没力气，或者吃错了药、受了重伤。"
    files = changed("vocabulary/helplines.yaml", "有人昏倒。", good + bad * 4)
    found = [one for one in check(casebook_at(tmp_path, files), TODAY).diagnostics if one.code == "RDB402"]
    assert len(found) == 3
    line = files["vocabulary/helplines.yaml"].split("\n")[found[0].location.line - 1]
    shown = [line[one.location.column - 1 :][: one.location.length] for one in found]
    assert shown == [bad] * 3


@pytest.mark.parametrize("name", [OFFICIAL, TERMS])
def test_every_word_of_a_list_is_found_and_has_an_everyday_word(name: str) -> None:
    """A rule that cannot match anything, or that suggests what it forbids, is a mistake of ours."""
    words = everyday_words(name)
    assert len(words) > 80
    for word, plain in words.items():
        assert word in [found for found, _, _ in found_in(name, f"请{word}吧")]
        assert word not in plain.split("、"), word
        assert plain or name == TERMS, word


def test_a_missing_list_is_an_error() -> None:
    """Without its words a rule must not say that all is well."""
    with pytest.raises(MissingPieceError):
        everyday_words("nothing.txt")


def test_rare_characters_are_those_beyond_the_common_ones() -> None:
    """GB 2312's second level, and what it does not have at all; traditional ones too."""
    assert rare_characters("谵语的人，龘體，谵") == ("谵", "龘", "體")
