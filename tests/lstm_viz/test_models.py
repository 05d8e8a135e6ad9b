"""Model files as the window reads them: what the engine would refuse is refused here, before it is shown."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from engine.protocol import UPLOAD_BYTES
from engine.protocol.descriptions import METADATA_KEY
from lstm_viz import models
from lstm_viz.errors import UserError
from tests.wide_model import DESCRIPTION

TENSORS = 18


def model_file(folder: Path, **changes: object) -> Path:
    """A file that has only a header: a description with changes, and as many tensors as the model would have."""
    described = msgspec.json.encode(msgspec.structs.replace(DESCRIPTION, **changes)).decode()
    header = {"__metadata__": {METADATA_KEY: described}, **{f"weight{number}": {} for number in range(TENSORS)}}
    text = msgspec.json.encode(header)
    path = folder / "strange.safetensors"
    path.write_bytes(len(text).to_bytes(8, "little") + text)
    return path


def test_a_file_is_its_description_and_its_bytes(tmp_path: Path) -> None:
    path = model_file(tmp_path)
    assert models.read_file(path) == (DESCRIPTION, path.read_bytes())


@pytest.mark.parametrize(
    ("changes", "complaint"),
    [
        ({"num_layers": 3_000_000}, "3000000 layers in 18 tensors"),
        ({"unit": 5}, "unit 5 of 5"),
        ({"inputs": "pictures"}, "inputs are 'pictures'"),
        ({"output": "poem"}, "output is 'poem'"),
        ({"cell": "../../secret"}, "cell is '../../secret'"),
        ({"inputs": "symbols", "alphabet": ("A",)}, "1 inputs are named, and there are 2"),
        ({"hidden_size": 1_000_000_000}, "hidden_size is 1000000000"),
        ({"inputs": "symbols", "alphabet": ("A" * 5000, "B")}, "5000 characters"),
        ({"story": "s" * 100_000}, "its story has 100000 characters"),
        ({"output": "classes"}, "0 are named"),
    ],
)
def test_what_the_engine_refuses_is_refused_before_it_is_shown(
    tmp_path: Path, changes: dict[str, object], complaint: str
) -> None:
    with pytest.raises(UserError) as refused:
        models.read_file(model_file(tmp_path, **changes))
    assert "strange.safetensors is not a model of this program" in str(refused.value)
    assert complaint in str(refused.value)


@pytest.mark.parametrize("data", [b"", b"1234567", b"\xff" * 9, (4).to_bytes(8, "little") + b"[[[["])
def test_a_file_of_another_kind_is_refused(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "other.safetensors"
    path.write_bytes(data)
    with pytest.raises(UserError, match=r"other.safetensors is not a model"):
        models.read_file(path)


def test_a_file_that_is_too_large_is_never_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "large.safetensors"
    with path.open("wb") as stream:
        stream.truncate(UPLOAD_BYTES + 1)  # a hole: it takes no room
    monkeypatch.delattr(Path, "open")
    with pytest.raises(UserError, match=r"large.safetensors is too large \(512 MiB\)"):
        models.read_file(path)


def test_the_one_to_start_with_is_the_first_of_those_shipped() -> None:
    assert models.shipped()[0].name == models.FIRST


@pytest.mark.parametrize(
    ("sizes", "said"), [((1, 1), "LSTM · 1 input · 1 unit"), ((3, 8), "LSTM · 3 inputs · 8 units")]
)
def test_one_is_said_as_one(sizes: tuple[int, int], said: str) -> None:
    described = msgspec.structs.replace(DESCRIPTION, inputs="numbers", input_size=sizes[0], hidden_size=sizes[1])
    described = msgspec.structs.replace(described, num_layers=1, bidirectional=False, proj_size=0)
    assert models.describe(described, "LSTM") == said
