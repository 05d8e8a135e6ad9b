"""The training's buttons: begin, pause, one update, back to the beginning; how far it is; what went wrong.

Shows the run at work and speaks to `Training`. It does not own what a run is made of (`training_setup`).
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSlider

from lstm_viz.runs.following import Following
from lstm_viz.runs.halts import Offer, offers, sentence
from lstm_viz.runs.record import RunRecord
from lstm_viz.runs.setup import RunSetup
from lstm_viz.runs.training import Training
from lstm_viz.runs.verdict import LAST, verdict
from lstm_viz.widgets.card import Card, label
from lstm_viz.widgets.elided import ElidedLabel
from lstm_viz.words import tr, tr_known


class TrainingPanel(Card):
    """Signals: `setup_wanted` (whether what a run is made of is to be seen), `save_wanted`."""

    setup_wanted = Signal(bool)
    save_wanted = Signal()

    def __init__(self, training: Training, setup: RunSetup, following: Following) -> None:
        super().__init__()
        self._training = training
        self._setup = setup
        self._following = following
        self._presenting = False
        self._title = ElidedLabel()
        self._state = ElidedLabel("muted")
        self._verdict = ElidedLabel("muted")
        self._main = _button("", tr("Train the models of the race"), self._on_main, role="primary")
        self._once = _button(tr("One update"), tr("One training step, and then a pause"), training.once)
        self._reset = _button(
            tr("Reset"), tr("Back to the same initial weights, at training step 0"), training.reset
        )
        self._save = _button(tr("Save…"), tr("Save a model of this training as a file"), self.save_wanted.emit)
        self._change = _button(tr("Set up"), tr("The task, the cells, the seed and how they are trained"))
        self._change.setCheckable(True)
        self._change.toggled.connect(self.setup_wanted)
        self._history = QSlider(Qt.Orientation.Horizontal)
        self._history.setAccessibleName(tr("Training step that is shown"))
        self._history.setMinimumWidth(1)
        self._history.setToolTip(
            tr("Back through training: the diagram and the gradients show the model as it was")
        )
        self._newest = _button(
            tr("Newest"), tr("Follow the model that is trained"), lambda: following.look_at(None)
        )
        self._branch = _button(
            tr("Continue from here"),
            tr("Begin another run from the weights of this training step"),
            self._on_branch,
        )
        self._problem = label(role="bad", wrap=True)
        self._offers = QHBoxLayout()
        self._offered: tuple[Offer, ...] = ()
        self._trouble = QFrame()
        self._trouble.setObjectName("banner")
        self._build()
        self._history.valueChanged.connect(self._on_history)
        training.changed.connect(self._show)
        training.advanced.connect(self._show_progress)
        training.tasks.changed.connect(self._show)
        training.refused.connect(self._show_trouble)
        setup.changed.connect(self._show)
        following.changed.connect(self._show_progress)
        self._show()

    def _build(self) -> None:
        self.body.setContentsMargins(14, 8, 14, 8)
        self.body.setSpacing(4)
        top = QHBoxLayout()
        top.setSpacing(6)
        top.addWidget(self._title, 1)
        for button in (self._main, self._once, self._reset, self._newest, self._branch):
            top.addWidget(button)
        below = QHBoxLayout()
        below.setSpacing(8)
        below.addWidget(self._state, 5)
        below.addWidget(self._history, 2)
        below.addWidget(self._save)
        below.addWidget(self._change)
        row = QHBoxLayout(self._trouble)
        row.setContentsMargins(10, 6, 10, 6)
        row.addWidget(self._problem, 1)
        row.addLayout(self._offers)
        self.body.addLayout(top)
        self.body.addLayout(below)
        self.body.addWidget(self._verdict)
        self.body.addWidget(self._trouble)

    # --- what is done ----------------------------------------------------------------------------------------

    def _on_main(self) -> None:
        """Begins, pauses or goes on: what the button says."""
        record = self._training.current
        if self._training.beginning:
            return
        if self._training.resumable:
            self._training.resume()
        elif not self._training.steerable or record is None:
            self._training.begin(self._setup.plan)
        elif record.running:
            self._training.pause()
        else:
            self._training.go_on()

    def _on_history(self, training_step: int) -> None:
        record = self._training.current
        if record is not None:
            self._following.look_at(None if training_step >= record.training_step else training_step)

    def _on_branch(self) -> None:
        if self._following.looked_at is not None:
            self._training.branch(self._following.looked_at)
            self._following.look_at(None)

    def set_presenting(self, presenting: bool) -> None:
        """Before an audience there is what is trained, how far it is, and one button."""
        self._presenting = presenting
        self._show()

    def show_setup_open(self, opened: bool) -> None:
        """Whether what a run is made of is seen."""
        with QSignalBlocker(self._change):
            self._change.setChecked(opened)

    # --- what is shown ---------------------------------------------------------------------------------------

    def _show(self) -> None:
        record, training = self._training.current, self._training
        self._title.setText(self._task_title(record))
        if training.beginning:
            words = tr("Beginning …")
        elif training.resumable:
            words = tr("Go on")
        elif not training.steerable or record is None:
            fresh = record is None or (record.stored and not record.opened)
            words = tr("Train now") if fresh else tr("Train again")
        else:
            words = tr("Pause training") if record.running else tr("Go on")
        self._main.setText(words)
        self._save.setVisible(record is not None and not record.stored and not self._presenting)
        self._change.setVisible(not self._presenting)
        self._show_progress()
        self._show_trouble()

    def _task_title(self, record: RunRecord | None) -> str:
        """What is trained; before the first run what would be."""
        if record is not None:
            return tr_known(record.title)
        return tr_known(self._training.tasks.titles.get(self._setup.plan.task, self._setup.plan.task))

    def _show_progress(self) -> None:
        shown = self._following.training_step
        if self._following.looked_at is None or shown is None:
            self._state.setText(progress_of(self._training.current))
        else:
            self._state.setText(tr("shown: training step {step}", step=f"{shown:,}"))
        self._show_verdict()
        self._show_history()

    def _show_verdict(self) -> None:
        """What the race has shown so far."""
        record = self._training.current
        words = "" if record is None else verdict(record)
        self._verdict.setVisible(bool(words))
        if words != self._verdict.text():
            self._verdict.setText(words)
            tip = tr(
                "{words} Of the last {steps} training steps, on the sequences that are learnt from.",
                words=words,
                steps=LAST,
            )
            self._verdict.setToolTip(tip)

    def _show_history(self) -> None:
        """The slider ends at the newest training step; it stays there while the newest is followed."""
        record = self._training.current
        alive = record is not None and not record.stored and record.training_step > record.kept_first
        alive = alive and not self._presenting
        looked_at = self._following.looked_at
        self._history.setVisible(alive)
        back = alive and (looked_at is not None or self._following.away)
        self._newest.setVisible(back)
        self._branch.setVisible(alive and looked_at is not None)
        for button in (self._once, self._reset):  # in their place stands what leads out of the past
            button.setVisible(self._training.steerable and not self._presenting and not back)
        if record is not None and alive:
            with QSignalBlocker(self._history):
                self._history.setRange(record.kept_first, record.training_step)
                self._history.setPageStep(max(1, (record.training_step - record.kept_first) // 20))
                self._history.setValue(record.training_step if looked_at is None else looked_at)

    def _show_trouble(self) -> None:
        """A halt with what can be done about it, or why the last wish was refused."""
        record, problem = self._training.current, self._training.problem
        halted = record.halted if record is not None else None
        self._trouble.setVisible(halted is not None or problem is not None)
        if halted is not None and record is not None:
            self._problem.setText(sentence(halted, record))
            self._show_offers(offers(halted, record))
        else:
            self._problem.setText("" if problem is None else str(problem))
            self._show_offers(())

    def _show_offers(self, offered: tuple[Offer, ...]) -> None:
        if offered == self._offered:
            return
        self._offered = offered
        while (item := self._offers.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        for offer in offered:
            self._offers.addWidget(_button(offer.words, offer.words, partial(self._accept, offer)))

    def _accept(self, offer: Offer) -> None:
        self._training.steer(method=offer.method, settings=offer.settings, action="go")


def progress_of(record: RunRecord | None) -> str:
    """How far a run is, how fast, and how long it takes still."""
    if record is None:
        return tr("An LSTM and an RNN learn the same sequences, side by side.")
    step = tr("training step {step}", step=f"{record.training_step:,}")
    if record.training_steps:
        step = tr(
            "training step {step} of {all}", step=f"{record.training_step:,}", all=f"{record.training_steps:,}"
        )
    if record.stored and not record.opened:
        return tr("Stored race: {step}, trained earlier with seed {seed}", step=step, seed=record.seed)
    if record.over:
        return tr("{step} · broken off" if record.broken_off else "{step} · done", step=step)
    if record.paused:
        return tr("{step} · paused", step=step)
    parts = [step, tr("{rate}/s", rate=f"{record.steps_per_second:,.0f}")]
    if record.seconds_left is not None:
        parts.append(tr("{time} left", time=duration(record.seconds_left)))
    return " · ".join(parts)


def duration(seconds: float) -> str:
    """A time as a person says it: "8 s", "3 min", "2 h 10 min"."""
    if seconds < 60:
        return tr("{seconds} s", seconds=round(seconds))
    minutes = round(seconds / 60)
    if minutes < 60:
        return tr("{minutes} min", minutes=minutes)
    return tr("{hours} h {minutes} min", hours=f"{minutes // 60:,}", minutes=minutes % 60)


def _button(words: str, tip: str, action: Callable[[], object] | None = None, role: str = "snug") -> QPushButton:
    button = QPushButton(words)
    button.setToolTip(tip)
    button.setProperty("role", role)
    if not words:
        button.setAccessibleDescription(tip)
    if action is not None:
        button.clicked.connect(lambda _checked=False: action())
    return button
