"""The shipped talks in German: the same scenes and figures in other words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

import pytest

from lstm_viz import translators, words
from lstm_viz.present import opened_talk, shipped_talks, talk_words
from lstm_viz.present.talk import Talk

TALKS = shipped_talks.names()
NUMBER = re.compile(r"(?<![A-Za-z])[-−]?\d+(?:[.,]\d+)*")


@pytest.fixture(autouse=True)
def english_again() -> Iterator[None]:
    yield
    translators.speak(words.ENGLISH)


def in_german(name: str) -> Talk:
    translators.speak("de")
    return opened_talk.named(name).talk


def said(talk: Talk) -> list[str]:
    """Every text of a talk, in order."""
    found = [talk.title, talk.about]
    for scene in talk.scenes:
        found += [scene.title, scene.caption, scene.notes, *(click.caption or "" for click in scene.clicks)]
    return found


@pytest.mark.parametrize("name", TALKS)
def test_a_talk_says_all_of_it_in_german(name: str) -> None:
    english, german = opened_talk.named(name).talk, in_german(name)
    for own, other in zip(said(english), said(german), strict=True):
        assert bool(own.strip()) == bool(other.strip()), own
        assert not own.strip() or own != other, own


@pytest.mark.parametrize("name", TALKS)
def test_what_is_shown_is_the_same(name: str) -> None:
    english, german = opened_talk.named(name), None
    translators.speak("de")
    german = opened_talk.named(name)
    assert german.traces.keys() == english.traces.keys()
    for own, other in zip(english.talk.scenes, german.talk.scenes, strict=True):
        assert (own.scene, own.seconds, own.training) == (other.scene, other.seconds, other.training)
        assert [(click.do, click.to, click.scene) for click in own.clicks] == [
            (click.do, click.to, click.scene) for click in other.clicks
        ]


@pytest.mark.parametrize("name", TALKS)
def test_the_figures_are_the_same(name: str) -> None:
    """Those that stand in captions and notes, digit by digit."""
    english, german = opened_talk.named(name).talk, in_german(name)
    for own, other in zip(said(english), said(german), strict=True):
        assert Counter(NUMBER.findall(own)) == Counter(NUMBER.findall(other)), other


@pytest.mark.parametrize("name", TALKS)
def test_its_format_is_said(name: str) -> None:
    found = talk_words.read(name, "de")
    assert found is not None
    assert found.format == talk_words.FORMAT


def test_the_titles_are_german_in_the_menu() -> None:
    translators.speak("de")
    assert shipped_talks.title_of("why_gradients_vanish") == "Warum Gradienten verschwinden"


def test_a_talk_without_words_of_a_language_comes_in_english() -> None:
    assert talk_words.read("inside_one_step", "fr") is None
