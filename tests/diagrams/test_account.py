"""The genogram in words: nothing that the picture shows is left out, and directions are kept."""

from __future__ import annotations

from typing import Any

import pytest
from any_family import families
from drawn_families import PATHS, laid_out, read
from hypothesis import given, settings
from small_family import family

from generator.content import Family, RelationKind, UnionKind
from generator.diagrams import AccountPart, Setting
from generator.diagrams.genogram.account import account
from generator.languages import LANGUAGES, Language

TERMS = {"stroke": "中风", "hypertension": "高血压"}
LANGUAGE = pytest.mark.parametrize("language", LANGUAGES)


def setting(language: Language) -> Setting:
    """Return a setting whose terms are known or their own ids."""
    return Setting(language, "genogram", lambda term: TERMS.get(term, term))


def told(one: Family, language: Language, rows: tuple[tuple[str, ...], ...] = ()) -> dict[str, AccountPart]:
    """Return the parts of an account by id; everybody is of one generation if no rows are given."""
    return {part.id: part for part in account(one, rows or (tuple(one.people),), setting(language))}


def union_in_words(people: str, union: str, language: Language, **more: Any) -> str:
    """Return what is said of the one union of a small family whose index person is `i`."""
    one = family(people, union, index="i")
    changed = one.unions[0].model_copy(update=more)
    (line,) = told(one.model_copy(update={"unions": (changed,)}), language)["unions"].lines
    return line


def relation_in_words(kind: RelationKind, language: Language, **more: Any) -> str:
    """Return what is said of a relation from wu to lin."""
    one = family(
        "wu:male lin:female i:male", index="i", relations=[{"from": "wu", "to": "lin", "kind": kind.value, **more}]
    )
    (line,) = told(one, language)["relations"].lines
    return line


# People


def test_people_stand_by_generation_as_drawn() -> None:
    """Row by row, left to right; the keys find the symbols."""
    one = read("leftbehind")
    rows = laid_out("leftbehind").rows
    people = told(one, "zh", rows)["people"]
    assert people.keys == tuple(person for row in rows for person in row)
    assert [row[1] for row in people.rows] == [
        f"第{'一二三'[number]}代" for number, row in enumerate(rows) for _ in row
    ]
    assert [row[1] for row in told(one, "en", rows)["people"].rows] == [
        str(number) for number, row in enumerate(rows, 1) for _ in row
    ]
    by_key = dict(zip(people.keys, people.rows, strict=True))
    assert by_key["k"] == ("刘子涵", "第三代", "表妹", "女", "6–11岁", "–")
    assert by_key["c"][2] == "服务对象本人"


def test_more_than_ten_generations_are_counted_in_figures() -> None:
    """There is no character for eleven."""
    one = family(" ".join(f"p{number}:male" for number in range(11)), index="p0")
    rows = told(one, "zh", tuple((person,) for person in one.people))["people"].rows
    assert [row[1] for row in rows][-2:] == ["第十代", "第11代"]


@pytest.mark.parametrize(
    ("fields", "zh", "en"),
    [
        ({}, "–", "–"),
        ({"deceased": True}, "已去世", "Has died"),
        ({"unknown": True}, "只知道有这个人，其他不详", "Known only to exist"),
        ({"kind": "miscarriage"}, "自然流产", "Miscarriage"),
        ({"kind": "pregnancy"}, "怀孕", "Pregnancy"),
        ({"conditions": ["stroke", "hypertension"]}, "中风；高血压", "中风; 高血压"),
        ({"note": {"zh": "在外地", "en": "works far away"}}, "在外地。", "Works far away."),
        (
            {"deceased": True, "conditions": ["stroke"], "note": {"zh": "走得很安静。", "en": "A quiet end."}},
            "已去世；中风。走得很安静。",
            "Has died; 中风. A quiet end.",
        ),
    ],
)
def test_what_a_symbol_shows_of_a_person_is_said(fields: dict[str, Any], zh: str, en: str) -> None:
    """Crosses, question marks, small symbols and hatching, each in words, then the note."""
    person = {"name": {"zh": "甲"}, "sex": "female", "index": True, **fields}
    one = Family.model_validate({"people": {"a": person}})
    assert [told(one, language)["people"].rows[0][-1] for language in LANGUAGES] == [zh, en]


