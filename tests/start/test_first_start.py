"""The first start sets up, the second does nothing but start."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest


def test_a_fresh_checkout_is_set_up_and_the_window_started(checkout):
    done = checkout.run("--theme", "dark")
    assert done.returncode == 0, done.stdout + done.stderr
    said = done.stdout.splitlines()
    steps = [line for line in said if line.startswith("[")]
    assert [step.split("]")[0] for step in steps] == ["[1/4", "[2/4", "[3/4", "[4/4"]
    assert "window ['--theme', 'dark'] numbers 1.0 torch 2.13.0+cpu" in said
    assert f"prefix {checkout.venv}" in said
    assert "current directory searched False" in said
    assert checkout.stamp.startswith("state: complete\nbuild: cpu\n")


def test_the_second_start_only_starts_the_window(shared):
    before = {path: path.stat().st_mtime_ns for path in shared.venv.iterdir()}
    done = shared.run("--theme", "dark", PIP_FIND_LINKS="nowhere")
    assert done.stdout.splitlines()[0].startswith("window ['--theme', 'dark']")
    assert done.stderr == ""
    assert {path: path.stat().st_mtime_ns for path in shared.venv.iterdir()} == before


def test_the_second_start_imports_nothing_that_costs(shared):
    looked = "import sys; sys.argv = ['main.py']; sys.path.insert(0, {root!r}); before = set(sys.modules)\n"
    looked += "import main; main.become_window = lambda *_: print(*sorted(set(sys.modules) - before)) or 0\n"
    looked += "main.main([])\n"
    probe = shared.root.parent / "probe.py"
    probe.write_text(looked.format(root=str(shared.root)), "utf-8")
    command = [shared.command()[0], "-I", str(probe)]
    done = subprocess.run(command, env=shared.surroundings(), capture_output=True, text=True, check=True)
    imported = set(done.stdout.split())
    assert "set_up.stamp" in imported
    assert not imported & {"argparse", "hashlib", "pathlib", "re", "subprocess", "tomllib", "typing", "venv"}


def test_the_window_s_exit_code_is_main_py_s(shared):
    assert shared.run(WINDOW_EXIT="7").returncode == 7


def test_what_lies_in_the_current_directory_does_not_stand_in(shared):
    stranger = shared.root.parent / "lstm_viz"
    stranger.mkdir()
    try:
        (stranger / "__init__.py").write_text("raise SystemExit('a stranger')", "utf-8")
        assert shared.run().stdout.startswith("window")
    finally:
        shutil.rmtree(stranger)


def test_a_changed_pin_is_installed_at_the_next_start(moved):
    constraints = moved.root / "constraints.txt"
    constraints.write_text(constraints.read_text("utf-8").replace("numbers==1.0", "numbers==1.1"), "utf-8")
    assert "numbers 1.1" in moved.run().stdout
    assert "extra: test\n" in moved.stamp


def test_a_checkout_that_was_moved_keeps_its_environment_and_needs_no_network(moved, shared):
    done = moved.run(PIP_FIND_LINKS="nowhere")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "keeping what is sound" in done.stdout
    assert str(shared.root) not in next(moved.venv.glob("*/activate")).read_text("utf-8")
    assert moved.run(PIP_FIND_LINKS="nowhere").stdout.startswith("window")


@pytest.mark.parametrize("arguments", [["--help"], ["-h"], ["test", "--help"]])
def test_help_sets_nothing_up(checkout, arguments):
    done = checkout.run(*arguments)
    assert done.returncode == 0
    assert "pack FOLDER" in done.stdout
    assert not checkout.venv.exists()


def test_help_goes_on_to_the_window_s_own_once_that_is_there(shared):
    done = shared.run("--help")
    assert done.stdout.index("pack FOLDER") < done.stdout.index("window ['--help']")


def test_the_current_directory_may_be_anywhere(shared, tmp_path: Path):
    done = subprocess.run(
        shared.command("x"), cwd=tmp_path, env=shared.surroundings(), capture_output=True, text=True, check=True
    )
    assert done.stdout.startswith("window ['x']")
