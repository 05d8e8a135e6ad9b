"""Who may know whom: the contracts of pyproject.toml hold, and each sees a rule that is broken on purpose."""

from __future__ import annotations

import ast
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent

LINT = "from importlinter.cli import lint_imports_command; lint_imports_command()"

# What holds state or speaks with the engine draws nothing: of Qt it knows QtCore alone.
MODELS = (
    "arithmetic",
    "attempts",
    "close_look",
    "document",
    "engine_client",
    "engine_ledger",
    "engine_log",
    "engine_process",
    "playback",
    "selection",
    "tracing",
)


def lint(tree: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", LINT, "--no-cache", "--no-logo"],
        cwd=tree,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        env=_environment(),
    )


def test_every_contract_is_kept() -> None:
    found = lint(ROOT)
    assert found.returncode == 0, found.stdout + found.stderr
    assert "0 broken" in found.stdout


@pytest.mark.parametrize(
    ("module", "line", "contract"),
    [
        ("engine/trace.py", "import PySide6", "The engine knows no Qt and no window"),
        ("lstm_viz/panels/extra.py", "import torch", "The window knows no torch"),
        ("engine/protocol/values.py", "import torch", "The protocol knows neither"),
        ("lstm_viz/models.py", "import engine.model", "Of the engine the window knows only the protocol"),
        ("lstm_viz/document.py", "import lstm_viz.app", "The window's layers: each knows only those under it"),
        ("lstm_viz/unplaced.py", "", "The window's layers: each knows only those under it"),
        ("lstm_viz/panels/model.py", "import lstm_viz.panels.equations", "A panel knows no other panel"),
        (
            "lstm_viz/diagram/view.py",
            "import lstm_viz.selection",
            "The diagram is a function of description, values and moment",
        ),
        ("lstm_viz/sequence.py", "import PySide6", "Values, sentences and files know no Qt"),
        ("engine/cells/lstm.py", "import engine.trace", "The engine's layers"),
    ],
)
def test_a_broken_rule_is_seen(tmp_path: Path, module: str, line: str, contract: str) -> None:
    for package in ("engine", "lstm_viz"):
        shutil.copytree(ROOT / package, tmp_path / package, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    target = tmp_path / module
    before = target.read_text(encoding="utf-8") if target.exists() else ""
    target.write_text(f"{before}\n{line}\n", encoding="utf-8")
    found = lint(tmp_path)
    assert found.returncode == 1, found.stdout + found.stderr
    assert f"{contract} BROKEN" in " ".join(found.stdout.split())


@pytest.mark.parametrize("module", MODELS)
def test_a_model_knows_no_widget(module: str) -> None:
    tree = ast.parse((ROOT / "lstm_viz" / f"{module}.py").read_text(encoding="utf-8"))
    imported = {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    imported |= {name.name for node in ast.walk(tree) if isinstance(node, ast.Import) for name in node.names}
    assert {name for name in imported if name.startswith("PySide6")} <= {"PySide6.QtCore"}


def test_the_window_is_put_together_without_torch_and_without_the_plots() -> None:
    code = "import sys, lstm_viz.studio; print(*sorted({'torch', 'pyqtgraph', 'safetensors'} & set(sys.modules)))"
    found = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True, env=_environment()
    )
    assert found.stdout.split() == []


def test_the_engine_is_put_together_without_qt() -> None:
    code = "import sys, engine.handlers; print(*[name for name in sys.modules if name.startswith('PySide6')])"
    found = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True, env=_environment()
    )
    assert found.stdout.split() == []


def _environment() -> dict[str, str]:
    """This environment, with text written as UTF-8 whatever the system's own code page is."""
    return {**os.environ, "PYTHONUTF8": "1", "QT_QPA_PLATFORM": "offscreen"}
