"""Start-up, in the order in which things happen: libraries, fonts, the stored trace, the window, then the engine.

The first picture needs neither torch nor the engine; the engine is started after it is painted.
"""

from __future__ import annotations

import gc
import os
import sys
import time
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING

from lstm_viz import languages, settings, system_libraries
from lstm_viz.pyside_features import spare_the_search

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from lstm_viz.preferences import Preferences
    from lstm_viz.studio import Studio


@dataclass(frozen=True)
class Options:
    """What the command line says about the window."""

    theme: str | None = None
    language: str | None = None
    engine: str | None = None
    device: str | None = None
    model: str | None = None
    file: str | None = None  # of any kind, to be opened
    talk: str | None = None  # to be given at once
    screen: int | None = None  # the audience's, from 1
    report_first_paint: bool = False


def data_folder() -> Path:
    """Where on this machine the checkpoints of trainings lie, and what is open is kept."""
    from platformdirs import user_data_path  # noqa: PLC0415  (the first picture does not need it)

    return user_data_path("lstm-viz", appauthor=False)


def run(options: Options) -> int:
    """Opens the window and stays until it is closed; the exit code. Raises UserError where it cannot start."""
    system_libraries.ensure(os.environ.get("QT_QPA_PLATFORM") or system_libraries.display_platform())
    from PySide6.QtCore import QTimer  # noqa: PLC0415

    spare_the_search()
    from lstm_viz.engine_command import engine_command  # noqa: PLC0415
    from lstm_viz.engine_log import EngineLog, default_path  # noqa: PLC0415  (Qt only after its libraries are checked)
    from lstm_viz.last_hook import LastHook  # noqa: PLC0415
    from lstm_viz.studio import Studio, make_application  # noqa: PLC0415

    if options.engine is not None:
        engine_command(options.engine)  # one on the command line is mended there; one in the settings is told
    talk = None
    if options.talk is not None:
        from lstm_viz.present import opened_talk  # noqa: PLC0415  (when it is wanted)

        talk = opened_talk.named(options.talk)
    application = make_application()
    preferences = _preferences(options)
    studio = Studio(preferences, EngineLog(default_path()), opens="Live", folder=data_folder())
    hook = LastHook(EngineLog(default_path().with_name("window.log")), studio.window.show_notice)
    hook.install()

    def on_ready() -> None:
        studio.sessions.asks = True
        _be_known(application, studio)
        if options.file is not None:
            studio.sessions.open(Path(options.file))

    def on_painted() -> None:
        gc.freeze()
        if options.report_first_paint:
            sys.stdout.write(f"{time.time():.6f}\n")
            sys.stdout.flush()
            application.exit(0)
        else:
            studio.start_engine()
            if options.model is not None:
                studio.opening.open_given(options.model)
            QTimer.singleShot(0, studio, on_ready)
            if talk is not None:
                studio.open_talk(talk).begin(options.screen)
            if options.model is None and options.file is None and talk is None:
                QTimer.singleShot(0, studio.comfort.greet)  # when the plots are there, too

    studio.painted.connect(on_painted)
    if talk is None:
        studio.show()
    else:
        studio.begin_unseen()
    code = application.exec()
    studio.close()
    hook.close()
    return int(code)


def _be_known(application: QApplication, studio: Studio) -> None:
    """By the desktop: the program's sign, and files that it hands to a program that runs."""
    from PySide6.QtGui import QIcon  # noqa: PLC0415

    application.setWindowIcon(QIcon(str(resources.files("resources") / "icons" / "lstm-viz.svg")))
    if sys.platform == "darwin":
        from lstm_viz.sessions.double_click import FilesOpened  # noqa: PLC0415  (nobody else has such events)

        application.installEventFilter(FilesOpened(studio.sessions.open, studio))


def _preferences(options: Options) -> Preferences:
    """What is set on this machine and said on the command line; its language is spoken from now on."""
    from lstm_viz.preferences import Preferences  # noqa: PLC0415  (Qt only after its libraries are checked)
    from lstm_viz.translators import speak, wanted  # noqa: PLC0415
    from lstm_viz.words import tr  # noqa: PLC0415

    path = settings.settings_path()
    language = options.language or languages.told()
    named = {"theme": options.theme, "language": language, "engine": options.engine, "device": options.device}
    there = path.exists()
    preferences = Preferences(settings.load(path), path, **named)
    speak(languages.meant(preferences.settings.language, wanted()))
    if there and not path.exists():
        aside = path.with_suffix(settings.BROKEN)
        words = tr("The settings could not be read, and are as at first. The file is now {path}.", path=aside)
        preferences.problem = words
    return preferences
