"""Lines with secrets in them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.checks._masking import masked_line, masked_lines
from generator.checks._verdict import Secret

LINES = st.lists(st.text(alphabet="张三 a", max_size=9), min_size=1, max_size=4)
SECRETS = st.lists(st.builds(Secret, st.integers(0, 5), st.integers(1, 9), st.sampled_from(["*", "张**", "****"])))


def test_every_secret_of_a_line_is_masked_in_its_place() -> None:
    """The others stay, and so does what is around them."""
    secrets = (Secret(1, 3, "张**"), Secret(1, 8, "李*"), Secret(3, 1, "王*"))
    assert masked_lines(["案主张建国和女李四说", "", "王五"], secrets) == ["案主张**和女李*说", "", "王*"]


def test_the_name_of_a_file_is_line_0() -> None:
    """Secrets of its lines are not looked for in it."""
    assert masked_line("zhang-san", 0, [Secret(0, 1, "*****"), Secret(1, 7, "***")]) == "*****-san"


@given(LINES, SECRETS)
def test_all_lines_at_once_are_masked_as_each_by_itself(lines: list[str], secrets: list[Secret]) -> None:
    """One line after the other gives the same; a line stays as long as it was, or as its last secret reaches."""
    masked = masked_lines(lines, secrets)
    assert masked == [masked_line(line, number, secrets) for number, line in enumerate(lines, start=1)]
    assert all(len(new) >= len(old) for new, old in zip(masked, lines, strict=True))
