"""The five workspaces of the window: how each is made, over which models, and what they tell each other.

Owns the window that they stand in, the models behind Learn and Inspect, which are made when they are first wanted,
and how workspaces move. It does not own what the menus offer, nor the dialogs (`front`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from lstm_viz import models, theme
from lstm_viz.core import Core
from lstm_viz.panels.diagram import ROW
from lstm_viz.panels.engine_sign import EngineSign
from lstm_viz.window import MainWindow
from lstm_viz.words import to_translate
from lstm_viz.work_bar import Work
from lstm_viz.workspaces.cell import CellWorkspace
from lstm_viz.workspaces.live import LiveWorkspace
from lstm_viz.workspaces.workspace import Place

if TYPE_CHECKING:
    from lstm_viz.learning.learning import Learning
    from lstm_viz.workspaces.gradients import GradientsWorkspace
    from lstm_viz.workspaces.inspect import InspectWorkspace
    from lstm_viz.workspaces.inspect_models import InspectModels
    from lstm_viz.workspaces.learn import LearnWorkspace

LIVE, CELL, GRADIENTS, INSPECT, LEARN = to_translate(("Live", "Cell", "Gradients", "Inspect", "Learn"))


class Places(QObject):
    """Signal: `failed` (a UserError), of the course."""

    failed = Signal(object)

    def __init__(self, core: Core, opens: str, sign: EngineSign, parent: QObject) -> None:
        """`opens` is the workspace shown first."""
        super().__init__(parent)
        self._core = core
        self._made: list[CellWorkspace | LiveWorkspace] = []
        self._complete = False
        self._learning: Learning | None = None  # both made when they are wanted, and kept then
        self._inspect: InspectModels | None = None
        places = (
            Place(LIVE, self._make_live),
            Place(CELL, self._make_cell),
            Place(GRADIENTS, self._make_gradients),
            Place(INSPECT, self._make_inspect),
            Place(LEARN, self._make_learn),
        )
        self.window = MainWindow(places, opens, sign, core.preferences)
        core.backflow.begun.connect(self._on_wave_begun)
        core.preferences.changed.connect(self._on_preferences_changed)
        self._on_preferences_changed()

    @property
    def cell(self) -> CellWorkspace:
        """The Cell workspace."""
        workspace = self.window.workspace(CELL)
        assert isinstance(workspace, CellWorkspace)
        return workspace

    @property
    def live(self) -> LiveWorkspace:
        """The Live workspace."""
        workspace = self.window.workspace(LIVE)
        assert isinstance(workspace, LiveWorkspace)
        return workspace

    @property
    def inspect(self) -> InspectWorkspace:
        """The Inspect workspace."""
        from lstm_viz.workspaces.inspect import InspectWorkspace  # noqa: PLC0415  (when it is wanted)

        workspace = self.window.workspace(INSPECT)
        assert isinstance(workspace, InspectWorkspace)
        return workspace

    @property
    def learn(self) -> LearnWorkspace:
        """The Learn workspace."""
        from lstm_viz.workspaces.learn import LearnWorkspace  # noqa: PLC0415  (when it is wanted)

        workspace = self.window.workspace(LEARN)
        assert isinstance(workspace, LearnWorkspace)
        return workspace

    @property
    def learning(self) -> Learning | None:
        """What stands behind Learn; None as long as nobody has wanted it."""
        return self._learning

    def wanted_learning(self) -> Learning:
        """What stands behind Learn, made when it is first wanted; its widgets need not be there."""
        if self._learning is None:
            from lstm_viz.learning.learning import make_learning  # noqa: PLC0415

            self._learning = make_learning(self._core.client, self._core.tracing, self._core.preferences)
            self._learning.setParent(self)
            self._learning.study.failed.connect(self.failed)
        return self._learning

    def complete(self) -> None:
        """After the first picture: the plots, too."""
        self._complete = True
        if LIVE in self.window.made:
            self.live.complete()

    def rebuild(self, sign: EngineSign) -> None:
        """The window and its workspaces are made anew."""
        self.close_workers()
        self._made = []
        self.window.rebuild(sign)

    def close_workers(self) -> None:
        """Ends what runs for the widgets alone."""
        if INSPECT in self.window.made:
            self.inspect.close_workers()

    def close(self) -> None:
        """Ends what runs for the widgets and the models that only they know."""
        self.close_workers()
        if self._inspect is not None:
            self._inspect.close()
        if self._learning is not None:
            self._learning.close()

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

    def _tell_of(self, inspect: InspectModels) -> None:
        """What of Inspect may take longer than half a second is made known."""
        works = self.window.works
        looking, comparison, reporting = inspect.looking, inspect.comparison, inspect.reporting
        works.add(Work(lambda: reporting.working, reporting.leave_off), reporting.working_changed)
        works.add(Work(lambda: comparison.working, comparison.leave_off), comparison.working_changed)
        found = Work(lambda: looking.working, looking.leave_off, lambda: looking.share)
        works.add(found, looking.working_changed)

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
            self._tell_of(self._inspect)
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

        workspace = make_learn(self.wanted_learning(), self._core.preferences, self._theme)
        workspace.stage.set_elsewhere(lambda: self._core.is_training)
        return workspace

    def _on_preferences_changed(self) -> None:
        for workspace in self._made:
            workspace.set_gliding(self._gliding)
        if LEARN in self.window.made:
            self.learn.set_gliding(self._gliding)
