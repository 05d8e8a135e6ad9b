"""Sentences as sequences: words are symbols, sentences differ in length, and a batch holds them side by side.

Owns the way from words to a batch and back to right answers, sentence by sentence, and which sentences are kept
from training. It does not own any grammar.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from random import Random
from zlib import crc32

import torch
from torch import Tensor
from torch.nn.utils.rnn import pad_sequence

from engine.tasks.task import Batch, RightAnswers

# What is right after each word: the place of a class, or None where nothing is asked.
Answers = Callable[[Sequence[str]], Sequence[int | None]]

KEPT = 10  # of so many sentences one is kept from training, to be examined on


def seeded(generator: torch.Generator) -> Random:
    """Python's random numbers, begun by torch's."""
    return Random(int(torch.randint(2**62, (), generator=generator)))


def kept_from_training(sentence: Sequence[str]) -> bool:
    """Whether a sentence is of those that no training reads; the words alone decide."""
    return crc32(" ".join(sentence).encode()) % KEPT == 0


def batch_of(sentences: Sequence[Sequence[str]], vocabulary: Sequence[str], answers: Answers) -> Batch:
    """Sentences side by side, each step asking for what `answers` gives. Raises KeyError for an unknown word."""
    places = {word: place for place, word in enumerate(vocabulary)}
    inputs = pad_sequence([torch.tensor([places[word] for word in sentence]) for sentence in sentences])
    found = [in_tensors(answers(sentence)) for sentence in sentences]
    lengths = torch.tensor([len(sentence) for sentence in sentences])
    targets = pad_sequence([target for target, _ in found])
    return Batch(inputs, targets, pad_sequence([asked for _, asked in found]).float(), lengths)


def right_answers(sequences: Tensor, vocabulary: Sequence[str], answers: Answers) -> RightAnswers:
    """What is right of sequences of words (T, B)."""
    found = [in_tensors(answers([vocabulary[place] for place in column])) for column in sequences.T.tolist()]
    return RightAnswers(*(torch.stack(parts, 1) for parts in zip(*found, strict=True)))


def in_tensors(answers: Sequence[int | None]) -> tuple[Tensor, Tensor]:
    """Targets (T,) int64, 0 where nothing is asked, and where anything is (T,) bool."""
    targets = torch.tensor([0 if answer is None else answer for answer in answers])
    return targets, torch.tensor([answer is not None for answer in answers])
