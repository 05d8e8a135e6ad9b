"""A step of a lesson: its text, its formula, what is to be predicted, what is to be tried, and the way on.

Owns the page. It does not own which step that is (`course`), nor what is asked and answered (`asking`).
"""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from lstm_viz.learning.asking import Asking
from lstm_viz.learning.walk import Walk
from lstm_viz.theme import Theme
from lstm_viz.widgets.asking_page import AskingPage, button
from lstm_viz.widgets.card import label
from lstm_viz.widgets.lesson_text import LessonText
from lstm_viz.widgets.try_block import TryBlock
from lstm_viz.words import tr


class LessonPage(AskingPage):
    """Signals beside a page's: `size_wanted` (+1 larger, −1 smaller, 0 as usual),
    `contents_wanted` (the course, where there is no room for it beside the page).
    """

    size_wanted = Signal(int)
    contents_wanted = Signal()

    def __init__(self, walk: Walk, asking: Asking, theme: Theme) -> None:
        super().__init__(asking, theme, walk.new_numbers)
        self._walk = walk
        self.goal = TryBlock(asking)
        self._title = label(role="lesson", wrap=True)
        self._step = label(role="step", wrap=True)
        self._text = LessonText()
        self._formula = LessonText(kind="formula")
        self._formula.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._problem = label(role="bad", wrap=True)
        self._end = label(wrap=True)
        self.back = button(tr("Back"), walk.back)
        self.back.setToolTip(tr("Alt+←"))
        self.contents = button(tr("☰"), self.contents_wanted.emit, role="snug")
        self.smaller = button(tr("A−"), lambda: self.size_wanted.emit(-1), role="snug")
        self.larger = button(tr("A+"), lambda: self.size_wanted.emit(1), role="snug")
        for each, words in (
            (self.contents, tr("The course: lessons, practice, glossary")),
            (self.smaller, tr("Smaller text")),
            (self.larger, tr("Larger text")),
        ):
            each.setAccessibleName(words)
            each.setToolTip(words)
        top = QHBoxLayout()
        top.addWidget(self.contents)
        top.addWidget(self._title, 1)
        top.addWidget(self.smaller)
        top.addWidget(self.larger)
        inside = (self._step, self._text, self._formula, self._problem, self.question, self.goal, self._end)
        self._lay_out([top], inside, self.back, tr("The step; the arrow keys scroll"))
        for text in (self._text, self._formula):
            text.linkActivated.connect(self.link_wanted)
        self.goal.link_wanted.connect(self.link_wanted)
        asking.begun.connect(self._show)
        asking.ready.connect(self._show_texts)
        asking.judged.connect(self._on_judged)
        asking.goal_reached.connect(self._on_goal_reached)
        asking.stage.refused.connect(self._show_texts)
        walk.moved.connect(self._show)

    def offer_contents(self, offered: bool) -> None:
        """Whether the course is not beside the page, and has a button."""
        self.contents.setVisible(offered)

    def set_tools(self, changes: QWidget, knobs: QWidget) -> None:
        """The controls that stand in a goal: of a model, and of the gradient laboratory."""
        self.goal.set_tools(changes, knobs)

    def show_again(self) -> None:
        """The step that is open already: this page is new to it."""
        self.question.show_again()
        self.goal.show_again()
        self._show()

    # --- the keys --------------------------------------------------------------------------------------------

    def take_focus(self) -> None:
        """The keys go to what is to be done: the answer, else the way on."""
        asking = self._asking
        if asking.subject is not None and asking.subject.ask is not None and not asking.answered:
            self.question.take_focus()
        elif asking.subject is not None and asking.subject.goal is not None and not asking.reached:
            self.goal.take_focus()
        else:
            self.next.setFocus()

    def go_on(self) -> None:
        """Enter where nothing is left to be checked: on."""
        self._walk.next()

    def enter(self) -> None:
        """What Enter means wherever the focus is: checks what is answered, goes on from what is done."""
        asking = self._asking
        if asking.done:
            self.go_on()
        elif asking.subject is not None and asking.subject.ask is not None and not asking.answered:
            self.question.enter()

    # --- what is shown ---------------------------------------------------------------------------------------

    def _show(self) -> None:
        walk = self._walk
        lesson, step = walk.lesson, walk.step
        if lesson is None or lesson.lesson is None or step is None or not self._walk.is_asked:
            return
        names = [each.name for each in walk.lessons]
        self._title.setText(f"{names.index(lesson.name) + 1} · {lesson.lesson.title}")
        self._place.setText(tr("step {step} of {steps}", step=walk.place + 1, steps=len(walk.steps)))
        self._place.setAccessibleName(self._place.text())
        self._step.setText(self._asking.worded(step.title).plain)
        self._step.setVisible(bool(step.title))
        self.again.setVisible(self._asking.subject is not None and self._asking.subject.draws_numbers)
        self._show_texts()
        self._scroll.verticalScrollBar().setValue(0)
        self._show_next()
        self._focus_soon()

    def _show_texts(self) -> None:
        step, asking = self._walk.step, self._asking
        if step is None or not self._walk.is_asked:
            return
        say, formula = asking.worded(step.say), asking.formula(step.formula)
        self._text.show_text(say.html, say.plain)
        self._formula.show_text(formula.html, formula.plain)
        problem = asking.stage.problem
        words = "\n".join(part for part in (asking.problem, "" if problem is None else str(problem)) if part)
        self._problem.setText(words)
        self._problem.setVisible(bool(words))
        self._show_next()
        if asking.is_ready:
            self._focus_soon()

    def _on_judged(self) -> None:
        self._show_next()
        self._show_verdict_soon()

    def _on_goal_reached(self) -> None:
        """On from here; whose hand is on a slider keeps it."""
        self._show_next()
        if self._asking.solved_for_them:
            QTimer.singleShot(0, self.next, self.next.setFocus)

    def _show_next(self) -> None:
        walk, asking = self._walk, self._asking
        last = walk.place + 1 == len(walk.steps)
        following = walk.following
        if not last:
            words = tr("Next") if asking.done else tr("Skip")
        elif following is not None and following.lesson is not None:
            words = tr("Next lesson")
        else:
            words = tr("Done")
        self._show_way_on(words, done=asking.done)
        self.next.setAccessibleDescription(self.question.told if asking.answered else "")
        title = "" if following is None or following.lesson is None else following.lesson.title
        said = ""
        if last and asking.done:
            said = tr("This lesson is done. Next: {title}", title=title) if title else tr("The course is done.")
        self._end.setText(said)
        self._end.setVisible(bool(said))
        first = walk.place == 0 and (walk.lesson is None or not walk.path or walk.lesson is walk.path[0])
        self.back.setEnabled(not first)
