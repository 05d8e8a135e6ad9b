"""Training runs as a window asks for them: through the service, message by message."""

from __future__ import annotations

import io
from queue import SimpleQueue
from time import perf_counter
from typing import TypeVar

import numpy as np
import pytest
import torch
from msgspec.structs import replace

from engine.errors import failure_of
from engine.handlers import Handlers
from engine.model import load_model
from engine.pipe import Incoming
from engine.protocol import (
    NEWEST,
    BeginRun,
    Body,
    Branch,
    BytesRead,
    Cancel,
    Cancelled,
    EngineFailed,
    Entrant,
    ExamplesRead,
    Hello,
    HistogramsRead,
    ListTasks,
    Method,
    ModelOpened,
    OpenModel,
    ReadBytes,
    ReadExamples,
    ReadHistograms,
    Ready,
    ReplyBody,
    Request,
    RestoreRun,
    Resume,
    RunAdvanced,
    RunBegan,
    RunEnded,
    RunHalted,
    RunModel,
    RunRestored,
    RunSaved,
    RunSnapshot,
    RunSteered,
    SaveRun,
    Setting,
    ShippedModel,
    Start,
    SteerRun,
    Superseded,
    TasksListed,
    upload_pieces,
)
from engine.service import Service

SHORT: dict[str, Setting] = {"longest": 10, "blanks": 10}
Answer = TypeVar("Answer")


class Engine:
    """An engine without a process: its service and handlers, asked piece by piece."""

    def __init__(self) -> None:
        self.replies: list[tuple[int, ReplyBody]] = []
        self.longest = 0.0
        self._incoming: SimpleQueue[Incoming] = SimpleQueue()
        self.service = Service(self._incoming, self, Handlers().table(), lambda error: failure_of(error, "cpu"))
        self._numbers = 0
        self.ask(Hello(device="cpu", threads=1), Ready)

    def send(self, number: int, body: ReplyBody) -> None:
        self.replies.append((number, body))

    def say(self, body: Body) -> int:
        self._numbers += 1
        self._incoming.put(Request(self._numbers, body))  # type: ignore[arg-type]
        self.service.take_in(wait=False)
        return self._numbers

    def work(self) -> None:
        """One piece."""
        began = perf_counter()
        self.service.work_a_piece()
        self.longest = max(self.longest, perf_counter() - began)

    def ask(self, body: Body, kind: type[Answer]) -> Answer:
        """The reply to a request, which must be of this kind."""
        number = self.say(body)
        return self.final(number, kind)

    def final(self, number: int, kind: type[Answer]) -> Answer:
        for _ in range(100_000):
            found = [body for to, body in self.replies if to == number and isinstance(body, kind | EngineFailed)]
            if found:
                assert isinstance(found[0], kind), found[0]
                return found[0]
            self.work()
        raise AssertionError(f"no {kind.__name__}")

    def failure(self, body: Body) -> EngineFailed:
        return self.ask(body, EngineFailed)

    def told(self, kind: type[Answer], number: int | None = None) -> list[Answer]:
        """All replies of a kind, or those to one request."""
        return [body for to, body in self.replies if isinstance(body, kind) and number in (None, to)]

    def blob(self, saved: RunSaved) -> bytes:
        reply = self.ask(ReadBytes(blob=saved.blob, offset=0, length=saved.size), BytesRead)
        return reply.data

    def upload(self, number: int, data: bytes) -> int:
        for piece in upload_pieces(number, data):
            self.say(piece)
        return number

    @property
    def idle(self) -> bool:
        """Whether the service would wait for the next request."""
        return not self.service.busy


@pytest.fixture
def engine() -> Engine:
    return Engine()


def begin(run: int = 1, **wanted: object) -> BeginRun:
    return BeginRun(**{"run": run, "task": "remember_first", "settings": SHORT, "training_steps": 30, **wanted})  # type: ignore[arg-type]


def curve(advances: list[RunAdvanced], entrant: int = 0) -> list[float]:
    return [loss for news in advances for loss in news.loss.numpy()[:, entrant].tolist()]


