"""Documents in the running program: the one that is open, what is done to it, what is kept of it against a crash.

Owns how its parts go together, and what the window says of them. It draws nothing itself.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from lstm_viz.errors import UserError
from lstm_viz.history import History
from lstm_viz.opening import Opening
from lstm_viz.present.talk import Given
from lstm_viz.sessions import dialogs, kinds, session_file
from lstm_viz.sessions.autosave import Autosave, Left
from lstm_viz.sessions.filing import Filing
from lstm_viz.sessions.keeping import Keeping, Program
from lstm_viz.sessions.left_bar import LeftBar
from lstm_viz.sessions.session import Kept, Opened
from lstm_viz.sessions.steps import Steps
from lstm_viz.sessions.weights import AGAINST_CRASH_BYTES
from lstm_viz.words import tr, tr_known
from lstm_viz.work_bar import Work

if TYPE_CHECKING:
    from lstm_viz.present.show import Show  # no talk is opened by importing this

CELL, LIVE, INSPECT = "Cell", "Live", "Inspect"
TITLE = "{name}[*] — LSTM Viz"

Do = Callable[[], object]
Write = Callable[[Path], object]


class Sessions(QObject):
    """Signal: `arrived` (all that an opened document shows has come)."""

    arrived = Signal()

    def __init__(
        self,
        program: Program,
        history: History,
        opening: Opening,
        folder: Path | None = None,
        parent: QObject | None = None,
    ) -> None:
        """`folder` is the user's own for this program: without one nothing is kept against a crash."""
        super().__init__(parent)
        self._program = program
        self._history = history
        self.asks = False  # whether changes that are not saved are asked about; a test or a script is not asked
        self._only_until_known = False  # whether Cell is shown until it is known whose model a file holds
        window = program.window
        self.keeping = Keeping(program, self)
        self.keeping.arrived.connect(self.arrived)
        desk = program.desk
        self.steps = Steps(
            history,
            desk.document,
            desk.laboratory,
            program.live,
            desk.companion,
            lambda: self.keeping.waiting,
            self,
        )
        self.filing = Filing(self.keeping, history, opening, folder, self)
        self.autosave: Autosave | None = None
        self.bar = LeftBar()
        self._connect_bar()
        if folder is not None:
            self._keep(folder)
        self.filing.changed.connect(self._show_title)
        self.filing.saved.connect(self._on_saved)
        self.filing.opened.connect(lambda _path: window.shown.take_focus())
        self.filing.refused.connect(self._on_refused)
        self.keeping.refused.connect(self._on_refused)
        self.filing.taken.connect(self._on_taken)
        work = Work(lambda: self.filing.working, self.filing.leave_off)
        window.works.add(work, self.filing.working_changed)
        opening.document_found.connect(self.open)
        opening.stranger_found.connect(self._on_stranger)
        opening.model_taken.connect(self._on_known)
        for dropped in (window.files_dropped, opening.dropped):
            dropped.connect(self.open_dropped)
        window.may_close = self._may_close
        self._show_title()

    def _on_stranger(self, _path: Path) -> None:
        """Where its layers are chosen; Cell says what becomes of it, too."""
        if self._only_until_known or self._program.window.shown_name not in {CELL, INSPECT}:
            self._program.window.show_workspace(INSPECT)
        self._on_known()

    def _on_known(self) -> None:
        self._only_until_known = False

    def _keep(self, folder: Path) -> None:
        program = self._program
        autosave = Autosave(self.keeping, self.filing, self._history, program.desk.selection, folder, parent=self)
        autosave.found.connect(self._on_left_found)
        autosave.failed.connect(self._on_refused)
        self.autosave = autosave
        autosave.look_for_left()

    def _connect_bar(self) -> None:
        self.bar.wanted.connect(self.open_left)
        self.bar.unwanted.connect(self._discard)
        self._program.window.add_banner(self.bar)

    def _on_left_found(self, left: list[Left]) -> None:
        self.bar.show_left(left)

    def rebuild(self) -> None:
        """The window was made anew, in another language."""
        left = self.bar.left
        self.bar = LeftBar()
        self._connect_bar()
        self.bar.show_left(left)
        self._show_title()

    # --- what a person does ----------------------------------------------------------------------------------

    def new(self) -> None:
        self._leave(self.filing.new)

    def choose(self) -> None:
        """Asks for a file, and opens it for what it is."""
        path = self.filing.path
        dialogs.choose_to_open(self._program.window, None if path is None else path.parent, self.open)

    def open(self, path: Path) -> None:
        """Opens a file for what it is; only another document takes the place of this one."""
        if path.suffix.lower() == session_file.ENDING:
            self._leave(lambda: self.filing.open(path))
        else:
            self.filing.open(path)

    def open_dropped(self, paths: list[Path]) -> None:
        """Opens whatever was dropped: files of any kind, several at once, a folder."""
        if len(paths) == 1 and not paths[0].is_dir():
            self.open(paths[0])
        elif any(path.suffix.lower() == session_file.ENDING for path in paths):
            self._leave(lambda: self.filing.open_several(paths))
        else:
            self.filing.open_several(paths)

    def save(self, then: Do = lambda: None) -> None:
        """Saves the document where it was saved, or asks where."""
        if self.filing.path is None:
            self.save_as(then)
        else:
            self.filing.save(then=then)

    def save_as(self, then: Do = lambda: None) -> None:
        """Asks where, and saves the document there."""
        named = self._program.desk.document.model.title
        suggested = self.filing.path or Path.home() / f"{tr_known(named)}{session_file.ENDING}"
        dialogs.choose_to_save(self._program.window, suggested, lambda path: self.filing.save(path, then))

    def keep_for(self, then: Callable[[Write], object], on_failure: Callable[[UserError], None]) -> None:
        """What is open, as it is now, for another process: `then` gets what writes it, on any thread."""

        def on_taken(kept: Kept) -> None:
            then(lambda path: session_file.write(path, kept))

        self.keeping.take(on_taken, on_failure, AGAINST_CRASH_BYTES)

    def open_left(self, left: Left) -> None:
        """Opens what an earlier start left."""
        autosave = self.autosave
        if autosave is None:
            return

        def on_read(found: Opened) -> None:
            autosave.take_over(left)
            self.filing.put(found)
            self.bar.done_with(left)
            self._say(tr("It is as it was. Save it to keep it."))

        autosave.read(left, on_read, self._on_refused)

    def _discard(self, left: Left) -> None:
        if self.autosave is not None:
            self.autosave.discard(left)
        self.bar.done_with(left)

    def _leave(self, then: Do) -> None:
        """Goes on to another document, or to the end, as soon as nothing is lost by it."""
        if self.asks and self.filing.unsaved:
            dialogs.ask_to_leave(self._program.window, self.filing.name, lambda: self.save(then), then)
        else:
            then()

    def _may_close(self) -> bool:
        if not self.asks or not self.filing.unsaved:
            return True
        self._leave(self._close_window)
        return False

    def _close_window(self) -> None:
        self.asks = False
        self._program.window.close()

    def watch(self, show: Show) -> None:
        """A talk brings the program into many states: to undo, they are one step."""
        show.audience.overlay.ink_changed.connect(self._history.done)  # it is kept, and nobody is asked about it
        show.began.connect(lambda: self._history.begin_group(tr("give a talk")))
        show.left.connect(self._history.end_group)

    # --- what the window says --------------------------------------------------------------------------------

    def _on_taken(self, path: Path, found: object) -> None:
        """A file of another kind than a document is here, or is on its way to where it belongs."""
        window = self._program.window
        if isinstance(found, Given):
            self._program.make_talks().open(found)
            self._say(tr("“{title}” is open: F5 gives the talk.", title=found.talk.title))
        elif found == kinds.LESSONS:
            folder = path if path.is_dir() else path.parent
            self._program.take_lessons(folder)
            self._say(tr("The lessons of {folder} stand behind the program’s own.", folder=folder.name))
        elif isinstance(found, bytes):
            window.show_workspace(LIVE)
            self._program.live.training.resume_file(found)
        elif isinstance(found, tuple):
            window.show_workspace(CELL)
            self._program.desk.tracing.changes.take(found)
            self._say(tr("The changes of {name} are made.", name=path.name))
        elif window.shown_name not in {CELL, INSPECT}:
            self._only_until_known = found == kinds.MODEL
            window.show_workspace(CELL)

    def _show_title(self) -> None:
        window, filing = self._program.window, self.filing
        window.setWindowTitle(TITLE.format(name=filing.name))
        window.setWindowModified(filing.unsaved)
        window.setWindowFilePath("" if filing.path is None else str(filing.path))

    def _say(self, words: str) -> None:
        self._program.window.show_notice(words, passing=True)

    def _on_saved(self, path: Path) -> None:
        words, left_out = tr("{name} is saved.", name=path.name), self.filing.left_out
        self._program.window.show_notice(f"{words} {left_out}".strip(), passing=not left_out)

    def _on_refused(self, error: UserError) -> None:
        self._program.window.show_notice(str(error))

    def close(self) -> None:
        """The window is closed properly."""
        self.filing.close()
        if self.autosave is not None:
            self.autosave.close()
