"""What a file speaks of has to be there: each mistake of that kind, at its line; a right file has none."""

from __future__ import annotations

import pytest

from lstm_viz import models
from lstm_viz.learn.checking import Known, mistakes_of
from lstm_viz.learn.reading import AnyFile
from tests.lstm_viz.learn.lessons import HEAD, UNIT, glossary, lesson, questions

KNOWN = Known(
    lessons={"a_lesson", "other"},
    words={"gate"},
    pictures={"self_loop"},
    models={model.name: model for model in models.shipped()},
    tasks={"remember_first"},
)

STAGE = 'id = "a"\nsay = "x"\n[steps.do]\nmodel = "unit"\n'
ASK = 'id = "a"\n[steps.do]\nmodel = "unit"\n[steps.ask]\nquestion = "?"\n'
FREE = 'id = "a"\nsay = "x"\n[steps.do.race]\ntraining_steps = 9\ntask = "remember_first"\nfree = true\n'
CHECKS = 'checks = [{ text = "x", holds = "c[1, 1] > 1" }]\n'
TRY = f'id = "a"\n[steps.do]\nmodel = "unit"\n[steps.try]\ngoal = "x"\n{CHECKS}'

# A step, and what is wrong in its last line.
STEPS = {
    'id = "a"\nsay = "{gate:.2f}"': "nothing is called “gate” here",
    'id = "a"\nsay = "{gate:x}"': "is to be a name",
    'id = "a"\nsay = "[x](glossary:gone)"': "the glossary has no “gone”",
    'id = "a"\nsay = "[x](lesson:gone)"': "there is no lesson “gone”",
    'id = "a"\ntitle = "only"': "the step says and asks nothing",
    'id = "a"\nsay = "x"\n[steps.draw]\nw = { from = 1.0, to = 0.0, by = 0.1 }': "nothing between",
    'id = "a"\nsay = "x"\n[steps.draw]\nw = { from = 1.0, to = 2.0 }': "it needs from, to and by; or of",
    'id = "a"\nsay = "x"\n[steps.draw]\nw = { of = [1], by = 0.1 }': "“of” stands alone",
    'id = "a"\nsay = "x"\n[steps.draw]\n"w w" = { of = [1] }': "can be no name",
    'id = "a"\nsay = "x"\n[steps.values]\nv = "c[1, 1]"': "nothing is called “c” here",
    'id = "a"\nsay = "x"\n[steps.do]\nmodel = "gone"': "there is no model “gone”",
    'id = "a"\nsay = "x"\n[steps.do]\npicture = "gone"': "there is no picture “gone”",
    'id = "a"\nsay = "x"\n[steps.do]\npanes = ["cell"]': "nothing to show: name a model",
    'id = "a"\nsay = "x"\n[steps.do]\npanes = ["race"]': "nothing to show: name a race",
    'id = "a"\nsay = "x"\n[steps.do]\nunit = 1': "there is no model on the stage yet",
    'id = "a"\nsay = "x"\n[steps.do.race]\ntraining_steps = 9\ntask = "gone"': "there is no task “gone”",
    FREE + '[steps.values]\nv = "loss.rnn[3]"': "the learner sets this race up: nothing is known of its “loss”",
    FREE + '[steps.values]\nv = "training_step"': "nothing is called “training_step” here",
    STAGE + "step = 5": "there is no step 5: the sequence has 4",
    STAGE + "unit = 2": "there is no unit 2",
    STAGE + "layer = 2": "there is no layer 2",
    STAGE + 'direction = "reverse"': "does not read in that direction",
    STAGE + "phase = 5": "there is no phase 5: the cell has 4",
    STAGE + 'sequence = "1; B"': "is not a number",
    STAGE + 'sequence = "{gone}"': "nothing is called “gone”",
    STAGE + 'mark = ["f", "gone"]': "there is no part “gone”",
    STAGE + 'curves = ["z"]': "there is no quantity “z”",
    STAGE + 'hide = ["forget"]': "there is no quantity “forget”",
    STAGE + '[steps.values]\nv = "c[1"': "cannot be read",
    STAGE + '[steps.values]\nv = "d[1, 1]"': "nothing is called “d”",
    STAGE + '[steps.values]\nv = "given"': "nothing is called “given”",
    STAGE + '[steps.values]\nv = "beside.h[1, 1]"': "nothing “beside” on the stage",
    STAGE + '[steps.values]\nv = "shown.h[1, 1]"': "nothing “shown” on the stage",
    STAGE + '[steps.values]\nv = "norm.rnn[1]"': "nothing “norm” on the stage",
    STAGE + '[steps.values]\nv = "untouched.r[1, 1]"': "“untouched” has no “r”",
    STAGE + '[steps.do.gradients]\ncells = ["gru"]\n[steps.values]\nv = "norm.rnn[1]"': "“norm” has no “rnn”",
    STAGE + '[[steps.claims]]\nsays = "x"': "either “holds” or “shown_in”",
    ASK + 'kind = "number"\nanswer = "c["': "cannot be read",
    ASK
    + 'kind = "choice"\nchoices = [{ text = "a", say = "x" }, { text = "b", say = "x" }]': "no choice is right",
    ASK
    + 'kind = "choice"\nchoices = [{ text = "a", right = true }, { text = "b", right = true }]': "every choice",
    ASK + 'kind = "choice"\nchoices = [{ text = "a", right = true }, { text = "b" }]': "its own answer",
    ASK + 'kind = "choice"\nchoices = [{ text = "a", right = true }, { text = "a", say = "x" }]': "there twice",
    ASK + 'kind = "order"\nitems = ["a", "a"]': "there twice",
    ASK + 'kind = "click"\ntargets = ["gone"]': "no part “gone”",
    ASK + 'kind = "click"\ntargets = ["f"]\nwrong = [{ target = "f", say = "x" }]': "“f” is right",
    ASK + 'kind = "label"\ntargets = ["f", "i"]\nlabels = ["a", "b", "c"]': "give as many labels",
    ASK + 'kind = "label"\nlabels = ["a", "b"]\ntargets = ["f", "f"]': "there twice",
    ASK + 'kind = "mistake"\nlines = ["a", "b"]\nwrong_line = 3': "there is no line 3",
    ASK + 'kind = "mistake"\nlines = ["a", "b"]\nwrong_line = 2\nsays = ["x"]': "say something of each",
    ASK + 'kind = "fill"\nlines = [{ text = "a", answer = 1, name = "1a" }]': "is no name",
    ASK + 'kind = "number"\nanswer = 1\nexplain = "{gone}"': "nothing is called “gone”",
    ASK + 'kind = "number"\nanswer = 1\n[steps.ask.show]\nunit = 9': "there is no unit 9",
    TRY + 'solution = {}\ntools = ["clamps"]': "there is no change “clamps”",
    TRY + 'tools = ["symbol"]\nsolution = { changes = [{ type = "unit-out", units = [0] }] }': "none of the tools",
    TRY + "solution = { phase = 9 }": "there is no phase 9",
}


