"""What if, as the window asks for it: traces with changes, beside the untouched one, and what the replies say."""

from __future__ import annotations

from typing import Any

import msgspec
import numpy as np
import pytest
import torch
from safetensors.torch import save as save_safetensors

from engine.errors import RequestFailedError
from engine.formats.contents import Contents, FoundLayer, StoredTensor
from engine.formats.model_file import made
from engine.model import SequenceModel, load_model, model_bytes
from engine.protocol import (
    AddPeepholes,
    ArithmeticRead,
    Array,
    BeginRun,
    ChangeSymbol,
    ClampGate,
    InitialState,
    ModelDescription,
    NumberSequence,
    OverviewRead,
    ReadArithmetic,
    ReadOverview,
    ReadTrace,
    ReplaceSquash,
    SendBytes,
    SequenceTraced,
    SetState,
    Start,
    SymbolSequence,
    TracedSequence,
    TraceRead,
    TraceSequence,
)
from engine.protocol.descriptions import METADATA_KEY, BadModelFileError
from engine.protocol.frames import FrameReader, decoder, encode
from engine.protocol.reading import MakeModel
from engine.protocol.replies import Reply
from engine.protocol.requests import Request
from engine.resources import shipped
from engine.run_origin import begun
from engine.runs.plan import planned
from engine.traces import Traces
from engine.uploads import Uploads
from tests.engine.changed_models import STEPS, a_model, a_sequence


def a_desk(model: SequenceModel) -> Traces:
    return Traces(Uploads(), lambda _: model)


def answer(work: Any) -> Any:
    """A reply, as it comes out at the other end of the wire."""
    if not isinstance(work, msgspec.Struct):
        while True:
            try:
                next(work)
            except StopIteration as finished:
                work = finished.value
                break
    (frame,) = list(frames_of(encode(Reply(1, work))))
    return decoder(Reply)(frame).body


def frames_of(data: bytes | bytearray) -> list[bytearray]:
    return [item for item in FrameReader().feed(bytes(data)) if isinstance(item, bytearray)]


def symbols(model: SequenceModel, seed: int = 0) -> SymbolSequence:
    return SymbolSequence(Array.of(a_sequence(model, seed=seed).astype(np.int32)))


def read(desk: Traces, trace: int, start: int = 0, stop: int = STEPS) -> dict[str, Any]:
    reply = answer(desk.read(ReadTrace(trace=trace, layer=0, direction="forward", start=start, stop=stop)))
    assert isinstance(reply, TraceRead)
    return {name: array.numpy() for name, array in reply.arrays.items()}


def test_an_untouched_trace_and_a_changed_one_stand_side_by_side() -> None:
    model = a_model(dtype=torch.float32)
    desk = a_desk(model)
    plainly = answer(desk.make(TraceSequence(trace=1, model=1, sequence=symbols(model))))
    change = ClampGate(gate="i", value=0.08, units=(1,), start=5)
    wanted = TraceSequence(trace=2, model=1, sequence=TracedSequence(1), alterations=(change,))
    changed = answer(desk.make(wanted))
    assert isinstance(plainly, SequenceTraced)
    assert isinstance(changed, SequenceTraced)
    assert (plainly.fused, changed.fused) == (True, False)
    assert plainly.cell == changed.cell == "lstm"
    before, after = read(desk, 1), read(desk, 2)
    assert after.keys() - before.keys() == {"i_computed"}
    np.testing.assert_array_equal(after["x"], before["x"])
    np.testing.assert_allclose(after["i"][:5], before["i"][:5], atol=1e-6)
    np.testing.assert_allclose(after["i_computed"][:6], before["i"][:6], atol=1e-6)
    assert (after["i"][5:, 1] == np.float32(0.08)).all()
    overview = answer(desk.survey(ReadOverview(trace=2, layer=0, direction="forward", columns=STEPS, rows=4)))
    assert isinstance(overview, OverviewRead)
    np.testing.assert_array_equal(overview.arrays["i"].numpy()[5:, 1], after["i"][5:, 1])
    asked = ReadArithmetic(trace=2, layer=0, direction="forward", step=7, unit=1)
    sums = answer(desk.add_up(asked))
    assert isinstance(sums, ArithmeticRead)
    gate = sums.gates["i"]
    assert gate.value == pytest.approx(0.08)
    assert gate.computed == pytest.approx(float(after["i_computed"][7, 1]), abs=1e-6)


