"""What a learner did is kept whatever happens: a kill at any moment, a broken file, a full disk, a reset."""

from __future__ import annotations

import csv
import io
import random
import subprocess
import sys
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lstm_viz.errors import UserError
from lstm_viz.learn import progress as of_progress
from lstm_viz.learn.progress import Answered, Checked, Progress, StepDone

DAY = datetime(2026, 3, 1, 12, tzinfo=UTC)
KILLS = 50

STEP = StepDone(lesson="gates", item="one", at=DAY, seconds=30.0)
ANSWER = Answered(
    item="q",
    lesson="gates",
    right=True,
    at=DAY,
    practice=True,
    objectives=("gates",),
    level=2,
    kind="number",
    given='0,5; "ü"',
    seconds=12.5,
    seed=7,
)
CHECK = Checked(objective="gates", right=4, asked=5, passed=True, at=DAY)


def test_what_was_kept_is_there_again(tmp_path: Path) -> None:
    path = tmp_path / "new" / "progress.jsonl"
    first = Progress(path)
    for record in (STEP, ANSWER, CHECK):
        first.add(record)
    first.close()
    again = Progress(path)
    assert again.records == (STEP, ANSWER, CHECK)
    assert again.problem == ""
    assert path.read_bytes().count(b"\n") == 3


def test_without_a_path_nothing_is_written() -> None:
    progress = Progress(None)
    progress.add(ANSWER)
    progress.reset()
    assert progress.records == ()


# Writes answers as fast as it can, says each one's number once it is kept, and now and then writes the file anew.
LEARNER = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from lstm_viz.learn.progress import Answered, Progress

progress = Progress(Path(sys.argv[1]))
at = datetime(2026, 3, 1, tzinfo=UTC)
for number in range(len(progress.records), 1_000_000):
    progress.add(Answered(item=str(number), lesson="l" * (number % 300), right=True, at=at))
    sys.stdout.write(f"{number}\\n")
    sys.stdout.flush()
    if number % 97 == 0:
        progress._keep(list(progress.records))
