"""What if: the list of a person's changes, the controls of the chosen one, and what they do to the answer.

Owns the page. It does not own the changes (`changes`), their words, nor the runs (`tracing`).
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from engine.protocol import (
    Alteration,
    ChangeForgetBias,
    ClampGate,
    CoupleGates,
    RemoveForgetGate,
    ReplaceSquash,
    TakeUnitOut,
)
from lstm_viz.change_words import passed_words, sentence
from lstm_viz.changes import fits
from lstm_viz.diagram.frame import answer_lines
from lstm_viz.differences import score
from lstm_viz.errors import UserError
from lstm_viz.gates import GATES
from lstm_viz.selection import Selection
from lstm_viz.theme import Theme, px
from lstm_viz.tracing import Tracing
from lstm_viz.widgets.card import Card, label
from lstm_viz.widgets.change_editor import ChangeEditor
from lstm_viz.words import number, tr

FIRST_VALUE = 0.0  # of a gate that is held: shut
ROWS_SEEN = 4  # of the list, the least
MOST_PASSED = 2  # values that run away are told, so many


VERTICAL = (Qt.Key.Key_Up, Qt.Key.Key_Down)


class _ChangesList(QListWidget):
    """A list that leaves Alt with Up and Down to the panel around it."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.AltModifier and event.key() in VERTICAL:
            event.ignore()
        else:
            super().keyPressEvent(event)


