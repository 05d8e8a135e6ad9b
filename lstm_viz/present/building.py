"""Making a talk's file, and rehearsing it: every run that it shows is computed, timed, and compared with what is
stored. Needs an engine, but no window.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial

from lstm_viz.engine_pipe import EnginePipe
from lstm_viz.errors import UserError
from lstm_viz.model_shelf import ModelShelf
from lstm_viz.present.stored_gradients import apart, measure
from lstm_viz.present.stored_run import StoredRun, differences_of, measurements_of, run_of, scenes_of, trace_of
from lstm_viz.present.talk import Given
from lstm_viz.runs import stored
from lstm_viz.runs.kept import kept_of
from lstm_viz.scene import Scene
from lstm_viz.words import tr


def measured_by(given: Given, engine: EnginePipe) -> Given:
    """A talk with the gradients that its scenes show; raises UserError."""
    shelf = ModelShelf(given.models)
    scenes = measurements_of(given.talk, shelf)
    found = {key: measure(engine, shelf, scene) for key, scene in scenes.items()}
    results = {key: measured for key, (measured, _) in found.items()}
    jacobians = {key: curves for key, (_, curves) in found.items() if curves}
    return replace(given, results=results, jacobians=jacobians)


def raced(given: Given) -> Given:
    """A talk with the program's own races that its scenes name; raises UserError where there is no such race."""
    races = dict(given.races)
    for name in {scene.race for scene in given.talk.scenes if scene.race} - set(races):
        if name != stored.FIRST:
            raise UserError(
                tr("There is no race {name}.", name=name), tr("There is: {known}.", known=stored.FIRST)
            )
        races[name] = kept_of(stored.load()[0], None)
    return replace(given, races=races)


def runs_of(given: Given, engine: EnginePipe) -> dict[str, StoredRun]:
    """Every run that a talk shows, by key; raises UserError with the scene that cannot be computed."""
    shelf = ModelShelf(given.models)
    return {key: run_of(engine, shelf, scene) for key, scene in scenes_of(given.talk, shelf).items()}


def completed(given: Given, engine: EnginePipe) -> Given:
    """A talk with the runs that it shows and does not hold yet, as far as they can be computed and stored."""
    shelf, traces = ModelShelf(given.models), dict(given.traces)
    for key, scene in lacking(given).items():
        with suppress(UserError):  # a rehearsal says what is wrong with it
            traces[key] = trace_of(run_of(engine, shelf, scene), -1 - len(traces))
    return replace(given, traces=traces)


def lacking(given: Given) -> dict[str, Scene]:
    """What a talk shows and does not hold, by key: of a long sequence the window held a part only."""
    with suppress(UserError):  # a scene's model is not there
        wanted = scenes_of(given.talk, ModelShelf(given.models))
        return {key: scene for key, scene in wanted.items() if key not in given.traces}
    return {}


@dataclass(frozen=True)
class Rehearsed:
    """A scene by its number, from 1, how long its run took, and what is wrong with it; `exempt`: it trains."""

    number: int
    title: str
    seconds: float
    faults: tuple[str, ...] = ()
    exempt: bool = False


def rehearse(given: Given, engine: EnginePipe) -> Iterator[Rehearsed]:
    """Opens every scene, one after the other, and says what came of it. What several show is computed once, and
    told of each.
    """
    shelf = ModelShelf(given.models)
    found: dict[str, list[str]] = {}  # what is wrong, by the key of what is shown
    for number, shown in enumerate(given.talk.scenes, start=1):
        began = time.perf_counter()
        single = type(given.talk)(title="", scenes=(shown,))
        faults: list[str] = []
        try:
            wanted = [
                (key, partial(_of_run, given, engine, shelf, key, scene))
                for key, scene in scenes_of(single, shelf).items()
            ]
            wanted += [
                (key, partial(_of_gradients, given, engine, shelf, key, scene))
                for key, scene in measurements_of(single, shelf).items()
            ]
        except UserError as error:
            wanted, faults = [], [str(error)]
        for key, compute in wanted:
            if key not in found:
                found[key] = compute()
            faults += found[key]
        seconds = time.perf_counter() - began
        yield Rehearsed(number, shown.title, seconds, tuple(faults), shown.training is not None)


def _of_run(given: Given, engine: EnginePipe, shelf: ModelShelf, key: str, scene: Scene) -> list[str]:
    """What is wrong with a run, computed now."""
    try:
        run = run_of(engine, shelf, scene)
    except UserError as error:
        return [str(error)]
    before = given.traces.get(key)
    if before is None:
        return [tr("its run is not stored: it waits for the engine")]
    return differences_of(before, run)


def _of_gradients(given: Given, engine: EnginePipe, shelf: ModelShelf, key: str, scene: Scene) -> list[str]:
    """What is wrong with gradients, measured now."""
    if key not in given.results:
        return [tr("its gradients are not stored: they wait for the engine")]
    try:
        return apart(given.results[key], measure(engine, shelf, scene)[0])
    except UserError as error:
        return [str(error)]
