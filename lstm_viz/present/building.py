"""Making a talk's file, and rehearsing it: every run that it shows is computed, timed, and compared with what is
stored. Needs an engine, but no window.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass, replace

from lstm_viz.engine_pipe import EnginePipe
from lstm_viz.errors import UserError
from lstm_viz.model_shelf import ModelShelf
from lstm_viz.present.stored_gradients import apart, measure
from lstm_viz.present.stored_run import StoredRun, differences_of, measurements_of, run_of, scenes_of
from lstm_viz.present.talk import Given, key_of
from lstm_viz.runs import stored
from lstm_viz.runs.kept import kept_of
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


@dataclass(frozen=True)
class Rehearsed:
    """A scene by its number, from 1, how long its run took, and what is wrong with it; `exempt`: it trains."""

    number: int
    title: str
    seconds: float
    faults: tuple[str, ...] = ()
    exempt: bool = False


def rehearse(given: Given, engine: EnginePipe) -> Iterator[Rehearsed]:
    """Opens every scene, one after the other, and says what came of it."""
    shelf = ModelShelf(given.models)
    done: set[str] = set()
    for number, shown in enumerate(given.talk.scenes, start=1):
        began = time.perf_counter()
        faults: list[str] = []
        try:
            single = type(given.talk)(title="", scenes=(shown,))
            for key, scene in scenes_of(single, shelf).items():
                if key in done:
                    continue
                done.add(key)
                run = run_of(engine, shelf, scene)
                stored = given.traces.get(key_of(scene))
                if stored is None:
                    faults.append(tr("its run is not stored: it waits for the engine"))
                else:
                    faults += differences_of(stored, run)
            for key, scene in measurements_of(single, shelf).items():
                if key not in given.results:
                    faults.append(tr("its gradients are not stored: they wait for the engine"))
                elif key not in done:
                    faults += apart(given.results[key], measure(engine, shelf, scene)[0])
                done.add(key)
        except UserError as error:
            faults.append(str(error))
        seconds = time.perf_counter() - began
        yield Rehearsed(number, shown.title, seconds, tuple(faults), shown.training is not None)
