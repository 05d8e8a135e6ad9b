"""Translation: the words of numbers, what is asked of a sentence, and greedy decoding."""

from __future__ import annotations

import pytest
import torch
from torch import Tensor

from engine.tasks import translation
from engine.tasks.numerals import ENGLISH, FRENCH, in_english, in_french, parsed_english
from engine.tasks.translation import ARROW, CLASSES, STOP, VOCABULARY

TASK = translation.TASK


@pytest.mark.parametrize(
    ("number", "english", "french"),
    [
        (0, "zero", "zéro"),
        (17, "seventeen", "dix sept"),
        (21, "twenty one", "vingt et un"),
        (60, "sixty", "soixante"),
        (70, "seventy", "soixante dix"),
        (71, "seventy one", "soixante et onze"),
        (79, "seventy nine", "soixante dix neuf"),
        (80, "eighty", "quatre vingts"),
        (81, "eighty one", "quatre vingt un"),
        (91, "ninety one", "quatre vingt onze"),
        (100, "one hundred", "cent"),
        (200, "two hundred", "deux cents"),
        (203, "two hundred three", "deux cent trois"),
        (380, "three hundred eighty", "trois cent quatre vingts"),
        (1000, "one thousand", "mille"),
        (2000, "two thousand", "deux mille"),
        (1999, "one thousand nine hundred ninety nine", "mille neuf cent quatre vingt dix neuf"),
        (4200, "four thousand two hundred", "quatre mille deux cents"),
        (9071, "nine thousand seventy one", "neuf mille soixante et onze"),
    ],
)
def test_numbers_are_said_as_they_are_in_english_and_in_french(number: int, english: str, french: str) -> None:
    assert " ".join(in_english(number)) == english
    assert " ".join(in_french(number)) == french


def test_every_number_has_words_of_its_own_in_both_languages() -> None:
    numbers = range(10_000)
    assert len({tuple(in_english(number)) for number in numbers}) == 10_000
    assert len({tuple(in_french(number)) for number in numbers}) == 10_000
    assert {word for number in numbers for word in in_english(number)} == set(ENGLISH)
    assert {word for number in numbers for word in in_french(number)} == set(FRENCH)
    assert all(parsed_english(in_english(number)) == number for number in numbers)


@pytest.mark.parametrize("number", [-1, 10_000])
def test_other_numbers_have_no_words(number: int) -> None:
    for say in (in_english, in_french):
        with pytest.raises(ValueError, match="not from 0"):
            say(number)


def test_the_unseen_numbers_are_a_fifth_and_no_batch_has_one() -> None:
    kept = set(translation.kept(9999).tolist())
    learnt = set(translation.learnt(9999).tolist())
    assert len(kept) == 2000
    assert kept | learnt == set(range(10_000))
    assert not kept & learnt
    unseen = {tuple(in_english(number)) for number in kept}
    for seed in range(20):
        batch = TASK.batch(torch.Generator().manual_seed(seed), 50)
        for column in batch.inputs.T.tolist():
            words = [VOCABULARY[word] for word in column]
            assert tuple(words[: words.index(ARROW)]) not in unseen


def test_the_examination_is_of_every_unseen_number() -> None:
    batch = TASK.examination(torch.Generator().manual_seed(1))
    assert batch.inputs.shape[1] == 2000
    read = {tuple(column[: column.index(0)]) for column in batch.inputs.T.tolist()}
    assert len(read) == 2000


def answered(text: str) -> list[str | None]:
    return [None if answer is None else CLASSES[answer] for answer in translation.translated(text.split())]


def test_from_the_arrow_on_the_next_french_word_is_asked_for_and_at_last_no_more() -> None:
    assert answered("two hundred → deux cents") == [None, None, "deux", "cents", STOP]
    assert answered("two hundred →") == [None, None, "deux"]


def test_after_a_wrong_word_or_the_end_or_of_no_number_nothing_is_right() -> None:
    assert answered("two hundred → trois cents") == [None, None, "deux", None, None]
    assert answered("zero → zéro zéro") == [None, "zéro", STOP, None]
    assert answered("hundred two → deux") == [None] * 4
    assert answered("two hundred") == [None, None]
    assert answered("→ un") == [None, None]


def speaker(translate: dict[str, str]) -> translation.Model:
    """A model that has learnt some translations by heart, and says "et" of everything else."""

    def model(sequence: Tensor) -> Tensor:
        words = [VOCABULARY[word] for word in sequence[:, 0].tolist()]
        begin = words.index(ARROW)
        said = translate.get(" ".join(words[:begin]), "et et").split()
        said = [*said, STOP][len(words) - begin - 1 :]
        outputs = torch.zeros(len(words), 1, len(CLASSES))
        outputs[-1, 0, CLASSES.index(said[0] if said else STOP)] = 1.0
        return outputs

    return model


def test_greedy_decoding_says_a_word_after_the_words_it_said_up_to_the_end() -> None:
    model = speaker({"two hundred": "deux cents", "one": "un"})
    assert translation.spoken(model, [["two", "hundred"], ["one"], ["two"]]) == [
        ["deux", "cents"],
        ["un"],
        ["et", "et"],
    ]


def test_a_model_that_never_stops_is_cut_off() -> None:
    model = speaker({"one": " ".join(["et"] * 30)})
    assert translation.spoken(model, [["one"]]) == [["et"] * translation.LONGEST]


def test_examples_show_the_source_the_truth_and_what_the_model_says_with_its_own_words() -> None:
    known = {" ".join(in_english(number)): " ".join(in_french(number)) for number in range(5000)}
    examples = TASK.examples(speaker(known), torch.Generator().manual_seed(0), 40)
    assert len(examples) == 40
    for example in examples:
        assert example.right == (example.sequence in known) == (example.truth == example.answer)
    assert {example.right for example in examples} == {True, False}


def test_a_number_is_right_only_where_all_its_words_are() -> None:
    batch = translation.side_by_side(torch.tensor([200, 203]))
    outputs = torch.nn.functional.one_hot(batch.targets, len(CLASSES)).float()
    assert TASK.score(outputs, batch) == {"accuracy": 1.0, "words": 1.0}
    outputs[3, 1] = 0.0
    outputs[3, 1, CLASSES.index("et")] = 1.0
    assert TASK.score(outputs, batch) == {"accuracy": 0.5, "words": pytest.approx(6 / 7)}