# Unions


@pytest.mark.parametrize(
    ("union", "zh", "en"),
    [
        ("i+p married", "i和p是夫妻。", "I and p are married."),
        ("i+p cohabiting", "i和p同居。", "I and p live together unmarried."),
        ("i+p separated", "i和p分居。", "I and p are separated."),
        ("i+p divorced", "i和p已离婚。", "I and p are divorced."),
        ("i+p remarried", "i和p离婚后复婚。", "I and p divorced and married each other again."),
        ("i+p annulled", "i和p的婚姻无效。", "The marriage of i and p was annulled."),
        ("i+p affair", "i和p有婚外关系。", "I and p are or were in an affair."),
        ("i+p unknown", "i和p的婚姻状况不详。", "How i and p are or were together is not known."),
        ("i+p widowed", "i和p是夫妻，其中一方已去世。", "I and p were married until one of them died."),
        ("i+q widowed", "i和q是夫妻，q已去世。", "I and q were married until q died."),
        ("i+q married", "i和q是夫妻，q已去世。", "I and q were married until q died."),
        ("r+q married", "r和q是夫妻，两人都已去世。", "R and q were married; both have died."),
        ("i+q cohabiting", "i和q曾同居。", "I and q lived together unmarried."),
        ("i+q separated", "i和q分居。", "I and q were separated."),
        ("i+s married", "i和s是已婚伴侣。", "I and s are married."),
        ("i+u married", "i和u是已婚伴侣。", "I and u are married."),
        ("i divorced", "i已离婚，图上没有另一方。", "I is divorced; the other partner is not in the picture."),
        ("i widowed", "i丧偶，图上没有另一方。", "I is widowed; the other partner is not in the picture."),
    ],
)
def test_a_union_is_a_sentence(union: str, zh: str, en: str) -> None:
    """By kind, and by who has died; 夫妻 are only a man and a woman; a lone parent is said to be one."""
    people = "i:male p:female q:female:dead r:male:dead s:male u:unknown"
    assert [union_in_words(people, union, language) for language in LANGUAGES] == [zh, en]


def test_every_kind_of_union_has_its_own_words() -> None:
    """Two kinds that are drawn in different ways are not told in the same words, with a partner shown or not."""
    for language in LANGUAGES:
        for partners in ("i+p", "i"):
            said = {union_in_words("i:male p:female", f"{partners} {kind.value}", language) for kind in UnionKind}
            assert len(said) == len(UnionKind)


@pytest.mark.parametrize(
    ("children", "more", "zh", "en"),
    [
        ("a", {}, "孩子：a。", "Child: a."),
        ("a b", {}, "子女从大到小：a和b。", "Children, oldest first: a and b."),
        ("b a c", {}, "子女从大到小：b、a和c。", "Children, oldest first: b, a and c."),
        (
            "a=adopted b=foster",
            {},
            "子女从大到小：a（收养）和b（寄养）。",
            "Children, oldest first: a (adopted) and b (foster).",
        ),
        (
            "a lost b",
            {},
            "子女按先后：a、lost（自然流产）和b。",
            "Children, in the order of births and losses: a, lost (miscarriage) and b.",
        ),
        ("a", {"custody": "p"}, "孩子：a。a由p抚养。", "Child: a. P has custody of a."),
        (
            "a b",
            {"custody": "p"},
            "子女从大到小：a和b。孩子由p抚养。",
            "Children, oldest first: a and b. P has custody of the children.",
        ),
        ("a", {"related": True}, "双方有血缘关系。孩子：a。", "They are related by blood. Child: a."),
    ],
)
def test_children_are_told_in_order_with_links_and_custody(
    children: str, more: dict[str, Any], zh: str, en: str
) -> None:
    """Lines and slashes of the picture, in words."""
    people = "i:male p:female a:male b:female c:male lost:unknown:miscarriage"
    for language, begin, said in (("zh", "i和p已离婚。", zh), ("en", "I and p are divorced. ", en)):
        assert union_in_words(people, f"i+p divorced: {children}", language, **more) == begin + said


