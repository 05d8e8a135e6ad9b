"""The course as it is shipped: every id is there, every number comes out of the engine; one test a file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import get_args

import msgspec
import pytest

import resources
from lstm_viz.learn.checking import Known, mistakes_of, mistakes_of_course
from lstm_viz.learn.claims import claims_of
from lstm_viz.learn.computing import Computer
from lstm_viz.learn.course import languages, load_course, shipped_files
from lstm_viz.learn.expressions_checked import expressions_of
from lstm_viz.learn.lesson import OBJECTIVES, Ask, AskChoice, AskFill, Do, Lesson, Question, Questions, Step
from lstm_viz.learn.reading import AnyFile, read_any
from lstm_viz.learn.schedule import CHECK_QUESTIONS, check_questions
from lstm_viz.learn.texts import links_in, names_in
from lstm_viz.learn.wording import texts_of
from tests.lstm_viz.learn.lessons import lesson

CHECKOUT = Path(resources.__file__).parent.parent
KINDS = ("lessons", "questions", "glossary")
FILES = [
    (kind, language, name)
    for language in languages()
    for kind in KINDS
    for name, _ in shipped_files(kind, language)
]


@cache
def _read(kind: str, language: str, name: str) -> AnyFile:
    return read_any(dict(shipped_files(kind, language))[name], name)


@pytest.fixture(scope="module")
def known(computer: Computer) -> Known:
    return Known.of(load_course(), computer.tasks())


@pytest.mark.parametrize(("kind", "language", "name"), FILES)
def test_all_that_a_file_says_is_so(kind: str, language: str, name: str, known: Known, computer: Computer) -> None:
    read = _read(kind, language, name)
    assert [str(mistake) for mistake in mistakes_of(read, known)] == []
    assert [str(mistake) for mistake in claims_of(read, computer)] == []


@pytest.mark.parametrize(("kind", "language", "name"), [found for found in FILES if found[0] != "glossary"])
def test_nothing_is_computed_that_no_text_and_no_answer_speaks_of(kind: str, language: str, name: str) -> None:
    content = _read(kind, language, name).content
    assert isinstance(content, (Lesson, Questions))
    for part in _parts(content):
        spoken = {word for _, text in texts_of(part) if text for word in names_in(text)}
        used = [(path, set(re.findall(r"[A-Za-z_]\w*", text or ""))) for path, text in expressions_of(part)]
        for value in part.values:
            others = [words for path, words in used if path != ("values", value)]
            assert value in spoken or any(value in words for words in others), f"{part.id}: {value}"
    stages = [state for part in _parts(content) for state in _states_of(part)]
    if isinstance(content, Questions) and content.do is not None:
        stages.append(content.do)
    shown = {name for state in stages for name in (state.model, state.beside)}
    assert {own.name for own in content.models} <= shown


def _states_of(part: Step | Question) -> list[Do]:
    """What a step or a question puts on the stage: at first, to settle it, and to reach its goal."""
    goal = part.try_ if isinstance(part, Step) else None
    states = (part.do, part.ask and part.ask.show, goal and goal.solution)
    return [state for state in states if isinstance(state, Do)]


def test_the_files_fit_together(known: Known) -> None:
    assert [str(mistake) for mistake in mistakes_of_course(load_course(), known)] == []


@pytest.mark.parametrize(("kind", "language", "name"), FILES)
def test_what_is_too_long_to_compute_is_stated_where_it_was_measured(kind: str, language: str, name: str) -> None:
    content = _read(kind, language, name).content
    parts = (
        content.steps
        if isinstance(content, Lesson)
        else content.questions
        if isinstance(content, Questions)
        else ()
    )
    for claim in (claim for part in parts for claim in part.claims if claim.shown_in):
        stated = (CHECKOUT / claim.shown_in).read_text("utf-8")
        assert _unparted(claim.says) in _unparted(stated), f"{claim.says} of {name}"


def _unparted(text: str) -> str:
    """The text with its thousands not parted: "60,000" is "60 000" in German."""
    return re.sub(r"(?<=\d)[, ](?=\d{3}\b)", "", " ".join(text.split()))


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("kind", KINDS[:2])
def test_a_translation_has_the_same_steps_questions_and_numbers(kind: str, language: str) -> None:
    for name, _ in shipped_files(kind):
        assert differences(_read(kind, "en", name), _read(kind, language, name)) == []


@pytest.mark.parametrize("language", languages())
def test_the_glossary_of_a_language_has_the_same_words(language: str) -> None:
    assert load_course().words.keys() == load_course(language).words.keys()


def test_a_translation_that_differs_is_found() -> None:
    step = 'id = "a"\nsay = "x"\ntitle = "y"\n[steps.values]\nv = "1 + 1"\n[steps.do]\nstep = 1'
    own = lesson(step)
    assert differences(own, lesson(step.replace('"x"', '"z"'))) == []
    for wrong in (
        step.replace('"a"', '"b"'),
        step.replace("1 + 1", "1 + 2"),
        step.replace("step = 1", "step = 2"),
        step.replace('"x"', '"{v}"'),
        step.replace('title = "y"\n', ""),
    ):
        assert differences(own, lesson(wrong)) == ["a"]


def differences(english: AnyFile, other: AnyFile) -> list[str]:
    """The ids of the steps and questions that are not the same but for their words."""
    spelled = dict(zip(_alphabets(other.content), _alphabets(english.content), strict=True))
    pairs: Iterator[tuple[Step | Question, Step | Question]]
    pairs = zip(_parts(english.content), _parts(other.content), strict=True)
    return [own.id for own, translated in pairs if _but_for_words(own, {}) != _but_for_words(translated, spelled)]


def _alphabets(content: object) -> list[str]:
    """What the lesson's own models read: in another language it may be other words."""
    assert isinstance(content, (Lesson, Questions))
    return [symbol for model in content.models for symbol in model.alphabet or ()]


