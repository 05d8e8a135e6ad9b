"""A real browser for tests: a headless Chromium, where one is installed, driven through its DevTools protocol.

Messages are JSON, a zero byte after each, on two pipes that Chromium expects as its files 3 and 4.
"""

from __future__ import annotations

import json
import os
import select
import shutil
import signal
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

NAMES = (
    "chromium",
    "chromium-browser",
    "chromium-headless-shell",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "microsoft-edge",
)
SECONDS = 30.0  # a machine may be busy; nothing here waits so long for something that comes
# What a page never gets from elsewhere anyway, and a root user's Chromium does not start without.
OPTIONS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-extensions",
    "--disable-background-networking",
    "--force-color-profile=srgb",
    "--hide-scrollbars",
    "--remote-debugging-pipe",
    "about:blank",
)
KEYS = {  # what Chromium wants to know of a key besides its name
    "ArrowLeft": 37,
    "ArrowUp": 38,
    "ArrowRight": 39,
    "ArrowDown": 40,
    "PageUp": 33,
    "PageDown": 34,
    "Home": 36,
    "End": 35,
    "Tab": 9,
    "Enter": 13,
    " ": 32,
}
CONTROL = 2


def found() -> str | None:
    """Where a Chromium is; None where there is none, or none that can be driven (Windows has no such pipes)."""
    if sys.platform == "win32":
        return None
    return next((path for path in map(shutil.which, NAMES) if path is not None), None)


class Chromium:
    """One browser with one tab. `events` are the messages that nobody asked for, as they came. `close` it."""

    def __init__(self, program: str, folder: Path) -> None:
        """`folder` is its profile's, empty before."""
        to_read, self._to = os.pipe()
        self._from, to_write = os.pipe()
        actions = [
            (os.POSIX_SPAWN_DUP2, to_read, 103),  # out of the way first: one of them may be 3 or 4 itself
            (os.POSIX_SPAWN_DUP2, to_write, 104),
            (os.POSIX_SPAWN_DUP2, 103, 3),
            (os.POSIX_SPAWN_DUP2, 104, 4),
            (os.POSIX_SPAWN_CLOSE, 103),
            (os.POSIX_SPAWN_CLOSE, 104),
            (os.POSIX_SPAWN_OPEN, 2, os.devnull, os.O_WRONLY, 0),
        ]
        words = [program, f"--user-data-dir={folder}", *OPTIONS]
        self._process = os.posix_spawn(program, words, dict(os.environ), file_actions=actions)
        os.close(to_read)
        os.close(to_write)
        self._number = 0
        self._read = b""
        self._session = ""
        self.events: list[dict[str, Any]] = []
        tabs = self.ask("Target.getTargets")["targetInfos"]
        tab = next(each["targetId"] for each in tabs if each["type"] == "page")
        self._session = self.ask("Target.attachToTarget", targetId=tab, flatten=True)["sessionId"]
        for part in ("Page", "Runtime", "Log", "Network", "Accessibility"):
            self.ask(f"{part}.enable")

    def ask(self, method: str, **words: object) -> dict[str, Any]:
        """What a command of the protocol answers."""
        self._number += 1
        message: dict[str, object] = {"id": self._number, "method": method, "params": words}
        if self._session:
            message["sessionId"] = self._session
        os.write(self._to, json.dumps(message).encode() + b"\0")
        while True:
            reply = self._next()
            if reply.get("id") == self._number:
                assert "error" not in reply, reply["error"]
                return dict(reply["result"])
            self.events.append(reply)

    def open(self, path: Path) -> None:
        """Opens a file, and waits until it is there."""
        self.events.clear()
        self.ask("Page.navigate", url=path.as_uri())
        while not any(event.get("method") == "Page.loadEventFired" for event in self.events):
            self.events.append(self._next())

    def run(self, code: str) -> Any:
        """The value of an expression in the page; fails where it throws."""
        reply = self.ask("Runtime.evaluate", expression=code, returnByValue=True, awaitPromise=True)
        assert "exceptionDetails" not in reply, reply["exceptionDetails"]
        return reply["result"].get("value")

    def press(self, key: str, *, control: bool = False) -> None:
        """A key as a person presses it: it goes to what has the focus."""
        about = {
            "key": key,
            "code": "Space" if key == " " else key,
            "windowsVirtualKeyCode": KEYS[key],
            "modifiers": CONTROL if control else 0,
        }
        text = {" ": " ", "Enter": "\r"}.get(key)
        self.ask("Input.dispatchKeyEvent", type="keyDown", **about, **({"text": text} if text else {}))
        self.ask("Input.dispatchKeyEvent", type="keyUp", **about)

    def look(self, width: int, height: int, **features: str) -> None:
        """The size of the tab, and what the reader's system prefers."""
        size = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
        self.ask("Emulation.setDeviceMetricsOverride", **size)
        wanted = [{"name": name.replace("_", "-"), "value": value} for name, value in features.items()]
        self.ask("Emulation.setEmulatedMedia", features=wanted)

    def said(self, method: str) -> list[Mapping[str, Any]]:
        """The parameters of all events of a kind since the page was opened."""
        return [event["params"] for event in self.events if event.get("method") == method]

    def close(self) -> None:
        """Ends it."""
        os.kill(self._process, signal.SIGKILL)
        os.waitpid(self._process, 0)
        os.close(self._to)
        os.close(self._from)

    def _next(self) -> dict[str, Any]:
        until = time.monotonic() + SECONDS
        while b"\0" not in self._read:
            ready, _, _ = select.select([self._from], [], [], max(0.0, until - time.monotonic()))
            assert ready, "the browser says nothing"
            piece = os.read(self._from, 1 << 16)
            assert piece, "the browser has gone"
            self._read += piece
        message, self._read = self._read.split(b"\0", 1)
        found: dict[str, Any] = json.loads(message)
        return found
