"""The scenes of a talk on paper: which of a scene's states is shown where nobody clicks."""

from __future__ import annotations

from lstm_viz.diagram.graph import load_cell
from lstm_viz.present.presenter import Place
from lstm_viz.present.sheet import LIVE
from lstm_viz.present.talk import Given, State, TalkScene, states_of


def states_in(given: Given, scene: TalkScene) -> tuple[State, ...]:
    """The scene before any click, and after each."""
    trace = given.trace_of(scene.scene)
    return states_of(scene, len(load_cell(trace.model.cell if trace is not None else "lstm").phases))


def shown_of(given: Given, number: int) -> tuple[Place, State]:
    """What stands on the page of a scene, from 0: what its clicks lead to; of what is trained before an audience
    that which is there before.
    """
    states = states_in(given, given.talk.scenes[number])
    clicks = 0 if states[-1].scene.workspace == LIVE else len(states) - 1
    return Place(number, clicks), states[clicks]


def told_of(given: Given, number: int) -> tuple[tuple[Place, State], ...]:
    """What a scene, from 0, showed under each of its captions, in the order of its clicks: where a caption stands
    over several clicks what the last of them led to. Of one that trains what is there before.
    """
    states = states_in(given, given.talk.scenes[number])
    if states[-1].scene.workspace == LIVE:
        return (shown_of(given, number),)
    following = (*states[1:], None)
    return tuple(
        (Place(number, clicks), state)
        for clicks, (state, after) in enumerate(zip(states, following, strict=True))
        if after is None or after.caption != state.caption
    )
