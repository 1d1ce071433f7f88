"""Files that YAML cannot read, or reads otherwise than their author meant."""

from __future__ import annotations

from pathlib import Path

import pytest
from bad_input import Bad, assert_explained, without_mark

from generator.diagnostics import Severity
from generator.source import _problems as problems
from generator.source import read_document
from generator.source._decode import MISTAKES_SHOWN
from generator.source._parse import parse

BAD_TEXTS = (
    # Empty in one way or another.
    Bad("no bytes at all", "‸", problems.EMPTY, ("casebook new",)),
    Bad("nothing but blank lines", "‸  \n \n", problems.EMPTY),
    Bad("nothing but comments", "‸# one\n# two\n", problems.EMPTY),
    Bad("nothing but a document start", "‸---\n", problems.EMPTY),
    Bad("nothing but null", "‸null\n", problems.EMPTY),
    Bad("a list as the whole file", "# schema\n‸- a\n- b\n", problems.NOT_A_MAP, ("field: content", "字段名: 内容")),
    Bad("a text as the whole file", "# schema\n‸防暑知识\n家里热\n", problems.NOT_A_MAP),
    # Characters that do not show.
    Bad("a NUL", "a: b\nc: d‸\x00e\n", problems.UNSEEN, ("U+0000",)),
    Bad("a control character", "a: b‸\x07c\n", problems.UNSEEN, ("U+0007",)),
    Bad("a next-line character", "a: b‸\x85c: d\n", problems.UNSEEN, ("U+0085",)),
    Bad("a line separator", "a: b‸\u2028c: d\n", problems.UNSEEN, ("U+2028",)),
    Bad("a zero-width space", "a: 老‸\u200b人\n", problems.UNSEEN, ("U+200B", "�")),
    Bad("a soft hyphen", "a: b‸\u00adc\n", problems.UNSEEN, ("U+00AD",)),
    Bad("a right-to-left override", "a: b‸\u202ec\n", problems.UNSEEN, ("U+202E",)),
    Bad("a left-to-right mark", "a: b‸\u200ec\n", problems.UNSEEN, ("U+200E",)),
    Bad("a byte order mark inside", "a: b‸\ufeffc\n", problems.UNSEEN, ("U+FEFF",)),
    Bad("a bullet of Word's own font", "a: ‸\uf0b7 b\n", problems.UNSEEN, ("U+F0B7", "Word")),
    Bad("what is left of a lost character", "a: b‸\ufffd\n", problems.UNSEEN, ("U+FFFD",)),
    Bad("no character at all", "a: b‸\uffff\n", problems.UNSEEN, ("U+FFFF",)),
    # Tabs.
    Bad("a tab as indentation", "a:\n‸\tb: c\n", problems.TAB, ("两个空格", "two for each level")),
    Bad("a tab before the first field", "‸\ta: b\n", problems.TAB),
    Bad("a tab after spaces", "a:\n  b:\n  ‸\tc: d\n", problems.TAB),
    Bad("a tab before an item", "a:\n‸\t- b\n", problems.TAB),
    Bad("a tab after the dash", "a:\n  -‸\tb\n", problems.TAB),
    Bad("a tab before the next line of a text", "a: b\n‸\tc\n", problems.TAB),
    Bad("a line with nothing but a tab", "a: b\n‸\t\nc: d\n", problems.TAB),
    # Wide spaces.
    Bad("a full-width space before the first field", "‸\u3000a: b\nc: d\n", problems.WIDE_SPACE, ("全角空格",)),
    Bad("full-width spaces before an inner field", "a:\n‸\u3000\u3000b: c\nd: e\n", problems.WIDE_SPACE),
    Bad("full-width spaces below a sound field", "a:\n  b: c\n‸\u3000\u3000d: e\n", problems.WIDE_SPACE),
    Bad("a full-width space after a plain one", "a:\n ‸\u3000b: c\n", problems.WIDE_SPACE),
    Bad("a full-width space before an item", "a:\n‸\u3000- b\n", problems.WIDE_SPACE),
    Bad("a text indented with full-width spaces only", "a: |\n‸\u3000\u3000段\n\u3000\u3000二\n", problems.WIDE_SPACE),
    Bad("no-break spaces copied from a page", "a:\n‸\u00a0\u00a0b: c\n", problems.WIDE_SPACE, ("网页", "web page")),
    # Full-width colons.
    Bad("a full-width colon before inner fields", "title‸：\n  zh: 防暑\n", problems.FULL_WIDTH_COLON, ("`title: …`",)),
    Bad("a full-width colon on the first line", "title‸：防暑\nkind: a\n", problems.FULL_WIDTH_COLON, ("“：”", "`：`")),
    Bad("full-width colons only", "# schema\ntitle‸：防暑\nkind：a\n", problems.FULL_WIDTH_COLON, ("`title`",)),
    Bad("a full-width colon in an inner field", "a:\n  zh‸：防暑\n  en: b\n", problems.FULL_WIDTH_COLON, ("`zh`",)),
    Bad("a full-width colon in the last inner field", "a:\n  zh: b\n  en‸：c\nd: e\n", problems.FULL_WIDTH_COLON),
    Bad("a full-width colon in an item", "a:\n  - id‸：b\n    do: c\n", problems.FULL_WIDTH_COLON, ("`id`",)),
    Bad("a full-width colon in the first place of braces", "a: {zh‸：防暑, en: b}\n", problems.FULL_WIDTH_COLON),
    Bad("a full-width colon and a space in braces", "a: {zh‸： 防暑, en: b}\n", problems.FULL_WIDTH_COLON),
    Bad("a full-width colon in the last place of braces", "a: {zh: 防暑, en‸：b}\n", problems.FULL_WIDTH_COLON),
    Bad("a full-width colon after a quoted name", '"title"‸：防暑\nkind: a\n', problems.FULL_WIDTH_COLON),
    Bad("full-width colon and comma in braces", "a: {zh‸：防暑，en：b}\n", problems.FULL_WIDTH_COLON),
    Bad("a full-width colon before braces in braces", "a: {zh‸：{b: c}, en: d}\n", problems.FULL_WIDTH_COLON),
    # Other full-width marks.
    Bad("a full-width comma before a field in braces", "a: {zh: 防暑‸，en: b}\n", problems.FULL_WIDTH_MARK, ("`，`",)),
    Bad("full-width braces", "a: ‸｛zh: 防暑, en: b｝\n", problems.FULL_WIDTH_MARK, ("`{`",)),
    # Missing spaces.
    Bad("no space after the colon", "title‸:防暑\nkind: a\n", problems.NO_SPACE_AFTER_COLON, ("`title: …`",)),
    Bad("no space after the only colon", "title‸:防暑\n", problems.NO_SPACE_AFTER_COLON),
    Bad("no space after an inner colon", "a:\n  zh: b\n  en‸:c\nd: e\n", problems.NO_SPACE_AFTER_COLON),
    Bad("no space before a quote", 'a‸:"b"\nc: d\n', problems.NO_SPACE_AFTER_COLON),
    Bad("no space before a brace", "a‸:{zh: b}\nc: d\n", problems.NO_SPACE_AFTER_COLON),
    Bad("no space in braces", "a: {zh: 防暑, en‸:Heat}\n", problems.NO_SPACE_AFTER_COLON, ("`en`",)),
    Bad("no space before braces in braces", "a: {zh‸:{b: c}, en: d}\n", problems.NO_SPACE_AFTER_COLON),
    Bad("no space in a field below a quoted text", "a: 'b'\n  c‸:\"d\"\n", problems.NO_SPACE_AFTER_COLON),
    Bad("a full-width space after the colon", "title‸:\u3000防暑\nkind: a\n", problems.NO_SPACE_AFTER_COLON, ("半角",)),
    Bad("a no-break space after the colon", "title‸:\u00a0防暑\nkind: a\n", problems.NO_SPACE_AFTER_COLON, ("plain",)),
    Bad("no space after the dash", "a:\n  - b\n  ‸-c\n", problems.NO_SPACE_AFTER_DASH),
    Bad("no space between dash and field", "a:\n  ‸-id: b\n   do: c\n", problems.NO_SPACE_AFTER_DASH),
    Bad("no space between dash and a single field", "a:\n  ‸-id: b\n", problems.NO_SPACE_AFTER_DASH),
    # Texts that begin with something that YAML understands.
    Bad("a text that begins with @", "a: ‸@小明\nb: c\n", problems.SPECIAL_START, ('"@…"', "“@”")),
    Bad("a text that begins with a backtick", "a: ‸`b`\n", problems.SPECIAL_START, ("“`”",)),
    Bad("a text that begins with %", "a: ‸%50 的人\n", problems.SPECIAL_START, ("“%”",)),
    Bad("a text that begins with *", "a: ‸*重点* 要洗手\nb: c\n", problems.SPECIAL_START, ("“*”",)),
    Bad("a text that begins with **", "a: ‸**重点** 要洗手\n", problems.SPECIAL_START, ("“*”",)),
    Bad("a text that begins with &", "a: ‸&注意 洗手\n", problems.SPECIAL_START, ("“&”",)),
    Bad("a text that begins with !", "a: ‸!注意\n", problems.SPECIAL_START, ("“!”",)),
    Bad("a text that begins with two !", "a: ‸!b!c d\n", problems.SPECIAL_START, ("“!”",)),
    Bad("a text that begins with >", "a: ‸>60岁\nb: c\n", problems.SPECIAL_START, ("“>”",)),
    Bad("a text that begins with |", "a: ‸|b\nc: d\n", problems.SPECIAL_START, ("“|”",)),
    Bad("a text that begins with a comma", "a: ‸,b\n", problems.SPECIAL_START, ("“,”",)),
    Bad("a text that begins with a question mark", "a: ‸? b\n", problems.SPECIAL_START, ("“?”",)),
    Bad("an item that begins with *", "a:\n  - ‸*重点* b\n", problems.SPECIAL_START),
    Bad("a text in braces that begins with @", "a: {zh: ‸@小明, en: b}\n", problems.SPECIAL_START),
    Bad("a line that begins with %", "‸%a: b\n", problems.SPECIAL_START),
    # Colons, hashes, commas, quotes and backslashes inside texts.
    Bad("a colon in a text", "a: 注意‸: 洗手\nb: c\n", problems.COLON_IN_TEXT, ("“：”", "double quotes")),
    Bad("a colon between Chinese quotes", "a: “注意‸: 洗手”\n", problems.COLON_IN_TEXT, ("中文的“ ”不算",)),
    Bad("a colon in an item", "a:\n  - 注意: 洗手‸: 三次\n", problems.COLON_IN_TEXT),
    Bad("a colon in a text in braces", "a: {zh: 注意‸: 洗手, en: b}\n", problems.COLON_IN_TEXT),
    Bad("a colon in braces of several lines", "a: {zh: b,\n  en: c‸: d}\n", problems.COLON_IN_TEXT),
    Bad("a colon in the second line of a text", "a: 第一\n  第二‸: 三\n", problems.COLON_IN_TEXT),
    Bad("a colon before a comma in braces", "a: {zh: 注意‸:, en: b}\n", problems.COLON_IN_TEXT),
    Bad("a hash in a text", "a: 第3次 ‸#家访\nb: c\n", problems.HASH_IN_TEXT, ("“#家访”", "注释", "comment")),
    Bad("a hash at the start of a text", "a: ‸#防暑\nb: c\n", problems.HASH_IN_TEXT),
    Bad("a hash in a text in braces", "a: {zh: 第3次 ‸#家访, en: b}\n", problems.HASH_IN_TEXT, ("#家访, en: b}",)),
    Bad("a remark that swallows the brace", "a: {zh: b ‸# 家访, en: c}\n", problems.HASH_IN_TEXT, ("# 家访, en: c}",)),
    Bad("a comma in a text in braces", "a: {zh: 防暑, ‸降温, en: b}\n", problems.COMMA_IN_TEXT, ("“降温”", "“，”")),
    Bad("a comma at the end of braces", "a: {zh: b, en: Wash, ‸rinse}\n", problems.COMMA_IN_TEXT, ("“rinse”",)),
    Bad("quotes inside quotes", 'a: "他说"‸好""\nb: c\n', problems.AFTER_THE_END, ("中文引号", "single quotes")),
    Bad("an apostrophe inside single quotes", "a: 'it'‸s'\nb: c\n", problems.AFTER_THE_END),
    Bad("text after a quote", 'a: "防暑" ‸热\nb: c\n', problems.AFTER_THE_END),
    Bad("text after a quote in braces", 'a: {zh: "b" ‸c, en: d}\n', problems.AFTER_THE_END),
    Bad("text that begins with a bracket", "a: [注意] ‸洗手\nb: c\n", problems.AFTER_THE_END),
    Bad("text that begins with braces", "a: {b: c} ‸洗手\n", problems.AFTER_THE_END),
    Bad("a bracket too many", "a: [b]‸]\nc: d\n", problems.AFTER_THE_END),
    Bad("a backslash between double quotes", 'a: "C:‸\\Users"\n', problems.BACKSLASH, ("'…'",)),
    Bad("a backslash before a dot", 'a: "C:‸\\.x"\n', problems.BACKSLASH),
    Bad("the second of two backslashes", 'a: "b\\nc‸\\Users"\n', problems.BACKSLASH),
    # Quotes, brackets and commas.
    Bad("a double quote that is not closed", 'a: ‸"防暑\nb: c\nd: e\n', problems.UNCLOSED, ('`"`',)),
    Bad("a single quote that is not closed", "a: ‸'防暑\nb: c\n", problems.UNCLOSED, ("`'`",)),
    Bad("a quote closed by a Chinese one", 'a: ‸"防暑”\nb: c\n', problems.UNCLOSED),
    Bad("a quote that seems closed by the next one", 'a: ‸"防暑\nb: "c"\n', problems.UNCLOSED),
    Bad("a single quote that seems closed by the next one", "a: ‸'防暑\nb: 'c'\n", problems.UNCLOSED),
    Bad("a quote opened two lines above", 'a: ‸"防暑\n  降温\nb: "c"\n', problems.UNCLOSED),
    Bad("a brace that is not closed", "a: ‸{zh: 防暑, en: b\nc: d\n", problems.UNCLOSED, ("`}`",)),
    Bad("a bracket that is not closed", "a: ‸[b, c\nd: e\n", problems.UNCLOSED, ("`]`",)),
    Bad("a bracket that is not closed at the end", "a: ‸[b, c", problems.UNCLOSED),
    Bad("a bracket that is not closed on the last line", "a: ‸[b,\n", problems.UNCLOSED),
    Bad("a brace with nothing after it", "a: ‸{", problems.UNCLOSED),
    Bad("brackets closed in the wrong order", "a: {b: ‸[c}]\n", problems.UNCLOSED),
    Bad("no comma between languages", "a: {zh: 防暑 en‸: b}\n", problems.COMMA, ("{zh: 标题, en: Title}",)),
    Bad("no comma between quoted texts", 'a: {zh: "b" ‸en: "c"}\n', problems.COMMA),
    Bad("nothing but a comma", "a: {‸,}\n", problems.COMMA),
    Bad("two commas", "a: [b,‸, c]\n", problems.COMMA),
    # Indentation and lists.
    Bad("a field between two levels", "a:\n  b: c\n ‸d: e\n", problems.BAD_INDENTATION, ("左边对齐", "same column")),
    Bad("a field one space too far", "a:\n  b: c\n   ‸d: e\n", problems.BAD_INDENTATION),
    Bad("a field below a text", "a: b\n  ‸c: d\n", problems.BAD_INDENTATION),
    Bad("the first field too far in", " a: b\n‸c: d\n", problems.BAD_INDENTATION),
    Bad("an item between two levels", "a:\n  - b\n ‸- c\n", problems.BAD_INDENTATION),
    Bad("a list below a text", "a: b\n  ‸- c\n", problems.BAD_INDENTATION),
    Bad("an item swallowed by the one above", "a:\n- b\n ‸- c\n", problems.BAD_INDENTATION),
    Bad("a field among items", "a:\n  - b\n  ‸c: d\n", problems.BAD_INDENTATION),
    Bad("an item among fields", "a:\n  b: c\n  ‸- d\n", problems.BAD_INDENTATION),
    Bad("a text that falls back", "a: |\n    b\n  ‸c\nd: e\n", problems.BAD_INDENTATION),
    Bad("a mistake below a text with colons", "a: |\n  COVID：注意\n ‸b: c\n", problems.BAD_INDENTATION),
    Bad("a line without a colon", "a: b\n‸c\nd: e\n", problems.LINE_WITHOUT_FIELD, ("往右缩进", "indent it further")),
    Bad("a last line without a colon", "a: b\n‸c\n", problems.LINE_WITHOUT_FIELD),
    Bad("a first line without a colon", "‸防暑知识\na: b\n", problems.LINE_WITHOUT_FIELD),
    Bad(
        "a Chinese field name with its own colon",
        "‸标题：防暑\nkind: a\n",
        problems.LINE_WITHOUT_FIELD,
        ("英文字段名",),
    ),
    Bad("a text that is not indented", "a: |\n‸b\nc\n", problems.LINE_WITHOUT_FIELD),
    Bad("a list beside its field", "a: ‸- b\n", problems.LIST_BESIDE_FIELD, ("下一行", "next line")),
    # What YAML knows and this project does not use.
    Bad("an anchor", "a: ‸&x b\nc: d\n", problems.ALIAS, ("`&`",)),
    Bad("an alias", "a: b\nc: ‸*x\n", problems.ALIAS, ("`*`",)),
    Bad("an alias as a name", "‸*x : b\n", problems.ALIAS),
    Bad("a merge key", "a: ‸&x {b: c}\nd:\n  <<: *x\n", problems.ALIAS),
    Bad("a tag", "a: ‸!tag text\n", problems.TAG, ("`!tag`",)),
    Bad("a tag that would run code", "a: ‸!!python/object/apply:os.system [ls]\n", problems.TAG, ("`!!python/object",)),
    Bad("a tag on a map", "a: ‸!!map\n  b: c\n", problems.TAG),
    Bad("two documents", "a: b\n‸---\nc: d\n", problems.SEVERAL_DOCUMENTS, ("`---`",)),
    Bad("a document start at the end", "a: b\n‸---\n", problems.SEVERAL_DOCUMENTS),
    Bad("text after a document's end", "a: b\n‸...\nc\n", problems.SEVERAL_DOCUMENTS, ("`...`",)),
    Bad("a list as a name", "? ‸[a]\n: b\n", problems.KEY_NOT_TEXT),
    Bad("a map as a name", "‸{a: b}: c\n", problems.KEY_NOT_TEXT),
    Bad("a version that nobody knows", "‸%YAML 2.0\n---\na: b\n", problems.SYNTAX, ("incompatible YAML document",)),
    # Names and depth.
    Bad("a field twice", "title: a\nkind: b\n‸title: c\n", problems.DUPLICATE_KEY, ("`title`", "第 1 行", "on line 1")),
    Bad("an inner field twice", "a:\n  zh: b\n  en: c\n  ‸zh: d\n", problems.DUPLICATE_KEY, ("第 2 行", "on line 2")),
    Bad("a field twice in braces", "a: {zh: b, ‸zh: c}\n", problems.DUPLICATE_KEY),
    Bad("a field twice, once in quotes", 'a: b\n‸"a": c\n', problems.DUPLICATE_KEY),
    Bad("33 levels", "a: " + "[" * 31 + "‸[x" + "]" * 32 + "\n", problems.TOO_DEEP, ("32",)),
    Bad("2,000 levels", "a: " + "[" * 31 + "‸" + "[" * 1969 + "]" * 2000 + "\n", problems.TOO_DEEP),
    Bad("2,000 braces", "{a: " * 32 + "‸" + "{a: " * 1968, problems.TOO_DEEP),
)


