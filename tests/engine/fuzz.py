"""Requests gone wrong: every kind, damaged in the ways in which bytes go wrong, from a seeded generator."""

from __future__ import annotations

import math
import random

import numpy as np

from engine.protocol import (
    AddPeepholes,
    Alteration,
    Array,
    BeginRun,
    Branch,
    Cancel,
    ChangeForgetBias,
    ChangeInput,
    ChangeSymbol,
    ChangeWeight,
    ClampGate,
    CoupleGates,
    Hello,
    InitialState,
    ListTasks,
    MeasureFreshCells,
    MeasureGradients,
    NumberSequence,
    OpenModel,
    ReadArithmetic,
    ReadBytes,
    ReadExamples,
    ReadHistograms,
    ReadJacobian,
    ReadOverview,
    ReadTrace,
    ReadUnit,
    ReadUnitGradients,
    RemoveForgetGate,
    ReplaceSquash,
    Request,
    RequestBody,
    Resume,
    RunModel,
    SaveRun,
    SendBytes,
    SetState,
    ShippedModel,
    SteerRun,
    SymbolSequence,
    TakeUnitOut,
    TracedSequence,
    TraceSequence,
    UploadedModel,
    UploadedSequence,
)
from engine.protocol.frames import HEADER, encode, frame

EDGES = (0, 1, 2, 3, 7, -1, 127, 128, 255, 65536, 2**31 - 1, -(2**31), 2**62, -(2**63), 2**63 - 1)


def request(chance: random.Random, number: int) -> Request:
    """A request of any kind, well formed, often without sense."""

    def some() -> int:
        return chance.choice(EDGES)

    direction = chance.choice(["forward", "reverse", "", "x" * 300])
    noise = chance.randbytes(chance.randint(0, 24))
    array = Array(chance.choice(["i4", "f4", "f8", "O"]), (some(),), noise)
    bodies: list[RequestBody] = [
        Hello(protocol=some(), device=direction, threads=some()),
        SendBytes(upload=some(), offset=some(), total=some(), data=memoryview(noise)),
        ReadBytes(blob=some(), offset=some(), length=some()),
        OpenModel(model=some(), source=ShippedModel(chance.choice(["remember_first", "..", "\0"]))),
        OpenModel(model=some(), source=UploadedModel(some(), "mine")),
        TraceSequence(trace=some(), model=some(), sequence=SymbolSequence(array)),
        TraceSequence(trace=some(), model=some(), sequence=NumberSequence(array)),
        TraceSequence(trace=some(), model=some(), sequence=UploadedSequence(some(), "i4", (some(), some()))),
        TraceSequence(trace=some(), model=1, sequence=SymbolSequence(Array.of(np.zeros(3, np.int32)))),
        TraceSequence(
            trace=some(),
            model=1,
            sequence=chance.choice([SymbolSequence(Array.of(np.zeros(3, np.int32))), TracedSequence(some())]),
            alterations=tuple(chance.sample(alterations(chance), 3)),
            initial=(InitialState(layer=some(), direction="forward", state=direction, values=array),),
        ),
        ReadTrace(trace=some(), layer=some(), direction=direction, start=some(), stop=some()),
        ReadOverview(trace=some(), layer=some(), direction=direction, columns=some(), rows=some()),
        ReadUnit(trace=some(), layer=some(), direction=direction, unit=some(), columns=some()),
        ReadArithmetic(trace=some(), layer=some(), direction=direction, step=some(), unit=some()),
        MeasureGradients(
            gradients=some(), traces=(some(), 1), layer=some(), direction=direction, step=some(), reach=some()
        ),
        MeasureFreshCells(
            gradients=some(),
            cells=(direction, "rnn"),
            length=some(),
            hidden_size=some(),
            start=direction,
            spectral_radius=float(some()),
            seed=some(),
            seeds=some(),
            dtype=direction,
            input_size=some(),
        ),
        MeasureFreshCells(
            gradients=1, cells=("gru",), length=3, hidden_size=2, step=some(), weight_scale=float(some())
        ),
        ReadJacobian(gradients=some(), cell=some()),
        ReadUnitGradients(gradients=1, cell=some(), quantity=direction or "dLdh", columns=some()),
        ListTasks(),
        BeginRun(run=some(), task="no such task", seed=some(), settings={"hidden_size": some()}),
        BeginRun(run=some(), task="adding", origin=Branch(run=some(), training_step=some())),
        BeginRun(run=some(), task="adding", origin=Resume(upload=some())),
        SteerRun(run=some(), action=chance.choice(["", "pause", "go", "once", "rewind", "dance"])),
        SaveRun(run=some(), blob=some(), form=chance.choice(["model", "checkpoint", "dance"]), entrant=some()),
        ReadHistograms(run=some(), entrant=some(), bins=some()),
        ReadExamples(run=some(), entrant=some(), count=some()),
        OpenModel(model=some(), source=RunModel(some(), some(), some())),
        Cancel(request=some()),
    ]
    return Request(number, chance.choice(bodies))


def alterations(chance: random.Random) -> list[Alteration]:
    """A change of every kind, often without sense."""

    def some() -> int:
        return chance.choice(EDGES)

    value = chance.choice([0.5, math.inf, math.nan, -1e300])
    where = {"layer": chance.choice([None, 0, some()]), "direction": chance.choice([None, "forward", "x" * 99])}
    word = chance.choice(["f", "c", "gate", "tanh", "relu(", "x" * 300, ""])
    units = tuple(chance.choice([[], [0], [some(), some()]]))
    return [
        ChangeWeight(tensor=chance.choice(["rnn.weight_hh_l0", word]), index=(0, some()), value=value),
        ChangeForgetBias(value=value, units=units, **where),
        AddPeepholes(i=(value,) * 3, **where),
        ChangeSymbol(step=some(), symbol=some()),
        ChangeInput(step=some(), column=some(), value=value),
        ReplaceSquash(place=word, squash=word, **where),
        RemoveForgetGate(**where),
        CoupleGates(coupled=word, **where),
        ClampGate(gate=word, value=value, units=units, start=some(), stop=some(), **where),
        SetState(state=word, step=some(), value=value, units=units, **where),
        TakeUnitOut(units=units, **where),
    ]


def damaged_frame(chance: random.Random, number: int) -> bytearray:
    """A request's frame with a whole header; the payload may be damaged, before or after its checksum was made."""
    whole = encode(request(chance, number))
    payload = whole[HEADER.size :]
    match chance.randint(0, 5):
        case 0:  # on the way
            whole[chance.randrange(HEADER.size, len(whole))] ^= 1 << chance.randrange(8)
            return whole
        case 1:  # a byte
            payload[chance.randrange(len(payload))] = chance.randrange(256)
        case 2:  # cut off
            del payload[chance.randrange(len(payload)) :]
        case 3:  # a piece too many
            place = chance.randrange(len(payload))
            payload[place:place] = chance.randbytes(chance.randint(1, 9))
        case 4:  # nothing but noise
            payload = bytearray(chance.randbytes(chance.randint(0, 60)))
        case _:
            return whole
    return bytearray(frame(payload))


def damaged_stream(chance: random.Random) -> bytes:
    """A few frames, some with a damaged header, cut off, or with noise in between."""
    stream = bytearray()
    for number in range(chance.randint(1, 4)):
        one = damaged_frame(chance, number)
        match chance.randint(0, 5):
            case 0:
                one[chance.randrange(HEADER.size)] ^= 1 << chance.randrange(8)
            case 1:
                del one[chance.randrange(len(one)) :]
            case 2:
                stream += chance.randbytes(chance.randint(1, 30))
        stream += one
    return bytes(stream)
