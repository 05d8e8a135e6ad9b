"""The timeline panel: play, step, phase, speed, and the timeline under them."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QToolButton

from lstm_viz.diagram.graph import Cell
from lstm_viz.icons import icon
from lstm_viz.playback import SPEEDS, Playback
from lstm_viz.selection import Selection
from lstm_viz.theme import Theme
from lstm_viz.tracing import Tracing
from lstm_viz.widgets.card import Card, label
from lstm_viz.widgets.timeline import Timeline, notes
from lstm_viz.words import tr

ICON = QSize(18, 18)


class TransportPanel(Card):
    """Moves the selection in time."""

    def __init__(
        self, cell: Cell, selection: Selection, playback: Playback, tracing: Tracing, theme: Theme
    ) -> None:
        super().__init__()
        self._selection = selection
        self._playback = playback
        self._tracing = tracing
        self.timeline = Timeline(cell, theme)
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
        self._speed = QComboBox()
        self._speed.setAccessibleName(tr("Speed"))
        self._speed.setToolTip(tr("How fast it plays"))
        for speed in SPEEDS:
            self._speed.addItem(f"{speed:g}×" if speed >= 1 else f"1/{1 / speed:g}×", speed)
        self._speed.setCurrentIndex(SPEEDS.index(playback.speed))
        self._note = label(role="muted")
        bar = QHBoxLayout()
        bar.setSpacing(6)
        bar.addWidget(self._play)
        bar.addWidget(self._back)
        bar.addSpacing(8)
        for button in self._buttons:
            bar.addWidget(button)
        bar.addSpacing(8)
        bar.addWidget(self._speed)
        bar.addStretch(1)
        bar.addWidget(self._note)
        self.body.addLayout(bar)
        self.body.addWidget(self.timeline, 1)
        self._play.clicked.connect(playback.toggle)
        self._back.clicked.connect(self._on_back)
        self._speed.currentIndexChanged.connect(lambda index: playback.set_speed(SPEEDS[index]))
        self.timeline.moment_wanted.connect(self._on_moment_wanted)
        playback.changed.connect(self._show_playback)
        selection.moment_changed.connect(self._show_moment)
        selection.unit_changed.connect(lambda: self.timeline.show_unit(selection.unit))
        tracing.trace_changed.connect(self._show_trace)
        self._show_trace()
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.timeline.set_theme(theme)
        self._show_playback()
        for button in self._buttons:
            button.setIcon(icon(button.objectName(), theme.colour("text")))

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
        self._note.setText(notes(self._tracing.trace))
        self._show_moment()

    def _show_moment(self) -> None:
        moment = self._selection.moment
        self.timeline.show_moment(moment.step, (moment.phase + moment.progress) / self._selection.phases)


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
