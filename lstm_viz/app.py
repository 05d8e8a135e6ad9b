"""Start-up, in the order in which things happen: libraries, fonts, the stored trace, the window, then the engine.

The first picture needs neither torch nor the engine; the engine is started after it is painted.
"""

from __future__ import annotations

import os
import sys
import time
from dataclasses import dataclass

from lstm_viz import system_libraries
from lstm_viz.settings import Settings
from lstm_viz.settings import load as load_settings
from lstm_viz.settings import save as save_settings


@dataclass(frozen=True)
class Options:
    """What the command line says about the window."""

    theme: str | None = None
    engine: str | None = None
    device: str | None = None
    report_first_paint: bool = False


def has_display() -> bool:
    """Whether a window can be shown: off Linux always; there with a display, or a platform named by the person."""
    if sys.platform in {"win32", "darwin"} or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return system_libraries.display_platform() != "offscreen"


def run(options: Options) -> int:
    """Opens the window and stays until it is closed; the exit code. Raises UserError where it cannot start."""
    system_libraries.ensure(os.environ.get("QT_QPA_PLATFORM") or system_libraries.display_platform())
    settings = load_settings()
    settings = replace_named(settings, theme=options.theme, engine=options.engine, device=options.device)
    return _run_window(options, settings)


def replace_named(settings: Settings, **named: str | None) -> Settings:
    """The settings with what the command line names; it holds for this start only."""
    import msgspec  # noqa: PLC0415

    return msgspec.structs.replace(settings, **{name: value for name, value in named.items() if value is not None})


def _run_window(options: Options, settings: Settings) -> int:
    from lstm_viz.engine_log import EngineLog, default_path  # noqa: PLC0415
    from lstm_viz.studio import Studio, make_application  # noqa: PLC0415  (Qt only after its libraries are checked)

    application = make_application()
    studio = Studio(settings, EngineLog(default_path()))
    kept = settings

    def on_theme_changed(name: str) -> None:
        nonlocal kept
        kept = replace_named(kept, theme=name)
        save_settings(kept)

    def on_painted() -> None:
        if options.report_first_paint:
            sys.stdout.write(f"{time.time():.6f}\n")
            sys.stdout.flush()
            application.exit(0)
        else:
            studio.start_engine()

    studio.window.theme_changed.connect(on_theme_changed)
    studio.painted.connect(on_painted)
    studio.show()
    code = application.exec()
    studio.close()
    return int(code)
