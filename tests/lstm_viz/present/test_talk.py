"""A talk as a value: what each click shows, what a source says, and that the shipped talks are what they claim."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pytest

from lstm_viz.errors import UserError
from lstm_viz.present import opened_talk, shipped_talks, talk_file, talk_source
from lstm_viz.present.talk import WHOLE, Click, Given, State, TalkScene, key_of, states_of
from lstm_viz.present.talk_source import decode, phases_of
from lstm_viz.scene import LAST, Scene
from lstm_viz.trace import Trace

PHASES = 4
FORMAT = b"format = 'lstm-viz-talk 1'\n"


def moments(shown: TalkScene) -> list[tuple[int | None, float | None]]:
    return [(state.scene.step, state.scene.phase) for state in states_of(shown, PHASES)]


def test_phases_come_one_by_one_and_go_on_into_the_next_step() -> None:
    shown = TalkScene(title="", scene=Scene(step=2, phase=3.0), clicks=(Click(do="phase"), Click(do="phase")))
    assert moments(shown) == [(2, 3.0), (2, 4.0), (3, 1.0)]


def test_a_step_and_a_stretch_end_with_their_last_phase() -> None:
    clicks = Click(do="step"), Click(do="play", to=7), Click(do="play")
    shown = TalkScene(title="", scene=Scene(step=2, phase=WHOLE), clicks=clicks)
    assert moments(shown) == [(2, WHOLE), (3, 4.0), (7, 4.0), (LAST, 4.0)]


def test_what_was_hidden_is_revealed_part_by_part_or_all_at_once() -> None:
    hidden = Scene(hidden=("h", "o", "equations"))
    shown = TalkScene(title="", scene=hidden, clicks=(Click(do="reveal", what=("o",)), Click(do="reveal")))
    assert [state.scene.hidden for state in states_of(shown, PHASES)] == [
        ("h", "o", "equations"),
        ("h", "equations"),
        (),
    ]


def test_another_state_leaves_open_what_it_does_not_say_and_captions_stay_until_the_next() -> None:
    clicks = Click(do="show", scene=Scene(unit=3), caption="three"), Click(do="phase")
    states = states_of(
        TalkScene(title="", caption="first", scene=Scene(unit=1, step=1, phase=0.0), clicks=clicks), PHASES
    )
    assert [(state.scene.unit, state.caption) for state in states] == [(1, "first"), (3, "three"), (3, "three")]


def test_each_scene_of_a_source_goes_on_where_the_clicks_before_led() -> None:
    source = b"""
format = "lstm-viz-talk 1"
title = "two"
[[scenes]]
title = "one"
[scenes.scene]
model = "remember_first"
step = 1
phase = 0
[[scenes.clicks]]
do = "phase"
[[scenes]]
title = "two"
[scenes.scene]
unit = 3
"""
    second = decode(source, "two.toml").scenes[1].scene
    assert (second.model, second.step, second.phase, second.unit) == ("remember_first", 1, 1.0, 3)


@pytest.mark.parametrize(
    ("source", "complaint"),
    [
        (b"title = 1", "its first line"),
        (b"format = 'lstm-viz-talk 1'\ntitle = 1", "Expected `str`"),
        (b"format = 'lstm-viz-talk 1'\ntitle = 'a'\nslides = []", "slides"),
        (
            b"format = 'lstm-viz-talk 1'\ntitle = 'a'\n[[scenes]]\ntitle = 'b'\n[scenes.scene]\nstep = 0",
            "steps count from 1",
        ),
        (
            b"format = 'lstm-viz-talk 1'\ntitle = 'a'\n[[scenes]]\ntitle = 'b'\n[scenes.scene]\nmodel = 'none'",
            "no model none",
        ),
        (b"format = = ", "line 1"),
        (b"\xff\xfe", "utf-8"),
    ],
)
def test_a_mistake_in_a_source_is_named(source: bytes, complaint: str) -> None:
    with pytest.raises(UserError) as refused:
        decode(source, "talk.toml")
    assert complaint in str(refused.value)


# --- the shipped talks ---------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def shipped() -> dict[str, Given]:
    return {name: opened_talk.named(name) for name in shipped_talks.names()}


def test_three_talks_are_shipped_and_last_as_long_as_they_say(shipped: dict[str, Given]) -> None:
    assert [given.talk.minutes for given in shipped.values()] == [10, 15, 20]
    for given in shipped.values():
        minutes = sum(shown.seconds for shown in given.talk.scenes) / 60
        assert 0.8 * given.talk.minutes <= minutes <= 1.1 * given.talk.minutes
        assert all(shown.notes.strip() and shown.caption for shown in given.talk.scenes)


def test_a_shipped_file_holds_what_its_source_says_and_all_that_it_shows(shipped: dict[str, Given]) -> None:
    for name, given in shipped.items():
        assert given.talk == talk_source.read(shipped_talks.path_of(name))
        assert opened_talk.shipped_file(name).suffix == talk_file.ENDING
        for shown in given.talk.scenes:
            for state in states_of(shown, phases_of(shown.scene)):
                if state.scene.workspace == "Gradients":
                    assert given.result_of(state.scene) is not None
                elif state.scene.workspace == "Cell":
                    assert given.trace_of(state.scene) is not None


@dataclass
class Told:
    """A shipped talk's scene by its title, with what it shows after its last click."""

    given: Given

    def state(self, title: str, click: int = -1) -> State:
        shown = next(shown for shown in self.given.talk.scenes if shown.title == title)
        return states_of(shown, phases_of(shown.scene))[click]

    def trace(self, title: str, click: int = -1) -> Trace:
        trace = self.given.trace_of(self.state(title, click).scene)
        assert trace is not None
        return trace

    def values(self, title: str, quantity: str, click: int = -1) -> np.ndarray:
        """Of the scene's unit over all steps, (T,)."""
        whole, unit = self.trace(title, click).whole, self.state(title, click).scene.unit
        assert whole is not None
        assert unit is not None
        return whole.arrays[quantity][:, unit - 1]

    def horizon(self, title: str, cell: str, click: int = -1) -> tuple[int | None, str]:
        result = self.given.result_of(self.state(title, click).scene)
        assert result is not None
        (found,) = [measured for measured in result.cells if measured.cell == cell]
        return found.curves[found.memory].horizon, found.curves[found.memory].ends


