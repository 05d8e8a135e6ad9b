"""What is to be installed: the ranges of pyproject.toml, pinned by constraints.txt."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

CONSTRAINTS = "constraints.txt"


def requirements(root: Path, *, test: bool) -> list[str]:
    """The requirements of the whole program, with what is optional to a package; and of its tests if asked for."""
    project = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]
    optional: dict[str, list[str]] = project["optional-dependencies"]
    wanted: list[str] = [*project["dependencies"]]
    for extra in ("files", "clips", "slides"):
        wanted += optional[extra]
    if test:
        wanted += optional["test"]
    return wanted


def build_requirements(root: Path) -> list[str]:
    """What building the wheel needs, so that a packed folder suffices for that too."""
    built: list[str] = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["build-system"]["requires"]
    return built


def pinned(root: Path) -> dict[str, str]:
    """Every pin of constraints.txt, version by normalised name."""
    pins = {}
    for line in (root / CONSTRAINTS).read_text("utf-8").splitlines():
        requirement = line.partition("#")[0].partition(";")[0]
        name, found, version = requirement.partition("==")
        if found:
            pins[normalised(name)] = version.strip()
    return pins


def normalised(name: str) -> str:
    """A distribution's name as every spelling of it compares: lower case, runs of -_. as one -."""
    return re.sub(r"[-_.]+", "-", name.strip()).lower()
