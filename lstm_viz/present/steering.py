"""What the talk's keys do: to the place in it, to what lies over the sheet, to the sequence.

It does not own which keys these are (`keys`), nor the windows and their screens (`show`).
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from lstm_viz.document import Document
from lstm_viz.errors import UserError
from lstm_viz.failures import EngineError
from lstm_viz.present.audience import AudienceWindow
from lstm_viz.present.overlay import MAGNIFIER, PEN, SPOTLIGHT
from lstm_viz.present.presenter import Presenter
from lstm_viz.present.speaker import SpeakerWindow
from lstm_viz.tracing import Tracing
from lstm_viz.words import tr


class Steering(QObject):
    """`actions` are by the names that `TalkKeys` has for them."""

    def __init__(
        self,
        presenter: Presenter,
        audience: AudienceWindow,
        speaker: SpeakerWindow,
        document: Document,
        tracing: Tracing,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._tracing = tracing
        self._speaker = speaker
        self._typed: str | None = None  # and nothing has come of it yet
        self._presenter = presenter
        self._audience = audience
        self._overlay = audience.overlay
        self._document = document
        self._caption = caption = audience.sheet.caption
        tracing.refused.connect(self._on_refused)
        tracing.trace_changed.connect(self._settle)
        presenter.moved.connect(self._settle)
        caption.sequence_typed.connect(self._on_sequence_typed)
        caption.left.connect(audience.take_focus)
        overlay = self._overlay
        self.actions: dict[str, Callable[[], object]] = {
            "next": lambda: self._uncovered(presenter.next),
            "back": lambda: self._uncovered(presenter.back),
            "black": lambda: overlay.toggle_blank("black"),
            "white": lambda: overlay.toggle_blank("white"),
            "start": lambda: None,  # some clickers send it again
            "bring_back": self._bring_back,
            "type": lambda: caption.begin_typing(document.text),
            "pen": lambda: overlay.take(PEN),
            "spotlight": lambda: overlay.take(SPOTLIGHT),
            "magnifier": lambda: overlay.take(MAGNIFIER),
            "undo": overlay.undo_stroke,
            "wipe": overlay.wipe,
            "timer": speaker.begin,
            "larger": lambda: speaker.resize_notes(1),
            "smaller": lambda: speaker.resize_notes(-1),
            "notes_down": lambda: speaker.scroll_notes(1),
            "notes_up": lambda: speaker.scroll_notes(-1),
            "keys": lambda: speaker.show_keys(not speaker.keys_help.isVisibleTo(speaker)),
        }

    def jump(self, number: int) -> None:
        """To a scene by its number, from 1."""
        self._overlay.uncover()
        self._presenter.jump(number)

    def _uncovered(self, move: Callable[[], object]) -> None:
        """A click on a blank screen only uncovers it, as slides do."""
        if self._overlay.blank:
            self._overlay.uncover()
        else:
            move()

    def _bring_back(self) -> None:
        self._overlay.uncover()
        self._presenter.bring_back()

    def _on_sequence_typed(self, text: str) -> None:
        """An audience's own sequence; the talk stays as it is, Home brings the scene back."""
        self._presenter.end_glide()
        self._audience.take_focus()
        before = self._document.text
        self._typed = text
        self._document.set_text(text)
        if text == before:  # nothing is computed anew, and nothing refused
            self._on_refused(self._tracing.problem)

    def _on_refused(self, problem: UserError | None) -> None:
        """Whoever typed it is told: on the speaker's view, or where there is none in the line itself. Of what went
        wrong elsewhere the audience sees nothing.
        """
        typed = self._typed
        if problem is None or typed is None or self._speaker.isVisible():
            return
        self._settle()
        mendable = not isinstance(problem, EngineError)
        self._caption.type_again(typed, str(problem) if mendable else tr("This cannot be shown now."))

    def _settle(self) -> None:
        self._typed = None