class WhatIfPanel(Card):
    """Signal: `closed`, the equations are wanted again. Keys of the list: Space switches, Delete removes, F2
    names, Alt with Up and Down reorders.
    """

    closed = Signal()

    def __init__(self, selection: Selection, tracing: Tracing, theme: Theme) -> None:
        super().__init__()
        self._selection = selection
        self._tracing = tracing
        self._changes = tracing.changes
        self.setAccessibleName(tr("What if"))
        self.add = _menu(tr("Add a change"), tr("What can be changed of this cell"))
        self.menu_of_kinds = QMenu(self)
        self.add.setMenu(self.menu_of_kinds)
        self.back = _button(tr("Equations"), tr("Back to the equations (key W)"), self.closed.emit)
        self.list = _ChangesList()
        self.list.setAccessibleName(tr("Changes"))
        self.list.setToolTip(
            tr("Space switches a change, Delete removes it, F2 names it, Alt+↑ and Alt+↓ reorder")
        )
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.up = _button("↑", tr("Earlier in the list (Alt+↑)"), lambda: self._move(-1))
        self.down = _button("↓", tr("Later in the list (Alt+↓)"), lambda: self._move(1))
        self.remove = _button("✕", tr("Remove the change (Delete)"), self._remove)
        self.undo = _button("↶", "", self._changes.undo)
        self.redo = _button("↷", "", self._changes.redo)
        self.more = _menu("…", tr("The list: name a change, open, save, remove all"))
        self.more.setMenu(self._menu_of_list())
        self.editor = ChangeEditor()
        self._effect = label(wrap=True)
        self._problem = label(role="bad", wrap=True)
        self._lay_out()
        self.menu_of_kinds.aboutToShow.connect(self._fill_kinds)
        self.list.currentRowChanged.connect(lambda _: self._show_chosen())
        self.list.itemChanged.connect(self._on_item_changed)
        self.editor.edited.connect(self._on_edited)
        self.editor.let_go.connect(self._changes.end_drag)
        self._changes.changed.connect(self._show_list)
        selection.loop_changed.connect(self._show_chosen)
        selection.unit_changed.connect(self._show_chosen)
        selection.moment_changed.connect(self._show_effect)
        tracing.trace_changed.connect(self._show_list)
        tracing.refused.connect(self._show_problem)
        self.set_theme(theme)
        self._show_list()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.add)
        top.addStretch(1)
        top.addWidget(self.back)
        row = QHBoxLayout()
        row.setSpacing(4)
        for button in (self.undo, self.redo, self.up, self.down, self.remove):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.more)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        for widget in (self.editor, self._effect, self._problem):
            column.addWidget(widget)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setAccessibleName(tr("The chosen change, and what all of them do"))
        scroll.setWidget(inside)
        self.body.addLayout(top)
        self.body.addWidget(self.list, 2)
        self.body.addLayout(row)
        self.body.addWidget(scroll, 3)

    def _menu_of_list(self) -> QMenu:
        menu = QMenu(self)
        for words, action in (
            (tr("Name the change (F2)"), self._rename),
            (tr("Open a list…"), self.choose_file),
            (tr("Save the list…"), self.choose_target),
            (tr("Remove all"), self._changes.clear),
        ):
            menu.addAction(words).triggered.connect(lambda _=False, action=action: action())
        return menu

    def set_theme(self, theme: Theme) -> None:
        """Takes other sizes of words; the colours come with the window's sheet."""
        self.list.setMinimumHeight(round(self.list.fontMetrics().height() * ROWS_SEEN))
        for button in (self.up, self.down, self.remove, self.undo, self.redo):
            button.setFixedWidth(round(px(34)))

    def take_focus(self) -> None:
        """The keys go to the list, or to what adds the first change."""
        (self.list if self.list.count() else self.add).setFocus()

    def choose_file(self) -> None:
        """Asks for a list that was saved."""
        name, _ = QFileDialog.getOpenFileName(self, tr("Open a list of changes"), "", tr("Changes (*.json)"))
        if name:
            self._try(lambda: self._changes.load(Path(name)))

    def choose_target(self) -> None:
        """Asks where to save the list."""
        name, _ = QFileDialog.getSaveFileName(
            self, tr("Save the list of changes"), "changes.json", tr("Changes (*.json)")
        )
        if name:
            self._try(lambda: self._changes.save(Path(name)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that the list did not want."""
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        key = event.key()
        if key == Qt.Key.Key_Delete and self._place is not None:
            self._remove()
        elif key == Qt.Key.Key_F2 and self._place is not None:
            self._rename()
        elif alt and key in VERTICAL:
            self._move(-1 if key == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)

    @property
    def _place(self) -> int | None:
        """The place of the chosen change."""
        row = self.list.currentRow()
        return row if 0 <= row < len(self._changes.lines) else None

    def kinds(self) -> list[tuple[str, Alteration]]:
        """What can be added to the cell that is shown, with its words, for the layer and direction looked at."""
        trace = self._tracing.trace
        if trace is None:
            return []
        model, unit = trace.model, self._selection.unit
        part = {"layer": trace.layer if model.num_layers > 1 else None}
        part |= {"direction": trace.direction if model.bidirectional else None}  # type: ignore[dict-item]
        gate = GATES.get(model.cell, ("",))[0]
        found: list[tuple[str, Alteration]] = [
            (tr("Hold a gate at a value"), ClampGate(gate=gate, value=FIRST_VALUE, **part)),  # type: ignore[arg-type]
            (tr("Take unit {unit} out", unit=unit + 1), TakeUnitOut(units=(unit,), **part)),  # type: ignore[arg-type]
            (tr("Set the forget bias"), ChangeForgetBias(value=1.0, **part)),  # type: ignore[arg-type]
            (tr("Replace a squash"), ReplaceSquash(place="candidate", squash="identity", **part)),  # type: ignore[arg-type]
            (tr("Remove the forget gate"), RemoveForgetGate(**part)),  # type: ignore[arg-type]
            (tr("Couple forget and input gate"), CoupleGates(**part)),  # type: ignore[arg-type]
        ]
        return [(words, change) for words, change in found if fits(change, model)]

    def _fill_kinds(self) -> None:
        self.menu_of_kinds.clear()
        for words, change in self.kinds():
            action = self.menu_of_kinds.addAction(words)
            action.triggered.connect(lambda _=False, change=change: self.add_change(change))

    def add_change(self, change: Alteration) -> None:
        """Puts a change at the end of the list, and chooses it."""
        self._changes.add(change)
        self.list.setCurrentRow(self.list.count() - 1)

    def _show_list(self) -> None:
        trace, row = self._tracing.trace, self.list.currentRow()
        lines = self._changes.lines
        with QSignalBlocker(self.list):
            while self.list.count() > len(lines):
                self.list.takeItem(self.list.count() - 1)
            while self.list.count() < len(lines):
                self.list.addItem(QListWidgetItem())
            for place, line in enumerate(lines):
                words = "" if trace is None else sentence(line.alteration, trace.model)
                words = f"{line.name}: {words}" if line.name else words
                if trace is not None and not fits(line.alteration, trace.model):
                    words = tr("{change} (not in this model)", change=words)
                item = self.list.item(place)
                item.setText(words)
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                item.setCheckState(Qt.CheckState.Checked if line.on else Qt.CheckState.Unchecked)
            self.list.setCurrentRow(min(max(row, 0), len(lines) - 1))
        self._show_chosen()
        self._show_effect()

    def _show_chosen(self) -> None:
        place, trace, lines = self._place, self._tracing.trace, self._changes.lines
        for button, usable in (
            (self.up, place is not None and place > 0),
            (self.down, place is not None and place < len(lines) - 1),
            (self.remove, place is not None),
            (self.undo, bool(self._changes.undoes)),
            (self.redo, bool(self._changes.redoes)),
        ):
            button.setEnabled(usable)
        _say(self.undo, tr("Undo: {what} (Ctrl+Z)", what=self._changes.undoes or tr("nothing")))
        _say(self.redo, tr("Redo: {what} (Ctrl+Shift+Z)", what=self._changes.redoes or tr("nothing")))
        self.editor.setVisible(place is not None)
        if trace is not None:
            change = None if place is None else lines[place].alteration
            self.editor.show_change(change, trace.model, self._selection.unit, self._selection.loop)

    def _show_effect(self) -> None:
        """The answer and the loss before and after, and what runs away."""
        untouched, altered = self._tracing.untouched, self._tracing.altered
        if altered is None or untouched is None:
            hint = tr("Nothing is changed. Add a change and watch the diagram.")
            self._effect.setText(tr("The engine is starting.") if untouched is None or untouched.stored else hint)
            return
        step = min(self._selection.step, altered.steps - 1)
        told = []
        answers = [
            answer_lines(values, trace.model.classes)[:1]
            for trace in (untouched, altered)
            if (values := trace.at(step)) is not None
        ]
        if len(answers) == len([untouched, altered]) and all(answers):
            (before,), (after,) = answers
            told.append(
                tr("Answer at step {step}: {after}; untouched {before}", step=step + 1, after=after, before=before)
            )
        then, now = score(untouched), score(altered)
        if then is not None and now is not None:
            told.append(tr("Loss: {after}; untouched {before}", after=number(now.loss), before=number(then.loss)))
            told.append(
                tr(
                    "Right: {after} of {asked}; untouched {before}",
                    after=now.right,
                    before=then.right,
                    asked=now.asked,
                )
            )
        told += [passed_words(passed) for passed in altered.summary.passed[:MOST_PASSED]]
        self._effect.setText("\n".join(told))

    def _show_problem(self, problem: UserError | None) -> None:
        shown = problem is not None and bool(self._changes.lines)
        self._problem.setText(str(problem) if shown else "")
        self._problem.setVisible(shown)

    def _on_item_changed(self, item: QListWidgetItem) -> None:
        self._changes.switch(self.list.row(item), item.checkState() == Qt.CheckState.Checked)

    def _on_edited(self, change: Alteration, dragged: bool) -> None:
        if self._place is not None:
            self._changes.replace(self._place, change, dragged=dragged)

    def _move(self, by: int) -> None:
        place = self._place
        if place is not None and 0 <= place + by < len(self._changes.lines):
            self._changes.move(place, place + by)
            self.list.setCurrentRow(place + by)

    def _remove(self) -> None:
        if self._place is not None:
            self._changes.remove(self._place)

    def _rename(self) -> None:
        """Asks what the chosen change is to be called."""
        from PySide6.QtWidgets import QInputDialog  # noqa: PLC0415

        place = self._place
        if place is not None:
            before = self._changes.lines[place].name
            name, taken = QInputDialog.getText(self, tr("Name the change"), tr("Name"), text=before)
            if taken:
                self._changes.rename(place, name.strip())

    def _try(self, action: object) -> None:
        assert callable(action)
        try:
            action()
        except UserError as error:
            self._show_problem(error)
        else:
            self._show_problem(None)


def _say(button: QPushButton, words: str) -> None:
    button.setToolTip(words)
    button.setAccessibleName(words)


def _button(text: str, tip: str, action: object) -> QPushButton:
    button = QPushButton(text)
    button.setProperty("role", "snug")
    _say(button, tip)
    assert callable(action)
    button.clicked.connect(lambda _=False: action())
    return button


def _menu(text: str, tip: str) -> QToolButton:
    button = QToolButton()
    button.setText(text)
    button.setProperty("role", "menu")
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    button.setToolTip(tip)
    button.setAccessibleName(text if text[0].isalpha() else tip)
    button.setAccessibleDescription(tip)
    return button
