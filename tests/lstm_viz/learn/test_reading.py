"""Files of lessons are read as far as they are right; what is wrong is told with its line and a reason."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lstm_viz.errors import UserError
from lstm_viz.learn.course import lesson_name, load_course, shipped_files
from lstm_viz.learn.lesson import Glossary, Lesson, Questions
from lstm_viz.learn.reading import MOST_BYTES, AnyFile, read, read_any, read_path
from lstm_viz.learn.toml_lines import lines_of
from tests.lstm_viz.learn.lessons import HEAD, UNIT, lesson, line_with, questions

STEP = 'id = "a"\nsay = "It is so."'

WRONG = {
    'phase = "4"': "a whole number belongs here, not a text in quotes",
    "fase = 4": "is “phase” meant?",
    'panes = ["cell", "cel"]': "none of: cell, curves, gradients, picture, race, row, squashes",
    'changes = [{ type = "clam", gate = "f" }]': "'clam' is none of: clamp,",
    'changes = [{ type = "clamp", gate = "f", value = 0.0, unit = [1] }]': "a change “clamp” has no “unit”",
    "changes = [{ type = [] }]": "a text in quotes belongs here, not a list",
    "changes = [3]": "a table belongs here, not a whole number",
    "unit = 0": "it is to be at least 1",
    "step = 2020-01-01": "a whole number belongs here, not date",
}


@pytest.mark.parametrize("key", WRONG)
def test_a_mistake_is_named_with_its_line_and_the_other_steps_stay(key: str) -> None:
    text = (
        HEAD + f'\n[[steps]]\n{STEP}\n[[steps]]\nid = "b"\n[steps.do]\n{key}\n\n[[steps]]\nid = "c"\nsay = "x"\n'
    )
    found = read(text.encode(), "x.toml", Lesson)
    assert len(found.mistakes) == 1
    assert found.mistakes[0].line == line_with(text, key)
    assert WRONG[key] in found.mistakes[0].reason
    assert str(found.mistakes[0]).startswith(f"x.toml:{found.mistakes[0].line}: ")
    assert found.content is not None
    ids = [step.id for step in found.content.steps]
    assert (ids[0], ids[-1]) == ("a", "c")


def test_what_is_missing_is_named_at_its_table() -> None:
    found = lesson(STEP, 'id = "b"\n[steps.ask]\nkind = "number"\nanswer = "1"')
    assert [mistake.reason for mistake in found.mistakes] == ["“question” is missing"]
    assert found.mistakes[0].line == 11
    assert len(found.content.steps) == 1 if found.content else False


def test_an_unknown_kind_of_question_lists_those_there_are() -> None:
    found = lesson('id = "b"\n[steps.ask]\nkind = "choose"\nquestion = "?"')
    kinds = "choice, click, curve, fill, label, mistake, number, order"
    assert found.mistakes[0].reason == f"'choose' is none of: {kinds}"
    assert found.mistakes[0].line == 8


def test_several_unknown_keys_are_all_named() -> None:
    found = lesson('id = "b"\nsaay = "x"\ncoree = true\nsay = "x"')
    assert [mistake.line for mistake in found.mistakes] == [7, 8]


def test_a_wrong_head_names_its_line_and_the_mistakes_of_the_steps() -> None:
    text = HEAD.replace("minutes = 5", 'minutes = "five"') + '\n[[steps]]\nid = "B c"\n'
    found = read(text.encode(), "x.toml", Lesson)
    assert found.content is None
    assert [mistake.line for mistake in found.mistakes] == [3, 6]
    assert "small letters" in found.mistakes[1].reason


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ('a = 1\nb = "x\n', 2, "no TOML"),
        ("a = 1\na = 2\n", 2, "no TOML"),
        ("[[steps]\n", 1, "no TOML"),
        ("a = " + "9" * 4900, 1, "too large or too deep"),
        ("a = " + "[\n" * 50_000, 1, "too large or too deep"),
        ("a = 1\n" + "a." * 100_000 + "a = 1", 2, "more than 5000 characters"),
    ],
)
def test_wrong_syntax_is_named_with_its_line(text: str, line: int, words: str) -> None:
    found = read(text.encode(), "x.toml", Lesson)
    assert found.content is None
    assert found.mistakes[0].line == line
    assert words in found.mistakes[0].reason


def test_what_is_no_text_and_what_is_too_large_is_said() -> None:
    found = read(b'title = "a"\n\xff\xfe', "x.toml", Lesson)
    assert (found.mistakes[0].line, found.mistakes[0].reason) == (2, "this is not UTF-8 text")
    assert "larger than 512 KiB" in read(b" " * (MOST_BYTES + 1), "x.toml", Lesson).mistakes[0].reason


def test_a_file_too_large_or_not_there_is_refused_before_it_is_read(tmp_path: Path) -> None:
    large = tmp_path / "large.toml"
    large.write_bytes(b"#" * (MOST_BYTES + 1))
    for path in (large, tmp_path / "none.toml"):
        with pytest.raises(UserError, match=path.name):
            read_path(path)


def test_a_file_is_what_its_format_says() -> None:
    kinds = {"lesson": Lesson, "questions": Questions, "glossary": Glossary}
    for name, kind in kinds.items():
        found = read_any(f'format = "lstm-viz-{name} 1"\n'.encode(), "x.toml")
        if found.content is not None:
            assert isinstance(found.content, kind)
        else:
            assert all("is missing" in mistake.reason for mistake in found.mistakes)
    assert read_any(b'format = "other"', "x.toml").mistakes[0].reason.startswith("'other' is none of")


def test_a_teachers_folder_joins_the_course(tmp_path: Path) -> None:
    (tmp_path / "03_own.toml").write_text(HEAD + f"\n[[steps]]\n{STEP}\n", "utf-8")
    (tmp_path / "quiz.toml").write_text('format = "lstm-viz-questions 1"\nlesson = "own"\n', "utf-8")
    (tmp_path / "broken.toml").write_text("format = ", "utf-8")
    (tmp_path / "notes.txt").write_text("not read", "utf-8")
    course = load_course("en", tmp_path)
    own = course.lesson("own")
    assert own is not None
    assert own.own
    assert any(read.content is not None and read.content.lesson == "own" for read in course.questions)
    broken = course.lesson("broken")
    assert broken is not None
    assert broken.lesson is None


def test_a_folder_that_is_not_there_is_a_mistake_and_the_course_stays(tmp_path: Path) -> None:
    course = load_course("en", tmp_path / "gone")
    assert course.mistakes[0].file == "gone"
    assert len(course.lessons) == len(shipped_files("lessons"))


def test_names_have_no_number_and_no_ending() -> None:
    assert [lesson_name(file) for file in ("07_output_gate.toml", "output_gate.toml", "7-a.toml")] == [
        "output_gate",
        "output_gate",
        "a",
    ]


# --- whatever a stranger's file holds ------------------------------------------------------------------------

WHOLE = [data for kind in ("lessons", "questions", "glossary") for _, data in shipped_files(kind)]
OWN = (HEAD + UNIT + f"\n[[steps]]\n{STEP}\n").encode()


def _is_told(found: AnyFile) -> None:
    """There is something to use, or a sentence that says why not; every mistake has a line of the file."""
    assert found.content is not None or found.mistakes
    assert all(mistake.line >= 1 and mistake.reason for mistake in found.mistakes)


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused_in_a_sentence(data: bytes) -> None:
    _is_told(read_any(data, "x.toml"))


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_a_damaged_file_is_read_or_refused_in_a_sentence(data: st.DataObject) -> None:
    whole = data.draw(st.sampled_from([*WHOLE, OWN]))
    start = data.draw(st.integers(0, len(whole)))
    stop = data.draw(st.integers(start, min(len(whole), start + 200)))
    put = data.draw(st.binary(max_size=12))
    _is_told(read_any(whole[:start] + put + whole[stop:], "x.toml"))


VALUES = st.recursive(
    st.integers(-5, 5) | st.booleans() | st.text("ab c\"'#[]{}=,.\n", max_size=6) | st.floats(-2, 2),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["a", "b-c", "d e"]), inner, max_size=3)
    ),
    max_leaves=8,
)


def _toml(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        escaped = value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
        return f'"{escaped}"'
    if isinstance(value, list):
        return "[\n" + "".join(f"  {_toml(item)}, # a ] comment\n" for item in value) + "]"
    if isinstance(value, dict):
        return "{ " + ", ".join(f'"{key}" = {_toml(item)}' for key, item in value.items()) + " }"
    return repr(value)


def _paths(value: Any, at: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [at, *(path for key, item in inner for path in _paths(item, (*at, key)))]


@given(st.lists(st.dictionaries(st.sampled_from(["a", "b-c", "d e"]), VALUES, max_size=3), min_size=1, max_size=4))
def test_every_key_of_any_toml_has_the_line_in_which_it_stands(tables: list[dict[str, Any]]) -> None:
    text = "".join(
        "[[steps]]\n" + "".join(f'"{key}" = {_toml(value)}\n' for key, value in table.items()) for table in tables
    )
    places, written = lines_of(text), text.split("\n")
    for path in _paths(tomllib.loads(text)):
        if path:
            assert path in places
        if path and isinstance(path[-1], str) and path != ("steps",):
            assert f'"{path[-1]}"' in written[places[path] - 1]


def test_multi_line_texts_and_dotted_keys_are_passed_over() -> None:
    texts = [
        "a.b = '''",
        "[no]",
        "x = 1",
        "'''",
        'c = """',
        '"quoted\\""""""',
        "[d.'e.f']",
        "g = 1979-05-27T07:32:00Z # h = 1",
    ]
    text = "\n".join(texts)
    tomllib.loads(text)
    places = lines_of(text)
    assert places["a", "b"] == 1
    assert places["c",] == 5
    assert places["d", "e.f", "g"] == 8
    assert ("x",) not in places


def test_questions_and_their_lines() -> None:
    ask = '[questions.ask]\nkind = "order"\nquestion = "?"\nitems = ["a", "b"]'
    found = questions(f'id = "a"\nlevel = 4\nobjective = "gates"\n{ask}')
    assert [(mistake.line, mistake.reason) for mistake in found.mistakes] == [(6, "it is to be at most 3")]
