"""Looking through a layer: every figure against numpy over the whole recording; the quotes of the text model."""

from __future__ import annotations

from collections.abc import Generator
from importlib import resources
from itertools import pairwise
from queue import SimpleQueue
from typing import Any

import numpy as np
import pytest
import torch
from numpy.typing import NDArray

from engine.errors import RequestFailedError, failure_of
from engine.looking.images import by_similarity
from engine.looking.learned import fresh_twin
from engine.looking.patterns import auc, places
from engine.lookings import Lookings
from engine.model import SequenceModel, load_model
from engine.pipe import Incoming
from engine.protocol import (
    PROTOCOL_VERSION,
    AddPeepholes,
    Body,
    DeviceReport,
    FindPattern,
    Hello,
    ImageRead,
    LayerMeasured,
    MeasureLayer,
    ModelDescription,
    OrderUnits,
    PatternFound,
    ReadImage,
    Ready,
    ReplyBody,
    Request,
    RuleScored,
    ScoreRule,
    SendBytes,
    UnitsOrdered,
)
from engine.recording import Recording
from engine.service import Handler, Service
from engine.traces import Held
from engine.uploads import Uploads

STEPS = 3000
PLACE: dict[str, Any] = {"trace": 1, "layer": 0, "direction": "forward"}


def answer(work: Generator[object, None, ReplyBody]) -> ReplyBody:
    """What work leads to."""
    while True:
        try:
            next(work)
        except StopIteration as finished:
            reply: ReplyBody = finished.value
            return reply


class Desk:
    """A recording, and the answers about it."""

    def __init__(self, model: SequenceModel, sequence: NDArray[Any]) -> None:
        self.recording = Recording(model, sequence)
        list(self.recording.run())
        self.uploads = Uploads()
        self.lookings = Lookings(lambda _: Held(self.recording, None), self.uploads)

    def values(self, quantity: str, layer: int = 0, direction: str = "forward") -> NDArray[np.float64]:
        """The quantity at every step, (T, size)."""
        pieces = [values[quantity].numpy() for _, values in self.recording.pieces(layer, direction)]
        return np.concatenate(pieces).astype(np.float64)

    def upload(self, data: bytes) -> int:
        self.uploads.receive(SendBytes(upload=7, offset=0, total=len(data), data=memoryview(data)))
        return 7


CELLS: list[tuple[str, dict[str, str]]] = [
    *((cell, {}) for cell in ("lstm", "gru", "rnn", "rnn_relu", "lstm_peephole")),
    ("lstm", {"gate": "hard_sigmoid(0.2,0.5)", "clip_c": "2.0"}),
    ("gru", {"reset": "before"}),
    ("rnn", {"candidate": "softsign"}),
]


@pytest.fixture(scope="module", params=CELLS, ids=lambda cell: " ".join((cell[0], *cell[1])))
def desk(request: pytest.FixtureRequest) -> Desk:
    torch.manual_seed(2)
    cell, variant = request.param
    description = ModelDescription(
        name="d",
        title="d",
        cell=cell,
        variant=variant,
        inputs="numbers",
        input_size=3,
        hidden_size=6,
        output="none",
    )
    model = SequenceModel(description).requires_grad_(False)
    return Desk(model, np.random.default_rng(0).normal(size=(STEPS, 3)).astype(np.float32))


def test_the_figures_are_those_of_all_steps(desk: Desk) -> None:
    found = answer(desk.lookings.measure(MeasureLayer(**PLACE)))
    assert isinstance(found, LayerMeasured)
    cell = desk.recording.cell(0, "forward")
    for name in cell.overview:
        values = desk.values(name)
        np.testing.assert_allclose(found.mean[name].numpy(), values.mean(0), rtol=1e-5, atol=1e-6)
        np.testing.assert_allclose(found.least[name].numpy(), values.min(0), rtol=1e-6)
        np.testing.assert_allclose(found.most[name].numpy(), values.max(0), rtol=1e-6)
        counts, edges = found.counts[name].numpy(), found.edges[name].numpy()
        assert counts.sum() == values.size
        np.testing.assert_array_equal(counts, np.histogram(np.clip(values, edges[0], edges[-1]), edges)[0])
    for name in found.left:
        values = desk.values(name)
        np.testing.assert_allclose(found.left[name].numpy(), (values < 0.1).mean(0), rtol=1e-5)
        np.testing.assert_allclose(found.right[name].numpy(), (values > 0.9).mean(0), rtol=1e-5)
    if cell.keeps:
        expected = np.log(0.5) / np.log(desk.values(cell.keeps)).mean(0)
        np.testing.assert_allclose(found.half_life.numpy(), expected, rtol=1e-4)
    for gate, block in zip(cell.gates, cell.w_hh.numpy().reshape(len(cell.gates), 6, 6), strict=True):
        assert found.radius[gate] == pytest.approx(np.abs(np.linalg.eigvals(block.astype(float))).max(), rel=1e-5)
    assert found.fresh_steps == 2000


