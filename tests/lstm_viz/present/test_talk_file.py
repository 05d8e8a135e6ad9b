"""A talk's file: whole, and believed only where every part is what it has to be."""

from __future__ import annotations

import random
from pathlib import Path

import msgspec
import pytest

from lstm_viz import archive
from lstm_viz.errors import UserError
from lstm_viz.present import opened_talk, talk_file
from lstm_viz.present.stored_run import StoredRun
from lstm_viz.present.talk import Given, Talk, TalkScene
from lstm_viz.scene import Scene
from tests.lstm_viz.archives import rewritten

MUTATIONS = 100


@pytest.fixture(scope="module")
def data() -> bytes:
    return opened_talk.shipped_file("inside_one_step").read_bytes()


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    model = Path(str(opened_talk.shipped_file("x").parent.parent / "models" / "adding.safetensors")).read_bytes()
    talk = Talk(title="mine", scenes=(TalkScene(title="one", scene=Scene(model="own", step=2)),))
    path = tmp_path / "mine.lstmtalk"
    talk_file.write(path, Given(talk, {"own": model}), {})
    read = talk_file.read(path)
    assert read.talk == talk
    assert read.models == {"own": model}
    first = path.read_bytes()
    talk_file.write(path, read, {})
    assert path.read_bytes() == first


def test_a_model_whose_name_would_lead_elsewhere_is_not_written(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="cannot stand"):
        talk_file.write(tmp_path / "a.lstmtalk", Given(Talk(title="a"), {"../../evil": b""}), {})
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    "name", ["../outside", "models/../../x.safetensors", "/etc/passwd", "talk.json.exe", "a/b"]
)
def test_a_part_that_does_not_belong_there_is_refused(data: bytes, name: str) -> None:
    with pytest.raises(UserError, match="does not belong"):
        talk_file.decode(rewritten(data, lambda members: members.update({name: b"x"})), "talk")


def test_a_part_that_would_unpack_to_too_much_is_refused_unread(data: bytes) -> None:
    bomb = bytes(65 << 20)
    with pytest.raises(UserError, match="65 MiB"):
        talk_file.decode(rewritten(data, lambda members: members.update({"traces/7.trace": bomb})), "talk")


def test_too_many_parts_are_refused(data: bytes) -> None:
    def crowd(members: dict[str, bytes]) -> None:
        members.update({f"traces/{number}.trace": b"" for number in range(10, 10 + archive.MOST_MEMBERS)})

    with pytest.raises(UserError, match="parts"):
        talk_file.decode(rewritten(data, crowd), "talk")


def test_a_newer_versions_file_is_refused_with_a_sentence(data: bytes) -> None:
    def newer(members: dict[str, bytes]) -> None:
        members["talk.json"] = b'{"format": "lstm-viz-talk-file", "version": 3, "hologram": true}'

    with pytest.raises(UserError, match="newer version"):
        talk_file.decode(rewritten(data, newer), "talk")


def test_a_trace_that_is_not_of_its_sequence_is_refused(data: bytes) -> None:
    def shorter(members: dict[str, bytes]) -> None:
        run = msgspec.msgpack.decode(members["traces/0.trace"], type=StoredRun)
        members["traces/0.trace"] = msgspec.msgpack.encode(msgspec.structs.replace(run, text="A ?"))

    with pytest.raises(UserError, match="not of its sequence"):
        talk_file.decode(rewritten(data, shorter), "talk")


def test_a_damaged_file_is_refused_with_a_sentence_or_read_and_nothing_else_happens(data: bytes) -> None:
    chance = random.Random(7)
    refused = 0
    for _ in range(MUTATIONS):
        damaged = bytearray(data)
        for _ in range(chance.randint(1, 6)):
            damaged[chance.randrange(len(damaged))] = chance.randrange(256)
        cut = len(damaged) if chance.random() < 0.8 else chance.randrange(len(damaged))
        try:
            talk_file.decode(bytes(damaged[:cut]), "talk")
        except UserError:
            refused += 1
    assert refused > MUTATIONS / 2


@pytest.mark.parametrize("name", ["inside_one_step", "why_gradients_vanish"])  # the other has gradients and a race
def test_damaged_parts_inside_a_sound_archive_are_refused_or_read(name: str) -> None:
    chance, data = random.Random(11), opened_talk.shipped_file(name).read_bytes()
    refused = 0
    for _ in range(MUTATIONS):

        def damage(members: dict[str, bytes]) -> None:
            name = chance.choice(sorted(members))
            content = bytearray(members[name])
            for _ in range(chance.randint(1, 4)):
                content[chance.randrange(len(content))] = chance.randrange(256)
            members[name] = bytes(content)

        try:
            talk_file.decode(rewritten(data, damage), "talk")
        except UserError:
            refused += 1
    assert refused