@pytest.mark.parametrize("bad", BAD_TEXTS, ids=lambda bad: bad.what)
def test_a_bad_text_is_explained_at_the_place_of_the_mistake(tmp_path: Path, bad: Bad) -> None:
    """Code, line and column are those of the mistake; message and cure exist in both languages."""
    text, line, column = without_mark(bad.text)
    path = tmp_path / "x.yaml"
    path.write_bytes(text.encode())
    _, found = read_document(path, "casebook/cases/x.yaml")
    assert_explained(found[0], bad.problem, line, column, bad.says)
    assert found[0].location.path == "casebook/cases/x.yaml"


@pytest.mark.parametrize("bad", BAD_TEXTS, ids=lambda bad: bad.what)
def test_one_mistake_is_reported_once(tmp_path: Path, bad: Bad) -> None:
    """What follows from a mistake is not called another one."""
    path = tmp_path / "x.yaml"
    path.write_bytes(without_mark(bad.text)[0].encode())
    _, found = read_document(path, "x.yaml")
    assert len(set(found)) == 1


@pytest.mark.parametrize("bad", BAD_TEXTS, ids=lambda bad: bad.what)
def test_the_excerpt_is_the_line_of_the_mistake(tmp_path: Path, bad: Bad) -> None:
    """The line that the report shows is the file's own; only what does not show is replaced."""
    text, line, _ = without_mark(bad.text)
    path = tmp_path / "x.yaml"
    path.write_bytes(text.encode())
    _, found = read_document(path, "x.yaml")
    own = text.split("\n")[line - 1]
    if bad.problem is problems.UNSEEN:
        assert found[0].excerpt.count("�") == 1
        assert len(found[0].excerpt) == len(own)
    elif found[0].excerpt:
        assert found[0].excerpt == own