def steps_of(advances: list[RunAdvanced]) -> list[int]:
    return [step for news in advances for step in news.training_step.numpy().tolist()]


def test_a_run_says_what_it_is_then_every_training_step_then_that_it_has_ended(engine: Engine) -> None:
    entrants = (Entrant(name="mine"), Entrant(name="RNN", cell="rnn"))
    number = engine.say(begin(entrants=entrants, matched="parameters", seed=4))
    ended = engine.final(number, RunEnded)
    assert (ended.training_step, ended.sequences) == (30, 600)
    assert ended.seconds > 0
    (began,) = engine.told(RunBegan)
    assert engine.replies[1] == (number, began)  # after the greeting's
    assert [one.name for one in began.entrants] == ["mine", "RNN"]
    assert [one.description.cell for one in began.entrants] == ["lstm", "rnn"]
    assert began.entrants[1].parameters == pytest.approx(began.entrants[0].parameters, rel=0.1)
    assert began.entrants[0].description.task == "remember_first"
    assert began.chance["accuracy"] == 0.25
    assert began.solved["accuracy"] == 0.99
    assert began.settings["longest"] == 10
    advances = engine.told(RunAdvanced)
    assert steps_of(advances) == list(range(1, 31))
    for news in advances:
        n = len(news.training_step.numpy())
        for array in (news.loss, news.accuracy, news.gradient_norm, news.clipped_norm):
            assert array.numpy().shape == (n, 2)
            assert array.dtype == "f4"
    assert advances[-1].sequences == 600
    assert advances[-1].seconds_left == 0
    assert all(news.steps_per_second >= 0 for news in advances)


def test_snapshots_show_every_layer_and_gate_and_how_long_it_is_shut_or_open(engine: Engine) -> None:
    entrants = (Entrant(name="a", layers=2), Entrant(name="b", cell="gru"), Entrant(name="c", cell="rnn"))
    engine.final(engine.say(begin(entrants=entrants)), RunEnded)
    snapshot = engine.told(RunSnapshot)[0]
    lstm, gru, rnn = snapshot.entrants
    assert [(one.layer, one.quantity) for one in lstm] == [
        (layer, quantity) for layer in (0, 1) for quantity in ("i", "f", "g", "o", "c", "h")
    ]
    assert [one.quantity for one in gru] == ["r", "z", "n", "h"]
    assert [one.quantity for one in rnn] == ["h"]
    for one in (*lstm, *gru, *rnn):
        quantiles = one.quantiles.numpy()
        assert (np.diff(quantiles) >= 0).all()
        gate = one.quantity in "iforz"
        assert one.left.numpy().shape == one.right.numpy().shape == ((8,) if gate else (0,))
    opened = {one.quantity: one for one in lstm if one.layer == 0}
    # The forget gates start open (bias 4), the input gates shut (bias −6).
    assert opened["f"].right.numpy().min() > 0.9
    assert opened["i"].left.numpy().min() > 0.9
    assert opened["i"].right.numpy().max() == 0


def test_paused_it_costs_nothing_and_one_update_is_one(engine: Engine) -> None:
    number = engine.say(begin(paused=True))
    assert engine.final(number, RunBegan).paused
    for _ in range(5):
        engine.work()
    assert engine.idle
    assert engine.told(RunAdvanced) == []
    steered = engine.ask(SteerRun(run=1, action="once"), RunSteered)
    assert not engine.idle
    while not engine.idle:
        engine.work()
    assert steps_of(engine.told(RunAdvanced)) == [1]
    assert steered.training_step == 0
    assert engine.ask(SteerRun(run=1, action="go"), RunSteered).paused is False
    engine.final(number, RunEnded)
    assert steps_of(engine.told(RunAdvanced)) == list(range(1, 31))


def test_pausing_and_going_on_leaves_no_trace_in_the_curve(engine: Engine) -> None:
    engine.final(engine.say(begin(1)), RunEnded)
    undisturbed = curve(engine.told(RunAdvanced))
    number = engine.say(begin(2))
    engine.final(number, RunAdvanced)
    for _ in range(3):
        assert engine.ask(SteerRun(run=2, action="pause"), RunSteered).paused
        assert isinstance(engine.ask(ListTasks(), TasksListed), TasksListed)
        engine.ask(SteerRun(run=2, action="go"), RunSteered)
        engine.work()
    engine.final(number, RunEnded)
    assert curve(engine.told(RunAdvanced, number)) == undisturbed


