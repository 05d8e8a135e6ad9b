"""Pictures of views: the size that was asked for, lines as lines, letters as letters."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import numpy as np
import pypdf
import pyqtgraph
import pytest
from PIL import Image
from PySide6.QtCore import QCoreApplication, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from lstm_viz.engine_command import engine_command
from lstm_viz.errors import UserError
from lstm_viz.export.command_process import CommandProcess
from lstm_viz.export.file_job import FileJob
from lstm_viz.export.picture_page import PicturePage
from lstm_viz.export.pictures import LARGEST_SIDE, picture
from lstm_viz.preferences import Preferences
from lstm_viz.settings import Settings
from lstm_viz.studio import CELL, INSPECT, Studio
from lstm_viz.theme import DARK, LIGHT

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def studio(application: object) -> Iterator[Studio]:
    """The window with its stored trace, and no engine."""
    assert engine_command("")
    made = Studio(Preferences(Settings()))
    made.window.show()
    made.selection.set_position(8.0)
    yield made
    made.close()
    made.window.close()


def size_of(data: bytes) -> tuple[int, int]:
    with Image.open(io.BytesIO(data)) as image:
        return image.size


def test_a_png_is_as_wide_as_it_was_asked_for(studio: Studio) -> None:
    view = studio.workspace.diagram.view
    assert size_of(picture(view, "PNG"))[0] == view.width()
    width, height = size_of(picture(view, "PNG", 1600))
    assert width == 1600
    assert height == pytest.approx(1600 * view.height() / view.width(), abs=1)


def test_without_its_ground_a_diagram_is_transparent_where_nothing_is_drawn(studio: Studio) -> None:
    view = studio.workspace.diagram.view
    for transparent in (False, True):
        with Image.open(io.BytesIO(picture(view, "PNG", transparent=transparent))) as image:
            alpha = np.asarray(image.convert("RGBA"))[..., 3]
        assert (alpha.min() < 255) == transparent
        assert alpha.max() == 255


@pytest.mark.parametrize("view", ["Diagram", "Equations", "Timeline"])
def test_an_svg_has_its_words_as_text_and_its_lines_as_paths(studio: Studio, view: str) -> None:
    widget = studio.workspace.views()[view]
    root = ElementTree.fromstring(picture(widget, "SVG"))
    words = "".join("".join(text.itertext()) for text in root.iter(f"{SVG}text"))
    expected = {"Diagram": "forget", "Equations": "Expose", "Timeline": "Cell state"}[view]
    assert expected in words
    assert list(root.iter(f"{SVG}path")) + list(root.iter(f"{SVG}polyline")) + list(root.iter(f"{SVG}rect"))
    width = root.get("viewBox", "").split()[2]
    assert float(width) == widget.width()


def test_coloured_text_and_the_marks_of_a_plot_are_letters(studio: Studio) -> None:
    studio.front.complete()
    studio.live.show_stored()
    studio.window.show_workspace(INSPECT)
    text = studio.inspect_workspace.views()["Text"]
    words = "".join(
        "".join(part.itertext()) for part in ElementTree.fromstring(picture(text, "SVG")).iter(f"{SVG}text")
    )
    trace = studio.tracing.trace
    assert trace is not None
    assert all(label in words for label in trace.labels if label.isalpha())
    studio.live_workspace.resize(studio.window.size())
    plots = studio.live_workspace.plots
    assert plots is not None
    plots.draw_now()
    marks = ElementTree.fromstring(picture(plots, "SVG")).iter(f"{SVG}text")
    found = {"".join(mark.itertext()).strip() for mark in marks}
    assert {"0", "100 %"} <= found
    assert any(mark.endswith(",000") for mark in found)
    studio.window.show_workspace(CELL)


def test_a_diagram_as_svg_has_no_image_in_it(studio: Studio) -> None:
    assert b"<image" not in picture(studio.workspace.diagram.view, "SVG")


def test_the_whole_window_as_pdf_is_one_page_whose_text_can_be_found(studio: Studio) -> None:
    reader = pypdf.PdfReader(io.BytesIO(picture(studio.window, "PDF")))
    assert len(reader.pages) == 1
    words = re.sub(r"\s+", " ", reader.pages[0].extract_text())
    assert "Remember the" in words
    width, height = float(reader.pages[0].mediabox.width), float(reader.pages[0].mediabox.height)
    assert width / height == pytest.approx(studio.window.width() / studio.window.height(), rel=0.01)


@pytest.fixture
def scrolled(application: object, qtbot: QtBot) -> QWidget:
    """A view of 100 × 80 with a view of 60 × 40 inside, each with more words than it shows."""
    whole = QWidget()
    qtbot.addWidget(whole)
    whole.resize(200, 150)
    inner = whole
    for at, size in (((20, 10), (100, 80)), ((30, 20), (60, 40))):
        area = QScrollArea(inner)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setGeometry(QRect(QPoint(*at), QSize(*size)))
        inner = QLabel("\n".join(f"line {number} of {size[0]}" for number in range(20)))
        inner.resize(size[0], 400)
        area.setWidget(inner)
    whole.show()
    QCoreApplication.processEvents()
    return whole


def test_what_is_scrolled_out_of_sight_stands_nowhere_in_an_svg(scrolled: QWidget) -> None:
    root = ElementTree.fromstring(picture(scrolled, "SVG"))
    edges = {
        clip.get("id"): tuple(int(rect.get(side, "0")) for side in ("width", "height"))
        for clip in root.iter(f"{SVG}clipPath")
        for rect in clip
    }
    assert sorted(edges.values()) == [(60, 40), (100, 80)]
    assert len(edges) == 2
    # Each of the words is inside a group that is cut off at the edges of its own view.
    found: dict[str, tuple[int, int]] = {}

    def look(element: ElementTree.Element, within: tuple[int, int]) -> None:
        clip = element.get("clip-path", "")
        within = edges[clip[len("url(#") : -1]] if clip else within
        if element.tag == f"{SVG}text" and (element.text or "").strip():
            found[(element.text or "").strip()] = within
        for child in element:
            look(child, within)

    look(root, (0, 0))
    assert found["line 0 of 100"] == (100, 80)
    assert found["line 0 of 60"] == (60, 40)
    assert (0, 0) not in found.values()


def test_what_is_scrolled_out_of_sight_stands_nowhere_in_a_pdf(scrolled: QWidget) -> None:
    contents = pypdf.PdfReader(io.BytesIO(picture(scrolled, "PDF"))).pages[0].get_contents()
    assert contents is not None
    assert len(re.findall(rb"\bW\*? n\b", contents.get_data())) >= 2
    for area in scrolled.findChildren(QScrollArea):
        area.widget().resize(10, 10)  # nothing is out of sight any more
    QCoreApplication.processEvents()
    assert "clipPath" not in picture(scrolled, "SVG").decode()


def test_a_plots_lines_are_as_wide_as_on_the_screen_whatever_reads_the_svg(
    application: object, qtbot: QtBot
) -> None:
    """No reader has to know `vector-effect`: the places are those of the picture, the widths too."""
    plot = pyqtgraph.PlotWidget(enableMenu=False)
    qtbot.addWidget(plot)
    plot.resize(400, 300)
    plot.plot(np.arange(100.0), np.linspace(0.0, 1e-6, 100), pen=pyqtgraph.mkPen("#112233", width=1))
    plot.show()
    QCoreApplication.processEvents()
    drawn = picture(plot, "SVG")
    assert b"non-scaling-stroke" not in drawn
    lines = [
        (group.get("transform", ""), float(group.get("stroke-width", "1")), shape)
        for group in ElementTree.fromstring(drawn).iter(f"{SVG}g")
        if group.get("stroke") == "#112233"
        for shape in group
        if shape.tag in {f"{SVG}path", f"{SVG}polyline"}
    ]
    assert lines
    for transform, width, shape in lines:
        assert transform == ""
        assert width == 1.0
        numbers = [float(one) for one in re.findall(r"-?[\d.]+", shape.get("d") or shape.get("points") or "")]
        assert 0 <= min(numbers) <= max(numbers) <= 400
        assert max(numbers[::2]) - min(numbers[::2]) > 200  # all of the curve


def test_a_size_beyond_what_can_be_had_is_a_sentence(studio: Studio) -> None:
    with pytest.raises(UserError, match="cannot be made"):
        picture(studio.window, "PNG", 100_000)


@pytest.fixture
def page(studio: Studio, qtbot: QtBot) -> PicturePage:
    made = PicturePage(studio.window)
    qtbot.addWidget(made)
    made.show_views()
    return made


def test_the_page_offers_the_views_of_the_workspace_and_the_window(page: PicturePage, studio: Studio) -> None:
    offered = [page.view.itemText(index) for index in range(page.view.count())]
    assert offered == [*studio.window.shown.views(), "The whole window"]


def test_other_colours_and_another_language_are_in_the_picture_and_not_on_the_screen(
    studio: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    """A process opens what is open here, and paints it: the window is never changed."""
    page = studio.front.export.picture
    page.show_views()
    page.view.setCurrentText("The whole window")
    page.form.setCurrentText("PDF")
    page.theme.setCurrentIndex(page.theme.findData("dark"))
    page.language.setCurrentIndex(page.language.findData("de"))
    themes: list[object] = []
    studio.preferences.changed.connect(lambda: themes.append(studio.window.theme))
    with qtbot.waitSignal(page.written, timeout=90_000):
        page.write(tmp_path / "dark.pdf")
    assert studio.window.theme is LIGHT
    assert not themes
    reader = pypdf.PdfReader(tmp_path / "dark.pdf")
    told = re.sub(r"\s+", " ", reader.pages[0].extract_text())
    assert "Gradienten" in told
    assert float(reader.pages[0].mediabox.width) == pytest.approx(0.75 * studio.window.width(), abs=1)
    ground = reader.pages[0].get_contents()
    assert ground is not None
    dark = DARK.colour("window")
    found = re.findall(rb"([\d.]+) ([\d.]+) ([\d.]+) scn", ground.get_data())
    numbers = [tuple(map(float, one)) for one in found]
    assert any(one == pytest.approx((dark.redF(), dark.greenF(), dark.blueF()), abs=0.005) for one in numbers)
    assert page.save.isEnabled()


def test_a_picture_in_other_colours_is_copied(studio: Studio, qtbot: QtBot) -> None:
    page = studio.front.export.picture
    page.show_views()
    page.view.setCurrentIndex(0)
    page.width_px.setValue(300)
    page.theme.setCurrentIndex(page.theme.findData("dark"))
    QGuiApplication.clipboard().clear()
    page.copy.click()
    qtbot.waitUntil(lambda: not QGuiApplication.clipboard().image().isNull(), timeout=90_000)
    copied = QGuiApplication.clipboard().image()
    assert copied.width() == 300
    assert copied.pixelColor(2, 150).lightnessF() < 0.3
    assert page.copy.isEnabled()


def test_a_very_large_picture_is_painted_by_a_process_which_can_be_stopped(
    studio: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    """The window would stand still while it paints so many pixels."""
    page = studio.front.export.picture
    page.show_views()
    page.view.setCurrentText("Diagram")
    page.form.setCurrentText("PNG")
    page.theme.setCurrentIndex(0)
    page.language.setCurrentIndex(page.language.findData("en"))
    page.write(tmp_path / "screen.png")
    assert isinstance(page._process, FileJob)
    qtbot.waitUntil(page.save.isEnabled, timeout=30_000)
    assert size_of((tmp_path / "screen.png").read_bytes())[0] == page.width_px.value()
    page.width_px.setValue(12_000)
    page.write(tmp_path / "large.png")
    qtbot.waitUntil(lambda: isinstance(page._process, CommandProcess), timeout=30_000)
    page.stop.click()
    qtbot.waitUntil(page.save.isEnabled, timeout=30_000)
    assert not (tmp_path / "large.png").exists()


def test_a_size_that_nobody_can_paint_is_said_at_once(studio: Studio, qtbot: QtBot, tmp_path: Path) -> None:
    page = studio.front.export.picture
    page.show_views()
    page.view.setCurrentText("Equations")  # higher than wide
    page.width_px.setValue(LARGEST_SIDE)
    with qtbot.waitSignal(page.refused) as refused:
        page.write(tmp_path / "large.png")
    assert "cannot be made" in str(refused.args[0])  # type: ignore[index]
    assert page.save.isEnabled()


def test_a_picture_that_a_process_paints_can_be_stopped(studio: Studio, qtbot: QtBot, tmp_path: Path) -> None:
    page = studio.front.export.picture
    page.show_views()
    page.theme.setCurrentIndex(page.theme.findData("dark"))
    page.write(tmp_path / "dark.png")
    qtbot.waitUntil(lambda: page.stop.isVisibleTo(page))
    page.stop.click()
    qtbot.waitUntil(page.save.isEnabled, timeout=30_000)
    assert not (tmp_path / "dark.png").exists()


def test_a_large_picture_tells_how_far_it_is_and_can_be_stopped(
    page: PicturePage, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "large.png"
    path.write_bytes(b"as it was")
    page.width_px.setValue(6000)
    page.write(path)
    assert page.progress.isVisibleTo(page)
    assert not page.save.isEnabled()
    qtbot.waitUntil(lambda: page.progress.value() > 0, timeout=30_000)
    page.stop.click()
    qtbot.waitUntil(page.save.isEnabled, timeout=30_000)
    assert path.read_bytes() == b"as it was"
    assert not page.progress.isVisibleTo(page)


def test_a_folder_that_is_not_there_is_a_sentence(page: PicturePage, qtbot: QtBot, tmp_path: Path) -> None:
    with qtbot.waitSignal(page.refused) as refused:
        page.write(tmp_path / "nowhere" / "x.png")
    assert isinstance(refused.args[0], UserError)  # type: ignore[index]
    assert "x.png" in str(refused.args[0])  # type: ignore[index]


def test_a_process_paints_lessons_in_the_size_and_with_the_folder_that_the_window_has(
    page: PicturePage, studio: Studio, tmp_path: Path
) -> None:
    studio.preferences.change(text_size=150, own_lessons=str(tmp_path))
    try:
        words = page._picture_words("PNG")
    finally:
        studio.preferences.change(text_size=100, own_lessons="")
    assert words[words.index("--text-size") + 1] == "150"
    assert words[words.index("--lessons") + 1] == str(tmp_path)
    assert "--lessons" not in page._picture_words("PNG")
