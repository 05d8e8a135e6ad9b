"""The main window: the bar at the top, the workspaces under it. Knows how they look together, not what they do."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from lstm_viz.actions import GO, Actions
from lstm_viz.panels.engine_sign import EngineSign
from lstm_viz.panels.window_menu import WindowMenu
from lstm_viz.preferences import Preferences
from lstm_viz.settings import Settings
from lstm_viz.style import sheet
from lstm_viz.theme import DARK, LIGHT, THEMES, Theme, audience_scale, palette, set_scale
from lstm_viz.top_bar import TopBar
from lstm_viz.widgets.dropping import DropsThrough, files_in
from lstm_viz.words import tr
from lstm_viz.work_bar import WorkBar, Works
from lstm_viz.workspaces.workspace import Place, Workspace

MOST_KEYS = 9  # Ctrl+1 to Ctrl+9
SIZE = QSize(1440, 900)  # at first
# From which height of the window (px) its words are how much larger: a 4K screen that is not scaled is far away.
SCALES = ((1900, 1.7), (1500, 1.4), (1250, 1.2), (700, 1.0), (0, 0.88))


class MainWindow(QMainWindow):
    """Follows the preferences in its colours, and its own size in how large its words are. Signal:
    `files_dropped` (a list of Paths), `workspace_made` (its name), `presenting_begins`.
    """

    files_dropped = Signal(object)
    workspace_made = Signal(str)
    presenting_begins = Signal()

    def __init__(self, places: Sequence[Place], opens: str, sign: EngineSign, preferences: Preferences) -> None:
        """`places` stand on the bar in their order; the one named `opens` is shown first."""
        super().__init__()
        self.setWindowTitle("LSTM Viz")
        self.setMinimumSize(960, 600)
        self.resize(SIZE)  # at once: what is made in it is made as large as it will be
        self._preferences = preferences
        self._theme = THEMES.get(preferences.settings.theme, LIGHT)
        self._scale = 1.0
        self._places = places
        self._shown = opens
        self._blank = QWidget(self)
        self._blank.setStyleSheet("background: black")
        self._blank.hide()
        self._presenting = False
        self.begin_talk: Callable[[], None] | None = None  # what F5 does while a talk is open
        self.may_close: Callable[[], bool] = lambda: True  # whether it may be closed now, or is later
        self._as_it_was = False, self.geometry()
        self.works = Works(self)
        self.setAcceptDrops(True)
        self._drops = DropsThrough(self)
        self._build(sign)
        preferences.changed.connect(self._on_preferences_changed)
        self._show_theme()
        self.show_workspace(opens)

    def _build(self, sign: EngineSign) -> None:
        """Everything in it but the workspaces."""
        self._made: dict[str, Workspace] = {}
        self._stack = QStackedWidget()
        self._blank.setAccessibleName(tr("Blanked screen"))
        self.actions_offered = Actions(self)
        self._bar = self._make_bar(sign)
        inside = QWidget()
        inside.setObjectName("window")
        inside.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        self._banners = QWidget()
        self.add_banner(self._bar.strip)
        column.addWidget(self._banners)
        column.addWidget(self._stack, 1)
        self._work_bar = WorkBar(self.works)
        self._work_bar.lie_over(self._stack)
        self.setCentralWidget(inside)  # Qt lets go of the one before

    def rebuild(self, sign: EngineSign) -> None:
        """All that it says is said anew, in the language that is spoken now; what is shown, and how, stays.

        Banners and actions are gone: whoever added them adds them again.
        """
        self.actions_offered.deleteLater()
        self._build(sign)
        self._bar.fit(self.width())
        self._bar.setVisible(not self._presenting)
        self._banners.setVisible(not self._presenting)
        self._work_bar.keep_quiet(self._presenting)
        self._show_theme()
        self.show_workspace(self._shown)
        self._blank.raise_()

    def _make_bar(self, sign: EngineSign) -> TopBar:
        """The bar at the top, with an action for each workspace on it."""
        actions = self.actions_offered
        bar = TopBar([tr(place.name) for place in self._places], WindowMenu(actions), sign)
        for index, place in enumerate(self._places):
            action = actions.offer(
                f"show-{place.name.lower()}",
                tr("Go to {workspace}", workspace=tr(place.name)),
                partial(self.show_workspace, place.name),
                key=f"Ctrl+{index + 1}" if index < MOST_KEYS else "",
                group=GO,
            )
            actions.follow(action.changed, partial(_show_tab_key, bar, index, action))
        bar.workspace_wanted.connect(lambda index: self.show_workspace(self._places[index].name))
        bar.search_wanted.connect(lambda: actions.action("palette").trigger())
        bar.present_wanted.connect(self.toggle_presenting)
        bar.theme_wanted.connect(self._on_toggled)
        return bar

    @property
    def bar(self) -> TopBar:
        """The bar at the top."""
        return self._bar

    @property
    def made(self) -> dict[str, Workspace]:
        """The workspaces that have been wanted so far, by name."""
        return self._made

    @property
    def names(self) -> list[str]:
        """The names of the workspaces, in their order on the bar."""
        return [place.name for place in self._places]

    @property
    def shown_name(self) -> str:
        """The name of the workspace that is shown."""
        return self._shown

    @property
    def shown(self) -> Workspace:
        """The workspace that is shown."""
        return self.workspace(self._shown)

    def workspace(self, name: str) -> Workspace:
        """A workspace by its name on the bar, made when it is first wanted."""
        if name not in self._made:
            place = next(place for place in self._places if place.name == name)
            workspace = self._made[name] = place.make()
            workspace.set_theme(self._theme)
            self._stack.addWidget(workspace)
            self.workspace_made.emit(name)
        return self._made[name]

    def show_workspace(self, name: str) -> None:
        """Shows a workspace; what is selected stays selected."""
        workspace, before = self.workspace(name), self._made.get(self._shown)
        self._shown = name
        self._bar.show_workspace(self.names.index(name))
        self._stack.setCurrentWidget(workspace)
        if before is not None and before is not workspace:
            before.go_down()
            before.set_presenting(False)
        workspace.set_presenting(self._presenting)
        workspace.come_up()
        self._take_size()
        workspace.take_focus()

    @property
    def theme(self) -> Theme:
        """The colours that it has now."""
        return self._theme

    def set_theme(self, theme: Theme) -> None:
        """Changes every colour of the window at once."""
        if theme is not self._theme:
            self._theme = theme
            self._show_theme()

    @property
    def settings(self) -> Settings:
        """What a person has set, as it holds now."""
        return self._preferences.settings

    def _on_toggled(self) -> None:
        self._preferences.change(theme=(LIGHT if self._theme is DARK else DARK).name)

    def _on_preferences_changed(self) -> None:
        self.set_theme(THEMES.get(self._preferences.settings.theme, LIGHT))

    def show_notice(self, sentence: str, *, passing: bool = False) -> None:
        """A sentence in the bar, or under it, for instance that the engine is starting again; empty takes it away.

        One that is `passing` goes by itself after a while.
        """
        self._bar.show_notice(sentence, passing=passing)

    def add_banner(self, banner: QWidget) -> None:
        """A strip of its own under the bar, which shows and hides itself."""
        layout = self._banners.layout() or QVBoxLayout(self._banners)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(banner)

    @property
    def presenting(self) -> bool:
        return self._presenting

    def set_presenting(self, presenting: bool) -> None:
        """Full screen before an audience, and back to the window as it was."""
        if presenting == self.presenting:
            return
        self._presenting = presenting
        if presenting:
            self.presenting_begins.emit()
        self._bar.setVisible(not presenting)
        self._banners.setVisible(not presenting)
        self._work_bar.keep_quiet(presenting)
        self.shown.set_presenting(presenting)
        self._blank.hide()
        if presenting:
            self._as_it_was = self.isMaximized(), self.geometry()
            self.showFullScreen()
            # Where no window manager does it (a bare X server), the window makes itself as large as the screen.
            self.setGeometry(self.screen().geometry())
        else:
            maximised, geometry = self._as_it_was
            self.showMaximized() if maximised else self.showNormal()
            self.setGeometry(geometry)
        self._take_size()

    def take_scale(self) -> None:
        """The size of words is this window's again, after the audience's screen had it."""
        self._show_theme()

    def show_key(self, action: str, key: str) -> None:
        """The key of "palette" or "present", as it stands on its button."""
        self._bar.show_key(action, key)

    def toggle_presenting(self) -> None:
        """Begins or ends what F5 does."""
        if self.begin_talk is not None:
            self.begin_talk()
        else:
            self.set_presenting(not self.presenting)

    def toggle_blank(self) -> None:
        """Covers everything with black, and uncovers it."""
        self._blank.setGeometry(self.rect())
        self._blank.setVisible(self._blank.isHidden())
        self._blank.raise_()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F5 begins the talk that is open, else presents what is shown; there B or the full stop blanks, and Esc
        leaves, as clickers send them.
        """
        key = event.key()
        if key == Qt.Key.Key_F5:
            self.toggle_presenting()
        elif key == Qt.Key.Key_Escape and self.presenting:
            self.set_presenting(False)
        elif key in {Qt.Key.Key_B, Qt.Key.Key_Period} and self.presenting:
            self.toggle_blank()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._drops.watch()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if files_in(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Where no panel wants a file the window takes it."""
        files = files_in(event)
        if files:
            event.acceptProposedAction()
            self.files_dropped.emit(files)

    def closeEvent(self, event: QCloseEvent) -> None:
        event.setAccepted(self.may_close())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._blank.setGeometry(self.rect())
        self._bar.fit(self.width())
        self._take_size()

    def _take_size(self) -> None:
        """Words are as large as the window's height wants them, and larger before an audience."""
        scale = next(scale for height, scale in SCALES if self.height() >= height)
        if self._presenting and self.shown.large:
            scale = audience_scale(self.height())
        if scale != self._scale:
            self._scale = scale
            self._show_theme()

    def _show_theme(self) -> None:
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.setPalette(palette(self._theme))
        set_scale(self._scale)
        self.setStyleSheet(sheet(self._theme, self._scale))
        for workspace in self._made.values():
            workspace.set_theme(self._theme)
        self._bar.show_dark(self._theme is DARK)


def _show_tab_key(bar: TopBar, index: int, action: QAction) -> None:
    bar.show_tab_key(index, action.shortcut().toString())
