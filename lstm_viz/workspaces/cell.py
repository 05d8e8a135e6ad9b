"""The Cell workspace: the model at the left, the diagram large, the equations at the right, the timeline below."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from engine.protocol import ChangeWeight, ModelDescription
from lstm_viz.arithmetic import Arithmetic
from lstm_viz.companion import Companion
from lstm_viz.document import Document
from lstm_viz.opening import Opening
from lstm_viz.panels.compare import ComparePanel
from lstm_viz.panels.diagram import ONE_CELL
from lstm_viz.panels.equations import EquationsPanel
from lstm_viz.panels.model import ModelPanel
from lstm_viz.panels.quantity import QuantityPanel
from lstm_viz.panels.transport import TransportPanel
from lstm_viz.playback import Playback
from lstm_viz.selection import Selection
from lstm_viz.shown_cell import ShownCell
from lstm_viz.theme import SPACE, Theme, audience_pixels, px
from lstm_viz.tracing import Tracing
from lstm_viz.widgets.arrow_keys import ArrowKeys
from lstm_viz.widgets.passage import Flight, end_glides
from lstm_viz.words import tr
from lstm_viz.workspaces import moving
from lstm_viz.workspaces.side_by_side import SideBySide
from lstm_viz.workspaces.workspace import Workspace

if TYPE_CHECKING:
    from lstm_viz.panels.sum import SumPanel
    from lstm_viz.panels.what_if import WhatIfPanel

COMPACT_HEIGHT = 700


class CellWorkspace(Workspace):
    """Its keys: Space plays, Left and Right are phases, with Ctrl steps, Up and Down units, 1 to 4 the phases;
    [ and ] begin and end a loop at the present step, a backslash ends it; W opens "What if".
    """

    large = True

    def __init__(
        self,
        shown_cell: ShownCell,
        document: Document,
        models: list[ModelDescription],
        opening: Opening,
        selection: Selection,
        playback: Playback,
        tracing: Tracing,
        arithmetic: Arithmetic,
        companion: Companion,
        theme: Theme,
    ) -> None:
        super().__init__()
        self.setAccessibleName(tr("Cell workspace"))
        self._document = document
        self._selection = selection
        self._tracing = tracing
        self._theme = theme
        self._shown_cell = shown_cell
        self._arithmetic = arithmetic
        self._made_sum: SumPanel | None = None
        self._made_what_if: WhatIfPanel | None = None
        self._changing = False  # what if is open, in the place of the equations
        self._gate: str | None = None  # whose sum is shown
        self._presenting = False
        self._playback = playback
        cell = shown_cell.cell
        self.model = ModelPanel(document, models, opening, selection, tracing)
        self.compare = ComparePanel(companion, models)
        self.diagrams = SideBySide(shown_cell, selection, tracing, companion, theme)
        self.diagram = self.diagrams.first
        self.equations = EquationsPanel(cell, selection, tracing, arithmetic, theme)
        self.quantity = QuantityPanel(cell, selection, tracing, theme)
        self.transport = TransportPanel(cell, selection, playback, tracing, theme)
        self._left = QWidget()
        left = self._left_column = QVBoxLayout(self._left)
        left.setContentsMargins(0, 0, 0, 0)
        left.addWidget(self.model, 1)
        left.addWidget(self.compare)
        upper = QHBoxLayout()
        upper.addWidget(self._left, 29)
        upper.addWidget(self.diagrams, 84)
        self._right = QStackedWidget()
        self._right.addWidget(self.equations)
        self._right.addWidget(self.quantity)
        upper.addWidget(self._right, 40)
        self._upper = upper
        self._whole = whole = QVBoxLayout(self)
        whole.addLayout(upper, 70)
        whole.addWidget(self.transport, 30)
        self._arrows = ArrowKeys(self)
        self._arrows.pass_by(self)
        self.equations.what_if_wanted.connect(self.toggle_what_if)
        selection.quantity_changed.connect(self._on_quantity_changed)
        shown_cell.changed.connect(self._on_cell_changed)
        companion.changed.connect(self._show_right)
        self.diagrams.second_made.connect(self._show_far)
        for changed in (self.diagrams.second_made, companion.shown_cell.changed):
            changed.connect(self._pass_by_diagrams)
        if (selection.quantity, selection.sum) != (None, None):
            self._on_quantity_changed()  # it was picked in another workspace

    def _pass_by_diagrams(self) -> None:
        self._arrows.pass_by(self.diagrams)

    def _on_cell_changed(self) -> None:
        """A model of another cell has come: every panel takes the cell, and then its trace."""
        for panel in (self.diagram, self.equations, self.quantity, self._made_sum, self.transport):
            if panel is not None:
                panel.set_cell(self._shown_cell.cell)
        self._arrows.pass_by(self)

    def set_gliding(self, gliding: bool) -> None:
        """Whether pictures glide into each other, or (reduced motion) take each other's place."""
        self.diagrams.set_gliding(gliding)

    def _on_quantity_changed(self) -> None:
        """What was picked takes the place of the equations; a sum comes out of its gate, and goes back into it."""
        before, gate = self._right.currentWidget(), self._selection.sum or self._gate
        chosen: QWidget = self.what_if if self._changing else self.equations
        if self._selection.quantity is not None:
            chosen = self.quantity
        if self._selection.sum is not None:
            chosen = self.sum
        self._gate = self._selection.sum
        end_glides(self)
        glides = gate is not None and self.diagram.gliding and self.isVisible()
        picture = self.grab(self._right.geometry()) if glides else None
        self._right.setCurrentWidget(chosen)
        self._show_right()
        if picture is not None and gate is not None and chosen is not before:
            self._glide(gate, picture, opens=self._gate is not None)

    def _glide(self, gate: str, before: QPixmap, *, opens: bool) -> None:
        """The sheet of a gate's sum flies between the gate and the column at the right."""
        small = self.diagram.gate_area(gate).translated(self.diagram.mapTo(self, QPoint()))
        large = self._right.geometry()
        if opens:
            Flight(self, self._right.grab(), small, large, before).begin()
        else:
            Flight(self, before, small, large).begin()

    @property
    def changing(self) -> bool:
        """Whether the page on which things are changed is open."""
        return self._changing

    def toggle_what_if(self) -> None:
        """Opens the page on which things are changed in place of the equations, and closes it."""
        self._changing = not self._changing or self._right.currentWidget() is not self._made_what_if
        if (self._selection.quantity, self._selection.sum) == (None, None):
            self._on_quantity_changed()
        else:
            self._selection.set_quantity(None)  # the page is shown as what was picked goes
        if self._changing:
            self.what_if.take_focus()
        else:
            self.take_focus()

    def _change_weight(self, change: ChangeWeight) -> None:
        """A weight was chosen in a sum: it is changed on the page of changes."""
        self._changing = True
        self._selection.set_quantity(None)
        self.what_if.add_change(change)
        self.what_if.editor.take_focus()

    @property
    def what_if(self) -> WhatIfPanel:
        """The page on which things are changed, made when it is first wanted."""
        if self._made_what_if is None:
            from lstm_viz.panels.what_if import WhatIfPanel  # noqa: PLC0415

            self._made_what_if = WhatIfPanel(self._document, self._selection, self._tracing, self._theme)
            self._made_what_if.closed.connect(self.toggle_what_if)
            self._right.addWidget(self._made_what_if)
            self._arrows.pass_by(self._made_what_if)
        return self._made_what_if

    @property
    def sum(self) -> SumPanel:
        """The page of a gate's sum, made when it is first wanted: it need not hold up the first paint."""
        if self._made_sum is None:
            from lstm_viz.panels.sum import SumPanel  # noqa: PLC0415

            self._made_sum = SumPanel(
                self._shown_cell.cell, self._selection, self._tracing, self._arithmetic, self._theme
            )
            self._made_sum.change_wanted.connect(self._change_weight)
            self._right.addWidget(self._made_sum)
            self._arrows.pass_by(self._made_sum)
        return self._made_sum

    def take_over(self, before: Workspace) -> None:
        assert isinstance(before, CellWorkspace)
        self._changing = before.changing
        self._on_quantity_changed()
        super().take_over(before)
        self.diagram.view.set_zoom(before.diagram.view.zoom)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        for panel in (self.diagrams, self.equations, self.quantity, self._made_sum, self.transport):
            if panel is not None:
                panel.set_theme(theme)
        if self._made_what_if is not None:
            self._made_what_if.set_theme(theme)
        # The words' size comes with the theme: the columns of words are as wide as their words need.
        for column, narrowest, widest in ((self._left, 200, 340), (self._right, 230, 460)):
            column.setMinimumWidth(round(min(1.0, px(1)) * narrowest))
            column.setMaximumWidth(round(px(widest)))

    def set_presenting(self, presenting: bool) -> None:
        """Before an audience only the diagram and the timeline are left, as large as they can be."""
        self._left.setVisible(not presenting)
        self._presenting = presenting
        self.diagrams.set_presenting(presenting)
        self.transport.set_presenting(presenting)
        # The timeline keeps as little as its rows need.
        self._whole.setStretchFactor(self.transport, 0 if presenting else 30)
        self._show_far()
        self._show_right()
        self.take_focus()

    def _show_far(self) -> None:
        """The cell's words are as large as all others before an audience."""
        least = audience_pixels(self.window().height()) if self._presenting else 0.0
        for diagram in filter(None, (self.diagrams.first, self.diagrams.second)):
            diagram.set_far(least)

    def _show_right(self) -> None:
        """Before an audience the column at the right is there for a sum alone; beside two diagrams for what was
        picked, too.
        """
        picked = self._selection.quantity is not None
        wanted = not self._presenting and (picked or not self.diagrams.comparing)
        self._right.setVisible(wanted or self._changing or self._selection.sum is not None)
        # The room of the right column is the diagrams' where it is not shown.
        self._upper.setStretchFactor(self.diagrams, 84 if self._right.isVisibleTo(self) else 124)
        self._upper.activate()

    def views(self) -> dict[str, QWidget]:
        depth = self.diagram.view if self.diagram.shown_depth == ONE_CELL else self.diagram.unrolled
        return {
            tr("Diagram"): depth,
            tr("Equations"): self.equations,
            tr("Timeline"): self.transport.timeline,
        }

    def take_focus(self) -> None:
        """The keys go to the diagram, from where the Tab key reaches everything else."""
        self.diagram.view.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A small window has less room between its cards."""
        super().resizeEvent(event)
        self._show_far()
        space = SPACE if self.height() >= COMPACT_HEIGHT else SPACE // 2
        self._upper.setSpacing(space)
        self.diagrams.set_spacing(space)
        self._left_column.setSpacing(space)
        self._whole.setSpacing(space)
        self._whole.setContentsMargins(space, space, space, space)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that the widget with the focus did not want."""
        if not self._press(Qt.Key(event.key()), event.modifiers()):
            super().keyPressEvent(event)

    def _press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> bool:
        """This workspace's own keys, then those that every diagram has."""
        selection = self._selection
        own: dict[Qt.Key, Callable[[], object]] = {}
        if not modifiers:
            own[Qt.Key.Key_W] = self.toggle_what_if
        if self._changing:
            own[Qt.Key.Key_Escape] = self.toggle_what_if
        if (selection.quantity, selection.sum) != (None, None):
            own[Qt.Key.Key_Escape] = lambda: selection.set_quantity(None)
        if self._tracing.progress is not None:
            own[Qt.Key.Key_Escape] = self._tracing.cancel
        elif key == Qt.Key.Key_Escape and self.leave_field():
            return True
        if key in own:
            own[key]()
            return True
        return moving.press(key, modifiers, selection, self._playback)
