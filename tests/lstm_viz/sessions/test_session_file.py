"""A document's file: whole, migrated where it is old, and believed only where every part is what it has to be."""

from __future__ import annotations

import io
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engine.protocol import Entrant
from lstm_viz import archive, models
from lstm_viz.errors import UserError
from lstm_viz.looks import Looks
from lstm_viz.present.stored_run import StoredRun
from lstm_viz.scene import Scene
from lstm_viz.sessions import session_file
from lstm_viz.sessions.session import Kept, Session
from tests.lstm_viz.archives import rewritten
from tests.lstm_viz.sessions.whole import TEXT, described

ROOT = Path(__file__).parents[3]
POSIX = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit")


def test_what_is_written_is_read_again(kept: Kept, data: bytes) -> None:
    opened = session_file.decode(data, "mine")
    assert opened.kept.session == kept.session
    assert opened.kept.models == kept.models
    assert opened.kept.trace is not None
    assert opened.kept.trace.stored
    assert opened.kept.trace.sequence.text == TEXT
    assert opened.kept.checkpoint == b"checkpoint"
    assert opened.kept.inspected == kept.inspected
    assert opened.kept.talk is not None
    assert kept.talk is not None
    assert opened.kept.talk.talk == kept.talk.talk
    assert [record.seed for record in opened.records] == [run.seed for run in kept.runs]
    assert opened.flow is not None
    assert opened.flow.record is opened.records[-1]


def test_the_same_document_is_the_same_file(kept: Kept, data: bytes, tmp_path: Path) -> None:
    session_file.write(tmp_path / "again.lstmviz", kept)
    assert (tmp_path / "again.lstmviz").read_bytes() == data


def test_one_without_a_training_has_the_stored_race(tmp_path: Path) -> None:
    session_file.write(tmp_path / "a.lstmviz", Kept(Session(scene=Scene(model=models.FIRST, sequence=TEXT))))
    opened = session_file.read(tmp_path / "a.lstmviz")
    assert [record.opened for record in opened.records] == [False]
    assert opened.flow is not None


def test_a_long_sequence_stands_apart_and_is_read_again(tmp_path: Path) -> None:
    text = " ".join("A" for _ in range(session_file.LONG_TEXT))
    kept = Kept(Session(scene=Scene(model=models.FIRST)), read=lambda: text)
    session_file.write(tmp_path / "long.lstmviz", kept)
    with zipfile.ZipFile(tmp_path / "long.lstmviz") as members:
        assert len(members.read("session.json")) < 2000
    assert session_file.read(tmp_path / "long.lstmviz").kept.session.scene.sequence == text


