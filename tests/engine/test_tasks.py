"""The tasks: their sequences, targets and scores, each checked against what its words say."""

from __future__ import annotations

import math
from pathlib import Path
from random import Random

import pytest
import torch
from torch import Tensor

from engine import tasks
from engine.model import SequenceModel
from engine.tasks import adding, hold_latest, next_character, remember_first, storyteller
from engine.tasks.scores import auc, class_accuracy
from engine.tasks.task import BadSettingError, Batch, Task

NAMES = tuple(sorted(tasks.all_tasks()))

# Those of whose sequences only the table knows what is right.
OF_WHAT_NOBODY_KNOWS = ("own_table",)

# Those whose answers are made from the model's own, of whatever length, or are text in which a blank is a letter.
SPOKEN = ("next_character", "own_text", "translation")
# Those that ask for what comes next, of which only the sequence's maker knows what comes after its end.
OF_WHAT_IS_NEXT = ("embedded_reber", "next_character", "own_text", "sum_of_sines")


def generator(seed: int = 0) -> torch.Generator:
    return torch.Generator().manual_seed(seed)


def test_every_task_of_the_package_is_found_by_being_there() -> None:
    folder = Path(tasks.__file__).parent
    files = {path.stem for path in folder.glob("*.py") if "\nTASK = " in path.read_text(encoding="utf-8")}
    assert {type(task).__module__.rpartition(".")[2] for task in tasks.all_tasks().values()} == files
    assert files >= {"adding", "remember_first", "sentiment"}


def test_a_task_that_is_not_there_is_named_with_those_that_are() -> None:
    with pytest.raises(tasks.UnknownTaskError, match=r"'juggling'.*remember_first"):
        tasks.find("juggling")


@pytest.fixture(params=NAMES)
def task(request: pytest.FixtureRequest) -> Task:
    return tasks.find(request.param)


def test_the_same_seed_gives_the_same_sequences_and_another_seed_others(task: Task) -> None:
    one, same, other = (task.batch(generator(seed), 5) for seed in (3, 3, 4))
    assert torch.equal(one.inputs, same.inputs)
    assert torch.equal(one.targets, same.targets)
    assert one.inputs.shape != other.inputs.shape or not torch.equal(one.inputs, other.inputs)


def test_a_batch_has_the_shapes_that_its_description_tells(task: Task) -> None:
    description = task.describe()
    batch = task.batch(generator(), 5)
    steps = batch.inputs.shape[0]
    assert batch.targets.shape == batch.weights.shape == (steps, 5)
    assert batch.weights.sum() > 0
    if description.inputs == "numbers":
        assert batch.inputs.shape == (steps, 5, description.input_size) == (steps, 5, len(description.columns))
    else:
        assert batch.inputs.shape == (steps, 5)
        assert int(batch.inputs.max()) < description.input_size == len(description.alphabet)
        assert int(batch.targets.max()) < len(description.classes)


def test_an_alphabet_and_classes_name_nothing_twice_and_the_example_can_be_typed(task: Task) -> None:
    description = task.describe()
    assert len(set(description.alphabet)) == len(description.alphabet)
    assert len(set(description.classes)) == len(description.classes)
    typed = description.example if description.inputs == "text" else description.example.split()
    if description.inputs == "numbers":
        rows = [row.split() for row in description.example.split(";")]
        assert {len(row) for row in rows} == {description.input_size}
        assert all(math.isfinite(float(number)) for row in rows for number in row)
    else:
        assert set(typed) <= set(description.alphabet)


def test_a_task_says_what_is_asked_and_what_makes_it_harder(task: Task) -> None:
    assert task.about.endswith(".")
    assert task.difficulty
    assert all(hasattr(task.settings, setting) for setting in task.difficulty)
    assert task.solved.keys() <= set(task.chance) | {"legal", "silence"}
    assert all(task.solved[score] > chance for score, chance in task.chance.items() if score in task.solved)


def test_examples_can_be_read_beside_the_models_answers(task: Task) -> None:
    description = task.configured({"hidden_size": 4}).describe()
    torch.manual_seed(1)
    examples = task.examples(SequenceModel(description), generator(), 3)
    assert len(examples) == 3
    for example in examples:
        assert example.sequence
        assert example.truth
        assert len(example.answer.split()) == len(example.truth.split()) or task.name in SPOKEN


