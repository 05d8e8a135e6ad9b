"""Training runs go on from where others were: branches, checkpoints, files of models, files with a past."""

from __future__ import annotations

import io

import torch
from msgspec.structs import replace

from engine.model import load_model
from engine.protocol import (
    NEWEST,
    Branch,
    Entrant,
    HistogramsRead,
    ModelOpened,
    OpenModel,
    ReadHistograms,
    RestoreRun,
    Resume,
    RunAdvanced,
    RunBegan,
    RunEnded,
    RunModel,
    RunRestored,
    RunSaved,
    RunSteered,
    SaveRun,
    ShippedModel,
    Start,
    SteerRun,
)
from tests.engine.trainings.asked import Engine, begin, curve, steps_of


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
