"""The plots of training: loss and accuracy, gradient norms, what the gates do, how weights are spread.

Owns which page is shown, how curves are smoothed, and when each plot is drawn anew: one after the other, so that
the window never waits for all. Pages are made when they are first wanted. It does not own how they draw (`plots`),
nor what stands on a page that is no plot (`add_page`).
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QSignalBlocker, QTimer, Signal
from PySide6.QtGui import QAction, QActionGroup, QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QInputDialog,
    QMenu,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from lstm_viz.plots.canvas import Seen
from lstm_viz.plots.pages import PAGES
from lstm_viz.plots.sheet import Sheet, View
from lstm_viz.runs.entrants import entrant_name
from lstm_viz.runs.following import Following
from lstm_viz.runs.histograms import Histograms
from lstm_viz.runs.record import RunRecord
from lstm_viz.runs.training import Training
from lstm_viz.theme import Theme, px
from lstm_viz.widgets.plot_card import PlotCard
from lstm_viz.words import tr

BETWEEN = 4  # px between the choices
AROUND, AROUND_NARROW = 7, 2  # px beside their words, as the style has it, and where there is less room
TICK_MS = 16  # between two plots
CYCLE_MS = 120  # between two drawings of the same plot
TELL_MS = 1000  # between two descriptions for a screen reader
SMOOTHINGS = (1, 10, 50, 200, 1000)
FIRST_SMOOTHING = 50


class Page(QWidget):
    """The sheets of one page, each on a card. Signal: `export_wanted` (a sheet, a format)."""

    export_wanted = Signal(object, str)

    def __init__(self, sheets: list[Sheet], columns: int) -> None:
        super().__init__()
        self.sheets = sheets
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(8)
        self._cards = [
            PlotCard(sheet.canvas, partial(self.export_wanted.emit, sheet), sheet.summary) for sheet in sheets
        ]
        self.stand_in(columns)

    def stand_in(self, columns: int) -> None:
        """Puts the cards into so many columns."""
        for place, card in enumerate(self._cards):
            self._grid.removeWidget(card)
            self._grid.addWidget(card, place // columns, place % columns)

    def draw(self, place: int, view: View) -> None:
        """Draws one of the sheets."""
        sheet, card = self.sheets[place], self._cards[place]
        sheet.draw(view)
        card.show_words(sheet.title, sheet.note)

    def tell(self) -> None:
        """Says in words what the sheets show."""
        for card in self._cards:
            card.tell()


class PlotsPanel(QWidget):
    """A row of choices over one page of plots. Signal: `export_wanted` (a sheet, a format)."""

    export_wanted = Signal(object, str)

    def __init__(self, training: Training, following: Following, histograms: Histograms, theme: Theme) -> None:
        super().__init__()
        self._training = training
        self._following = following
        self._histograms = histograms
        self._theme = theme
        self._pages: dict[int, Page] = {}
        self._others: dict[int, QWidget] = {}
        self._page = self._before = 0
        self._zooms: dict[str, Seen] = {}  # out of a document, of pages that are not made yet, too
        self._waiting: list[int] = []
        self._again = False
        self._tick = QTimer(self, singleShot=True)
        self._tick.timeout.connect(self._draw_next)
        self._telling = QTimer(self, singleShot=True, interval=TELL_MS)
        self._telling.timeout.connect(self._tell)
        self._stack = QStackedWidget()
        self._stack.setMinimumSize(1, 1)  # a page with many cards makes nothing else narrower
        self._tabs = QButtonGroup(self)
        self._entrant = QComboBox()
        self._entrant.setAccessibleName(tr("Model of the race"))
        self._entrant.setToolTip(tr("Which model of the race the diagram and these plots show"))
        self._curves = QToolButton()
        self._curves.setText(tr("Curves"))
        self._curves.setProperty("role", "menu")
        self._curves.setToolTip(tr("How smooth curves are, their axis, and which runs are laid over each other"))
        self._curves.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._curve_menu = QMenu(self._curves)
        self._smoothings = QActionGroup(self)
        for window in SMOOTHINGS:
            words = tr("raw") if window == 1 else tr("mean of {steps} training steps", steps=f"{window:,}")
            action = self._smoothings.addAction(words)
            action.setData(window)
            action.setCheckable(True)
            action.setChecked(window == FIRST_SMOOTHING)
        self._log = QAction(tr("Loss on powers of ten"), self, checkable=True)
        self._curve_menu.aboutToShow.connect(self._show_curve_menu)
        self._curves.setMenu(self._curve_menu)
        self._nothing = QWidget()
        self._choice = QStackedWidget()  # of the three, as wide as the widest: another page moves nothing
        self._build()
        self._tabs.idClicked.connect(self.show_page)
        self._entrant.currentIndexChanged.connect(following.set_entrant)
        self._smoothings.triggered.connect(self.draw)
        self._log.toggled.connect(self.draw)
        training.changed.connect(self._show_entrants)
        for told in (training.changed, training.advanced, following.changed, histograms.changed):
            told.connect(self.draw)
        self._show_entrants()
        self.show_page(0)

    def _build(self) -> None:
        self._choices = QWidget()
        row = QHBoxLayout(self._choices)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(BETWEEN)
        self._tab_row = QHBoxLayout()
        self._tab_row.setSpacing(BETWEEN)
        for index, kind in enumerate(PAGES):
            self._add_tab(index, tr(kind.title), tr(kind.tip))
        row.addLayout(self._tab_row)
        row.addStretch(1)
        self._choice.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
        for choice in (self._nothing, self._entrant, self._curves):
            self._choice.addWidget(choice)
        row.addWidget(self._choice)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._choices)
        column.addWidget(self._stack, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The choices are padded less where words would be cut off else: the diagram beside them has its room."""
        super().resizeEvent(event)
        tabs = self._tabs.buttons()
        words = sum(tab.fontMetrics().horizontalAdvance(tab.text()) for tab in tabs)
        room = self.width() - self._choice.sizeHint().width()
        narrow = words + len(tabs) * (2 * px(AROUND) + BETWEEN) > room
        style = f"padding-left: {AROUND_NARROW}px; padding-right: {AROUND_NARROW}px" if narrow else ""
        for tab in tabs:
            if tab.styleSheet() != style:
                tab.setStyleSheet(style)
        spared = 0 if narrow else round(2 * (px(AROUND) - AROUND_NARROW))
        least = sum(tab.sizeHint().width() - spared + BETWEEN for tab in tabs) + self._choice.sizeHint().width()
        self._choices.setMinimumWidth(least)

    def _add_tab(self, index: int, title: str, tip: str) -> None:
        tab = QPushButton(title)
        tab.setCheckable(True)
        tab.setProperty("role", "snug")
        tab.setToolTip(tip)
        self._tabs.addButton(tab, index)
        self._tab_row.addWidget(tab)

    def add_page(self, title: str, tip: str, widget: QWidget) -> None:
        """A page behind the others that draws itself, of one model of the race."""
        index = len(PAGES) + len(self._others)
        self._others[index] = widget
        self._stack.addWidget(widget)
        self._add_tab(index, title, tip)

    @property
    def page(self) -> Page:
        """The plots that are shown; those shown last, while a page without any is."""
        return self._pages[self._page]

    @property
    def tabled(self) -> list[Sheet]:
        """The plots whose numbers can be had."""
        return self.page.sheets

    def show_page(self, index: int) -> None:
        """Shows a page by its place in PAGES."""
        self._tabs.button(index).setChecked(True)
        if index in self._others:
            self._stack.setCurrentWidget(self._others[index])
        else:
            self._page = index
            if index not in self._pages:
                page = self._pages[index] = Page(PAGES[index].make(self._theme), PAGES[index].columns)
                page.export_wanted.connect(self.export_wanted)
                self._stack.addWidget(page)
                self._show_zooms(index)
            self._stack.setCurrentWidget(self.page)
        self._show_entrants()
        self.draw()

    @property
    def choices(self) -> tuple[int, int, bool]:
        """The page, over how many training steps curves are averaged, and whether the loss is on powers of ten."""
        return self._tabs.checkedId(), self._smoothing, self._log.isChecked()

    def choose(self, page: int, smoothing: int, powers: bool) -> None:
        """Makes these choices; a page or a smoothing that there is not is the first one."""
        if smoothing not in SMOOTHINGS:
            smoothing = FIRST_SMOOTHING
        for action in self._smoothings.actions():
            action.setChecked(action.data() == smoothing)
        self._log.setChecked(powers)
        self.show_page(page if self._tabs.button(page) is not None else 0)

    @property
    def zooms(self) -> dict[str, Seen]:
        """What is seen of the plots that somebody has zoomed, by "page.place"."""
        made = {
            f"{index}.{place}": sheet.canvas.zoomed
            for index, page in self._pages.items()
            for place, sheet in enumerate(page.sheets)
        }
        return {name: seen for name, seen in {**self._zooms, **made}.items() if seen}

    def show_zooms(self, zooms: Mapping[str, Seen]) -> None:
        """Comes to such zooms again."""
        self._zooms = dict(zooms)
        for index in self._pages:
            self._show_zooms(index)

    def _show_zooms(self, index: int) -> None:
        for place, sheet in enumerate(self._pages[index].sheets):
            sheet.canvas.show_zoom(self._zooms.get(f"{index}.{place}", ()))

    def set_presenting(self, presenting: bool) -> None:
        """Before an audience loss and accuracy have all the room; afterwards the page is what it was."""
        self._choices.setVisible(not presenting)
        if presenting:
            self._before = self._tabs.checkedId()
            self.show_page(0)
            self.page.stand_in(1)
        else:
            self._pages[0].stand_in(PAGES[0].columns)
            self.show_page(self._before)

    @property
    def _of_entrant(self) -> bool:
        """Whether the page shows one model of the race."""
        return self._tabs.checkedId() in self._others or PAGES[self._page].of_entrant

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        for page in self._pages.values():
            for sheet in page.sheets:
                sheet.set_theme(theme)
        self.draw()

    def draw(self) -> None:
        """Draws the page anew, soon, one plot after the other."""
        self._again = True
        if not self._tick.isActive() and self.page.isVisible():
            self._tick.start(TICK_MS)

    def draw_now(self) -> None:
        """Draws all of the page at once, for a picture."""
        view = self._view()
        for place in range(len(self.page.sheets)):
            self.page.draw(place, view)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.draw()

    def hideEvent(self, event: QHideEvent) -> None:
        """What nobody sees is not drawn."""
        super().hideEvent(event)
        self._tick.stop()
        self._telling.stop()

    def _draw_next(self) -> None:
        if not self._waiting:
            self._waiting, self._again = list(range(len(self.page.sheets))), False
            if PAGES[self._page].of_weights:
                self._histograms.want(self._following.entrant)
        place = self._waiting.pop(0)
        if place < len(self.page.sheets):
            self.page.draw(place, self._view())
        if self._waiting:
            self._tick.start(TICK_MS)
        elif self._again and self.page.isVisible():
            self._tick.start(CYCLE_MS)
        if not self._telling.isActive():
            self._telling.start()

    def _tell(self) -> None:
        self.page.tell()

    def _show_entrants(self) -> None:
        record = self._training.current
        names = [] if record is None else [entrant_name(entrant.name) for entrant in record.entrants]
        with QSignalBlocker(self._entrant):
            if names != [self._entrant.itemText(place) for place in range(self._entrant.count())]:
                self._entrant.clear()
                self._entrant.addItems(names)
            self._entrant.setCurrentIndex(min(self._following.entrant, len(names) - 1))
        of_entrant = self._entrant if len(names) > 1 else self._nothing
        self._choice.setCurrentWidget(of_entrant if self._of_entrant else self._curves)

    def _show_curve_menu(self) -> None:
        """Smoothing and axis; every run with a mark that shows or hides it, a kept one to rename and let go."""
        menu = self._curve_menu
        menu.clear()
        menu.addActions(self._smoothings.actions())
        menu.addSeparator()
        menu.addAction(self._log)
        menu.addSeparator()
        for record in self._training.runs:
            names = ", ".join(entrant_name(entrant.name) for entrant in record.entrants)
            words = tr("{run}: {names}, seed {seed}", run=record.name, names=names, seed=record.seed)
            action = menu.addAction(words)
            action.setCheckable(True)
            action.setChecked(record.shown)
            action.toggled.connect(partial(self._training.show_run, record))
        menu.addSeparator()
        for record in self._training.runs:
            menu.addAction(tr("Rename {run}…", run=record.name), partial(self._rename, record))
        for record in self._training.runs[:-1]:
            menu.addAction(tr("Forget {run}", run=record.name), partial(self._training.forget, record))

    def _rename(self, record: RunRecord) -> None:
        name, accepted = QInputDialog.getText(self, tr("Rename a run"), tr("Its name"), text=record.name)
        if accepted and name.strip():
            self._training.rename(record, name.strip())

    @property
    def _smoothing(self) -> int:
        action = self._smoothings.checkedAction()
        return FIRST_SMOOTHING if action is None else int(action.data())

    def _view(self) -> View:
        return View(
            runs=tuple(record for record in self._training.runs if record.shown),
            current=self._training.current,
            window=self._smoothing,
            log=self._log.isChecked(),
            entrant=self._following.entrant,
            histograms=self._histograms.newest(self._following.entrant),
        )
