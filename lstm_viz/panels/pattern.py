"""Units found by what they do: brush a stretch, or type a rule; and where else a pattern stands."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSignalBlocker, QTimer, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDoubleSpinBox,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from engine.protocol import PatternFound, RuleScored
from lstm_viz import found_tables
from lstm_viz.looking import Looking
from lstm_viz.rules import context, known, presets, said
from lstm_viz.selection import Selection
from lstm_viz.shown_cell import ShownCell
from lstm_viz.theme import Theme
from lstm_viz.tracing import Tracing
from lstm_viz.widgets.card import Card, label
from lstm_viz.widgets.places_list import PlacesList
from lstm_viz.widgets.scrolled import scrolled
from lstm_viz.widgets.unit_bars import MOST_ROWS, Bar, UnitBars
from lstm_viz.words import number, tr

MOST_PLACES = 20


class PatternPanel(Card):
    """Signal: `cell_wanted`, the selected unit is to be seen in the cell diagram."""

    cell_wanted = Signal()

    def __init__(
        self,
        shown_cell: ShownCell,
        selection: Selection,
        tracing: Tracing,
        looking: Looking,
        gates: QWidget,
        theme: Theme,
    ) -> None:
        """`gates` is what stands below: the selected unit's gates here."""
        super().__init__()
        self._shown_cell = shown_cell
        self._selection = selection
        self._tracing = tracing
        self._looking = looking
        # Return in the box and a choice of the list are one and the same wish.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._on_rule)
        self._newest = ""  # what was asked last: "pattern" or "rule"
        self.rule = QComboBox()
        self.rule.setEditable(True)
        typed = QLineEdit()
        typed.setPlaceholderText(tr("or a rule: {rule}", rule=presets()[0]))
        self.rule.setLineEdit(typed)
        self.rule.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.rule.setAccessibleName(tr("Rule that units may follow"))
        self.rule.setToolTip(tr("A rule of the list, “after” and a word, or a regular expression between slashes"))
        self.labels = QPushButton(tr("Labels…"))
        self.labels.setProperty("role", "small")
        self.labels.setToolTip(tr("A column of labels from a file, one line a step"))
        self.threshold = QDoubleSpinBox()
        self.threshold.setRange(0.01, 100.0)
        self.threshold.setSingleStep(0.05)
        self.threshold.setAccessibleName(tr("From which value a unit is on"))
        self._hint = label(role="muted", wrap=True)
        self._matching = label(tr("Units that match"), role="caption")
        self._score = label(role="muted")
        self.bars = UnitBars(theme)
        self._note = label(role="muted", wrap=True)
        self._elsewhere = label(tr("Same pattern elsewhere"), role="caption")
        self.places = PlacesList(tr("Same pattern elsewhere"))
        self._gates = gates
        self.open = QPushButton()
        self.open.setProperty("role", "snug")
        self._problem = label(role="bad", wrap=True)
        self._build()
        self._connect(typed)
        self._show_stretch()
        self._show_found()

    def _connect(self, typed: QLineEdit) -> None:
        selection, looking = self._selection, self._looking
        self.rule.addItems(presets())
        self.rule.setCurrentIndex(-1)
        typed.returnPressed.connect(self._soon.start)
        self.rule.activated.connect(self._soon.start)
        self.labels.clicked.connect(self._choose_labels)
        self.threshold.valueChanged.connect(looking.set_threshold)
        self.bars.picked.connect(selection.set_unit)
        self.places.wanted.connect(self._go)
        self.open.clicked.connect(self.cell_wanted)
        looking.pattern_found.connect(self._on_pattern)
        looking.rule_scored.connect(self._on_rule_scored)
        looking.refused.connect(self._show_problem)
        for signal in (looking.stretch_changed, looking.quantity_changed):
            signal.connect(self._show_stretch)
        selection.unit_changed.connect(self._show_unit)

    def _build(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 6, 0)
        column.setSpacing(8)
        self.rule.setMinimumWidth(1)
        self.rule.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        asks = QHBoxLayout()  # the rule has the whole width: it is read as well as typed
        asks.setSpacing(6)
        asks.addWidget(label(tr("on from"), role="muted"))
        asks.addWidget(self.threshold, 1)
        asks.addWidget(self.labels)
        matching = QHBoxLayout()
        matching.addWidget(self._matching, 1)
        matching.addWidget(self._score)
        column.addWidget(self._hint)
        column.addWidget(self.rule)
        column.addLayout(asks)
        column.addWidget(self._problem)
        column.addSpacing(4)
        column.addLayout(matching)
        column.addWidget(self.bars)
        column.addWidget(self._note)
        column.addWidget(self._elsewhere)
        column.addWidget(self.places)
        column.addWidget(self._gates)
        column.addStretch(1)
        inside.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        scroll = scrolled(inside, tr("Find a pattern"))
        title = label(tr("Find a pattern"), role="title")
        self.body.addWidget(title)
        self.body.addWidget(scroll, 1)
        self.body.addWidget(self.open)

    def set_theme(self, theme: Theme) -> None:
        self.bars.set_theme(theme)
        self.places.fit()

    @property
    def tabled(self) -> list[found_tables.Table]:
        """What is found, by the pattern and by the rule, as it can be written."""
        pattern, scores = self._looking.pattern, self._looking.scores
        by_pattern = [] if pattern is None else found_tables.of_pattern(pattern)
        return by_pattern + ([] if scores is None else found_tables.of_rule(scores))

    @property
    def by_rule(self) -> bool:
        """Whether the units that are listed follow a rule; else a pattern."""
        return self._newest == "rule"

    def show_rule(self, rule: str, *, ask: bool) -> None:
        """Puts a rule where one is typed, and asks for it, too."""
        self.rule.setEditText(said(rule))
        if ask and rule:
            self._on_rule()

    def choose_place(self, place: int | None) -> None:
        """Chooses one of the places of the pattern, from 0, now or as soon as they are there; the step stays."""
        self.places.choose(place)

    def _on_rule(self) -> None:
        self._newest = "rule"
        self._looking.score_rule(known(self.rule.currentText()))

    def _choose_labels(self) -> None:
        kinds = tr("Labels (*.csv *.tsv *.txt);;All files (*)")
        name, _ = QFileDialog.getOpenFileName(self, tr("Open a column of labels"), "", kinds)
        if name:
            self._newest = "rule"
            self._looking.score_labels(Path(name))

    def _go(self, place: int) -> None:
        pattern = self._looking.pattern
        if pattern is not None and 0 <= place < len(pattern.places):
            self._selection.set_step(pattern.places[place].start)

    def _on_pattern(self) -> None:
        if self._looking.pattern is not None:
            self._newest = "pattern"
        self._show_found()

    def _on_rule_scored(self) -> None:
        if self._looking.scores is not None:
            self._newest = "rule"
        if self._looking.typed_rule:
            self.rule.setEditText(said(self._looking.typed_rule))
        self._show_found()

    def _show_stretch(self) -> None:
        stretch, looking = self._looking.stretch, self._looking
        with QSignalBlocker(self.threshold):
            self.threshold.setValue(looking.threshold)
        if stretch is None:
            self._hint.setText(
                tr(
                    "Brush a stretch of the text: units that are on there and off around it are listed, and the "
                    "places where they fire together again."
                )
            )
        else:
            start, stop = stretch
            self._hint.setText(tr("Brushed: steps {first} to {last}.", first=f"{start + 1:,}", last=f"{stop:,}"))
        self._show_unit()

    def _show_found(self) -> None:
        """The newest answer of the kind that was asked last."""
        pattern, scores = self._looking.pattern, self._looking.scores
        colour = "cell"
        quantity = self._shown_cell.cell.quantities.get(self._looking.quantity)
        if quantity is not None:
            colour = quantity.colour
        if self._newest == "rule" and scores is not None:
            self._show_rule(scores, colour)
        elif pattern is not None:
            self._show_pattern(pattern, colour)
        else:
            self.bars.show_bars((), colour)
            self._note.setText("")
        places = pattern.places[:MOST_PLACES] if pattern is not None and self._newest == "pattern" else ()
        self._fill_places([(place.start, place.stop) for place in places])
        for widget, shown in (
            (self._matching, bool(self.bars.bars)),
            (self._score, bool(self.bars.bars)),
            (self._note, bool(self._note.text())),
            (self._elsewhere, bool(places)),
            (self.places, bool(places)),
        ):
            widget.setVisible(shown)
        self._show_unit()

    def _show_pattern(self, pattern: PatternFound, colour: str) -> None:
        bars = tuple(Bar(match.unit, match.score, match.sign < 0) for match in pattern.matches)
        self._score.setText(tr("AUC"))
        self.bars.show_bars(bars, colour)
        on = sum(match.on for match in pattern.matches)
        together = "" if pattern.places else tr("The best are on together nowhere else.")
        on_there = tr("{count} are on at every step of it, and at none around it.", count=on)
        order = tr("Units are in the order of d′: how far inside and outside lie apart, in standard deviations.")
        self._note.setText(" ".join(filter(None, (order, on_there, together))))

    def _show_rule(self, scores: RuleScored, colour: str) -> None:
        # Those that the first half chose, in the order of what they reach on the second.
        chosen = sorted(scores.scores[:MOST_ROWS], key=lambda score: -score.held_out)
        bars = tuple(Bar(score.unit, score.held_out, score.sign < 0) for score in chosen)
        self._score.setText(tr("held-out AUC"))
        self.bars.show_bars(bars, colour, scores.chance)
        self._note.setText(
            tr(
                "Chosen on the first half, scored on the second. The mark is chance: {chance}, the best that any "
                "unit reached when the rule was shifted {shifts} times. True at {true} of {all} steps.",
                chance=number(scores.chance, 2),
                shifts=scores.shifts,
                true=f"{scores.true_steps:,}",
                all=f"{scores.true_steps + scores.false_steps:,}",
            )
        )

    def _fill_places(self, places: list[tuple[int, int]]) -> None:
        trace = self._tracing.trace
        if trace is None:
            self.places.show_places(())
            return
        joined = trace.model.inputs == "text"
        self.places.show_places(
            [
                (
                    context(trace.sequence.labels, start, stop, joined=joined),
                    tr("steps {first} to {last}", first=f"{start + 1:,}", last=f"{stop:,}"),
                )
                for start, stop in places
            ]
        )

    def _show_unit(self) -> None:
        unit = self._selection.unit
        self.bars.show_unit(unit)
        self.open.setText(tr("Open unit {unit} in the cell", unit=unit + 1))

    def _show_problem(self) -> None:
        problem = self._looking.problem
        self._problem.setText(str(problem) if problem else "")
        self._problem.setVisible(problem is not None)
