"""`lstm-viz lessons`: mistakes with their lines, exit code 1 where there are any."""

from __future__ import annotations

from pathlib import Path

import pytest

from lstm_viz.__main__ import main
from tests.lstm_viz.commands.conftest import Refused
from tests.lstm_viz.learn.lessons import HEAD, UNIT

STEP = '\n[[steps]]\nid = "a"\nsay = "It is 0.76."\n[steps.do]\nmodel = "unit"\n'
CLAIM = '[[steps.claims]]\nsays = "0.76"\nholds = "round(c[1, 1], 2) == 0.76"\n'


def test_a_right_file_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.toml").write_text(HEAD + UNIT + STEP + CLAIM, "utf-8")
    assert main(["lessons", "--claims", "--device", "cpu", str(tmp_path)]) == 0
    assert capsys.readouterr().out == "files: 1, mistakes: 0\n"


def test_mistakes_are_listed_with_their_lines(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    wrong, false = tmp_path / "wrong.toml", tmp_path / "false.toml"
    wrong.write_text(HEAD + STEP, "utf-8")
    false.write_text(HEAD + UNIT + STEP + CLAIM.replace("== 0.76", "== 0.75"), "utf-8")
    assert main(["lessons", str(wrong), str(false)]) == 1
    said = capsys.readouterr().out.splitlines()
    assert said[0].startswith("wrong.toml:9: there is no model “unit”")
    assert said[1:] == ["files: 2, mistakes: 1"]
    assert main(["lessons", "--claims", "--device", "cpu", str(false)]) == 1
    line = (HEAD + UNIT + STEP).count("\n") + 3
    assert capsys.readouterr().out.startswith(f"false.toml:{line}: this does not hold: ")


def test_a_file_that_is_not_there_is_refused(refused: Refused, tmp_path: Path) -> None:
    assert "gone.toml cannot be read" in refused("lessons", tmp_path / "gone.toml")
    assert "There are no lessons in xx" in refused("lessons", "--language", "xx")
