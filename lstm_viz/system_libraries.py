"""The system libraries that Qt needs on Linux and that its wheels do not bring along.

Owns which they are, how a missing one is found before Qt is imported (Qt itself names only the first, or aborts),
and the one command that installs them. Standard library only, since it is asked before anything else is loaded.

The list is what the libraries and platform plugins of PySide6-Essentials 6.11 name as needed in their ELF headers.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from lstm_viz.display import reaches_wayland, reaches_x
from lstm_viz.errors import UserError
from lstm_viz.words import tr

# Where Qt needs nothing that the system does not bring.
WITHOUT = ("win32", "darwin")

CACHE = "/etc/ld.so.cache"
APT_SECONDS = 600


class Library(NamedTuple):
    """A shared library by the name the loader knows, and the package that holds it in each family of systems."""

    soname: str
    debian: str
    fedora: str
    arch: str
    suse: str


CORE = (
    Library("libGL.so.1", "libgl1", "libglvnd-glx", "libglvnd", "Mesa-libGL1"),
    Library("libEGL.so.1", "libegl1", "libglvnd-egl", "libglvnd", "Mesa-libEGL1"),
    Library("libX11.so.6", "libx11-6", "libX11", "libx11", "libX11-6"),
    Library("libxkbcommon.so.0", "libxkbcommon0", "libxkbcommon", "libxkbcommon", "libxkbcommon0"),
    Library("libfontconfig.so.1", "libfontconfig1", "fontconfig", "fontconfig", "libfontconfig1"),
    Library("libfreetype.so.6", "libfreetype6", "freetype", "freetype2", "libfreetype6"),
    Library("libglib-2.0.so.0", "libglib2.0-0", "glib2", "glib2", "libglib-2_0-0"),
    Library("libgthread-2.0.so.0", "libglib2.0-0", "glib2", "glib2", "libgthread-2_0-0"),
    Library("libdbus-1.so.3", "libdbus-1-3", "dbus-libs", "dbus", "libdbus-1-3"),
    Library("libzstd.so.1", "libzstd1", "libzstd", "zstd", "libzstd1"),
    Library("libz.so.1", "zlib1g", "zlib", "zlib", "libz1"),
)

X11 = (
    Library("libxcb.so.1", "libxcb1", "libxcb", "libxcb", "libxcb1"),
    Library("libxcb-cursor.so.0", "libxcb-cursor0", "xcb-util-cursor", "xcb-util-cursor", "libxcb-cursor0"),
    Library("libxcb-icccm.so.4", "libxcb-icccm4", "xcb-util-wm", "xcb-util-wm", "libxcb-icccm4"),
    Library("libxcb-image.so.0", "libxcb-image0", "xcb-util-image", "xcb-util-image", "libxcb-image0"),
    Library("libxcb-keysyms.so.1", "libxcb-keysyms1", "xcb-util-keysyms", "xcb-util-keysyms", "libxcb-keysyms1"),
    Library("libxcb-randr.so.0", "libxcb-randr0", "libxcb", "libxcb", "libxcb-randr0"),
    Library("libxcb-render.so.0", "libxcb-render0", "libxcb", "libxcb", "libxcb-render0"),
    Library(
        "libxcb-render-util.so.0",
        "libxcb-render-util0",
        "xcb-util-renderutil",
        "xcb-util-renderutil",
        "libxcb-render-util0",
    ),
    Library("libxcb-shape.so.0", "libxcb-shape0", "libxcb", "libxcb", "libxcb-shape0"),
    Library("libxcb-shm.so.0", "libxcb-shm0", "libxcb", "libxcb", "libxcb-shm0"),
    Library("libxcb-sync.so.1", "libxcb-sync1", "libxcb", "libxcb", "libxcb-sync1"),
    Library("libxcb-util.so.1", "libxcb-util1", "xcb-util", "xcb-util", "libxcb-util1"),
    Library("libxcb-xfixes.so.0", "libxcb-xfixes0", "libxcb", "libxcb", "libxcb-xfixes0"),
    Library("libxcb-xkb.so.1", "libxcb-xkb1", "libxcb", "libxcb", "libxcb-xkb1"),
    Library("libX11-xcb.so.1", "libx11-xcb1", "libX11-xcb", "libx11", "libX11-xcb1"),
    Library(
        "libxkbcommon-x11.so.0", "libxkbcommon-x11-0", "libxkbcommon-x11", "libxkbcommon-x11", "libxkbcommon-x11-0"
    ),
)

WAYLAND = (
    Library("libwayland-client.so.0", "libwayland-client0", "libwayland-client", "wayland", "libwayland-client0"),
    Library("libwayland-cursor.so.0", "libwayland-cursor0", "libwayland-cursor", "wayland", "libwayland-cursor0"),
)

NEEDED = {"offscreen": CORE, "xcb": CORE + X11, "wayland": CORE + WAYLAND}

# The program that installs packages, what is said to it, and where a library's package name for it stands.
INSTALLERS: tuple[tuple[str, str, Callable[[Library], str]], ...] = (
    ("apt-get", "apt-get install -y", lambda library: library.debian),
    ("dnf", "dnf install", lambda library: library.fedora),
    ("pacman", "pacman -S", lambda library: library.arch),
    ("zypper", "zypper install", lambda library: library.suse),
)


def display_platform() -> str:
    """The platform that Qt takes by itself here: "wayland", "xcb", or "offscreen" where it reaches no display."""
    if reaches_wayland(os.environ.get("WAYLAND_DISPLAY", "")):
        return "wayland"
    return "xcb" if reaches_x(os.environ.get("DISPLAY", "")) else "offscreen"


def why_no_display() -> str:
    """Why no window can be shown, as a sentence; "" where one can: off Linux always, else on a display.

    A platform that the person named is theirs to answer for, but for one that needs a display.
    """
    named = os.environ.get("QT_QPA_PLATFORM", "").partition(";")[0].partition(":")[0]
    if sys.platform in WITHOUT or named not in {"", "xcb", "wayland"}:
        return ""
    if display_platform() != "offscreen":
        return ""
    tried = [f"{name}={os.environ[name]}" for name in ("WAYLAND_DISPLAY", "DISPLAY") if os.environ.get(name)]
    if not tried:
        return tr("There is no display here")
    return tr("The display cannot be reached ({tried})", tried=", ".join(tried))


def missing_libraries(
    platform: str, *, cache: str = "", loads: Callable[[str], bool] | None = None
) -> list[Library]:
    """What Qt needs for this platform ("offscreen", "xcb", "wayland") and is not on this machine; [] off Linux.

    The loader's cache answers for what it lists in well under a millisecond; only what it does not list is tried
    with the loader itself (a library may be on LD_LIBRARY_PATH, and some systems keep no cache). `cache` and
    `loads` stand in for both in tests.
    """
    if sys.platform in WITHOUT:
        return []
    listed = _cached(cache or CACHE)
    needed = NEEDED.get(platform.partition(";")[0].partition(":")[0], CORE)
    absent = [library for library in needed if not _is_listed(library.soname, listed)]
    return [library for library in absent if not (loads or _loads)(library.soname)]


def ensure(platform: str) -> None:
    """Returns where nothing is missing. As root with apt-get it installs what is, and says so on standard error.

    Else, or if that fails, raises UserError with all that is missing and the one command that installs it.
    """
    missing = missing_libraries(platform)
    if not missing:
        return
    names = ", ".join(library.soname for library in missing)
    command = install_command(missing)
    if command and command[0] == "apt-get" and _is_root():
        lacking = tr("Qt needs system libraries that are missing here: {names}", names=names)
        doing = tr("Installing them now, as root, which may take a minute: {command}", command=" ".join(command))
        sys.stderr.write(f"{lacking}\n{doing}\n")
        sys.stderr.flush()
        complaint = _install(command)
        missing = missing_libraries(platform)
        if not missing:
            sys.stderr.write(f"{tr('Installed.')}\n")
            return
        names = ", ".join(library.soname for library in missing) + (f" ({complaint})" if complaint else "")
    raise UserError(tr("Qt needs system libraries that are missing here: {names}.", names=names), _hint(command))


def install_command(missing: list[Library], which: Callable[[str], str | None] | None = None) -> list[str]:
    """The command that installs these with this machine's package manager; [] where it has none of the known.

    `which` stands in for `shutil.which` in tests.
    """
    import shutil  # noqa: PLC0415 - only where something is missing

    for program, command, package in INSTALLERS:
        if (which or shutil.which)(program):
            return [*command.split(), *dict.fromkeys(package(library) for library in missing)]
    return []


def _hint(command: list[str]) -> str:
    if not command:
        return "Install the packages that hold them with your system’s package manager."
    sudo = "" if _is_root() else "sudo "
    return f"Install them with: {sudo}{' '.join(command)}"


def _is_root() -> bool:
    return sys.platform != "win32" and os.geteuid() == 0


def _install(command: list[str]) -> str:
    """Runs apt-get; returns the last line of its complaint, or "" where it had none."""
    import subprocess  # noqa: PLC0415 - only where something is missing

    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    complaint = ""
    for part in (["apt-get", "update"], [*command, "--no-install-recommends"]):
        try:
            done = subprocess.run(
                part,
                env=environment,
                stdin=subprocess.DEVNULL,
                capture_output=True,
                text=True,
                errors="replace",
                timeout=APT_SECONDS,
                check=False,
            )
        except (OSError, subprocess.TimeoutExpired) as error:
            return str(error)
        # A failed update is no end: the lists that are there may do.
        complaint = (done.stderr.strip().splitlines() or ["apt-get failed"])[-1] if done.returncode else ""
    return complaint


def _cached(path: str) -> bytes:
    try:
        return Path(path).read_bytes()
    except OSError:
        return b""


def _is_listed(soname: str, cached: bytes) -> bool:
    """Whether the loader's cache lists a file for this name, and that file is there."""
    end = cached.find(b"/" + soname.encode() + b"\0")
    if end < 0:
        return False
    start = cached.rfind(b"\0", 0, end) + 1
    return Path(os.fsdecode(cached[start : end + 1]) + soname).exists()


def _loads(soname: str) -> bool:
    import ctypes  # noqa: PLC0415 - only for what the cache does not list

    try:
        ctypes.CDLL(soname)
    except OSError:
        return False
    return True
