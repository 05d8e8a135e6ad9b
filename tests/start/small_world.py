"""A small world to set up in: tiny wheels in a folder, a small checkout with the real main.py, and no network.

The wheels bear the names of the real ones where main.py knows a name (torch); the checkout's window only says how
it was called. What is under test is the real main.py with the real pip and real virtual environments.
"""

from __future__ import annotations

import base64
import hashlib
import os
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

PYPROJECT = """\
[build-system]
requires = ["tiny-builder>=1"]
[project]
name = "lstm-viz"
version = "0.1.0"
dependencies = ["tiny-numbers>=1.0", "torch>=2.10"]
[project.optional-dependencies]
files = ["tiny-files>=1"]
clips = ["tiny-clips>=1"]
slides = ["tiny-slides>=1"]
test = ["tiny-checks>=1"]
"""

CONSTRAINTS = """\
# pins
tiny-builder==1.0
tiny-checks==1.0
tiny-clips==1.0
tiny-files==1.0
tiny-numbers==1.0
tiny-slides==1.0
torch==2.13.0
"""

WINDOW = """\
import os, sys
import tiny_numbers, torch
print("window", sys.argv[1:], "numbers", tiny_numbers.VERSION, "torch", torch.VERSION)
print("prefix", sys.prefix)
print("current directory searched", "" in sys.path or os.getcwd() in sys.path)
sys.exit(int(os.environ.get("WINDOW_EXIT", "0")))
"""

# Stands for ruff, mypy and pytest: says how it was called, and fails where it is told to.
CHECK = """\
import os, sys
print("{name}", *sys.argv[1:], "on", os.environ.get("QT_QPA_PLATFORM"))
sys.exit(int(os.environ.get("{name}_EXIT", "0")))
"""

# Nothing listens there, so whatever does ask for the network is refused at once.
CLOSED = "http://127.0.0.1:9"


def build_wheel(folder: Path, name: str, version: str, files: Mapping[str, str]) -> Path:
    """A wheel of pure Python with these files."""
    module = name.replace("-", "_")
    info = f"{module}-{version}.dist-info"
    contents = {
        **files,
        f"{info}/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n",
        f"{info}/WHEEL": "Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    record = "".join(f"{path},{_digest(text)},{len(text.encode())}\n" for path, text in contents.items())
    wheel = folder / f"{module}-{version}-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, text in [*contents.items(), (f"{info}/RECORD", f"{record}{info}/RECORD,,\n")]:
            archive.writestr(path, text)
    return wheel


def _digest(text: str) -> str:
    digest = base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest())
    return f"sha256={digest.decode().rstrip('=')}"


def build_torch(folder: Path, version: str, extra: Mapping[str, str] | None = None) -> Path:
    """A wheel that calls itself torch."""
    return build_wheel(
        folder, "torch", version, {"torch/__init__.py": f"VERSION = {version!r}\n", **(extra or {})}
    )


@dataclass
class Checkout:
    """A small checkout: the real main.py, its own pyproject.toml, and the surroundings to run it in."""

    root: Path
    wheels: Path
    settings: dict[str, str] = field(default_factory=dict)

    @property
    def venv(self) -> Path:
        return self.root / ".venv"

    @property
    def packages(self) -> Path:
        return next(path for path in self.venv.glob("**/site-packages") if path.is_dir())

    @property
    def stamp(self) -> str:
        path = self.venv / "set-up.txt"
        return path.read_text("utf-8") if path.exists() else ""

    def surroundings(self, **changes: str) -> dict[str, str]:
        """The environment's variables: pip sees only the folder of wheels, and no network."""
        dropped = (
            "PIP_",
            "PYTHON",
            "QT_QPA",
            "DISPLAY",
            "WAYLAND_DISPLAY",
            "http",
            "HTTP",
            "no_proxy",
            "NO_PROXY",
        )
        inherited = {name: value for name, value in os.environ.items() if not name.startswith(dropped)}
        offline = {"PIP_CONFIG_FILE": os.devnull, "PIP_NO_INDEX": "1", "PIP_FIND_LINKS": str(self.wheels)}
        proxies = dict.fromkeys(("http_proxy", "https_proxy"), CLOSED)
        return {**inherited, **offline, **proxies, "PIP_NO_CACHE_DIR": "1", **self.settings, **changes}

    def command(self, *arguments: str) -> list[str]:
        return [sys.executable, str(self.root / "main.py"), *arguments]

    def run(self, *arguments: str, **changes: str) -> subprocess.CompletedProcess[str]:
        """main.py with these arguments, to its end, from another directory."""
        return subprocess.run(
            self.command(*arguments),
            cwd=self.root.parent,
            env=self.surroundings(**changes),
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )


def lay_out(root: Path, wheels: Path) -> Checkout:
    """A fresh checkout at `root`."""
    (root / "lstm_viz").mkdir(parents=True)
    shutil.copy(ROOT / "main.py", root)
    shutil.copytree(ROOT / "set_up", root / "set_up", ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("__init__.py", "display.py", "errors.py", "words.py", "system_libraries.py"):
        shutil.copy(ROOT / "lstm_viz" / name, root / "lstm_viz")
    (root / "lstm_viz" / "__main__.py").write_text(WINDOW, "utf-8")
    (root / "pyproject.toml").write_text(PYPROJECT, "utf-8")
    (root / "constraints.txt").write_text(CONSTRAINTS, "utf-8")
    return Checkout(root, wheels)
