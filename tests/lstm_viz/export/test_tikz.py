"""A drawing as TikZ: every line, area and word of its SVG, in the same place."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pypdf
import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QPen
from PySide6.QtWidgets import QWidget

from lstm_viz.errors import UserError
from lstm_viz.export.pictures import picture, svg
from lstm_viz.export.tikz import tikz
from lstm_viz.latex import typed
from lstm_viz.preferences import Preferences
from lstm_viz.settings import Settings
from lstm_viz.studio import Studio

DOCUMENT = r"""\documentclass{{article}}
\usepackage{{tikz,amssymb}}
\usepackage[paperwidth=24in,paperheight=14in,margin=0.1in]{{geometry}}
\begin{{document}}
{drawing}
\end{{document}}
"""


@pytest.fixture(scope="module")
def diagram(application: object) -> Iterator[bytes]:
    """The cell's diagram as TikZ."""
    studio = Studio(Preferences(Settings()))
    studio.window.show()
    studio.selection.set_position(12.0)
    yield picture(studio.workspace.diagram.view, "TikZ")
    studio.close()
    studio.window.close()


class Drawn(QWidget):
    """A line, a turned word, an area that lets through, and an image of so many pixels."""

    def __init__(self, pixels: int = 2) -> None:
        super().__init__()
        self._image = QImage(pixels, pixels, QImage.Format.Format_ARGB32)
        self._image.fill(QColor("#0072B2"))
        for place in range(0 if pixels <= 2 else pixels * pixels):
            self._image.setPixelColor(place % pixels, place // pixels, QColor(place % 256, place // 256 % 256, 0))
        self.resize(200, 100)

    def paintEvent(self, _event: object) -> None:
        painter = QPainter(self)
        painter.setPen(QPen(QColor("#D55E00"), 4))
        painter.drawLine(QPointF(10, 20), QPointF(110, 20))
        painter.fillRect(QRectF(0, 0, 50, 40), QColor(0, 158, 115, 51))
        painter.drawImage(QRectF(100, 50, 20, 20), self._image)
        painter.translate(60, 60)
        painter.rotate(-90)
        painter.drawText(QPointF(0, 0), "50 % of {a_b}")
        painter.end()


def lines_of(data: bytes) -> list[str]:
    return [line.strip() for line in data.decode().splitlines()]


def test_it_is_one_picture_whose_braces_close_and_whose_lines_end(diagram: bytes) -> None:
    first, *_, last = [line for line in lines_of(diagram) if not line.startswith("%")]
    assert first == r"\begin{tikzpicture}[x=0.75bp, y=-0.75bp]"
    assert last == r"\end{tikzpicture}"
    text = re.sub(r"\\[{}%]", "", diagram.decode())
    assert text.count("{") == text.count("}")
    drawn = [line for line in lines_of(diagram) if line.startswith((r"\path", r"\node"))]
    assert len(drawn) > 150
    assert all(line.endswith(";") for line in drawn)
    assert not re.search(r"\d[eE][-+]?\d", "".join(re.findall(r"\([^)]*\)", "".join(drawn))))


def test_its_colours_are_the_programs_own_and_each_is_said(diagram: bytes) -> None:
    said = dict(re.findall(r"\\definecolor\{(c\d+)\}\{HTML\}\{([0-9A-F]{6})\}", diagram.decode()))
    used = set(re.findall(r"(?:fill|draw|text)=(c\d+)", diagram.decode()))
    assert used == set(said)
    assert {"D55E00", "009E73"} <= set(said.values())


def test_its_words_are_text_that_latex_can_read(diagram: bytes) -> None:
    words = re.findall(r"\\node.*\{(.*)\};", diagram.decode())
    assert "forget" in words
    assert any(r"$\sigma$" in word for word in words)
    assert max(map(ord, diagram.decode())) < 128


def test_lines_words_areas_and_images_stand_where_they_are_drawn(application: object) -> None:
    text = "\n".join(lines_of(tikz(svg(Drawn(), transparent=True))))
    colours = {colour: name for name, colour in re.findall(r"\{(c\d+)\}\{HTML\}\{(\w+)\}", text)}
    assert re.search(rf"draw={colours['D55E00']}, line width=3bp.*\] \(10,20\) -- \(110,20\);", text)
    assert re.search(rf"fill={colours['009E73']}, fill opacity=0.2.*\(0,0\) -- \(50,0\) -- \(50,40\)", text)
    assert re.search(r"rotate=90\] at \(60,60\) \{50~\\%~of~\\\{a\\_b\\\}\};", text)
    areas = re.findall(rf"\\path\[fill={colours['0072B2']}\]", text)
    assert len(areas) == 1  # they are of one colour
    assert "(100,50) -- (120,50) -- (120,70) -- (100,70)" in text


def test_an_image_of_too_many_pixels_is_a_sentence(application: object) -> None:
    with pytest.raises(UserError, match="too large for TikZ"):
        tikz(svg(Drawn(200)))


def test_signs_are_what_latex_calls_them() -> None:
    assert typed("C̃ = 5 % − x₂") == r"$\tilde{C}$~=~5~\%~$-$~x$_2$"
    assert typed("keeps > 0.9") == "keeps~$>$~0.9"


@pytest.mark.skipif(shutil.which("pdflatex") is None, reason="there is no pdflatex here")
def test_latex_sets_it(diagram: bytes, tmp_path: Path) -> None:
    (tmp_path / "cell.tex").write_text(DOCUMENT.format(drawing=diagram.decode()), encoding="utf-8")
    found = subprocess.run(
        ["pdflatex", "-interaction=nonstopmode", "-halt-on-error", "-no-shell-escape", "cell.tex"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert found.returncode == 0, found.stdout[-2000:]
    assert "Missing character" not in found.stdout
    reader = pypdf.PdfReader(tmp_path / "cell.pdf")
    assert len(reader.pages) == 1
    assert "forget" in reader.pages[0].extract_text()
