"""Every sentence is German, too, with the same places for values, in the file that the program reads."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator

from lstm_viz import languages, translators, words
from lstm_viz.words import APART, tr
from tests.lstm_viz.language import catalogue
from tests.lstm_viz.language.sources import gathered, in_code
from tests.said import has_words

LANGUAGES = [code for code in languages.NAMES if code != words.ENGLISH]
UPDATE = "python -m tests.lstm_viz.language"
PLACE = re.compile(r"\{[^{}]*\}")


@pytest.fixture(scope="module", params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> str:
    code: str = request.param
    return code


@pytest.fixture(scope="module")
def translated(language: str) -> dict[str, str]:
    return catalogue.read(catalogue.source_file(language))


@pytest.fixture(scope="module")
def sources() -> dict[str, list[str]]:
    return gathered()


def test_every_sentence_is_translated(
    language: str, sources: dict[str, list[str]], translated: dict[str, str]
) -> None:
    missing = {sentence: files for sentence, files in sources.items() if not translated.get(sentence)}
    assert not missing, f"not translated; `{UPDATE} {language} --missing` lists them"


def test_no_sentence_is_translated_that_nobody_says(
    language: str, sources: dict[str, list[str]], translated: dict[str, str]
) -> None:
    assert not translated.keys() - sources.keys(), f"gone from the program; `{UPDATE} {language}` takes them away"


def test_a_translation_has_the_places_of_its_sentence(translated: dict[str, str]) -> None:
    for sentence, found in translated.items():
        assert Counter(PLACE.findall(sentence)) == Counter(PLACE.findall(found)), (sentence, found)


def test_a_translation_begins_and_ends_as_its_sentence_where_others_are_joined_to_it(
    translated: dict[str, str],
) -> None:
    for sentence, found in translated.items():
        said = sentence.rpartition(APART)[2]
        assert [said[:1].isspace(), said[-1:].isspace()] == [found[:1].isspace(), found[-1:].isspace()], sentence


def test_the_compiled_file_says_the_same(language: str, translated: dict[str, str]) -> None:
    """It stands beside the other, so that nobody needs Qt's compiler to run the program."""
    assert said_by(languages.sentences(language), translated) == translated, f"`{UPDATE} {language}` compiles it"


def said_by(compiled: Path, sentences: Iterable[str]) -> dict[str, str]:
    """What a compiled file says for each sentence."""
    translator = QTranslator()
    assert translator.load(str(compiled))
    apart = [(sentence, *sentence.rpartition(APART)) for sentence in sentences]
    return {
        sentence: translator.translate(translators.CONTEXT, word, meaning or None)
        for sentence, meaning, _, word in apart
    }


def test_qt_compiles_what_translators_edit(language: str, translated: dict[str, str], tmp_path: Path) -> None:
    compiled = tmp_path / "again.qm"
    catalogue.compile_to(catalogue.source_file(language), compiled)
    assert said_by(compiled, translated) == translated


def test_german_has_its_own_marks(translated: dict[str, str]) -> None:
    """No typewriter's quotes and no hyphen in the place of a dash, where the English has none."""
    for sentence, found in translated.items():
        assert found.count('"') <= sentence.count('"'), found
        assert found.count("“") >= found.count("„"), found
        assert found.count(" - ") <= sentence.count(" - "), found


@pytest.mark.parametrize("sentence", ["Open…", "{name} is empty.", "Undo"])
def test_what_is_said_is_german_and_then_english_again(sentence: str) -> None:
    before = tr(sentence)
    translators.speak("de")
    try:
        assert tr(sentence) != sentence
        assert words.language() == "de"
    finally:
        translators.speak(words.ENGLISH)
    assert tr(sentence) == before


def test_a_word_with_several_meanings_is_said_by_its_meaning() -> None:
    from lstm_viz.diagram.nodes import A_GATE  # noqa: PLC0415

    translators.speak("de")
    try:
        assert words.tr_as(A_GATE, "input") == "Input"
        assert tr("input") == "Eingabe"
    finally:
        translators.speak(words.ENGLISH)
    assert words.tr_as(A_GATE, "input") == "input"


def test_a_sentence_that_nobody_translated_comes_in_english() -> None:
    translators.speak("de")
    try:
        assert words.tr_known("A model of your own") == "A model of your own"
    finally:
        translators.speak(words.ENGLISH)


def test_values_are_put_into_a_translation() -> None:
    translators.speak("de")
    try:
        assert tr("{name} is saved.", name="a.lstmviz").startswith("a.lstmviz")
    finally:
        translators.speak(words.ENGLISH)


@pytest.mark.parametrize(
    ("code", "sentences"),
    [
        ('tr("Open")', ["Open"]),
        ('tr("Yes" if yes else "No")', ["Yes", "No"]),
        ('tr("One " "and the other", name=1)', ["One and the other"]),
        (
            'NAMES = to_translate({"open": "Open it", "shut": ("Shut it", "for good")})',
            ["Open it", "Shut it", "for good"],
        ),
        (
            'PAGES = to_translate((Page("Learning", "Loss", make), Page("Gates", tip="All")))',
            ["Learning", "Loss", "Gates", "All"],
        ),
        ("tr(name)", []),
        ('NAMES = {"open": "Open it"}', []),
    ],
)
def test_a_sentence_is_found_where_it_stands(code: str, sentences: list[str]) -> None:
    assert list(in_code(code)) == sentences


@pytest.mark.parametrize(
    ("sentence", "expected"), [("Open", True), ("{name}", False), ("= {value} %", False), ("h_t", False)]
)
def test_only_what_has_words_is_translated(sentence: str, expected: bool) -> None:
    assert has_words(sentence) is expected
