"""What if: the list of a person's changes, the controls of the chosen one, and what they do to the answer.

Owns the page. It does not own the changes (`changes`), their words, nor the runs (`tracing`).
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from engine.protocol import Alteration, ChangeWeight
from engine.protocol.descriptions import BadModelFileError
from lstm_viz.change_kinds import Around, kinds
from lstm_viz.document import Document
from lstm_viz.effects import effects
from lstm_viz.errors import UserError
from lstm_viz.selection import Selection
from lstm_viz.theme import Theme
from lstm_viz.tracing import Tracing
from lstm_viz.weights import Weights, weights_of
from lstm_viz.widgets.card import Card, label
from lstm_viz.widgets.change_editor import ChangeEditor
from lstm_viz.widgets.changes_list import ChangesList, button, menu_button
from lstm_viz.widgets.scrolled import scrolled
from lstm_viz.words import tr


class WhatIfPanel(Card):
    """Signal: `closed`, the equations are wanted again."""

    closed = Signal()

    def __init__(
        self, document: Document, selection: Selection, tracing: Tracing, theme: Theme, *, flat: bool = False
    ) -> None:
        """`flat`: it stands in something that scrolls, and takes all the height that it needs."""
        super().__init__()
        self._document = document
        self._selection = selection
        self._tracing = tracing
        self._changes = tracing.changes
        self._weights: Weights | None = None
        self.setAccessibleName(tr("What if"))
        self.add = menu_button(tr("Add a change"), tr("What can be changed of this cell"))
        self.menu_of_kinds = QMenu(self)
        self.add.setMenu(self.menu_of_kinds)
        self.back = button(tr("Equations"), tr("Back to the equations (key W)"), self.closed.emit)
        self.list = ChangesList(self._changes, whole=flat)
        self.list.more.setMenu(self._menu_of_list())
        self.editor = ChangeEditor()
        self._effect = label(wrap=True)
        self._problem = label(role="bad", wrap=True)
        self._lay_out(flat=flat)
        self.menu_of_kinds.aboutToShow.connect(self._fill_kinds)
        self.list.chosen.connect(self._show_chosen)
        self.list.emptied.connect(self.add.setFocus)
        self.editor.edited.connect(self._on_edited)
        self.editor.let_go.connect(self._changes.end_drag)
        self._changes.changed.connect(self._show_list)
        selection.loop_changed.connect(self._show_chosen)
        selection.unit_changed.connect(self._show_chosen)
        selection.moment_changed.connect(self._show_effect)
        tracing.trace_changed.connect(self._show_list)
        tracing.refused.connect(self._show_problem)
        self._show_problem(tracing.problem)
        self.set_theme(theme)
        self._show_list()

    def _lay_out(self, *, flat: bool) -> None:
        top = QHBoxLayout()
        top.addWidget(self.add)
        top.addStretch(1)
        top.addWidget(self.back)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        for widget in (self.editor, self._effect, self._problem):
            column.addWidget(widget)
        self.body.addLayout(top)
        self.body.addWidget(self.list)
        if flat:
            self.body.addWidget(inside)
            return
        column.addStretch(1)
        scroll = scrolled(inside, tr("The chosen change, and what all of them do"))
        self.body.addWidget(scroll, 1)

    def _menu_of_list(self) -> QMenu:
        menu = QMenu(self)
        actions: tuple[tuple[str, Callable[[], object]], ...] = (
            (tr("Name the change (F2)"), self.list.rename),
            (tr("Open a list…"), self.choose_file),
            (tr("Save the list…"), self.choose_target),
            (tr("Remove all"), self._changes.clear),
        )
        for words, action in actions:
            menu.addAction(words).triggered.connect(lambda _=False, action=action: action())
        return menu

    def set_theme(self, theme: Theme) -> None:
        """Takes other sizes of words; the colours come with the window's sheet."""
        self.list.fit()

    def take_focus(self) -> None:
        """The keys go to the list, or to what adds the first change."""
        (self.list.lines if self._changes.lines else self.add).setFocus()

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

    def add_change(self, change: Alteration) -> None:
        """Puts a change at the end of the list, and chooses it; one that is there already is chosen."""
        there = [_about(line.alteration) for line in self._changes.lines]
        if _about(change) not in there:
            self._changes.add(change)
            there.append(_about(change))
        self.list.choose(there.index(_about(change)))

    def kinds(self) -> list[tuple[str, Alteration]]:
        """What can be added to what is shown, with its words."""
        around = self._around()
        return [] if around is None else kinds(around)

    def _around(self) -> Around | None:
        """What is looked at; None while nothing is."""
        trace, selection = self._tracing.trace, self._selection
        if trace is None:
            return None
        return Around(
            model=trace.model,
            unit=selection.unit,
            step=min(selection.step, trace.steps - 1),
            loop=selection.loop,
            layer=trace.layer,
            direction=trace.direction,
            untouched=self._tracing.untouched,
            weights=self._weights_shown,
        )

    def _weights_shown(self) -> Weights | None:
        """The weights of the model that is shown; None where it is not the document's any more."""
        trace, model = self._tracing.trace, self._document.model
        if trace is None or trace.model != model:
            return None
        if self._weights is None or self._weights.model is not model:
            try:
                self._weights = weights_of(model, self._document.model_data)
            except BadModelFileError:
                return None  # the engine, which reads the same file, says what is wrong with it
        return self._weights

    def _fill_kinds(self) -> None:
        self.menu_of_kinds.clear()
        for words, change in self.kinds():
            action = self.menu_of_kinds.addAction(words)
            action.triggered.connect(lambda _=False, change=change: self._add_chosen(change))

    def _add_chosen(self, change: Alteration) -> None:
        """Adds what was chosen in the menu; the keys go to its controls."""
        self.add_change(change)
        self.editor.take_focus()

    def _show_list(self) -> None:
        trace = self._tracing.trace
        self.list.show_lines(None if trace is None else trace.model)
        self._show_chosen()
        self._show_effect()

    def _show_chosen(self) -> None:
        place, around = self.list.place, self._around()
        self.editor.setVisible(place is not None)
        if around is not None:
            self.editor.show_change(None if place is None else self._changes.lines[place].alteration, around)

    def _show_effect(self) -> None:
        """What became of the changes, at the step that is looked at."""
        untouched, altered = self._tracing.untouched, self._tracing.altered
        if altered is None or untouched is None:
            hint = tr("Nothing is changed. Add a change and watch the diagram.")
            self._effect.setText(tr("The engine is starting.") if untouched is None or untouched.stored else hint)
        else:
            step = min(self._selection.step, altered.steps - 1)
            self._effect.setText("\n".join(effects(altered, untouched, step)))

    def _show_problem(self, problem: UserError | None) -> None:
        shown = problem is not None and bool(self._changes.lines)
        self._problem.setText(str(problem) if shown else "")
        self._problem.setVisible(shown)

    def _on_edited(self, change: Alteration, dragged: bool) -> None:
        if self.list.place is not None:
            self._changes.replace(self.list.place, change, dragged=dragged)

    def _try(self, action: Callable[[], object]) -> None:
        """Opens or saves a list; what is wrong with that is said."""
        try:
            action()
        except UserError as error:
            self._problem.setText(str(error))
            self._problem.setVisible(True)
        else:
            self._show_problem(None)


def _about(change: Alteration) -> object:
    """What a change is about: of one weight there is one change."""
    return (change.tensor, change.index) if isinstance(change, ChangeWeight) else change