def test_rewound_it_tells_the_same_curve_again(engine: Engine) -> None:
    number = engine.say(begin())
    while len(steps_of(engine.told(RunAdvanced))) < 10:
        engine.work()
    before = curve(engine.told(RunAdvanced))
    engine.ask(SteerRun(run=1, action="pause"), RunSteered)
    rewound = engine.ask(SteerRun(run=1, action="rewind"), RunSteered)
    assert (rewound.training_step, rewound.paused) == (0, True)
    engine.ask(SteerRun(run=1, action="go"), RunSteered)
    engine.final(number, RunEnded)
    again = curve(engine.told(RunAdvanced))[len(before) :]
    assert again[: len(before)] == before
    assert len(again) == 30


def test_what_is_steered_is_said_back_and_what_needs_new_weights_is_refused(engine: Engine) -> None:
    engine.final(engine.say(begin(paused=True, training_steps=0)), RunBegan)
    method = Method(optimiser="sgd", clip_norm=None)
    steered = engine.ask(
        SteerRun(run=1, method=method, settings={"learning_rate": 0.25, "batch_size": 3}, training_steps=7),
        RunSteered,
    )
    assert (steered.method, steered.training_steps) == (method, 7)
    assert (steered.settings["learning_rate"], steered.settings["batch_size"]) == (0.25, 3)
    refused = engine.failure(SteerRun(run=1, settings={"hidden_size": 99}))
    assert (refused.key, refused.arguments) == ("needs-new-weights", {"setting": "hidden_size"})
    assert engine.failure(SteerRun(run=1, settings={"longest": -1})).key == "bad-setting"
    assert engine.failure(SteerRun(run=1, method=Method(schedule="cosine"), training_steps=0)).key == "bad-setting"
    assert engine.failure(SteerRun(run=1, action="dance")).key == "bad-setting"
    assert engine.failure(SteerRun(run=5)).key == "run-gone"


def test_a_run_that_halts_says_where_and_waits(engine: Engine) -> None:
    number = engine.say(
        begin(
            task="adding",
            settings={"learning_rate": 1.0},
            entrants=(Entrant(name="RNN", cell="rnn", hidden_size=200),),
            method=Method(optimiser="sgd", clip_norm=None),
            training_steps=0,
        )
    )
    halted = engine.final(number, RunHalted)
    assert halted.kept_step < halted.training_step
    assert (halted.entrant, halted.learning_rate, halted.clip_norm) == (0, 1.0, None)
    assert steps_of(engine.told(RunAdvanced))[-1] == halted.training_step - 1
    for _ in range(5):
        engine.work()
    assert engine.idle
    assert engine.ask(SteerRun(run=1), RunSteered).training_step == halted.kept_step


def test_a_branch_goes_on_as_the_run_went_on_then(engine: Engine) -> None:
    engine.final(engine.say(begin(1)), RunEnded)
    whole = curve(engine.told(RunAdvanced))
    number = engine.say(begin(2, origin=Branch(run=1, training_step=12)))
    engine.final(number, RunEnded)
    assert engine.told(RunBegan, number)[0].training_step == 12
    assert curve(engine.told(RunAdvanced, number)) == whole[12:]
    # Of a run at its end: on until it is stopped, as it would have gone on.
    longer = engine.say(begin(3, training_steps=35))
    engine.final(longer, RunEnded)
    on = engine.say(begin(4, training_steps=None, origin=Branch(run=1)))
    while len(curve(engine.told(RunAdvanced, on))) < 5:
        engine.work()
    assert engine.told(RunBegan, on)[0].training_steps == 0
    assert curve(engine.told(RunAdvanced, on))[:5] == curve(engine.told(RunAdvanced, longer))[30:]