def test_what_the_first_talk_says_of_its_numbers_is_so(shipped: dict[str, Given]) -> None:
    told = Told(shipped["inside_one_step"])
    i, f, o, h = (told.values("The question", name) for name in "ifoh")
    assert i[0] > 0.76
    assert i[1:8].max() < 0.03
    assert f[1:8].min() > 0.99
    assert o[:8].max() < 0.02
    assert np.abs(h[:8]).max() < 0.02
    assert o[8] > 0.73
    trace = told.trace("What it has to do")
    assert trace.whole is not None
    assert trace.model.classes[int(trace.whole.arrays["answer"][-1].argmax())] == "A"


def test_what_the_second_talk_says_of_its_curves_is_so(shipped: dict[str, Given]) -> None:
    told = Told(shipped["why_gradients_vanish"])
    assert told.horizon("A plain RNN", "rnn") == (9, "vanished")
    result = told.given.result_of(told.state("A product").scene)
    assert result is not None
    (rnn,) = result.cells
    curve = rnn.curves[rnn.memory]
    assert round(float(curve.log10.numpy()[0]) - curve.at_loss_step) == -19
    assert told.horizon("Larger weights?", "rnn")[1] == "vanished"
    assert told.horizon("Larger weights?", "rnn_relu")[1] == "exploded"
    assert told.horizon("An LSTM as it starts", "lstm") == (26, "vanished")
    assert told.horizon("The gate decides", "lstm", 1) == (None, "")
    assert told.horizon("The gate decides", "lstm", 2) == (4, "vanished")
    assert told.horizon("The GRU", "gru") == (20, "vanished")
    assert told.values("What training does", "f")[1:61].prod() >= 0.998


def test_what_the_third_talk_says_of_its_units_is_so(shipped: dict[str, Given]) -> None:
    told = Told(shipped["what_a_trained_lstm_remembers"])
    c = told.values("How long?", "c")
    assert 0.97 <= c[60] / c[0] <= 1.09
    f, labels = told.values("A latch", "f"), told.trace("A latch").sequence.labels
    capitals = np.array([label.isupper() for label in labels])
    assert f[capitals].max() <= 0.20
    assert f[~capitals].min() >= 0.99
    i, c = told.values("An adding machine", "i"), told.values("An adding machine", "c")
    assert i[[0, 4]].min() >= 0.58
    assert np.delete(i, [0, 4]).max() <= 0.01
    deaf = told.values("What if it were deaf?", "c")
    assert abs(deaf[4] - deaf[0]) < 0.01
    assert abs(c[4] - c[0]) > 0.05


def test_the_quote_unit_falls_at_the_closing_quote_even_where_it_may_not_forget(shipped: dict[str, Given]) -> None:
    told = Told(shipped["what_a_trained_lstm_remembers"])
    labels = told.trace("Where it lets go").sequence.labels
    quotes = [step for step, label in enumerate(labels) if label == '"']
    free, held = told.values("Where it lets go", "c"), told.values("What if it could not?", "c")
    assert told.values("Where it lets go", "f")[quotes[1::2]].max() < 0.30
    assert told.values("What if it could not?", "f").min() == 1.0
    for closing in quotes[1::2]:
        assert free[closing + 2] < 0 < free[closing - 1]
        assert held[closing + 2] < 0.5 * held[closing - 1]
        assert held[closing + 2] > 0


def test_a_trace_is_of_a_scene_with_its_changes_and_of_no_other() -> None:
    scene = Scene(model="adding", sequence="0.5 1")
    assert key_of(scene) == key_of(Scene(model="adding", sequence="0.5 1", step=4, unit=2))
    assert key_of(scene) != key_of(Scene(model="adding", sequence="0.5 0"))
