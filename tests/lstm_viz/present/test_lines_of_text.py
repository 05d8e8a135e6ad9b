"""A sequence as text before an audience: how it is broken into lines."""

from __future__ import annotations

from lstm_viz.present.coloured_text import MOST_EVENED, evened, lines_of


def test_no_symbol_is_left_alone_in_the_last_line() -> None:
    symbols = list("AbdcBacCdaDbcdAb")
    assert [len(line) for line in lines_of(symbols, 15)] == [15, 1]
    assert [len(line) for line in lines_of(symbols, evened(symbols, 15))] == [8, 8]
    assert len(lines_of(symbols, evened(symbols, 16))) == 1
    assert evened(["x"], 30) == 1


def test_a_text_is_still_broken_after_its_spaces() -> None:
    text = list("one two three four five six")
    assert [len(line) for line in lines_of(text, 25)] == [24, 3]
    lines = lines_of(text, evened(text, 25))
    assert [len(line) for line in lines] == [14, 13]
    assert all(text[line.stop - 1] == " " for line in lines[:-1])


def test_a_long_text_is_as_wide_as_there_is_room() -> None:
    long = ["x"] * (20 * MOST_EVENED + 1)
    assert evened(long, 20) == 20
