"""The window with everything behind it, put together in one place, for the program, the pictures and the tests."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QProcess, QSize, QTimer, Signal
from PySide6.QtWidgets import QApplication

from lstm_viz import device_words, models, offers, stored, theme
from lstm_viz.actions import FILE
from lstm_viz.arithmetic import Arithmetic
from lstm_viz.backflow import Backflow
from lstm_viz.changes import Changes
from lstm_viz.comfort.comfort import Comfort
from lstm_viz.companion import Companion
from lstm_viz.document import Document
from lstm_viz.engine_client import EngineClient
from lstm_viz.engine_command import EngineCommand, engine_command
from lstm_viz.engine_log import EngineLog
from lstm_viz.engine_state import EngineState, Phase
from lstm_viz.errors import UserError
from lstm_viz.history import History
from lstm_viz.inspection import Inspection
from lstm_viz.kept_choices import KeptChoices
from lstm_viz.laboratory import Laboratory
from lstm_viz.opening import Opening
from lstm_viz.panels.diagram import ROW
from lstm_viz.panels.engine_sign import EngineSign
from lstm_viz.playback import Playback
from lstm_viz.preferences import Preferences
from lstm_viz.present.offered import offer_talks
from lstm_viz.runs.live import Live
from lstm_viz.selection import Selection
from lstm_viz.sessions import offered as offered_sessions
from lstm_viz.shown_cell import ShownCell
from lstm_viz.tracing import Tracing
from lstm_viz.window import MainWindow
from lstm_viz.words import tr
from lstm_viz.workspaces.cell import CellWorkspace
from lstm_viz.workspaces.live import LiveWorkspace
from lstm_viz.workspaces.workspace import Place

if TYPE_CHECKING:
    from lstm_viz.export.dialog import ExportDialog
    from lstm_viz.panels.palette import Palette
    from lstm_viz.present.desk import Desk
    from lstm_viz.present.show import Show
    from lstm_viz.present.talk import Given
    from lstm_viz.present.talks import Talks
    from lstm_viz.sessions.sessions import Sessions
    from lstm_viz.workspaces.gradients import GradientsWorkspace
    from lstm_viz.workspaces.inspect import InspectWorkspace
    from lstm_viz.workspaces.learn import LearnWorkspace

SIZE = QSize(1440, 900)
LIVE, CELL, GRADIENTS, INSPECT, LEARN = "Live", "Cell", "Gradients", "Inspect", "Learn"


def make_application(only_shipped_fonts: bool = False) -> QApplication:
    """The application with its look; the one that is there already, if there is one."""
    found = QApplication.instance()
    application = found if isinstance(found, QApplication) else QApplication(sys.argv[:1])
    application.setApplicationName("LSTM Viz")
    application.setStyle("Fusion")
    theme.install_fonts(only_shipped_fonts)
    application.setFont(theme.font("sans", 13))
    return application


def _command_of(words: str) -> tuple[EngineCommand, str]:
    """The engine's command as it is set; where it cannot be read the one beside the window, and a sentence why."""
    try:
        return engine_command(words or None), ""
    except UserError as error:
        return engine_command(), tr("{problem} Until then the engine of this machine runs.", problem=error)


