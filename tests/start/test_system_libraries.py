"""Qt's system libraries on Linux: which are needed, which are missing, and the one command that installs them."""

from __future__ import annotations

import importlib.util
import os
import struct
import sys
from pathlib import Path

import pytest

from lstm_viz import system_libraries
from lstm_viz.errors import UserError
from lstm_viz.system_libraries import CORE, NEEDED, ensure, install_command, missing_libraries

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux lacks libraries of Qt's")

# What every Linux has that PySide6's wheels are made for: the C and C++ libraries.
ALWAYS_THERE = ("libc.", "libm.", "libpthread.", "libdl.", "librt.", "libstdc++.", "libgcc_s.", "ld-linux")

LIBRARIES = ("Core", "Gui", "Widgets", "Svg", "DBus", "Test")


def needed_by(path: Path) -> set[str]:
    """The DT_NEEDED names of a 64-bit little-endian ELF file."""
    data = path.read_bytes()
    assert data[:6] == b"\x7fELF\x02\x01"
    offset, size, count = struct.unpack_from("<Q", data, 32)[0], *struct.unpack_from("<HH", data, 54)
    headers = [struct.unpack_from("<IIQQQQ", data, offset + number * size) for number in range(count)]
    loads = [header for header in headers if header[0] == 1]
    start, length = next((header[2], header[5]) for header in headers if header[0] == 2)
    entries = list(struct.iter_unpack("<qQ", data[start : start + length]))
    address = next(value for tag, value in entries if tag == 5)  # DT_STRTAB
    strings = next(at + address - where for _, _, at, where, _, held in loads if where <= address < where + held)
    names = [value for tag, value in entries if tag == 1]
    return {data[strings + name : data.index(b"\0", strings + name)].decode() for name in names}


def qt_files(platform: str) -> list[Path]:
    specification = importlib.util.find_spec("PySide6")
    if specification is None or specification.origin is None:
        pytest.skip("Qt is not installed")
    root = Path(specification.origin).parent
    plugins = {"offscreen": "libqoffscreen.so", "xcb": "libqxcb.so", "wayland": "libqwayland.so"}
    own = {"xcb": ["XcbQpa"], "wayland": ["WaylandClient"]}.get(platform, [])
    libraries = [root / "Qt" / "lib" / f"libQt6{name}.so.6" for name in [*LIBRARIES, *own]]
    return [*libraries, root / "Qt" / "plugins" / "platforms" / plugins[platform], *root.glob("Qt*.abi3.so")]


@pytest.mark.parametrize("platform", NEEDED)
def test_the_list_is_what_qt_s_files_name(platform):
    files = qt_files(platform)
    used = [path for path in files if ".abi3." not in path.name or path.name.split(".")[0][2:] in LIBRARIES]
    brought = {path.name for path in files[0].parent.iterdir()}
    named = set().union(*(needed_by(path) for path in used))
    own = {name for name in named if name in brought or name.startswith(("libpyside6", "libshiboken6"))}
    outside = {name for name in named - own if not name.startswith(ALWAYS_THERE)}
    assert outside == {library.soname for library in NEEDED[platform]}


def test_where_qt_runs_nothing_is_missing():
    pytest.importorskip("PySide6.QtWidgets", reason="Qt is not installed")
    assert missing_libraries("offscreen") == []
    ensure("offscreen")


def cache_of(folder: Path, *sonames: str, there: bool = True) -> str:
    """A loader's cache that lists these, as glibc lays it out: names and paths, each ended by a zero byte."""
    listed = b"glibc-ld.so.cache1.1"
    for soname in sonames:
        if there:
            (folder / soname).touch()
        listed += b"\0" + soname.encode() + b"\0" + os.fsencode(folder / soname)
    path = folder / "ld.so.cache"
    path.write_bytes(listed + b"\0")
    return str(path)


def test_what_the_cache_lists_is_not_tried(tmp_path):
    tried: list[str] = []
    names = [library.soname for library in CORE]
    assert missing_libraries("offscreen", cache=cache_of(tmp_path, *names), loads=tried.append) == []
    assert tried == []


def test_what_the_cache_does_not_list_is_tried(tmp_path):
    names = [library.soname for library in CORE[1:]]
    cache = cache_of(tmp_path, *names)
    assert missing_libraries("offscreen", cache=cache, loads=lambda _: True) == []
    assert missing_libraries("offscreen", cache=cache, loads=lambda _: False) == [CORE[0]]


def test_what_the_cache_lists_and_is_gone_is_tried(tmp_path):
    cache = cache_of(tmp_path, *[library.soname for library in CORE], there=False)
    assert missing_libraries("offscreen", cache=cache, loads=lambda _: False) == list(CORE)


