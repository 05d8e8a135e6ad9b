"""A display is tried before Qt is: where none answers there is a sentence and the tour, no abort."""

from __future__ import annotations

import socket
import sys

import pytest

from lstm_viz import display, system_libraries
from lstm_viz.display import reaches_wayland, reaches_x

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere there is always a display")


@pytest.mark.parametrize(
    "display", ["", "nonsense", ":", ":9987", "unix:9987", "localhost:9987", "127.0.0.1:99870000"]
)
def test_an_x_display_that_does_not_answer_is_not_reached(display):
    assert not reaches_x(display)


@pytest.mark.parametrize(("refusals", "reached"), [(0, True), (1, True), (2, True), (3, False)])
def test_a_server_that_begins_anew_is_tried_again(monkeypatch, refusals, reached):
    answers = [False] * refusals + [True]
    monkeypatch.setattr(display, "_opens", lambda _: answers.pop(0))
    monkeypatch.setattr(display, "AGAIN_SECONDS", (0.0, 0.0))
    assert reaches_x(":9987") is reached


def test_a_wayland_display_is_reached_where_something_listens(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(tmp_path / "wayland-7"))
        assert not reaches_wayland("wayland-7")
        server.listen()
        assert reaches_wayland("wayland-7")
        assert reaches_wayland(str(tmp_path / "wayland-7"))
        assert not reaches_wayland("wayland-8")
        assert not reaches_wayland("")


@pytest.mark.parametrize(
    ("variables", "said"),
    [
        ({}, "There is no display here"),
        ({"DISPLAY": ":9987"}, "The display cannot be reached (DISPLAY=:9987)"),
        ({"DISPLAY": ":9987", "QT_QPA_PLATFORM": "xcb"}, "The display cannot be reached (DISPLAY=:9987)"),
        ({"WAYLAND_DISPLAY": "no-such"}, "The display cannot be reached (WAYLAND_DISPLAY=no-such)"),
        ({"DISPLAY": ":9987", "QT_QPA_PLATFORM": "offscreen"}, ""),
    ],
)
def test_why_there_is_no_window_is_said(monkeypatch, variables, said):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert system_libraries.why_no_display() == said
