"""A show: a talk, its presenter, the audience's window and the speaker's, put together.

Owns what happens between them while a talk is given, and that everything is as it was afterwards. It does not own
what a talk is, nor any drawing.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from engine.protocol import BeginRun
from lstm_viz.engine_state import EngineState, Phase
from lstm_viz.model_shelf import ModelShelf
from lstm_viz.present.audience import AudienceWindow
from lstm_viz.present.awake import Awake
from lstm_viz.present.curtain import Curtain
from lstm_viz.present.desk import Desk
from lstm_viz.present.ink import Ink
from lstm_viz.present.keys import TalkKeys
from lstm_viz.present.overlay import Stroke
from lstm_viz.present.pace import planned
from lstm_viz.present.presenter import Place, Presenter
from lstm_viz.present.screens import Screens
from lstm_viz.present.sheet import GRADIENTS, AudienceSheet, Models
from lstm_viz.present.speaker import SpeakerWindow
from lstm_viz.present.speaker_pictures import SpeakerPictures
from lstm_viz.present.steering import Steering
from lstm_viz.present.talk import ARRIVED, Given, Training
from lstm_viz.present.words import coming_words, in_paragraphs, words_of
from lstm_viz.runs.setup import entrants_of
from lstm_viz.staging import Staging
from lstm_viz.theme import DARK, LIGHT, Theme
from lstm_viz.window import MainWindow
from lstm_viz.words import tr


class Show(QObject):
    """`begin` takes the screens, `leave` gives them back. Signals: `began`, `left`."""

    began = Signal()
    left = Signal()

    def __init__(
        self,
        given: Given,
        desk: Desk,
        window: MainWindow,
        theme: Theme,
        *,
        gliding: bool = True,
        place: Place | None = None,
    ) -> None:
        """`place` is where it begins; None: at the first scene."""
        super().__init__()
        self._desk = desk
        self._window = window
        self._theme = theme
        self._gliding = gliding
        self._place = Place() if place is None else place
        self._running = False
        self._was_active = False
        self._was_refused = False  # what the speaker is told is of what was tried before
        self._ink = Ink(given)
        models = Models(
            desk.shown_cell, desk.selection, desk.tracing, desk.laboratory, desk.training, desk.companion
        )
        self.sheet = AudienceSheet(models, theme)
        self.sheet.set_gliding(gliding)
        shelf = ModelShelf(given.models)
        self.staging = Staging(
            desk.document,
            desk.selection,
            desk.tracing,
            companion=desk.companion,
            laboratory=desk.laboratory,
            stage=self.sheet,
            shelf=shelf,
            begun=ARRIVED,
            parent=self,
        )
        self.presenter = Presenter(given, self.staging, desk.selection, self)
        self.presenter.set_gliding(gliding)
        actions: dict[str, Callable[[], object]] = {
            "leave": self.leave,
            "theme": self._change_theme,
            "swap": self._swap,
        }
        self.keys = TalkKeys(actions, self._jump, self._show_digits)
        self.audience = AudienceWindow(self.sheet, self.keys)
        self.speaker = SpeakerWindow(self.keys)
        self._steering = Steering(self.presenter, self.audience, self.speaker, desk.document, desk.tracing, self)
        actions |= self._steering.actions
        self.awake = Awake(self)
        self._curtain = Curtain((self.audience, self.speaker, window), self)
        self._screens: Screens | None = None
        self._pictures = SpeakerPictures(
            self.presenter, desk, self.audience, self.speaker, theme, lambda: self._running, self
        )
        self._connect()

    def _connect(self) -> None:
        presenter, desk = self.presenter, self._desk
        presenter.leaving.connect(self._on_leaving)
        presenter.moved.connect(self._on_moved)
        presenter.fault.connect(self.speaker.tell)
        presenter.training_wanted.connect(self._train)
        desk.tracing.trace_changed.connect(self._show_words)
        desk.tracing.refused.connect(self._on_refused)
        desk.training.refused.connect(self._on_refused)
        desk.client.state_changed.connect(self._on_engine_state)
        self.audience.overlay.ink_changed.connect(self._keep_ink)
        self.audience.closed.connect(self.leave)
        self.speaker.closed.connect(self.leave)

    @property
    def running(self) -> bool:
        return self._running

    @property
    def given(self) -> Given:
        return self.presenter.given

    # --- beginning and leaving -------------------------------------------------------------------------------

    def begin(self, screen: int | None = None) -> None:
        """Takes the screens, at the place where it was left. `screen`: the audience's, from 1; None: the other one
        than the program's window is on, where there are two.
        """
        if self._running or not self.given.talk.scenes:
            return
        self._running = True
        self._desk.playback.pause()
        self._was_active = self._desk.laboratory.active
        self._screens = Screens(self._window.screen(), screen, self)
        self._screens.changed.connect(self._place_windows)
        self.awake.hold()
        self._curtain.close()
        self._place_windows()
        self._window.hide()
        self.sheet.fit()
        self.speaker.tell(self.awake.why_not)
        self.speaker.begin(again=self._place == Place())
        self.presenter.go(self._place)
        self.audience.overlay.end_fade()
        self.began.emit()

    def leave(self) -> None:
        """Gives the screens back; the next `begin` goes on here."""
        if not self._running:
            return
        self._running = False
        self._place = self.presenter.place
        self.presenter.close()
        self._pictures.stop()
        self.speaker.end()
        self._desk.laboratory.set_active(self._was_active)
        if self._screens is not None:
            self._screens.close()
            self._screens = None
        self._window.show()
        self._window.take_scale()
        self.speaker.hide()
        self.audience.overlay.uncover()
        self.audience.hide()
        self._curtain.open()
        self.awake.let_go()
        self.left.emit()

    def close(self) -> None:
        """The show is over for good."""
        self.leave()
        self._pictures.close()
        self.presenter.close()
        for window in (self.audience, self.speaker):
            window.deleteLater()

    def _place_windows(self) -> None:
        """Each on its screen; where there is one screen only the speaker's view waits."""
        if self._screens is None:
            return
        if not QGuiApplication.screens():
            return  # all unplugged: where the next one comes there is a signal
        speaker = self._screens.speaker
        self.audience.show_on(self._screens.audience)
        self.speaker.show_on(speaker, full=True)
        self.audience.take_focus()
        self._pictures.want()

    # --- what some of the keys do ----------------------------------------------------------------------------

    def _jump(self, number: int) -> None:
        self._steering.jump(number)

    def _show_digits(self, digits: str) -> None:
        self.speaker.show_digits(digits)

    def _swap(self) -> None:
        if self._screens is not None:
            self._screens.swap()

    def _change_theme(self) -> None:
        self.set_theme(LIGHT if self._theme.name == DARK.name else DARK)

    def set_theme(self, theme: Theme) -> None:
        """Bright colours for a bright room, dark ones for a dark one."""
        self._theme = theme
        self.sheet.set_theme(theme)
        self._show_ink()
        self._pictures.set_theme(theme)

    # --- from place to place ---------------------------------------------------------------------------------

    def _on_leaving(self) -> None:
        if self._running and self._gliding and self.audience.isVisible():
            self.audience.overlay.hold()

    def _on_moved(self) -> None:
        scene = self.presenter.state.scene
        if self._was_refused:
            self._was_refused = False
            self.speaker.tell(self.awake.why_not)
        trains = self.presenter.state.trains
        self.sheet.show_race(None if trains else self.given.race_of(self.presenter.shown))
        self._desk.laboratory.set_active(scene.workspace == GRADIENTS)
        self._show_words()
        self._show_ink()
        # In a frame of its own: the picture that is held stands until then.
        QTimer.singleShot(0, self.audience.overlay, self.audience.overlay.go_over)
        title, _, counter, _ = words_of(self.presenter)
        self.speaker.show_place(
            title, in_paragraphs(self.presenter.shown.notes), counter, coming_words(self.presenter)
        )
        self.speaker.show_plan(planned(self.given.talk, self.presenter.place.scene))
        self._pictures.want()

    def _show_words(self) -> None:
        if self._running:
            self.sheet.caption.show_words(*words_of(self.presenter, as_written=self._is_as_written()))

    def _is_as_written(self) -> bool:
        """Whether the run on the screen is the scene's."""
        scene, document = self.presenter.state.scene, self._desk.document
        changes = scene.changes is None or scene.changes == self._desk.tracing.changes.lines
        return changes and scene.sequence == document.text

    def _show_ink(self) -> None:
        self.audience.overlay.set_ink(self._ink.of(self.presenter.place.scene), self._theme.name)

    def _keep_ink(self) -> None:
        self._ink.keep(self.presenter.place.scene, self.audience.overlay.ink)

    @property
    def place(self) -> Place:
        """Where it is, or was left."""
        return self.presenter.place if self._running else self._place

    @property
    def drawn_on(self) -> Given:
        """The talk with what was drawn on its scenes."""
        return self._ink.drawn_on

    @property
    def ink(self) -> dict[int, tuple[Stroke, ...]]:
        """What was drawn on each scene, by its place from 0."""
        return self._ink.strokes

    # --- what happens elsewhere ------------------------------------------------------------------------------

    def _train(self, wanted: Training) -> None:
        plan = BeginRun(
            run=0,
            task=wanted.task,
            entrants=entrants_of(wanted.cells),
            matched="hidden",
            seed=wanted.seed,
            training_steps=wanted.training_steps,
        )
        self._desk.training.begin(plan)

    def _on_refused(self, problem: object) -> None:
        """What was typed or asked will not come; the audience keeps what it sees."""
        if self._running and problem is not None:
            self._was_refused = True
            self.speaker.tell(str(problem))

    def _on_engine_state(self, state: EngineState) -> None:
        """The audience is told nothing of it: what they see stands in the talk's file."""
        if not self._running:
            return
        if state.phase is Phase.READY:
            self.speaker.tell(tr("The engine is back.") if state.problem is not None else self.awake.why_not)
        else:
            self.speaker.tell(str(state.problem) if state.problem is not None else tr("The engine is starting."))
