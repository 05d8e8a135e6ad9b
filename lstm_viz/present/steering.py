"""What the talk's keys do: to the place in it, to what lies over the sheet, to the sequence.

It does not own which keys these are (`keys`), nor the windows and their screens (`show`).
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from lstm_viz.document import Document
from lstm_viz.present.audience import AudienceWindow
from lstm_viz.present.overlay import MAGNIFIER, PEN, SPOTLIGHT
from lstm_viz.present.presenter import Presenter
from lstm_viz.present.speaker import SpeakerWindow


class Steering(QObject):
    """`actions` are by the names that `TalkKeys` has for them."""

    def __init__(
        self,
        presenter: Presenter,
        audience: AudienceWindow,
        speaker: SpeakerWindow,
        document: Document,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self._audience = audience
        self._overlay = audience.overlay
        self._document = document
        caption = audience.sheet.caption
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
        self._document.set_text(text)
        self._audience.take_focus()
