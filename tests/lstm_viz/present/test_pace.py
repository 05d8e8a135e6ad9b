"""Whether a talk is on time: what its scenes were meant to take beside what the clock says."""

from __future__ import annotations

import pytest

from lstm_viz.present import opened_talk, shipped_talks
from lstm_viz.present.pace import Planned, clock_words, is_late, pace_words, planned
from lstm_viz.present.talk import Talk, TalkScene

TALK = Talk(title="T", minutes=3, scenes=tuple(TalkScene(title="S", seconds=seconds) for seconds in (60, 45, 70)))


def test_a_scene_is_meant_to_stand_where_those_before_it_end() -> None:
    assert [planned(TALK, scene) for scene in range(3)] == [
        Planned(0, 60, 180),
        Planned(60, 105, 180),
        Planned(105, 175, 180),
    ]


@pytest.mark.parametrize(
    ("elapsed", "words", "late"),
    [
        (60.0, "", False),
        (105.0, "", False),
        (132.9, "0:27 behind", True),
        (20.0, "0:40 ahead", False),
        (250.0, "1:10 over", True),
    ],
)
def test_the_clock_says_how_far_from_its_plan_a_scene_is(elapsed: float, words: str, late: bool) -> None:
    plan = planned(TALK, 1)
    assert pace_words(elapsed, plan) == words
    assert is_late(elapsed, plan) == late
    assert clock_words(elapsed, plan).endswith(" of 3:00")


def test_of_a_talk_that_has_no_times_nothing_is_said_but_the_time() -> None:
    some = Talk(title="T", scenes=(TalkScene(title="S", seconds=5), TalkScene(title="S")))
    plan = planned(some, 1)
    assert plan == Planned()
    assert (clock_words(65.0, plan), pace_words(65.0, plan), is_late(65.0, plan)) == ("1:05", "", False)
    assert planned(Talk(title="T", scenes=some.scenes[:1]), 0) == Planned(0, 5, 5)


@pytest.mark.parametrize("name", shipped_talks.names())
def test_every_shipped_talk_has_a_plan_that_ends_in_time(name: str) -> None:
    talk = opened_talk.named(name).talk
    last = planned(talk, len(talk.scenes) - 1)
    assert 0 < last.end <= last.whole
