"""Do the same for many things, on all cores if there is enough to do."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from functools import partial
from typing import ParamSpec, Protocol, TypeVar

WORTH_IT = 600
"""From so many pages on, starting processes costs less than it saves."""
Given = ParamSpec("Given")
Made = TypeVar("Made")


class Each(Protocol):
    """Calls a function for each thing, like `map`; the function and all things can be pickled."""

    def __call__(self, make: Callable[..., Made], /, *given: Iterable[object]) -> Iterable[Made]: ...


@contextmanager
def workers(pages: int) -> Iterator[Each]:
    """Give as many processes as there are cores; this one alone if there is one core, or if there are few pages."""
    cores = os.cpu_count() or 1
    if cores == 1 or pages < WORTH_IT:
        with without_collecting():
            yield _alone
        return
    with ProcessPoolExecutor(cores) as pool:
        yield lambda make, *given: pool.map(partial(_uncollected, make), *given)


def _alone(make: Callable[..., Made], /, *given: Iterable[object]) -> Iterable[Made]:
    return map(make, *given)


def _uncollected(make: Callable[Given, Made], *given: Given.args, **named: Given.kwargs) -> Made:
    with without_collecting():
        return make(*given, **named)


@contextmanager
def without_collecting() -> Iterator[None]:
    """Do not look for what can be thrown away: among millions of lasting small things that takes longest of all."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()