class Studio(QObject):
    """The models, the engine's client and the window. Signal: `painted` once, when the diagram was first drawn."""

    painted = Signal()

    def __init__(
        self,
        preferences: Preferences,
        log: EngineLog | None = None,
        *,
        opens: str = CELL,
        folder: Path | None = None,
    ) -> None:
        """`opens` is the workspace shown first; `folder` is where trainings leave their checkpoints, and what is
        open is kept; None: nowhere.
        """
        super().__init__()
        self._was_painted = False
        self._talks: Talks | None = None  # made when one is wanted
        self._sessions: Sessions | None = None
        self._folder = folder
        self._made: list[CellWorkspace | LiveWorkspace] = []
        first = stored.load(models.FIRST)
        settings = preferences.settings
        self.preferences = preferences
        self.document = Document(first.model)
        self.selection = Selection()
        self.playback = Playback(self.selection, self)
        command, self._command_problem = _command_of(settings.engine)
        self.client = EngineClient(command, device=settings.device, log=log, translate=tr, parent=self)
        self.opening = Opening(self.document, self.client, self)
        beside = preferences.path
        kept = KeptChoices(None if beside is None else beside.with_name("choices.json"))
        self.inspection = Inspection(self.opening, self, kept)
        self.history = History(self)
        self.changes = Changes(self, self.history)
        self.tracing = Tracing(self.document, self.selection, self.client, first, self.changes)
        self.selection.set_unit(first.model.unit)
        self.arithmetic = Arithmetic(self.tracing, self.selection, self.client, self)
        self.shown_cell = ShownCell(first.model.cell, self.selection, self.tracing, self)
        self.companion = Companion(self.document, self.selection, self.tracing, self.client, self)
        runs = None if folder is None else folder / "runs"
        self.live = Live(self.client, self.document, self.selection, self.playback, self.tracing, runs, self)
        self.laboratory = Laboratory(self.tracing, self.client, self)
        self.backflow = Backflow(self.laboratory, self.selection, self.tracing, self)
        self.backflow.begun.connect(self._on_wave_begun)
        sign = EngineSign(self.client, preferences)
        places = (
            Place(LIVE, self._make_live),
            Place(CELL, self._make_cell),
            Place(GRADIENTS, self._make_gradients),
            Place(INSPECT, self._make_inspect),
            Place(LEARN, self._make_learn),
        )
        self.window = MainWindow(places, opens, sign, preferences)
        self.window.resize(SIZE)
        self._export: ExportDialog | None = None
        self._palette: Palette | None = None
        self._offer()
        (self.live_workspace if opens == LIVE else self.workspace).diagram.view.painted.connect(self._on_painted)
        self.client.state_changed.connect(self._on_engine_state)
        live = self.live
        live.training.resumed.connect(self._on_resumed)
        live.saving.saved.connect(
            lambda path: self.window.show_notice(tr("{name} is saved.", name=path.name), passing=True)
        )
        live_failures = live.following.failed, live.saving.failed, live.checkpoints.failed
        for failed in (self.client.failed, preferences.failed, sign.command_refused, *live_failures):
            failed.connect(self._on_failed)
        preferences.changed.connect(self._on_preferences_changed)
        self._on_preferences_changed()
        self.window.show_notice(self._command_problem)

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

            self._export = ExportDialog(self.window, self.shown_cell, self.selection, self.tracing)
        return self._export

    def _offer(self) -> None:
        """Fills the list of what can be done."""
        actions, window = self.window.actions_offered, self.window
        actions.offer("export", tr("Export…"), self._show_export, key="Ctrl+E", group=FILE)
        actions.offer("palette", tr("Search commands…"), self._show_palette, key="Ctrl+K", group=FILE)
        offered_sessions.offer_sessions(actions, lambda: self.sessions, self._open_window)
        offered_sessions.offer_history(actions, self.history)
        offers.offer_play(actions, self.selection, self.playback)
        offers.offer_view(actions, window, self.preferences)
        offer_talks(actions, lambda: self.talks)
        offers.offer_training(actions, self.live)
        self.comfort = Comfort(
            window,
            self.preferences,
            self.client,
            lambda: self.live_workspace,
            lambda: self.learn_workspace if LEARN in window.made else None,
        )

    @property
    def palette(self) -> Palette:
        """Everything by a few letters; made when it is first wanted."""
        if self._palette is None:
            from lstm_viz.panels.palette import Palette  # noqa: PLC0415

            show = self.window.show_workspace
            supplies = (
                lambda: offers.model_entries(self.opening, lambda: show(CELL)),
                lambda: offers.task_entries(self.live, lambda: show(LIVE)),
                self.comfort.entries,
                lambda: offers.learn_entries(self.learn_workspace.learning.course, self._follow),
            )
            self._palette = Palette(self.window, self.window.actions_offered, supplies)
            self.learn_workspace.learning.course_changed.connect(self._palette.supply)
        return self._palette

    def _follow(self, link: str) -> None:
        """Where a link into the course leads."""
        self.window.show_workspace(LEARN)
        self.learn_workspace.follow(link)

    def _show_palette(self) -> None:
        self.palette.open_now()

    def _show_export(self) -> None:
        self.export.show()

    @property
    def _theme(self) -> theme.Theme:
        return theme.THEMES.get(self.preferences.settings.theme, theme.LIGHT)

    @property
    def _gliding(self) -> bool:
        return not self.preferences.settings.reduced_motion

    def _make_live(self) -> LiveWorkspace:
        workspace = LiveWorkspace(
            self.shown_cell, self.selection, self.playback, self.tracing, self.live, self._theme
        )
        workspace.set_gliding(self._gliding)
        if self._was_painted:
            workspace.complete()
        self._made.append(workspace)
        self._show_backflow_on(workspace)
        return workspace

    def _make_cell(self) -> CellWorkspace:
        workspace = CellWorkspace(
            self.shown_cell,
            self.document,
            models.shipped(),
            self.opening,
            self.selection,
            self.playback,
            self.tracing,
            self.arithmetic,
            self.companion,
            self._theme,
        )
        workspace.set_gliding(self._gliding)
        self._made.append(workspace)
        self._show_backflow_on(workspace)
        return workspace

    def _make_gradients(self) -> GradientsWorkspace:
        from lstm_viz.workspaces.gradients import GradientsWorkspace  # noqa: PLC0415  (it takes pyqtgraph)

        workspace = GradientsWorkspace(self.laboratory, self.live.saving, self._theme)
        workspace.wave_wanted.connect(self.backflow.send)
        workspace.cell_wanted.connect(self._show_in_cell)
        return workspace

    def _show_backflow_on(self, workspace: CellWorkspace | LiveWorkspace) -> None:
        """The gradient of the sequence on the screen: its wave on the diagram, its cuts in the timeline."""
        row, timeline = workspace.diagram.unrolled, workspace.transport.timeline
        row.wave_wanted.connect(self.backflow.toggle)
        self.backflow.wave_changed.connect(row.show_wave)
        self.backflow.cuts_changed.connect(timeline.show_cuts)
        row.show_wave(self.backflow.wave)
        timeline.show_cuts(self.backflow.cut_steps)

    def _show_in_cell(self, step: int) -> None:
        self.selection.set_step(step)
        self.window.show_workspace(CELL)

    def _on_wave_begun(self) -> None:
        """The row of cells, where the wave is seen, in the workspace that is shown or else in Cell."""
        if self.window.shown not in self._made:
            self.window.show_workspace(CELL)
        workspace = next(found for found in self._made if found is self.window.shown)
        workspace.diagram.show_depth(ROW)

    def _make_inspect(self) -> InspectWorkspace:
        from lstm_viz.workspaces.inspect import InspectWorkspace  # noqa: PLC0415  (when it is wanted)

        workspace = InspectWorkspace(
            self.shown_cell,
            self.document,
            self.opening,
            self.inspection,
            self.selection,
            self.playback,
            self.tracing,
            self.companion,
            self.client,
            self._theme,
        )
        workspace.cell_wanted.connect(lambda: self.window.show_workspace(CELL))
        return workspace

    def _make_learn(self) -> LearnWorkspace:
        from lstm_viz.workspaces.learn import make_learn  # noqa: PLC0415  (when it is wanted)

        workspace = make_learn(self.client, self.tracing, self.preferences, self._theme)
        workspace.learning.study.failed.connect(self._on_failed)
        workspace.stage.set_elsewhere(self._is_training)
        return workspace

    @property
    def talks(self) -> Talks:
        """The talk that is open, and where one is made."""
        if self._talks is None:
            from lstm_viz.present.talks import Talks  # noqa: PLC0415

            command, _ = _command_of(self.preferences.settings.engine)
            self._talks = Talks(self._desk, self.window, self.preferences, command)
            self._talks.opened.connect(self.sessions.watch)
        return self._talks

    @property
    def _desk(self) -> Desk:
        """The models that talks and documents are of."""
        from lstm_viz.present.desk import Desk  # noqa: PLC0415  (when one is wanted)

        return Desk(
            self.document,
            self.selection,
            self.playback,
            self.tracing,
            self.shown_cell,
            self.companion,
            self.laboratory,
            self.live.training,
            self.client,
        )

    def open_talk(self, given: Given) -> Show:
        """Has a talk ready: F5 begins it, and goes on with it where it was left."""
        return self.talks.open(given)

    @property
    def sessions(self) -> Sessions:
        """The document that is open; made after the first picture, or when it is wanted."""
        if self._sessions is None:
            from lstm_viz.sessions.keeping import Program  # noqa: PLC0415
            from lstm_viz.sessions.sessions import Sessions  # noqa: PLC0415

            program = Program(self._desk, self.live, self.window, lambda: self._talks, lambda: self.talks)
            self._sessions = Sessions(program, self.history, self.opening, self._folder, self)
            offered_sessions.offer_recent(self.window.actions_offered, self._sessions)
        return self._sessions

    def _open_window(self) -> None:
        """Another window is another program: what happens to one is nothing to the other."""
        started, _number = QProcess.startDetached(sys.executable, ["-m", "lstm_viz"])
        if not started:
            self.window.show_notice(tr("No other window could be started."))

    def _is_training(self) -> bool:
        """Whether Live trains: the engine ends it for another training."""
        record = self.live.training.current
        return record is not None and record.running

    def show(self) -> None:
        """Shows the window, maximised where the screen is smaller than the window would like to be."""
        room = self.window.screen().availableSize()
        if room.width() < SIZE.width() or room.height() < SIZE.height():
            # Where no window manager maximises (a bare X server) the window is at least no larger than the screen.
            self.window.resize(SIZE.boundedTo(room))
            self.window.showMaximized()
        else:
            self.window.show()

    def begin_unseen(self) -> None:
        """Goes on as after the first picture, without a window: a talk's audience sees nothing but the talk."""
        self.window.resize(SIZE.boundedTo(self.window.screen().availableSize()))
        self._on_painted()

    def start_engine(self) -> None:
        """Starts the engine and asks it for the trace of what is on the screen."""
        self.client.start()
        self.tracing.retrace()
        self.live.training.ask_for_tasks()

    def close(self) -> None:
        """Ends everything that runs: the clock, the parser, the engine."""
        self.playback.pause()
        if self._sessions is not None:
            self._sessions.close()
        if self._export is not None:
            self._export.close_workers()
        if self._talks is not None:
            self._talks.close()
        if INSPECT in self.window.made:
            self.inspect_workspace.close_workers()
        if LEARN in self.window.made:
            self.learn_workspace.learning.close()
        self.opening.close()
        self.inspection.close()
        self.companion.close()
        self.backflow.stop()
        self.laboratory.close()
        self.live.close()
        self.tracing.close()
        self.preferences.close()
        self.client.close()

    def _on_painted(self) -> None:
        # After the event in which it was painted, so that the picture is on the screen first.
        QTimer.singleShot(0, self, self._after_first_paint)

    def _after_first_paint(self) -> None:
        if self._was_painted:
            return
        self._was_painted = True
        self.painted.emit()
        self.live.show_stored()
        if LIVE in self.window.made:
            self.live_workspace.complete()
        _ = self.sessions

    def _on_preferences_changed(self) -> None:
        if self._command_problem and not _command_of(self.preferences.settings.engine)[1]:
            self._command_problem = ""
            self.window.show_notice("")
        self.playback.set_gliding(self._gliding)
        self.backflow.set_gliding(self._gliding)
        for workspace in self._made:
            workspace.set_gliding(self._gliding)
        if LEARN in self.window.made:
            self.learn_workspace.set_gliding(self._gliding)

    def _on_resumed(self, training_step: int) -> None:
        words = tr("The engine is back; training goes on from training step {step}.", step=f"{training_step:,}")
        self.window.show_notice(words, passing=True)

    def _on_failed(self, error: UserError) -> None:
        """A failure that belongs to no panel."""
        self.window.show_notice(str(error))

    def _on_engine_state(self, state: EngineState) -> None:
        if state.phase is not Phase.READY:
            self.window.show_notice(device_words.sentence(state))
        elif state.problem is not None:
            self.window.show_notice(tr("The engine is back; nothing was lost."), passing=True)
        else:
            self.window.show_notice(self._command_problem)
