"""Settings, keys, guide, tour and start card of one window: what is offered, and made when it is wanted."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING, TypeGuard

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from lstm_viz.actions import FILE, HELP
from lstm_viz.comfort.following import Following
from lstm_viz.comfort.keys import Keys
from lstm_viz.engine_client import EngineClient
from lstm_viz.preferences import Preferences
from lstm_viz.window import MainWindow
from lstm_viz.words import tr

if TYPE_CHECKING:
    from lstm_viz.comfort.guide import GuideWindow
    from lstm_viz.comfort.keys_window import KeysWindow
    from lstm_viz.comfort.settings_window import SettingsWindow
    from lstm_viz.comfort.start_card import StartCard
    from lstm_viz.comfort.tour import Tour
    from lstm_viz.entry import Entry
    from lstm_viz.workspaces.learn import LearnWorkspace
    from lstm_viz.workspaces.live import LiveWorkspace

PAGE = "guide"  # as a property of a dialog: its page of the guide
LIVE = "Live"  # the workspace that the tour and the start card lie over


class Comfort(QObject):
    """Made when the window has all its own actions; it offers the rest."""

    def __init__(
        self,
        window: MainWindow,
        preferences: Preferences,
        client: EngineClient,
        live: Callable[[], LiveWorkspace],
        learn: Callable[[], LearnWorkspace | None],
    ) -> None:
        """`live` is that workspace; `learn`, too, or None as long as nobody has wanted it."""
        super().__init__(window)
        self._window, self._preferences, self._client = window, preferences, client
        self._live = live
        self._guide: GuideWindow | None = None
        self._tour: Tour | None = None
        self._was_touring = self._had_card = False
        self._card: StartCard | None = None
        self._settings: SettingsWindow | None = None
        self._keys_window: KeysWindow | None = None
        self._following = Following(preferences, client, learn, self)
        self._offer()
        window.presenting_begins.connect(self._clear)
        self.keys = Keys(window.actions_offered, preferences)

    def leave_off(self) -> None:
        """Before the window is made anew: what lies over it goes, and comes back by `take_over`."""
        self._was_touring = self._tour is not None and self._tour.at >= 0
        self._had_card = _is_open(self._card)
        if self._tour is not None:
            self._tour.close()
            self._tour = None

    def take_over(self, before: Comfort) -> None:
        """What is open in another language is open in this one, where it was; that one is over."""
        if _is_open(before._settings):
            _lay_over(before._settings, self.settings)
            self.settings.open_at()
        if _is_open(before._keys_window):
            self.show_keys()
            _lay_over(before._keys_window, self._keys_window)
        if _is_open(before._guide):
            _lay_over(before._guide, self.guide)
            self.guide.open_at(before.guide.pages.page)
        for was_there, show in ((before._had_card, self.show_card), (before._was_touring, self.begin_tour)):
            if was_there:
                QTimer.singleShot(0, self, show)  # when what it lies over is there
        for gone in (before._settings, before._keys_window, before._guide, before):
            if gone is not None:
                gone.deleteLater()

    def greet(self) -> None:
        """After the first picture: the tour to whom it is new, and then the start card, where it is wanted.

        Whoever was quick and stands before an audience by then gets neither.
        """
        if self._window.presenting:
            return
        if not self._preferences.settings.toured:
            self.tour.ended.connect(self._show_card_once, Qt.ConnectionType.SingleShotConnection)
            self.begin_tour()
        elif self._preferences.settings.start_card:
            self.card.open_now()

    @property
    def card(self) -> StartCard:
        if self._card is None:
            from lstm_viz.comfort.start_card import StartCard  # noqa: PLC0415  (when it is wanted)

            self._card = StartCard(self._live(), self._window.actions_offered, self._preferences)
        return self._card

    @property
    def tour(self) -> Tour:
        if self._tour is None:
            from lstm_viz.comfort.stops import stops  # noqa: PLC0415  (when it is wanted)
            from lstm_viz.comfort.tour import Tour  # noqa: PLC0415

            shown = stops(self._window, self._live)
            self._tour = Tour(
                self._window,
                shown,
                lambda: not self._preferences.settings.reduced_motion,
                keys=self._live,
                spared=lambda: self._live().transport,
            )
        return self._tour

    @property
    def guide(self) -> GuideWindow:
        if self._guide is None:
            from lstm_viz.comfort.guide import GuideWindow  # noqa: PLC0415  (when it is wanted)

            self._guide = GuideWindow(self._window)
        return self._guide

    def begin_tour(self) -> None:
        """Over Live, where the parts are that it shows."""
        self._window.show_workspace(LIVE)
        if self._card is not None:
            self._card.leave()
        if not self._preferences.settings.toured:
            self._preferences.change(toured=True)
        self.tour.begin()

    def _clear(self) -> None:
        """An audience looks on: what lies over the window goes."""
        if self._tour is not None:
            self._tour.leave()
        if self._card is not None:
            self._card.leave()

    def show_card(self) -> None:
        """The start card again, over Live."""
        self._window.show_workspace(LIVE)
        self.card.open_now()

    def _show_card_once(self) -> None:
        """Where the tour has ended on a screen of one's own: an audience sees none."""
        if (
            self._preferences.settings.start_card
            and self._window.shown_name == LIVE
            and not self._window.presenting
        ):
            self.card.open_now()

    @property
    def settings(self) -> SettingsWindow:
        if self._settings is None:
            from lstm_viz.comfort.settings_window import SettingsWindow  # noqa: PLC0415  (when it is wanted)

            self._settings = SettingsWindow(self._window, self._preferences, self.show_keys)
        return self._settings

    def show_settings(self) -> None:
        self.settings.open_at()

    def show_keys(self) -> None:
        if self._keys_window is None:
            from lstm_viz.comfort.keys_window import KeysWindow  # noqa: PLC0415  (when it is wanted)

            self._keys_window = KeysWindow(self._window, self._window.actions_offered, self.keys)
        self._keys_window.show()
        self._keys_window.raise_()
        self._keys_window.activateWindow()

    def entries(self) -> Iterator[Entry]:
        """The settings, for the palette: each by its name, and each thing that one can be."""
        from lstm_viz.comfort.fields import Kind, fields  # noqa: PLC0415  (when they are wanted)
        from lstm_viz.entry import Entry  # noqa: PLC0415

        change, now = self._preferences.change, self._preferences.settings
        for field in fields():
            words = tr("Setting: {setting}…", setting=field.title)
            yield Entry(words, tr("setting"), partial(self._open_setting, field.name))
            if field.kind is Kind.SWITCH:
                on = bool(field.value(now))
                state = tr("off") if on else tr("on")
                words = tr("{setting}: {value}", setting=field.title, value=state)
                yield Entry(words, tr("setting"), partial(change, **{field.name: not on}))
            for value, what in field.choices:
                words = tr("{setting}: {value}", setting=field.title, value=what)
                yield Entry(words, tr("setting"), partial(change, **{field.name: value}))

    def _open_setting(self, name: str) -> None:
        self.settings.open_at(name)

    def _offer(self) -> None:
        actions = self._window.actions_offered
        tip = tr("Colours, motion, lessons, the engine: found by a few letters, set at once")
        actions.offer("settings", tr("Settings…"), self.show_settings, key="Ctrl+,", tip=tip, group=FILE)
        guide = actions.offer(
            "guide", tr("Guide"), self._show_guide, key="F1", tip=tr("The page on what is shown"), group=HELP
        )
        guide.setShortcutContext(Qt.ShortcutContext.ApplicationShortcut)  # in the dialogs, too
        tip = tr("Six callouts over the window; it can be left at any time")
        actions.offer("tour", tr("A tour of one minute"), self.begin_tour, tip=tip, group=HELP)
        tip = tr("What has changed since the last version")
        actions.offer("news", tr("What is new"), lambda: self.guide.open_at("news"), tip=tip, group=HELP)
        tip = tr("The card over Live, with what can be done first")
        actions.offer("start", tr("What would you like to do?"), self.show_card, tip=tip, group=HELP)
        tip = tr("Every key, and another one where you want it")
        actions.offer("keys", tr("Keys…"), self.show_keys, key="?", tip=tip, group=HELP)
        tip = tr("Its last lines, to be copied for a bug report")
        actions.offer("log", tr("What the engine said…"), self._show_log, tip=tip, group=HELP)
        tip = tr("Versions, and where it computes")
        actions.offer("about", tr("About LSTM Viz…"), self._show_about, tip=tip, group=HELP)

    def _show_guide(self) -> None:
        """The page on the dialog that has the keys, or else on the workspace; an audience sees none."""
        active = QApplication.activeWindow()
        page = None if active is None else active.property(PAGE)
        if page or (active in {None, self._window} and not self._window.presenting):
            self.guide.open_at(page or self._window.shown_name.lower())

    def _show_log(self) -> None:
        from lstm_viz.comfort.about import log_window  # noqa: PLC0415  (it is seldom wanted)

        log_window(self._window, self._client).show()

    def _show_about(self) -> None:
        from lstm_viz.comfort.about import about_window  # noqa: PLC0415  (it is seldom wanted)

        about_window(self._window, self._client).show()


def _is_open(window: QWidget | None) -> TypeGuard[QWidget]:
    return window is not None and not window.isHidden()


def _lay_over(before: QWidget | None, now: QWidget | None) -> None:
    """A window in the place of the one before, which goes."""
    if before is not None and now is not None:
        now.setGeometry(before.geometry())
        before.hide()