LENGTHS = {
    "a duplicate name": ("a: {b: c, title: d, ‸title: e}\n", "title"),
    "a lost text": ("a: 第3次 ‸#家访\n", "#家访"),
    "a text after a comma": ("a: {zh: b, ‸降温, en: c}\n", "降温"),
    "a line without a field": ("a: b\n‸防暑知识 \nc: d\n", "防暑知识"),
    "a line above that is lost": ("‸防暑知识\na: b\n", "防暑知识"),
    "a misplaced field": ("a: b\n  ‸title: c\n", "title"),
    "a document start": ("a: b\n‸---\n", "---"),
    "a document end": ("a: b\n‸...\nc\n", "..."),
    "a file without fields": ("  ‸防暑知识 \n", "防暑知识"),
    "an empty file with a remark": ("‸# one\n", "#"),
    "an anchor": ("a: ‸&x b\n", "&"),
    "an alias": ("a: ‸*x\n", "*"),
    "a tag": ("a: ‸!!map {}\n", "!"),
    "a list as a name": ("? ‸[a]\n", "["),
    "a swallowed item": ("a: b\n  ‸- c\n", "-"),
    "too many levels": ("a: " + "[" * 31 + "‸[" + "]" * 32, "["),
    "a first character": ("a: ‸*重点* b\n", "*"),
    "a quote": ("a: ‸'b\n", "'"),
    "a brace": ("a: ‸{b\n", "{"),
    "a backslash": ('a: "C:‸\\Users"\n', "\\"),
    "a full-width colon in braces": ("a: {zh‸：防暑, en: b}\n", "："),
}