def test_a_trace_of_a_changed_ones_sequence_has_none_of_its_changes() -> None:
    model = a_model()
    desk = a_desk(model)
    change = ChangeSymbol(step=0, symbol=(int(a_sequence(model)[0]) + 1) % 5)
    answer(desk.make(TraceSequence(trace=1, model=1, sequence=symbols(model), alterations=(change,))))
    answer(desk.make(TraceSequence(trace=2, model=1, sequence=TracedSequence(1))))
    assert read(desk, 1)["x"][0].argmax() == change.symbol
    assert read(desk, 2)["x"][0].argmax() == a_sequence(model)[0]


def test_peepholes_that_are_added_make_another_cells_picture() -> None:
    model = a_model()
    desk = a_desk(model)
    wanted = TraceSequence(trace=1, model=1, sequence=symbols(model), alterations=(AddPeepholes(),))
    assert answer(desk.make(wanted)).cell == "lstm_peephole"
    assert {"peep_i", "peep_f", "peep_o"} <= read(desk, 1).keys()


def test_values_that_run_away_are_answered_and_said() -> None:
    model = a_model(dtype=torch.float32)
    desk = a_desk(model)
    changes = (ReplaceSquash(place="gate", squash="relu"), SetState(state="c", step=2, value=1e30))
    reply = answer(desk.make(TraceSequence(trace=1, model=1, sequence=symbols(model), alterations=changes)))
    assert {(each.quantity, each.limit) for each in reply.passed} >= {("c", 1e3), ("c", 1e6)}
    assert all(each.step >= 2 for each in reply.passed)
    answer(desk.survey(ReadOverview(trace=1, layer=0, direction="forward", columns=3, rows=2)))
    read(desk, 1)
    for step in range(STEPS):
        answer(desk.add_up(ReadArithmetic(trace=1, layer=0, direction="forward", step=step, unit=0)))


def test_a_change_that_cannot_be_is_refused_by_its_number() -> None:
    model = a_model()
    changes = (ClampGate(gate="i", value=0.0), ClampGate(gate="z", value=0.0))
    work = a_desk(model).make(TraceSequence(trace=1, model=1, sequence=symbols(model), alterations=changes))
    with pytest.raises(RequestFailedError) as caught:
        next(work)
    assert caught.value.failed.key == "bad-alteration"
    assert caught.value.failed.arguments["number"] == "2"


def test_the_sequence_of_a_trace_that_is_gone_or_of_another_model_is_refused() -> None:
    model, numbers = a_model(), a_model(inputs="numbers", alphabet=(), output="none", classes=())
    models = {1: model, 2: numbers}
    desk = Traces(Uploads(), lambda number: models[number])
    answer(desk.make(TraceSequence(trace=1, model=1, sequence=symbols(model))))
    for wanted, key in ((TracedSequence(7), "trace-gone"), (TracedSequence(1), "sequence-type")):
        with pytest.raises(RequestFailedError) as caught:
            next(desk.make(TraceSequence(trace=2, model=2, sequence=wanted)))
        assert caught.value.failed.key == key


def test_a_state_to_begin_with_travels() -> None:
    model = a_model(inputs="numbers", alphabet=(), output="none", classes=())
    desk = a_desk(model)
    initial = InitialState(layer=0, direction="forward", state="c", values=Array.of(np.arange(4.0)))
    sequence = NumberSequence(Array.of(a_sequence(model)))
    request = Request(1, TraceSequence(trace=1, model=1, sequence=sequence, initial=(initial,)))
    (frame,) = frames_of(encode(request))
    body = decoder(Request)(frame).body
    assert isinstance(body, TraceSequence)
    answer(desk.make(body))
    assert read(desk, 1)["c_before"][0].tolist() == [0, 1, 2, 3]


# --- embeddings and variants in a model file -------------------------------------------------------------------


def test_symbols_are_looked_up_in_an_embedding() -> None:
    model = load_model(model_bytes(a_model(embedding_size=3)))
    assert model.embedding is not None
    window = read_of(model)
    np.testing.assert_array_equal(window["x"], model.embedding.weight[a_sequence(model)].numpy())
    assert model.rnn.input_size == 3


