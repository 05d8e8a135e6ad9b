"""Pictures of a talk's scenes that nobody has to look at being made: from stored traces, with no engine.

Owns models and a sheet of its own that never come onto a screen. A scene whose trace is not stored has no picture.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSize, Qt
from PySide6.QtGui import QPixmap

from lstm_viz import models
from lstm_viz.companion import Companion
from lstm_viz.document import Document
from lstm_viz.engine_client import EngineClient
from lstm_viz.laboratory import Laboratory
from lstm_viz.model_shelf import ModelShelf
from lstm_viz.present.presenter import Place, Presenter
from lstm_viz.present.sheet import GRADIENTS, LIVE, AudienceSheet, Models
from lstm_viz.present.talk import ARRIVED, Given
from lstm_viz.present.words import words_of
from lstm_viz.selection import Selection
from lstm_viz.shown_cell import ShownCell
from lstm_viz.staging import Staging
from lstm_viz.theme import Theme
from lstm_viz.tracing import Tracing


class Thumbnails(QObject):
    """`picture_of` a place, as it comes onto the audience's screen."""

    def __init__(self, given: Given, theme: Theme, size: QSize, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._given = given
        self._closed = False
        first = models.named(models.FIRST)[0]
        self._client = EngineClient(parent=self)  # never started: what it is asked waits for ever
        self._selection = Selection(self)
        document = Document(first, self)
        self._tracing = Tracing(document, self._selection, self._client)
        shown_cell = ShownCell(first.cell, self._selection, self._tracing, self)
        self._laboratory = Laboratory(self._tracing, self._client, self)
        self._companion = Companion(document, self._selection, self._tracing, self._client, self)
        drawn = Models(shown_cell, self._selection, self._tracing, self._laboratory, companion=self._companion)
        self._sheet = AudienceSheet(drawn, theme)
        self._sheet.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        self._sheet.resize(size)
        self._sheet.show()
        staging = Staging(
            document,
            self._selection,
            self._tracing,
            companion=self._companion,
            laboratory=self._laboratory,
            stage=self._sheet,
            shelf=ModelShelf(given.models),
            begun=ARRIVED,
            parent=self,
        )
        self._presenter = Presenter(given, staging, self._selection, self)
        self._presenter.set_gliding(False)

    @property
    def given(self) -> Given:
        """The talk."""
        return self._given

    @property
    def sheet(self) -> AudienceSheet:
        """What the newest picture is of."""
        return self._sheet

    def picture_of(self, place: Place) -> QPixmap | None:
        """None where what the scene shows is not stored."""
        if not self._is_stored(place):
            return None
        self._presenter.go(place)
        self._sheet.show_race(self._given.race_of(self._presenter.shown))
        self._sheet.caption.show_words(*words_of(self._presenter))
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        return self._sheet.grab()

    def show_moment(self, position: float) -> None:
        """What the newest picture is of at another moment, in phases: between two clicks."""
        self._selection.set_position(position)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)

    def _is_stored(self, place: Place) -> bool:
        """Whether there is all that a scene shows."""
        shown, given = self._presenter.states(place.scene)[place.clicks].scene, self._given
        if shown.workspace == GRADIENTS:
            return given.result_of(shown) is not None
        if shown.workspace == LIVE:
            return given.race_of(given.talk.scenes[place.scene]) is not None
        return given.trace_of(shown) is not None

    def close(self) -> None:
        """May be called twice."""
        if self._closed:
            return
        self._closed = True
        self._presenter.close()
        self._companion.close()
        self._laboratory.close()
        self._tracing.close()
        self._client.close()
        self._sheet.hide()
        self._sheet.deleteLater()
