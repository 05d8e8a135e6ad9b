"""The window over one core: its workspaces, its dialogs and what its menus offer.

Owns what is made, and when: most of it when it is first wanted. It does not own the models (`core`), nor talks and
documents (`studio`).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject

from lstm_viz import long_work, models, offers, place_offers, theme
from lstm_viz.actions import FILE, Actions
from lstm_viz.comfort.comfort import Comfort
from lstm_viz.core import Core
from lstm_viz.notices import Notices
from lstm_viz.panels.diagram import ROW
from lstm_viz.panels.engine_sign import EngineSign
from lstm_viz.window import MainWindow
from lstm_viz.words import to_translate, tr
from lstm_viz.work_bar import Work
from lstm_viz.workspaces.cell import CellWorkspace
from lstm_viz.workspaces.live import LiveWorkspace
from lstm_viz.workspaces.workspace import Place, Workspace

if TYPE_CHECKING:
    from lstm_viz.export.dialog import ExportDialog
    from lstm_viz.learning.learning import Learning
    from lstm_viz.panels.palette import Palette
    from lstm_viz.present.talk import Given
    from lstm_viz.workspaces.gradients import GradientsWorkspace
    from lstm_viz.workspaces.inspect import InspectWorkspace
    from lstm_viz.workspaces.inspect_models import InspectModels
    from lstm_viz.workspaces.learn import LearnWorkspace

W = TypeVar("W", bound="Workspace")
LIVE, CELL, GRADIENTS, INSPECT, LEARN = to_translate(("Live", "Cell", "Gradients", "Inspect", "Learn"))


class Front(QObject):
    """The window and everything in it."""

    def __init__(self, core: Core, opens: str, offer_more: Callable[[Actions], None]) -> None:
        """`opens` is the workspace shown first; `offer_more` offers what is not the front's: talks, documents."""
        super().__init__(core)
        self._core = core
        self._made: list[CellWorkspace | LiveWorkspace] = []
        self._complete = False
        self._export: ExportDialog | None = None
        self.open_talk: Callable[[], Given | None] | None = None  # that can be exported
        self._palette: Palette | None = None
        self._learning: Learning | None = None  # both made when they are wanted, and kept then
        self._inspect: InspectModels | None = None
        self._offer_more = offer_more
        self.sign = EngineSign(core.client, core.preferences)
        places = (
            Place(LIVE, self._make_live),
            Place(CELL, self._make_cell),
            Place(GRADIENTS, self._make_gradients),
            Place(INSPECT, self._make_inspect),
            Place(LEARN, self._make_learn),
        )
        self.window = MainWindow(places, opens, self.sign, core.preferences)
        self.first = self.live_workspace if opens == LIVE else self.workspace
        self.notices = Notices(core, self.window)
        self.sign.command_refused.connect(self.notices.tell)
        long_work.tell(self.window.works, core, lambda: self.window.shown_name in {LIVE, CELL})
        self._offer()
        core.backflow.begun.connect(self._on_wave_begun)
        core.preferences.changed.connect(self._on_preferences_changed)
        self._on_preferences_changed()

    def _offer(self) -> None:
        """Fills the list of what can be done."""
        actions, core = self.window.actions_offered, self._core
        actions.offer("export", tr("Export…"), self._show_export, key="Ctrl+E", group=FILE)
        actions.offer("export_talk", tr("Slides and handout…"), self._export_talk, group=FILE)
        search = actions.offer("palette", tr("Search commands…"), self._show_palette, key="Ctrl+K", group=FILE)
        actions.follow(search.changed, lambda: self.window.show_key("palette", search.shortcut().toString()))
        offers.offer_play(actions, core.selection, core.playback)
        offers.offer_view(actions, self.window, core.preferences)
        offers.offer_training(actions, core.live)
        place_offers.offer_cell(actions, lambda: self._go(CELL, self.workspace), core.backflow.toggle)
        place_offers.offer_live(actions, lambda: self._go(LIVE, self.live_workspace))
        place_offers.offer_inspect(actions, lambda: self._go(INSPECT, self.inspect_workspace))
        place_offers.offer_learn(actions, lambda: self._go(LEARN, self.learn_workspace))
        self._offer_more(actions)
        self.comfort = Comfort(
            self.window,
            core.preferences,
            core.client,
            lambda: self.live_workspace,
            lambda: self.learn_workspace if LEARN in self.window.made else None,
        )

    def _go(self, name: str, workspace: W) -> W:
        self.window.show_workspace(name)
        return workspace

    def rebuild(self) -> None:
        """All that the window says is said anew, in the language that is spoken now; what it shows stays."""
        window, before = self.window, dict(self.window.made)
        comfort = self.comfort
        comfort.leave_off()
        self._close_workers()
        self._made = []
        if self._palette is not None:
            self._palette.deleteLater()
            self._palette = None
        self.sign = EngineSign(self._core.client, self._core.preferences)
        window.rebuild(self.sign)
        self.sign.command_refused.connect(self.notices.tell)
        self._offer()
        self.comfort.take_over(comfort)
        for name, workspace in before.items():
            window.workspace(name).take_over(workspace)
        window.shown.take_focus()

    def _wanted_learning(self) -> Learning:
        """What stands behind Learn, made when it is first wanted; its widgets need not be there."""
        if self._learning is None:
            from lstm_viz.learning.learning import make_learning  # noqa: PLC0415

            self._learning = make_learning(self._core.client, self._core.tracing, self._core.preferences)
            self._learning.setParent(self)
            self._learning.study.failed.connect(self.notices.tell)
        return self._learning

    @property
    def learning(self) -> Learning | None:
        """What stands behind Learn; None as long as nobody has wanted it."""
        return self._learning

    def complete(self) -> None:
        """After the first picture: the plots, too."""
        self._complete = True
        if LIVE in self.window.made:
            self.live_workspace.complete()

    def close(self) -> None:
        """Ends what runs for the widgets and the models that only they know."""
        self._close_workers()
        if self._inspect is not None:
            self._inspect.close()
        if self._learning is not None:
            self._learning.close()

    def _close_workers(self) -> None:
        """Ends what runs for the widgets alone."""
        if self._export is not None:
            self._export.close_workers()
            self._export.close()
            self._export.deleteLater()
            self._export = None
        if INSPECT in self.window.made:
            self.inspect_workspace.close_workers()

    @property
    def workspace(self) -> CellWorkspace:
        """The Cell workspace."""
        workspace = self.window.workspace(CELL)
        assert isinstance(workspace, CellWorkspace)
        return workspace

    @property
    def live_workspace(self) -> LiveWorkspace:
        workspace = self.window.workspace(LIVE)
        assert isinstance(workspace, LiveWorkspace)
        return workspace

    @property
    def inspect_workspace(self) -> InspectWorkspace:
        from lstm_viz.workspaces.inspect import InspectWorkspace  # noqa: PLC0415  (when it is wanted)

        workspace = self.window.workspace(INSPECT)
        assert isinstance(workspace, InspectWorkspace)
        return workspace

    @property
    def learn_workspace(self) -> LearnWorkspace:
        from lstm_viz.workspaces.learn import LearnWorkspace  # noqa: PLC0415  (when it is wanted)

        workspace = self.window.workspace(LEARN)
        assert isinstance(workspace, LearnWorkspace)
        return workspace

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
            )
        return self._export

    @property
    def palette(self) -> Palette:
        """Everything by a few letters; made when it is first wanted."""
        if self._palette is None:
            from lstm_viz.panels.palette import Palette  # noqa: PLC0415

            show, learning = self.window.show_workspace, self._wanted_learning()
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
        self.learn_workspace.follow(link)

    def _open_talk(self) -> Given | None:
        return None if self.open_talk is None else self.open_talk()

    def _show_export(self) -> None:
        self.export.show()

    def _export_talk(self) -> None:
        self.export.show_talk()

    def _show_palette(self) -> None:
        self.palette.open_now()

    @property
    def _theme(self) -> theme.Theme:
        return theme.THEMES.get(self._core.preferences.settings.theme, theme.LIGHT)

    @property
    def _gliding(self) -> bool:
        return not self._core.preferences.settings.reduced_motion

    def _make_live(self) -> LiveWorkspace:
        workspace = LiveWorkspace(
            self._core.shown_cell,
            self._core.selection,
            self._core.playback,
            self._core.tracing,
            self._core.live,
            self._theme,
        )
        workspace.set_gliding(self._gliding)
        if self._complete:
            workspace.complete()
        self._made.append(workspace)
        self._show_backflow_on(workspace)
        return workspace

    def _make_cell(self) -> CellWorkspace:
        core = self._core
        workspace = CellWorkspace(
            core.shown_cell,
            core.document,
            models.shipped(),
            core.opening,
            core.selection,
            core.playback,
            core.tracing,
            core.arithmetic,
            core.companion,
            self._theme,
        )
        workspace.set_gliding(self._gliding)
        self._made.append(workspace)
        self._show_backflow_on(workspace)
        return workspace

    def _make_gradients(self) -> GradientsWorkspace:
        from lstm_viz.workspaces.gradients import GradientsWorkspace  # noqa: PLC0415  (it takes pyqtgraph)

        workspace = GradientsWorkspace(self._core.laboratory, self._core.live.saving, self._theme)
        workspace.wave_wanted.connect(self._core.backflow.send)
        workspace.cell_wanted.connect(self._show_in_cell)
        return workspace

    def _show_backflow_on(self, workspace: CellWorkspace | LiveWorkspace) -> None:
        """The gradient of the sequence on the screen: its wave on the diagram, its cuts in the timeline."""
        row, timeline = workspace.diagram.unrolled, workspace.transport.timeline
        row.wave_wanted.connect(self._core.backflow.toggle)
        self._core.backflow.wave_changed.connect(row.show_wave)
        self._core.backflow.cuts_changed.connect(timeline.show_cuts)
        row.show_wave(self._core.backflow.wave)
        timeline.show_cuts(self._core.backflow.cut_steps)

    def _show_in_cell(self, step: int) -> None:
        self._core.selection.set_step(step)
        self.window.show_workspace(CELL)

    def _on_wave_begun(self) -> None:
        """The row of cells, where the wave is seen, in the workspace that is shown or else in Cell."""
        if self.window.shown not in self._made:
            self.window.show_workspace(CELL)
        workspace = next(found for found in self._made if found is self.window.shown)
        workspace.diagram.show_depth(ROW)

    def _make_inspect(self) -> InspectWorkspace:
        from lstm_viz.workspaces.inspect import InspectWorkspace  # noqa: PLC0415  (when it is wanted)

        core = self._core
        if self._inspect is None:
            from lstm_viz.workspaces.inspect_models import InspectModels  # noqa: PLC0415

            self._inspect = InspectModels(
                core.document,
                core.shown_cell,
                core.selection,
                core.inspection,
                core.tracing,
                core.companion,
                core.client,
                self,
            )
            reporting = self._inspect.reporting
            work = Work(lambda: reporting.working, reporting.leave_off)
            self.window.works.add(work, reporting.working_changed)
        workspace = InspectWorkspace(
            core.shown_cell,
            core.document,
            core.opening,
            core.inspection,
            core.selection,
            core.playback,
            core.tracing,
            core.companion,
            self._inspect,
            self._theme,
        )
        workspace.cell_wanted.connect(lambda: self.window.show_workspace(CELL))
        return workspace

    def _make_learn(self) -> LearnWorkspace:
        from lstm_viz.workspaces.learn import make_learn  # noqa: PLC0415  (when it is wanted)

        workspace = make_learn(self._wanted_learning(), self._core.preferences, self._theme)
        workspace.stage.set_elsewhere(lambda: self._core.is_training)
        return workspace

    def _on_preferences_changed(self) -> None:
        for workspace in self._made:
            workspace.set_gliding(self._gliding)
        if LEARN in self.window.made:
            self.learn_workspace.set_gliding(self._gliding)