def test_a_checkpoint_goes_on_in_another_engine_bit_for_bit(engine: Engine) -> None:
    number = engine.say(begin())
    while len(steps_of(engine.told(RunAdvanced))) < 8:
        engine.work()
    saved = engine.ask(SaveRun(run=1, blob=70, form="checkpoint"), RunSaved)
    data = engine.blob(saved)
    engine.final(number, RunEnded)
    other = Engine()
    resumed = other.say(begin(9, settings={}, origin=Resume(upload=other.upload(3, data))))
    other.final(resumed, RunEnded)
    assert other.told(RunBegan)[0].training_step == saved.training_step
    assert curve(other.told(RunAdvanced)) == curve(engine.told(RunAdvanced))[saved.training_step :]
    for asked, blob in ((engine, 71), (other, 72)):
        asked.ask(SaveRun(run=1 if asked is engine else 9, blob=blob, form="checkpoint"), RunSaved)
    assert engine.blob(engine.told(RunSaved)[-1]) == other.blob(other.told(RunSaved)[-1])


def test_a_model_is_saved_for_this_program_and_for_torch_and_goes_on_from_its_file(engine: Engine) -> None:
    engine.final(engine.say(begin(seed=3)), RunEnded)
    saved = engine.ask(SaveRun(run=1, blob=50, form="model", name="mine"), RunSaved)
    data = engine.blob(saved)
    model = load_model(data)
    assert saved.description == model.description
    assert (model.description.name, model.description.task, model.description.seed) == (
        "mine",
        "remember_first",
        3,
    )
    assert model.description.alphabet[-1] == "?"
    weights = engine.blob(engine.ask(SaveRun(run=1, blob=51, form="state_dict"), RunSaved))
    state = torch.load(io.BytesIO(weights), weights_only=True)
    assert state.keys() == model.state_dict().keys()
    assert all(torch.equal(state[name], value) for name, value in model.state_dict().items())
    first = engine.blob(engine.ask(SaveRun(run=1, blob=52, form="state_dict", training_step=0), RunSaved))
    assert not torch.equal(torch.load(io.BytesIO(first), weights_only=True)["head.bias"], state["head.bias"])
    again = engine.say(begin(2, origin=Start(uploads=(engine.upload(6, data),)), paused=True))
    engine.final(again, RunBegan)
    assert torch.equal(load_model(engine.blob(engine.ask(
        SaveRun(run=2, blob=53, form="model"), RunSaved
    ))).head.bias, model.head.bias)  # fmt: skip
    engine.ask(SteerRun(run=2, action="go"), RunSteered)
    engine.final(again, RunEnded)


def test_a_model_of_any_kept_training_step_opens_as_a_model(engine: Engine) -> None:
    engine.final(engine.say(begin(entrants=(Entrant(name="a"), Entrant(name="b", cell="gru")))), RunEnded)
    newest = engine.ask(OpenModel(model=5, source=RunModel(1, 1, NEWEST)), ModelOpened)
    assert (newest.training_step, newest.description.cell) == (30, "gru")
    early = engine.ask(OpenModel(model=6, source=RunModel(1, 0, 4)), ModelOpened)
    assert (early.training_step, early.description.cell) == (4, "lstm")
    assert engine.ask(OpenModel(model=7, source=ShippedModel("adding")), ModelOpened).training_step is None
    assert engine.failure(OpenModel(model=8, source=RunModel(1, 2))).key == "no-such-entrant"
    assert engine.failure(OpenModel(model=8, source=RunModel(2))).key == "run-gone"


