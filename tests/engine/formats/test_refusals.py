"""Bad and hostile files: each is a sentence that says what was found, soon, in little memory, and runs nothing."""

from __future__ import annotations

import io
import json
import os
import pickle
import struct
import sys
import tarfile
import zipfile
from collections.abc import Callable
from pathlib import Path

import h5py
import numpy as np
import onnx
import pytest
import torch
from onnx import helper
from safetensors.numpy import save
from safetensors.torch import save as save_torch
from torch import nn

from engine.formats.conversation import Conversation
from engine.formats.source import Source
from engine.protocol.reading import FileRead, LookInside, MakeModel, ReadingFailed, ReadTensor
from tests.engine.formats.strangers import ask, ask_and_weigh, look, refusal
from tests.engine.formats.test_torch_files import zipped

LFS = b"version https://git-lfs.github.com/spec/v1\noid sha256:4d7a2146\nsize 12345\n"


def _zip() -> bytes:
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w") as archive:
        archive.writestr("letter.txt", "Dear all")
    return whole.getvalue()


def _core_ml() -> bytes:
    """As its protocol buffers begin: the version, then a description whose first input has a name."""
    described = b"\x0a\x0d\x0a\x05input\x1a\x04abcd" + b"\x52\x04" + b"text"
    return b"\x08\x05\x12" + bytes([len(described)]) + described + b"\xa2\x1f\x02ab"


