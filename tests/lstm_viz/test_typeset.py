"""The shipped outlines are those of the descriptions' equations.

Where a description's equation changed, `python -m tests.lstm_viz.test_typeset` sets the outlines anew.
"""

from __future__ import annotations

import json
import re
import warnings
from importlib import resources
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage, QPainter

from lstm_viz import typeset
from lstm_viz.coupled import coupled
from lstm_viz.diagram.graph import cell_names, load_cell
from lstm_viz.latex import latex
from lstm_viz.projected import projected
from lstm_viz.reset_before import reset_before
from tests.lstm_viz.drawing import pixels_of

FOLDER = resources.files("resources") / "cells"


def notations() -> list[str]:
    """Everything that is typeset: the symbol of every quantity, and both sides of its equation."""
    found: dict[str, None] = {}
    followed = [coupled(load_cell("lstm"), gate) for gate in "fi"]
    for cell in (*map(load_cell, cell_names()), reset_before(), *followed, projected(load_cell("lstm"))):
        for quantity in cell.quantities.values():
            left, _, right = quantity.equation.partition(" = ")
            found |= dict.fromkeys(part for part in (quantity.symbol, left, right and f"= {right}") if part)
    return list(found)


def set_anew(notation: str) -> typeset.Outline:
    """The outline as ziamath sets it, in the STIX Two Math that it brings along."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # ziamath's own, when it is imported
        import ziamath  # noqa: PLC0415
    ziamath.config.svg2 = False
    svg = ziamath.Latex(latex(notation), size=typeset.EM, inline=True).svg()
    parts = [part for drawn in re.findall(r' d="([^"]*)"', svg) for part in drawn.replace(",", " ").split()]
    numbers = np.array([float(part) for part in parts if not part.isalpha()]).reshape(-1, 2)  # x, y
    numbers[:, 0] -= numbers[:, 0].min()  # no blank before the first sign: what stands in one column begins there
    rest = iter(numbers.round().astype(int).ravel().tolist())
    path = " ".join(part if part.isalpha() else str(next(rest)) for part in parts)
    return typeset.Outline(int(numbers[:, 0].max().round()), path)


@pytest.mark.parametrize("notation", notations())
def test_the_outline_of_every_equation_is_shipped_as_it_is_set(notation: str) -> None:
    shipped, made = typeset.outlines()[notation], set_anew(notation)
    assert shipped.width == pytest.approx(made.width, abs=4)
    assert [part for part in shipped.path.split() if part.isalpha()] == [
        part for part in made.path.split() if part.isalpha()
    ]


def test_no_outline_is_shipped_that_nothing_shows() -> None:
    assert set(typeset.outlines()) == set(notations())


@pytest.mark.parametrize("notation", [*notations(), "z = q_u"])
def test_it_is_drawn_within_its_width_whether_it_has_an_outline_or_not(application: object, notation: str) -> None:
    wide = typeset.width(notation, 20)
    image = QImage(600, 60, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    typeset.draw(painter, QPointF(10, 40), notation, 20, QColor("black"))
    painter.end()
    columns = np.flatnonzero((pixels_of(image) < 128).any(axis=(0, 2)))
    assert columns[0] >= 8
    assert columns[-1] <= 10 + wide + 3
    assert columns[-1] >= 10 + wide - 8


def write_all() -> None:
    """Sets every outline anew."""
    made = {notation: set_anew(notation) for notation in notations()}
    text = json.dumps(
        {name: {"width": one.width, "path": one.path} for name, one in made.items()}, ensure_ascii=False, indent=1
    )
    Path(str(FOLDER / "typeset.json")).write_text(f"{text}\n", encoding="utf-8")


if __name__ == "__main__":
    write_all()
