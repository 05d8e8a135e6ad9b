"""What an audience sees of every scene of every shipped talk: large enough, and the same every time."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QBuffer, QCoreApplication, QEvent, QIODevice, QPoint, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QLabel, QWidget

from lstm_viz import languages
from lstm_viz.present import opened_talk, shipped_talks
from lstm_viz.present.presenter import Place
from lstm_viz.present.thumbnails import Thumbnails
from lstm_viz.theme import AUDIENCE_SHARE, DARK, LIGHT, Theme, set_scale
from lstm_viz.translators import speaking

SIZES = ((1024, 768), (1920, 1080), (3840, 2160))
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(autouse=True)
def usual_scale() -> Iterator[None]:
    yield
    set_scale(1.0)


@pytest.fixture
def make(application: object) -> Iterator[Callable[..., Thumbnails]]:
    """Makes a shipped talk's sheet; it is gone when the test is over, however that ends."""
    made: list[Thumbnails] = []

    def make(name: str, size: tuple[int, int] = (960, 540), theme: Theme = DARK) -> Thumbnails:
        made.append(Thumbnails(opened_talk.named(name), theme, QSize(*size)))
        return made[-1]

    yield make
    for thumbnails in made:
        thumbnails.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def places(thumbnails: Thumbnails) -> Iterator[Place]:
    """Every scene that has a picture, before its first click and after its last."""
    for scene, shown in enumerate(thumbnails.given.talk.scenes):
        for clicks in sorted({0, len(shown.clicks)}):
            if thumbnails.picture_of(Place(scene, clicks)) is not None:
                yield Place(scene, clicks)


def words_in(widget: QWidget) -> list[tuple[float, str]]:
    """Every word that is painted, with its size in pixels of the widget."""
    generator, buffer = QSvgGenerator(), QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator.setOutputDevice(buffer)
    generator.setSize(widget.size())
    generator.setViewBox(widget.rect())
    painter = QPainter(generator)
    scale = painter.deviceTransform().m11()
    widget.render(painter, QPoint())
    painter.end()
    found: list[tuple[float, str]] = []

    def walk(element: ElementTree.Element, factor: float, size: float) -> None:
        matrix = re.search(r"matrix\(([^,]+),", element.get("transform", ""))
        factor = float(matrix[1]) if matrix else factor
        size = float(element.get("font-size", "").removesuffix("px") or size)
        text = "".join(element.itertext()).strip()
        if element.tag == f"{SVG}text" and text:
            found.append((size * factor / scale, text))
        for child in element:
            walk(child, factor, size)

    walk(ElementTree.fromstring(bytes(buffer.data().data())), 1.0, 0.0)
    return found


Make = Callable[..., Thumbnails]


@pytest.mark.parametrize(
    ("name", "size"),
    [*((name, size) for name in shipped_talks.names() for size in SIZES[:2]), ("inside_one_step", SIZES[2])],
)
def test_no_word_is_smaller_than_an_audience_can_read(make: Make, name: str, size: tuple[int, int]) -> None:
    thumbnails = make(name, size)
    for place in places(thumbnails):
        words = words_in(thumbnails.sheet)
        assert len(words) > 4, place
        smallest, text = min(words)
        assert smallest >= AUDIENCE_SHARE * size[1] - 0.5, (place, text, smallest)  # a font has whole pixels


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_the_same_talk_gives_the_same_pictures_twice(make: Make, theme: Theme) -> None:
    pictures = []
    for _ in range(2):
        thumbnails = make("inside_one_step", theme=theme)
        made = [thumbnails.picture_of(place) for place in places(thumbnails)]
        pictures.append([picture.toImage() for picture in made if picture is not None])
        thumbnails.close()
    first, second = pictures
    assert len(first) > 11
    assert first == second


def test_a_scene_is_the_same_picture_whatever_was_shown_before(make: Make) -> None:
    thumbnails = make("what_a_trained_lstm_remembers")
    there = list(places(thumbnails))
    forwards = {place: thumbnails.picture_of(place) for place in there}
    for place in reversed(there):
        now, before = thumbnails.picture_of(place), forwards[place]
        assert now is not None
        assert before is not None
        assert now.toImage() == before.toImage(), place


def test_a_talks_words_are_words_and_no_markup(make: Make) -> None:
    """A hostile talk has no picture of a file, and no link, put before the audience."""
    caption = make("inside_one_step").sheet.caption
    caption.show_words("<b>a</b>", "<img src='file:///etc/hostname'>", "<i>1</i>", "<a href='x'>y</a>")
    labels = caption.findChildren(QLabel)
    assert len(labels) == 4
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in labels)


@pytest.mark.parametrize("code", languages.NAMES)
@pytest.mark.parametrize("size", SIZES[:2])
@pytest.mark.parametrize("name", shipped_talks.names())
def test_no_caption_is_cut_off(make: Make, name: str, size: tuple[int, int], code: str) -> None:
    with speaking(code):
        thumbnails = make(name, size)
        for place in places(thumbnails):
            assert thumbnails.sheet.caption.caption_fits, place


@pytest.mark.parametrize("name", shipped_talks.names())
def test_a_scene_with_a_cell_has_its_equation_with_numbers_and_its_symbol_marked(make: Make, name: str) -> None:
    thumbnails = make(name)
    sheet, with_numbers = thumbnails.sheet, 0
    for place in places(thumbnails):
        if not sheet.diagram.isVisibleTo(sheet):
            continue
        assert sheet.strip.isVisibleTo(sheet), place
        assert sheet.strip.accessibleDescription().startswith("step "), place
        hidden = "equations" in (sheet.view().hidden or ())
        assert sheet.equation.isVisibleTo(sheet) != hidden, place
        with_numbers += "<b>" in "".join(label.text() for label in sheet.equation.findChildren(QLabel))
    assert with_numbers or name == "what_a_trained_lstm_remembers"  # which shows no cell
