"""Where a talk is made: its scenes in a list, the words of one of them, and rehearsing.

Shows a `Draft`; speaks by changing it and by signals. Scenes are ordered by drag, or by Alt and the arrow keys.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QModelIndex, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from lstm_viz.errors import UserError
from lstm_viz.present.building import Rehearsed
from lstm_viz.present.clicks_typed import clicks_in, clicks_said
from lstm_viz.present.draft import Draft
from lstm_viz.present.keys import CAPTURE_KEY
from lstm_viz.present.pace import as_time, planned
from lstm_viz.present.talk import MOST_LINE, MOST_TEXT
from lstm_viz.present.talk_file import ENDING
from lstm_viz.style import sheet
from lstm_viz.theme import Theme, families
from lstm_viz.words import to_translate, tr
from lstm_viz.work_bar import WorkBar, Works

MOST_SECONDS = 36_000  # of a scene
PICTURES = to_translate(
    {
        "equations": "The cell, with the phase’s equation",
        "curves": "The unit’s curves over all steps",
        "text": "The sequence, coloured by the unit",
    }
)


class TalkEditor(QWidget):
    """Signals: `capture_wanted`, `scene_wanted` (a place, to be seen in the window), `present_wanted` (a place),
    `rehearsal_wanted`, `save_wanted` (a Path).
    """

    capture_wanted = Signal()
    scene_wanted = Signal(int)
    present_wanted = Signal(int)
    rehearsal_wanted = Signal()
    save_wanted = Signal(object)

    def __init__(self, draft: Draft, works: Works, theme: Theme, capture_key: str = "") -> None:
        """`works` is what may be under way with this talk."""
        super().__init__(None, Qt.WindowType.Window)
        self.setProperty("guide", "talks")  # the page that F1 shows
        self.setObjectName("window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        words = ", ".join(f'"{name}"' for name in families("sans"))  # titles and notes are prose, no sequences
        prose = f"QListWidget::item, QListWidget, QPlainTextEdit {{ font-family: {words} }}"
        self.setStyleSheet(sheet(theme) + f"#window {{ background: {theme.window} }} {prose}")
        self._draft = draft
        self.work = WorkBar(works)
        self._capture_key = capture_key or CAPTURE_KEY
        self.scenes = QListWidget()
        self.scenes.setAccessibleName(tr("The talk’s scenes"))
        self.scenes.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.name = QLineEdit()
        self.title, self.caption, self.clicks = QLineEdit(), QLineEdit(), QLineEdit()
        self.picture = QComboBox()
        for page, words in PICTURES.items():
            self.picture.addItem(tr(words), page)
        self.hidden = QLineEdit()
        self.seconds = QSpinBox()
        self.notes = QPlainTextEdit()
        self.said = QLabel()
        self.said.setWordWrap(True)
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.setAccessibleName(tr("What is said"))
        self.length = QLabel()
        self._say_what_is_typed()
        self._lay_out()
        self.scenes.currentRowChanged.connect(self._on_chosen)
        self.scenes.model().rowsMoved.connect(self._on_dragged)
        self.scenes.itemActivated.connect(lambda _item: self.scene_wanted.emit(self.place))
        self.name.editingFinished.connect(lambda: draft.rename(self.name.text()))
        self.title.editingFinished.connect(lambda: self._edit(title=self.title.text()))
        self.caption.editingFinished.connect(lambda: self._edit(caption=self.caption.text()))
        self.clicks.editingFinished.connect(self._on_clicks)
        self.picture.activated.connect(self._on_picture)
        self.hidden.editingFinished.connect(self._on_picture)
        self.seconds.valueChanged.connect(lambda value: self._edit(seconds=float(value)))
        self.notes.textChanged.connect(self._on_notes)
        for keys, act in (
            ("Alt+Up", lambda: self._move(-1)),
            ("Alt+Down", lambda: self._move(1)),
            (self._capture_key, self.capture_wanted.emit),
            ("Ctrl+S", self.save),
            ("Ctrl+Z", draft.undo),
            ("Ctrl+Shift+Z", draft.redo),
            ("F5", lambda: self.present_wanted.emit(max(0, self.place))),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(act)
        draft.changed.connect(self._show)
        self._show()

    def _say_what_is_typed(self) -> None:
        """What may stand in each field."""
        for line in (self.name, self.title, self.caption):
            line.setMaxLength(MOST_LINE)
        self.clicks.setPlaceholderText(tr('phase, step "a caption from then on", play 9, reveal h, train'))
        self.clicks.setToolTip(tr("What each click does, parted by commas; in quotes the caption from then on"))
        self.hidden.setPlaceholderText(tr("equations, sequence, answer, or quantities: o, h"))
        self.seconds.setRange(0, MOST_SECONDS)
        self.seconds.setSingleStep(15)
        self.seconds.setSuffix(tr(" seconds"))
        self.seconds.setSpecialValueText(tr("as long as it takes"))
        self.length.setProperty("role", "caption")
        self.length.setAccessibleName(tr("How long the talk is planned to be"))

    def _lay_out(self) -> None:
        left, right, bottom = QVBoxLayout(), QVBoxLayout(), QHBoxLayout()
        called = QLabel(tr("The talk’s title"))
        called.setBuddy(self.name)
        self.name.setAccessibleName(tr("The talk’s title"))
        left.addWidget(called)
        left.addWidget(self.name)
        left.addWidget(self.scenes, 1)
        left.addWidget(self.length)
        key = self._capture_key
        for words, tip, act in (
            (
                tr("Capture"),
                tr("What the window shows becomes a scene (key {key})", key=key),
                self.capture_wanted.emit,
            ),
            (tr("Remove"), tr("Takes the scene out of the talk; Ctrl+Z brings it back"), self._remove),
            (tr("Rehearse"), tr("Computes every scene again and lists what differs"), self.rehearsal_wanted.emit),
            (tr("Present"), tr("Gives the talk from this scene on (key F5)"), self._present),
            (tr("Save"), tr("Writes the talk with its models and traces (Ctrl+S)"), self.save),
        ):
            button = QPushButton(words)
            button.setToolTip(tip)
            button.setAccessibleName(tip)
            button.clicked.connect(lambda _=False, act=act: act())
            bottom.addWidget(button)
        fields = (
            (tr("Title"), self.title),
            (tr("Caption"), self.caption),
            (tr("Picture"), self.picture),
            (tr("Hidden until it is revealed"), self.hidden),
            (tr("What clicks do"), self.clicks),
            (tr("Planned time"), self.seconds),
            (tr("Speaker’s notes"), self.notes),
        )
        for words, field in fields:
            name = QLabel(words)
            name.setBuddy(field)
            field.setAccessibleName(words)
            right.addWidget(name)
            right.addWidget(field)
        right.addWidget(self.said)
        upper = QHBoxLayout()
        upper.addLayout(left, 2)
        upper.addLayout(right, 3)
        whole = QVBoxLayout(self)
        whole.addWidget(self.work)
        whole.addLayout(upper, 1)
        whole.addLayout(bottom)
        whole.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        self.resize(900, 560)

    @property
    def place(self) -> int:
        """The scene that is chosen, from 0; −1 where there is none."""
        return self.scenes.currentRow()

    def choose(self, place: int) -> None:
        self.scenes.setCurrentRow(place)

    def tell(self, words: str) -> None:
        """Says something under the fields."""
        self.said.setText(words)

    def show_rehearsal(self, rehearsed: Iterable[Rehearsed]) -> None:
        """What came of a rehearsal, a line a scene."""
        lines = []
        for scene in rehearsed:
            verdict = "; ".join(scene.faults) or (tr("trains: not compared") if scene.exempt else tr("as stored"))
            lines.append(f"{scene.number}. {scene.title}: {verdict} ({scene.seconds:.1f} s)")
        self.tell("\n".join(lines))

    def save(self) -> None:
        """Wants the talk written where it was saved before, or asks where."""
        path = self._draft.path
        if path is None:
            kinds = tr("Talks (*{ending})", ending=ENDING)
            name, _ = QFileDialog.getSaveFileName(self, tr("Save the talk"), f"talk{ENDING}", kinds)
            if not name:
                return
            path = Path(name)
        self.save_wanted.emit(path)

    # --- changing the draft ----------------------------------------------------------------------------------

    def _edit(self, **fields: object) -> None:
        if 0 <= self.place < len(self._draft.scenes):
            self._draft.edit(self.place, **fields)

    def _on_clicks(self) -> None:
        if not 0 <= self.place < len(self._draft.scenes):
            return
        try:
            self._edit(clicks=clicks_in(self.clicks.text(), self._draft.scenes[self.place].clicks))
            self.tell("")
        except UserError as error:
            self.tell(str(error))

    def _on_notes(self) -> None:
        """A file takes no longer ones: what is too much stays in the field, and is said."""
        notes = self.notes.toPlainText()
        self._edit(notes=notes[:MOST_TEXT])
        too_long = tr("Notes of more than {most} characters are not kept: the end is cut off.", most=MOST_TEXT)
        if len(notes) > MOST_TEXT or self.said.text() == too_long:
            self.tell(too_long if len(notes) > MOST_TEXT else "")

    def _on_picture(self) -> None:
        if 0 <= self.place < len(self._draft.scenes):
            hidden = tuple(self.hidden.text().replace(",", " ").split())
            self._draft.show_otherwise(self.place, self.picture.currentData(), hidden)

    def _remove(self) -> None:
        if self.place >= 0:
            self._draft.remove(self.place)

    def _present(self) -> None:
        self.present_wanted.emit(max(0, self.place))

    def _move(self, by: int) -> None:
        if self.place >= 0:
            self.choose(self._draft.move(self.place, self.place + by))

    def _on_dragged(self, _from: QModelIndex, first: int, _last: int, _to: QModelIndex, row: int) -> None:
        """Qt has moved the line; the draft follows, and then the list shows the draft again."""
        to = row - 1 if row > first else row
        self._draft.move(first, to)
        self.choose(to)

    # --- showing it ------------------------------------------------------------------------------------------

    def _show(self) -> None:
        place = self.place
        with QSignalBlocker(self.scenes):
            names = [f"{number}. {scene.title}" for number, scene in enumerate(self._draft.scenes, start=1)]
            if [self.scenes.item(row).text() for row in range(self.scenes.count())] != names:
                self.scenes.clear()
                self.scenes.addItems(names)
            self.scenes.setCurrentRow(min(max(place, 0), len(names) - 1))
        if self.name.text() != self._draft.given.talk.title:
            self.name.setText(self._draft.given.talk.title)
        whole = planned(self._draft.given.talk, 0).whole
        self.length.setText(tr("Planned: {time} minutes", time=as_time(whole)) if whole else "")
        star = " *" if self._draft.unsaved else ""
        self.setWindowTitle(f"{self._draft.given.talk.title}{star}")
        self._on_chosen(self.place)

    def _on_chosen(self, place: int) -> None:
        chosen = 0 <= place < len(self._draft.scenes)
        fields = (self.title, self.caption, self.picture, self.hidden, self.clicks, self.seconds, self.notes)
        for field in fields:
            field.setEnabled(chosen)
        if not chosen:
            return
        scene = self._draft.scenes[place]
        for line, text in (
            (self.title, scene.title),
            (self.caption, scene.caption),
            (self.hidden, ", ".join(scene.scene.hidden or ())),
            (self.clicks, clicks_said(scene.clicks)),
        ):
            if line.text() != text and not (line is self.clicks and line.hasFocus()):
                line.setText(text)
        with QSignalBlocker(self.seconds):
            self.seconds.setValue(round(scene.seconds))
        self.picture.setCurrentIndex(max(0, self.picture.findData(scene.scene.page)))
        self.picture.setEnabled(scene.scene.workspace not in {"Gradients", "Live"})
        if self.notes.toPlainText()[:MOST_TEXT] != scene.notes:
            with QSignalBlocker(self.notes):
                self.notes.setPlainText(scene.notes)