def test_an_example_of_a_long_sequence_shows_both_its_ends_and_every_answer_to_it() -> None:
    task = tasks.find("temporal_order").configured({"length": 300, "hidden_size": 2})
    torch.manual_seed(1)
    example = task.examples(SequenceModel(task.describe()), generator(), 1)[0]
    assert example.sequence.startswith("E ")
    assert example.sequence.endswith(" B")
    assert len(example.sequence.split()) == 121
    assert " … " in example.sequence
    assert len(example.truth) == len(example.answer) == 2


def test_a_glance_finds_the_unit_whose_memory_tells_the_answers(task: Task) -> None:
    def gates(inputs: Tensor) -> dict[str, Tensor]:
        h = torch.randn(*inputs.shape[:2], 4, generator=generator(2))
        wanted = wanted_batch.targets[:, : inputs.shape[1]].float()
        h[..., 2] = wanted + 0.01 * h[..., 2]
        return {"h": h}

    wanted_batch = task.examination(generator(3))
    observation = task.glance(gates, generator(3))
    assert observation.unit == 2
    assert observation.scores["memory_explained"] > 0.9
    assert "Unit 3:" in observation.story
    assert "forget" not in observation.story


def test_a_setting_can_be_changed_and_the_others_stay(task: Task) -> None:
    changed = task.configured({"hidden_size": 5})
    assert changed.describe().hidden_size == 5
    assert changed.settings.training_steps == task.settings.training_steps
    assert task.configured({}) == task


@pytest.mark.parametrize(
    "changes", [{"colour": 3}, {"hidden_size": 0}, {"hidden_size": "many"}, {"learning_rate": -1.0}]
)
def test_a_setting_that_cannot_be_is_refused_by_name(task: Task, changes: dict[str, float | int | str]) -> None:
    with pytest.raises(BadSettingError, match=next(iter(changes))):
        task.configured(changes)


def test_the_right_answers_score_full_marks_and_no_loss(task: Task) -> None:
    batch = task.batch(generator(), 20)
    classes = len(task.describe().classes)
    of_classes = classes > 0
    outputs = (
        torch.nn.functional.one_hot(batch.targets, classes) * 100.0 if of_classes else batch.targets[..., None]
    )
    assert task.loss(outputs, batch).item() == pytest.approx(0.0, abs=1e-6)
    assert task.score(outputs, batch)["accuracy"] == 1.0


@pytest.mark.parametrize("name", sorted(set(NAMES) - {"bracket_depth", "own_text", "translation"}))
def test_one_answer_for_everything_scores_what_chance_says(name: str) -> None:
    task = tasks.find(name)
    batch = task.examination(generator())
    classes = len(task.describe().classes)
    if classes:
        one_hot = torch.eye(classes).expand(*batch.targets.shape, classes, classes)
        best = max(task.score(one_hot[..., answer], batch)["accuracy"] for answer in range(classes))
    else:
        mean = batch.targets[batch.weights > 0].mean()
        best = task.score(mean.expand(*batch.targets.shape, 1), batch)["accuracy"]
    assert best == pytest.approx(task.chance["accuracy"], abs=0.04)


def test_the_loss_by_chance_is_what_an_answer_without_memory_costs(task: Task) -> None:
    """One answer to everything; but where nothing is to be said it is known, and so is the symbol on hand."""
    batch = task.batch(generator(), 400)
    classes = task.describe().classes
    asked = batch.weights > 0
    if not classes:
        assert task.chance["loss"] == pytest.approx(
            task.loss(_answers_alike(batch, asked), batch).item(), rel=0.15
        )
        return
    known = batch.inputs if task.name == "bracket_depth" else torch.zeros_like(batch.targets)
    if "·" in classes and task.name != "translation":
        known = known + (batch.targets == classes.index("·"))
    counts = torch.full((int(known.max()) + 1, len(classes)), 1e-9)
    counts.index_put_((known[asked], batch.targets[asked]), torch.tensor(1.0), accumulate=True)
    loss = task.loss((counts / counts.sum(1, keepdim=True)).log()[known], batch)
    assert task.chance["loss"] == pytest.approx(loss.item(), rel=0.05)


def _answers_alike(batch: Batch, asked: Tensor) -> Tensor:
    """The mean of all right answers, everywhere: (T, B, 1)."""
    return batch.targets[asked].mean().expand(*batch.targets.shape, 1)