def test_an_older_version_is_migrated(data: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    """In a version 0, made up here, the speed was called otherwise and stood elsewhere."""

    def to_version_0(description: dict[str, Any]) -> None:
        description["version"] = 0
        description["tempo"] = description["session"].pop("speed")

    def migrate(description: dict[str, Any]) -> dict[str, Any]:
        session = {**description["session"], "speed": description["tempo"]}
        return {name: value for name, value in description.items() if name != "tempo"} | {"session": session}

    old = rewritten(data, described(to_version_0))
    with pytest.raises(UserError, match="nobody knows its version 0"):
        session_file.decode(old, "old")
    monkeypatch.setitem(session_file.MIGRATIONS, 0, migrate)
    assert session_file.decode(old, "old").kept.session.speed == 0.5


def test_one_of_the_first_version_is_opened_and_looked_at_as_at_first(data: bytes) -> None:
    """It said nothing of how the workspaces were looked at."""

    def to_version_1(members: dict[str, bytes]) -> None:
        del members["inspected/0.file"], members[session_file.RACE]
        described(lambda description: description.update(version=1))(members)
        described(lambda description: description["session"].pop("followed"))(members)
        described(lambda description: description["session"].pop("looks"))(members)

    opened = session_file.decode(rewritten(data, to_version_1), "old").kept
    assert (opened.session.looks, opened.inspected, opened.session.speed) == (Looks(), None, 0.5)


@pytest.mark.parametrize(
    "looks",
    [
        {"window": [1200]},
        {"window": [0, 1]},
        {"inspect": {"brush": [1]}},
        {"inspect": {"brush": [-1, 4]}},
        {"inspect": {"seen": [1, 2, 3]}},
        {"inspect": {"on_from": {"c": 0}}},
        {"live": {"page": -1}},
        {"hologram": {}},
    ],
)
def test_a_look_that_cannot_be_is_refused(data: bytes, looks: dict[str, Any]) -> None:
    with pytest.raises(UserError, match="no document that can be opened"):
        session_file.decode(rewritten(data, described(lambda found: found["session"].update(looks=looks))), "bad")


def test_a_newer_version_is_refused_with_a_sentence(data: bytes) -> None:
    newer = rewritten(
        data,
        described(lambda description: description.update(version=session_file.FORM.version + 1, hologram=True)),
    )
    with pytest.raises(UserError, match="newer version"):
        session_file.decode(newer, "new")


@pytest.mark.parametrize(
    "name", ["../outside", "models/../../x.safetensors", "/etc/passwd", "run.py", "runs/1.py"]
)
def test_a_part_that_does_not_belong_there_is_refused(data: bytes, name: str) -> None:
    with pytest.raises(UserError, match="does not belong"):
        session_file.decode(rewritten(data, lambda members: members.update({name: b"x"})), "bad")


@pytest.mark.parametrize("limit", ["most", "MOST_UNPACKED", "MOST_FILE_BYTES"])
def test_nothing_is_saved_that_could_not_be_opened_again(
    kept: Kept, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, limit: str
) -> None:
    if limit == "most":
        monkeypatch.setitem(session_file.FORM.most, "models", 1000)  # type: ignore[arg-type]
    else:
        monkeypatch.setattr(archive, limit, 20_000)
    path = tmp_path / "large.lstmviz"
    path.write_bytes(b"as it was")
    with pytest.raises(UserError, match="could not be opened again"):
        session_file.write(path, kept)
    assert path.read_bytes() == b"as it was"
    assert [found.name for found in tmp_path.iterdir()] == [path.name]


def test_a_part_that_would_unpack_to_too_much_is_refused_unread(data: bytes) -> None:
    bomb = bytes((64 << 20) + 1)
    with pytest.raises(UserError, match="64 MiB"):
        session_file.decode(rewritten(data, lambda members: members.update({"traces/0.trace": bomb})), "bomb")


def test_too_many_parts_are_refused() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as made:
        for number in range(archive.MOST_MEMBERS + 1):
            made.writestr(f"models/{number}.safetensors", b"")
    with pytest.raises(UserError, match="parts"):
        session_file.decode(stream.getvalue(), "crowd")


def test_parts_that_do_not_agree_are_refused(data: bytes) -> None:
    def other_sequence(members: dict[str, bytes]) -> None:
        run = msgspec.msgpack.decode(members["traces/0.trace"], type=StoredRun)
        members["traces/0.trace"] = msgspec.msgpack.encode(msgspec.structs.replace(run, text="A ?"))

    changes: dict[str, Callable[[dict[str, bytes]], object]] = {
        "not of its sequence": other_sequence,
        "not of its model": described(
            lambda description: description["session"]["scene"].update(sequence="B · · · · · · · ?")
        ),
        "has no runs/2.run": described(lambda description: description.update(runs=3)),
        "There is no model": described(lambda description: description["session"]["scene"].update(model="gone")),
        "there is no cell": described(
            lambda description: description["session"]["plan"].update(
                entrants=[msgspec.to_builtins(Entrant(name="x", cell="quantum"))]
            )
        ),
        "unknown field": described(lambda description: description["session"].update(script="import os")),
        "Expected": described(lambda description: description.update(session=[1, 2])),
        "its format is": described(lambda description: description.update(format="another")),
    }
    for problem, change in changes.items():
        with pytest.raises(UserError, match=problem):
            session_file.decode(rewritten(data, change), "bad")


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    places=st.lists(st.tuples(st.integers(0, 1 << 30), st.integers(0, 255)), min_size=1, max_size=8),
    cut=st.none() | st.integers(0, 1 << 30),
)
def test_a_damaged_file_is_refused_with_a_sentence_or_read(
    data: bytes, places: list[tuple[int, int]], cut: int | None
) -> None:
    damaged = bytearray(data)
    for place, value in places:
        damaged[place % len(damaged)] = value
    read_or_told(bytes(damaged if cut is None else damaged[: cut % len(damaged)]))


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    member=st.integers(0, 20),
    places=st.lists(st.tuples(st.integers(0, 1 << 30), st.binary(max_size=9)), min_size=1, max_size=4),
)
def test_damaged_parts_in_a_sound_archive_are_refused_with_a_sentence_or_read(
    data: bytes, member: int, places: list[tuple[int, bytes]]
) -> None:
    def damage(members: dict[str, bytes]) -> None:
        name = sorted(members)[member % len(members)]
        content = bytearray(members[name])
        for place, value in places:
            start = place % (len(content) + 1)
            content[start : start + len(value)] = value
        members[name] = bytes(content)

    read_or_told(rewritten(data, damage))


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(1 << 70), 1 << 70) | st.floats() | st.text(max_size=20),
    lambda values: st.lists(values, max_size=3) | st.dictionaries(st.text(max_size=8), values, max_size=3),
    max_leaves=6,
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(name=st.sampled_from(sorted(Scene.__struct_fields__)), value=VALUES)
def test_wrong_types_are_refused_with_a_sentence(data: bytes, name: str, value: object) -> None:
    read_or_told(
        rewritten(data, described(lambda description: description["session"]["scene"].update({name: value})))
    )


