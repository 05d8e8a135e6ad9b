"""A talk as a handout, as PDF: of each scene its pictures with their captions, then the speaker's notes.

Owns the pages: scenes follow each other, a picture stays with its caption, and a title with its first picture.
What a scene looks like is `present.thumbnails`'s; it is drawn as lines and letters.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html import escape

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QPoint, QSize
from PySide6.QtGui import QPageSize, QPainter, QPdfWriter, QTextDocument

from lstm_viz.errors import UserError
from lstm_viz.export.scenes import told_of
from lstm_viz.paper import on_paper
from lstm_viz.present.presenter import Place
from lstm_viz.present.talk import Given, State
from lstm_viz.present.thumbnails import Thumbnails
from lstm_viz.present.words import in_paragraphs
from lstm_viz.theme import LIGHT, Theme, font
from lstm_viz.words import tr

DOTS = 96  # an inch
SHEET = QSize(1600, 800)  # pixels of a scene's picture
GAP, BETWEEN = 10, 34  # dots between parts of a scene, and between scenes
CAPTION, BODY, SMALL, SMALLEST = 14, 13, 11, 6  # dots of letters; the last where a text would not fit otherwise
NUMBER_DOTS = 30  # for a page's number, at its foot


def handout(
    given: Given, theme: Theme = LIGHT, *, made: Callable[[int, float], object] = lambda *_: None
) -> bytes:
    """The whole file; raises UserError where the talk has no scene. `made` is told each scene's number, from 1,
    when it is there, and which share of the whole.
    """
    if not given.talk.scenes:
        raise UserError(tr("The talk has no scene."), tr("Capture one first: F6."))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setCreator("LSTM Viz")
    writer.setTitle(given.talk.title)
    writer.setResolution(DOTS)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(15, 15, 15, 15))
    thumbnails = Thumbnails(given, theme, SHEET)
    try:
        with QPainter(writer) as painter:
            painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
            thumbnails.sheet.caption.hide()  # title and caption are the page's own text
            pages = _Pages(writer, painter)
            for number in range(len(given.talk.scenes)):
                _scene(pages, given, number, thumbnails)
                made(number + 1, (number + 1) / len(given.talk.scenes))
            pages.close()
    finally:
        thumbnails.close()
    return bytes(buffer.data().data())


@dataclass(frozen=True)
class _Part:
    """Something that is not cut in two: how high it is, and what paints it at the painter's origin."""

    height: float
    paint: Callable[[], object]


class _Pages:
    """Where the next part goes; a new page is begun where there is no room for it."""

    def __init__(self, writer: QPdfWriter, painter: QPainter) -> None:
        self._writer, self.painter = writer, painter
        self._top = 0.0  # of what is still free
        self._number = 1

    @property
    def width(self) -> float:
        return float(self._writer.width())

    @property
    def height(self) -> float:
        """Of a page, without the line of its number."""
        return self._writer.height() - NUMBER_DOTS

    def put(self, *parts: _Part, above: float = GAP) -> None:
        """Parts that stay together, one under the other; `above` is left free where they do not begin a page."""
        if self._top and self._top + above + _height_of(parts) > self.height:
            self._begin_page()
        self._top += above if self._top else 0.0
        for part in parts:
            self._paint(part, self._top)
            self._top += part.height + GAP
        self._top -= GAP

    def fits(self, *parts: _Part) -> bool:
        """Whether there is room for all of them on one page."""
        return _height_of(parts) <= self.height

    def close(self) -> None:
        """Writes the last page's number."""
        number = self.words(f"<p align='right'>{self._number}</p>", SMALL)
        self._paint(number, self._writer.height() - number.height)

    def _begin_page(self) -> None:
        self.close()
        self._writer.newPage()
        self._top, self._number = 0.0, self._number + 1

    def _paint(self, part: _Part, top: float) -> None:
        self.painter.save()
        self.painter.translate(0.0, top)
        part.paint()
        self.painter.restore()

    def words(self, html: str, dots: int) -> _Part:
        """Words as wide as the page, smaller where they would not fit on one."""
        document = QTextDocument()
        document.setDocumentMargin(0)
        document.setDefaultStyleSheet(
            f"* {{ color: {LIGHT.text} }} p, h2 {{ margin: 0 }} p + p {{ margin-top: 4px }}"
        )
        document.setTextWidth(self.width)
        document.setHtml(html)
        while True:
            document.setDefaultFont(font("sans", dots))
            if dots <= SMALLEST or document.size().height() <= self.height:
                break
            dots -= 1
        return _Part(document.size().height(), lambda: document.drawContents(self.painter))

    def picture(self, thumbnails: Thumbnails, place: Place) -> _Part:
        """A scene as wide as the page."""
        share = self.width / SHEET.width()

        def paint() -> None:
            thumbnails.picture_of(place)
            self.painter.scale(share, share)
            with on_paper():
                thumbnails.sheet.render(self.painter, QPoint())

        return _Part(share * SHEET.height(), paint)


def _height_of(parts: tuple[_Part, ...]) -> float:
    return sum(part.height for part in parts) + GAP * (len(parts) - 1)


def _scene(pages: _Pages, given: Given, number: int, thumbnails: Thumbnails) -> None:
    scene = given.talk.scenes[number]
    counter = tr("scene {number} of {count}", number=number + 1, count=len(given.talk.scenes))
    told = f"<p>{escape(given.talk.title)} · {escape(counter)}</p><h2>{escape(scene.title)}</h2>"
    head: tuple[_Part, ...] = (pages.words(told, BODY),)
    notes = "".join(f"<p>{escape(part)}</p>" for part in in_paragraphs(scene.notes).split("\n\n"))
    *first, (last, ended) = told_of(given, number)
    for place, state in first:
        pages.put(*head, *_pictured(pages, thumbnails, place, state), above=BETWEEN if head else GAP)
        head = ()
    tail = (*head, *_pictured(pages, thumbnails, last, ended))
    said = pages.words(notes, BODY)
    if pages.fits(*tail, said):
        pages.put(*tail, said, above=BETWEEN if head else GAP)
    else:
        pages.put(*tail, above=BETWEEN if head else GAP)
        pages.put(said)


def _pictured(pages: _Pages, thumbnails: Thumbnails, place: Place, state: State) -> Iterator[_Part]:
    """A picture, where what it shows is stored, and its caption."""
    if thumbnails.picture_of(place) is not None:
        yield pages.picture(thumbnails, place)
    yield pages.words(f"<p><b>{escape(state.caption)}</b></p>", CAPTION)
