"""A talk as a value: its scenes, and what each click does to them.

Owns the structs, and the states that a scene goes through click by click, as a pure function: so the same click
gives the same picture, forwards, backwards and when it is jumped to. It does not own files (`talk_file`,
`talk_source`), nor what is on the screen (`presenter`). Knows no Qt widget.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Annotated, Literal

import msgspec
from msgspec import Meta
from msgspec.structs import replace

from engine.protocol import GradientsMeasured
from lstm_viz.changes import ListedChange
from lstm_viz.diagram.frame import HANDED_OVER
from lstm_viz.experiment import SEEDS_REPEATED, Jacobian, Knobs, Result
from lstm_viz.runs.kept import KeptRun, record_of
from lstm_viz.runs.record import RunRecord
from lstm_viz.scene import LAST, Measured, Scene, Shown
from lstm_viz.trace import Trace

MOST_SCENES = 500
MOST_CLICKS = 200
ARRIVED = HANDED_OVER[1]  # of a step's first phase: a scene that begins one has the states of the step before
WHOLE = 16.0  # phases: more than any cell has, so all of them

MOST_LINE, MOST_TEXT = 400, 20_000  # characters of a title or caption, and of notes

Line = Annotated[str, Meta(max_length=MOST_LINE)]
Text = Annotated[str, Meta(max_length=MOST_TEXT)]


class Click(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """What one click does: `do` "phase" plays the next phase, "step" the next step, "play" plays to step `to`
    (LAST: the last one), "reveal" shows what was hidden (`what`, or all), "show" goes to another state (`scene`,
    what it leaves open stays), "train" begins a training. `caption` stands from then on.
    """

    do: Literal["phase", "step", "play", "reveal", "show", "train"]
    to: Annotated[int, Meta(ge=LAST)] = LAST
    what: tuple[str, ...] = ()
    scene: Scene | None = None
    caption: Line | None = None


class Training(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """A training that a scene begins: the task's name, the cells that race, and how long."""

    task: Annotated[str, Meta(max_length=100)]
    cells: Annotated[tuple[str, ...], Meta(min_length=1, max_length=6)] = ("lstm", "rnn")
    training_steps: Annotated[int, Meta(ge=1, le=1_000_000)] = 300
    seed: Annotated[int, Meta(ge=0)] = 0


