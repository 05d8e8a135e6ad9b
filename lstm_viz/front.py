"""The window over one core: its dialogs and what its menus offer.

Owns what is made, and when: most of it when it is first wanted. It does not own the workspaces (`places`), nor the
models (`core`), nor talks and documents (`studio`).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject

from lstm_viz import long_work, offers, place_offers
from lstm_viz.actions import FILE, Actions
from lstm_viz.comfort.comfort import Comfort
from lstm_viz.core import Core
from lstm_viz.notices import Notices
from lstm_viz.panels.engine_sign import EngineSign
from lstm_viz.places import CELL, INSPECT, LEARN, LIVE, Places
from lstm_viz.words import tr
from lstm_viz.workspaces.cell import CellWorkspace
from lstm_viz.workspaces.live import LiveWorkspace
from lstm_viz.workspaces.workspace import Workspace

if TYPE_CHECKING:
    from lstm_viz.export.dialog import ExportDialog
    from lstm_viz.export.picture_page import Keep
    from lstm_viz.learning.learning import Learning
    from lstm_viz.panels.palette import Palette
    from lstm_viz.present.talk import Given
    from lstm_viz.workspaces.inspect import InspectWorkspace
    from lstm_viz.workspaces.learn import LearnWorkspace

W = TypeVar("W", bound="Workspace")


class Front(QObject):
    """The window and everything in it."""

    def __init__(self, core: Core, opens: str, offer_more: Callable[[Actions], None]) -> None:
        """`opens` is the workspace shown first; `offer_more` offers what is not the front's: talks, documents."""
        super().__init__(core)
        self._core = core
        self._export: ExportDialog | None = None
        self.keep: Keep | None = None  # has what is open kept, for a picture of it
        self.open_talk: Callable[[], Given | None] | None = None  # that can be exported
        self._palette: Palette | None = None
        self._offer_more = offer_more
        self.sign = EngineSign(core.client, core.preferences)
        self.places = Places(core, opens, self.sign, self)
        self.window = self.places.window
        self.first = self.places.live if opens == LIVE else self.places.cell
        self.notices = Notices(core, self.window)
        self.sign.command_refused.connect(self.notices.tell)
        self.places.failed.connect(self.notices.tell)
        long_work.tell(self.window.works, core, lambda: self.window.shown_name in {LIVE, CELL})
        self._offer()

    def _offer(self) -> None:
        """Fills the list of what can be done."""
        actions, core = self.window.actions_offered, self._core
        actions.offer("export", tr("Export…"), self._show_export, key="Ctrl+E", group=FILE)
        actions.offer("export_talk", tr("Slides and handout…"), self._export_talk, group=FILE)
        search = actions.offer("palette", tr("Search commands…"), self._show_palette, key="Ctrl+K", group=FILE)
        actions.follow(search.changed, lambda: self.window.show_key("palette", search.shortcut().toString()))
        tip = tr("What is not saved is asked about")
        actions.offer("close", tr("Close the window"), self.window.close, key="Ctrl+Q", tip=tip, group=FILE)
        offers.offer_play(actions, core.selection, core.playback)
        offers.offer_view(actions, self.window, core.preferences)
        offers.offer_training(actions, core.live)
        place_offers.offer_cell(actions, lambda: self._go(CELL, self.places.cell), core.backflow.toggle)
        place_offers.offer_live(actions, lambda: self._go(LIVE, self.places.live))
        place_offers.offer_inspect(actions, lambda: self._go(INSPECT, self.places.inspect))
        place_offers.offer_learn(actions, lambda: self._go(LEARN, self.places.learn))
        self._offer_more(actions)
        self.comfort = Comfort(
            self.window,
            core.preferences,
            core.client,
            lambda: self.places.live,
            lambda: self.places.learn if LEARN in self.window.made else None,
        )

    def _go(self, name: str, workspace: W) -> W:
        self.window.show_workspace(name)
        return workspace

    def rebuild(self) -> None:
        """All that the window says is said anew, in the language that is spoken now; what it shows stays."""
        window, before = self.window, dict(self.window.made)
        comfort = self.comfort
        comfort.leave_off()
        self._close_export()
        if self._palette is not None:
            self._palette.deleteLater()
            self._palette = None
        self.sign = EngineSign(self._core.client, self._core.preferences)
        self.places.rebuild(self.sign)
        self.sign.command_refused.connect(self.notices.tell)
        self._offer()
        self.comfort.take_over(comfort)
        for name, workspace in before.items():
            window.workspace(name).take_over(workspace)
        window.shown.take_focus()

    @property
    def workspace(self) -> CellWorkspace:
        """The Cell workspace."""
        return self.places.cell

    @property
    def live_workspace(self) -> LiveWorkspace:
        return self.places.live

    @property
    def inspect_workspace(self) -> InspectWorkspace:
        return self.places.inspect

    @property
    def learn_workspace(self) -> LearnWorkspace:
        return self.places.learn

    @property
    def learning(self) -> Learning | None:
        """What stands behind Learn; None as long as nobody has wanted it."""
        return self.places.learning

    def complete(self) -> None:
        """After the first picture: the plots, too."""
        self.places.complete()

    def close(self) -> None:
        """Ends what runs for the widgets and the models that only they know."""
        self._close_export()
        self.places.close()

    def _close_export(self) -> None:
        if self._export is not None:
            self._export.close_workers()
            self._export.close()
            self._export.deleteLater()
            self._export = None

    @property
    def export(self) -> ExportDialog:
        """Pictures, clips and numbers as files; made when it is first wanted."""
        if self._export is None:
            from lstm_viz.export.dialog import ExportDialog  # noqa: PLC0415

            core = self._core
            self._export = ExportDialog(
                self.window,
                core.shown_cell,
                core.selection,
                core.tracing,
                lambda: core.live.training.current,
                self._open_talk,
                self.keep,
            )
        return self._export

    @property
    def palette(self) -> Palette:
        """Everything by a few letters; made when it is first wanted."""
        if self._palette is None:
            from lstm_viz.panels.palette import Palette  # noqa: PLC0415

            show, learning = self.window.show_workspace, self.places.wanted_learning()
            supplies = (
                lambda: offers.model_entries(self._core.opening, lambda: show(CELL)),
                lambda: offers.task_entries(self._core.live, lambda: show(LIVE)),
                self.comfort.entries,
                lambda: offers.learn_entries(learning.course, self._follow),
            )
            self._palette = Palette(self.window, self.window.actions_offered, supplies)
            learning.course_changed.connect(self._palette.supply)
        return self._palette

    def _follow(self, link: str) -> None:
        """Where a link into the course leads."""
        self.window.show_workspace(LEARN)
        self.places.learn.follow(link)

    def _open_talk(self) -> Given | None:
        return None if self.open_talk is None else self.open_talk()

    def _show_export(self) -> None:
        self.export.show()

    def _export_talk(self) -> None:
        self.export.show_talk()

    def _show_palette(self) -> None:
        self.palette.open_now()
