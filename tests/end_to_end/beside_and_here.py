"""Run by a test, in the fonts that every process of the program has: one large picture of Inspect's image, painted
by the window (`here.png`) and as Export has it made (`beside.png`), into the folder that is named.
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QEventLoop

from lstm_viz.export.command_process import CommandProcess
from lstm_viz.export.pictures import picture
from lstm_viz.pictures import hidden_studio, show_workspace, wait_for_trace
from lstm_viz.settings import Settings

FINER = 5


def main(folder: Path) -> None:
    """Both pictures; fails where Export painted the second in the window, too, or refused."""
    with hidden_studio(Settings(device="cpu"), (1100, 700)) as studio:
        studio.front.complete()
        studio.start_engine()
        wait_for_trace(studio)
        show_workspace(studio, "Inspect")
        view = studio.inspect_workspace.image
        page = studio.front.export.picture
        page.show_views()
        page.view.setCurrentText("Units × steps")
        page.width_px.setValue(FINER * view.width())
        refused: list[object] = []
        made_by: set[type] = set()
        waiting = QEventLoop()
        page.written.connect(waiting.quit)
        page.refused.connect(refused.append)
        page.refused.connect(waiting.quit)
        page.progress.valueChanged.connect(lambda: made_by.add(type(page._process)))
        page.write(folder / "beside.png")
        waiting.exec()
        assert not refused, refused
        assert CommandProcess in made_by
        (folder / "here.png").write_bytes(picture(view, "PNG", FINER * view.width()))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
