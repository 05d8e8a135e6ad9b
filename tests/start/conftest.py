"""The small world of `small_world.py`, as fixtures."""

from __future__ import annotations

import shutil
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.start.small_world import CHECK, Checkout, build_torch, build_wheel, lay_out


@pytest.fixture(autouse=True, scope="session")
def interruptible() -> Iterator[None]:
    """A shell that runs the tests in the background has them ignore Ctrl-C; their children would inherit that."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.fixture(scope="session")
def wheels(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of all wheels that the small world needs."""
    folder = tmp_path_factory.mktemp("wheels")
    for version in ("1.0", "1.1"):
        build_wheel(folder, "tiny-numbers", version, {"tiny_numbers.py": f"VERSION = {version!r}\n"})
    checks = {f"{name}.py": CHECK.format(name=name) for name in ("ruff", "mypy", "pytest")}
    build_wheel(folder, "tiny-checks", "1.0", checks)
    for extra in ("files", "clips", "slides"):
        build_wheel(folder, f"tiny-{extra}", "1.0", {f"tiny_{extra}.py": ""})
    build_wheel(folder, "tiny-builder", "1.0", {"tiny_builder.py": ""})
    build_torch(folder, "2.13.0+cpu")
    return folder


@pytest.fixture
def checkout(tmp_path: Path, wheels: Path) -> Checkout:
    """A fresh checkout, nothing set up."""
    return lay_out(tmp_path / "a checkout", wheels)


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory, wheels: Path) -> Checkout:
    """A checkout set up with its tests, for those who only use it."""
    made = lay_out(tmp_path_factory.mktemp("shared") / "checkout", wheels)
    done = made.run("test")
    assert done.returncode == 0, done.stdout + done.stderr
    return made


@pytest.fixture
def moved(tmp_path: Path, shared: Checkout) -> Iterator[Checkout]:
    """A copy, to do harm to, of a checkout that was set up with its tests in another place."""
    root = tmp_path / "moved"
    shutil.copytree(shared.root, root, symlinks=True)
    yield Checkout(root, shared.wheels)
    shutil.rmtree(root)


@pytest.fixture
def without_torch(moved: Checkout) -> Checkout:
    """A checkout whose environment is sound and still lacks torch."""
    for part in moved.packages.glob("torch*"):
        shutil.rmtree(part)
    (moved.venv / "set-up.txt").unlink()
    return moved
