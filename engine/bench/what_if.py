"""What a dragged slider asks of the engine: a trace with a change, its overview, and all quantities of its steps.

T = 200 and H = 64, one layer, one thread, from the request to the reply as it travels; `what_if_ratio` is by the
same without a change. The window shows a change within 50 ms, of which this may take well under 30.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from statistics import median

import torch

from engine.bench._made_up import made_up_model, symbols
from engine.bench._timing import interleaved, ratio, threads
from engine.protocol import (
    Alteration,
    Array,
    ChangeWeight,
    ClampGate,
    ReadOverview,
    ReadTrace,
    ReplaceSquash,
    Reply,
    ReplyBody,
    SymbolSequence,
    TakeUnitOut,
    TraceSequence,
)
from engine.protocol.frames import encode
from engine.traces import Traces
from engine.uploads import Uploads

STEPS, HIDDEN, SYMBOLS = 200, 64, 30
ROUNDS = 15
GATES = {"lstm": "f", "lstm_peephole": "f", "gru": "z", "rnn": "h"}


def run() -> dict[str, float]:
    """Median milliseconds of each cell and change, and the median ratio to the untouched request."""
    figures: dict[str, float] = {}
    with threads(1):
        for cell, gate in GATES.items():
            changes: dict[str, tuple[Alteration, ...]] = {
                "untouched": (),
                "weight": (ChangeWeight(tensor="rnn.weight_hh_l0", index=(0, 0), value=0.5),),
                "clamp": (ClampGate(gate=gate, value=0.3),),
                "squash": (ReplaceSquash(place=gate, squash="relu"),),
                "unit_out": (TakeUnitOut(units=(1,)),),
            }
            traces, sequence = _traces(cell)
            ways: dict[str, Callable[[], object]] = {
                name: partial(_answer, traces, sequence, change) for name, change in changes.items()
            }
            seconds = interleaved(ways, ROUNDS)
            for name, of_way in seconds.items():
                figures[f"what_if_ms_{cell}_{name}"] = 1000 * median(of_way)
                if name != "untouched":
                    figures[f"what_if_ratio_{cell}_{name}"] = ratio(of_way, seconds["untouched"])
    return figures


def _traces(cell: str) -> tuple[Traces, SymbolSequence]:
    model = made_up_model(symbols(SYMBOLS), HIDDEN, cell=cell)
    drawn = torch.randint(SYMBOLS, (STEPS,), dtype=torch.int32, generator=torch.Generator().manual_seed(0))
    return Traces(Uploads(), lambda _: model), SymbolSequence(Array.of(drawn.numpy()))


def _answer(traces: Traces, sequence: SymbolSequence, changes: tuple[Alteration, ...]) -> int:
    """The three requests that follow a slider; gives the size of their replies."""
    asked = TraceSequence(trace=1, model=1, sequence=sequence, alterations=changes)
    overview = ReadOverview(trace=1, layer=0, direction="forward", columns=STEPS, rows=HIDDEN)
    stretch = ReadTrace(trace=1, layer=0, direction="forward", start=0, stop=STEPS)
    replies = (_finished(traces.make(asked)), _finished(traces.survey(overview)), traces.read(stretch))
    return sum(len(encode(Reply(number, reply))) for number, reply in enumerate(replies))


def _finished(work: object) -> ReplyBody:
    """What a piece of work that yields comes to."""
    while True:
        try:
            next(work)  # type: ignore[call-overload]
        except StopIteration as done:
            reply: ReplyBody = done.value
            return reply
