"""The tasks made of sentences: what they mean, how far a turn stands from what it turns, what is kept unseen."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

import pytest
import torch

from engine import tasks
from engine.tasks import last_word, sentiment
from engine.tasks.grammar import Grammar
from engine.tasks.sentences import kept_from_training


def generator(seed: int = 0) -> torch.Generator:
    return torch.Generator().manual_seed(seed)


def sentences_of(name: str, batch_inputs: torch.Tensor, lengths: torch.Tensor) -> list[list[str]]:
    vocabulary = tasks.find(name).describe().alphabet
    columns = zip(batch_inputs.T.tolist(), lengths.tolist(), strict=True)
    return [[vocabulary[word] for word in column[:length]] for column, length in columns]


def examined(name: str) -> list[list[str]]:
    batch = tasks.find(name).examination(generator())
    assert batch.lengths is not None
    return sentences_of(name, batch.inputs, batch.lengths)


@pytest.mark.parametrize("name", ["last_word", "sentiment"])
def test_no_sentence_of_the_examination_is_read_in_training(name: str) -> None:
    task = tasks.find(name)
    assert all(kept_from_training(sentence) for sentence in examined(name))
    for seed in range(20):
        batch = task.batch(generator(seed), 20)
        assert batch.lengths is not None
        assert not any(kept_from_training(read) for read in sentences_of(name, batch.inputs, batch.lengths))


@pytest.mark.parametrize("name", ["last_word", "sentiment"])
def test_there_are_thousands_of_sentences(name: str) -> None:
    assert len({" ".join(sentence) for sentence in examined(name)}) > 950


@pytest.mark.parametrize(
    ("sentence", "meaning"),
    [
        ("the film was wonderful .", "praise"),
        ("the film was dull .", "complaint"),
        ("I would never say that the film was wonderful .", "complaint"),
        ("nobody could claim , as my sister said in the rain , that the film was dull .", "praise"),
        ("although the film was dull , the ending was warm .", "praise"),
        ("the film was dull , but I doubt that the ending was warm .", "complaint"),
        ("the film was warm , even though the ending was dull .", "praise"),
        ("I doubt that the film was warm , even though I doubt that the ending was dull .", "complaint"),
        ("the film , where nobody knew us , was warm .", "praise"),  # a negation that turns nothing
    ],
)
def test_what_a_sentence_means(sentence: str, meaning: str) -> None:
    words = sentence.split()
    answers = sentiment.meant(words)
    assert answers[:-1] == [None] * (len(words) - 1)
    assert answers[-1] is not None
    assert sentiment.CLASSES[answers[-1]] == meaning
    assert set(words) <= set(sentiment.vocabulary())


def test_a_sentence_that_says_nothing_or_does_not_end_asks_nothing() -> None:
    for sentence in ("the film was .", "the film was warm"):
        assert set(sentiment.meant(sentence.split())) == {None}


def test_what_is_right_after_the_full_stop_is_not_asked() -> None:
    first, second = "the film was dull .", "the film was warm ."
    assert sentiment.meant(f"{first} {second}".split())[5:] == [None] * 5


def distances(sentence: Sequence[str]) -> list[int]:
    """How many words stand between each turn or contrast of a sentence and the adjective that it turns."""
    adjectives = [place for place, word in enumerate(sentence) if word in sentiment.polarities()]
    ends = []
    for turn in sentiment.turns():
        places = range(len(sentence) - len(turn) + 1)
        ends += [n + len(turn) for n in places if tuple(sentence[n : n + len(turn)]) == turn]
    if sentence[0] == "although":
        ends.append(1)
    if "though" in sentence:
        ends.append(sentence.index("though") + 1)
    found = [len(words(sentence[end : next(a for a in adjectives if a >= end)])) for end in ends]
    if "but" in sentence:
        but = sentence.index("but")
        found.append(len(words(sentence[max(a for a in adjectives if a < but) + 1 : but])))
    return found


def words(part: Sequence[str]) -> list[str]:
    return [word for word in part if word != ","]


def test_in_the_examination_every_turn_stands_ten_words_or_more_from_what_it_turns() -> None:
    for sentence in examined("sentiment"):
        assert distances(sentence), sentence
        assert min(distances(sentence)) >= 10, sentence


def test_the_distance_is_a_setting() -> None:
    task = tasks.find("sentiment").configured({"distance": 25})
    batch = task.examination(generator())
    assert batch.lengths is not None
    for sentence in sentences_of("sentiment", batch.inputs, batch.lengths)[:100]:
        assert min(distances(sentence)) >= 25


def test_neither_the_adjective_alone_nor_the_first_turn_tells_the_sentiment() -> None:
    """What the last adjective says, turned or not, is right no more often than a coin would be."""
    sentences = examined("sentiment")
    said = [next(word for word in reversed(sentence) if word in sentiment.polarities()) for sentence in sentences]
    meant = [sentiment.meant(sentence)[-1] for sentence in sentences]
    right = [sentiment.polarities()[word] == bool(meaning) for word, meaning in zip(said, meant, strict=True)]
    assert sum(right) / len(right) == pytest.approx(0.5, abs=0.1)


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("I grew up in France , so I speak fluent", "French"),
        ("I grew up in France , before my cousin moved to Spain , so I speak fluent", "French"),
        ("so I speak fluent in France", None),
        ("I grew up in France", None),
    ],
)
def test_the_country_named_first_decides_the_language(sentence: str, language: str | None) -> None:
    words = sentence.split()
    answers = last_word.decided(words)
    classes = tasks.find("last_word").describe().classes
    asked = [classes[answer] for answer in answers if answer is not None]
    assert asked == ([] if language is None else [language])
    if language is not None:
        assert answers[-1] is not None


def test_in_the_examination_the_country_is_as_far_from_the_end_as_the_setting_says_and_others_mislead() -> None:
    misled = 0
    for sentence in examined("last_word"):
        named = [place for place, word in enumerate(sentence) if word in last_word.languages()]
        assert len(sentence) - named[0] > last_word.TASK.settings.distance
        misled += sentence[named[-1]] != sentence[named[0]]
    assert misled > 300


def test_a_grammar_fills_its_slots_and_comes_to_an_end() -> None:
    grammar = Grammar({"a": ("x {b} z",), "b": ("y", "{a}")})
    told = {grammar.told("a", Random(seed)) for seed in range(50)}
    assert "x y z" in told
    assert all(text.count("x") == text.count("z") for text in told)
    assert grammar.words() == ["x", "y", "z"]
    with pytest.raises(KeyError):
        grammar.told("c", Random(0))
