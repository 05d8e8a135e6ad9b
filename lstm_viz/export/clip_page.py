"""Export: a clip, of the playing cell or of a training run."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QCheckBox, QFileDialog, QFormLayout, QPushButton

from lstm_viz.errors import UserError
from lstm_viz.export.choices import box, colours_box, language_box
from lstm_viz.export.clip import Clip, estimate
from lstm_viz.export.clip_subjects import RunSubject, StepsSubject, Subject
from lstm_viz.export.command_process import CommandProcess
from lstm_viz.export.encoders import Encoder, encoders
from lstm_viz.export.file_page import file_name
from lstm_viz.export.film import RATES, SIZES, Film, Plan, SpokenFilm
from lstm_viz.export.process_page import ProcessPage
from lstm_viz.runs.record import RunRecord
from lstm_viz.selection import Selection
from lstm_viz.shown_cell import ShownCell
from lstm_viz.theme import THEMES, Theme
from lstm_viz.tracing import Tracing
from lstm_viz.widgets.card import label
from lstm_viz.window import MainWindow
from lstm_viz.words import tr


class ClipPage(ProcessPage):
    """Each clip is made by a process of its own; of an estimate the frames are drawn in the window's pauses."""

    def __init__(
        self,
        shown_cell: ShownCell,
        selection: Selection,
        tracing: Tracing,
        window: MainWindow,
        run: Callable[[], RunRecord | None],
    ) -> None:
        """`run` gives the training run that Live shows."""
        super().__init__(tr("Progress of the clip"))
        self._window = window
        self.steps, self.run = StepsSubject(shown_cell, selection, tracing, self), RunSubject(run, self)
        self._subjects: tuple[Subject, ...] = (self.steps, self.run)
        self.subject = box(tr("What the clip is of"))
        self.subject.addItems([tr("The playing cell"), tr("The training run, in time lapse")])
        self._form = QFormLayout()
        self.format = box(tr("Format"))
        self.size_box = box(tr("Size"))
        for name, (width, height) in SIZES.items():
            self.size_box.addItem(f"{name} · {width} × {height}", (width, height))
        self.size_box.setCurrentIndex(1)
        self.rate = box(tr("Frames a second"))
        for rate in RATES:
            self.rate.addItem(tr("{rate} a second", rate=rate), rate)
        self.rate.setCurrentIndex(RATES.index(30))
        self.theme = colours_box(tr("as on the screen"))
        self.language = language_box()
        self.back = QCheckBox(tr("There and back, to be looped without a jump"))
        self.about = label(role="muted", wrap=True)
        self.guess = QPushButton(tr("Estimate its size"))
        self._fill()
        self._show_rows()

    def _fill(self) -> None:
        form = self._form
        form.addRow(tr("What"), self.subject)
        for subject in self._subjects:
            for name, row in subject.rows.items():
                form.addRow(name, row)
        for name, field in (
            (tr("Format"), self.format),
            (tr("Size"), self.size_box),
            (tr("Frames"), self.rate),
            (tr("Colours"), self.theme),
            (tr("Language"), self.language),
            ("", self.back),
        ):
            form.addRow(name, field)
        form.addRow(self.about)
        self._lay_out(form, self.guess)
        self.subject.currentIndexChanged.connect(self._show_rows)
        for choice in (self.subject, self.format, self.size_box, self.rate):
            choice.currentIndexChanged.connect(self._show_length)
        for changed in (self.steps.changed, self.run.changed, self.back.toggled):
            changed.connect(self._show_length)
        self.guess.clicked.connect(self.guess_size)
        self.save.clicked.connect(self._ask)

    def _show_rows(self) -> None:
        """What is chosen of this subject, and not of the others."""
        for subject in self._subjects:
            for row in subject.rows.values():
                self._form.setRowVisible(row, subject is self._chosen)

    def look_again(self) -> None:
        """The formats that there are, the steps of the sequence, the models of the run."""
        if not self.format.count():
            for encoder in encoders():
                self.format.addItem(encoder.NAME, encoder)
        for subject in self._subjects:
            subject.look_again()
        self._show_length()

    @property
    def plan(self) -> Plan:
        """What is chosen; raises UserError where there is nothing to film."""
        size, rate = self.size_box.currentData(), self.rate.currentData()
        return self._chosen.plan(size, rate, back=self.back.isChecked())

    @property
    def encoder(self) -> Encoder:
        found: Encoder = self.format.currentData()
        return found

    def write(self, path: Path) -> None:
        """Begins to make the clip that is chosen."""
        self._make(partial(self._process, path))

    def guess_size(self) -> None:
        """Begins to find out about how large the clip will be."""
        self._make(lambda plan: estimate(self._film(plan), plan, self.encoder, self), self._on_guessed)

    def _film(self, plan: Plan) -> Film:
        return SpokenFilm(partial(self._chosen.film, plan, self._theme), self.language.currentData())

    def _process(self, path: Path, plan: Plan) -> CommandProcess:
        size = next(name for name, pixels in SIZES.items() if pixels == plan.size)
        words = self._chosen.words_for(plan, size, self._theme)
        return CommandProcess(path, self.language.currentData(), words, self)

    @property
    def _theme(self) -> Theme:
        return THEMES.get(self.theme.currentData(), self._window.theme)

    @property
    def _chosen(self) -> Subject:
        return self._subjects[self.subject.currentIndex()]

    def _make(
        self, make: Callable[[Plan], Clip | CommandProcess], on_finished: Callable[[Any], None] | None = None
    ) -> None:
        try:
            problem = self.encoder.missing()
            if problem:
                raise UserError(tr("{format} cannot be written here.", format=self.encoder.NAME), problem)
            clip = make(self.plan)
        except UserError as error:
            self.refused.emit(error)
            return
        self._begin(clip, on_finished)

    def _ask(self) -> None:
        ending = self.encoder.SUFFIX
        name = file_name(self._chosen.file_name()) + ending
        path, _ = QFileDialog.getSaveFileName(self, tr("Export a clip"), name, f"(*{ending})")
        if path:
            found = Path(path)
            self.write(found if found.suffix.lower() == ending else found.with_name(found.name + ending))

    def _on_guessed(self, size: int) -> None:
        self.about.setText(tr("{length} About {size} MB.", length=self._length(), size=f"{size / 1e6:.1f}"))

    def _show_busy(self, busy: bool) -> None:
        super()._show_busy(busy)
        self.guess.setEnabled(not busy)

    def _show_length(self) -> None:
        if self.format.count():
            self.about.setText(self.encoder.missing() or self._length())

    def _length(self) -> str:
        try:
            plan = self.plan
        except UserError as error:
            return str(error)
        return tr("{seconds} s, {frames} frames.", seconds=f"{plan.seconds:.1f}", frames=plan.frames)
