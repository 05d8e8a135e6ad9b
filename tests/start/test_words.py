"""What main.py reads and says: its command line, an old Python, and what pip's complaints mean."""

from __future__ import annotations

import ast
import importlib.util
from pathlib import Path

import pytest

import main
from set_up import environment
from set_up.command_line import parse
from set_up.complaints import explained, no_other_source_helps
from set_up.failure import SetUpError
from tests.start.small_world import ROOT


@pytest.mark.parametrize(
    ("arguments", "verb", "rest"),
    [
        ([], "start", []),
        (["trace", "MODEL", "--text", "abc"], "start", ["trace", "MODEL", "--text", "abc"]),
        (["--theme", "dark", "--gpu"], "start", ["--theme", "dark"]),
        (["test", "--long", "-k", "x"], "test", ["--long", "-k", "x"]),
        (["--from", "F", "test"], "test", []),
        (["test", "--from=F"], "test", []),
        (["trace", "test"], "start", ["trace", "test"]),
        (["-h"], "help", ["-h"]),
        (["trace", "--help"], "start", ["trace", "--help"]),
        (["render", "--", "--gpu"], "start", ["render", "--gpu"]),
    ],
)
def test_own_words_are_picked_out_and_the_rest_handed_on(arguments, verb, rest):
    command = parse(arguments)
    assert (command.verb, command.rest) == (verb, rest)
    assert command.gpu is (arguments[-1:] == ["--gpu"] and "--" not in arguments)
    assert command.from_folder == ("F" if any(word.startswith("--from") for word in arguments) else "")


def test_pack_takes_one_folder():
    assert parse(["--gpu", "pack", "wheels"]).pack_folder == "wheels"
    for wrong in (["pack"], ["pack", "a", "b"]):
        with pytest.raises(ValueError, match="pack needs one folder"):
            parse(wrong)


@pytest.mark.parametrize("wrong", [["--from"], ["--from="], ["test", "--from"]])
def test_from_needs_a_folder(wrong):
    with pytest.raises(ValueError, match="--from needs the folder"):
        parse(wrong)


def test_an_incomplete_command_line_is_answered_with_a_sentence_and_sets_nothing_up(checkout):
    done = checkout.run("pack")
    assert done.returncode == 2
    assert done.stderr == "main.py: pack needs one folder: python3 main.py pack FOLDER\n"
    assert not checkout.venv.exists()


@pytest.mark.parametrize("version", [(3, 10, 14), (3, 6), (2, 7, 18)])
def test_an_old_python_is_told_what_is_needed(version):
    said = main.too_old(version)
    assert "needs Python 3.11 or newer" in said
    assert f"this is Python {version[0]}.{version[1]}." in said
    assert "python3.11 main.py" in said


def test_a_new_enough_python_is_told_nothing():
    assert [main.too_old(version) for version in [(3, 11), (3, 14, 1), (4, 0)]] == ["", "", ""]


def test_an_old_python_can_read_main_py_far_enough_to_say_so():
    ast.parse((ROOT / "main.py").read_text("utf-8"), feature_version=(3, 6))


@pytest.mark.parametrize("absent", ["venv", "ensurepip"])
def test_a_python_without_its_parts_names_the_package_that_has_them(monkeypatch, absent):
    found = importlib.util.find_spec
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None if name == absent else found(name))
    with pytest.raises(SetUpError) as failure:
        environment.check_python()
    assert "apt-get install python3-venv" in failure.value.hint


@pytest.mark.parametrize(
    ("complaint", "what", "hint"),
    [
        ("OSError: [Errno 28] No space left on device", "The disk is full", "Make room"),
        ("OSError: [Errno 13] Permission denied: 'x'", "permission denied", "Close every LSTM Viz"),
        (
            "NewConnectionError: x\nNo matching distribution found for torch==2",
            "cannot be reached",
            "--from FOLDER",
        ),
        ("SSLError(CERTIFICATE_VERIFY_FAILED)", "certificate was not accepted", "PIP_CERT"),
        (
            "ERROR: No matching distribution found for torch==2.13.0",
            "No build of torch==2.13.0 for this",
            "Another Python",
        ),
        (
            "(from versions: none)\nERROR: No matching distribution found for numpy>=2.0",
            "No build of numpy>=2.0",
            "There may be no network",
        ),
        ("ERROR: something new", "what it said is above", "run the same command again"),
    ],
)
def test_a_complaint_of_pip_s_is_put_into_words(tmp_path: Path, complaint, what, hint):
    error = explained(complaint, tmp_path / ".venv")
    assert what in error.what
    assert hint in error.hint


def test_only_a_failure_of_this_machine_ends_the_asking():
    assert no_other_source_helps("[Errno 28] No space left on device")
    assert not no_other_source_helps("No matching distribution found for torch==2.13.0+cpu")
