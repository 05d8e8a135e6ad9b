"""The tasks that learn from files of the user's own: what they read, refuse and keep from training."""

from __future__ import annotations

from pathlib import Path
from random import Random

import msgspec
import pytest
import torch

from engine import tasks
from engine.model import SequenceModel, load_model, model_bytes
from engine.protocol import ModelDescription
from engine.protocol.descriptions import BadModelFileError
from engine.tasks import own_files
from engine.tasks.task import BadSettingError, Setting, Task

OWN = ("own_sentences", "own_table", "own_text")


def generator(seed: int = 0) -> torch.Generator:
    return torch.Generator().manual_seed(seed)


def written(folder: Path, text: str, name: str = "own.csv") -> str:
    path = folder / name
    path.write_bytes(text.encode())
    return str(path)


def configured(name: str, **settings: Setting) -> Task:
    return tasks.find(name).configured(settings)


@pytest.mark.parametrize("name", OWN)
def test_a_file_that_is_not_there_is_refused_by_name(name: str, tmp_path: Path) -> None:
    with pytest.raises(BadSettingError, match=r"file: .*missing\.txt"):
        configured(name, file=str(tmp_path / "missing.txt"))
    with pytest.raises(BadSettingError, match="file: "):
        configured(name, file=str(tmp_path))


@pytest.mark.parametrize("name", OWN)
def test_what_is_no_text_is_refused(name: str, tmp_path: Path) -> None:
    path = tmp_path / "picture"
    for data, why in ((b"\xff\xfe\x00\x81" * 100, "UTF-8"), (b"a\0b," * 100, "zero")):
        path.write_bytes(data)
        with pytest.raises(BadSettingError, match=why):
            configured(name, file=str(path))


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(own_files, "MOST_BYTES", 1 << 20)
    with pytest.raises(BadSettingError, match="3 MiB, more than 1"):
        configured("own_text", file=written(tmp_path, "a" * (3 << 20)))


@pytest.mark.parametrize("name", OWN)
def test_a_file_that_has_changed_is_read_anew(name: str, tmp_path: Path) -> None:
    source = {
        "own_text": "abcdefgh" * 100,
        "own_sentences": "s,l\n" + "".join(f"word{n} good,{n % 2}\n" for n in range(100)),
        "own_table": "a,b,c\n" + "".join(f"{n},{n + 1},{n % 2}\n" for n in range(100)),
    }[name]
    file = written(tmp_path, source)
    before = configured(name, file=file).describe()
    assert configured(name, file=file).describe() == before
    written(tmp_path, source.replace("a", "q").replace("good", "bad").replace("99", "12345"))
    assert configured(name, file=file).describe() != before


def test_a_text_is_learnt_from_but_for_its_last_tenth(tmp_path: Path) -> None:
    chance = Random(1)
    text = "".join(chance.choice("abcd \n") for _ in range(2000)) + "xyz" * 74
    file = written(tmp_path, "\ufeff" + text.replace("\n", "\r\n"), "own.txt")
    task = configured("own_text", file=file, length=20)
    alphabet = task.describe().alphabet
    assert alphabet == tuple("\n abcdxyz")
    learnt = {alphabet[place] for seed in range(20) for place in task.batch(generator(seed), 8).inputs.unique()}
    assert learnt <= set("\n abcd")
    batch = task.examination(generator())
    assert {alphabet[place] for place in batch.inputs.flatten().tolist()} == set("xyz")
    assert torch.equal(batch.inputs[1:], batch.targets[:-1])
    assert task.chance["accuracy"] == 0.0


def test_the_rarer_characters_of_a_text_are_one(tmp_path: Path) -> None:
    text = "aaaa bbbb cccc ddd ee f" * 30
    task = configured("own_text", file=written(tmp_path, text), characters=4, length=10)
    assert task.describe().alphabet == (" ", "a", "b", "□")
    assert configured("own_text", file=written(tmp_path, text), characters=50).describe().alphabet == tuple(
        " abcdef"
    )