REFUSED: dict[str, tuple[bytes, str]] = {
    "empty": (b"", "empty-file"),
    "git-lfs": (LFS, "git-lfs-pointer"),
    "picture": (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + b"\0" * 100, "media"),
    "film": (b"\0\0\0\x18ftypmp42" + b"\0" * 100, "media"),
    "pdf": (b"%PDF-1.7\n" + b"text " * 30, "media"),
    "tflite": (b"\x1c\0\0\0TFL3" + b"\0" * 100, "tflite"),
    "numpy": (b"\x93NUMPY\x01\0v\0" + b" " * 100, "numpy-array"),
    "web page": (b"<!DOCTYPE html><html><body>Not found</body></html>", "web-page"),
    "gguf": (b"GGUF\x03\0\0\0" + b"\0" * 100, "gguf"),
    "saved model": (b"\x08\x01\x12\x9a\x02" + b"saved_model_schema_version" + b"\0" * 99, "tensorflow-graph"),
    "checkpoint": (b'model_checkpoint_path: "model.ckpt-100"\n', "tensorflow-checkpoint"),
    "text": ("Ein Text über nichts.\n".encode(), "text"),
    "noise": (bytes(range(256)) * 20, "unknown-format"),
    "zip": (_zip(), "unknown-format"),
    "half a zip": (zipped({"a": torch.zeros(4)})[:-40], "zip-cut-off"),
    "checkpoint's index": (b"\0" * 40 + bytes.fromhex("57fb808b247547db"), "tensorflow-checkpoint"),
    "core ml": (_core_ml(), "core-ml"),
    "broken tar": (b"\x1f\x8b\x08\0" + b"\xff" * 200, "bad-archive"),
    "safetensors header": (struct.pack("<Q", 50) + b'{"a": [' + b" " * 60, "bad-header"),
    "h5": (b"\x89HDF\r\n\x1a\n" + b"\0" * 500, "bad-h5"),
    "pickle": (b"\x80\x02}q\x00(X\x01\x00", "bad-pickle"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_no_model_is_said(tmp_path: Path, name: str) -> None:
    data, key = REFUSED[name]
    path = tmp_path / "model.pt"
    path.write_bytes(data)
    assert refusal(path).key == key


def test_a_folder_is_said(tmp_path: Path) -> None:
    assert refusal(tmp_path).key == "a-folder"
    for name in "bcadefg":
        (tmp_path / f"{name}.bin").touch()
    said = refusal(tmp_path)
    assert said.key == "a-folder-of"
    assert said.arguments["found"] == "a.bin, b.bin, c.bin, d.bin, e.bin …"


def test_a_folder_that_is_another_programs_model_is_said(tmp_path: Path) -> None:
    (tmp_path / "saved_model.pb").touch()
    assert refusal(tmp_path).key == "tensorflow-graph"
    package = tmp_path / "model.mlpackage"
    (package / "Data").mkdir(parents=True)
    (package / "Manifest.json").touch()
    assert refusal(package).key == "core-ml"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such pipes in folders")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert refusal(tmp_path / "pipe").key == "no-plain-file"


def test_a_model_without_recurrent_layers_says_what_is_in_it(tmp_path: Path) -> None:
    path = tmp_path / "m.pt"
    path.write_bytes(zipped(nn.Linear(3, 4).state_dict()))
    found = look(path)
    assert found.layers == ()
    assert {tensor.name for tensor in found.tensors} == {"weight", "bias"}


LSTM_STATE = nn.LSTM(3, 4, num_layers=2).state_dict()


def _without(name: str) -> dict[str, torch.Tensor]:
    return {key: value for key, value in LSTM_STATE.items() if key != name}


REMARKED: dict[str, tuple[object, str]] = {
    "shapes that do not fit": ({**LSTM_STATE, "weight_hh_l0": torch.zeros(13, 4)}, "layer-misfits"),
    "a weight is missing": (_without("weight_hh_l1"), "layer-incomplete"),
    "complex": ({name: value.to(torch.complex64) for name, value in LSTM_STATE.items()}, "layer-of-type"),
    "whole numbers": ({name: value.to(torch.int8) for name, value in LSTM_STATE.items()}, "layer-of-type"),
    "nothing": ({}, "no-tensors"),
    "an optimiser alone": (
        {"state": {0: {"exp_avg": torch.zeros(16, 3), "exp_avg_sq": torch.zeros(16, 3)}}, "param_groups": []},
        "optimiser-only",
    ),
}


@pytest.mark.parametrize("name", REMARKED)
def test_what_is_amiss_with_a_model_is_said(name: str) -> None:
    value, key = REMARKED[name]
    data = zipped(value)
    found = Conversation(Source("m.pt", io.BytesIO(data), len(data), {}), guarded=False).contents
    assert key in [note.key for note in found.notes]


def test_of_a_whole_model_nothing_is_said() -> None:
    data = zipped({"model": LSTM_STATE, "optimizer": {"state": {0: {"exp_avg": torch.zeros(16, 3)}}}})
    found = Conversation(Source("m.pt", io.BytesIO(data), len(data), {}), guarded=False).contents
    assert found.notes == ()


def test_many_tensors_of_one_fault_are_one_remark(tmp_path: Path) -> None:
    path = tmp_path / "m.safetensors"
    path.write_bytes(save_torch({f"t{n}": torch.zeros(2).to(torch.float8_e4m3fn) for n in range(40)}))
    first, more = look(path).notes
    assert first.key == "strange-type"
    assert (more.key, more.arguments) == ("and-more-like-it", {"count": "39"})


def _huge_tensor() -> bytes:
    """A tensor of 2²⁰ × 2²⁰ that repeats one number."""
    return zipped({"weight_ih_l0": torch.zeros(1).expand(1 << 20, 1 << 20), "weight_hh_l0": torch.zeros(4, 1)})


def _zip_bomb() -> bytes:
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("archive/data.pkl", b"\0" * (600 << 20))
    return whole.getvalue()


def _packed_storage() -> bytes:
    """A storage of 512 MiB that is half a MiB in the file, as a compressed archive may hold it."""
    state = zipfile.ZipFile(io.BytesIO(zipped({"a": torch.zeros(4)})))
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in state.namelist():
            data = b"\0" * (512 << 20) if name.endswith("data/0") else state.read(name)
            archive.writestr(name, data)
    return whole.getvalue()


def _tar_bomb() -> bytes:
    whole = io.BytesIO()
    with tarfile.open(fileobj=whole, mode="w:gz") as archive:
        info = tarfile.TarInfo("weights.th")
        info.size = 700 << 20
        archive.addfile(info, io.BytesIO(bytes(info.size)))
    return whole.getvalue()


def _h5(make: Callable[[h5py.File], object]) -> bytes:
    whole = io.BytesIO()
    with h5py.File(whole, "w") as file:
        make(file)
    return whole.getvalue()


def _claims_4_tib(file: h5py.File) -> None:
    file.create_dataset("lstm/kernel:0", (1 << 20, 1 << 20), "f4", chunks=(64, 64))


def _leads_elsewhere(file: h5py.File) -> None:
    file["lstm/kernel:0"] = h5py.ExternalLink("/etc/passwd", "/")
    file.create_dataset("raw", (10,), "u1", external=[("/etc/passwd", 0, 10)])


def _deep_pickle() -> bytes:
    return b"\x80\x02" + b"(" * 200_000 + b"t" * 200_000 + b"."


def _many_keys() -> bytes:
    return pickle.dumps({f"k{n}": n for n in range(100_000)}, 2)


def _onnx(weights: Callable[[], list[onnx.TensorProto]]) -> bytes:
    value = onnx.TensorProto.FLOAT
    x, y = (helper.make_tensor_value_info(name, value, None) for name in "XY")
    node = helper.make_node("LSTM", ["X", "W", "R"], ["Y"], hidden_size=2)
    return helper.make_model(helper.make_graph([node], "g", [x], [y], weights())).SerializeToString()


def _external(location: str) -> list[onnx.TensorProto]:
    tensors = []
    for name, shape in (("W", [1, 8, 3]), ("R", [1, 8, 2])):
        tensor = onnx.TensorProto(name=name, dims=shape, data_type=onnx.TensorProto.FLOAT)
        tensor.data_location = onnx.TensorProto.EXTERNAL
        tensor.external_data.add(key="location", value=location)
        tensors.append(tensor)
    return tensors


def _huge_onnx() -> list[onnx.TensorProto]:
    return [
        onnx.TensorProto(name=name, dims=[1 << 20, 1 << 20], data_type=onnx.TensorProto.FLOAT, raw_data=b"\0" * 8)
        for name in ("W", "R")
    ]


HOSTILE: dict[str, Callable[[], bytes]] = {
    "a tensor that repeats a number": _huge_tensor,
    "a zip bomb": _zip_bomb,
    "a packed storage": _packed_storage,
    "a tar bomb": _tar_bomb,
    "an h5 that claims 4 TiB": lambda: _h5(_claims_4_tib),
    "an h5 that leads elsewhere": lambda: _h5(_leads_elsewhere),
    "a deep pickle": _deep_pickle,
    "many keys": _many_keys,
    "an onnx that claims 4 TiB": lambda: _onnx(_huge_onnx),
    "a safetensors index without files": lambda: json.dumps({"weight_map": {"a": "../../etc/passwd"}}).encode(),
}
MOST_BYTES = 1536 << 20


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_costs_little(tmp_path: Path, name: str) -> None:
    path = tmp_path / "model.bin"
    path.write_bytes(HOSTILE[name]())
    requests = (LookInside(), *(ReadTensor(tensor, 8, 8) for tensor in ("weight_ih_l0", "a")))
    if sys.platform == "linux":
        replies, most = ask_and_weigh(path, *requests)
        assert most < MOST_BYTES
    else:
        replies = ask(path, *requests)
    assert len(replies) == len(requests)


def test_links_of_an_h5_are_refused_by_name(tmp_path: Path) -> None:
    path = tmp_path / "m.h5"
    path.write_bytes(_h5(_leads_elsewhere))
    keys = {note.key for note in look(path).notes}
    assert keys == {"link-refused", "outside-storage"}


@pytest.mark.parametrize("location", ["../outside.bin", "/etc/passwd", "below/inside.bin"])
def test_weights_beside_an_onnx_are_asked_for_and_lie_nowhere_else(tmp_path: Path, location: str) -> None:
    from lstm_viz.errors import UserError  # noqa: PLC0415  what asks for them is the window's side
    from lstm_viz.file_reader import FileReader  # noqa: PLC0415

    folder = tmp_path / "here"
    (folder / "below").mkdir(parents=True)
    for place in (tmp_path / "outside.bin", folder / "below" / "inside.bin"):
        place.write_bytes(bytes(400))
    path = folder / "model.onnx"
    path.write_bytes(_onnx(lambda: _external(location)))
    with FileReader(path) as reader, pytest.raises(UserError, match="keeps its weights in"):
        reader.look_inside()


def test_weights_beside_an_onnx_are_read(tmp_path: Path) -> None:
    from lstm_viz.file_reader import FileReader  # noqa: PLC0415

    (tmp_path / "weights.bin").write_bytes(bytes(400))
    path = tmp_path / "model.onnx"
    path.write_bytes(_onnx(lambda: _external("weights.bin")))
    with FileReader(path) as reader:
        (layer,) = reader.look_inside().layers
    assert (layer.cell, layer.input_size, layer.hidden_size) == ("lstm", 3, 2)


def test_weights_that_are_no_numbers_are_named(tmp_path: Path) -> None:
    state = nn.LSTM(3, 2).state_dict()
    state["weight_hh_l0"][1, 1] = float("nan")
    path = tmp_path / "m.pt"
    path.write_bytes(zipped(state))
    found, made = ask(path, LookInside(), MakeModel(layer=""))
    assert isinstance(found, FileRead)
    assert isinstance(made, ReadingFailed)
    assert (made.key, made.arguments["name"]) == ("weights-not-finite", "weight_hh_l0")


def test_shapes_that_do_not_fit_are_no_layer(tmp_path: Path) -> None:
    path = tmp_path / "m.pt"
    path.write_bytes(zipped({"rnn.weight_ih_l0": torch.zeros(8, 3), "rnn.weight_hh_l0": torch.zeros(9, 2)}))
    assert look(path).layers == ()


@pytest.mark.parametrize("dtype", [torch.complex64, torch.int8])
def test_strange_types_are_no_layer(tmp_path: Path, dtype: torch.dtype) -> None:
    path = tmp_path / "m.pt"
    path.write_bytes(zipped({k: v.to(dtype) for k, v in nn.LSTM(3, 2).state_dict().items()}))
    found = look(path)
    assert found.layers == ()
    assert len(found.tensors) == 4


@pytest.mark.filterwarnings("ignore:torch.quantize_per_tensor:UserWarning")
def test_quantised_tensors_are_named(tmp_path: Path) -> None:
    quantised = torch.quantize_per_tensor(torch.randn(3, 3), 0.1, 0, torch.qint8)
    path = tmp_path / "m.pt"
    path.write_bytes(zipped({"q": quantised, "a": torch.zeros(2)}))
    found = look(path)
    assert [note.key for note in found.notes] == ["strange-tensor", "quantised"]
    assert [tensor.name for tensor in found.tensors] == ["a"]


def test_a_safetensors_file_that_was_cut_off_is_one_sentence(tmp_path: Path) -> None:
    parts = {name: np.ones(100, np.float32) for name in "abc"}
    whole = save(parts)
    path = tmp_path / "cut.safetensors"
    path.write_bytes(whole[:-150])
    found = look(path)
    assert {tensor.name for tensor in found.tensors} == {"a", "b"}
    assert [(note.key, note.arguments["count"]) for note in found.notes] == [("cut-off", "1")]
    path.write_bytes(whole[:-1100])
    refused = refusal(path)
    assert (refused.key, refused.arguments["expected"]) == ("ends-too-soon", str(len(whole)))


@pytest.mark.parametrize("ending", ["safetensors", "pt"])
def test_a_file_that_is_being_written_is_said_to_be(tmp_path: Path, ending: str) -> None:
    """Whether it could be read so far or not: half of its numbers may be there."""
    weights = nn.LSTM(3, 4).state_dict()
    whole = save_torch(weights) if ending == "safetensors" else zipped(weights)
    path = tmp_path / f"growing.{ending}"
    for first in (whole[: len(whole) // 2], whole):
        path.write_bytes(first)
        source = Source.of(path)
        talk = Conversation(source, guarded=False)
        with path.open("ab") as stream:
            stream.write(b"more")
        answer = talk.answer(LookInside())
        assert isinstance(answer, ReadingFailed)
        assert (answer.key, answer.arguments["size"]) == ("being-written", str(len(first) + 4))
        source.close()
    path.write_bytes(whole)
    source = Source.of(path)
    talk = Conversation(source, guarded=False)
    found = talk.answer(LookInside())
    assert isinstance(found, FileRead)
    path.write_bytes(whole[:-100])  # it is written anew in place
    assert isinstance(talk.answer(MakeModel(layer=found.layers[0].name)), ReadingFailed)
    source.close()