def test_a_library_with_a_longer_name_does_not_stand_in(tmp_path):
    cache = cache_of(tmp_path, *["not" + library.soname for library in CORE])
    assert missing_libraries("offscreen", cache=cache, loads=lambda _: False) == list(CORE)


@pytest.mark.parametrize(
    ("platform", "needed"),
    [
        ("xcb", "xcb"),
        ("xcb:display", "xcb"),
        ("wayland;xcb", "wayland"),
        ("minimal", "offscreen"),
        ("vnc", "offscreen"),
    ],
)
def test_each_platform_asks_for_its_own(tmp_path, platform, needed):
    missing = missing_libraries(platform, cache=str(tmp_path / "none"), loads=lambda _: False)
    assert missing == list(NEEDED[needed])


@pytest.mark.parametrize(
    ("program", "command"),
    [
        ("apt-get", "apt-get install -y libglib2.0-0 libxcb-cursor0"),
        ("dnf", "dnf install glib2 xcb-util-cursor"),
        ("pacman", "pacman -S glib2 xcb-util-cursor"),
        ("zypper", "zypper install libglib-2_0-0 libgthread-2_0-0 libxcb-cursor0"),
        ("emerge", ""),
    ],
)
def test_one_command_installs_all_in_each_family_of_systems(program, command):
    named = {"libglib-2.0.so.0", "libgthread-2.0.so.0", "libxcb-cursor.so.0"}
    missing = [library for library in NEEDED["xcb"] if library.soname in named]
    assert install_command(missing, lambda name: name if name == program else None) == command.split()


@pytest.mark.parametrize(
    ("variables", "platform"),
    [
        ({}, "offscreen"),
        ({"DISPLAY": ":0"}, "xcb"),
        ({"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}, "wayland"),
        ({"DISPLAY": ":9987"}, "offscreen"),
        ({"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-9987"}, "xcb"),
        ({"DISPLAY": ":9987", "WAYLAND_DISPLAY": "wayland-9987"}, "offscreen"),
    ],
)
def test_the_display_that_is_reached_tells_the_platform(monkeypatch, variables, platform):
    monkeypatch.setattr(system_libraries, "reaches_x", lambda display: display == ":0")
    monkeypatch.setattr(system_libraries, "reaches_wayland", lambda display: display == "wayland-0")
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert system_libraries.display_platform() == platform


class Machine:
    """A machine without Qt's libraries, with an apt-get that notes what it is asked."""

    def __init__(
        self, folder: Path, monkeypatch: pytest.MonkeyPatch, *, root: bool, installs: bool = True
    ) -> None:
        self.log = folder / "asked"
        last = "exit 0" if installs else "echo 'E: Unable to fetch some archives' >&2; exit 100"
        program = folder / "apt-get"
        program.write_text(f'#!/bin/sh\necho "$*" >> "{self.log}"\n[ "$1" = update ] || {{ {last}; }}\n', "utf-8")
        program.chmod(0o755)
        monkeypatch.setenv("PATH", f"{folder}{os.pathsep}/bin{os.pathsep}/usr/bin")
        monkeypatch.setattr(system_libraries, "CACHE", str(folder / "no cache"))
        monkeypatch.setattr(system_libraries, "_is_root", lambda: root)
        monkeypatch.setattr(system_libraries, "_loads", lambda _: installs and "install" in self.asked)

    @property
    def asked(self) -> str:
        return self.log.read_text("utf-8") if self.log.exists() else ""


def test_as_root_they_are_installed_and_it_is_said(tmp_path, monkeypatch, capsys):
    machine = Machine(tmp_path, monkeypatch, root=True)
    ensure("offscreen")
    update, install = machine.asked.splitlines()
    assert update == "update"
    assert install.startswith("install -y libgl1 libegl1 ")
    said = capsys.readouterr().err
    assert "libGL.so.1, libEGL.so.1" in said
    assert "Installing them now, as root" in said
    assert said.endswith("Installed.\n")


def test_as_root_a_failed_installation_is_an_error_with_the_command(tmp_path, monkeypatch):
    Machine(tmp_path, monkeypatch, root=True, installs=False)
    with pytest.raises(UserError) as failure:
        ensure("offscreen")
    assert "E: Unable to fetch some archives" in failure.value.message
    assert failure.value.hint.startswith("Install them with: apt-get install -y libgl1")


def test_others_are_told_what_is_missing_and_the_command_and_nothing_is_installed(tmp_path, monkeypatch):
    machine = Machine(tmp_path, monkeypatch, root=False)
    with pytest.raises(UserError) as failure:
        ensure("xcb")
    for library in NEEDED["xcb"]:
        assert library.soname in failure.value.message
        assert library.debian in failure.value.hint
    assert failure.value.hint.startswith("Install them with: sudo apt-get install -y ")
    assert machine.asked == ""