def test_a_text_counts_as_learnt_where_it_is_known_better_than_from_the_character_before(tmp_path: Path) -> None:
    file = written(tmp_path, "ab" * 500)
    assert configured("own_text", file=file).solved == {"accuracy": 1.0}
    with pytest.raises(BadSettingError, match="fewer than 200"):
        configured("own_text", file=written(tmp_path, "short"))


SENTENCES = "id;text;mood\n" + "".join(
    f'{n};"It{chr(39)}s a {word} day, number{n}.";{mood}\n'
    for n in range(60)
    for word, mood in (("Good", "up"), ("bad", "down"))
)


def test_sentences_are_words_in_small_letters_with_their_labels_at_the_end(tmp_path: Path) -> None:
    task = configured("own_sentences", file=written(tmp_path, SENTENCES), text="text", label="mood", words=7)
    description = task.describe()
    assert description.classes == ("down", "up")
    assert {"it's", "a", "good", "bad", "day", ",", "…"} <= set(description.alphabet)
    assert len(description.alphabet) == 8
    batch = task.batch(generator(), 20)
    assert batch.lengths is not None
    for column, length in enumerate(batch.lengths.tolist()):
        words = [description.alphabet[word] for word in batch.inputs[:length, column].tolist()]
        assert batch.weights[:, column].nonzero().flatten().tolist() == [length - 1]
        assert description.classes[batch.targets[length - 1, column]] == ("up" if "good" in words else "down")


def test_sentences_kept_from_training_are_not_read_in_it() -> None:
    table = tasks.find("own_sentences").sentences()  # type: ignore[attr-defined]
    assert len(table.kept) > 100
    assert not set(table.kept) & set(table.learnt)


@pytest.mark.parametrize(
    ("text", "settings", "why"),
    [
        ("only\none\n", {}, "two columns"),
        ("s,l\na b,1\n", {}, "labels"),
        ("s,l\na b,1\nc d,2\n", {}, "too few sentences"),
        (SENTENCES, {"text": "words"}, "no column 'words'"),
        (SENTENCES, {"text": "mood", "label": "mood"}, "same column"),
        ("s,l\na b,1,2\n", {}, "line 2 has 3 cells"),
        ("s,s\na b,1\n", {}, "same name"),
    ],
)
def test_tables_of_sentences_that_cannot_be_learnt_from(
    text: str, settings: dict[str, Setting], why: str, tmp_path: Path
) -> None:
    with pytest.raises(BadSettingError, match=why):
        configured("own_sentences", file=written(tmp_path, text), **settings)


WIDE = "kind,t1,t2,t3,t4\n" + "".join(
    f"{'ab'[n % 2]},{1000 + n},{2000 - n},{'' if n % 3 else 7},\n" for n in range(40)
)
LONG = "who\tx\ty\tgrade\n" + "".join(
    f"{'pq'[step % 2]}{n}\t{n + step}\t{n * step}\t{n / 2}\n" for n in range(30) for step in range(n % 4 + 2)
)


def test_a_wide_table_has_a_sequence_a_row_which_an_empty_cell_ends(tmp_path: Path) -> None:
    task = configured("own_table", file=written(tmp_path, WIDE), target="kind")
    description = task.describe()
    assert (description.columns, description.classes) == (("value",), ("a", "b"))
    batch = task.examination(generator())
    assert batch.inputs.shape == (3, 8, 1)
    assert batch.lengths is not None
    for column, length in enumerate(batch.lengths.tolist()):
        number = int(batch.inputs[0, column, 0]) - 1000
        assert number % 5 == 4  # every fifth is kept from training
        assert length == (2 if number % 3 else 3)
        assert batch.inputs[1, column, 0] == 2000 - number
        assert batch.targets[length - 1, column] == number % 2


