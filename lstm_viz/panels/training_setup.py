"""What a training run is made of: the task, the cells of the race, the seed, and how they are trained.

Changes of a run at work take effect at once where its weights allow it; what needs new weights is said first, and
done when the person says so. Speaks to `RunSetup` and `Training`.
"""

from __future__ import annotations

import msgspec
from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QDoubleValidator, QIntValidator
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from engine.protocol import OPTIMISERS, BeginRun, Setting
from lstm_viz.document import Document
from lstm_viz.runs.entrants import CELL_NAMES, MATCHED
from lstm_viz.runs.setup import RunSetup, needs_new_weights
from lstm_viz.runs.training import Training
from lstm_viz.setting_words import setting_words
from lstm_viz.widgets.card import Card, label
from lstm_viz.widgets.difficulty import DifficultyKnobs
from lstm_viz.widgets.field_grid import FieldGrid, line_field, show_text, whole_number
from lstm_viz.widgets.scrolled import ScrolledColumn
from lstm_viz.widgets.setting_fields import COMMON, SettingFields
from lstm_viz.words import to_translate, tr, tr_known

OPTIMISER_NAMES = to_translate(
    {"sgd": "SGD", "momentum": "SGD with momentum", "rmsprop": "RMSprop", "adam": "Adam"}
)
WHAT = to_translate(
    {
        "task": "Another task",
        "entrants": "Another race",
        "seed": "Another seed",
        "matched": "Another way to match sizes",
        **COMMON,
    }
)
COLUMNS = 4