@pytest.mark.parametrize(
    ("members", "identical", "zh", "en"),
    [
        ("a b", True, "a和b是同卵双胞胎。", "A and b are identical twins."),
        ("a b", False, "a和b是异卵双胞胎。", "A and b are fraternal twins."),
        ("a b", None, "a和b是双胞胎，不知是否同卵。", "A and b are twins; whether identical is not known."),
        ("a b c", True, "a、b和c是同卵三胞胎。", "A, b and c are identical triplets."),
    ],
)
def test_twins_are_told_with_what_is_known_of_them(members: str, identical: bool | None, zh: str, en: str) -> None:
    """The bar and the question mark of the picture, in words."""
    one = family("i:male a:male b:male c:male", f"i unknown: ({members})", index="i")
    (union,) = one.unions
    twins = (union.twins[0].model_copy(update={"identical": identical}),)
    said = one.model_copy(update={"unions": (union.model_copy(update={"twins": twins}),)})
    assert told(said, "zh")["unions"].lines[0].endswith(zh)
    assert told(said, "en")["unions"].lines[0].endswith(en)


def test_a_name_that_says_what_the_child_is_needs_no_brackets() -> None:
    """Many authors call an unborn child just that."""
    people = {
        "i": {"name": {"zh": "小雨"}, "sex": "female", "index": True},
        "p": {"name": {"zh": "怀孕"}, "sex": "unknown", "kind": "pregnancy"},
    }
    one = Family.model_validate(
        {"people": people, "unions": [{"partners": ["i"], "kind": "unknown", "children": ["p"]}]}
    )
    assert told(one, "zh")["unions"].lines[0].endswith("孩子：怀孕。")


# Households and relations


def test_households_say_who_lives_together() -> None:
    """One alone is only named: the picture does not say that nobody else is there."""
    homes = [
        {"name": {"zh": "老家", "en": "old home"}, "members": ["a", "b", "i"]},
        {"name": {"zh": "宿舍", "en": "hostel"}, "members": ["c"]},
    ]
    one = family("a:male b:female c:male i:male", index="i", households=homes)
    assert told(one, "zh")["households"].lines == ("老家：a、b和i同住。", "宿舍：c。")
    assert told(one, "en")["households"].lines == ("Old home: a, b and i live together.", "Hostel: c.")


@pytest.mark.parametrize(
    ("kind", "zh", "en"),
    [
        (RelationKind.FOCUSED, "wu过度关注lin。", "Wu is too much focused on lin."),
        (RelationKind.PHYSICAL_ABUSE, "wu对lin有身体虐待行为。", "Wu has physically abused lin."),
        (RelationKind.EMOTIONAL_ABUSE, "wu对lin有情感虐待行为。", "Wu has emotionally abused lin."),
        (RelationKind.SEXUAL_ABUSE, "wu对lin有性侵害行为。", "Wu has sexually abused lin."),
        (RelationKind.NEGLECT, "wu忽视了lin的需要。", "Wu has neglected lin."),
        (RelationKind.CARETAKER, "wu照顾lin。", "Wu takes care of lin."),
    ],
)
def test_a_relation_with_a_direction_says_who_does_it_to_whom(kind: RelationKind, zh: str, en: str) -> None:
    """Whoever harms is the subject of the sentence; it is never the other way round."""
    assert [relation_in_words(kind, language) for language in LANGUAGES] == [zh, en]


DIRECTED = {
    RelationKind.FOCUSED,
    RelationKind.PHYSICAL_ABUSE,
    RelationKind.EMOTIONAL_ABUSE,
    RelationKind.SEXUAL_ABUSE,
    RelationKind.NEGLECT,
    RelationKind.CARETAKER,
}


