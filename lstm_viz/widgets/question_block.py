"""A question with its answer: what is asked, what it is answered with, the verdict, and why it is so.

Owns how these follow each other on the screen, and the order in which choices are shown. It does not own what is
right (`asking`).
"""

from __future__ import annotations

import random

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from lstm_viz.diagram.graph import load_cell
from lstm_viz.diagram.parts import Part, parts_of
from lstm_viz.learn.answers import number_given
from lstm_viz.learn.lesson import (
    Ask,
    AskChoice,
    AskClick,
    AskCurve,
    AskFill,
    AskLabel,
    AskMistake,
    AskNumber,
    AskOrder,
)
from lstm_viz.learning.asking import Asking
from lstm_viz.looks import Given
from lstm_viz.theme import Theme
from lstm_viz.widgets.asks.base import ENTER, AskWidget
from lstm_viz.widgets.asks.choice import ChoiceAsk
from lstm_viz.widgets.asks.curve import CurveAsk
from lstm_viz.widgets.asks.fill import FillAsk
from lstm_viz.widgets.asks.number import NumberAsk
from lstm_viz.widgets.asks.order import OrderAsk
from lstm_viz.widgets.asks.parts import ClickAsk, LabelAsk
from lstm_viz.widgets.card import label
from lstm_viz.widgets.lesson_text import LessonText
from lstm_viz.worded import NOTHING, Worded
from lstm_viz.words import tr


