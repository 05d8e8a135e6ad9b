"""A document with everything that one can hold, and its file with other members, for tests."""

from __future__ import annotations

import json
from collections.abc import Callable
from importlib import resources
from typing import Any

import numpy as np

from engine.protocol import Array, BeginRun
from engine.protocol.reading import FileRead, MakeModel, TensorListed, TensorRead
from lstm_viz import models
from lstm_viz import stored as stored_traces
from lstm_viz.learn.lesson import Race
from lstm_viz.looks import AnswerLook, Followed, InspectLook, KeptFile, LearnLook, Looks, PracticeLook
from lstm_viz.present.talk import Given, Talk, TalkScene
from lstm_viz.runs import stored as stored_races
from lstm_viz.runs.kept import kept_of
from lstm_viz.runs.kept_race import KeptRace, packed
from lstm_viz.runs.setup import entrants_of
from lstm_viz.scene import Scene
from lstm_viz.sessions.session import Kept, Session

TEXT = "A · · · · · · · ?"
RACE = Race(task="remember_first", training_steps=100)
TENSOR = TensorRead(
    name="weight",
    shape=(4, 3),
    values=Array.of(np.ones((4, 3), np.float32)),
    row_edges=Array.of(np.arange(5, dtype=np.int32)),
    column_edges=Array.of(np.arange(4, dtype=np.int32)),
    counts=Array.of(np.ones(7, np.int32)),
    edges=Array.of(np.arange(8, dtype=np.float64)),
    not_finite=0,
    mean=1.0,
    deviation=0.0,
)
PLAN = BeginRun(run=0, task="remember_first", entrants=entrants_of(("lstm", "rnn")), seed=3)


def whole() -> Kept:
    """Everything that a document can hold."""
    model = (resources.files("resources") / "models" / "adding.safetensors").read_bytes()
    race, flow = stored_races.load()
    return Kept(
        session=Session(
            scene=Scene(workspace="Cell", model=models.FIRST, sequence=TEXT, step=2, phase=1.5, unit=3),
            speed=0.5,
            plan=PLAN,
            begun=PLAN,
            entrant=1,
            followed=Followed(looked_at=12, shown=12),
            looks=Looks(
                window=(1200, 800),
                inspect=InspectLook(brush=(3, 9), seen=(0.0, 0.0, 9.0, 4.0), below="tensor", tensor="weight"),
                learn=LearnLook(
                    page="practice",
                    practice=PracticeLook(questions=("a", "b"), place=1, answer=AnswerLook(given="7", tries=2)),
                    race=packed(KeptRace(raced=RACE, run=kept_of(race, None), checkpoint=b"weights")),
                ),
            ),
        ),
        models={"own": model},
        trace=stored_traces.load(models.FIRST),
        runs=(kept_of(race, None), kept_of(race, flow)),
        checkpoint=b"checkpoint",
        inspected=KeptFile(
            path="theirs.pt",
            found=FileRead(
                format="torch",
                size=100,
                tensors=(TensorListed("weight", "float32", (4, 3)),),
                tensors_left_out=0,
                layers=(),
                refused=("os.system",),
                facts={"epoch": "3"},
                vocabularies={},
                notes=(),
                guarded=True,
            ),
            wish=MakeModel(layer="encoder"),
            tensor=TENSOR,
        ),
        talk=Given(Talk(title="mine", scenes=(TalkScene(title="one", ink=(((0.1, 0.2), (0.3, 0.4)),)),))),
    )


def described(change: Callable[[dict[str, Any]], object]) -> Callable[[dict[str, bytes]], None]:
    """A change of `session.json`."""

    def rewrite(members: dict[str, bytes]) -> None:
        description = json.loads(members["session.json"])
        change(description)
        members["session.json"] = json.dumps(description).encode()

    return rewrite