def test_histograms_count_every_weight_and_every_gradient_once(engine: Engine) -> None:
    engine.final(engine.say(begin(entrants=(Entrant(name="a", layers=2),), paused=True)), RunBegan)
    before = engine.ask(ReadHistograms(run=1, bins=10), HistogramsRead)
    assert sum(int(one.gradient_counts.numpy().sum()) for one in before.histograms) == 0
    engine.ask(SteerRun(run=1, action="once"), RunSteered)
    engine.final(engine._numbers - 2, RunAdvanced)
    after = engine.ask(ReadHistograms(run=1, bins=10), HistogramsRead)
    assert after.training_step == 1
    assert [(one.layer, one.gate) for one in after.histograms] == [
        *((layer, gate) for layer in (0, 1) for gate in "ifgo"),
        (None, ""),
    ]
    parameters = engine.told(RunBegan)[0].entrants[0].parameters
    for of in ("weight_counts", "gradient_counts"):
        assert sum(int(getattr(one, of).numpy().sum()) for one in after.histograms) == parameters
    for one in after.histograms:
        assert one.weight_edges.numpy().shape == one.gradient_edges.numpy().shape == (11,)
    forget = next(one for one in after.histograms if (one.layer, one.gate) == (0, "f"))
    assert forget.weight_edges.numpy()[-1] > 3.9  # the forget gates' bias
    assert engine.failure(ReadHistograms(run=1, bins=0)).key == "bad-resolution"


def test_examples_can_be_read_with_the_answers_of_a_model_as_it_was(engine: Engine) -> None:
    engine.ask(begin(training_steps=400), RunEnded)
    trained = engine.ask(ReadExamples(run=1, count=5), ExamplesRead)
    assert (trained.run, trained.entrant, trained.training_step) == (1, 0, 400)
    assert len(trained.examples) == 5
    for example in trained.examples:
        assert example.sequence.endswith("?")
        assert example.truth.split()[-1] == example.sequence[0]
        assert example.right == (example.answer == example.truth)
    fresh = engine.ask(ReadExamples(run=1, count=5, training_step=0), ExamplesRead)
    assert fresh.training_step == 0
    assert [example.sequence for example in fresh.examples] == [example.sequence for example in trained.examples]
    assert sum(one.right for one in fresh.examples) < sum(one.right for one in trained.examples)
    assert engine.failure(ReadExamples(run=1, count=0)).key == "bad-setting"
    assert engine.failure(ReadExamples(run=1, entrant=3)).key == "no-such-entrant"
    assert engine.failure(ReadExamples(run=2)).key == "run-gone"


def test_a_newer_run_makes_the_older_void_and_what_it_kept_stays(engine: Engine) -> None:
    older = engine.say(begin(1, training_steps=0))
    engine.final(older, RunAdvanced)
    newer = engine.say(begin(2))
    assert engine.final(older, Superseded) == Superseded()
    engine.final(newer, RunEnded)
    assert engine.ask(OpenModel(model=5, source=RunModel(1)), ModelOpened).training_step
    assert engine.failure(SteerRun(run=1, action="go")).key == "run-over"


def test_a_cancelled_run_stops_and_can_be_branched_from(engine: Engine) -> None:
    number = engine.say(begin(1, training_steps=0))
    engine.final(number, RunAdvanced)
    engine.say(Cancel(request=number))
    assert engine.final(number, Cancelled) == Cancelled()
    assert engine.idle
    engine.final(engine.say(begin(2, training_steps=40, origin=Branch(run=1))), RunEnded)


@pytest.mark.parametrize(
    ("changes", "key"),
    [
        ({"task": "juggling"}, "no-such-task"),
        ({"seed": -1}, "bad-setting"),
        ({"seed": 1 << 32}, "bad-setting"),
        ({"settings": {"balls": 3}}, "bad-setting"),
        ({"entrants": ()}, "bad-setting"),
        ({"entrants": (Entrant(name=""),) * 9}, "bad-setting"),
        ({"entrants": (Entrant(name="", cell="abacus"),)}, "bad-setting"),
        ({"matched": "by hand"}, "bad-setting"),
        ({"method": Method(optimiser="magic")}, "bad-setting"),
        ({"origin": Branch(run=8)}, "run-gone"),
        ({"origin": Resume(upload=8)}, "upload-gone"),
        ({"origin": Start(uploads=(8,))}, "upload-gone"),
    ],
)
def test_what_cannot_be_trained_is_refused_in_words(engine: Engine, changes: dict[str, object], key: str) -> None:
    assert engine.failure(begin(**changes)).key == key