class QuestionBlock(QWidget):
    """Signals: `on_wanted` (it is over, and Enter goes on), `link_wanted` (where a link leads), `framed` (a Part
    of the diagram, or None), `covered` (ids of parts that are numbered).
    """

    on_wanted = Signal()
    link_wanted = Signal(str)
    framed = Signal(object)
    covered = Signal(object)

    def __init__(self, asking: Asking, theme: Theme) -> None:
        super().__init__()
        self._asking = asking
        self._theme = theme
        self._order: tuple[int, ...] = ()  # of what is shown in an order of its own: the place in the file
        self.answer: AskWidget | None = None
        self._heading = label(tr("Predict"), role="ask")
        self._question = _text(self)
        self._place = QVBoxLayout()
        self.check = _button(tr("Check"), self._on_taken, role="primary")
        self.show_me = _button(tr("Show me"), asking.show_answer, role="link")
        self.buttons = QHBoxLayout()
        self.buttons.addWidget(self.check)
        self.buttons.addWidget(self.show_me)
        self.buttons.addStretch(1)
        self.verdict = _VerdictBox(self)
        self._why = label(tr("Explain"), role="ask")
        self._explain = _text(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._heading)
        column.addWidget(self._question)
        column.addLayout(self._place)
        column.addLayout(self.buttons)
        column.addWidget(self.verdict)
        column.addWidget(self._why)
        column.addWidget(self._explain)
        asking.begun.connect(self._on_begun)
        asking.ready.connect(self._on_ready)
        asking.judged.connect(self._show_verdict)
        asking.stage.shown_cell.changed.connect(self._on_cell_changed)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        if self.answer is not None:
            self.answer.set_theme(theme)

    def take_focus(self) -> None:
        """The keys go to the answer, or on where it is given."""
        if self.answer is not None and not self._asking.answered:
            self.answer.take_focus()

    @property
    def shown_order(self) -> tuple[int, ...]:
        """Of choices and lines, each one's place in the file, in the order in which they are shown."""
        return self._order

    @property
    def told(self) -> str:
        """The question and its verdict, as they are read aloud."""
        parts = [self._question.accessibleName()]
        parts += [self.verdict.told] if not self.verdict.isHidden() else []
        return "\n".join(parts)

    @property
    def _ask(self) -> Ask | None:
        subject = self._asking.subject
        return None if subject is None else subject.ask

    def take_over(self, before: QuestionBlock) -> None:
        """The answer as it stands in a block of another language."""
        if self.answer is not None and before.answer is not None and type(self.answer) is type(before.answer):
            with QSignalBlocker(self.answer):
                self.answer.take_over(before.answer)
            self._show_verdict()

    def show_given(self, given: Given) -> None:
        """An answer that stood here before."""
        if self.answer is not None:
            with QSignalBlocker(self.answer):
                self.answer.show_given(given)
            self._show_verdict()

    # --- what is asked ---------------------------------------------------------------------------------------

    def show_again(self) -> None:
        """What is asked already: this block is new to it."""
        self._on_begun()

    def _on_begun(self) -> None:
        self._take_away()
        self.setVisible(self._ask is not None)
        if self._asking.is_ready:
            self._on_ready()
        elif self._ask is not None:
            self._question.show_text("…")
            self._show_verdict()

    def _on_ready(self) -> None:
        ask = self._ask
        if ask is None:
            return
        if self.answer is None:
            self._question.show_text(*_pair(self._asking.worded(ask.question)))
            answer = self.answer = self._make(ask)
            answer.taken.connect(self._on_taken)
            answer.edited.connect(self._on_edited)
            if isinstance(answer, FillAsk):
                answer.line_taken.connect(lambda _line: self._on_taken())
            if isinstance(answer, ClickAsk):
                answer.framed.connect(self.framed)
            self._place.addWidget(answer)
        self._show_verdict()

    def _take_away(self) -> None:
        if self.answer is not None:
            self._place.removeWidget(self.answer)
            self.answer.hide()
            self.answer.deleteLater()
            self.answer = None
        self.framed.emit(None)
        self.covered.emit(())

    def _make(self, ask: Ask) -> AskWidget:  # noqa: PLR0911  (one for each kind)
        worded = self._asking.worded
        match ask:
            case AskNumber(unit=unit, places=places):
                return NumberAsk(tr("Your answer"), worded(unit).plain if unit else "", places)
            case AskChoice(choices=choices):
                several = sum(choice.right for choice in choices) > 1
                self._shuffle(len(choices), keep=ask.keep_order)
                return ChoiceAsk([worded(choices[place].text) for place in self._order], several=several)
            case AskMistake(lines=lines):
                self._shuffle(len(lines), keep=True)
                return ChoiceAsk([worded(line) for line in lines], several=False)
            case AskOrder(items=items):
                self._shuffle(len(items), keep=False)
                return OrderAsk([worded(items[place]) for place in self._order])
            case AskClick():
                return ClickAsk(self._listed_parts())
            case AskLabel(targets=targets, labels=labels):
                self._shuffle(len(labels), keep=False)
                self.covered.emit(tuple(targets))
                return LabelAsk(len(targets), [worded(labels[place]) for place in self._order])
            case AskCurve():
                truth = self._asking.curve_of(ask)
                return CurveAsk(len(truth), _ends(ask, truth), self._theme)
            case AskFill(lines=lines):
                return FillAsk([worded(line.text) for line in lines], [line.places for line in lines])

    def _shuffle(self, count: int, *, keep: bool) -> None:
        """An order that the seed draws, and that is not the file's own."""
        order = list(range(count))
        if not keep:
            dice = random.Random(f"{self._asking.seed}:order")
            while order == sorted(order) and count > 1:
                dice.shuffle(order)
        self._order = tuple(order)

    def _listed_parts(self) -> list[Part]:
        """What a list has in place of the diagram: no wires, of which there are too many."""
        cell = load_cell(self._asking.stage.shown_cell.cell.name)
        return [part for part in parts_of(cell) if part.kind != "wire"]

    def _on_cell_changed(self) -> None:
        if isinstance(self.answer, ClickAsk):
            self.answer.show_parts(self._listed_parts())

    def point(self, parts: tuple[Part, ...]) -> None:
        """Somebody clicked on the diagram."""
        if isinstance(self.answer, ClickAsk) and not self._asking.answered:
            self.answer.point(parts)

    # --- what is answered ------------------------------------------------------------------------------------

    def given(self) -> object | None:  # noqa: PLR0911  (one for each kind)
        """The answer as `learn.answers` takes it; None while there is none."""
        given, ask = None if self.answer is None else self.answer.given(), self._ask
        if given is None or ask is None:
            return None
        match ask:
            case AskNumber():
                return number_given(str(given))
            case AskChoice() | AskOrder():
                return tuple(self._order[place] for place in given)  # type: ignore[attr-defined]
            case AskMistake():
                return int(given[0]) + 1  # type: ignore[index]
            case AskLabel():
                words = [ask.labels[self._order[place]] for place in given]  # type: ignore[attr-defined]
                return dict(zip(ask.targets, words, strict=True))
            case AskClick():
                spoken_of = [*ask.targets, *(wrong.target for wrong in ask.wrong)]
                ids = list(given)  # type: ignore[call-overload]
                return next((id for id in spoken_of if id in ids), ids[0])
            case AskFill():
                typed = [number_given(text) for text in given]  # type: ignore[attr-defined]
                return [*typed, *[None] * (len(ask.lines) - len(typed))]
        return given

    def _on_edited(self) -> None:
        if self._asking.verdict is not None and not self._asking.answered and not isinstance(self.answer, FillAsk):
            self._asking.try_again()
        self.check.setEnabled(self.given() is not None)

    def enter(self) -> None:
        """Enter, wherever the focus is: checks; where it is answered goes on."""
        self._on_taken()

    def _on_taken(self) -> None:
        """Enter, or the button: checks; where it is answered goes on."""
        if self._asking.answered:
            self.on_wanted.emit()
            return
        given = self.given()
        if given is not None:
            self._asking.check(given)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER and self._ask is not None:
            self._on_taken()
        else:
            super().keyPressEvent(event)

    def _show_verdict(self) -> None:
        ask, asking = self._ask, self._asking
        if ask is None:
            return
        verdict, over = asking.verdict, asking.answered
        if self.window().focusWidget() in (self.check, self.show_me):
            self.setFocus()  # a button that goes takes the focus elsewhere
        self.check.setVisible(not over)
        self.check.setEnabled(not over and self.given() is not None)
        self.show_me.setVisible((asking.attempts > 0 and not over) or (over and ask.show is not None))
        self.show_me.setText(tr("Show me") if not over or ask.show is not None else "")
        if isinstance(self.answer, FillAsk):
            self._show_lines(self.answer, ask)
        if asking.was_shown:
            self.verdict.show_words(None, tr("The answer"), asking.answer_words())
        elif verdict is None or (isinstance(ask, AskFill) and not over):
            self.verdict.hide()  # of a calculation each line says its own
        else:
            heading = tr("Right.") if verdict.right else tr("Not yet.")
            self.verdict.show_words(verdict.right, heading, asking.worded(verdict.say or verdict.problem))
        self._why.setVisible(over and bool(ask.explain))
        self._explain.show_text(*(_pair(asking.worded(ask.explain)) if over and ask.explain else ("", "")))
        if over and self.answer is not None:
            if isinstance(self.answer, CurveAsk) and isinstance(ask, AskCurve):
                self.answer.show_truth(asking.curve_of(ask))
            self.answer.lock()
            self.covered.emit(())

    def _show_lines(self, answer: FillAsk, ask: Ask) -> None:
        """Of a calculation each line has a verdict of its own."""
        asking = self._asking
        assert isinstance(ask, AskFill)
        if asking.was_shown:
            answer.show_answers(asking.line_answers(ask))
            return
        for place, (right, hint) in enumerate(asking.lines):
            answer.show_line(place, right, asking.worded(hint) if hint else NOTHING)


