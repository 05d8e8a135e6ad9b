"""Sequences as people give them: what is read, and what is said about what cannot be."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engine.protocol import ModelDescription, NumberSequence, SymbolSequence
from lstm_viz import sequence as module
from lstm_viz.errors import UserError
from lstm_viz.sequence import MAX_STEPS, Sequence, parse_text, read_file

SYMBOLS = ModelDescription(
    name="s",
    title="S",
    inputs="symbols",
    alphabet=("A", "B", "·", "?"),
    input_size=4,
    hidden_size=2,
    output="none",
)
WORDS = ModelDescription(
    name="w", title="W", inputs="symbols", alphabet=("yes", "no"), input_size=2, hidden_size=2, output="none"
)
TEXT = ModelDescription(
    name="t", title="T", inputs="text", alphabet=tuple("abc \n“"), input_size=6, hidden_size=2, output="none"
)
NUMBERS = ModelDescription(
    name="n",
    title="N",
    inputs="numbers",
    columns=("number", "mark"),
    input_size=2,
    hidden_size=2,
    output="number",
)
ONE = ModelDescription(name="o", title="O", inputs="numbers", input_size=1, hidden_size=2, output="number")


def refusal(text: str, model: ModelDescription) -> str:
    with pytest.raises(UserError) as caught:
        parse_text(text, model)
    return str(caught.value)


def refusal_of_file(path: Path, model: ModelDescription) -> str:
    with pytest.raises(UserError) as caught:
        read_file(path, model)
    return str(caught.value)


def attempt(read: Callable[..., Sequence], *given: object) -> Sequence | UserError:
    """What was read, or what was said about it; anything else is raised."""
    try:
        return read(*given)
    except UserError as error:
        return error


# --- typed ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("text", ["A··B?", "A · · B ?", " A ··\nB ? "])
def test_symbols_of_one_character_need_no_blanks(text: str) -> None:
    found = parse_text(text, SYMBOLS)
    assert found.values.tolist() == [0, 2, 2, 1, 3]
    assert found.labels == ("A", "·", "·", "B", "?")
    assert found.values.dtype == np.int32


def test_longer_symbols_stand_between_blanks() -> None:
    assert parse_text("no yes\nyes", WORDS).values.tolist() == [1, 0, 0]


def test_every_character_of_text_counts_blanks_and_new_lines_too() -> None:
    assert parse_text("a b\r\nc", TEXT).values.tolist() == [0, 3, 1, 4, 2]


@pytest.mark.parametrize("text", ["0.5 1\n-2 0", "0.5, 1; −2, 0", "0.5\t1\n\n-2\t0\n", "number,mark\n0.5,1\n-2,0"])
def test_numbers_are_read_row_by_row(text: str) -> None:
    assert parse_text(text, NUMBERS).values.tolist() == [[0.5, 1.0], [-2.0, 0.0]]


def test_symbols_travel_as_symbols_and_numbers_as_numbers() -> None:
    assert isinstance(parse_text("AB", SYMBOLS).message(), SymbolSequence)
    message = parse_text("1 2", NUMBERS).message()
    assert isinstance(message, NumberSequence)
    assert message.values.shape == (1, 2)


def test_an_unknown_symbol_is_named_with_its_step() -> None:
    said = refusal("A·X", SYMBOLS)
    assert "“X” (step 3)" in said
    assert "A B · ?" in said


def test_an_unknown_word_is_named_with_its_step() -> None:
    assert "“maybe” (step 2)" in refusal("yes maybe", WORDS)


def test_an_unknown_character_is_named_with_its_line_and_column() -> None:
    said = refusal("ab\nacxa", TEXT)
    assert "“x” (line 2, column 3)" in said
    assert "blank" in said


def test_a_column_too_many_is_named_with_its_line_and_the_models_columns() -> None:
    said = refusal("1 0\n1 0 5", NUMBERS)
    assert "Line 2: 3 found" in said
    assert "number, mark" in said


def test_a_column_too_few_is_named_with_its_line() -> None:
    assert "Line 1: 1 found," in refusal("1", NUMBERS)


def test_text_in_a_numbers_place_is_named_with_line_and_column() -> None:
    assert "“zwei” is not a number (line 2, column 2)" in refusal("1 0\n1 zwei", NUMBERS)


def test_a_first_line_that_mixes_names_and_numbers_is_no_heading() -> None:
    assert "“mark” is not a number (line 1, column 2)" in refusal("1 mark\n1 0", NUMBERS)


@pytest.mark.parametrize("cell", ["nan", "inf", "-inf", "1e999"])
def test_what_is_not_finite_is_named_with_line_and_column(cell: str) -> None:
    assert f"“{cell}” is not a finite number (line 1, column 2)" in refusal(f"0 {cell}", NUMBERS)


@pytest.mark.parametrize("model", [SYMBOLS, WORDS, TEXT, NUMBERS], ids=lambda model: model.inputs + model.name)
def test_nothing_typed_is_said_to_be_empty(model: ModelDescription) -> None:
    assert "empty" in refusal("", model)


def test_a_heading_alone_is_said_to_be_empty() -> None:
    assert "empty" in refusal("number mark", NUMBERS)


@pytest.mark.parametrize(("model", "one"), [(SYMBOLS, "A"), (WORDS, "yes "), (TEXT, "a"), (NUMBERS, "1 0\n")])
def test_a_step_too_many_is_said_with_the_limit(model: ModelDescription, one: str) -> None:
    assert parse_text(one * MAX_STEPS, model).steps == MAX_STEPS
    said = refusal(one * (MAX_STEPS + 1), model)
    assert f"{MAX_STEPS + 1:,} steps" in said
    assert f"At most {MAX_STEPS:,}" in said


@settings(max_examples=300)
@given(
    text=st.one_of(
        st.text(max_size=60),
        st.text(alphabet="0123456789eE+-.,; \n\tnaif−_AB·?abc“\r\x00", max_size=60),
    ),
    model=st.sampled_from([SYMBOLS, WORDS, TEXT, NUMBERS, ONE]),
)
def test_any_text_is_a_sequence_or_a_sentence(text: str, model: ModelDescription) -> None:
    found = attempt(parse_text, text, model)
    if isinstance(found, UserError):
        assert found.message.endswith(".")
        return
    assert 1 <= found.steps == len(found.labels)
    if model.inputs == "numbers":
        assert found.values.shape == (found.steps, model.input_size)
        assert np.isfinite(found.values).all()
    else:
        assert found.values.min() >= 0
        assert found.values.max() < model.input_size


# --- files ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "content"), [("s.txt", "A··?\n"), ("s.csv", "A,·,·,?\n"), ("s.csv", "A\n·\n·\n?\n")]
)
def test_a_file_of_symbols(tmp_path: Path, name: str, content: str) -> None:
    path = tmp_path / name
    path.write_text(content, encoding="utf-8")
    found = read_file(path, SYMBOLS)
    assert found.values.tolist() == [0, 2, 2, 3]
    assert found.text == name


def test_a_file_of_text_keeps_its_lines(tmp_path: Path) -> None:
    path = tmp_path / "t.txt"
    path.write_bytes(b"\xef\xbb\xbfab\r\nc")
    assert parse_text("ab\nc", TEXT).values.tolist() == read_file(path, TEXT).values.tolist()


def test_a_table_with_a_heading(tmp_path: Path) -> None:
    path = tmp_path / "n.csv"
    path.write_text("number,mark\n1.5,0\n2,1\n", encoding="utf-8")
    assert read_file(path, NUMBERS).values.tolist() == [[1.5, 0.0], [2.0, 1.0]]


@pytest.mark.parametrize("dtype", ["float32", "float64", "int16", ">f4"])
def test_an_array_of_numbers(tmp_path: Path, dtype: str) -> None:
    np.save(tmp_path / "n.npy", np.array([[1, 0], [2, 1]], dtype=dtype))
    found = read_file(tmp_path / "n.npy", NUMBERS)
    assert found.values.tolist() == [[1.0, 0.0], [2.0, 1.0]]
    assert found.values.dtype == np.float64


def test_an_array_with_one_axis_is_one_column(tmp_path: Path) -> None:
    np.save(tmp_path / "n.npy", np.arange(3.0))
    assert read_file(tmp_path / "n.npy", ONE).values.tolist() == [[0.0], [1.0], [2.0]]


def test_an_array_of_positions_in_the_alphabet(tmp_path: Path) -> None:
    np.save(tmp_path / "s.npy", np.array([0, 3, 2]))
    assert read_file(tmp_path / "s.npy", SYMBOLS).labels == ("A", "?", "·")


@pytest.mark.parametrize("name", ["s.pdf", "s", "s.zip"])
def test_another_ending_is_refused_with_those_that_are_read(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"A")
    said = refusal_of_file(tmp_path / name, SYMBOLS)
    assert name in said
    assert ".txt, .csv, .tsv, .npy or .npz" in said


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    assert "gone.txt cannot be read" in refusal_of_file(tmp_path / "gone.txt", SYMBOLS)


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    (tmp_path / "folder.txt").mkdir()
    assert "folder.txt cannot be read" in refusal_of_file(tmp_path / "folder.txt", SYMBOLS)


def test_bytes_that_are_no_utf8_are_named_with_their_line(tmp_path: Path) -> None:
    (tmp_path / "s.txt").write_bytes(b"A\n\xff\n")
    assert "s.txt is not UTF-8 text (line 2)" in refusal_of_file(tmp_path / "s.txt", SYMBOLS)


def test_a_file_too_large_is_refused_before_it_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MAX_FILE_BYTES", 1 << 20)
    path = tmp_path / "s.txt"
    with path.open("wb") as stream:
        stream.truncate(3 << 20)
    monkeypatch.setattr(Path, "read_bytes", _never)
    assert "too large (3 MiB)" in refusal_of_file(path, SYMBOLS)


def _never(path: Path) -> bytes:
    raise AssertionError(f"{path} was read")


def test_a_file_named_like_an_array_that_is_none(tmp_path: Path) -> None:
    (tmp_path / "n.npy").write_bytes(b"1 2 3")
    assert "n.npy is not a plain .npy array" in refusal_of_file(tmp_path / "n.npy", NUMBERS)


def test_an_empty_array_file(tmp_path: Path) -> None:
    (tmp_path / "n.npy").write_bytes(b"")
    assert "n.npy is not a plain .npy array" in refusal_of_file(tmp_path / "n.npy", NUMBERS)


class _Trap:
    """Says so if anybody unpickles it."""

    def __reduce__(self) -> tuple[object, tuple[object, ...]]:
        return _spring, ()


def _spring() -> None:
    raise AssertionError("a pickle of a stranger was run")


def test_a_pickle_is_not_run(tmp_path: Path) -> None:
    (tmp_path / "n.npy").write_bytes(pickle.dumps(_Trap()))
    assert "n.npy is not a plain .npy array" in refusal_of_file(tmp_path / "n.npy", NUMBERS)


def test_an_array_of_objects_is_not_unpickled(tmp_path: Path) -> None:
    np.save(tmp_path / "n.npy", np.array([[_Trap(), _Trap()]], dtype=object), allow_pickle=True)
    assert "n.npy does not hold plain numbers" in refusal_of_file(tmp_path / "n.npy", NUMBERS)


def test_a_table_with_tabs_is_read_as_one_with_commas(tmp_path: Path) -> None:
    (tmp_path / "n.tsv").write_text("number\tmark\n1\t0\n-2.5\t1\n")
    assert read_file(tmp_path / "n.tsv", NUMBERS).values.tolist() == [[1.0, 0.0], [-2.5, 1.0]]
    (tmp_path / "s.tsv").write_text("A\t·\t?\n")
    assert read_file(tmp_path / "s.tsv", SYMBOLS).labels == ("A", "·", "?")


def test_what_is_wrong_in_a_table_with_tabs_is_said_with_its_place(tmp_path: Path) -> None:
    (tmp_path / "n.tsv").write_text("1\t0\n2\tone\n")
    assert "“one” is not a number (line 2, column 2)" in refusal_of_file(tmp_path / "n.tsv", NUMBERS)


@pytest.mark.parametrize("save", [np.savez, np.savez_compressed])
def test_an_archive_with_one_array_or_one_named_x_is_a_sequence(tmp_path: Path, save: Callable[..., None]) -> None:
    array = np.array([[1.0, 0.0], [2.0, 1.0]])
    save(tmp_path / "one.npz", anything=array)
    save(tmp_path / "named.npz", y=np.ones(3), x=array)
    for name in ("one.npz", "named.npz"):
        assert read_file(tmp_path / name, NUMBERS).values.tolist() == array.tolist()


def test_an_archive_of_which_nobody_knows_the_sequence_names_what_it_holds(tmp_path: Path) -> None:
    np.savez(tmp_path / "n.npz", a=np.ones(2), b=np.ones(2))
    assert "n.npz holds 2 arrays, and none is called x (a, b)" in refusal_of_file(tmp_path / "n.npz", NUMBERS)
    np.savez(tmp_path / "n.npz")
    assert "holds 0 arrays" in refusal_of_file(tmp_path / "n.npz", NUMBERS)


def test_what_is_no_archive_is_said_to_be_none(tmp_path: Path) -> None:
    (tmp_path / "n.npz").write_bytes(b"1 2 3")
    assert "n.npz is not a plain .npz archive" in refusal_of_file(tmp_path / "n.npz", NUMBERS)


def test_nothing_in_an_archive_is_unpickled(tmp_path: Path) -> None:
    np.savez(tmp_path / "n.npz", np.array([_Trap()], dtype=object), allow_pickle=True)
    assert "n.npz does not hold plain numbers" in refusal_of_file(tmp_path / "n.npz", NUMBERS)


def test_an_archive_that_would_unpack_to_too_much_is_not_unpacked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "MAX_FILE_BYTES", 1 << 20)
    np.savez_compressed(tmp_path / "n.npz", np.zeros((200_000, 2)))
    assert (tmp_path / "n.npz").stat().st_size < 1 << 20
    assert "n.npz is too large (3 MiB unpacked)" in refusal_of_file(tmp_path / "n.npz", NUMBERS)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(places=st.lists(st.tuples(st.integers(0, 10_000), st.integers(0, 255)), min_size=1, max_size=8))
def test_a_damaged_archive_is_refused_in_words_or_read(tmp_path: Path, places: list[tuple[int, int]]) -> None:
    np.savez_compressed(tmp_path / "n.npz", np.arange(64.0).reshape(32, 2))
    data = bytearray((tmp_path / "n.npz").read_bytes())
    for place, value in places:
        data[place % len(data)] = value
    (tmp_path / "n.npz").write_bytes(data)
    try:
        found = read_file(tmp_path / "n.npz", NUMBERS)
    except UserError:
        return
    assert found.values.shape[1] == 2


def test_an_archive_of_arrays_is_not_an_array(tmp_path: Path) -> None:
    np.savez(tmp_path / "n.npz", np.ones((2, 2)))
    (tmp_path / "n.npz").rename(tmp_path / "n.npy")
    assert "n.npy is not a plain .npy array" in refusal_of_file(tmp_path / "n.npy", NUMBERS)


@pytest.mark.parametrize("dtype", ["complex64", "U3", "bool"])
def test_an_array_of_something_else_is_refused(tmp_path: Path, dtype: str) -> None:
    np.save(tmp_path / "n.npy", np.ones((2, 2)).astype(dtype))
    assert "n.npy does not hold plain numbers" in refusal_of_file(tmp_path / "n.npy", NUMBERS)


@pytest.mark.parametrize("shape", [(3,), (3, 1), (2, 2, 2), ()])
def test_an_array_of_another_shape_is_refused_with_both_shapes(tmp_path: Path, shape: tuple[int, ...]) -> None:
    np.save(tmp_path / "n.npy", np.ones(shape))
    said = refusal_of_file(tmp_path / "n.npy", NUMBERS)
    assert f"has the shape {shape}" in said
    assert "(steps, 2)" in said


@pytest.mark.parametrize("shape", [(3, 2), (1 << 40, 2), (1 << 62, 1 << 62)])
def test_an_array_that_claims_more_than_its_bytes_is_refused(tmp_path: Path, shape: tuple[int, ...]) -> None:
    with (tmp_path / "n.npy").open("wb") as stream:
        np.lib.format.write_array_header_1_0(stream, {"descr": "<f8", "fortran_order": False, "shape": shape})
        stream.write(bytes(2 * 2 * 8))
    assert f"n.npy ends too soon: it says that its shape is {shape}" in refusal_of_file(
        tmp_path / "n.npy", NUMBERS
    )


@pytest.mark.parametrize(
    "header", ["", "{", "[]", "{}", "(" * 900, "{'shape': (-1, 2), 'descr': '<f8'}", "\x00", "__import__('os')"]
)
def test_a_header_that_makes_no_sense_is_refused(tmp_path: Path, header: str) -> None:
    data = b"\x93NUMPY\x01\x00" + len(header).to_bytes(2, "little") + header.encode() + bytes(32)
    (tmp_path / "n.npy").write_bytes(data)
    assert "n.npy is not a plain .npy array" in refusal_of_file(tmp_path / "n.npy", NUMBERS)


def test_an_array_in_columns_is_the_same_array(tmp_path: Path) -> None:
    array = np.arange(6.0).reshape(3, 2)
    np.save(tmp_path / "n.npy", np.asfortranarray(array))
    assert read_file(tmp_path / "n.npy", NUMBERS).values.tolist() == array.tolist()


def test_an_array_with_a_value_that_is_not_finite_is_refused_with_its_place(tmp_path: Path) -> None:
    np.save(tmp_path / "n.npy", np.array([[1.0, 0.0], [2.0, np.nan]]))
    assert "not finite (step 2, column 2)" in refusal_of_file(tmp_path / "n.npy", NUMBERS)


@pytest.mark.parametrize("array", [np.ones((0, 2)), np.ones((MAX_STEPS + 1, 2), dtype=np.int8)])
def test_an_array_without_steps_or_with_too_many_is_refused(tmp_path: Path, array: np.ndarray) -> None:
    np.save(tmp_path / "n.npy", array)
    said = refusal_of_file(tmp_path / "n.npy", NUMBERS)
    assert "empty" in said or f"{MAX_STEPS + 1:,} steps" in said


@pytest.mark.parametrize("bad", [-1, 4, 2**62])
def test_a_position_outside_the_alphabet_is_refused_with_its_step(tmp_path: Path, bad: int) -> None:
    np.save(tmp_path / "s.npy", np.array([0, bad]))
    said = refusal_of_file(tmp_path / "s.npy", SYMBOLS)
    assert f"{bad} at step 2" in said
    assert "0 to 3" in said


def test_fractions_are_no_positions_in_the_alphabet(tmp_path: Path) -> None:
    np.save(tmp_path / "s.npy", np.array([0.0, 1.0]))
    assert "whole numbers" in refusal_of_file(tmp_path / "s.npy", SYMBOLS)


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    data=st.binary(max_size=80),
    start=st.sampled_from([b"", b"\x93NUMPY\x01\x00", b"PK\x03\x04", b"\x80\x04"]),
    ending=st.sampled_from([".txt", ".csv", ".npy"]),
    model=st.sampled_from([SYMBOLS, TEXT, NUMBERS]),
)
def test_any_file_is_a_sequence_or_a_sentence(
    tmp_path: Path, data: bytes, start: bytes, ending: str, model: ModelDescription
) -> None:
    path = tmp_path / f"any{ending}"
    path.write_bytes(start + data)
    found = attempt(read_file, path, model)
    assert isinstance(found, Sequence) or found.message.endswith(".")


def test_what_a_keyboard_lacks_is_typed_otherwise() -> None:
    symbols = ModelDescription(
        name="s", title="S", inputs="symbols", alphabet=("A", "·", "?"), input_size=3, hidden_size=1, output="none"
    )
    assert parse_text("A . _ - ?", symbols).labels == ("A", "·", "·", "·", "?")
    text = ModelDescription(
        name="t", title="T", inputs="text", alphabet=('"', "a"), input_size=2, hidden_size=1, output="none"
    )
    assert parse_text("“a”", text).labels == ('"', "a", '"')


def test_a_symbol_of_the_alphabet_itself_stands_for_nothing_else() -> None:
    model = ModelDescription(
        name="s", title="S", inputs="symbols", alphabet=("·", "."), input_size=2, hidden_size=1, output="none"
    )
    assert parse_text(". ·", model).labels == (".", "·")


def test_quoted_numbers_are_numbers() -> None:
    assert parse_text('"1","2"', NUMBERS).values.tolist() == [[1.0, 2.0]]