@pytest.mark.parametrize(("marked", "part"), LENGTHS.values(), ids=LENGTHS)
def test_the_place_is_as_long_as_what_is_wrong(tmp_path: Path, marked: str, part: str) -> None:
    """The carets stand under the whole of it."""
    path = tmp_path / "x.yaml"
    path.write_bytes(without_mark(marked)[0].encode())
    _, found = read_document(path, "x.yaml")
    assert found[0].location.length == len(part)
    start = found[0].location.column - 1
    assert found[0].excerpt[start : start + found[0].location.length] == part


MANY = {
    "lost texts": "a:\n" + "  - b #c\n" * 2 * MISTAKES_SHOWN,
    "characters that do not show": "a: \u200bb\n" * 2 * MISTAKES_SHOWN,
}


@pytest.mark.parametrize("text", MANY.values(), ids=MANY)
def test_a_file_with_very_many_mistakes_is_not_searched_to_its_end(tmp_path: Path, text: str) -> None:
    """Nobody reads a longer report, and no file can make one that takes for ever."""
    path = tmp_path / "x.yaml"
    path.write_bytes(text.encode())
    assert len(read_document(path, "x.yaml")[1]) == MISTAKES_SHOWN


def test_a_parser_given_an_undecoded_text_names_the_character_that_stops_it() -> None:
    """Reading a file refuses such characters before; the parser alone still knows where they are."""
    parsed = parse("a: 独居\nb: 老人\x07\n", "x.yaml")
    assert_explained(parsed.diagnostics[0], problems.UNSEEN, 2, 6, ("U+0007",))
    assert parsed.diagnostics[0].excerpt == "b: 老人�"