def _but_for_words(part: Step | Question, spelled: dict[str, str]) -> object:
    texts = [(path, sorted(names_in(text)), sorted(links_in(text))) for path, text in texts_of(part) if text]
    state = msgspec.json.encode(part.do).decode()
    state = re.sub(r"\w+", lambda found: spelled.get(found[0], found[0]), state)
    return part.id, state, dict(expressions_of(part)), texts


def _parts(content: object) -> tuple[Step, ...] | tuple[Question, ...]:
    assert isinstance(content, (Lesson, Questions))
    return content.steps if isinstance(content, Lesson) else content.questions


# --- the course as a whole -----------------------------------------------------------------------------------

SHORT_PATH = {
    "simple_rnn",
    "vanishing",
    "cell_state",
    "forget_gate",
    "input_gate",
    "output_gate",
    "why_it_survives",
}


def test_fifteen_lessons_at_least_of_five_to_ten_minutes_each_after_what_it_needs() -> None:
    lessons = load_course().lessons
    assert len(lessons) >= 15
    for place, found in enumerate(lessons):
        assert found.lesson is not None
        assert 5 <= found.lesson.minutes <= 10, found.name
        assert set(found.lesson.needs) <= {before.name for before in lessons[:place]}, found.name


# What a step takes beside the reading, in seconds: to answer, by kind of question (of a calculation each line); to
# reach a goal; to watch a race; to go on. 238 words are read in a minute (Brysbaert 2019: silent reading of
# English non-fiction).
ANSWERING = {
    "choice": 10, "number": 30, "fill": 25, "curve": 30, "order": 25, "label": 25, "click": 8, "mistake": 20,
}  # fmt: skip
TRYING, WATCHING, GOING_ON, WORDS_A_MINUTE = 60, 20, 2, 238


