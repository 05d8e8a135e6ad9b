"""The speaker's two pictures: what the audience sees, and what comes next.

Owns when they are made: never while something moves before the audience, and not again while nothing has changed.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer

from lstm_viz.present.audience import AudienceWindow
from lstm_viz.present.desk import Desk
from lstm_viz.present.presenter import Presenter
from lstm_viz.present.speaker import SpeakerWindow
from lstm_viz.present.thumbnails import Thumbnails
from lstm_viz.theme import Theme
from lstm_viz.words import tr

AFTER_MS = 500  # without a change, before pictures are made


class SpeakerPictures(QObject):
    """`running` tells whether the talk is being given."""

    def __init__(
        self,
        presenter: Presenter,
        desk: Desk,
        audience: AudienceWindow,
        speaker: SpeakerWindow,
        theme: Theme,
        running: Callable[[], bool],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self._desk = desk
        self._audience = audience
        self._speaker = speaker
        self._theme = theme
        self._running = running
        self._thumbnails: Thumbnails | None = None
        self._pictured: tuple[object, ...] = ()
        self._quiet = QTimer(self, singleShot=True, interval=AFTER_MS)
        self._quiet.timeout.connect(self._show)
        speaker.picture_wanted.connect(self._on_wanted)

    def want(self) -> None:
        """Something has changed: pictures of it come as soon as nothing moves."""
        if self._running() and self._speaker.isVisible():
            self._quiet.start()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.close()
        self.want()

    def stop(self) -> None:
        """No picture is made until one is wanted again."""
        self._quiet.stop()

    def close(self) -> None:
        """May be called twice."""
        self.stop()
        if self._thumbnails is not None:
            self._thumbnails.close()
            self._thumbnails = None

    def _on_wanted(self) -> None:
        """Something may have moved that is no other place; a picture that is waited for already is not put off."""
        if not self._quiet.isActive():
            self.want()

    def _show(self) -> None:
        presenter, selection = self._presenter, self._desk.selection
        if not self._running() or not self._speaker.isVisible():
            return
        if presenter.is_gliding or self._audience.overlay.fading:
            self._quiet.start()
            return
        following, trace, size = presenter.next_place(), self._desk.tracing.trace, self._audience.sheet.size()
        over = self._audience.overlay
        drawn = over.blank, over.tool, over.ink
        seen = (presenter.place, selection.position, selection.unit, id(trace), self._theme.name, size, drawn)
        if seen == self._pictured:
            return
        self._pictured = seen
        if self._thumbnails is not None and self._thumbnails.sheet.size() != size:
            self.close()  # the audience's screen is another one now
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)  # or the picture is of what was before
        blank = tr("The audience’s screen is blank: B, W or the next click shows the scene again.")
        self._speaker.now.show_picture(None if over.blank else self._audience.grab(), blank)
        if following is None:
            self._speaker.coming.show_picture(None, tr("The end"))
            return
        if self._thumbnails is None:
            self._thumbnails = Thumbnails(presenter.given, self._theme, size, self)
        picture = self._thumbnails.picture_of(following)
        self._speaker.coming.show_picture(picture, presenter.given.talk.scenes[following.scene].title)