def test_an_image_is_the_means_of_its_runs(desk: Desk) -> None:
    found = answer(desk.lookings.image(ReadImage(**PLACE, quantity="h", start=100, stop=1433, columns=50)))
    assert isinstance(found, ImageRead)
    edges = found.step_edges.numpy()
    assert (edges[0], edges[-1], len(edges)) == (100, 1433, 51)
    values = desk.values("h")
    expected = np.stack([values[a:b].mean(0) for a, b in pairwise(edges)])
    np.testing.assert_allclose(found.values.numpy(), expected, atol=1e-6)


@pytest.mark.parametrize("order", ["number", "similarity", "half-life"])
def test_every_order_has_each_unit_once(desk: Desk, order: str) -> None:
    found = answer(desk.lookings.order(OrderUnits(**PLACE, quantity="h", order=order)))
    assert isinstance(found, UnitsOrdered)
    assert sorted(found.units.numpy().tolist()) == list(range(6))


def test_units_that_behave_alike_lie_together() -> None:
    chance = np.random.default_rng(1)
    courses = chance.normal(size=(3, 200))
    kinds = np.array([0, 1, 2, 0, 1, 2, 0, 1, 2])
    means = courses[kinds].T + 0.05 * chance.normal(size=(200, 9))
    ordered = kinds[by_similarity(means)]
    assert (np.diff(ordered) != 0).sum() == 2


def test_the_probability_to_be_above_is_counted_over_pairs() -> None:
    chance = np.random.default_rng(3)
    above, below = chance.integers(0, 6, 40) / 3, chance.integers(-2, 5, 30) / 3
    pairs = (above[:, None] > below).mean() + (above[:, None] == below).mean() / 2
    assert auc(above, below) == pytest.approx(pairs)


def test_places_are_runs_and_the_brushed_one_is_none_of_them() -> None:
    together = np.array([0, 1, 1, 0, 1, 0, 1, 1, 1, 1], bool)
    assert places(together, 2, (1, 3)) == [(4, 5, 0.5), (6, 10, 0.5)]


Tale = tuple[Desk, str, NDArray[np.uint8]]


@pytest.fixture(scope="module")
def tale() -> Tale:
    """The shipped model of text over a text that it has not learned, and which characters are quoted."""
    files = resources.files("resources")
    model = load_model((files / "models" / "next_character.safetensors").read_bytes())
    alphabet = model.description.alphabet
    text = "".join(c for c in (files / "data" / "tales_unseen.txt").read_text("utf-8") if c in alphabet)
    inside = np.zeros(len(text), np.uint8)
    open_now = False
    for place, character in enumerate(text):
        if character == '"':
            open_now = not open_now
            inside[place] = 255  # the rule says nothing of the marks themselves
        else:
            inside[place] = open_now
    return Desk(model, np.array([alphabet.index(c) for c in text], np.int32)), text, inside


def test_the_unit_of_the_quotes_is_found_by_a_rule_far_above_chance(
    tale: tuple[Desk, str, NDArray[np.uint8]],
) -> None:
    desk, _, inside = tale
    found = answer(desk.lookings.score(ScoreRule(**PLACE, quantity="c", upload=desk.upload(inside.tobytes()))))
    assert isinstance(found, RuleScored)
    assert (found.true_steps, found.false_steps) == ((inside == 1).sum(), (inside == 0).sum())
    best = found.scores[0]
    half = len(inside) // 2
    values = desk.values("c")[half:, best.unit] * best.sign
    labels = inside[half:]
    assert best.held_out == pytest.approx(auc(values[labels == 1], values[labels == 0]), abs=0.005)
    assert best.held_out > found.chance + 0.2


@pytest.mark.parametrize("quantity", ["h", "c"])
def test_brushing_inside_quotes_ranks_first_the_unit_that_the_rule_ranks_first(tale: Tale, quantity: str) -> None:
    desk, text, inside = tale
    scored = answer(
        desk.lookings.score(ScoreRule(**PLACE, quantity=quantity, upload=desk.upload(inside.tobytes())))
    )
    assert isinstance(scored, RuleScored)
    edges = np.flatnonzero(np.diff((inside == 1).astype(int)))
    quotes = [(a + 1, b + 1) for a, b in zip(edges[::2], edges[1::2], strict=False) if b - a >= 6]
    assert len(quotes) > 20
    first = 0
    for start, stop in quotes:
        found = answer(
            desk.lookings.find(
                FindPattern(
                    **PLACE, quantity=quantity, start=int(start), stop=int(stop), threshold=0.5, around=20, units=1
                )
            )
        )
        assert isinstance(found, PatternFound)
        first += found.matches[0].unit == scored.scores[0].unit
    assert first / len(quotes) > (0.9 if quantity == "h" else 0.65), (first, len(quotes), text[:20])


