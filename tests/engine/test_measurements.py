"""Gradients as the window asks for them: of the engine's own table of handlers, in pieces, kept and let go."""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch

from engine.errors import RequestFailedError
from engine.handlers import Handlers
from engine.measurements import MEASUREMENTS_KEPT
from engine.model import SequenceModel, model_bytes
from engine.protocol import (
    DIRECT,
    DLDC,
    DLDH,
    DLOGITDX,
    KEEP,
    NOT_A_NUMBER,
    REST,
    Array,
    Body,
    GradientsMeasured,
    JacobianRead,
    MeasureFreshCells,
    MeasureGradients,
    ModelDescription,
    NumberSequence,
    OpenModel,
    Progressed,
    ReadJacobian,
    ReadUnitGradients,
    SendBytes,
    ShippedModel,
    SymbolSequence,
    TraceSequence,
    UnitGradientsRead,
    UploadedModel,
)
from tests.engine.wire import EngineOnPipes

SMALL = {"length": 40, "hidden_size": 6}


class Desk:
    """The handlers, asked one by one; work in pieces is driven to its end."""

    def __init__(self) -> None:
        self.table = Handlers().table()
        self.pieces: list[object] = []

    def ask(self, body: Body) -> Any:
        answer = self.table[type(body)](body)
        if not isinstance(answer, Generator):
            return answer
        while True:
            try:
                self.pieces.append(next(answer))
            except StopIteration as finished:
                return finished.value

    def open(self, model: int, **options: Any) -> SequenceModel:
        """A model with random weights that reads two numbers."""
        torch.manual_seed(model)
        description = ModelDescription(
            **{"name": "m", "title": "m", "inputs": "numbers", "input_size": 2, "hidden_size": 4,
               "output": "classes", "classes": ("a", "b"), **options}
        )  # fmt: skip
        made = SequenceModel(description)
        data = model_bytes(made)
        self.ask(SendBytes(upload=model, offset=0, total=len(data), data=memoryview(data)))
        self.ask(OpenModel(model=model, source=UploadedModel(model, "m")))
        return made

    def trace(self, trace: int, model: int, steps: int = 12) -> None:
        values = np.random.default_rng(trace).standard_normal((steps, 2)).astype(np.float32)
        self.ask(TraceSequence(trace=trace, model=model, sequence=NumberSequence(Array.of(values))))

    def trace_symbols(self, trace: int, name: str, symbols: list[int]) -> None:
        self.ask(OpenModel(model=trace, source=ShippedModel(name)))
        indices = Array.of(np.array(symbols, np.int32))
        self.ask(TraceSequence(trace=trace, model=trace, sequence=SymbolSequence(indices)))


@pytest.fixture
def desk() -> Desk:
    return Desk()


def refused(desk: Desk, body: Body) -> tuple[str, dict[str, str]]:
    with pytest.raises(RequestFailedError) as caught:
        desk.ask(body)
    return caught.value.failed.key, caught.value.failed.arguments


def test_fresh_cells_are_answered_in_the_order_in_which_they_were_named(desk: Desk) -> None:
    cells = ("gru", "lstm", "rnn_relu", "lstm_peephole", "rnn")
    measured = desk.ask(MeasureFreshCells(gradients=1, cells=cells, **SMALL))
    assert [cell.cell for cell in measured.cells] == list(cells)
    assert [cell.memory for cell in measured.cells] == [DLDH, DLDC, DLDH, DLDC, DLDH]
    with_c, kept = {DLDC}, {DIRECT, REST}
    assert [set(cell.curves) - {DLDH, DLOGITDX} for cell in measured.cells] == [
        kept, with_c | kept, set(), with_c | kept, set(),
    ]  # fmt: skip
    for cell in measured.cells:
        assert (cell.start, cell.stop, cell.loss.step, cell.loss.kind) == (0, 40, 39, "fresh-head")
        for curve in cell.curves.values():
            assert curve.log10.shape == curve.state.shape == (40,)
            assert curve.band is None
        memory = cell.curves[cell.memory]
        assert memory.at_loss_step == memory.log10.numpy()[-1]
        for part in kept & cell.curves.keys():
            assert cell.curves[part].at_loss_step == memory.at_loss_step


def test_several_seeds_give_a_band_around_the_first_ones_curve(desk: Desk) -> None:
    alone = desk.ask(MeasureFreshCells(gradients=1, seed=5, **SMALL)).cells
    together = desk.ask(MeasureFreshCells(gradients=2, seed=5, seeds=4, **SMALL)).cells
    for one, many in zip(alone, together, strict=True):
        for name, curve in one.curves.items():
            spread = many.curves[name].band
            assert many.curves[name].log10 == curve.log10
            assert spread is not None
            ratio = (curve.log10.numpy() - curve.at_loss_step).astype(np.float32)
            least, median, most = (getattr(spread, which).numpy() for which in ("least", "median", "most"))
            assert (least <= ratio).all()
            assert (ratio <= most).all()
            assert (least <= median).all()
            assert (median <= most).all()
            assert len(spread.horizons) == 4
            assert spread.horizons[0] == curve.horizon