def read_or_told(damaged: bytes) -> None:
    """Nothing else may come of a stranger's file than a document or a sentence."""
    told = "a document"
    try:
        session_file.decode(damaged, "stranger.lstmviz")
    except UserError as error:
        told = str(error)
    assert told


# Writes a document, and then over an old one where the process may write no more than so many bytes; the signal
# for that is ignored, so that the write itself fails as it does on a full disk.
IN_LITTLE_ROOM = """
import resource, signal, sys
from pathlib import Path
from lstm_viz.errors import UserError
from lstm_viz.looks import InspectLook, KeptFile, Looks
from lstm_viz.scene import Scene
from lstm_viz.sessions import session_file
from lstm_viz.sessions.session import Kept, Session
import numpy as np
weights = np.random.default_rng(0).bytes(60_000)
kept = Kept(Session(scene=Scene(model="own", sequence="A")), models={"own": weights}, checkpoint=weights)
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
path = Path(sys.argv[1])
session_file.write(path, kept)
size = path.stat().st_size
print(size)
path.write_bytes(b"the old document")
for most in (0, 1, 4095, 4096, size // 2, size // 2 // 4096 * 4096, size - 4096, size - 1):
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, resource.RLIM_INFINITY))
    try:
        session_file.write(path, kept)
        print("written", most)
    except UserError as error:
        print("told", error, path.read_bytes(), [found.name for found in path.parent.iterdir()])
"""


@POSIX
def test_a_disk_that_is_full_at_the_first_middle_or_last_block_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "kept.lstmviz"
    command = [sys.executable, "-c", IN_LITTLE_ROOM, str(path)]
    found = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    size, *told = found.stdout.splitlines()
    assert int(size) > 100_000
    assert len(told) == 8
    for line in told:
        assert line.startswith("told kept.lstmviz cannot be written")
        assert line.endswith("b'the old document' ['kept.lstmviz']")
