"""Do something in a process of its own while this one goes on: on the second core, if there is one.

After one edit a file has to be judged, and what is known of ten thousand others has to be recalled. Neither needs the
other.
"""

from __future__ import annotations

import os
import pickle
import threading
from collections.abc import Callable
from typing import Generic, TypeVar

_Made = TypeVar("_Made")


class Ahead(Generic[_Made]):
    """What another process makes, begun now and asked for later.

    The process is a fork of this one, so it knows all that this one knows, and nothing has to be loaded again. Where
    there are no forks, where the system refuses one, or where other threads may hold a lock for ever in one, nothing is
    begun.

    Args:
        make: makes it; what it returns can be pickled.
    """

    def __init__(self, make: Callable[[], _Made]) -> None:
        self._end: int | None = None
        if not hasattr(os, "fork") or threading.active_count() > 1:
            return
        try:
            end, beginning = os.pipe()
        except OSError:
            return
        try:
            self._process = os.fork()
        except OSError:  # the system has no room for another process
            os.close(end)
            os.close(beginning)
            return
        self._end = end
        if not self._process:
            _make_and_end(make, beginning)
        os.close(beginning)

    def take(self) -> _Made | None:
        """Return what was made; None if nothing was begun, if the other process broke down, and the second time."""
        end, self._end = self._end, None
        if end is None:
            return None
        with open(end, "rb") as pipe:  # noqa: PTH123 - it has no path
            said = pipe.read()
        _, status = os.waitpid(self._process, 0)
        made: _Made | None = None if status else pickle.loads(said)
        return made


def _make_and_end(make: Callable[[], _Made], beginning: int) -> None:
    """Say what is made and end at once: what this process has inherited belongs to the other one."""
    code = 1
    try:
        said = pickle.dumps(make())
        with open(beginning, "wb") as pipe:
            pipe.write(said)
        code = 0
    finally:
        os._exit(code)