def _only(found: AnyFile) -> tuple[int, str]:
    mistakes = mistakes_of(found, KNOWN)
    assert len(mistakes) == 1, mistakes
    return mistakes[0].line, mistakes[0].reason


@pytest.mark.parametrize("step", STEPS, ids=lambda step: STEPS[step])
def test_a_mistake_in_a_step_is_named_at_its_line(step: str) -> None:
    line, reason = _only(lesson(step, models=UNIT))
    assert STEPS[step] in reason
    end = (HEAD + UNIT).count("\n") + 2 + step.count("\n") + 1
    # What is wrong with a whole table is named where that begins.
    back = step.count("\n") + 1 if "says and asks" in reason else int(step.endswith('says = "x"'))
    assert line == end - back


HEADS = {
    'needs = ["gone"]': "there is no lesson “gone”",
    'needs = ["a_lesson"]': "cannot need itself",
}


@pytest.mark.parametrize("line", HEADS)
def test_a_mistake_in_the_head_is_named(line: str) -> None:
    found = _only(lesson('id = "a"\nsay = "x"', head=f"{HEAD}{line}\n"))
    assert found == (4, HEADS[line]) or HEADS[line] in found[1]


def test_what_is_there_twice_is_named_where_it_is_again() -> None:
    step = 'id = "a"\nsay = "x"'
    assert _only(lesson(step, step)) == (10, "“a” is there twice")
    assert "is there twice" in _only(lesson(step, models=UNIT + UNIT))[1]
    assert _only(lesson()) == (1, "the lesson has no steps")