ALL_AT_ONCE = {
    "fields twice": ("a: 1\na: 2\nb: 1\nb: 2\n", [("duplicate-key", 2), ("duplicate-key", 4)]),
    "wrong colons in braces": (
        "a: {zh：防暑, en:Heat}\nb: {zh：热}\n",
        [("full-width-colon", 1), ("no-space-after-colon", 1), ("full-width-colon", 2)],
    ),
    "lost texts and a syntax error": (
        "a: 第一 #次\nb: 第二 #次\nc: @d\n",
        [("hash-in-text", 1), ("hash-in-text", 2), ("special-first-character", 3)],
    ),
    "characters that do not show": (
        "a: \ufeffb\nc: d\ne: \u200bf\n",
        [("unseen-character", 1), ("unseen-character", 3)],
    ),
}


@pytest.mark.parametrize(("text", "expected"), ALL_AT_ONCE.values(), ids=ALL_AT_ONCE)
def test_all_mistakes_that_can_be_told_apart_are_reported_at_once(
    tmp_path: Path, text: str, expected: list[tuple[str, int]]
) -> None:
    """A file with several mistakes is mended in one go."""
    path = tmp_path / "x.yaml"
    path.write_bytes(text.encode())
    _, found = read_document(path, "x.yaml")
    assert [(diagnostic.slug, diagnostic.location.line) for diagnostic in found] == expected


