"""A talk as a handout: a page a scene with its picture, its caption and the speaker's notes, as PDF.

Owns the page. What a scene looks like is `present.thumbnails`'s; it is drawn as lines and letters.
"""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QPoint, QRectF, QSize
from PySide6.QtGui import QPageSize, QPainter, QPdfWriter, QTextDocument
from PySide6.QtWidgets import QWidget

from lstm_viz.errors import UserError
from lstm_viz.export.scenes import shown_of
from lstm_viz.paper import on_paper
from lstm_viz.present.talk import Given
from lstm_viz.present.thumbnails import Thumbnails
from lstm_viz.present.words import in_paragraphs
from lstm_viz.theme import LIGHT, Theme, font
from lstm_viz.words import tr

DOTS = 96  # an inch
SHEET = QSize(1600, 800)  # pixels of a scene's picture
GAP = 12  # dots between parts of a page
SMALLEST = 6  # dots of a letter of notes that would not fit otherwise


def handout(
    given: Given, theme: Theme = LIGHT, *, made: Callable[[int, float], object] = lambda *_: None
) -> bytes:
    """The whole file; raises UserError where the talk has no scene. `made` is told each scene's number, from 1,
    when its page is there, and which share of the whole.
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
            for number in range(len(given.talk.scenes)):
                if number:
                    writer.newPage()
                room = QRectF(0, 0, writer.width(), writer.height())
                _page(painter, room, given, number, thumbnails)
                made(number + 1, (number + 1) / len(given.talk.scenes))
    finally:
        thumbnails.close()
    return bytes(buffer.data().data())


def _page(painter: QPainter, room: QRectF, given: Given, number: int, thumbnails: Thumbnails) -> None:
    scene = given.talk.scenes[number]
    place, state = shown_of(given, number)
    counter = tr("scene {number} of {count}", number=number + 1, count=len(given.talk.scenes))
    head = f"<p>{escape(given.talk.title)} · {escape(counter)}</p><h2>{escape(scene.title)}</h2>"
    room = _words(painter, room, head, 13)
    if thumbnails.picture_of(place) is not None:
        room = _picture(painter, room, thumbnails.sheet)
    room = _words(painter, room, f"<p><b>{escape(state.caption)}</b></p>", 14)
    notes = "".join(f"<p>{escape(part)}</p>" for part in in_paragraphs(scene.notes).split("\n\n"))
    _words(painter, room, notes, 13)


def _picture(painter: QPainter, room: QRectF, sheet: QWidget) -> QRectF:
    """The sheet as wide as the page; gives what is left below it."""
    share = room.width() / sheet.width()
    painter.save()
    painter.translate(room.topLeft())
    painter.scale(share, share)
    with on_paper():
        sheet.render(painter, QPoint())
    painter.restore()
    return room.adjusted(0, share * sheet.height() + GAP, 0, 0)


def _words(painter: QPainter, room: QRectF, html: str, dots: int) -> QRectF:
    """Words at the top of a room, smaller where they would not fit; gives what is left below them."""
    document = QTextDocument()
    document.setDocumentMargin(0)
    document.setDefaultStyleSheet(f"* {{ color: {LIGHT.text} }}")
    document.setTextWidth(room.width())
    document.setHtml(html)
    while True:
        document.setDefaultFont(font("sans", dots))
        if dots <= SMALLEST or document.size().height() <= room.height():
            break
        dots -= 1
    painter.save()
    painter.translate(room.topLeft())
    document.drawContents(painter)
    painter.restore()
    return room.adjusted(0, document.size().height() + GAP, 0, 0)