@pytest.mark.parametrize("cell", [0, 1])
def test_the_jacobian_is_pulled_in_pieces_that_join(desk: Desk, cell: int) -> None:
    desk.ask(MeasureFreshCells(gradients=1, cells=("lstm", "rnn"), length=1200, hidden_size=8))
    pieces: list[JacobianRead] = []
    while not (pieces and pieces[-1].complete):
        pieces.append(desk.ask(ReadJacobian(gradients=1, cell=cell)))
    assert [piece.stop for piece in pieces] == [1200, *(piece.start for piece in pieces[:-1])]
    assert pieces[-1].start == 0
    assert all(piece.log10.shape == (piece.stop - piece.start,) for piece in pieces)
    assert pieces[0].log10.numpy()[-1] == pytest.approx(0, abs=1e-12)
    assert pieces[-1].ends == "vanished"
    assert desk.ask(ReadJacobian(gradients=1, cell=cell)).complete  # nothing is left, and that is said


def test_a_stacked_model_that_reads_both_ways(desk: Desk) -> None:
    desk.open(1, cell="gru", num_layers=2, bidirectional=True)
    desk.trace(7, 1)
    for layer in (0, 1):
        forward = desk.ask(MeasureGradients(gradients=1, traces=(7,), layer=layer, step=8)).cells[0]
        assert (forward.layer, forward.direction, forward.start, forward.stop) == (layer, "forward", 0, 9)
        reverse = desk.ask(
            MeasureGradients(gradients=2, traces=(7,), layer=layer, direction="reverse", step=8)
        ).cells[0]
        assert (reverse.start, reverse.stop, reverse.loss.step) == (8, 12, 8)
        assert reverse.curves[DLDH].at_loss_step == reverse.curves[DLDH].log10.numpy()[0]


def test_a_reverse_direction_is_measured_from_its_own_last_step(desk: Desk) -> None:
    desk.open(1, bidirectional=True)
    desk.trace(7, 1)
    cell = desk.ask(MeasureGradients(gradients=1, traces=(7,), direction="reverse")).cells[0]
    assert (cell.loss.step, cell.start, cell.stop) == (0, 0, 12)
    pieces = desk.ask(ReadJacobian(gradients=1))
    assert (pieces.start, pieces.stop) == (0, 12)
    assert pieces.log10.numpy()[0] == pytest.approx(0, abs=1e-6)
    units = desk.ask(ReadUnitGradients(gradients=1, quantity=DLDC))
    norms = 0.5 * np.log10((10 ** (2 * units.values.numpy().astype(float))).sum(1))
    assert norms == pytest.approx(cell.curves[DLDC].log10.numpy(), abs=1e-5)


def test_two_models_are_compared_on_traces_of_their_own(desk: Desk) -> None:
    for number, kind in ((1, "lstm"), (2, "rnn")):
        desk.open(number, cell=kind)
        desk.trace(10 + number, number)
    cells = desk.ask(MeasureGradients(gradients=3, traces=(11, 12))).cells
    assert [cell.cell for cell in cells] == ["lstm", "rnn"]
    assert {cell.loss.kind for cell in cells} == {"likeliest-class"}
    assert {cell.dtype for cell in cells} == {"float32"}


def test_where_the_task_is_known_the_loss_is_of_the_right_answer(desk: Desk) -> None:
    desk.trace_symbols(1, "remember_first", [1, 0, 0, 0])
    known = desk.ask(MeasureGradients(gradients=1, traces=(1,))).cells[0].loss
    assert known.kind in ("right-class", "likeliest-class")
    desk.trace_symbols(2, "next_character", [3, 4, 5, 6, 7])
    judged = desk.ask(MeasureGradients(gradients=1, traces=(2,))).cells[0].loss
    assert (judged.kind, judged.step, judged.target) == ("right-class", 3, 7.0)


def test_a_reach_stops_the_way_back(desk: Desk) -> None:
    desk.open(1)
    desk.trace(7, 1, steps=50)
    cell = desk.ask(MeasureGradients(gradients=1, traces=(7,), reach=10, step=30)).cells[0]
    assert (cell.start, cell.stop) == (20, 31)


