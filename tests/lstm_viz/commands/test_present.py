"""`lstm-viz present`: what there is to give, a talk's file, and a rehearsal that finds what differs."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from lstm_viz import cli
from lstm_viz.app import Options
from lstm_viz.commands import present
from lstm_viz.errors import UserError
from lstm_viz.present import opened_talk, talk_file
from lstm_viz.present.stored_run import stored_of
from lstm_viz.translators import speak

SOURCE = """format = "lstm-viz-talk 1"
title = "Two numbers"
[[scenes]]
title = "One"
[scenes.scene]
model = "adding"
sequence = "0.5 1; -0.25 1"
step = -1
[[scenes]]
title = "Two"
[scenes.scene]
step = 1
"""


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "two.toml"
    path.write_text(SOURCE, encoding="utf-8")
    return path


def test_the_shipped_talks_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["present", "--list"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines] == [
        "inside_one_step",
        "why_gradients_vanish",
        "what_a_trained_lstm_remembers",
    ]
    assert "20 min" in lines[2]


def test_a_file_is_built_and_rehearsed_without_a_difference(
    source: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    built = tmp_path / "two.lstmtalk"
    assert cli.run(["present", str(source), "--build", str(built)]) == 0
    given = opened_talk.named(str(built))
    assert given.trace_of(given.talk.scenes[1].scene) is not None
    assert cli.run(["present", str(built), "--rehearse"]) == 0
    assert "apart" not in capsys.readouterr().out


def test_a_rehearsal_names_what_is_no_more_as_it_is_stored(
    source: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    built = tmp_path / "two.lstmtalk"
    cli.run(["present", str(source), "--build", str(built)])
    given = talk_file.read(built)
    ((key, trace),) = given.traces.items()
    run = stored_of(trace)
    assert run is not None
    arrays = dict(run.stretch.arrays)
    arrays["f"] = type(arrays["f"]).of(arrays["f"].numpy() + 0.25)  # as if the model had been another
    wrong = msgspec.structs.replace(run, stretch=msgspec.structs.replace(run.stretch, arrays=arrays))
    talk_file.write(built, given, {key: wrong})
    assert cli.run(["present", str(built), "--rehearse"]) == 1
    assert "f: up to 0.25 apart" in capsys.readouterr().out


def test_a_talk_that_is_not_there_is_named_with_those_that_are() -> None:
    with pytest.raises(UserError, match="no talk nowhere") as refused:
        opened_talk.named("nowhere")
    assert "inside_one_step" in str(refused.value)


def test_a_window_is_wanted_for_giving_a_talk_alone() -> None:
    for words, wanted in (
        (["inside_one_step", "--screen", "2"], True),
        (["inside_one_step", "--rehearse"], False),
        (["--list"], False),
        ([], False),
    ):
        window = present.window(cli._parse(["present", *words]))
        assert (window is not None) is wanted
        assert window is None or (window["talk"], window["screen"]) == ("inside_one_step", 2)


def test_a_talk_is_given_in_a_window_that_speaks_what_the_command_line_names(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Its title and its captions are in that language already: what stands around them is, too."""
    opened: list[Options] = []
    monkeypatch.setattr("lstm_viz.app.run", lambda options: opened.append(options) or 0)
    try:
        assert cli.run(["--language", "de", "present", "inside_one_step"]) == 0
    finally:
        speak("en")
    assert cli.run(["present", "inside_one_step"]) == 0
    assert [(one.talk, one.language) for one in opened] == [("inside_one_step", "de"), ("inside_one_step", None)]
