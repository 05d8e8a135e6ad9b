"""`main.py test`: what it runs, in which order, with which exit code."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from set_up.checks import _spread


def checks_of(done) -> list[str]:
    return [line for line in done.stdout.splitlines() if line.split(" ")[0] in {"ruff", "mypy", "pytest"}]


def test_every_check_is_run_and_pytest_last(shared):
    done = shared.run("test")
    assert done.returncode == 0, done.stdout + done.stderr
    platform = "offscreen" if sys.platform.startswith("linux") else "None"
    spread = f" -n {min(4, (os.cpu_count() or 1) + 1)} --dist loadfile --max-worker-restart 0"
    assert checks_of(done) == [
        f"ruff check . on {platform}",
        f"ruff format --check . on {platform}",
        f"mypy on {platform}",
        f"pytest{spread} on {platform}",
    ]
    assert done.stdout.rstrip().endswith(f"pytest{spread} on {platform}")


def test_long_is_handed_to_pytest_beside_every_check(shared):
    said = checks_of(shared.run("test", "--long"))
    assert len(said) == 4
    assert said[-1].startswith("pytest -o faulthandler_timeout=0 --long on")


def test_with_pytest_s_arguments_only_pytest_runs(shared):
    said = checks_of(shared.run("test", "-k", "one", "tests/start"))
    assert len(said) == 1
    assert said[0].startswith("pytest -k one tests/start on")


@pytest.mark.parametrize(
    ("codes", "expected"),
    [
        ({"pytest_EXIT": "5"}, 5),
        ({"ruff_EXIT": "1"}, 1),
        ({"mypy_EXIT": "2"}, 2),
        ({"mypy_EXIT": "2", "pytest_EXIT": "1"}, 1),
    ],
)
def test_a_failed_check_fails_the_run_and_the_tests_run_all_the_same(shared, codes, expected):
    done = shared.run("test", **codes)
    assert done.returncode == expected
    assert len(checks_of(done)) == 4


def test_a_platform_that_was_chosen_stays(shared):
    assert checks_of(shared.run("test", "-k", "one", QT_QPA_PLATFORM="minimal")) == ["pytest -k one on minimal"]


@pytest.mark.parametrize("end", ["os._exit(11)", "time.sleep(1000)"], ids=["crash", "hang"])
def test_a_test_that_takes_its_worker_with_it_fails_the_run_instead_of_holding_it_up(tmp_path, end):
    (tmp_path / "pytest.ini").write_text("[pytest]\nfaulthandler_timeout=2\nfaulthandler_exit_on_timeout=true\n")
    for name in ("before", "bad", "after"):
        body = end if name == "bad" else "pass"
        (tmp_path / f"test_{name}.py").write_text(f"import os, time\n\n\ndef test_{name}():\n    {body}\n")
    command = [
        sys.executable,
        "-m",
        "pytest",
        *_spread(),
        "-p",
        "no:qt",
        "-p",
        "no:cacheprovider",
        "--rootdir",
        ".",
    ]
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST_")}
    done = subprocess.run(
        command, check=False, cwd=tmp_path, env=environment, capture_output=True, text=True, timeout=200
    )
    assert done.returncode == 1
    assert "crashed while running 'test_bad.py::test_bad'" in done.stdout