class TrainingSetupPanel(Card):
    """Fields in columns; under them, where it is needed, what a change would cost. Signal: `checkpoint_wanted`."""

    checkpoint_wanted = Signal()

    def __init__(self, training: Training, setup: RunSetup, document: Document) -> None:
        super().__init__()
        self.setAccessibleName(tr("Training set-up"))
        self._training = training
        self._setup = setup
        self._document = document
        self._probe = QLineEdit()
        self._task = QComboBox()
        self._cells = {cell: QPushButton(tr(name)) for cell, name in CELL_NAMES.items()}
        self._matched = QComboBox()
        self._seed = line_field(QIntValidator(0, 1_000_000))
        self._layers = line_field(QIntValidator(1, 8))
        self._steps = line_field(QIntValidator(0, 1_000_000_000))
        self._optimiser = QComboBox()
        self._clip = line_field(QDoubleValidator(1e-9, 1e9, 9))
        self._difficulty = DifficultyKnobs()
        self._about = label(role="muted", wrap=True)
        self._warning = label(wrap=True)
        self._banner = QFrame()
        self._build()
        self._connect()
        training.tasks.changed.connect(self._show)
        training.changed.connect(self._show)
        setup.changed.connect(self._show)
        document.sequence_changed.connect(self._show_probe)
        self._show()
        self._show_probe()

    def _build(self) -> None:
        scrolled = ScrolledColumn()
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.addWidget(scrolled)
        whole = scrolled.column
        whole.setContentsMargins(14, 8, 14, 10)
        whole.setSpacing(6)
        for matched, words in MATCHED.items():
            self._matched.addItem(tr(words), matched)
        for name in OPTIMISERS:
            self._optimiser.addItem(tr(OPTIMISER_NAMES[name]), name)
        cells = QHBoxLayout()
        cells.setSpacing(4)
        for button in self._cells.values():
            button.setCheckable(True)
            button.setProperty("role", "snug")
            button.clicked.connect(self._on_cells)
            cells.addWidget(button)
        cells.addStretch(1)
        grid = FieldGrid(COLUMNS)
        fields: tuple[tuple[str, QWidget], ...] = (
            (tr("Same number of"), self._matched),
            (tr("Seed"), self._seed),
            (tr("Optimiser"), self._optimiser),
            (tr("Clip at norm"), self._clip),
            (tr("Training steps"), self._steps),
            (tr("Layers"), self._layers),
        )
        for field in (self._task, *(field for _, field in fields)):
            field.setMinimumWidth(1)
            if isinstance(field, QComboBox):
                field.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
                field.setMinimumContentsLength(6)
        for words, field in fields:
            grid.put(words, field)
        task = FieldGrid(2)  # half of the width: the names of tasks are sentences
        task.put(tr("Task"), self._task)
        task.addWidget(self._about, 0, 1)
        self._settings = SettingFields(grid, len(fields), self)
        self._clip.setToolTip(tr("A gradient of a larger norm is scaled down to this one; empty: never"))
        self._steps.setToolTip(tr("0: until it is stopped"))
        whole.addLayout(task)
        whole.addLayout(cells)
        whole.addLayout(grid)
        whole.addWidget(self._difficulty)
        probe = QHBoxLayout()
        probe.addWidget(label(tr("Watched on"), role="muted"))
        probe.addWidget(self._probe, 1)
        checkpoint = QPushButton(tr("Checkpoint…"))
        checkpoint.setProperty("role", "snug")
        checkpoint.setToolTip(tr("Go on with a training from a checkpoint file"))
        checkpoint.clicked.connect(lambda _checked=False: self.checkpoint_wanted.emit())
        probe.addWidget(checkpoint)
        self._probe.setAccessibleName(tr("Sequence that the models are watched on"))
        self._probe.setToolTip(tr("The sequence of the diagram, the timeline and the gradients"))
        self._probe.editingFinished.connect(self._on_probe)
        whole.addLayout(probe)
        self._build_banner()

    def _connect(self) -> None:
        self._difficulty.turned.connect(self._set)
        self._settings.typed.connect(self._set)
        self._task.currentIndexChanged.connect(self._on_task)
        self._matched.currentIndexChanged.connect(lambda: self._setup.set_matched(self._matched.currentData()))
        self._seed.editingFinished.connect(lambda: self._setup.set_seed(int(self._seed.text() or 0)))
        self._layers.editingFinished.connect(lambda: self._setup.set_layers(whole_number(self._layers)))
        self._steps.editingFinished.connect(self._on_steps)
        self._optimiser.currentIndexChanged.connect(self._on_method)
        self._clip.editingFinished.connect(self._on_method)

    def _build_banner(self) -> None:
        """What a change would cost, and whether it is wanted: under the fields, never out of sight."""
        self._banner.setObjectName("banner")
        row = QHBoxLayout(self._banner)
        row.setContentsMargins(10, 6, 10, 6)
        row.addWidget(self._warning, 1)
        anew, leave = QPushButton(tr("Start anew")), QPushButton(tr("Leave it"))
        anew.setProperty("role", "primary")
        leave.setProperty("role", "snug")
        anew.clicked.connect(self._on_anew)
        leave.clicked.connect(self._on_leave)
        row.addWidget(anew)
        row.addWidget(leave)
        beneath = QVBoxLayout()
        beneath.setContentsMargins(14, 0, 14, 10)
        beneath.addWidget(self._banner)
        self.body.addLayout(beneath)

    # --- what is chosen --------------------------------------------------------------------------------------

    def _on_task(self, index: int) -> None:
        if index >= 0:
            self._setup.set_task(self._task.itemData(index))

    def _on_cells(self) -> None:
        chosen = tuple(cell for cell, button in self._cells.items() if button.isChecked())
        self._setup.set_cells(chosen)
        self._show()

    def _on_steps(self) -> None:
        steps = whole_number(self._steps)
        self._setup.set_training_steps(steps)
        if steps is not None and self._live:
            self._training.steer(training_steps=steps)

    def _on_method(self) -> None:
        clip = self._clip.text().replace(",", ".")
        method = msgspec.structs.replace(
            self._setup.plan.method,
            optimiser=self._optimiser.currentData(),
            clip_norm=float(clip) if clip else None,
        )
        if method != self._setup.plan.method:
            self._setup.set_method(method)
            if self._live:
                self._training.steer(method=method)

    def _set(self, name: str, value: Setting) -> None:
        """Takes a setting, also of the run at work where that needs no new weights."""
        self._setup.set_settings({name: value})
        if self._live and not needs_new_weights(self._begun, self._setup.plan):
            self._training.steer(settings={name: value})

    def _on_probe(self) -> None:
        if self._probe.text() and self._probe.text() != self._document.text:
            self._document.set_text(self._probe.text())

    def _show_probe(self) -> None:
        show_text(self._probe, self._document.text)

    def _on_anew(self) -> None:
        self._training.begin(self._setup.plan)

    def _on_leave(self) -> None:
        self._setup.take(self._begun)

    # --- what is shown ---------------------------------------------------------------------------------------

    @property
    def _live(self) -> bool:
        """Whether a run of this set-up is at work and can be changed."""
        return self._training.steerable and not self._training.beginning

    @property
    def _begun(self) -> BeginRun:
        """What the run at work was begun with, and has been changed to since."""
        return self._training.plan or self._setup.plan

    def _in_force(self) -> dict[str, Setting]:
        record = self._training.current
        same_task = record is not None and record.task == self._setup.plan.task
        return {
            **self._training.tasks.settings(self._setup.plan.task),
            **(record.settings if record is not None and same_task else {}),
            **self._setup.plan.settings,
        }

    def _show(self) -> None:
        plan = self._setup.plan
        with QSignalBlocker(self._task):
            if self._task.count() != len(self._training.tasks.titles):
                self._task.clear()
                for name, title in self._training.tasks.titles.items():
                    self._task.addItem(tr_known(title), name)
            self._task.setCurrentIndex(self._task.findData(plan.task))
        for cell, button in self._cells.items():
            button.setChecked(cell in self._setup.cells)
        for box, value in ((self._matched, plan.matched), (self._optimiser, plan.method.optimiser)):
            with QSignalBlocker(box):
                box.setCurrentIndex(box.findData(value))
        layers = plan.entrants[0].layers
        steps = plan.training_steps
        for field, text in (
            (self._seed, str(plan.seed)),
            (self._layers, "" if layers is None else str(layers)),
            (self._steps, "" if steps is None else str(steps)),
            (self._clip, "" if plan.method.clip_norm is None else f"{plan.method.clip_norm:g}"),
        ):
            show_text(field, text)
        own_steps = self._training.tasks.settings(plan.task).get("training_steps")
        self._steps.setPlaceholderText(tr("the task’s own") if own_steps is None else f"{own_steps}")
        self._layers.setPlaceholderText(tr("the task’s own"))
        self._clip.setPlaceholderText(tr("never"))
        self._about.setText(tr_known(self._training.tasks.about.get(plan.task, "")))
        self._about.setVisible(bool(self._about.text()))
        self._show_settings()
        self._show_warning()

    def _show_settings(self) -> None:
        """The task's settings, as soon as they are known: every one of them has a field."""
        in_force = self._in_force()
        task = self._setup.plan.task
        hard = self._training.tasks.difficulty(task)
        self._difficulty.show_settings(hard, in_force, self._training.tasks.settings(task))
        self._settings.show_settings(in_force, hard)

    def _show_warning(self) -> None:
        record = self._training.current
        needed = needs_new_weights(self._begun, self._setup.plan) if self._training.plan else []
        self._banner.setVisible(bool(needed) and record is not None and not record.stored)
        if needed:
            what = ", ".join(tr(WHAT[name]) if name in WHAT else setting_words(name) for name in needed)
            self._warning.setText(tr("{what}: this needs new weights, from training step 0.", what=what))
