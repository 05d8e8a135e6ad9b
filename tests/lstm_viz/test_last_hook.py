"""The window's last hook: what nobody caught is told and kept, once, and the program goes on."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest
from PySide6.QtCore import QCoreApplication

from lstm_viz.engine_log import EngineLog
from lstm_viz.last_hook import LastHook


def broken() -> None:
    raise ZeroDivisionError("somewhere in a paint event")


def tell() -> None:
    """Hands an exception to Python's hook, as Qt's binding does with one in a slot."""
    try:
        broken()
    except ZeroDivisionError as error:
        sys.excepthook(type(error), error, error.__traceback__)


@pytest.fixture
def shown(tmp_path: Path, qapp: QCoreApplication) -> Iterator[list[str]]:
    before = sys.excepthook
    said: list[str] = []
    hook = LastHook(EngineLog(tmp_path / "window.log"), said.append)
    hook.install()
    yield said
    hook.close()
    assert sys.excepthook is before


def test_it_is_shown_logged_and_printed(
    shown: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    tell()
    assert shown == [
        "Something went wrong in the window; ZeroDivisionError: somewhere in a paint event; "
        f"the details are in {tmp_path / 'window.log'}"
    ]
    assert "in broken" in capsys.readouterr().err


def test_the_details_are_in_the_file(tmp_path: Path, qapp: QCoreApplication) -> None:
    hook = LastHook(EngineLog(tmp_path / "window.log"), lambda _sentence: None)
    hook.install()
    tell()
    hook.close()
    text = (tmp_path / "window.log").read_text(encoding="utf-8")
    assert "in broken" in text
    assert "ZeroDivisionError: somewhere in a paint event" in text


def test_what_fails_at_every_repaint_is_told_once(shown: list[str]) -> None:
    for _ in range(100):
        tell()
    assert len(shown) == 1


def test_what_happens_on_another_thread_is_shown_on_the_windows_own(shown: list[str]) -> None:
    thread = Thread(target=tell)
    thread.start()
    thread.join()
    assert shown == []
    QCoreApplication.processEvents()
    assert len(shown) == 1


def test_ctrl_c_goes_where_it_went_before(qapp: QCoreApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    before: list[type[BaseException]] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, _error, _where: before.append(kind))
    shown: list[str] = []
    hook = LastHook(EngineLog(), shown.append)
    hook.install()
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    hook.close()
    QCoreApplication.processEvents()
    assert (before, shown) == ([KeyboardInterrupt], [])