def test_a_long_table_has_a_step_a_row_and_a_number_to_tell(tmp_path: Path) -> None:
    task = configured("own_table", file=written(tmp_path, LONG), target="grade", sequence="who")
    description = task.describe()
    assert (description.columns, description.output) == (("x", "y"), "number")
    assert isinstance(description.output_scale, tuple)
    mean, deviation = description.output_scale
    batch = task.batch(generator(), 30)
    assert batch.lengths is not None
    for column, length in enumerate(batch.lengths.tolist()):
        steps = batch.inputs[:length, column]
        target = batch.targets[length - 1, column].item() * deviation + mean
        number = round(2 * target)
        assert target == pytest.approx(number / 2, abs=1e-4)
        assert steps[:, 1].tolist() == ((steps[:, 0] - number) * number).tolist()


@pytest.mark.parametrize(
    ("text", "settings", "why"),
    [
        ("a,b,c\n1,x,0\n" * 1 + "2,3,1\n" * 9, {}, "'x' in line 2"),
        ("a,b,c\n1,,0\n,2,1\n" + "2,3,1\n" * 9, {}, "line 3 has an empty cell"),
        ("a,b\n" + "nan,1\n" * 9, {}, "'nan'"),
        ("a,b\n" + "1,1\n" * 9, {}, "1 classes"),
        ("a,b\n" + "1,x\n" * 9, {"kind": "number"}, "'x'"),
        ("a,b\n1,x\n2,y\n", {}, "too few sequences"),
        (LONG, {"sequence": "nobody"}, "no column 'nobody'"),
        ("a,b\n1,x\n2,y\n", {"sequence": "a"}, "no column"),
    ],
)
def test_tables_that_cannot_be_learnt_from(
    text: str, settings: dict[str, Setting], why: str, tmp_path: Path
) -> None:
    with pytest.raises(BadSettingError, match=why):
        configured("own_table", file=written(tmp_path, text), **settings)


def test_a_model_reads_and_says_numbers_as_they_are_in_the_table(tmp_path: Path) -> None:
    task = configured("own_table", file=written(tmp_path, LONG), target="grade", sequence="who", hidden_size=3)
    torch.manual_seed(0)
    model = load_model(model_bytes(SequenceModel(task.describe())))
    batch = task.examination(generator())
    learnt = torch.cat([task.batch(generator(seed), 30).inputs.flatten(0, 1) for seed in range(3)])
    read = model.encode(learnt[learnt.abs().sum(1) > 0])
    assert read.abs().mean() < 2
    assert isinstance(model.description.output_scale, tuple)
    mean, deviation = model.description.output_scale
    h, raw = model.run(batch.inputs)
    answer = model.answer(h)
    assert answer is not None
    assert torch.allclose(answer, raw * deviation + mean)
    example = task.examples(model, generator(), 1)[0]
    assert float(example.truth) * 2 == pytest.approx(round(float(example.truth) * 2), abs=1e-3)
    last = int(batch.there[:, 0].sum()) - 1
    assert float(example.answer) == pytest.approx(answer[last, 0, 0].item(), abs=deviation * 0.006)


@pytest.mark.parametrize(
    "changes",
    [
        {"input_scale": ((0.0, 1.0),)},
        {"input_scale": ((0.0, 1.0), (0.0, 0.0))},
        {"input_scale": ((0.0, 1.0), (0.0, -1.0))},
        {"output_scale": (0.0, 0.0)},
    ],
)
def test_a_scale_that_cannot_be_is_refused(changes: dict[str, object]) -> None:
    description = ModelDescription(
        name="m", title="m", inputs="numbers", columns=("a", "b"), input_size=2, hidden_size=3, output="number"
    )
    data = model_bytes(SequenceModel(description))
    assert load_model(data).description == description
    wrong = model_bytes(SequenceModel(msgspec.structs.replace(description, **changes)))
    with pytest.raises(BadModelFileError, match="scale"):
        load_model(wrong)
