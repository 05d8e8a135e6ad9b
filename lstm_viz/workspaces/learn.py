"""The Learn workspace: the course at the left, the step that is read, and the stage on which it happens.

Owns when which page is shown and how large its words are. It does not own the pages (`learn_pages`), the course
(`course`), what is asked (`asking`), nor what is on the stage (`learning.stage`).
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from lstm_viz.learn.expressions import value_of
from lstm_viz.learning.learning import Learning
from lstm_viz.learning.sheet import lesson_sheet
from lstm_viz.looks import LearnLook, Look
from lstm_viz.panels.learn_course import CoursePanel
from lstm_viz.panels.learn_knobs import KnobsPanel
from lstm_viz.panels.what_if import WhatIfPanel
from lstm_viz.preferences import Preferences
from lstm_viz.settings import TEXT_SIZES as SIZES
from lstm_viz.theme import Theme, px
from lstm_viz.widgets.arrow_keys import ArrowKeys
from lstm_viz.words import tr
from lstm_viz.workspaces import learn_keys, moving
from lstm_viz.workspaces.learn_columns import columns_of
from lstm_viz.workspaces.learn_keys import size_after
from lstm_viz.workspaces.learn_look import LearnPlace
from lstm_viz.workspaces.learn_own import OwnLessons
from lstm_viz.workspaces.learn_pages import LearnPages
from lstm_viz.workspaces.lesson_stage_view import StageView
from lstm_viz.workspaces.workspace import Workspace

MOST_WIDE = 16_777_215  # px: what Qt has for "as wide as it likes"


class LearnWorkspace(Workspace):
    """Signals: `size_changed` (the text's size in per cent), `own_chosen` (the folder of a teacher's lessons).

    Its keys: Enter checks, and then goes on; Alt with Left and Right go a step back and on; Ctrl with + − 0 change
    the text's size; on the stage the keys of every diagram.
    """

    size_changed = Signal(int)
    own_chosen = Signal(str)

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
        self._size = min(max(size, SIZES[0]), SIZES[-1])
        self._presenting = False
        self._link = ""  # is to be followed when the course has been read
        self._contents = False  # the course is looked at where it has no place beside the page
        self.course = CoursePanel(walk, theme)
        self.what_if = WhatIfPanel(stage.document, stage.selection, stage.tracing, theme, flat=True)
        self.what_if.back.hide()
        self.what_if.setObjectName("inner")
        self.pages = LearnPages(learning, theme, self.what_if, KnobsPanel(stage.laboratory))
        self.page, self.practice, self.progress = self.pages.lesson, self.pages.practice, self.pages.progress
        self.stage = StageView(stage, theme, value_of)
        self._place = LearnPlace(learning, *self.pages.questions, self.pages, self.pages.named, self._show_page)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.course)
        self._row.addWidget(self.pages)
        self._row.addWidget(self.stage, 1)
        self._arrows = ArrowKeys(self)
        for part in (self.course, self.stage, self.page, self.practice):
            self._arrows.pass_by(part)
        self._connect()
        self._show_due()

    def _connect(self) -> None:
        learning = self.learning
        self.page.size_wanted.connect(self._on_size_wanted)
        self.page.contents_wanted.connect(self._show_contents)
        for wanted in (self.course.lesson_wanted, self.pages.map.lesson_wanted):
            wanted.connect(self._open)
        self.pages.link_wanted.connect(self.follow)
        self.pages.closed.connect(self.show_lesson)
        for question in self.pages.questions:
            question.framed.connect(self.stage.frame)
            question.covered.connect(self.stage.cover)
        self.practice.tools_wanted.connect(self.stage.show_tools)
        self.course.practice_wanted.connect(self.show_practice)
        self.course.glossary_wanted.connect(lambda: self.show_named("glossary"))
        self.course.progress_wanted.connect(lambda: self.show_named("progress"))
        self.course.map_wanted.connect(lambda: self.show_named("map"))
        self.progress.practice_wanted.connect(self.show_practice)
        self.progress.check_wanted.connect(self._on_check_wanted)
        self.stage.pointed.connect(self._on_pointed)
        learning.study.changed.connect(self._show_due)
        OwnLessons(learning, self.course, self).chosen.connect(self.own_chosen)
        learning.course_changed.connect(self._on_course_changed)

    def take_over(self, before: Workspace) -> None:
        """The page that is open, and what is typed and not yet checked."""
        assert isinstance(before, LearnWorkspace)
        self.pages.take_over(before.pages)
        self._fit()
        self.take_focus()

    def look(self) -> LearnLook:
        return self._place.look()

    def show_look(self, look: Look) -> None:
        assert isinstance(look, LearnLook)
        self._place.show(look)

    # --- pages -----------------------------------------------------------------------------------------------

    def _open(self, name: str) -> None:
        """A lesson, where it was left."""
        self.learning.practised.end()
        self.stage.show_tools(())
        self._walk.open(name)
        self._show_page(self.page)

    def show_lesson(self) -> None:
        """Back to the step that was read; where practice had the stage, it is set anew."""
        if self.learning.practised.subject is not None or self.learning.asking.subject is None:
            self.learning.practised.end()
            self.stage.show_tools(())
            self._walk.show_again()
        self._show_page(self.page)

    def show_practice(self, objective: str = "") -> None:
        """A round of questions."""
        self._leave_lesson()
        self.learning.practice.begin(objective)
        self._show_page(self.practice)

    def _on_check_wanted(self, objective: str) -> None:
        self._leave_lesson()
        self.learning.practice.begin_check(objective)
        self._show_page(self.practice)

    def _leave_lesson(self) -> None:
        self.learning.asking.end()
        self.stage.cover(())
        self.stage.frame(None)

    def show_named(self, name: str) -> None:
        """One of the pages: "lesson", "glossary", "progress", "map"."""
        self._show_page(self._place.pages[name])

    def _show_contents(self) -> None:
        self._contents = True
        self._fit()
        self.course.list.setFocus()

    def _show_page(self, page: QWidget) -> None:
        self._contents = False
        self.pages.setCurrentWidget(page)
        self._fit()
        self.take_focus()

    def _show_due(self) -> None:
        self.course.show_due(self.learning.practice.due)

    def _on_course_changed(self) -> None:
        self.pages.glossary.show_course(self.learning.course)
        self._show_due()
        if self._link:
            self.follow(self._link)
        elif not self._place.settle() and self.isVisible() and self._walk.lesson is None:
            self._walk.resume()

    def follow(self, link: str) -> None:
        """Where a link in a text leads: "lesson:name" or "glossary:word". One that comes before the course is read
        is followed then.
        """
        self._link = "" if self._walk.lessons else link
        if self._link:
            return
        kind, _, target = link.partition(":")
        if kind == "lesson":
            self._open(target)
        elif kind == "glossary":
            self.pages.glossary.show_word(target)
            self.show_named("glossary")

    def _on_pointed(self, parts: object) -> None:
        assert isinstance(parts, tuple)
        self.pages.question.point(parts)

    # --- the window ------------------------------------------------------------------------------------------

    def views(self) -> dict[str, QWidget]:
        return self.stage.views() if self.stage.isVisibleTo(self) else {}

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        scale = px(1) * self._size / 100
        words = lesson_sheet(theme, scale)
        self.course.setStyleSheet(words)
        self.course.set_theme(theme, self._size / 100)
        self.pages.set_theme(theme, words, self._size / 100)
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
        self.pages.take_focus()

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
        self.set_size(size_after(self._size, by))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """The columns of words are as wide as their words need; the stage keeps what it must have."""
        found = columns_of(self.width(), self.height(), self._size / 100, folded=self._presenting)
        self._row.setSpacing(found.space)
        self._row.setContentsMargins(found.space, found.space, found.space, found.space)
        folded = found.course is None
        self.page.offer_contents(folded and not self._presenting)
        in_place = folded and self._contents and not self._presenting  # the course, in the page's place
        self.course.setVisible(not folded or in_place)
        self.pages.setVisible(not in_place)
        self.course.setFixedWidth(found.page if found.course is None else found.course)
        self.stage.setVisible(not self.pages.wide)
        if self.pages.wide:
            self.pages.setMinimumWidth(0)
            self.pages.setMaximumWidth(MOST_WIDE)
        else:
            self.pages.setFixedWidth(found.page)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that the widget with the focus did not want."""
        key, modifiers = Qt.Key(event.key()), event.modifiers()
        if key == Qt.Key.Key_Escape and self._contents:
            self.show_lesson()
        elif not learn_keys.press(event, self.pages, self._on_size_wanted) and not moving.press(
            key, modifiers, self._stage.selection, self._stage.playback
        ):
            super().keyPressEvent(event)


def make_learn(learning: Learning, preferences: Preferences, theme: Theme) -> LearnWorkspace:
    """The workspace; what is set in it is kept with the other settings."""
    settings = preferences.settings
    workspace = LearnWorkspace(learning, theme, settings.text_size)
    workspace.set_gliding(not settings.reduced_motion)
    workspace.size_changed.connect(lambda size: preferences.change(text_size=size))

    def keep(folder: str) -> None:
        if folder == preferences.settings.own_lessons:
            learning.read(Path(folder))  # the same once more: as it is now
        else:
            preferences.change(own_lessons=folder)  # it is read by what follows from the settings

    workspace.own_chosen.connect(keep)
    return workspace
