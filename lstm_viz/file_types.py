"""The program's own kinds of files as a desktop knows them, so that a double-click opens one: each by its system.

Owns what is written where, for this user alone, and how it is taken away again. Knows no Qt and no command line.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from xml.sax.saxutils import escape

from lstm_viz.errors import UserError
from lstm_viz.files import write_whole
from lstm_viz.words import tr

NAME = "lstm-viz"
PATIENCE_S = 30  # for the desktop's own programs


@dataclass(frozen=True)
class FileType:
    """An ending with its MIME type and its name for people."""

    ending: str
    mime: str
    title: str


def file_types() -> tuple[FileType, ...]:
    """Those that nobody else has."""
    return (
        FileType(".lstmviz", "application/x-lstm-viz-document", tr("LSTM Viz document")),
        FileType(".lstmtalk", "application/x-lstm-viz-talk", tr("LSTM Viz talk")),
    )


# --- desktops of freedesktop.org ------------------------------------------------------------------------------


def desktop_entry(command: Sequence[str]) -> str:
    """What a menu and a file manager read; `command` starts the program, and gets the file behind it."""
    types = "".join(f"{kind.mime};" for kind in file_types())
    return "\n".join(
        (
            "[Desktop Entry]",
            "Type=Application",
            "Name=LSTM Viz",
            f"Comment={tr('See inside a recurrent network')}",
            f"Exec={' '.join(map(_quoted, command))} %f",
            f"Icon={NAME}",
            "Terminal=false",
            "Categories=Education;Science;",
            f"MimeType={types}",
            f"StartupWMClass={NAME}",
            "",
        )
    )


def mime_package() -> str:
    """The endings with their types, as shared-mime-info reads them. Both are zip archives."""
    types = "".join(
        f'  <mime-type type="{kind.mime}">\n'
        f"    <comment>{escape(kind.title)}</comment>\n"
        f'    <sub-class-of type="application/zip"/>\n'
        f'    <glob pattern="*{kind.ending}"/>\n'
        "  </mime-type>\n"
        for kind in file_types()
    )
    head = '<?xml version="1.0" encoding="UTF-8"?>\n<mime-info xmlns="http://www.freedesktop.org/standards/'
    return f'{head}shared-mime-info">\n{types}</mime-info>\n'


def _quoted(word: str) -> str:
    """A word of an Exec line: quoted, and then escaped as every value of such a file."""
    for sign in '\\"`$':
        word = word.replace(sign, f"\\{sign}")
    return f'"{word}"'.replace("%", "%%").replace("\\", "\\\\")


def desktop_files(data: Path, command: Sequence[str]) -> dict[Path, bytes]:
    """What is written below a user's data folder, by path."""
    icon = resources.files("resources") / "icons" / f"{NAME}.svg"
    return {
        data / "applications" / f"{NAME}.desktop": desktop_entry(command).encode(),
        data / "mime" / "packages" / f"{NAME}.xml": mime_package().encode(),
        data / "icons" / "hicolor" / "scalable" / "apps" / f"{NAME}.svg": icon.read_bytes(),
    }


def install(data: Path, command: Sequence[str]) -> list[Path]:
    """Writes the files and has the desktop read them; gives them. Raises UserError."""
    files = desktop_files(data, command)
    for path, content in files.items():
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            write_whole(path, content)
        except OSError as error:
            raise _refused(path, error) from error
    _tell_desktop(data)
    return list(files)


def remove(data: Path, command: Sequence[str]) -> list[Path]:
    """Takes them away; gives those that were there. Raises UserError."""
    there = [path for path in desktop_files(data, command) if path.exists()]
    for path in there:
        try:
            path.unlink()
        except OSError as error:
            raise _refused(path, error) from error
    _tell_desktop(data)
    return there


def _tell_desktop(data: Path) -> None:
    """Where its programs are there; a desktop that reads the files by itself needs none."""
    for program, folder in (("update-mime-database", "mime"), ("update-desktop-database", "applications")):
        found = shutil.which(program)
        if found is not None and (data / folder).is_dir():
            subprocess.run([found, str(data / folder)], check=False, capture_output=True, timeout=PATIENCE_S)


def _refused(path: Path, error: OSError) -> UserError:
    return UserError(tr("{name} cannot be written: {problem}.", name=path, problem=error.strerror or error))


# --- Windows --------------------------------------------------------------------------------------------------


def registry_values(command: Sequence[str]) -> dict[str, str]:
    """The keys below HKEY_CURRENT_USER\\Software\\Classes with their values."""
    line = " ".join(f'"{word}"' for word in command)
    values: dict[str, str] = {}
    for kind in file_types():
        name = f"LstmViz{kind.ending}"
        values[kind.ending] = name
        values[name] = kind.title
        values[f"{name}\\shell\\open\\command"] = f'{line} "%1"'
    return values


if sys.platform == "win32":
    import winreg

    CLASSES = "Software\\Classes\\"

    def register(command: Sequence[str]) -> None:
        """Has the Explorer open the files with the program; raises OSError."""
        for key, value in registry_values(command).items():
            winreg.SetValue(winreg.HKEY_CURRENT_USER, CLASSES + key, winreg.REG_SZ, value)

    def unregister(command: Sequence[str]) -> None:
        """Takes that away; raises OSError."""
        for key in reversed(registry_values(command)):
            parts = key.split("\\")
            for last in range(len(parts), 0, -1):
                winreg.DeleteKey(winreg.HKEY_CURRENT_USER, CLASSES + "\\".join(parts[:last]))
