"""Where the engine finds what the program ships."""

from __future__ import annotations

from importlib import resources


def shipped(folder: str, name: str) -> bytes:
    """The bytes of resources/folder/name; raises FileNotFoundError. Names with a path in them are refused."""
    if "/" in name or "\\" in name or name.startswith("."):
        raise FileNotFoundError(name)
    return (resources.files("resources") / folder / name).read_bytes()
