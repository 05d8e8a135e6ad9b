"""The program: its models, its window, its talks and its document, for the user, the pictures and the tests."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QProcess, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from lstm_viz import languages, theme, translators, words
from lstm_viz.actions import Actions
from lstm_viz.comfort.comfort import Comfort
from lstm_viz.core import Core, command_of
from lstm_viz.cycles import collect_here
from lstm_viz.engine_log import EngineLog
from lstm_viz.front import Front
from lstm_viz.places import CELL, GRADIENTS, INSPECT, LEARN, LIVE
from lstm_viz.preferences import Preferences
from lstm_viz.present.offered import offer_talks
from lstm_viz.sessions import offered as offered_sessions
from lstm_viz.window import SIZE, MainWindow
from lstm_viz.words import tr
from lstm_viz.workspaces.cell import CellWorkspace
from lstm_viz.workspaces.live import LiveWorkspace

if TYPE_CHECKING:
    from collections.abc import Callable

    from lstm_viz.errors import UserError
    from lstm_viz.export.picture_page import Write
    from lstm_viz.present.show import Show
    from lstm_viz.present.talk import Given
    from lstm_viz.present.talks import Talks
    from lstm_viz.sessions.sessions import Sessions
    from lstm_viz.workspaces.inspect import InspectWorkspace

STYLE = "fusion"
STYLED = "styled"  # a property of the application: its style has been set

__all__ = ["CELL", "GRADIENTS", "INSPECT", "LEARN", "LIVE", "Studio", "make_application"]


def make_application(only_shipped_fonts: bool = False) -> QApplication:
    """The application with its look; the one that is there already, if there is one."""
    found = QApplication.instance()
    if isinstance(found, QApplication):
        application = found
    else:
        # By the command line, since asking for the style would cost the first picture all of QStyle's names.
        application = QApplication([*sys.argv[:1], "-style", STYLE])
        application.setProperty(STYLED, True)
    collect_here(application)
    application.setApplicationName("LSTM Viz")
    QGuiApplication.setDesktopFileName("lstm-viz")  # by this Wayland finds the sign and the name
    if not application.property(STYLED):  # once: every window that there is would be styled anew
        application.setStyle(STYLE)
        application.setProperty(STYLED, True)
    theme.install_fonts(only_shipped_fonts)
    if application.font() != theme.font("sans", 13):
        application.setFont(theme.font("sans", 13))
    return application


class Studio(Core):
    """The core, the window over it, the talk and the document that are open.

    Signals: `painted` once, when the diagram was first drawn; `spoken` when another language has taken the place
    of the one before.
    """

    painted = Signal()
    spoken = Signal()

    def __init__(
        self,
        preferences: Preferences,
        log: EngineLog | None = None,
        *,
        opens: str = CELL,
        folder: Path | None = None,
    ) -> None:
        """`opens` is the workspace shown first; `folder` is where trainings leave their checkpoints, and what is
        open is kept; None: nowhere.
        """
        super().__init__(preferences, log, folder)
        self._was_painted = False
        self._folder = folder
        self._talks: Talks | None = None  # made when one is wanted
        self._sessions: Sessions | None = None
        self._language = preferences.settings.language
        self.front = Front(self, opens, self._offer)
        self.front.open_talk = lambda: None if self._talks is None else self._talks.given
        self.front.keep = self._keep
        self.front.first.diagram.view.painted.connect(self._on_painted)
        preferences.changed.connect(self._on_preferences_changed)
        self._on_preferences_changed()

    @property
    def window(self) -> MainWindow:
        return self.front.window

    @property
    def comfort(self) -> Comfort:
        return self.front.comfort

    @property
    def workspace(self) -> CellWorkspace:
        """The Cell workspace."""
        return self.front.workspace

    @property
    def live_workspace(self) -> LiveWorkspace:
        return self.front.live_workspace

    @property
    def inspect_workspace(self) -> InspectWorkspace:
        return self.front.inspect_workspace

    @property
    def talks(self) -> Talks:
        """The talk that is open, and where one is made."""
        if self._talks is None:
            from lstm_viz.present.talks import Talks  # noqa: PLC0415

            command, _ = command_of(self.preferences.settings.engine)
            self._talks = Talks(self.desk, self.window, self.preferences, command)
            self._talks.opened.connect(self.sessions.watch)
            self._talks.edited.connect(self.history.touch)
        return self._talks

    def open_talk(self, given: Given) -> Show:
        """Has a talk ready: F5 begins it, and goes on with it where it was left."""
        return self.talks.open(given)

    @property
    def sessions(self) -> Sessions:
        """The document that is open; made after the first picture, or when it is wanted."""
        if self._sessions is None:
            from lstm_viz.sessions.keeping import Program  # noqa: PLC0415
            from lstm_viz.sessions.sessions import Sessions  # noqa: PLC0415

            program = Program(
                self.desk,
                self.live,
                self.inspection,
                self.window,
                lambda: self._talks,
                lambda: self.talks,
                self._take_lessons,
            )
            self._sessions = Sessions(program, self.history, self.opening, self._folder, self)
            offered_sessions.offer_recent(self.window.actions_offered, self._sessions)
        return self._sessions

    def _keep(self, then: Callable[[Write], object], on_failure: Callable[[UserError], None]) -> None:
        """What is open, for a picture of it that another process paints."""
        self.sessions.keep_for(then, on_failure)

    def _take_lessons(self, folder: Path) -> None:
        """A teacher's own, behind those of the program."""
        self.window.show_workspace(LEARN)
        self.preferences.change(own_lessons=str(folder))

    def _offer(self, actions: Actions) -> None:
        """What can be done with documents and talks."""
        offered_sessions.offer_sessions(actions, lambda: self.sessions, self._open_window)
        offered_sessions.offer_history(actions, self.history)
        offer_talks(actions, lambda: self.talks)

    def _open_window(self) -> None:
        """Another window is another program: what happens to one is nothing to the other."""
        started, _number = QProcess.startDetached(sys.executable, ["-m", "lstm_viz"])
        if not started:
            self.window.show_notice(tr("No other window could be started."))

    def show(self) -> None:
        """Shows the window, maximised where the screen is smaller than the window would like to be."""
        room = self.window.screen().availableSize()
        if room.width() < SIZE.width() or room.height() < SIZE.height():
            # Where no window manager maximises (a bare X server) the window is at least no larger than the screen.
            self.window.resize(SIZE.boundedTo(room))
            self.window.showMaximized()
        else:
            self.window.show()
        self.window.activateWindow()  # where no window manager does it, no key would come before a click

    def begin_unseen(self) -> None:
        """Goes on as after the first picture, without a window: a talk's audience sees nothing but the talk."""
        self.window.resize(SIZE.boundedTo(self.window.screen().availableSize()))
        self._on_painted()

    def close(self) -> None:
        """Ends everything that runs: the clock, the talk, the document, the widgets' workers, the engine."""
        self.playback.pause()
        if self._sessions is not None:
            self._sessions.close()
        if self._talks is not None:
            self._talks.close()
        self.front.close()
        super().close()

    @property
    def complete(self) -> bool:
        """Whether all is there that comes after the first picture."""
        return self._was_painted

    def _on_painted(self) -> None:
        # After the event in which it was painted, so that the picture is on the screen first.
        QTimer.singleShot(0, self, self._after_first_paint)

    def _after_first_paint(self) -> None:
        if self._was_painted:
            return
        self._was_painted = True
        self.painted.emit()
        self.live.show_stored()
        self.front.complete()
        _ = self.sessions

    def _on_preferences_changed(self) -> None:
        gliding = not self.preferences.settings.reduced_motion
        self.playback.set_gliding(gliding)
        self.backflow.set_gliding(gliding)
        language = self.preferences.settings.language
        if language != self._language:
            self._language = language
            # When whoever changed the setting is done: it is a widget, and another one takes its place.
            QTimer.singleShot(0, self, self._speak)

    def _speak(self) -> None:
        """Says everything in the language that is set; lessons are read first, so that all comes at once."""
        code, learning = languages.meant(self._language, translators.wanted()), self.front.learning
        if code == words.language():
            return
        if learning is None or learning.course.language == code:
            self._say_anew(code)
        else:
            learning.course_changed.connect(self._on_course_changed, Qt.ConnectionType.SingleShotConnection)
            learning.speak(code)

    def _on_course_changed(self) -> None:
        self._speak()

    def _say_anew(self, code: str) -> None:
        """Makes all that is seen anew; what is shown, computed and trained goes on."""
        translators.speak(code)
        self.front.rebuild()
        if self._sessions is not None:
            self._sessions.rebuild()
            offered_sessions.offer_recent(self.window.actions_offered, self._sessions)
        if self._talks is not None:
            self._talks.rebuild()
        self.spoken.emit()