class _VerdictBox(QFrame):
    """Right or not, by a sign, a word and a colour."""

    def __init__(self, block: QuestionBlock) -> None:
        super().__init__()
        self.setObjectName("verdict")
        self._heading = label()
        self._heading.setProperty("kind", "verdict")
        self._words = _text(block)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 10)
        column.setSpacing(4)
        column.addWidget(self._heading)
        column.addWidget(self._words)
        self.hide()

    @property
    def told(self) -> str:
        """What it says, for a test and a screen reader."""
        return self.accessibleName()

    def show_words(self, right: bool | None, heading: str, words: Worded) -> None:
        """`right` None: the answer was shown."""
        self.setProperty("verdict", {True: "right", False: "wrong", None: "shown"}[right])
        sign = {True: "✓", False: "✗", None: "→"}[right]
        self._heading.setText(f"{sign}  {heading}")
        self._words.show_text(words.html, words.plain)
        self.setAccessibleName(f"{heading} {words.plain}".strip())
        for widget in (self, self._heading):
            widget.style().unpolish(widget)
            widget.style().polish(widget)
        self.show()


def _text(block: QuestionBlock) -> LessonText:
    text = LessonText()
    text.linkActivated.connect(block.link_wanted)
    return text


def _pair(worded: Worded) -> tuple[str, str]:
    return worded.html, worded.plain


def _ends(ask: AskCurve, truth: NDArray[np.float64]) -> tuple[float, float]:
    """The axis that is drawn on: the file's, or what the answer needs with room on both sides."""
    least, most = min(0.0, float(truth.min())), max(1.0, float(truth.max()))
    low = ask.least if ask.least is not None else (-1.0 if least < 0 and least >= -1 else least * 1.1)
    return low, ask.most if ask.most is not None else (1.0 if most <= 1 else most * 1.1)


def _button(words: str, action: object, role: str) -> QPushButton:
    button = QPushButton(words)
    button.setProperty("role", role)
    assert callable(action)
    button.clicked.connect(lambda _=False: action())
    return button
