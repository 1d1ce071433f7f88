"""Every problem that a file can have is tried out."""

from __future__ import annotations

from test_bad_text import BAD_TEXTS
from test_encodings import NOT_UTF8
from test_finding_files import REFUSED

from generator.source import PROBLEMS
from generator.source import _problems as problems

TRIED_BY_A_TEST_OF_ITS_OWN = {
    problems.BYTE_ORDER_MARK,
    problems.DANGLING_LINK,
    problems.LINK_OUTSIDE,
    problems.MERGE_CONFLICT,
    problems.NOT_A_FILE,
    problems.REGISTER_LINE,
    problems.REGISTER_TWICE,
    problems.TOO_LARGE,
}


def test_every_problem_of_a_file_is_tried_out() -> None:
    """A problem that no test reaches may be one that no file can reach."""
    tried = {bad.problem for bad in BAD_TEXTS} | {row[1] for row in (*NOT_UTF8.values(), *REFUSED.values())}
    assert {problem.code for problem in PROBLEMS} == {problem.code for problem in tried | TRIED_BY_A_TEST_OF_ITS_OWN}
