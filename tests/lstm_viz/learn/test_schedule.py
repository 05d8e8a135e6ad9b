"""Questions that went wrong come back after days; a check asks of each level; numbers are drawn anew."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from lstm_viz.learn.drawn import drawn, values_of
from lstm_viz.learn.lesson import AskNumber, Draw, Question
from lstm_viz.learn.progress import Answered
from lstm_viz.learn.schedule import (
    DAYS,
    check_passed,
    check_questions,
    due,
    new_seed,
    next_questions,
    schedule,
)

FIRST = date(2026, 3, 1)


def answer(item: str, day: int, right: bool, seed: int = 0) -> Answered:
    """An answer on a day after the first."""
    at = datetime(2026, 3, 1, 12, tzinfo=UTC) + timedelta(days=day)
    return Answered(item=item, lesson="l", right=right, at=at, practice=True, seed=seed)


def question(name: str, level: int = 1, objective: str = "gates") -> Question:
    return Question(id=name, level=level, objective=objective, ask=AskNumber(question="?", answer=1))  # type: ignore[arg-type]


def days_until(item: str, answers: list[Answered]) -> int | None:
    found = schedule(answers).get(item)
    return None if found is None else (found.on - FIRST).days


def test_a_question_that_went_wrong_comes_back_after_growing_times() -> None:
    answers = [answer("a", 0, False)]
    day = 0
    for wait in DAYS:
        day += wait
        assert days_until("a", answers) == day
        answers.append(answer("a", day, True))
    assert days_until("a", answers) is None  # it is known


def test_right_again_before_its_day_moves_nothing_and_wrong_begins_anew() -> None:
    answers = [answer("a", 0, False), answer("a", 0, True)]
    assert days_until("a", answers) == 1
    answers += [answer("a", 1, True), answer("a", 2, True)]
    assert days_until("a", answers) == 4
    answers.append(answer("a", 3, False))
    assert days_until("a", answers) == 4


def test_answered_late_the_next_time_counts_from_then() -> None:
    assert days_until("a", [answer("a", 0, False), answer("a", 10, True)]) == 13


def test_what_never_went_wrong_does_not_come_back() -> None:
    assert schedule([answer("a", 0, True), answer("a", 5, True)]) == {}


def test_what_is_due_is_listed_the_longest_overdue_first() -> None:
    answers = [answer("a", 2, False), answer("b", 0, False), answer("c", 5, False)]
    assert [found.item for found in due(answers, FIRST + timedelta(days=3))] == ["b", "a"]
    assert due(answers, FIRST) == []


ANSWERS = st.lists(st.tuples(st.sampled_from("abc"), st.integers(0, 3), st.booleans()), max_size=40)


@given(ANSWERS)
def test_nothing_comes_back_before_the_day_after_it_went_wrong(steps: list[tuple[str, int, bool]]) -> None:
    day, answers = 0, []
    for item, wait, right in steps:
        day += wait
        answers.append(answer(item, day, right))
    coming = schedule(answers)
    for item in "abc":
        own = [given for given in answers if given.item == item]
        assert (item in coming) <= any(not given.right for given in own)
        if own and not own[-1].right:
            assert coming[item].on == own[-1].at.date() + timedelta(days=1)
        if item in coming:
            assert coming[item].on > min(given.at.date() for given in own if not given.right)


def test_practice_asks_what_is_due_then_what_is_new_then_what_is_old() -> None:
    questions = [
        question("hard", 3),
        question("easy"),
        question("old"),
        question("older"),
        question("due"),
        question("waits"),
    ]
    answers = [
        answer("older", 0, True),
        answer("due", 0, False),
        answer("old", 1, True),
        answer("waits", 4, False),
    ]
    today = FIRST + timedelta(days=4)
    asked = [found.id for found in next_questions(questions, answers, today)]
    assert asked == ["due", "easy", "hard", "older", "old"]
    assert [found.id for found in next_questions(questions, answers, today, most=2)] == ["due", "easy"]


def test_a_check_asks_of_each_level_and_needs_four_of_five() -> None:
    questions = [question(f"{level}{place}", level) for level in (1, 2, 3) for place in range(9)]
    questions += [question("other", 3, "draw")]
    drawn_sets = set()
    for seed in range(20):
        asked = check_questions(questions, "gates", seed)
        levels = [found.level for found in asked]
        assert len({found.id for found in asked}) == 5
        assert levels == sorted(levels)
        assert set(levels) == {1, 2, 3}
        assert asked == check_questions(questions, "gates", seed)
        drawn_sets.add(tuple(found.id for found in asked))
    assert len(drawn_sets) > 10
    assert check_questions(questions, "compare", 0) == []
    assert [check_passed(*result) for result in ((4, 5), (3, 5), (2, 2), (1, 2), (0, 0))] == [
        True,
        False,
        True,
        False,
        False,
    ]


DRAW = {"w": Draw(from_=-0.2, to=0.2, by=0.1, not_=(0.0,)), "s": Draw(of=("A", "B"))}


def test_values_are_those_of_the_range() -> None:
    assert values_of(DRAW["w"]) == [-0.2, -0.1, 0.1, 0.2]
    assert values_of(Draw(from_=1, to=1, by=1)) == [1]
    assert values_of(Draw(from_=0, to=0.35, by=0.1)) == [0, 0.1, 0.2, 0.3]
    for draw in (Draw(), Draw(from_=1, to=0, by=1), Draw(from_=0, to=1, by=0), Draw(from_=0, to=1e9, by=1e-9)):
        assert values_of(draw) == []


def test_the_same_seed_draws_the_same_and_all_values_are_drawn() -> None:
    every = [drawn(DRAW, seed) for seed in range(100)]
    assert every == [drawn(DRAW, seed) for seed in range(100)]
    assert {values["w"] for values in every} == {-0.2, -0.1, 0.1, 0.2}
    assert {values["s"] for values in every} == {"A", "B"}
    assert [drawn({"w": DRAW["w"]}, seed)["w"] for seed in range(9)] == [values["w"] for values in every[:9]]


def test_a_question_comes_with_other_numbers_than_last_time() -> None:
    answers: list[Answered] = []
    last = -1
    for _ in range(30):
        seed = new_seed("a", answers, DRAW)
        assert last < 0 or drawn(DRAW, seed) != drawn(DRAW, last)
        last = seed
        assert 0 <= seed < 1 << 31
        answers += [answer("a", 0, True, seed), answer("b", 0, True)]
    assert new_seed("a", answers, {}) == new_seed("a", answers, {})  # where nothing is drawn any seed will do
