"""Every failure has words, and every word its arguments."""

from __future__ import annotations

import string

import pytest

from engine.protocol import EngineFailed
from engine.protocol.failures import FAILURES, failure
from lstm_viz.failures import ENGINE_SENTENCES, SENTENCES, in_words, why_it_ended, window_failure


def test_the_window_has_words_for_every_failure_of_the_engine_and_for_no_other() -> None:
    assert ENGINE_SENTENCES.keys() == FAILURES.keys()


@pytest.mark.parametrize("key", FAILURES)
def test_a_sentence_names_only_arguments_that_the_failure_has(key: str) -> None:
    for text in ENGINE_SENTENCES[key]:
        fields = {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}
        assert fields <= FAILURES[key]


@pytest.mark.parametrize("key", SENTENCES)
def test_a_sentence_says_what_happened_and_what_to_do(key: str) -> None:
    message, hint = SENTENCES[key]
    assert message[0] == "{" or message[0].isupper()
    assert hint.endswith(".")


def test_a_failure_becomes_a_sentence_in_the_user_s_language() -> None:
    failed = failure("no-such-layer", layer=7, layers=2)
    german = {"There is no layer {layer}; the model has {layers}.": "Schicht {layer} gibt es nicht, nur {layers}."}
    assert in_words(failed).message == "There is no layer 7; the model has 2."
    assert in_words(failed, lambda text: german.get(text, text)).message == "Schicht 7 gibt es nicht, nur 2."
    assert in_words(failed).key == "no-such-layer"


def test_a_failure_of_a_newer_engine_keeps_its_key_and_arguments_visible() -> None:
    error = in_words(EngineFailed(key="quantum-decoherence", arguments={"qubit": "{3}"}, traceback="…"))
    assert str(error) == "quantum-decoherence (qubit: {3})"
    assert error.traceback == "…"


def test_braces_in_an_argument_are_only_text() -> None:
    assert "{oops}" in in_words(failure("bad-model-file", name="{oops}", error="{0}")).message


def test_a_failure_that_nobody_listed_cannot_be_made() -> None:
    with pytest.raises(ValueError, match="no failure 'no-such-key'"):
        failure("no-such-key")
    with pytest.raises(ValueError, match="with arguments"):
        failure("no-such-layer", layer=7)
    with pytest.raises(ValueError, match="no words"):
        window_failure("no-such-key")


@pytest.mark.parametrize(
    ("status", "crashed", "key"),
    [
        (9, True, "engine-killed"),
        (137, False, "engine-killed"),  # as a shell in between reports it
        (11, True, "engine-crashed"),
        (139, False, "engine-crashed"),
        (0xC0000005 - (1 << 32), True, "engine-crashed"),  # as Windows reports it
        (0, False, "engine-exited"),
        (255, False, "engine-exited"),  # as ssh reports its own failures
    ],
)
def test_an_exit_status_is_told_apart(status: int, crashed: bool, key: str) -> None:
    failed = why_it_ended(status, crashed, "ssh: no route to host")
    assert failed.key == key
    assert in_words(failed).message
