"""The parts of a document's file: which stand apart, which are not compressed, which contradict themselves."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import msgspec
import numpy as np
import pytest
from msgspec.structs import replace as with_fields

from engine.protocol import Array
from engine.protocol.reading import TensorRead
from lstm_viz.errors import UserError
from lstm_viz.looks import KeptFile
from lstm_viz.runs import stored as stored_races
from lstm_viz.runs.kept import kept_of
from lstm_viz.runs.kept_race import KeptRace, packed, unpacked
from lstm_viz.sessions import session_file
from lstm_viz.sessions.session import Kept
from tests.lstm_viz.archives import rewritten
from tests.lstm_viz.sessions.whole import TENSOR


def test_what_is_long_or_noise_stands_apart(data: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(data)) as members:
        assert "race" not in json.loads(members.read("session.json"))["session"]["looks"]["learn"]
        assert unpacked(members.read(session_file.RACE)).checkpoint == b"weights"
        stored = {info.filename for info in members.infolist() if info.compress_type == zipfile.ZIP_STORED}
    assert stored == {session_file.CHECKPOINT}


def test_pieces_are_written_as_one_member(kept: Kept, data: bytes, tmp_path: Path) -> None:
    session_file.write(tmp_path / "pieces.lstmviz", replace(kept, checkpoint=(b"check", b"", b"point")))
    assert (tmp_path / "pieces.lstmviz").read_bytes() == data


def test_a_race_or_a_tensor_that_contradicts_itself_is_refused(data: bytes) -> None:
    def with_race(race: KeptRace) -> Callable[[dict[str, bytes]], None]:
        return lambda members: members.update({session_file.RACE: packed(race)})

    def with_tensor(tensor: TensorRead) -> Callable[[dict[str, bytes]], None]:
        def rewrite(members: dict[str, bytes]) -> None:
            inspected = msgspec.msgpack.decode(members[session_file.INSPECTED], type=KeptFile)
            members[session_file.INSPECTED] = msgspec.msgpack.encode(with_fields(inspected, tensor=tensor))

        return rewrite

    run = kept_of(stored_races.load()[0], None)
    for change in (
        lambda members: members.update({session_file.RACE: b"nothing of the kind"}),
        with_race(KeptRace(run=with_fields(run, curves=run.curves[:1]))),
        with_tensor(with_fields(TENSOR, row_edges=Array.of(np.arange(9, dtype=np.int32)))),
        with_tensor(with_fields(TENSOR, edges=Array.of(np.arange(3, dtype=np.float64)))),
    ):
        with pytest.raises(UserError, match="no document that can be opened"):
            session_file.decode(rewritten(data, change), "bad")
