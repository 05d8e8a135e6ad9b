"""The glossary: the field's words, found by typing, each with its picture and the lessons that use it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from lstm_viz import symbols
from lstm_viz.diagram.graph import load_cell
from lstm_viz.diagram.view import CellView
from lstm_viz.gates import GATES
from lstm_viz.learn.course import Course
from lstm_viz.learn.lesson import Word
from lstm_viz.learn.texts import links_in
from lstm_viz.learn.texts_html import html_of, plain_of
from lstm_viz.learn.wording import texts_of
from lstm_viz.theme import Theme, px
from lstm_viz.widgets.card import Card, label
from lstm_viz.widgets.lesson_text import LessonText
from lstm_viz.widgets.picture import Picture
from lstm_viz.widgets.scrolled import scrolled
from lstm_viz.words import tr

PICTURE_HEIGHT = 230.0
CELLS = {"cell": "lstm", **{name: name for name in GATES}}


class GlossaryPage(Card):
    """Signals: `link_wanted` (where a link leads), `closed` (back to the lessons)."""

    link_wanted = Signal(str)
    closed = Signal()

    def __init__(self, course: Course, theme: Theme) -> None:
        super().__init__()
        self._course = course
        self._theme = theme
        self._words: dict[str, Word] = {}
        self._used: Mapping[str, list[str]] = {}
        self._word: Word | None = None
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Search a word or a symbol"))
        self.search.setAccessibleName(tr("Search the glossary"))
        self.search.setClearButtonEnabled(True)
        self.list = QListWidget()
        self.list.setProperty("kind", "lines")
        self.list.setAccessibleName(tr("Words"))
        self._name = label(role="step", wrap=True)
        self._symbol = LessonText(kind="symbol")
        self._also = label(role="muted", wrap=True)
        self._say = LessonText()
        self._where = LessonText()
        self._picture = Picture(theme)
        self._cell: CellView | None = None
        self._place = QVBoxLayout()
        self.close_button = _button(tr("Back to the lessons"), self.closed.emit)
        self._build()
        self.search.textChanged.connect(lambda _: self._show_list())
        self.list.currentItemChanged.connect(lambda item, _: self._on_chosen(item))
        for text in (self._say, self._where):
            text.linkActivated.connect(self._on_link)
        self.show_course(course)

    def show_course(self, course: Course) -> None:
        """The words of a course."""
        self._course, self._words, self._used = course, course.words, uses_of(course)
        self._show_list()

    def _build(self) -> None:
        inside = QWidget()
        inside.setObjectName("learn")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 8, 0)
        for widget in (self._name, self._symbol, self._also, self._say):
            column.addWidget(widget)
        column.addLayout(self._place)
        self._place.addWidget(self._picture)
        column.addWidget(self._where)
        column.addStretch(1)
        scroll = scrolled(inside, tr("The word"))
        row = QHBoxLayout()
        row.addWidget(self.close_button)
        row.addStretch(1)
        self.body.addWidget(label(tr("Glossary"), role="lesson"))
        self.body.addWidget(self.search)
        self.body.addWidget(self.list, 2)
        self.body.addWidget(scroll, 5)
        self.body.addLayout(row)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._picture.set_theme(theme)
        if self._cell is not None:
            self._cell.set_theme(theme)
        for picture in (self._picture, self._cell):
            if picture is not None:
                picture.setFixedHeight(round(px(PICTURE_HEIGHT)))

    def take_focus(self) -> None:
        self.search.setFocus()

    def show_word(self, name: str) -> None:
        """Shows a word by its id."""
        self.search.clear()
        for row in range(self.list.count()):
            if self.list.item(row).data(Qt.ItemDataRole.UserRole) == name:
                self.list.setCurrentRow(row)

    def take_over(self, before: GlossaryPage) -> None:
        """The word that is open, and what is searched, of a page in another language."""
        if before._word is not None:
            self.show_word(before._word.id)
        self.search.setText(before.search.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() == Qt.Key.Key_Down and self.search.hasFocus():
            self.list.setFocus()
        else:
            super().keyPressEvent(event)

    def _show_list(self) -> None:
        wanted, shown = self.search.text().strip().casefold(), self._word
        self.list.clear()
        for id, word in self._words.items():
            said = (word.word, word.symbol, symbols.plain(word.symbol), *word.also)
            if not wanted or any(wanted in part.casefold() for part in said):
                item = QListWidgetItem(word.word)
                item.setData(Qt.ItemDataRole.UserRole, id)
                self.list.addItem(item)
                if shown is not None and shown.id == id:
                    self.list.setCurrentItem(item)
        if self.list.currentRow() < 0 and self.list.count():
            self.list.setCurrentRow(0)

    def _on_chosen(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        word = self._word = self._words[item.data(Qt.ItemDataRole.UserRole)]
        self._name.setText(word.word)
        self._symbol.show_text(symbols.html(word.symbol) if word.symbol else "", symbols.plain(word.symbol))
        self._also.setText(tr("also: {words}", words=", ".join(word.also)) if word.also else "")
        self._also.setVisible(bool(word.also))
        self._say.show_text(html_of(word.say, {}), plain_of(word.say, {}))
        names = list(dict.fromkeys([*([word.lesson] if word.lesson else []), *self._used.get(word.id, ())]))
        titles = [
            (name, lesson.lesson.title)
            for name in names
            if (lesson := self._course.lesson(name)) is not None and lesson.lesson is not None
        ]
        links = ", ".join(f'<a href="lesson:{name}">{title}</a>' for name, title in titles)
        used = tr("Used in: {lessons}", lessons=links)
        self._where.show_text(used if titles else "", ", ".join(title for _, title in titles))
        self._show_picture(word)

    def _show_picture(self, word: Word) -> None:
        kind, _, part = word.picture.partition(":")
        drawn = bool(part) and kind in CELLS
        self._picture.setVisible(bool(word.picture) and not drawn)
        if drawn:
            view = self._cell_view(CELLS[kind])
            view.overlay.show_marks((part,))
            view.setAccessibleDescription(tr("{word} is outlined", word=word.word))
        elif word.picture:
            self._picture.show_picture(word.picture)
        if self._cell is not None:
            self._cell.setVisible(drawn)

    def _cell_view(self, name: str) -> CellView:
        cell = load_cell(name)
        if self._cell is None:
            self._cell = CellView(cell, self._theme)
            self._cell.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self._cell.setInteractive(False)
            self._cell.setFixedHeight(round(px(PICTURE_HEIGHT)))
            self._place.addWidget(self._cell)
        elif self._cell.cell is not cell:
            self._cell.set_cell(cell)
        self._cell.show_frame(None, "")
        return self._cell

    def _on_link(self, link: str) -> None:
        kind, _, target = link.partition(":")
        if kind == "glossary":
            self.show_word(target)
        else:
            self.link_wanted.emit(link)


def uses_of(course: Course) -> Mapping[str, list[str]]:
    """The lessons whose texts link to a word, by the word's id."""
    found: dict[str, list[str]] = {}
    for lesson in course.lessons:
        for step in lesson.lesson.steps if lesson.lesson is not None else ():
            for _, text in texts_of(step):
                for kind, target in links_in(text):
                    if kind == "glossary" and lesson.name not in found.setdefault(target, []):
                        found[target].append(lesson.name)
    return found


def _button(words: str, action: Callable[[], object]) -> QPushButton:
    button = QPushButton(words)
    button.clicked.connect(lambda _=False: action())
    return button