def test_remember_first_asks_for_the_first_letter_after_blanks_alone() -> None:
    batch = remember_first.TASK.examination(generator())
    assert batch.inputs.shape[0] == 62
    assert batch.inputs[0].max() < 4
    assert (batch.inputs[1:-1] == remember_first.BLANK).all()
    assert (batch.inputs[-1] == remember_first.ASK).all()
    assert torch.equal(batch.targets[-1], batch.inputs[0])
    assert (batch.targets[:-1] == remember_first.BLANK).all()


def test_remember_first_is_trained_on_lengths_from_none_to_the_longest() -> None:
    task = remember_first.TASK.configured({"longest": 3})
    lengths = {task.batch(generator(seed), 1).inputs.shape[0] for seed in range(60)}
    assert lengths == {2, 3, 4, 5}


def test_hold_latest_asks_at_every_step_for_the_capital_read_last() -> None:
    batch = hold_latest.TASK.batch(generator(), 7)
    for column in range(7):
        latest = -1
        for symbol, target in zip(
            batch.inputs[:, column].tolist(), batch.targets[:, column].tolist(), strict=True
        ):
            latest = symbol if symbol < 4 else latest
            assert target == latest


def test_adding_marks_two_numbers_of_the_first_half_and_asks_for_their_sum_at_the_end() -> None:
    for length in (2, 3, 4, 50, 110):
        batch = adding.sequences(generator(length), 200, length)
        values, marks = batch.inputs.unbind(-1)
        assert (marks.sum(0) == 2).all()
        assert values.abs().max() <= 1
        assert marks[max(2, length // 2) :].sum() == 0
        assert batch.targets[-1] == pytest.approx(0.5 + (values * marks).sum(0) / 4)
        assert batch.weights[:-1].sum() == 0


def test_adding_counts_an_answer_right_within_four_hundredths() -> None:
    batch = adding.sequences(generator(), 2, 10)
    outputs = batch.targets[..., None] + torch.tensor([0.039, 0.041])[None, :, None]
    assert adding.TASK.score(outputs, batch)["accuracy"] == 0.5


def test_next_character_asks_for_the_next_character_and_nothing_else() -> None:
    batch = next_character.TASK.batch(generator(), 6)
    assert torch.equal(batch.inputs[1:], batch.targets[:-1])
    assert (batch.weights == 1).all()
    assert next_character.TASK.settings.activity_cost == 0


def test_next_character_begins_where_a_paragraph_begins() -> None:
    text = next_character.encoded("One.\nTwo.\nThree.\n")
    pieces = next_character.windows(generator(), text, 50, 2)
    starts = {"".join(next_character.ALPHABET[place] for place in column) for column in pieces.T.tolist()}
    assert starts == {"One", "Two", "Thr"}


def test_what_the_model_is_measured_on_is_not_what_it_learns_from() -> None:
    tales, choosing, unseen = (
        set(next_character.written(name).split("\n")) - {""}
        for name in ("tales", "tales_choosing", "tales_unseen")
    )
    assert not tales & choosing
    assert not tales & unseen
    assert not choosing & unseen


def test_the_stories_are_read_side_by_side_from_end_to_end() -> None:
    text = next_character.written("tales_unseen")
    batch = next_character.stories("tales_unseen")
    assert batch.inputs.shape[1] == text.count("\n\n") + 1
    read = sum(int(weights.sum()) + 1 for weights in batch.weights.T)
    assert read == len(text) - text.count("\n\n")  # every character, but for the empty lines between the stories
    for inputs, weights in zip(batch.inputs.T, batch.weights.T, strict=True):
        assert "".join(next_character.ALPHABET[place] for place in inputs[weights > 0].tolist()) in text


def test_inside_quotes_is_from_the_opening_quote_to_the_character_before_the_closing_one() -> None:
    text = next_character.encoded('He "did" so.\n"Or not\nat all."\n')
    inside = "".join(
        "x" if quoted else "." for quoted in next_character.inside_quotes(text[:, None])[:, 0].tolist()
    )
    assert inside == "...xxxx......" + "xxxxxxx." + ".......x."


def test_the_area_under_the_curve_is_the_share_of_pairs_in_order_with_ties_counting_half() -> None:
    values = torch.randint(0, 6, (80, 3), generator=generator()).float()
    positive = torch.rand(80, generator=generator(1)) < 0.4
    inside, outside = values[positive], values[~positive]
    pairs = inside[:, None] - outside[None]
    expected = ((pairs > 0).double() + (pairs == 0).double() / 2).mean((0, 1))
    assert torch.allclose(auc(values, positive), expected)


def test_the_storyteller_closes_every_quote_and_uses_no_character_but_those_of_the_alphabet() -> None:
    chance = Random(1)
    told = [storyteller.told("paragraph", chance) for _ in range(500)]
    for paragraph in told:
        assert paragraph.count('"') % 2 == 0
        assert set(paragraph) <= set(next_character.ALPHABET) - {"\n"}
    assert len(set(told)) > 490
    assert max(len(piece) for paragraph in told for piece in paragraph.split('"')[1::2]) > 100


def test_the_storyteller_tells_the_same_from_the_same_seed() -> None:
    one, same, other = (next_character.told(generator(seed), 4, 80) for seed in (1, 1, 2))
    assert one.shape == (81, 4)
    assert torch.equal(one, same)
    assert not torch.equal(one, other)


@pytest.mark.parametrize(("share", "of_prose"), [(0.0, 0), (0.4, 8), (1.0, 20)])
def test_so_many_of_the_sequences_are_prose_as_the_settings_say(share: float, of_prose: int) -> None:
    text = "".join(next_character.ALPHABET[place] for place in next_character.prose("tales").tolist()) * 2
    batch = next_character.TASK.configured({"prose": share}).batch(generator(), 20)
    columns = ["".join(next_character.ALPHABET[place] for place in column) for column in batch.inputs.T.tolist()]
    assert [column in text for column in columns] == [place < of_prose for place in range(20)]


def test_accuracy_counts_only_the_steps_that_weigh() -> None:
    batch = remember_first.sequences(generator(), 3, 1, silence=0.0)
    outputs = torch.zeros(3, 3, 5)
    outputs[-1] = torch.nn.functional.one_hot(batch.targets[-1], 5).float()
    assert class_accuracy(outputs, batch) == 1.0


def right(name: str, sequence: list[int]) -> list[int | None]:
    """What a task says of one typed sequence; None where it asks nothing."""
    targets, asked = tasks.find(name).right_answers(torch.tensor(sequence)[:, None])
    return [
        int(target) if known else None
        for target, known in zip(targets[:, 0].tolist(), asked[:, 0].tolist(), strict=True)
    ]


def test_what_is_right_of_a_batch_is_what_the_batch_asks_for(task: Task) -> None:
    batch = (task.configured({"noise": 0.0}) if task.name == "sum_of_sines" else task).batch(generator(), 5)
    asked_of = 0
    for column, length in enumerate(batch.there.sum(0).tolist()):
        targets, asked = (part[:, 0] for part in task.right_answers(batch.inputs[:length, column : column + 1]))
        counts = batch.weights[:length, column] > 0
        assert not (asked & ~counts).any()
        if task.name not in (*OF_WHAT_IS_NEXT, *OF_WHAT_NOBODY_KNOWS):
            assert torch.equal(asked, counts)
        assert torch.allclose(targets[asked], batch.targets[:length, column][asked])
        asked_of += int(asked.sum())
    assert asked_of > 0 or task.name in OF_WHAT_NOBODY_KNOWS


@pytest.mark.parametrize(
    ("name", "sequence", "answers"),
    [
        ("remember_first", [1, 4, 4, 5], [4, 4, 4, 1]),
        ("remember_first", [4, 1, 5], [4, 4, None]),  # no letter first
        ("remember_first", [5], [None]),
        ("remember_first", [2, 5, 4, 5], [4, 2, None, None]),  # after the question nothing is asked
        ("hold_latest", [5, 6, 1, 7, 0, 4], [None, None, 1, 1, 0, 0]),
        ("next_character", [7, 8, 9], [8, 9, None]),
        ("next_character", [7], [None]),
    ],
)
def test_what_is_right_of_a_typed_sequence(name: str, sequence: list[int], answers: list[int | None]) -> None:
    assert right(name, sequence) == answers


@pytest.mark.parametrize(
    ("marks", "asked"), [([1, 0, 1], True), ([1, 1, 1], False), ([0, 0, 1], False), ([0.5, 0.5, 1], False)]
)
def test_adding_asks_at_the_last_step_where_exactly_two_are_marked(marks: list[float], asked: bool) -> None:
    values = torch.tensor([0.5, -0.25, 0.25])
    answers = adding.TASK.right_answers(torch.stack((values, torch.tensor(marks)), -1)[:, None])
    assert answers.asked[:, 0].tolist() == [False, False, asked]
    if asked:
        assert answers.targets[-1].item() == pytest.approx(0.5 + 0.75 / 4)
