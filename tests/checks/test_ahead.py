"""What another process makes while this one goes on."""

from __future__ import annotations

import os
import threading

import pytest

from generator.checks._ahead import Ahead


@pytest.fixture(autouse=True)
def alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """As in a run: what runs tests may have threads of its own."""
    monkeypatch.setattr(threading, "active_count", lambda: 1)


def test_it_is_made_by_another_process() -> None:
    """And only once."""
    begun = Ahead(os.getpid)
    assert begun.take() not in {None, os.getpid()}
    assert begun.take() is None


def test_one_that_breaks_down_has_made_nothing(capfd: pytest.CaptureFixture[str]) -> None:
    """Nothing is said of it: who asked does it again, and meets the error itself."""

    def broken() -> int:
        raise ValueError("no")

    assert Ahead(broken).take() is None
    assert Ahead(lambda: os._exit(3)).take() is None
    assert Ahead(threading.Lock).take() is None, "it cannot be handed over"
    assert not any(capfd.readouterr())


def test_nothing_is_begun_beside_other_threads(monkeypatch: pytest.MonkeyPatch) -> None:
    """A lock that one of them holds would be held for ever in the other process."""
    monkeypatch.setattr(threading, "active_count", lambda: 2)
    assert Ahead(os.getpid).take() is None


@pytest.mark.parametrize("refused", ["pipe", "fork"])
def test_a_system_without_room_for_another_process_is_no_error(monkeypatch: pytest.MonkeyPatch, refused: str) -> None:
    """What could not be begun is done by who asks."""

    def no_room() -> int:
        raise BlockingIOError("Resource temporarily unavailable")

    monkeypatch.setattr(os, refused, no_room)
    assert Ahead(os.getpid).take() is None
