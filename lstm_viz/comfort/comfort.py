"""Settings, keys, guide, tour and start card of one window: what is offered, and made when it is wanted."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from lstm_viz.actions import FILE, HELP
from lstm_viz.comfort.following import Following
from lstm_viz.comfort.keys import Keys
from lstm_viz.engine_client import EngineClient
from lstm_viz.preferences import Preferences
from lstm_viz.window import MainWindow
from lstm_viz.words import tr

if TYPE_CHECKING:
    from lstm_viz.comfort.keys_window import KeysWindow
    from lstm_viz.comfort.settings_window import SettingsWindow
    from lstm_viz.panels.palette import Entry
    from lstm_viz.workspaces.learn import LearnWorkspace


class Comfort(QObject):
    """Made when the window has all its own actions; it offers the rest."""

    def __init__(
        self,
        window: MainWindow,
        preferences: Preferences,
        client: EngineClient,
        learn: Callable[[], LearnWorkspace | None],
    ) -> None:
        """`learn` is the workspace, or None as long as nobody has wanted it."""
        super().__init__(window)
        self._window, self._preferences, self._client = window, preferences, client
        self._settings: SettingsWindow | None = None
        self._keys_window: KeysWindow | None = None
        self._following = Following(preferences, client, learn)
        self._offer()
        self.keys = Keys(window.actions_offered, preferences)

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
        from lstm_viz.panels.palette import Entry  # noqa: PLC0415

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
        tip = tr("Every key, and another one where you want it")
        actions.offer("keys", tr("Keys…"), self.show_keys, key="?", tip=tip, group=HELP)
        actions.offer("log", tr("What the engine said…"), self._show_log, group=HELP)
        actions.offer("about", tr("About LSTM Viz…"), self._show_about, group=HELP)

    def _show_log(self) -> None:
        from lstm_viz.comfort.about import log_window  # noqa: PLC0415  (it is seldom wanted)

        log_window(self._window, self._client).show()

    def _show_about(self) -> None:
        from lstm_viz.comfort.about import about_window  # noqa: PLC0415  (it is seldom wanted)

        about_window(self._window, self._client).show()