"""


def test_a_kill_at_any_moment_loses_no_answer_that_was_given(tmp_path: Path) -> None:
    path = tmp_path / "progress.jsonl"
    moments = random.Random(0)
    for _ in range(KILLS):
        learner = subprocess.Popen([sys.executable, "-c", LEARNER, str(path)], stdout=subprocess.PIPE)
        assert learner.stdout is not None
        said = [learner.stdout.readline()]  # it is at work
        time.sleep(moments.random() * 0.05)
        learner.kill()
        said += learner.stdout.readlines()
        learner.stdout.close()
        learner.wait()
        given = max(int(line) for line in said if line.endswith(b"\n"))
        progress = Progress(path)
        assert progress.problem == ""
        kept = [answer.item for answer in progress.answers]
        assert kept == [str(number) for number in range(len(kept))]
        assert given <= len(kept) - 1 <= given + 1, "an answer was lost, or one came from nowhere"


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 400))
def test_a_last_line_that_is_torn_is_cut_off_wherever_it_ends(
    tmp_path_factory: pytest.TempPathFactory, cut: int
) -> None:
    path = tmp_path_factory.mktemp("torn") / "progress.jsonl"
    progress = Progress(path)
    for record in (STEP, CHECK, ANSWER):
        progress.add(record)
    progress.close()
    data = path.read_bytes()
    path.write_bytes(data[: max(0, len(data) - cut)])
    again = Progress(path)
    assert again.problem == ""
    assert (STEP, CHECK, ANSWER)[: len(again.records)] == again.records
    again.add(CHECK)
    again.close()
    assert Progress(path).records == (*again.records[:-1], CHECK)


def test_a_broken_file_is_put_aside_in_a_sentence_and_its_good_lines_stay(tmp_path: Path) -> None:
    path = tmp_path / "progress.jsonl"
    progress = Progress(path)
    progress.add(STEP)
    progress.add(ANSWER)
    progress.close()
    first, second = path.read_bytes().splitlines(keepends=True)
    broken = first + b"\x00 no line \xff\n" + second
    for number in (1, 2):
        path.write_bytes(broken)
        again = Progress(path)
        assert again.records == (STEP, ANSWER)
        assert f"progress.broken-{number}.jsonl" in again.problem
        assert "2 entries" in again.problem
        assert (tmp_path / f"progress.broken-{number}.jsonl").read_bytes() == broken
        assert Progress(path).problem == ""


@given(st.binary(max_size=80))
def test_any_bytes_are_read_or_put_aside(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    folder = tmp_path_factory.mktemp("any")
    path = folder / "progress.jsonl"
    path.write_bytes(data)
    progress = Progress(path)
    progress.add(STEP)
    progress.close()
    assert Progress(path).records[-1:] == (STEP,)
    kept = list(folder.glob("*.broken-1.jsonl"))
    assert bool(progress.problem) == bool(kept)
    if kept:
        assert kept[0].read_bytes() == data


def test_what_cannot_be_written_is_said_and_lasts_until_the_end(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("in the way", "utf-8")
    progress = Progress(blocked / "progress.jsonl")
    with pytest.raises(UserError, match="not kept"):
        progress.add(ANSWER)
    assert progress.records == (ANSWER,)


def test_a_folder_in_the_files_place_is_said(tmp_path: Path) -> None:
    (tmp_path / "progress.jsonl").mkdir()
    progress = Progress(tmp_path / "progress.jsonl")
    assert "cannot be read" in progress.problem
    progress.add(ANSWER)


def test_the_oldest_answers_go_and_steps_and_checks_stay(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "progress.jsonl"
    progress = Progress(path)
    every = [STEP, CHECK, *(Answered(item=str(number), lesson="l", right=True, at=DAY) for number in range(20))]
    for record in every:
        progress.add(record)
    progress.close()
    monkeypatch.setattr(of_progress, "MOST_KEPT", 10)
    assert Progress(path).records == (STEP, CHECK, *every[-3:])
    assert Progress(path).records == (STEP, CHECK, *every[-3:])


def test_a_long_answer_is_cut(tmp_path: Path) -> None:
    progress = Progress(tmp_path / "progress.jsonl")
    progress.add(Answered(item="q", lesson="l", right=False, at=DAY, given="x" * 1000))
    progress.close()
    assert len(progress.answers[0].given) == of_progress.LONGEST_GIVEN


def test_what_was_done_adds_up() -> None:
    progress = Progress(None)
    later = DAY + timedelta(days=1)
    progress.add(STEP)
    progress.add(StepDone(lesson="gates", item="two", at=later, seconds=10.0))
    progress.add(StepDone(lesson="draw", item="one", at=later, seconds=5.0))
    for item, right in (("a", False), ("b", True), ("a", True), ("b", False)):
        answer = {
            "item": item,
            "lesson": "gates",
            "right": right,
            "objectives": ("gates", "trace"),
            "seconds": 2.0,
        }
        progress.add(Answered(at=later, practice=True, **answer))  # type: ignore[arg-type]
    progress.add(Answered(item="two", lesson="gates", right=True, at=later, objectives=("gates",)))
    assert (progress.seconds("gates"), progress.seconds()) == (48.0, 53.0)
    summary = progress.summary("gates")
    assert (summary.asked, summary.right, summary.questions_right, summary.seconds) == (4, 2, 1, 8.0)
    assert not summary.can_do
    progress.add(CHECK)
    assert progress.summary("gates").can_do
    assert not progress.summary("trace").can_do
    progress.add(Checked(objective="gates", right=1, asked=5, passed=False, at=later))
    assert not progress.summary("gates").can_do
    assert [summary.objective for summary in progress.summaries()][:3] == ["gradients", "draw", "gates"]


def test_a_reset_forgets_all_or_one_lesson(tmp_path: Path) -> None:
    path = tmp_path / "progress.jsonl"
    progress = Progress(path)
    other = StepDone(lesson="draw", item="one", at=DAY)
    for record in (STEP, other, ANSWER):
        progress.add(record)
    progress.reset("gates")
    assert progress.records == Progress(path).records == (other,)
    progress.reset()
    assert progress.records == Progress(path).records == ()
    progress.close()


def test_a_table_of_all_is_exported(tmp_path: Path) -> None:
    progress = Progress(None)
    for record in (STEP, ANSWER, CHECK):
        progress.add(record)
    progress.export(tmp_path / "out.csv")
    text = (tmp_path / "out.csv").read_bytes().decode("utf-8-sig")
    step, answer, check = csv.DictReader(io.StringIO(text))
    assert (step["record"], step["lesson"], step["item"], step["seconds"]) == ("step", "gates", "one", "30.0")
    assert (answer["record"], answer["given"], answer["right"], answer["level"]) == (
        "answer",
        ANSWER.given,
        "True",
        "2",
    )
    assert datetime.fromisoformat(answer["at"]) == DAY
    assert (check["record"], check["objectives"], check["given"], check["right"]) == (
        "check",
        "gates",
        "4/5",
        "True",
    )
    with pytest.raises(UserError):
        progress.export(tmp_path / "gone" / "out.csv")
