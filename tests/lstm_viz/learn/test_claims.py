"""What a lesson claims is computed: what is so passes, what is not is named at its line, with what came out."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lstm_viz.learn.checking import Known, mistakes_of
from lstm_viz.learn.claims import claims_of
from lstm_viz.learn.computing import Computer
from lstm_viz.learn.course import load_course
from lstm_viz.learn.lesson import Lesson
from lstm_viz.learn.reading import AnyFile, read
from tests.lstm_viz.learn.lessons import HEAD, UNIT, lesson, questions

# The unit writes tanh(1) at step 1 and halves it at each of the three steps after it.
STAGE = 'id = "a"\nsay = "It says 0.19."\n[steps.do]\nmodel = "unit"\n'
ASK = STAGE + '[steps.ask]\nquestion = "?"\n'
KEEP = '[steps.try]\ngoal = "Keep it."\nchecks = [{ text = "kept", holds = "c[4, 1] > 0.7" }]\n'
CLAMP = '{ type = "clamp", gate = "f", value = 1.0 }'

SO = [
    STAGE + '[[steps.claims]]\nsays = "0.19"\nholds = "round(c[3, 1], 2) == 0.19"',
    STAGE + '[[steps.claims]]\nsays = "0.19"\nshown_in = "benchmarks/results.md"',
    STAGE + 'changes = [{ type = "unit-out", units = [0] }]\n[steps.values]\nv = "untouched.c[3, 1] - c[3, 1]"\n'
    '[[steps.claims]]\nsays = "0.19"\nholds = "round(v, 2) == 0.19"',
    STAGE + '[steps.do.gradients]\ncells = ["lstm", "rnn"]\nlength = 20\nhidden_size = 4\n'
    '[[steps.claims]]\nsays = "0.19"\nholds = "norm.lstm[20] > norm.lstm[1] and ratio.rnn[20] == 1"',
    STAGE + '[steps.do.gradients]\ncells = ["rnn"]\nlength = 20\nhidden_size = 4\nmetric = "jacobian"\n'
    '[[steps.claims]]\nsays = "0.19"\nholds = "norm.rnn[20] == 1 and horizon.rnn > 0"',
    STAGE + '[steps.do.race]\ntask = "remember_first"\ntraining_steps = 3\n'
    '[[steps.claims]]\nsays = "0.19"\nholds = "training_step == 3 and loss.lstm[1] > 0 and accuracy.rnn >= 0"',
    ASK + 'kind = "number"\nanswer = "c[3, 1]"\nwrong = [{ when = "close(given, 0.38)", say = "{given:.2f}" }]',
    ASK + 'kind = "number"\nanswer = "shown.c[3, 1]"\n[steps.ask.show]\nchanges = [' + CLAMP + "]",
    ASK + 'kind = "curve"\nanswer = "c[:, 1]"\nwrong = [{ when = "given[4] > 0.5", say = "x" }]',
    ASK
    + 'kind = "fill"\nexplain = "{a:.1f}"\nlines = [{ text = "x", answer = "c[3, 1]", places = 1, name = "a" },'
    ' { text = "y", answer = "10 * a", places = 1 }]',
    STAGE + KEEP + f"solution = {{ changes = [{CLAMP}] }}",
]

NOT_SO = {
    STAGE
    + '[[steps.claims]]\nsays = "0.19"\nholds = "c[3, 1] > 0.2"': "does not hold: c[3, 1] > 0.2 (c[3, 1] = 0.19",
    STAGE + '[[steps.claims]]\nsays = "0.2"\nholds = "c[3, 1] > 0"': "“0.2” stands in none",
    STAGE + '[[steps.claims]]\nsays = "0.19"\nholds = "c[5, 1] > 0"': "there is no step 5",
    STAGE + '[[steps.claims]]\nsays = "0.19"\nholds = "c[3, 1]"': "is to be a condition",
    STAGE + 'changes = [{ type = "clamp", gate = "f", value = 1.0, units = [7] }]': "unit",
    STAGE + '[steps.values]\nv = "c[1, 2]"': "there is no unit 2",
    STAGE + '[steps.do.race]\ntask = "remember_first"\ntraining_steps = 301\n'
    '[[steps.claims]]\nsays = "0.19"\nholds = "loss.lstm > 0"': "too long for a test",
    ASK + 'kind = "number"\nanswer = "c[3, 1] / 0"': "no finite number",
    ASK
    + 'kind = "number"\nanswer = "c[3, 1]"\nwrong = [{ when = "close(given, 0.19)", say = "x" }]': "of the right",
    ASK
    + 'kind = "number"\nanswer = "c[3, 1]"\nwrong = [{ when = "h[9, 1] > 0", say = "x" }]': "there is no step 9",
    ASK + 'kind = "curve"\nanswer = "c[1, 1]"': "is to be a curve",
    ASK + 'kind = "curve"\nanswer = "c[2:3, 1]"': "has 2 numbers, and the run 4.0 steps",
    ASK + 'kind = "fill"\nlines = [{ text = "x", answer = "c[9, 1]" }]': "there is no step 9",
    STAGE + KEEP + "solution = { changes = [] }": "the solution does not reach this",
    STAGE
    + KEEP.replace("> 0.7", "> 0.0")
    + f"solution = {{ changes = [{CLAMP}] }}": "reached before anything is done",
}


@pytest.mark.parametrize("step", SO, ids=range(len(SO)))
def test_what_is_so_passes(step: str, computer: Computer) -> None:
    found = lesson(step, models=UNIT)
    assert found.mistakes == ()
    assert claims_of(found, computer) == ()


@pytest.mark.parametrize("step", NOT_SO, ids=lambda step: NOT_SO[step])
def test_what_is_not_so_is_named_in_the_step(step: str, computer: Computer) -> None:
    found: AnyFile = lesson('id = "before"\nsay = "x"', step, models=UNIT)
    assert found.mistakes == ()
    mistakes = claims_of(found, computer)
    assert any(NOT_SO[step] in mistake.reason for mistake in mistakes), mistakes
    begins = (HEAD + UNIT).count("\n") + 5
    assert all(begins < mistake.line <= begins + step.count("\n") + 2 for mistake in mistakes)


def test_drawn_numbers_are_drawn_several_times(computer: Computer) -> None:
    model = UNIT.replace("x = [[1.0]]", 'x = [["w"]]')
    draw = "[steps.draw]\nw = { from = 0.5, to = 1.5, by = 0.1 }\n"
    holds = '[[steps.claims]]\nsays = "0.19"\nholds = "close(c[1, 1], tanh(w))"'
    assert claims_of(lesson(STAGE + draw + holds, models=model), computer) == ()
    once = '[[steps.claims]]\nsays = "0.19"\nholds = "w < 1.4 and w > 0.6"'
    assert "this does not hold" in claims_of(lesson(STAGE + draw + once, models=model), computer)[0].reason


def test_a_race_that_nobody_ran_reaches_no_goal(computer: Computer) -> None:
    race = '{ race = { task = "remember_first", training_steps = 3 } }'
    checks = 'checks = [{ text = "run", holds = "training_step == 3" }]'
    step = f'id = "a"\nsay = "x"\ndo = {race}\n[steps.try]\ngoal = "Run it."\n{checks}\nsolution = {race}'
    assert claims_of(lesson(step), computer) == ()


def test_questions_are_computed_each_on_an_empty_stage(computer: Computer) -> None:
    head = 'id = "{}"\nlevel = 1\nobjective = "gates"\n'
    ask = '[questions.ask]\nkind = "number"\nquestion = "?"\nanswer = "c[3, 1]"'
    first = head.format("a") + '[questions.do]\nmodel = "unit"\n' + ask
    assert claims_of(questions(first, models=UNIT), computer) == ()
    second = head.format("b") + ask
    assert "nothing is called “c”" in claims_of(questions(first, second, models=UNIT), computer)[0].reason


# --- whatever a stranger's lesson says -----------------------------------------------------------------------

NUMBERS = st.sampled_from(["0", "-1", "1", "3", "99", "0.5", "-1e300", "inf", "nan", "9007199254740993"])
TEXTS = st.sampled_from(
    ['""', '"f"', '"c[9, 9]"', '"1/0"', '"{v}"', '"unit"', '"A B"', '"1; 2"', '"lstm"', '"nan"']
)
LISTS = st.sampled_from(["[]", "[0]", "[7]", '["f"]', "{}", "[[]]", "true", "[-1]", "[[inf]]"])
WHOLE = "\n\n[[steps]]\n".join(
    [HEAD + UNIT, *(step.replace('id = "a"', f'id = "s{place}"', 1) for place, step in enumerate(SO[:5] + SO[6:]))]
)


@pytest.fixture(scope="module")
def known(computer: Computer) -> Known:
    return Known.of(load_course(), computer.tasks())


VALUES = [found.span(1) for found in re.finditer(r"= ?(\[[^\[\]\n]*\]|\"[^\"\n]*\"|[-\d.]+)", WHOLE)]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(VALUES), NUMBERS | TEXTS | LISTS), min_size=1, max_size=3))
def test_any_value_in_any_place_is_computed_or_told(
    computer: Computer, known: Known, put: list[tuple[tuple[int, int], str]]
) -> None:
    text = WHOLE
    for (start, stop), value in sorted(put, reverse=True):
        text = text[:start] + value + text[stop:]
    found = read(text.encode(), "x.toml", Lesson)
    mistakes = (*mistakes_of(found, known), *claims_of(found, computer))
    assert all(mistake.reason and mistake.line >= 1 for mistake in mistakes)
    assert found.content is not None or mistakes
