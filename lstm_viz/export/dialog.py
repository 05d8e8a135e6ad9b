"""The Export dialog: pictures of any view, clips, numbers, a page that plays the trace, slides.

Owns what a person chooses on each page and what is said about it. It does not own how a picture, a clip or a table
is made (the other files of this package). It stays beside the window, which goes on working.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QTabWidget, QVBoxLayout

from lstm_viz.errors import UserError
from lstm_viz.export.clip_page import ClipPage
from lstm_viz.export.file_page import FilePage
from lstm_viz.export.kinds import FetchedKind, Kind, of_equations, of_page, of_plots, of_trace
from lstm_viz.export.picture_page import Keep, PicturePage
from lstm_viz.export.talk_page import TalkPage
from lstm_viz.present.talk import Given
from lstm_viz.runs.record import RunRecord
from lstm_viz.selection import Selection
from lstm_viz.shown_cell import ShownCell
from lstm_viz.tracing import Tracing
from lstm_viz.widgets.card import label
from lstm_viz.window import MainWindow
from lstm_viz.words import tr


class ExportDialog(QDialog):
    """A page a kind of file; under them what became of the last one."""

    def __init__(
        self,
        window: MainWindow,
        shown_cell: ShownCell,
        selection: Selection,
        tracing: Tracing,
        run: Callable[[], RunRecord | None],
        open_talk: Callable[[], Given | None],
        keep: Keep | None = None,
    ) -> None:
        """`run` gives the training run that Live shows, `open_talk` the talk that is open or made; `keep` has what
        is open kept for a picture in other colours.
        """
        super().__init__(window)
        self._window, self._shown_cell, self._selection, self._tracing = window, shown_cell, selection, tracing
        self.setWindowTitle(tr("Export"))
        self.setProperty("guide", "export")  # the page that F1 shows
        self.setModal(False)
        self.picture = PicturePage(window, keep)
        self.clip = ClipPage(shown_cell, selection, tracing, window, run)
        self.numbers = FilePage(tr("trace"), self._kinds)
        self.web = FilePage(
            tr("trace"), lambda: [of_page(shown_cell, selection, tracing, self.web.theme)], coloured=True
        )
        self.talk = TalkPage(open_talk)
        self._said = label(wrap=True)
        self._said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._tabs = QTabWidget()
        self._tabs.setDocumentMode(True)  # no other sheet within the sheet
        self._tabs.tabBar().setDrawBase(False)
        column = QVBoxLayout(self)
        column.addWidget(self._tabs)
        column.addWidget(self._said)
        pages: tuple[tuple[PicturePage | ClipPage | FilePage | TalkPage, str], ...] = (
            (self.picture, tr("Picture")),
            (self.clip, tr("Clip")),
            (self.numbers, tr("Numbers")),
            (self.web, tr("Web page")),
            (self.talk, tr("Talk")),
        )
        for page, name in pages:
            self._tabs.addTab(page, name)
            page.written.connect(self._on_written)
            page.refused.connect(self._on_refused)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._said.clear()
        self.look_again()

    def look_again(self) -> None:
        """What there is to export may have changed since it was shown last."""
        self.picture.show_views()
        self.clip.look_again()
        for page in (self.numbers, self.web):
            page.look_again()
        self.talk.show_talks()

    def show_talk(self) -> None:
        """Shows the page of slides and handouts."""
        self._tabs.setCurrentWidget(self.talk)
        self.show()

    def close_workers(self) -> None:
        """Stops and waits for what works beside the window."""
        self.picture.close_worker()
        self.clip.close_worker()
        self.numbers.close_worker()
        self.web.close_worker()
        self.talk.close_worker()

    def _kinds(self) -> list[Kind | FetchedKind]:
        """The numbers that can be had of what the window shows."""
        return [
            of_trace(self._shown_cell, self._tracing),
            of_equations(self._shown_cell, self._selection, self._tracing),
            *of_plots(self._window.shown.views()),
        ]

    def _on_written(self, path: Path) -> None:
        self._said.setProperty("role", "muted")
        self._say(tr("{name} is written, into {folder}.", name=path.name, folder=path.parent))

    def _on_refused(self, error: UserError) -> None:
        self._said.setProperty("role", "bad")
        self._say(str(error))

    def _say(self, words: str) -> None:
        self._said.setText(words)
        self._said.style().polish(self._said)