def _seconds_of(step: Step) -> float:
    ask, seconds = step.ask, float(GOING_ON)
    read = [step.title, step.say]
    if ask is not None:
        lines = getattr(ask, "lines", ())
        seconds += ANSWERING[str(ask.__struct_config__.tag)] * (len(lines) if isinstance(ask, AskFill) else 1)
        read += [ask.question, ask.explain, *(getattr(line, "text", line) for line in lines)]
        if isinstance(ask, AskChoice):
            read += [*(choice.text for choice in ask.choices), max((c.say for c in ask.choices), key=len)]
        else:
            read += [ask.right, ask.otherwise]
    if step.try_ is not None:
        seconds += TRYING
        read.append(step.try_.goal)
    if step.do is not None and "race" in (step.do.panes or ()):
        seconds += WATCHING
    return seconds + sum(len(text.split()) for text in read) * 60 / WORDS_A_MINUTE


def test_the_minutes_of_a_lesson_are_counted_and_come_to_about_a_hundred() -> None:
    lessons = [found.lesson for found in load_course().lessons if found.lesson is not None]
    for lesson_read in lessons:
        counted = sum(map(_seconds_of, lesson_read.steps)) / 60
        assert abs(counted - lesson_read.minutes) < 0.75, f"{lesson_read.title}: {counted:.1f} minutes"
    assert 90 <= sum(lesson_read.minutes for lesson_read in lessons) <= 110
    core = sum(_seconds_of(step) for lesson_read in lessons for step in lesson_read.steps if step.core) / 60
    assert 18 <= core <= 23


def test_the_short_path_goes_through_seven_lessons_and_no_other() -> None:
    lessons = load_course().lessons
    core = {found.name for found in lessons if found.lesson and any(step.core for step in found.lesson.steps)}
    assert core == SHORT_PATH


def test_every_lesson_asks_and_has_questions_for_practice() -> None:
    course = load_course()
    practised = {file.lesson for _, file in course.all_questions.values()}
    for found in course.lessons:
        assert found.lesson is not None
        assert sum(step.ask is not None for step in found.lesson.steps) >= 3, found.name
        assert found.name in practised


@pytest.mark.parametrize("language", languages())
def test_no_right_choice_is_known_by_its_length(language: str) -> None:
    course = load_course(language)
    files = [*(found.lesson for found in course.lessons), *(read.content for read in course.questions)]
    asked = [part.ask for content in files for part in _parts(content)]
    choices = [ask.choices for ask in asked if isinstance(ask, AskChoice)]
    for right, wrong in (
        ([len(each.text) for each in found if each.right], [len(each.text) for each in found if not each.right])
        for found in choices
    ):
        if len(right) == 1:
            assert right[0] <= 1.45 * max(wrong) or right[0] - max(wrong) <= 12, (right, wrong)


def test_beside_every_question_something_stands_on_the_stage() -> None:
    for question, file in load_course().all_questions.values():
        assert file.stage_of(question).panes, question.id


def test_sixty_questions_of_every_kind_and_level_and_for_every_objective_a_check() -> None:
    course = load_course()
    questions = [question for question, _ in course.all_questions.values()]
    assert len(questions) >= 60
    assert {type(question.ask) for question in questions} == set(get_args(Ask))
    assert any(question.draw for question in questions)
    for objective in OBJECTIVES:
        asked = check_questions(questions, objective, seed=0)
        assert [len(asked), {question.level for question in asked}] == [CHECK_QUESTIONS, {1, 2, 3}], objective
        assert any(found.lesson and objective in found.lesson.objectives for found in course.lessons)


def test_every_word_of_the_glossary_has_a_picture_and_no_link_leads_nowhere() -> None:
    course = load_course()
    files = [*(found.lesson for found in course.lessons), *(read.content for read in course.questions)]
    parts = [part for content in files for part in _parts(content)]
    told = {
        target
        for part in parts
        for _, text in texts_of(part)
        for kind, target in links_in(text)
        if kind == "glossary"
    }
    assert told <= course.words.keys()
    assert all(word.picture for word in course.words.values())
