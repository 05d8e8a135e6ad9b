"""The style sheet: it is read whole wherever the program lies, and every size in it grows."""

from __future__ import annotations

import re
import shutil
from importlib import resources
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QCheckBox

from lstm_viz import style
from lstm_viz.theme import LIGHT

ICONS = Path(str(resources.files("resources"))) / "icons"


def ticked(sheet: str) -> QImage:
    """A ticked box in a style."""
    box = QCheckBox()
    box.setStyleSheet(sheet)
    box.setChecked(True)
    box.resize(60, 40)
    return box.grab().toImage()


@pytest.mark.parametrize("name", ["Max Müller", "a (b) c", "it's 12px; {x} #1 %20 日本", "$check"])
def test_the_icons_are_found_in_any_folder(
    qapp: object, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, name: str
) -> None:
    """Where Qt cannot read a sheet or an icon it says so, which fails a test."""
    plain = ticked(style.sheet(LIGHT, 1.5))
    folder = tmp_path / name
    shutil.copytree(ICONS, folder / "icons")
    monkeypatch.setattr(style.resources, "files", lambda package: folder)
    assert ticked(style.sheet(LIGHT, 1.5)) == plain


def test_every_size_is_as_many_times_as_large() -> None:
    once, twice = (
        [int(size) for size in re.findall(r"\b(\d+)px", style.sheet(LIGHT, scale))] for scale in (1.0, 2.0)
    )
    assert len(once) > 20
    assert twice == [2 * size for size in once]
