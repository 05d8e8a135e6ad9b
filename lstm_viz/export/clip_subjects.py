"""What a clip can be of: steps of the sequence in the playing cell, or a training run in time lapse.

Each is a few rows of choices, knows the plan and the film of what is chosen, and says with `changed` that it is
another. It does not own how a clip is
made of them (`clip`), nor what every clip has (`clip_page`).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDoubleSpinBox, QHBoxLayout, QSpinBox, QWidget

from lstm_viz.errors import UserError
from lstm_viz.export import run_file, run_film, trace_file
from lstm_viz.export.choices import box
from lstm_viz.export.command_process import Words
from lstm_viz.export.film import CellFilm, Film, Plan, check
from lstm_viz.export.run_film import RunFilm
from lstm_viz.export.trace_file import Played
from lstm_viz.playback import SPEEDS
from lstm_viz.runs.entrants import entrant_name
from lstm_viz.runs.kept import kept_of
from lstm_viz.runs.record import RunRecord
from lstm_viz.selection import Selection
from lstm_viz.shown_cell import ShownCell
from lstm_viz.theme import Theme
from lstm_viz.tracing import Tracing
from lstm_viz.widgets.card import label
from lstm_viz.words import tr

FRACTIONS = {0.125: "1/8×", 0.25: "1/4×", 0.5: "1/2×"}
SHORTEST, LONGEST, USUAL = 1.0, 600.0, 15.0  # seconds of a training run


class StepsSubject(QObject):
    """The playing cell, from one step to another. `rows` are what is chosen, each by its name."""

    changed = Signal()

    def __init__(
        self, shown_cell: ShownCell, selection: Selection, tracing: Tracing, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._shown_cell, self._selection, self._tracing = shown_cell, selection, tracing
        self.speed = box(tr("Speed"))
        for speed in SPEEDS:
            self.speed.addItem(FRACTIONS.get(speed, f"{speed:.0f}×"), speed)
        self.speed.setCurrentIndex(SPEEDS.index(1.0))
        self.first, self.last = QSpinBox(), QSpinBox()
        self.first.setAccessibleName(tr("From step"))
        self.last.setAccessibleName(tr("To step"))
        between = QWidget()
        steps = QHBoxLayout(between)
        steps.setContentsMargins(0, 0, 0, 0)
        for part in (self.first, label("–"), self.last):
            steps.addWidget(part)
        steps.addStretch(1)
        self.rows: dict[str, QWidget] = {tr("Steps"): between, tr("Speed"): self.speed}
        self.speed.currentIndexChanged.connect(self.changed)
        for spin in (self.first, self.last):
            spin.valueChanged.connect(self.changed)

    def look_again(self) -> None:
        """The loop, or else the step that is shown."""
        selection = self._selection
        first, last = selection.loop or (selection.step, selection.step)
        for spin, value in ((self.first, first), (self.last, last)):
            spin.setRange(1, selection.steps)
            spin.setValue(value + 1)

    def plan(self, size: tuple[int, int], rate: int, *, back: bool) -> Plan:
        phases = self._selection.phases
        start, stop = (self.first.value() - 1) * phases, self.last.value() * phases
        if stop <= start:
            raise UserError(tr("The last step comes before the first."))
        return Plan(start=start, stop=stop, size=size, rate=rate, speed=self.speed.currentData(), back=back)

    def film(self, plan: Plan, theme: Theme) -> Film:
        played = self._played()
        return CellFilm(played.cell, played.trace, played.unit, theme, plan)

    def words_for(self, plan: Plan, size: str, theme: Theme) -> Words:
        """What `lstm-viz clip` is told of what is chosen: that draws it while the window goes on."""
        played = self._played()
        check(played.trace, len(played.cell.phases), plan)
        told = {"--first": self.first.value(), "--last": self.last.value(), "--speed": plan.speed}

        def words(folder: Path) -> list[str]:
            source = folder / f"cell{trace_file.ENDING}"
            trace_file.write(source, played)
            return _words({"--played": source, **told}, plan, size, theme)

        return words

    def _played(self) -> Played:
        trace = self._tracing.trace
        if trace is None:
            raise UserError(tr("There is no trace yet."), tr("Type a sequence that the model can read."))
        return Played(self._shown_cell.cell, trace, self._selection.unit)

    def file_name(self) -> str:
        return tr("steps {first} to {last}", first=self.first.value(), last=self.last.value())


class RunSubject(QObject):
    """The training run that Live shows. `rows` are what is chosen, each by its name."""

    changed = Signal()

    def __init__(self, run: Callable[[], RunRecord | None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._run = run
        self.seconds = QDoubleSpinBox()
        self.seconds.setRange(SHORTEST, LONGEST)
        self.seconds.setDecimals(0)
        self.seconds.setValue(USUAL)
        self.seconds.setSuffix(tr(" seconds"))
        self.seconds.setAccessibleName(tr("Length"))
        self.model = box(tr("Model of the race"))
        self.rows: dict[str, QWidget] = {tr("Length"): self.seconds, tr("Gates of"): self.model}
        self.seconds.valueChanged.connect(self.changed)

    def look_again(self) -> None:
        chosen, record = self.model.currentIndex(), self._run()
        self.model.clear()
        if record is not None:
            self.model.addItems([entrant_name(entrant.name) for entrant in record.entrants])
        self.model.setCurrentIndex(max(0, min(chosen, self.model.count() - 1)))

    def plan(self, size: tuple[int, int], rate: int, *, back: bool) -> Plan:
        return run_film.plan_of(self._run(), self.seconds.value(), size, rate, back=back)

    def film(self, plan: Plan, theme: Theme) -> Film:
        record = self._run()
        assert record is not None  # there was a plan
        return RunFilm(record, max(0, self.model.currentIndex()), theme, plan)

    def words_for(self, plan: Plan, size: str, theme: Theme) -> Words:
        """What `lstm-viz clip` is told of what is chosen: that draws it while the window goes on."""
        record = self._run()
        assert record is not None  # there was a plan
        kept, seconds, model = kept_of(record, None), self.seconds.value(), max(0, self.model.currentIndex()) + 1

        def words(folder: Path) -> list[str]:
            source = folder / f"run{run_file.ENDING}"
            run_file.write(source, kept)
            return _words({"--run": source, "--seconds": seconds, "--of": model}, plan, size, theme)

        return words

    def file_name(self) -> str:
        record = self._run()
        return tr("training") if record is None else tr(record.title)


def _words(told: Mapping[str, object], plan: Plan, size: str, theme: Theme) -> list[str]:
    """The words of `lstm-viz clip` for what every clip has, and for what is told of this one."""
    every = {**told, "--size": size, "--fps": plan.rate, "--theme": theme.name}
    options = [str(word) for option in every.items() for word in option]
    return ["clip", *options, *(["--loop"] if plan.back else [])]


Subject = StepsSubject | RunSubject
