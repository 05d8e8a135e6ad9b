"""Export: a clip of the playing cell, from one step to another."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QSpinBox,
    QWidget,
)

from lstm_viz.errors import UserError
from lstm_viz.export.choices import box
from lstm_viz.export.clip import Clip, estimate, into_file
from lstm_viz.export.encoders import Encoder, encoders
from lstm_viz.export.film import RATES, SIZES, CellFilm, Film, Plan
from lstm_viz.playback import SPEEDS
from lstm_viz.selection import Selection
from lstm_viz.shown_cell import ShownCell
from lstm_viz.tracing import Tracing
from lstm_viz.widgets.card import label
from lstm_viz.window import MainWindow
from lstm_viz.words import tr

FRACTIONS = {0.125: "1/8×", 0.25: "1/4×", 0.5: "1/2×"}


class ClipPage(QWidget):
    """Signals: `written` (a Path), `refused` (a UserError). One clip at a time, drawn in the window's pauses."""

    written = Signal(object)
    refused = Signal(object)

    def __init__(self, shown_cell: ShownCell, selection: Selection, tracing: Tracing, window: MainWindow) -> None:
        super().__init__()
        self._shown_cell, self._selection, self._tracing, self._window = shown_cell, selection, tracing, window
        self._clip: Clip | None = None
        self.format = box(tr("Format"))
        self.size_box = box(tr("Size"))
        for name, (width, height) in SIZES.items():
            self.size_box.addItem(f"{name} · {width} × {height}", (width, height))
        self.size_box.setCurrentIndex(1)
        self.rate = box(tr("Frames a second"))
        for rate in RATES:
            self.rate.addItem(tr("{rate} a second", rate=rate), rate)
        self.rate.setCurrentIndex(RATES.index(30))
        self.speed = box(tr("Speed"))
        for speed in SPEEDS:
            self.speed.addItem(FRACTIONS.get(speed, f"{speed:.0f}×"), speed)
        self.speed.setCurrentIndex(SPEEDS.index(1.0))
        self.first, self.last = QSpinBox(), QSpinBox()
        self.first.setAccessibleName(tr("From step"))
        self.last.setAccessibleName(tr("To step"))
        self.back = QCheckBox(tr("There and back, to be looped without a jump"))
        self.about = label(role="muted", wrap=True)
        self.progress = QProgressBar()
        self.progress.setAccessibleName(tr("Progress of the clip"))
        self.guess = QPushButton(tr("Estimate its size"))
        self.stop = QPushButton(tr("Stop"))
        self.save = QPushButton(tr("Save…"))
        self.save.setProperty("role", "primary")
        self._lay_out()
        self._show_clip()

    def _lay_out(self) -> None:
        steps, buttons = QHBoxLayout(), QHBoxLayout()
        for part in (self.first, label("–"), self.last):
            steps.addWidget(part)
        steps.addStretch(1)
        buttons.addWidget(self.guess)
        buttons.addStretch(1)
        for button in (self.stop, self.save):
            buttons.addWidget(button)
        form = QFormLayout(self)
        for name, field in (
            (tr("Format"), self.format),
            (tr("Size"), self.size_box),
            (tr("Frames"), self.rate),
            (tr("Speed"), self.speed),
            (tr("Steps"), steps),
            ("", self.back),
        ):
            form.addRow(name, field)
        form.addRow(self.about)
        form.addRow(self.progress)
        form.addRow(buttons)
        for choice in (self.format, self.size_box, self.rate, self.speed):
            choice.currentIndexChanged.connect(self._show_length)
        for spin in (self.first, self.last):
            spin.valueChanged.connect(self._show_length)
        self.back.toggled.connect(self._show_length)
        self.guess.clicked.connect(self.guess_size)
        self.save.clicked.connect(self._ask)
        self.stop.clicked.connect(self._on_stop)

    def show_steps(self) -> None:
        """The formats that there are, and the steps of the sequence: the loop, or else the one that is shown."""
        if not self.format.count():
            for encoder in encoders():
                self.format.addItem(encoder.NAME, encoder)
        selection = self._selection
        first, last = selection.loop or (selection.step, selection.step)
        for spin, value in ((self.first, first), (self.last, last)):
            spin.setRange(1, selection.steps)
            spin.setValue(value + 1)

    @property
    def plan(self) -> Plan:
        """What is chosen."""
        phases = self._selection.phases
        return Plan(
            start=(self.first.value() - 1) * phases,
            stop=self.last.value() * phases,
            size=self.size_box.currentData(),
            rate=self.rate.currentData(),
            speed=self.speed.currentData(),
            back=self.back.isChecked(),
        )

    @property
    def encoder(self) -> Encoder:
        found: Encoder = self.format.currentData()
        return found

    def write(self, path: Path) -> None:
        """Begins to make the clip that is chosen."""
        self._begin(lambda film: into_file(film, self.plan, self.encoder, path, self), self._on_finished)

    def guess_size(self) -> None:
        """Begins to find out about how large the clip will be."""
        self._begin(lambda film: estimate(film, self.plan, self.encoder, self), self._on_guessed)

    def _begin(self, make: Callable[[Film], Clip], on_finished: Callable[[Any], None]) -> None:
        try:
            problem = self.encoder.missing()
            if problem:
                raise UserError(tr("{format} cannot be written here.", format=self.encoder.NAME), problem)
            clip = self._clip = make(self._film())
        except UserError as error:
            self.refused.emit(error)
            return
        clip.progressed.connect(lambda share: self.progress.setValue(round(100 * share)))
        clip.finished.connect(on_finished)
        clip.failed.connect(self._on_failed)
        clip.cancelled.connect(self._end)
        self._show_clip()
        clip.start()

    def close_worker(self) -> None:
        """Stops what is under way, and waits for it."""
        if self._clip is not None:
            self._clip.close()

    def _film(self) -> Film:
        trace = self._tracing.trace
        if trace is None:
            raise UserError(tr("There is no trace yet."), tr("Type a sequence that the model can read."))
        return CellFilm(self._shown_cell.cell, trace, self._selection.unit, self._window.theme, self.plan)

    def _ask(self) -> None:
        name = tr("steps {first} to {last}", first=self.first.value(), last=self.last.value())
        ending = self.encoder.SUFFIX
        path, _ = QFileDialog.getSaveFileName(self, tr("Export a clip"), name + ending, f"(*{ending})")
        if path:
            self.write(Path(path))

    def _on_guessed(self, size: int) -> None:
        self._end()
        self.about.setText(tr("{length} About {size} MB.", length=self._length(), size=f"{size / 1e6:.1f}"))

    def _on_stop(self) -> None:
        if self._clip is not None:
            self._clip.cancel()

    def _on_finished(self, path: Path) -> None:
        self._end()
        self.written.emit(path)

    def _on_failed(self, error: UserError) -> None:
        self._end()
        self.refused.emit(error)

    def _end(self) -> None:
        if self._clip is not None:
            self._clip.close()
            self._clip.deleteLater()
            self._clip = None
        self._show_clip()

    def _show_clip(self) -> None:
        """Whether one is under way."""
        busy = self._clip is not None
        self.progress.setVisible(busy)
        self.progress.setValue(0)
        self.stop.setVisible(busy)
        self.save.setEnabled(not busy)
        self.guess.setEnabled(not busy)

    def _show_length(self) -> None:
        if self.format.count():
            problem = self.encoder.missing()
            self.about.setText(problem or self._length())

    def _length(self) -> str:
        plan = self.plan
        if plan.stop <= plan.start:
            return tr("The last step comes before the first.")
        return tr("{seconds} s, {frames} frames.", seconds=f"{plan.seconds:.1f}", frames=plan.frames)