def test_a_strangers_embedding_comes_into_the_model_file() -> None:
    """Three inputs of a found layer are rows of a tensor that the file holds beside it."""
    own = a_model(embedding_size=3, output="none", classes=())
    weights = {name.removeprefix("rnn."): value.numpy() for name, value in own.state_dict().items()}
    rows = weights.pop("embedding.weight")
    layer = FoundLayer(
        "rnn", "lstm", 3, 4, lambda: weights, dtype="float64", variant={"gate": "hard_sigmoid(0.2,0.5)"}
    )
    contents = Contents("torch-zip", {"emb": StoredTensor(rows.shape, "float64", lambda: rows)}, (layer,))
    wish = MakeModel(layer="rnn", embedding="emb", alphabet=tuple("abcde"), text=True)
    data, description, _ = made(contents, layer, wish, "mine")
    model = load_model(data)
    assert (description.input_size, description.embedding_size, description.inputs) == (5, 3, "text")
    assert model.description.variant == layer.variant
    np.testing.assert_array_equal(read_of(model)["x"], rows[a_sequence(model)])
    # What a person says of the squash goes before what the file was taken for.
    data, _, _ = made(contents, layer, msgspec.structs.replace(wish, variant={"gate": "sigmoid"}), "mine")
    assert load_model(data).fused


def read_of(model: SequenceModel) -> dict[str, Any]:
    desk = a_desk(model)
    answer(desk.make(TraceSequence(trace=1, model=1, sequence=symbols(model))))
    return read(desk, 1)


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"embedding_size": 4}, "size mismatch"),
        ({"embedding_size": 0}, "Unexpected key|size mismatch"),
        ({"embedding_size": -1}, "embedding_size is -1"),
        ({"inputs": "numbers", "alphabet": ()}, "has an embedding, and reads numbers"),
        ({"variant": {"gate": "gelu"}}, "'gelu' is none of"),
        ({"variant": {"reset": "before"}}, "knows no 'reset'"),
        ({"variant": {"clip": "-1"}}, "above 0, not '-1'"),
        ({"variant": {"clip": "much"}}, "above 0, not 'much'"),
        ({"variant": {"colour": "red"}}, "knows no 'colour'"),
        ({"variant": {"gate": "x" * 99}}, "more than 60 characters"),
        ({"variant": {"coupled": "forget"}, "decoder_from": "a"}, "a decoder, and a variant|layers in"),
    ],
)
def test_a_description_that_cannot_be_right_is_refused(changes: dict[str, Any], said: str) -> None:
    model = a_model(embedding_size=3)
    described = msgspec.json.encode(msgspec.structs.replace(model.description, **changes)).decode()
    with pytest.raises(BadModelFileError, match=said):
        load_model(save_safetensors(dict(model.state_dict()), {METADATA_KEY: described}))


def test_shipped_models_say_nothing_of_variants_and_take_changes() -> None:
    model = load_model(shipped("models", "remember_first.safetensors"))
    assert isinstance(model.description, ModelDescription)
    assert (model.description.variant, model.description.embedding_size) == ({}, 0)
    desk = a_desk(model)
    sequence = SymbolSequence(Array.of(np.zeros(9, np.int32)))
    changes = (ClampGate(gate="f", value=0.0),)
    reply = answer(desk.make(TraceSequence(trace=1, model=1, sequence=sequence, alterations=changes)))
    assert not reply.fused
    assert not read(desk, 1, 0, 9)["kept"].any()


def test_a_variant_is_not_trained_as_if_it_were_its_plain_cell() -> None:
    plan = planned("adding", 0, {"hidden_size": 3})
    variant = msgspec.structs.replace(plan.descriptions[0], variant={"gate": "relu"})
    data, uploads = model_bytes(SequenceModel(variant)), Uploads()
    uploads.receive(SendBytes(upload=1, offset=0, total=len(data), data=memoryview(data)))
    request = BeginRun(run=1, task="adding", settings={"hidden_size": 3}, origin=Start(uploads=(1,)))
    work = begun(request, uploads, lambda _: pytest.fail("no run is branched from"))
    with pytest.raises(RequestFailedError) as caught:
        for _ in work:
            pass
    assert caught.value.failed.key == "bad-setting"
    assert "no module that trains" in caught.value.failed.arguments["error"]
