"""A question with its answer: what is asked, what it is answered with, the verdict, and why it is so.

Owns how these follow each other on the screen. It does not own what a question is answered with (`asks`), nor what
is right (`asking`).
"""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from lstm_viz.diagram.parts import Part
from lstm_viz.learn.lesson import Ask, AskCurve, AskFill, AskLabel
from lstm_viz.learning.asking import Asking
from lstm_viz.looks import Given
from lstm_viz.theme import Theme
from lstm_viz.widgets.arrow_keys import ArrowKeys
from lstm_viz.widgets.asks.base import ENTER, AskWidget
from lstm_viz.widgets.asks.curve import CurveAsk
from lstm_viz.widgets.asks.fill import FillAsk
from lstm_viz.widgets.asks.made import as_judged, listed_parts, made, order_of
from lstm_viz.widgets.asks.parts import ClickAsk
from lstm_viz.widgets.card import label
from lstm_viz.widgets.lesson_text import LessonText
from lstm_viz.widgets.verdict_box import VerdictBox
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
        self._arrows = ArrowKeys(self)
        self._heading = label(tr("Predict"), role="ask")
        self._question = _text(self)
        self._place = QVBoxLayout()
        self.check = _button(tr("Check"), self._on_taken, role="primary")
        self.show_me = _button(tr("Show me"), asking.show_answer, role="link")
        self.buttons = QHBoxLayout()
        self.buttons.addWidget(self.check)
        self.buttons.addWidget(self.show_me)
        self.buttons.addStretch(1)
        self.verdict = VerdictBox(_text(self))
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
        """The keys go to the answer, or on where it is given; until it is there they stay here."""
        if self.answer is None:
            self.setFocus()
        elif not self._asking.answered:
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
            self._order = order_of(ask, self._asking.seed)
            answer = self.answer = made(ask, self._order, self._asking, self._theme)
            if isinstance(ask, AskLabel):
                self.covered.emit(tuple(ask.targets))
            self._arrows.pass_by(answer)
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
            focused = self.window().focusWidget()
            if focused is not None and self.answer.isAncestorOf(focused):
                self.setFocus()  # what goes would hand it to anybody
            self._place.removeWidget(self.answer)
            self.answer.hide()
            self.answer.deleteLater()
            self.answer = None
        self.framed.emit(None)
        self.covered.emit(())

    def _on_cell_changed(self) -> None:
        if isinstance(self.answer, ClickAsk):
            self.answer.show_parts(listed_parts(self._asking))

    def point(self, parts: tuple[Part, ...]) -> None:
        """Somebody clicked on the diagram."""
        if isinstance(self.answer, ClickAsk) and not self._asking.answered:
            self.answer.point(parts)

    # --- what is answered ------------------------------------------------------------------------------------

    def given(self) -> object | None:
        """The answer as `learn.answers` takes it; None while there is none."""
        given, ask = None if self.answer is None else self.answer.given(), self._ask
        return None if given is None or ask is None else as_judged(ask, self._order, given)

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


def _text(block: QuestionBlock) -> LessonText:
    text = LessonText()
    text.linkActivated.connect(block.link_wanted)
    return text


def _pair(worded: Worded) -> tuple[str, str]:
    return worded.html, worded.plain


def _button(words: str, action: object, role: str) -> QPushButton:
    button = QPushButton(words)
    button.setProperty("role", role)
    assert callable(action)
    button.clicked.connect(lambda _=False: action())
    return button
