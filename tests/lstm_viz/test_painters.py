"""A mistake while something is painted is told, and the program lives: no painter stays open on what it paints on.

An exception's frames outlive the paint event; a painter that they hold is still open when Qt shows the window, and
that takes the process with it. `with QPainter(…)` ends it in time.
"""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import lstm_viz

MISTAKE = """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from lstm_viz.theme import LIGHT
from lstm_viz.widgets.squash import SquashCurve

class Mistaken(SquashCurve):
    def place(self, z, value):
        raise ValueError("a mistake in painting")

application = QApplication([])
window = Mistaken(LIGHT)
window.resize(200, 200)
window.show()
QTimer.singleShot(200, window.repaint)
QTimer.singleShot(400, application.quit)
application.exec()
print("alive")
"""


def test_a_painter_is_opened_by_with_alone():
    loose = []
    for path in Path(lstm_viz.__file__).parent.rglob("*.py"):
        tree = ast.parse(path.read_text("utf-8"))
        held = {
            id(item.context_expr) for node in ast.walk(tree) if isinstance(node, ast.With) for item in node.items
        }
        loose += [
            f"{path.name}:{node.lineno}"
            for node in ast.walk(tree)
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "QPainter" and id(node) not in held
        ]
    assert loose == []


def test_a_mistake_in_painting_does_not_end_the_program():
    done = subprocess.run([sys.executable, "-c", MISTAKE], check=False, capture_output=True, text=True, timeout=60)
    assert "a mistake in painting" in done.stderr
    assert (done.stdout.strip(), done.returncode) == ("alive", 0)
