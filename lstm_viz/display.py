"""Whether a display that the environment names can be reached, before Qt tries: Qt aborts where it cannot.

Owns the trying of a connection to an X server or a Wayland compositor: a millisecond where one answers.
Standard library only, since it is asked before anything else is loaded.
"""

from __future__ import annotations

import os
import time
from pathlib import Path

X_PORT = 6000  # of display 0
FAR_SECONDS = 3.0  # for a display on another machine
AGAIN_SECONDS = (0.1, 0.3)  # then a refusal is tried again: a server that begins anew takes nobody for a moment


def reaches_x(display: str) -> bool:
    """Whether an X server answers and lets us in; "" names none.

    Without libX11 there is nobody to ask: the display counts as there, and what Qt needs is found missing later.
    """
    host, _, rest = display.rpartition(":")
    number = rest.partition(".")[0]
    if not number.isdigit():
        return False
    far = host not in {"", "unix"} and not host.startswith("/")
    if far and not _answers(host, X_PORT + int(number)):
        return False
    for pause in AGAIN_SECONDS:
        if _opens(display):
            return True
        time.sleep(pause)
    return _opens(display)


def reaches_wayland(display: str) -> bool:
    """Whether something listens at the socket that WAYLAND_DISPLAY names; "" names none."""
    if not display:
        return False
    import socket  # noqa: PLC0415 - only where there is a Wayland display

    path = Path(os.environ.get("XDG_RUNTIME_DIR", ""), display)  # an absolute one stands for itself
    with socket.socket(socket.AF_UNIX) as tried:
        try:
            tried.connect(str(path))
        except OSError:
            return False
    return True


def _answers(host: str, port: int) -> bool:
    """Whether a machine takes a connection, within a few seconds; libX11 itself would wait for minutes."""
    import socket  # noqa: PLC0415 - only for a display on another machine

    try:
        socket.create_connection((host, port), FAR_SECONDS).close()
    except (OSError, OverflowError):
        return False
    return True


def _opens(display: str) -> bool:
    import ctypes  # noqa: PLC0415 - only where there is an X display

    try:
        x11 = ctypes.CDLL("libX11.so.6")
    except OSError:
        return True
    x11.XOpenDisplay.restype = ctypes.c_void_p
    # Never closed: a bare X server begins anew when its last client leaves, and Qt would find it doing so.
    return bool(x11.XOpenDisplay(os.fsencode(display)))
