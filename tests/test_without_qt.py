"""A machine with a GPU may have torch and no screen: there the engine's tests run without Qt."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]

# Python reads this module at its start; from then on Qt cannot be found.
NO_QT = """
import sys

class NoQt:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in {"PySide6", "shiboken6", "pytestqt", "pyqtgraph"}:
            raise ModuleNotFoundError(name)

sys.meta_path.insert(0, NoQt())
"""


def test_the_engine_s_tests_run_where_qt_is_not_installed(tmp_path: Path) -> None:
    (tmp_path / "sitecustomize.py").write_text(NO_QT)
    tests = [f"tests/engine/test_{name}.py" for name in ("frames", "pipe", "service")]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(tmp_path), str(ROOT)])}
    # An entry point would load the plugin by its name, which here is as good as not installed.
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:pytest-qt", "-p", "no:cacheprovider", *tests]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "passed" in done.stdout
