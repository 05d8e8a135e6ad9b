"""The Learn workspace: the course at the left, the step that is read, and the stage on which it happens.

Owns which page is shown and how large its words are. It does not own the course (`course`), what is asked
(`asking`), nor what is on the stage (`lesson_stage`).
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget

from lstm_viz.learn.context import Context, ExpressionError
from lstm_viz.learn.expressions import number_of
from lstm_viz.learning import Learning
from lstm_viz.lesson_style import lesson_sheet
from lstm_viz.panels.learn_course import CoursePanel
from lstm_viz.panels.learn_page import LessonPage
from lstm_viz.panels.what_if import WhatIfPanel
from lstm_viz.theme import SPACE, Theme, px
from lstm_viz.widgets.arrow_keys import ArrowKeys
from lstm_viz.words import tr
from lstm_viz.workspaces import moving
from lstm_viz.workspaces.lesson_stage_view import StageView
from lstm_viz.workspaces.workspace import Workspace

SIZES = (80, 90, 100, 115, 130, 150, 175, 200, 225, 250)  # per cent
COURSE_WIDTH, PAGE_WIDTH = 250.0, 420.0  # px of a window at its usual scale
LEAST_STAGE = 320.0
NARROW = 1100  # px: below this width the course folds away beside a page


class LearnWorkspace(Workspace):
    """Signal: `size_changed` (the text's size in per cent).

    Its keys: Enter checks, and then goes on; Alt with Left and Right go a step back and on; Ctrl with + − 0 change
    the text's size; on the stage the keys of every diagram.
    """

    size_changed = Signal(int)

    def __init__(
        self,
        learning: Learning,
        theme: Theme,
        size: int = 100,
    ) -> None:
        super().__init__()
        self.setAccessibleName(tr("Learn workspace"))
        stage, walk = learning.stage, learning.walk
        self.learning = learning
        self._stage = stage
        self._walk = walk
        self._theme = theme
        self._size = size
        self._presenting = False
        self.course = CoursePanel(walk, theme)
        self.page = LessonPage(walk, learning.asking, theme)
        self.what_if = WhatIfPanel(stage.document, stage.selection, stage.tracing, theme)
        self.what_if.back.hide()
        self.what_if.setObjectName("inner")
        self.page.set_tools(self.what_if)
        self.stage = StageView(stage, theme, value_of)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.page)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.course)
        self._row.addWidget(self.pages)
        self._row.addWidget(self.stage, 1)
        self._arrows = ArrowKeys(self)
        self._arrows.pass_by(self.stage)
        self.course.lesson_wanted.connect(self._open)
        self.page.link_wanted.connect(self.follow)
        self.page.size_wanted.connect(self._on_size_wanted)
        self.page.question.framed.connect(self.stage.frame)
        self.page.question.covered.connect(self.stage.cover)
        self.stage.pointed.connect(self._on_pointed)
        self.course.show_problem("\n".join(str(mistake) for mistake in learning.course.mistakes))

    # --- pages -----------------------------------------------------------------------------------------------

    def _open(self, name: str) -> None:
        self.pages.setCurrentWidget(self.page)
        self._walk.open(name)
        self.page.take_focus()

    def follow(self, link: str) -> None:
        """Where a link in a text leads: "lesson:name" or "glossary:word"."""
        kind, _, target = link.partition(":")
        if kind == "lesson":
            self._open(target)

    def _on_pointed(self, parts: object) -> None:
        assert isinstance(parts, tuple)
        self.page.question.point(parts)

    # --- the window ------------------------------------------------------------------------------------------

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        scale = px(1) * self._size / 100
        words = lesson_sheet(theme, scale)
        for part in (self.course, self.pages):
            part.setStyleSheet(words)
        self.course.set_theme(theme, self._size / 100)
        self.page.set_theme(theme)
        self.page.goal.set_theme(theme)
        self.what_if.set_theme(theme)
        self.stage.set_theme(theme)
        self._fit()

    def set_gliding(self, gliding: bool) -> None:
        """Whether pictures glide into each other, or (reduced motion) take each other's place."""
        self.stage.set_gliding(gliding)
        self._stage.playback.set_gliding(gliding)

    def set_presenting(self, presenting: bool) -> None:
        """Before an audience the course is away, and the step and the stage are left."""
        self._presenting = presenting
        self._fit()

    def come_up(self) -> None:
        self._stage.set_active(True)
        if self._walk.lesson is None:
            self._walk.resume()

    def go_down(self) -> None:
        self._stage.set_active(False)

    def take_focus(self) -> None:
        """The keys go to what is to be done on the page."""
        self.page.take_focus()

    @property
    def size(self) -> int:  # type: ignore[override]
        """The text's size in per cent."""
        return self._size

    def set_size(self, size: int) -> None:
        """How large the words of lessons are, of SIZES."""
        if size != self._size:
            self._size = size
            self.set_theme(self._theme)
            self.size_changed.emit(size)

    def _on_size_wanted(self, by: int) -> None:
        place = min(range(len(SIZES)), key=lambda place: abs(SIZES[place] - self._size))
        place = SIZES.index(100) if by == 0 else min(max(place + by, 0), len(SIZES) - 1)
        self.set_size(SIZES[place])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """The columns of words are as wide as their words need; the stage keeps what it must have."""
        space = SPACE if self.height() >= 700 else SPACE // 2
        self._row.setSpacing(space)
        self._row.setContentsMargins(space, space, space, space)
        share = self._size / 100
        course, page = px(COURSE_WIDTH) * min(share, 1.3), px(PAGE_WIDTH) * (1 + 0.62 * (share - 1))
        room = self.width() - 4 * space
        folded = self._presenting or course + page + px(LEAST_STAGE) > room
        self.course.setVisible(not folded)
        if not folded:
            self.course.setFixedWidth(round(course))
            room -= round(course)
        self.pages.setFixedWidth(round(max(px(240), min(page, room - px(LEAST_STAGE)))))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that the widget with the focus did not want."""
        key, modifiers = Qt.Key(event.key()), event.modifiers()
        control = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
        own: dict[Qt.Key, Callable[[], object]] = {}
        if control:
            own = {
                Qt.Key.Key_Plus: lambda: self._on_size_wanted(1),
                Qt.Key.Key_Equal: lambda: self._on_size_wanted(1),
                Qt.Key.Key_Minus: lambda: self._on_size_wanted(-1),
                Qt.Key.Key_0: lambda: self._on_size_wanted(0),
            }
        if modifiers & Qt.KeyboardModifier.AltModifier:
            own = {Qt.Key.Key_Left: self._walk.back, Qt.Key.Key_Right: self._walk.next}
        if key in own:
            own[key]()
        elif not moving.press(key, modifiers, self._stage.selection, self._stage.playback):
            super().keyPressEvent(event)


def value_of(text: str) -> float:
    """What a line typed into the calculator comes to; raises ValueError with a sentence."""
    try:
        return number_of(text.replace("−", "-").replace(",", ".").replace("×", "*").replace("·", "*"), Context())
    except ExpressionError as error:
        raise ValueError(str(error)) from error
