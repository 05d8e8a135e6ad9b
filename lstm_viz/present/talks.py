"""Talks in the running program: the one that is open, and where one is made. Owns which they are."""

from __future__ import annotations

from dataclasses import replace

from msgspec.structs import replace as with_fields
from PySide6.QtCore import QObject, Qt, Signal

from lstm_viz.engine_command import EngineCommand
from lstm_viz.errors import UserError
from lstm_viz.preferences import Preferences
from lstm_viz.present import opened_talk
from lstm_viz.present.desk import Desk
from lstm_viz.present.presenter import Place
from lstm_viz.present.show import Show
from lstm_viz.present.talk import Given, Talk
from lstm_viz.present.workshop import Workshop
from lstm_viz.window import MainWindow


def _in_words_of(talk: Talk, shipped: Talk) -> Talk:
    """A shipped talk in the language that is spoken, with what was drawn on it."""
    scenes = [with_fields(now, ink=before.ink) for before, now in zip(talk.scenes, shipped.scenes, strict=True)]
    return with_fields(shipped, scenes=tuple(scenes))


class Talks(QObject):
    """`command` is of the engine that rehearses. Signals: `opened` (a Show: another talk is open), `edited` (the
    talk that is made is another than before).
    """

    opened = Signal(object)
    edited = Signal()

    def __init__(self, desk: Desk, window: MainWindow, preferences: Preferences, command: EngineCommand) -> None:
        super().__init__()
        self._desk = desk
        self._window = window
        self._preferences = preferences
        self._command = command
        self.show: Show | None = None
        self.workshop: Workshop | None = None

    def open(self, given: Given) -> Show:
        """Has a talk ready: F5 begins it, and goes on with it where it was left."""
        return self._open(given)

    def _open(self, given: Given, place: Place | None = None) -> Show:
        if self.show is not None:
            self.show.close()
        gliding = not self._preferences.settings.reduced_motion
        self.show = Show(given, self._desk, self._window, self._window.theme, gliding=gliding, place=place)
        self._window.begin_talk = self.show.begin
        self.opened.emit(self.show)
        return self.show

    @property
    def given(self) -> Given | None:
        """The talk that is made, else the one that is open."""
        if self.workshop is not None:
            return self.workshop.draft.given
        return None if self.show is None else self.show.given

    def begin(self, name: str) -> None:
        """Opens a shipped talk and begins it."""
        try:
            self.open(opened_talk.named(name)).begin()
        except UserError as error:
            self._window.show_notice(str(error))

    def make(self) -> Workshop:
        """Where a talk is made: out of the one that is open, or a new one."""
        gliding = not self._preferences.settings.reduced_motion
        if self.workshop is None:
            given = None if self.show is None else self.show.given
            device = self._preferences.settings.device
            self.workshop = Workshop(self._desk, self._window, self._window.theme, self._command, device, given)
            self.workshop.draft.changed.connect(self.edited)
        self.workshop.gliding = gliding
        return self.workshop

    def capture(self) -> None:
        """What the window shows becomes a scene."""
        self.make().capture()

    def edit(self) -> None:
        """Shows where the talk is made."""
        self.make().editor.show()

    def rebuild(self) -> None:
        """Another language is spoken: the talk is as it was left. One that is given ends in the language in which
        it began.
        """
        if self.workshop is not None:
            self.workshop.rebuild()
        if self.show is not None and self.show.running:
            self.show.left.connect(self._open_again, Qt.ConnectionType.SingleShotConnection)
        else:
            self._open_again()

    def _open_again(self) -> None:
        if self.show is not None:
            given = self.show.drawn_on
            if given.name:
                given = replace(given, talk=_in_words_of(given.talk, opened_talk.named(given.name).talk))
            self._open(given, self.show.place)

    def close(self) -> None:
        """May be called twice."""
        if self.workshop is not None:
            self.workshop.close()
            self.workshop = None
        if self.show is not None:
            self.show.close()
            self.show = None
