"""The timeline panel: play, step, phase, speed, and the timeline under them."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QSpinBox, QToolButton, QWidget

from lstm_viz.diagram.graph import Cell
from lstm_viz.icons import icon
from lstm_viz.playback import SPEEDS, Playback
from lstm_viz.selection import Selection
from lstm_viz.theme import Theme, px
from lstm_viz.tracing import Tracing
from lstm_viz.widgets.card import Card
from lstm_viz.widgets.elided import ElidedLabel
from lstm_viz.widgets.timeline import Timeline, notes
from lstm_viz.words import tr

ICON = QSize(18, 18)
COMPACT_HEIGHT = 240
BETWEEN, APART, GROUPS = 6, 8, 3  # px between buttons, and between so many groups of them
HEAT_MAP, SELECTED_UNIT = 0, 1  # what the rows show


class TransportPanel(Card):
    """Moves the selection in time."""

    _folded = False  # into its buttons

    def __init__(
        self, cell: Cell, selection: Selection, playback: Playback, tracing: Tracing, theme: Theme
    ) -> None:
        super().__init__()
        self._selection = selection
        self._playback = playback
        self._tracing = tracing
        self.timeline = Timeline(cell, theme)
        self._first_row = cell.timeline[0]
        self._theme = theme
        self._play = QPushButton()
        self._play.setIconSize(ICON)
        self._play.setProperty("role", "play")
        self._play.setAccessibleName(tr("Play"))
        self._play.setToolTip(tr("Play or pause (Space)"))
        self._play.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._back = _button("play_backwards", tr("Play backwards (Shift+Space)"))
        self._buttons = [
            _button("first", tr("To the first step (Home)"), lambda: selection.set_step(0)),
            _button("step_back", tr("One step back (Ctrl+Left)"), lambda: selection.set_step(selection.step - 1)),
            _button("phase_back", tr("One phase back (Left)"), lambda: selection.move_phases(-1)),
            _button("phase_on", tr("One phase on (Right)"), lambda: selection.move_phases(1)),
            _button("step_on", tr("One step on (Ctrl+Right)"), lambda: selection.set_step(selection.step + 1)),
            _button("last", tr("To the last step (End)"), lambda: selection.set_step(selection.steps - 1)),
        ]
        speeds = [f"{speed:g}×" if speed >= 1 else f"1/{1 / speed:g}×" for speed in SPEEDS]
        self._speed = _choice(speeds, tr("Speed"), tr("How fast it plays"))
        self._speed.setCurrentIndex(SPEEDS.index(playback.speed))
        ways = [tr("Heat map"), tr("Selected unit")]
        self._way = _choice(
            ways,
            tr("What the rows show"),
            tr("All units as a heat map, or the selected unit’s values over time"),
        )
        self._unit = _unit_box()
        self._loop = _button("loop", tr("Play all steps again (\\)"), selection.clear_loop)
        self._loop.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self._cancel = _button("cancel", tr("Stop computing (Esc)"), tracing.cancel)
        self._cancel.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self._note = ElidedLabel("muted")
        self._note.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._bar = QWidget()
        self._fill_bar(QHBoxLayout(self._bar))
        self.body.addWidget(self._bar)
        self.body.addWidget(self.timeline, 1)
        self._connect(selection, playback, tracing)
        self._show_trace()
        self._show_loop()
        self._show_progress()
        self.set_theme(theme)

    def _fill_bar(self, bar: QHBoxLayout) -> None:
        bar.setContentsMargins(0, 0, 0, 0)
        bar.setSpacing(BETWEEN)
        for group in (
            (self._play, self._back),
            self._buttons,
            (self._speed, self._way, self._unit, self._loop),
        ):
            for widget in group:
                bar.addWidget(widget)
            bar.addSpacing(APART)
        bar.addWidget(self._note, 1)
        bar.addStretch()  # takes the room of the note where that is not there
        bar.addWidget(self._cancel)

    def _connect(self, selection: Selection, playback: Playback, tracing: Tracing) -> None:
        self._play.clicked.connect(playback.toggle)
        self._back.clicked.connect(self._on_back)
        self._speed.currentIndexChanged.connect(lambda index: playback.set_speed(SPEEDS[index]))
        self.timeline.moment_wanted.connect(self._on_moment_wanted)
        playback.changed.connect(self._show_playback)
        selection.moment_changed.connect(self._show_moment)
        self.timeline.loop_wanted.connect(self._on_loop_wanted)
        self._way.currentIndexChanged.connect(self._show_trace)
        self._unit.valueChanged.connect(lambda number: selection.set_unit(number - 1))
        selection.unit_changed.connect(self._show_unit)
        selection.loop_changed.connect(self._show_loop)
        tracing.curve_changed.connect(self._show_unit)
        tracing.curve_stopped.connect(self._show_map)
        tracing.trace_changed.connect(self._show_trace)
        tracing.progress_changed.connect(self._show_progress)

    def fold(self) -> None:
        """Leaves the buttons alone, without the timeline and what belongs to it."""
        for widget in (self.timeline, self._way, self._speed, self._note):
            widget.hide()
        self._folded = True
        self._fit_folded()

    def set_presenting(self, presenting: bool) -> None:
        """Before an audience the timeline alone is left: the keys and a clicker do what the buttons do."""
        self._bar.setVisible(not presenting)
        self.timeline.be_low(presenting)

    def _fit_folded(self) -> None:
        """Where not all buttons have room, those go whose keys do the same."""
        margins = self.body.contentsMargins()
        room = self.width() - margins.left() - margins.right()
        needed: list[QWidget] = [self._play, *self._buttons[1:-1]]
        for widget in (self._unit, self._buttons[0], self._buttons[-1], self._back):
            needed.append(widget)
            widget.setVisible(sum(each.sizeHint().width() + BETWEEN for each in needed) + GROUPS * APART <= room)

    def set_cell(self, cell: Cell) -> None:
        """Shows another cell's quantities over time from now on."""
        self._first_row = cell.timeline[0]
        self.timeline.set_cell(cell)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.timeline.set_theme(theme)
        self._show_playback()
        for button in self._buttons:
            button.setIcon(icon(button.objectName(), theme.colour("text")))

    def _show_map(self) -> None:
        self._way.setCurrentIndex(HEAT_MAP)

    def _on_back(self) -> None:
        if self._playback.playing and self._playback.backwards:
            self._playback.pause()
        else:
            self._playback.play(backwards=True)

    def _on_moment_wanted(self, steps: float) -> None:
        self._playback.pause()
        self._selection.set_position(steps * self._selection.phases)

    def _show_playback(self) -> None:
        forwards = self._playback.playing and not self._playback.backwards
        backwards = self._playback.playing and self._playback.backwards
        self._play.setIcon(icon("pause" if forwards else "play", self._theme.colour("on_accent")))
        self._back.setIcon(icon("pause" if backwards else "play_backwards", self._theme.colour("text")))

    def _show_trace(self) -> None:
        self.timeline.show_trace(self._tracing.trace)
        self.timeline.show_untouched(self._tracing.baseline)
        self._show_unit()
        self._show_moment()
        self._show_note()

    def _show_progress(self) -> None:
        """How far the next trace is, or the unit's curve, on the button that stops it."""
        progress = self._tracing.progress
        self._cancel.setVisible(progress is not None)
        if progress is not None:
            self._cancel.setText(tr("computing … {percent} %  ✕", percent=round(100 * progress)))

    def _show_note(self) -> None:
        """What the rows average, or what else they could show."""
        trace = self._tracing.trace
        text = notes(trace, self._by_unit)
        if (
            not text
            and trace is not None
            and not self._by_unit
            and not self.timeline.draws_squares(self._first_row)
        ):
            text = tr("one unit by itself: “Selected unit”")
        self._note.setText(text)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where the panel is low its rows get what its edges can spare."""
        super().resizeEvent(event)
        low = self.height() < px(COMPACT_HEIGHT)
        self.body.setContentsMargins(14, 6 if low else 12, 14, 6 if low else 12)
        self.body.setSpacing(4 if low else 8)
        self._show_note()
        if self._folded:
            self._fit_folded()

    @property
    def _by_unit(self) -> bool:
        return self._way.currentIndex() == SELECTED_UNIT

    def _show_unit(self) -> None:
        """The selected unit's number, and where it is wanted its curve."""
        unit = self._selection.unit
        with QSignalBlocker(self._unit):
            self._unit.setMaximum(self._selection.units)
            self._unit.setSuffix(tr(" of {units}", units=self._selection.units))
            self._unit.setValue(unit + 1)
        self.timeline.show_unit(unit)
        if not self._by_unit:
            self._tracing.want_no_curve()
        self.timeline.show_curve(self._by_unit, self._tracing.curve(unit) if self._by_unit else None)

    def _on_loop_wanted(self, loop: object) -> None:
        if isinstance(loop, tuple):
            self._selection.set_loop(*loop)
        else:
            self._selection.clear_loop()

    def _show_loop(self) -> None:
        loop = self._selection.loop
        self.timeline.show_loop(loop)
        self._loop.setVisible(loop is not None)
        if loop is not None:
            self._loop.setText(tr("loop {first}–{last}  ✕", first=loop[0] + 1, last=loop[1] + 1))

    def _show_moment(self) -> None:
        moment = self._selection.moment
        self.timeline.show_moment(moment.step, (moment.phase + moment.progress) / self._selection.phases)


def _choice(options: list[str], name: str, tip: str) -> QComboBox:
    choice = QComboBox()
    choice.addItems(options)
    choice.setAccessibleName(name)
    choice.setToolTip(tip)
    return choice


def _unit_box() -> QSpinBox:
    box = QSpinBox()
    box.setMinimum(1)
    box.setPrefix(tr("unit "))
    box.setAccessibleName(tr("Selected unit"))
    box.setToolTip(tr("The selected unit, by its number"))
    box.setKeyboardTracking(False)
    box.lineEdit().setTextMargins(8, 0, 0, 0)
    return box


def _button(name: str, tip: str, action: object = None) -> QToolButton:
    button = QToolButton()
    button.setObjectName(name)
    button.setIconSize(ICON)
    button.setToolTip(tip)
    button.setAccessibleName(tip)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    if callable(action):
        button.clicked.connect(lambda _checked: action())
    return button
