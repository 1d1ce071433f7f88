"""What a page hands over to the search: all that it says, and nothing that only leads on."""

from __future__ import annotations

from markupsafe import Markup

from generator.pages import Page, plain
from generator.pages import _blocks as blocks
from generator.pages._plain import _said, plain_texts

Pages = dict[tuple[str, str], Page]


def test_every_block_says_what_can_be_found_of_it() -> None:
    """A block without a rule would stop the build; nobody shall learn that from a build."""
    kinds = {getattr(blocks, name) for name in blocks.__all__}
    known = {kind for kind in kinds if issubclass(kind, blocks.Block) and kind is not blocks.Block}
    assert known
    assert known <= set(_said.registry)


def test_tags_are_taken_out_and_paragraphs_stay_apart() -> None:
    html = '<p>量 <b>血压</b><sup class="cite"><a href="#source-x">[1]</a></sup></p><ul><li>A &amp; B</li></ul>'
    assert plain(html) == "量 血压\nA & B"


def test_a_step_and_a_subsection_are_places_of_their_own() -> None:
    step = blocks.NumberedStep("step-1", Markup("量血压"), (blocks.Item(Markup("坐好。")),))
    inside = blocks.Subsection("inside", "里面", (blocks.Prose((blocks.Item(Markup("<p>话。</p>")),)),))
    after = blocks.Points((blocks.Item(Markup("之后。")),))
    section = blocks.Section("steps", "步骤", (blocks.Steps((step,)), inside, after))
    assert plain_texts([section]) == (
        ("step-1", "量血压", "坐好。", ""),
        ("inside", "里面", "话。", ""),
        ("steps", "步骤", "之后。", ""),
    )


def test_words_to_avoid_are_never_handed_over_without_saying_so(pages: Pages) -> None:
    """Wherever a piece of them is shown, whoever reads it is told, and told what to say instead."""
    for language, start, instead in (
        ("zh", "要避免的说法。请这样说：", "残疾人"),
        ("en", "Words to avoid. Say instead: ", "a person with a disability"),
    ):
        rules = {text.id: text for text in pages[language, "wording/"].texts}
        assert all(text.note.startswith(start) for text in rules.values())
        assert rules["disabled-slur"].note == start + instead
        taught = {text.id: text.note for text in pages[language, "lessons/words-that-help/"].texts}
        assert taught["words"]
        assert not taught["myths"]


def test_real_pages_say_their_texts_without_links_sources_and_legends(pages: Pages) -> None:
    said = pages["zh", "guides/heat/"].texts
    ids = {text.id for text in said}
    assert {"key-points", "step-1", "get-help", "myths"} <= ids
    assert not {"related", "sources", "cite"} & ids
    whole = "\n".join(text.text for text in said)
    assert "马上打120" in whole
    assert not {"<", "[1]"} & set(whole.split())


def test_the_accounts_of_diagrams_are_read_and_their_svg_is_not(pages: Pages) -> None:
    whole = "\n".join(text.text for text in pages["zh", "cases/love-has-no-boundaries/"].texts)
    assert "Z" not in whole.split()
    assert "<svg" not in whole
    assert len(whole) > 3_000
