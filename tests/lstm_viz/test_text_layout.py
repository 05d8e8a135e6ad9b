"""Where symbols stand when a sequence is written as text."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from lstm_viz.widgets.text_layout import TextLayout, lay_out, measure


def written(labels: str | tuple[str, ...], columns: int, *, joined: bool = True) -> list[str]:
    """The lines of a text."""
    layout = layout_of(labels, columns, joined=joined)
    starts = layout.line_starts
    return ["".join(labels[start:stop]) for start, stop in pairwise(starts)]


def layout_of(labels: str | tuple[str, ...], columns: int, *, joined: bool = True) -> TextLayout:
    return lay_out(measure(tuple(labels), joined), columns)


def test_lines_break_at_blanks() -> None:
    assert written("the old man looked", 8) == ["the old ", "man ", "looked"]


def test_a_line_end_ends_its_line() -> None:
    assert written("ab\n\ncd", 10) == ["ab\n", "\n", "cd"]


def test_a_word_longer_than_a_line_is_broken() -> None:
    assert written("abcdefgh i", 3) == ["abc", "def", "gh ", "i"]


def test_symbols_of_several_characters_stay_whole() -> None:
    assert written(("one", "two", "three"), 8, joined=False) == ["onetwo", "three"]


def test_a_step_is_found_where_it_stands() -> None:
    layout = layout_of("the old man looked", 8)
    assert (layout.line_of(9), layout.column_of(9)) == (1, 1)
    assert layout.step_at(1, 1) == 9
    assert layout.step_at(1, 40) == 11  # the last of its line
    assert layout.step_at(40, 0) == 12  # the first of the last line


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="ab \n\t", min_size=1, max_size=60), st.integers(1, 12))
def test_every_step_stands_in_one_line_that_is_not_too_long(text: str, columns: int) -> None:
    layout = layout_of(text, columns)
    assert "".join(written(text, columns)) == text
    for step in range(len(text)):
        assert layout.step_at(layout.line_of(step), layout.column_of(step)) == step
        assert layout.column_of(step) < columns


@given(widths=st.lists(st.integers(0, 9), min_size=1, max_size=60), columns=st.integers(1, 25))
def test_words_fill_each_line_as_far_as_they_can(widths: list[int], columns: int) -> None:
    labels = ["w" * width for width in widths]
    layout = lay_out(measure(labels, joined=False), columns)
    lines, room = [0], columns
    for step, width in enumerate(max(1, width) + 1 for width in widths):
        if width > room and step > lines[-1]:
            lines.append(step)
            room = columns
        room -= width
    assert layout.line_starts.tolist() == [*lines, len(widths)]