def test_files_that_are_no_checkpoint_or_of_another_task_are_refused(engine: Engine) -> None:
    assert engine.failure(begin(origin=Resume(upload=engine.upload(1, b"nothing")))).key == "bad-checkpoint"
    engine.final(engine.say(begin(3, task="adding", settings={}, training_steps=1)), RunEnded)
    data = engine.blob(engine.ask(SaveRun(run=3, blob=50, form="model"), RunSaved))
    refused = engine.failure(begin(origin=Start(uploads=(engine.upload(2, data),))))
    assert refused.key == "bad-setting"
    assert "Add the two marked numbers" in refused.arguments["error"]
    two = (Entrant(name="a"), Entrant(name="b"))
    one_file = Start(uploads=(engine.upload(4, data),))
    assert engine.failure(begin(task="adding", settings={}, entrants=two, origin=one_file)).key == "bad-setting"


def test_what_cannot_be_saved_is_refused(engine: Engine) -> None:
    engine.final(engine.say(begin(training_steps=1)), RunEnded)
    assert engine.failure(SaveRun(run=1, blob=1, form="painting")).key == "bad-setting"
    assert engine.failure(SaveRun(run=1, blob=1, form="model", entrant=1)).key == "no-such-entrant"
    assert engine.failure(SaveRun(run=2, blob=1, form="model")).key == "run-gone"


def test_a_run_that_was_saved_with_its_past_is_taken_back_by_another_engine(engine: Engine) -> None:
    engine.final(engine.say(begin()), RunEnded)
    saved = engine.ask(SaveRun(run=1, blob=1, form="history", most_bytes=1 << 26), RunSaved)
    data = engine.blob(saved)
    past = engine.ask(OpenModel(model=1, source=RunModel(1, 0, 7)), ModelOpened)
    other = Engine()
    restored = other.ask(RestoreRun(run=5, upload=other.upload(3, data)), RunRestored)
    assert (restored.training_step, restored.kept_every, restored.kept_first) == (30, 1, 0)
    assert restored.entrants == engine.told(RunBegan)[0].entrants
    assert other.ask(OpenModel(model=1, source=RunModel(5, 0, 7)), ModelOpened) == past
    for read in (
        SaveRun(run=1, blob=9, form="state_dict", training_step=7),
        SaveRun(run=1, blob=9, form="history", most_bytes=1 << 26),
    ):
        asked = (engine.ask(read, RunSaved), other.ask(replace(read, run=5), RunSaved))
        assert engine.blob(asked[0]) == other.blob(asked[1])
    counted = ReadHistograms(run=1)
    ours, theirs = engine.ask(counted, HistogramsRead), other.ask(replace(counted, run=5), HistogramsRead)
    assert ours.histograms == theirs.histograms
    assert other.failure(SteerRun(run=5, action="go")).key == "run-over"
    curves = []
    for one, run in ((engine, 1), (other, 5)):
        number = one.say(begin(run=8, origin=Branch(run=run, training_step=10)))
        one.final(number, RunEnded)
        curves.append(curve(one.told(RunAdvanced, number)))
    assert curves[0] == curves[1]
    assert len(curves[0]) == 20
    assert other.failure(RestoreRun(run=6, upload=other.upload(4, b"nothing of the kind"))).key == "bad-checkpoint"
    assert other.failure(RestoreRun(run=6, upload=77)).key == "upload-gone"
    assert other.failure(SaveRun(run=6, blob=1, form="history")).key == "run-gone"


def test_a_run_goes_on_from_a_file_with_its_past(engine: Engine) -> None:
    engine.final(engine.say(begin(training_steps=20)), RunEnded)
    data = engine.blob(engine.ask(SaveRun(run=1, blob=1, form="history", most_bytes=1 << 26), RunSaved))
    number = engine.say(begin(run=2, origin=Resume(upload=engine.upload(3, data)), paused=True))
    engine.work()
    while not engine.told(RunBegan, number):
        engine.work()
    assert engine.told(RunBegan, number)[0].training_step == 20
    assert engine.ask(OpenModel(model=1, source=RunModel(2, 0, 5)), ModelOpened).training_step == 5
    assert engine.ask(SteerRun(run=2, action="rewind"), RunSteered).training_step == 0