@LANGUAGE
@pytest.mark.parametrize("kind", [kind for kind in RelationKind if kind not in DIRECTED])
def test_a_relation_without_a_direction_joins_the_two(kind: RelationKind, language: Language) -> None:
    """“A and B”, not “A to B”."""
    beginning = "wu和lin" if language == "zh" else "Wu and lin "
    assert relation_in_words(kind, language).startswith(beginning)


@LANGUAGE
def test_every_kind_of_relation_has_its_own_words(language: Language) -> None:
    """As each has its own line."""
    assert len({relation_in_words(kind, language) for kind in RelationKind}) == len(RelationKind)


@pytest.mark.parametrize(
    ("note", "said"),
    [
        ("他很少说话", "wu和lin关系疏远。他很少说话。"),
        ("他很少说话。", "wu和lin关系疏远。他很少说话。"),
        ("她说：“别打来。”", "wu和lin关系疏远。她说：“别打来。”"),
        ("他叫她“阿姨”", "wu和lin关系疏远。他叫她“阿姨”。"),
    ],
)
def test_a_note_ends_as_a_sentence(note: str, said: str) -> None:
    """With one full stop, also behind a quotation."""
    assert relation_in_words(RelationKind.DISTANT, "zh", note={"zh": note}) == said


def test_a_note_in_another_language_keeps_its_own_full_stop() -> None:
    """A missing translation is shown as it was written; a Chinese sentence that ends with a name has its own."""
    assert relation_in_words(RelationKind.CLOSE, "zh", note={"en": "They talk."}) == "wu和lin关系亲密。They talk."
    named = {
        "i": {"name": {"en": "Ann"}, "sex": "female", "index": True},
        "c": {"name": {"en": "Bo W."}, "sex": "male"},
    }
    union = {"partners": ["i"], "kind": "unknown", "children": ["c"]}
    one = Family.model_validate({"people": named, "unions": [union]})
    assert told(one, "zh")["unions"].lines[0].endswith("孩子：Bo W.。")
    assert told(one, "en")["unions"].lines[0].endswith("Child: Bo W.")


def test_of_somebody_who_died_english_speaks_in_the_past() -> None:
    """“Are close” would be wrong; Chinese has no tense."""
    relation = {"from": "i", "to": "d", "kind": "close"}
    one = family("i:male d:female:dead", index="i", relations=[relation])
    assert told(one, "en")["relations"].lines == ("I and d were close.",)
    assert told(one, "zh")["relations"].lines == ("i和d关系亲密。",)


# Every family


def assert_complete(one: Family, rows: tuple[tuple[str, ...], ...]) -> None:
    """Assert that everybody and everything is told, in both languages."""
    for language in LANGUAGES:
        parts = told(one, language, rows)
        people = parts["people"]
        assert sorted(people.keys) == sorted(one.people)
        assert all(len(row) == len(people.head) and all(row) for row in people.rows)
        for id_ in ("unions", "households", "relations"):
            things = getattr(one, id_)
            assert (id_ in parts) is bool(things)
            for thing, line in zip(things, parts[id_].lines if things else (), strict=True):
                assert line.rstrip("”’）)").endswith(
                    ("。", "！", "？", "…") if language == "zh" else (".", "!", "?", "…")
                )
                for person in named_in(thing):
                    name = one.people[person].name.of(language).text
                    assert name.lower() in line.lower()


def named_in(thing: Any) -> list[str]:
    """Return the ids of everybody in a union, a household or a relation."""
    told_of = thing.model_dump()
    if "kind" not in told_of:
        return list(told_of["members"])
    if "from_" in told_of:
        return [told_of["from_"], told_of["to"]]
    return [*told_of["partners"], *(child["person"] for child in told_of["children"])]


@pytest.mark.parametrize("name", PATHS)
def test_the_account_of_every_family_is_complete(name: str) -> None:
    """Everybody of the rows, and a line for each union, household and relation that names all who are in it."""
    assert_complete(read(name), laid_out(name).rows)


@settings(max_examples=30, deadline=None)
@given(families())
def test_the_account_of_any_family_is_complete(one: Family) -> None:
    """Whatever stands in the picture."""
    assert_complete(one, (tuple(one.people),))
