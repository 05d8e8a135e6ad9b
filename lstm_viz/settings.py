"""What a person has set, kept in one readable file; a broken file is put aside, never lost."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import msgspec
import platformdirs

from lstm_viz.files import write_whole

TEXT_SIZES = (80, 90, 100, 115, 130, 150, 175, 200, 225, 250)  # of lessons, per cent
BROKEN = ".broken.json"  # the ending of a file that was put aside


class Settings(msgspec.Struct, frozen=True):
    """theme: a name of `theme.THEMES`; engine: the command that runs it ("" for the one beside the window);
    language: a code of `languages.shipped()`, "" as the system says.

    With reduced_motion nothing glides: playing goes from phase to phase, pictures change at once. text_size is
    that of lessons, in per cent; own_lessons is a folder with a teacher's. start_card: whether it is shown at the
    start; toured: whether the tour was begun once. keys are those that were changed, by the action's name, as Qt
    writes them everywhere ("Ctrl+E"); "" is none.
    """

    theme: str = "light"
    language: str = ""
    engine: str = ""
    device: str = "auto"
    reduced_motion: bool = False
    text_size: int = 100
    own_lessons: str = ""
    start_card: bool = True
    toured: bool = False
    keys: dict[str, str] = {}  # msgspec gives each its own


def settings_path() -> Path:
    return platformdirs.user_config_path("lstm-viz", appauthor=False) / "settings.json"


def load(path: Path | None = None, *, aside: bool = True) -> Settings:
    """The settings on this machine; the ordinary ones where there are none, or none that can be read. A broken
    file is put `aside`, unless one only looks.
    """
    path = path or settings_path()
    try:
        return msgspec.json.decode(path.read_bytes(), type=Settings)
    except OSError:
        return Settings()
    except (msgspec.DecodeError, UnicodeDecodeError):
        if aside:
            with suppress(OSError):  # where nothing can be written the broken file stays, and the window opens too
                path.replace(path.with_suffix(BROKEN))
        return Settings()


def save(settings: Settings, path: Path | None = None) -> None:
    """Writes the settings beside their file and moves them into place; raises OSError."""
    path = path or settings_path()
    path.parent.mkdir(parents=True, exist_ok=True)
    write_whole(path, msgspec.json.format(msgspec.json.encode(settings)))
