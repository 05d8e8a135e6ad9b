"""A plot of a workspace becomes a file: whoever looks at it says where."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QFileDialog, QWidget

from lstm_viz.runs.saving import Saving
from lstm_viz.words import tr


def export_plot(parent: QWidget, saving: Saving, sheet: Any, form: str) -> None:
    """Asks for a file and writes a plot into it; see `write_plot`."""
    name, heading = f"{sheet.title}.{form.lower()}", tr("Export: {title}", title=sheet.title)
    path, _ = QFileDialog.getSaveFileName(parent, heading, name, f"(*.{form.lower()})")
    if path:
        write_plot(saving, sheet, form, Path(path))


def write_plot(saving: Saving, sheet: Any, form: str, path: Path) -> None:
    """Writes a plot (a title, a canvas and a table) into a file, as "CSV", "PNG" or "SVG"."""
    from lstm_viz.plots.export import as_csv, as_png, as_svg  # noqa: PLC0415  (when it is wanted)

    if form == "CSV":
        data = as_csv(*sheet.table())
    elif form == "PNG":
        data = as_png(sheet.canvas)
    else:
        data = as_svg(sheet.canvas, sheet.title)
    saving.write(path, data)
