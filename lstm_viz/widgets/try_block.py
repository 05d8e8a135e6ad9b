"""A goal that one reaches by changing the cell: its checks, which tick themselves, hints, and the solution.

Owns how these are shown. It does not own when a check holds (`asking`), nor the controls that change things.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from lstm_viz.learn.lesson import EMPTY
from lstm_viz.learning.asking import Asking
from lstm_viz.theme import LIGHT, Theme, px
from lstm_viz.widgets.card import label
from lstm_viz.widgets.lesson_text import LessonText
from lstm_viz.words import to_translate, tr


class TryBlock(QWidget):
    """Signal: `link_wanted` (where a link in a text leads)."""

    link_wanted = Signal(str)

    def __init__(self, asking: Asking) -> None:
        super().__init__()
        self._asking = asking
        self._tools: QWidget | None = None
        self._knobs: QWidget | None = None
        self._hints = 0
        self._goal = LessonText()
        self._rows: list[_CheckRow] = []
        self._checks = QVBoxLayout()
        self._checks.setSpacing(4)
        self._place = QVBoxLayout()
        self._note = label(role="muted", wrap=True)
        self._hint = LessonText()
        self._done = LessonText()
        self.hint = _button(tr("A hint"), self._on_hint)
        self.solution = _button(tr("Show me the answer"), asking.show_solution)
        row = QHBoxLayout()
        row.addWidget(self.hint)
        row.addWidget(self.solution)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(label(tr("Try"), role="ask"))
        column.addWidget(self._goal)
        column.addLayout(self._checks)
        column.addWidget(self._done)
        column.addLayout(self._place)
        column.addWidget(self._note)
        column.addWidget(self._hint)
        column.addLayout(row)
        for text in (self._goal, self._hint, self._done):
            text.linkActivated.connect(self.link_wanted)
        asking.begun.connect(self._on_begun)
        asking.ready.connect(self._show)
        asking.judged.connect(self._show)
        asking.checked.connect(self._show)
        asking.goal_reached.connect(self._show)
        asking.stage.tracing.trace_changed.connect(self._show_note)

    def set_theme(self, theme: Theme) -> None:
        for row in self._rows:
            row.tick.set_theme(theme)
        self._theme = theme

    _theme: Theme = LIGHT

    def set_tools(self, changes: QWidget, knobs: QWidget) -> None:
        """The controls that change a model, and those of the gradient laboratory."""
        self._tools, self._knobs = changes, knobs
        for tools in (changes, knobs):
            self._place.addWidget(tools)

    def take_focus(self) -> None:
        """The keys go to the controls."""
        for tools in (self._tools, self._knobs):
            take = getattr(tools, "take_focus", None)
            if tools is not None and tools.isVisibleTo(self) and take is not None:
                take()
                return
        self.solution.setFocus()

    def show_again(self) -> None:
        """What is to be reached already: this block is new to it."""
        self._on_begun()

    def take_over(self, before: TryBlock) -> None:
        """The hints that are open in a block of another language."""
        self._hints = before._hints
        self._show()

    def _on_begun(self) -> None:
        self._hints = 0
        subject = self._asking.subject
        goal = None if subject is None else subject.goal
        for row in self._rows:
            self._checks.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = []
        for _ in goal.checks if goal is not None else ():
            row = _CheckRow(self._theme)
            self._rows.append(row)
            self._checks.addWidget(row)
        self._show()

    def _show(self) -> None:
        asking = self._asking
        subject = asking.subject
        goal = None if subject is None else subject.goal
        # First what is asked, then what is tried.
        waits = subject is not None and subject.ask is not None and not asking.answered
        self.setVisible(goal is not None and not waits)
        if goal is None:
            return
        said = asking.worded(goal.goal)
        self._goal.show_text(said.html, said.plain)
        for row, check, holds in zip(self._rows, goal.checks, asking.checks, strict=True):
            words = asking.worded(check.text)
            row.show_check(words.html, words.plain, holds)
        if self._tools is not None and self._knobs is not None:
            do = EMPTY if subject is None else subject.do
            measured, raced = "gradients" in (do.panes or ()), "race" in (do.panes or ())
            self._knobs.setVisible(measured)
            self._tools.setVisible(do.model is not None and not measured and not raced)
        done = asking.worded(goal.done) if asking.reached and goal.done else asking.worded("")
        reached = tr("Reached.") if not asking.solved_for_them else tr("This is how it is reached.")
        self._done.show_text(f"<p><b>✓ {reached}</b></p>{done.html}" if asking.reached else "", done.plain)
        hints = "\n\n".join(goal.hints[: self._hints])
        hint = asking.worded(hints) if hints else asking.worded("")
        self._hint.show_text(hint.html, hint.plain)
        if self.window().focusWidget() is self.hint:
            self.solution.setFocus()  # a button that goes takes the focus elsewhere
        self.hint.setVisible(self._hints < len(goal.hints) and not asking.reached)
        self.solution.setVisible(not asking.reached)
        self._show_note()

    def _show_note(self) -> None:
        subject = self._asking.subject
        goal = None if subject is None else subject.goal
        wrong = goal is not None and self._asking.wrong_tools
        names = ", ".join(tr(TOOL_WORDS[tool]) for tool in goal.tools) if goal is not None else ""
        self._note.setText(tr("Here only this counts: {tools}.", tools=names) if wrong else "")
        self._note.setVisible(wrong)

    def _on_hint(self) -> None:
        self._hints += 1
        self._show()


TOOL_WORDS = to_translate(
    {
        "clamp": "holding a gate",
        "squash": "another squash",
        "forget-bias": "the forget bias",
        "unit-out": "taking a unit out",
        "no-forget-gate": "removing the forget gate",
        "coupled-gates": "coupling the gates",
        "peepholes": "peepholes",
        "weight": "a weight",
        "symbol": "a symbol of the sequence",
        "input": "a number of the input",
        "state": "setting a state",
    }
)


class _CheckRow(QWidget):
    """A check, with a circle that is filled and ticked where it holds."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.tick = _Tick(theme)
        self._words = LessonText()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.tick)
        row.addWidget(self._words, 1)

    def show_check(self, html: str, plain: str, holds: bool) -> None:
        self._words.show_text(html, plain)
        self.tick.show_held(holds)
        self.setAccessibleName(f"{plain}: {tr('holds') if holds else tr('not yet')}")


class _Tick(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._held = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(round(px(22)), round(px(22)))

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def show_held(self, held: bool) -> None:
        self._held = held
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            ring = self._theme.colour("good" if self._held else "pending")
            box = QRectF(self.rect()).adjusted(3, 3, -3, -3)
            painter.setPen(QPen(ring, px(2)))
            painter.setBrush(ring if self._held else self._theme.colour("card"))
            painter.drawEllipse(box)
            if self._held:
                painter.setPen(QPen(self._theme.colour("card"), px(2)))
                middle, half = box.center(), box.width() / 4
                painter.drawLine(middle + QPointF(-half, 0), middle + QPointF(-half * 0.2, half * 0.8))
                painter.drawLine(middle + QPointF(-half * 0.2, half * 0.8), middle + QPointF(half, -half * 0.8))


def _button(words: str, action: Callable[[], object]) -> QPushButton:
    button = QPushButton(words)
    button.setProperty("role", "link")
    button.clicked.connect(lambda _=False: action())
    return button