def test_of_a_lesson_whose_only_step_is_refused_it_is_not_said_that_it_has_none() -> None:
    assert "id" in _only(lesson('say = "x"'))[1]


def test_a_model_that_cannot_be_is_named_and_one_with_a_shipped_name() -> None:
    assert (
        "either inputs or an alphabet"
        in _only(lesson('id = "a"\nsay = "x"', models=UNIT.replace("inputs = 1", "")))[1]
    )
    shipped = UNIT.replace('"unit"', '"adding"')
    assert "a shipped model is called “adding”" in _only(lesson('id = "a"\nsay = "x"', models=shipped))[1]


def test_questions_belong_to_a_lesson_and_words_lead_somewhere() -> None:
    question = (
        'id = "a"\nlevel = 1\nobjective = "gates"\n[questions.ask]\nkind = "number"\nquestion = "?"\nanswer = '
    )
    found = questions(question + '"x[1]"')
    assert "nothing is called “x”" in _only(found)[1]
    for picture in ("cell:gone", "gone", "cnn:f"):
        line, _ = _only(glossary(f'id = "a"\nword = "a"\nsay = "x"\npicture = "{picture}"'))
        assert line == 6
    assert _only(glossary('id = "a"\nword = "a"\nsay = "x"\nlesson = "gone"'))[0] == 6
    assert not mistakes_of(glossary('id = "a"\nword = "a"\nsay = "x"\npicture = "gru:r"\nlesson = "other"'), KNOWN)


def test_the_stage_of_all_questions_of_a_file_is_looked_at_where_it_is_said() -> None:
    ask = 'id = "a"\nlevel = 1\nobjective = "gates"\n[questions.ask]\nkind = "number"\nquestion = "?"\nanswer = '
    line, reason = _only(questions(ask + '"1"', models='do = { panes = ["cell"], model = "gone" }\n'))
    assert line == 3
    assert "gone" in reason
    bare = questions(ask + '"c[1, 1]"')
    assert "c" in _only(bare)[1]
    staged = questions(ask + '"c[1, 1]"', models='do = { panes = ["cell"], model = "unit" }\n' + UNIT)
    assert not mistakes_of(staged, KNOWN)


def test_a_right_lesson_has_no_mistake() -> None:
    steps = [
        STAGE
        + 'beside = "remember_first"\nmark = ["forget_valve", "c_before"]\n[steps.values]\nv = "beside.h[1, 1]"',
        ASK
        + 'kind = "number"\nanswer = "shown.c[4, 1]"\n'
        + '[steps.ask.show]\nchanges = [{ type = "unit-out", units = [0] }]',
        TRY + 'tools = ["clamp"]\nsolution = { changes = [{ type = "clamp", gate = "f", value = 1.0 }] }',
        'id = "z"\nsay = "[gate](glossary:gate) {w} {s}"\n'
        '[steps.draw]\nw = { from = 0, to = 1, by = 1 }\ns = { of = ["A"] }',
    ]
    named = [step.replace('id = "a"', f'id = "s{place}"', 1) for place, step in enumerate(steps)]
    assert mistakes_of(lesson(*named, models=UNIT), KNOWN) == ()