@pytest.mark.parametrize(
    ("request_", "key"),
    [
        (ReadImage(**PLACE, quantity="nothing", start=0, stop=5, columns=5), "no-such-quantity"),
        (ReadImage(**PLACE, quantity="h", start=5, stop=5, columns=5), "bad-range"),
        (ReadImage(**PLACE, quantity="h", start=0, stop=5, columns=0), "bad-resolution"),
        (
            ReadImage(trace=1, layer=3, direction="forward", quantity="h", start=0, stop=5, columns=5),
            "no-such-layer",
        ),
        (
            ReadImage(trace=1, layer=0, direction="up", quantity="h", start=0, stop=5, columns=5),
            "no-such-direction",
        ),
    ],
)
def test_what_makes_no_sense_is_refused(desk: Desk, request_: ReadImage, key: str) -> None:
    with pytest.raises(RequestFailedError) as failed:
        answer(desk.lookings.image(request_))
    assert failed.value.failed.key == key


def test_a_rule_of_another_length_is_refused(desk: Desk) -> None:
    with pytest.raises(RequestFailedError) as failed:
        answer(desk.lookings.score(ScoreRule(**PLACE, quantity="h", upload=desk.upload(b"\1\0"))))
    assert failed.value.failed.key == "labels-do-not-fit"


def test_what_is_seen_of_a_sequence_comes_before_what_the_layer_learned() -> None:
    model = SequenceModel(
        ModelDescription(name="d", title="d", inputs="numbers", input_size=3, hidden_size=6, output="none")
    )
    desk = Desk(model.requires_grad_(False), np.zeros((STEPS, 3), np.float32))
    replies: list[object] = []

    class Told:
        def send(self, number: int, body: ReplyBody) -> None:
            replies.append(body)

    incoming: SimpleQueue[Incoming] = SimpleQueue()
    device = DeviceReport(kind="cpu", name="", reason="", torch="")
    handlers: dict[type[Body], Handler] = {
        Hello: lambda _: Ready(protocol=PROTOCOL_VERSION, pid=1, device=device),
        MeasureLayer: desk.lookings.measure,
        ReadImage: desk.lookings.image,
    }
    service = Service(incoming, Told(), handlers, lambda error: failure_of(error, "cpu"))
    incoming.put(Request(0, Hello()))
    incoming.put(Request(1, MeasureLayer(**PLACE)))
    incoming.put(Request(2, ReadImage(**PLACE, quantity="h", start=0, stop=STEPS, columns=50)))
    service.take_in(wait=False)
    while service.busy:
        service.work_a_piece()
    found = [type(body) for body in replies if isinstance(body, ImageRead | LayerMeasured)]
    assert found == [ImageRead, LayerMeasured]


@pytest.mark.parametrize(
    ("cell", "proj_size", "variant", "peepholes"),
    [
        ("lstm_peephole", 0, {"coupled": "forget"}, False),
        ("lstm_peephole", 0, {"gate": "hard_sigmoid"}, False),
        ("lstm", 3, {"clip_c": "3.0"}, False),
        ("lstm", 3, {}, True),
        ("lstm", 0, {}, True),
        ("gru", 0, {"reset": "before"}, False),
        ("rnn", 0, {"candidate": "relu"}, False),
    ],
)
def test_a_fresh_layer_stands_beside_every_altered_one(
    cell: str, proj_size: int, variant: dict[str, str], peepholes: bool
) -> None:
    """Whatever the loaded layer does that no library's does, with peepholes in its file or put in by a change."""
    description = ModelDescription(
        name="a",
        title="a",
        cell=cell,
        inputs="numbers",
        input_size=2,
        hidden_size=4,
        proj_size=proj_size,
        output="none",
        variant=variant,
    )
    torch.manual_seed(0)
    model = SequenceModel(description).requires_grad_(False)
    changes = [AddPeepholes(i=(0.5,) * 4, f=(0.5,) * 4, o=(0.5,) * 4)] if peepholes else []
    recording = Recording(model, np.random.default_rng(0).normal(size=(20, 2)).astype(np.float32), changes)
    list(recording.run())
    twin = fresh_twin(recording.cell(0, "forward"), recording.inputs(0, 0, 20))
    assert twin.steps == 20
    assert set(twin.mean) == set(model.cell.overview)
    assert all(np.isfinite(mean) for mean in twin.mean.values())
    assert set(twin.radius) == (set() if proj_size else set(model.cell.gates))
