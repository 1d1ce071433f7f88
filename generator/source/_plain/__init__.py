r"""The plain YAML that nearly every entry is written in, read line by line: several times as fast as libyaml's events.

It is a second way to the same end, and only there because ten thousand cases are to be read in seconds: a few forms of
lines that each mean one thing. Whatever is written in another way, and whatever could be a mistake, is left to libyaml
(`_parse`), which alone decides what is wrong with a file. `tests/source/test_plain.py` proves that both read the same.

What is taken: maps, and lists of maps or texts, by indentation; names of ASCII letters and digits; texts on one line,
plain or in quotes without escapes; `{…}` and `[…]` on one line; `|`, `|-`, `>` and `>-`; lines that are comments. What
is left: anchors, tags, escapes, tabs, comments behind values, names that come twice, texts that go on over several
lines without a sign.

    reading   a file's lines, level by level
    lines     what one line says
    brackets  lists and maps on one line
"""