def test_a_model_without_an_answer_has_no_logit(desk: Desk) -> None:
    desk.open(1, output="none", classes=())
    desk.trace(7, 1)
    cell = desk.ask(MeasureGradients(gradients=1, traces=(7,))).cells[0]
    assert cell.loss.kind == "half-square"
    assert DLOGITDX not in cell.curves


def test_units_over_runs_of_steps(desk: Desk) -> None:
    desk.ask(MeasureFreshCells(gradients=1, cells=("lstm",), **SMALL))
    every = desk.ask(ReadUnitGradients(gradients=1, quantity=DLDC, columns=40))
    runs = desk.ask(ReadUnitGradients(gradients=1, quantity=DLDC, columns=8))
    assert every.values.shape == (40, 6)
    assert runs.step_edges.numpy().tolist() == list(range(0, 41, 5))
    assert np.array_equal(runs.values.numpy(), every.values.numpy().reshape(8, 5, 6).max(1))
    keep = desk.ask(ReadUnitGradients(gradients=1, quantity=KEEP, columns=8)).values.numpy()
    assert ((keep > 0) & (keep < 1)).all()
    for quantity in (DLDH, DIRECT, REST):
        found = desk.ask(ReadUnitGradients(gradients=1, quantity=quantity))
        assert isinstance(found, UnitGradientsRead)
        assert not np.isnan(found.values.numpy()).any()


def test_weights_that_overflow_are_said_to_be_no_number(desk: Desk) -> None:
    asked = MeasureFreshCells(
        gradients=1, cells=("rnn_relu",), length=400, hidden_size=4, start="identity", weight_scale=3.0,
        dtype="float32",
    )  # fmt: skip
    curve = desk.ask(asked).cells[0].curves[DLDH]
    # h itself overflows on the way: the loss is no number, and nothing that comes from it is.
    assert (curve.state.numpy() == NOT_A_NUMBER).all()
    assert (curve.horizon, curve.ends) == (None, "")


def test_only_the_newest_measurements_are_kept(desk: Desk) -> None:
    for number in range(MEASUREMENTS_KEPT + 1):
        desk.ask(MeasureFreshCells(gradients=number, cells=("rnn",), **SMALL))
    assert refused(desk, ReadJacobian(gradients=0)) == ("gradients-gone", {"gradients": "0"})
    assert isinstance(desk.ask(ReadJacobian(gradients=MEASUREMENTS_KEPT)), JacobianRead)


def test_what_cannot_be_measured_is_refused_with_the_reason(desk: Desk) -> None:
    desk.open(1)
    desk.trace(7, 1)
    asked = {"gradients": 1, "traces": (7,)}
    assert refused(desk, MeasureGradients(**asked, layer=1)) == ("no-such-layer", {"layer": "1", "layers": "1"})
    assert refused(desk, MeasureGradients(**asked, direction="reverse"))[0] == "no-such-direction"
    assert refused(desk, MeasureGradients(**asked, step=12))[0] == "bad-range"
    assert refused(desk, MeasureGradients(**asked, reach=-1))[0] == "bad-measurement"
    assert refused(desk, MeasureGradients(gradients=1, traces=(8,))) == ("trace-gone", {"trace": "8"})
    assert refused(desk, MeasureGradients(gradients=1, traces=(7,) * 200_000))[0] == "too-much-asked"
    assert refused(desk, MeasureFreshCells(gradients=1, length=0))[0] == "bad-measurement"
    desk.ask(MeasureFreshCells(gradients=1, cells=("rnn",), **SMALL))
    assert refused(desk, ReadJacobian(gradients=1, cell=1))[0] == "bad-measurement"
    assert refused(desk, ReadUnitGradients(gradients=1, quantity=DLDC))[0] == "bad-measurement"
    assert refused(desk, ReadUnitGradients(gradients=1, columns=0))[0] == "bad-resolution"


def test_long_work_lets_others_in_and_tells_how_far_it_is(desk: Desk) -> None:
    desk.ask(MeasureFreshCells(gradients=1, length=2000, hidden_size=64, seeds=3))
    told = [piece for piece in desk.pieces if isinstance(piece, Progressed)]
    assert len(desk.pieces) > 100
    assert all(piece.total == 9 for piece in told)
    assert [piece.done for piece in told] == sorted(piece.done for piece in told)


def test_a_newer_knob_supersedes_an_older_one_in_the_real_engine(tmp_path: Path) -> None:
    with EngineOnPipes() as engine:
        engine.greet()
        slow = engine.say(MeasureFreshCells(gradients=1, length=5000, seeds=20))
        quick = engine.say(MeasureFreshCells(gradients=2, **SMALL))
        assert type(engine.final(slow)).__name__ == "Superseded"
        assert isinstance(engine.final(quick), GradientsMeasured)
