"""The talks that come with the program: which there are, where they lie, what they are called.

The window's menu asks this before its first picture, so nothing is read here but a title. Knows no scene.
"""

from __future__ import annotations

from importlib import resources
from pathlib import Path

from lstm_viz.words import language

ORDER = ("inside_one_step", "why_gradients_vanish", "what_a_trained_lstm_remembers")


def names() -> list[str]:
    """The names of the talks in resources/talks, in the order in which they are best given."""
    files = [file.name for file in (resources.files("resources") / "talks").iterdir()]
    found = [name.removesuffix(".toml") for name in files if name.endswith(".toml")]
    return sorted(found, key=lambda name: (ORDER.index(name) if name in ORDER else len(ORDER), name))


def path_of(name: str) -> Path:
    """Where a shipped talk's source lies."""
    return Path(str(resources.files("resources") / "talks" / f"{name}.toml"))


def words_path(name: str, language: str) -> Path:
    """Where a shipped talk's words lie in a language."""
    return Path(str(resources.files("resources") / "talks" / language / f"{name}.toml"))


def title_of(name: str) -> str:
    """A shipped talk's title in the language that is spoken, without reading its scenes."""
    path = words_path(name, language())
    if not path.is_file():
        path = path_of(name)
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("title = "):
            return line.removeprefix("title = ").strip().strip('"')
    return name