class TalkScene(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """One scene of a talk. `scene` is whole: nothing of it depends on the scene before. One that trains is not the
    same picture every time, and says so.
    """

    title: Line
    caption: Line = ""
    notes: Text = ""
    seconds: Annotated[float, Meta(ge=0.0, le=36_000.0)] = 0.0  # how long it is meant to take; 0: nobody said
    scene: Scene = Scene()
    clicks: Annotated[tuple[Click, ...], Meta(max_length=MOST_CLICKS)] = ()
    training: Training | None = None
    race: Annotated[str, Meta(max_length=40)] = ""  # the stored run that Live shows until one is trained
    ink: Annotated[tuple[tuple[tuple[float, float], ...], ...], Meta(max_length=1000)] = ()  # shares of the sheet


class Talk(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """A whole talk, without the models and traces that its scenes name."""

    title: Line
    minutes: Annotated[float, Meta(ge=0.0, le=1440.0)] = 0.0
    about: Text = ""
    sources: Annotated[tuple[Line, ...], Meta(max_length=100)] = ()
    scenes: Annotated[tuple[TalkScene, ...], Meta(max_length=MOST_SCENES)] = ()


@dataclass(frozen=True, eq=False)
class Given:
    """A talk with what its file holds beside it: model files by name, and traces by `key_of`; `name` is that of a
    shipped one.
    """

    talk: Talk
    models: Mapping[str, bytes] = field(default_factory=dict)
    traces: Mapping[str, Trace] = field(default_factory=dict)
    results: Mapping[str, GradientsMeasured] = field(default_factory=dict)  # by `measured_of`
    jacobians: Mapping[str, Mapping[int, Jacobian]] = field(default_factory=dict)  # likewise, by the cell's place
    races: Mapping[str, KeptRun] = field(default_factory=dict)
    name: str = ""

    def trace_of(self, scene: Scene) -> Trace | None:
        """The stored trace of what a scene shows, if there is one."""
        return self.traces.get(key_of(scene))

    def shown_in(self, scene: Scene) -> Shown:
        """All that is stored of what a scene shows."""
        second = beside_of(scene)
        return Shown(
            self.trace_of(scene),
            None if second is None else self.trace_of(second),
            self.result_of(scene),
            self.jacobians.get(measured_of(scene), {}),
        )

    def race_of(self, scene: TalkScene) -> RunRecord | None:
        """The stored run that a scene shows in Live, if there is one."""
        kept = self.races.get(scene.race)
        return None if kept is None else record_of(kept)

    def result_of(self, scene: Scene) -> Result | None:
        """The stored curves of what a scene's laboratory measures, if there are."""
        key = measured_of(scene)
        if key not in self.results or scene.laboratory is None:
            return None
        knobs = knobs_of(scene.laboratory)
        if not knobs.of_trace:
            return Result(knobs, self.results[key], SEEDS_REPEATED if knobs.repeated else 1)
        trace = self.trace_of(scene)
        compared = bool(changes_of(scene))
        return None if trace is None else Result(knobs, self.results[key], 1, trace, compared)


def knobs_of(measured: Measured) -> Knobs:
    """What a scene has measured, as the laboratory takes it."""
    return msgspec.convert(measured.knobs(), Knobs)


def measured_of(scene: Scene) -> str:
    """What of a scene decides its gradients; "" where it measures none."""
    if scene.workspace != "Gradients" or scene.laboratory is None:
        return ""
    knobs = msgspec.json.encode(knobs_of(scene.laboratory)).decode()
    return f"{knobs} {key_of(scene)}" if scene.laboratory.of_trace else knobs


def changes_of(scene: Scene) -> tuple[ListedChange, ...]:
    """The changes that are made in what a scene shows."""
    return () if scene.untouched else tuple(line for line in scene.changes or () if line.on)


def key_of(scene: Scene) -> str:
    """What of a scene decides its trace: model, sequence, layer, direction and the changes that are shown."""
    parts = (scene.model, scene.sequence, scene.layer or 1, scene.direction or "forward", changes_of(scene))
    return msgspec.json.encode(parts).decode()


def beside_of(scene: Scene) -> Scene | None:
    """The scene of the second model alone, which reads what the first one reads; None where there is none."""
    return replace(scene, model=scene.beside, beside="", changes=(), untouched=False) if scene.beside else None


@dataclass(frozen=True)
class State:
    """A scene after some clicks: what is shown, the caption under it, and whether its training has begun."""

    scene: Scene
    caption: str
    trains: bool = False


def states_of(shown: TalkScene, phases: int) -> tuple[State, ...]:
    """The scene before any click, and after each; `phases` is how many a step of its cell has."""
    states = [State(shown.scene, shown.caption)]
    for click in shown.clicks:
        before = states[-1]
        caption = before.caption if click.caption is None else click.caption
        trains = before.trains or click.do == "train"
        states.append(State(_after(click, before.scene, phases), caption, trains))
    return tuple(states)


def _after(click: Click, scene: Scene, phases: int) -> Scene:
    """A scene after one click."""
    step = 1 if scene.step is None else scene.step
    done = min(float(phases), WHOLE if scene.phase is None else scene.phase)
    if click.scene is not None:
        scene = click.scene.over(scene)
    match click.do:
        case "phase" if done < phases:
            return replace(scene, step=step, phase=float(int(done) + 1))
        case "phase":
            return replace(scene, step=step + 1, phase=1.0)
        case "step":
            return replace(scene, step=step + 1 if done else step, phase=float(phases))
        case "play":
            return replace(scene, step=click.to, phase=float(phases))
        case "reveal":
            hidden = tuple(name for name in scene.hidden or () if click.what and name not in click.what)
            return replace(scene, hidden=hidden)
    return scene


def told_from(
    before: Scene, scenes: tuple[TalkScene, ...], phases_of: Callable[[Scene], int]
) -> tuple[TalkScene, ...]:
    """Scenes that each say only what is new, made whole: each goes on from where the clicks of the one before led,
    the first one from `before`. `phases_of` tells how many a step of a scene's cell has.
    """
    whole = []
    for shown in scenes:
        scene = replace(shown, scene=shown.scene.over(before))
        whole.append(scene)
        before = states_of(scene, phases_of(scene.scene))[-1].scene
    return tuple(whole)