SOUND_TEXTS = {
    "a paragraph that begins with full-width spaces": "a: |\n  \u3000\u3000段首\n  第二行\n",
    "a Chinese text with full-width punctuation": "a: 注意：洗手（三次），通风。\n",
    "an address and a time": "a: see https://example.org:80/b\nc: 12:30\n",
    "a comment after a value": "a: b # a remark\n# another\nc: d\n",
    "a hash inside quotes or a block": 'a: "b #c"\nd: |\n  e #f\n',
    "a hash without a space": "a: b#c\n",
    "an emoji joined with others": "a: 👩\u200d👩\u200d👧\n",
    "a document start on the first line": "---\na: b\n",
    "a space before the colon": "a : b\n",
    "text between Chinese brackets": "a: 【提示】请洗手\n",
    "a single quote in a double-quoted text": 'a: "it\'s"\n',
    "braces over several lines": "a: {zh: b,\n  en: c}\n",
    "dashes in a text": "a: 70-79 - 老年\nb: —— 完\n",
    "32 levels": "a: " + "[" * 31 + "x" + "]" * 31 + "\n",
}


@pytest.mark.parametrize("text", SOUND_TEXTS.values(), ids=SOUND_TEXTS)
def test_a_sound_text_is_left_in_peace(tmp_path: Path, text: str) -> None:
    """What looks like a mistake but is none is not reported."""
    path = tmp_path / "x.yaml"
    path.write_bytes(text.encode())
    document, found = read_document(path, "x.yaml")
    assert document is not None
    assert found == ()


@pytest.mark.parametrize("ending", ["\r\n", "\r"], ids=["Windows", "old Mac"])
def test_line_ends_of_other_systems_are_read_as_line_ends(tmp_path: Path, ending: str) -> None:
    """Places are counted in the lines that people see, whatever ends them."""
    path = tmp_path / "x.yaml"
    path.write_bytes(ending.join(["a: b", "c: d", "e: @f", ""]).encode())
    _, found = read_document(path, "x.yaml")
    assert_explained(found[0], problems.SPECIAL_START, 3, 4)
    assert found[0].excerpt == "e: @f"


def test_a_lost_text_is_an_error_but_the_rest_is_read(tmp_path: Path) -> None:
    """Everything else that is wrong with such a file can still be reported in the same run."""
    path = tmp_path / "x.yaml"
    path.write_bytes("a: 第3次 #家访\nb: c\n".encode())
    document, found = read_document(path, "x.yaml")
    assert document is not None
    assert document.data == {"a": "第3次", "b": "c"}
    assert [diagnostic.severity for diagnostic in found] == [Severity.ERROR]
