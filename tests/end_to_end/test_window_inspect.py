"""The Inspect workspace in the real window with the real engine: figures, text, image, patterns, rules, files."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from torch import nn

from lstm_viz.studio import INSPECT, Studio
from lstm_viz.words import number
from lstm_viz.workspaces.inspect import InspectWorkspace
from tests.end_to_end.windows import shown, wait_for, words


@pytest.fixture
def inspect(running: Studio, qtbot: QtBot) -> InspectWorkspace:
    """The workspace over the shipped character model's own example."""
    running.opening.open_named("next_character")
    wait_for(qtbot, lambda: shown(running).model.name == "next_character")
    running.window.resize(1440, 900)
    running.window.show_workspace(INSPECT)
    return running.inspect_workspace


def test_the_shipped_model_is_there_at_once_with_what_it_learned(
    inspect: InspectWorkspace, running: Studio, qtbot: QtBot
) -> None:
    wait_for(qtbot, lambda: inspect.looking.measurement is not None and inspect.looking.units is not None)
    said = words(inspect.learned)
    assert "memory half-life, median" in said
    assert "Predict the next character" in words(inspect.file)
    unit = running.selection.unit
    rows = inspect.looking.units
    assert rows is not None
    assert sorted(rows.tolist()) == list(range(64))
    found = shown(running).at(5)
    assert found is not None
    assert inspect.reading._values(5, 6)[0] == found["c"][unit]


def test_brushing_inside_quotes_ranks_first_the_unit_that_the_rule_ranks_first(
    inspect: InspectWorkspace, running: Studio, qtbot: QtBot
) -> None:
    text = inspect.reading.text
    start = shown(running).sequence.text.index("Not far")
    running.selection.set_step(start)
    for _ in range(len("Not far") - 1):
        QTest.keyClick(text, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert inspect.looking.stretch == (start, start + len("Not far"))
    wait_for(qtbot, lambda: inspect.looking.pattern is not None)
    brushed = inspect.pattern.bars.bars[0].unit
    QTest.keyClicks(inspect.pattern.rule.lineEdit(), "inside quotes")
    QTest.keyClick(inspect.pattern.rule.lineEdit(), Qt.Key.Key_Return)
    wait_for(qtbot, lambda: inspect.looking.scores is not None)
    scores = inspect.looking.scores
    assert scores is not None
    best = max(scores.scores, key=lambda score: score.held_out)
    assert brushed == best.unit == running.document.model.unit == inspect.pattern.bars.bars[0].unit
    shown_scores = [bar.score for bar in inspect.pattern.bars.bars]
    assert shown_scores == sorted(shown_scores, reverse=True)
    assert best.held_out > scores.chance
    assert "chance" in words(inspect.pattern)


def test_a_click_in_the_image_picks_unit_and_step_everywhere(
    inspect: InspectWorkspace, running: Studio, qtbot: QtBot
) -> None:
    image = inspect.image.image
    at = QPointF(image.area.width() * 0.4, image.area.height() * 0.3)
    step, unit = image.place_at(at)
    QTest.mouseClick(image, Qt.MouseButton.LeftButton, pos=at.toPoint())
    assert (running.selection.step, running.selection.unit) == (step, unit)
    inspect.pattern.open.click()
    assert running.window.shown is running.workspace
    assert f"unit {unit + 1} " in words(running.workspace.equations).lower().replace(",", " ")


def test_a_typed_text_is_kept_in_the_list(inspect: InspectWorkspace, running: Studio, qtbot: QtBot) -> None:
    first = shown(running).sequence.text
    QTest.keyClicks(inspect.reading.typed, "A new one.")
    QTest.keyClick(inspect.reading.typed, Qt.Key.Key_Return)
    wait_for(qtbot, lambda: shown(running).sequence.text == "A new one.")
    assert inspect.texts.names == ("Example", "A new one.")
    inspect.texts.take(0)
    wait_for(qtbot, lambda: shown(running).sequence.text == first)


def test_a_strangers_file_its_embedding_and_its_own_h(
    inspect: InspectWorkspace, running: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    torch.manual_seed(3)
    embedding, lstm = nn.Embedding(3, 5), nn.LSTM(5, 7)
    weights = {f"rows.{name}": values for name, values in embedding.state_dict().items()}
    weights |= {f"rnn.{name}": values for name, values in lstm.state_dict().items()}
    path = tmp_path / "theirs.pt"
    torch.save(weights, path)
    running.opening.open(path)
    wait_for(qtbot, lambda: running.document.model.name == "theirs")
    assert "1 recurrent layer" in words(inspect.file)
    wait_for(qtbot, lambda: "a test signal: noise, not your data" in running.workspace.model._fed.text())
    running.document.set_text("a cab")
    wait_for(qtbot, lambda: "No number is in “a cab”" in words(inspect.reading))
    assert "choose at the left what the layer reads, and its vocabulary" in words(inspect.reading)
    inspect.choices.embedding.setCurrentIndex(inspect.choices.embedding.findData("rows.weight"))
    inspect.choices.vocabulary.setCurrentIndex(inspect.choices.vocabulary.findData("characters"))
    inspect.choices.characters.setText("abc")
    QTest.keyClick(inspect.choices.characters, Qt.Key.Key_Return)
    wait_for(qtbot, lambda: running.document.model.inputs == "text")
    running.document.set_text("abcab")
    wait_for(qtbot, lambda: shown(running).sequence.text == "abcab" and shown(running).model.name == "theirs")
    assert running.workspace.model._fed.text() == ""
    with torch.no_grad():
        h = lstm(embedding(torch.tensor([0, 1, 2, 0, 1]))[:, None])[0].numpy()
    np.save(tmp_path / "h.npy", h)
    inspect.own.compare(tmp_path / "h.npy")
    wait_for(qtbot, lambda: "largest difference" in words(inspect.own_output))
    assert "read rightly" in words(inspect.own_output)
    np.save(tmp_path / "h.npy", h[::-1])
    inspect.own.compare(tmp_path / "h.npy")
    wait_for(qtbot, lambda: "more than rounding" in words(inspect.own_output))
    # What was chosen is remembered for this file.
    running.opening.open_named("next_character")
    wait_for(qtbot, lambda: running.document.model.name == "next_character")
    running.opening.open(path)
    wait_for(qtbot, lambda: running.document.model.name == "theirs")
    assert running.document.model.alphabet == ("a", "b", "c")
    (tmp_path / "learnt.txt").write_text("no, on", encoding="utf-8")
    inspect.choices.load(tmp_path / "learnt.txt", learnt_from=True)
    wait_for(qtbot, lambda: "4 different characters" in words(inspect.choices))
    (tmp_path / "learnt.txt").write_text("zyx", encoding="utf-8")
    inspect.choices.load(tmp_path / "learnt.txt", learnt_from=True)
    wait_for(qtbot, lambda: running.document.model.alphabet == ("x", "y", "z"))


def test_a_layer_that_lacks_a_weight_is_said_at_once(
    inspect: InspectWorkspace, running: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    weights = nn.LSTM(2, 3, num_layers=2).state_dict()
    del weights["weight_hh_l1"]
    torch.save(weights, tmp_path / "half.pt")
    running.opening.open(tmp_path / "half.pt")
    wait_for(qtbot, lambda: running.document.model.name == "half")
    assert "l1 lacks weight_hh and is no layer so" in words(inspect.file)


def test_beside_a_layer_that_cannot_be_computed_it_is_said_whose_figures_stand_there(
    inspect: InspectWorkspace, running: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    weights = nn.LSTM(2, 3).state_dict()
    weights["weight_hh_l0"][1, 2] = float("nan")
    torch.save(weights, tmp_path / "broken.pt")
    before = running.document.model
    running.opening.open(tmp_path / "broken.pt")
    wait_for(qtbot, lambda: "weight_hh_l0 holds values that are not finite" in words(inspect.file))
    assert f"Beside the file stands {before.title} still." in words(inspect.file)
    assert running.document.model == before


def test_a_tensor_is_looked_at_with_its_gates_rows(
    inspect: InspectWorkspace, running: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    from lstm_viz.panels.tensor import gates_of  # noqa: PLC0415

    lstm = nn.LSTM(3, 4)
    torch.save(lstm.state_dict(), tmp_path / "bare.pt")
    running.opening.open(tmp_path / "bare.pt")
    wait_for(qtbot, lambda: running.document.model.name == "bare")
    read: list[object] = []
    running.inspection.tensor_read.connect(read.append)
    inspect.file.tensor_wanted.emit("weight_hh_l0")
    wait_for(qtbot, lambda: bool(read))
    assert "16 × 4" in words(inspect.tensor)
    rows = gates_of(read[0], running.inspection.layer)  # type: ignore[arg-type]
    assert [symbol for _, symbol, _ in rows] == ["i", "f", "C̃", "o"]
    inspect.file.tensor_wanted.emit("bias_hh_l0")
    wait_for(qtbot, lambda: len(read) == 2)
    inspect.tensor.map.pointed.emit(1, 2)  # the bias stands a row a gate: of f the third unit's
    assert f"unit 3: {number(lstm.state_dict()['bias_hh_l0'][4 + 2].item(), 4)}" in words(inspect.tensor)
    assert "16" in words(inspect.tensor)
    QTest.keyClick(inspect, Qt.Key.Key_Escape)
    assert inspect.image.isVisible()


def test_a_layer_is_made_by_hand_where_names_say_nothing(
    inspect: InspectWorkspace, running: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    torch.manual_seed(4)
    lstm = nn.LSTM(3, 4)
    names = {"weight_ih_l0": "a", "weight_hh_l0": "b", "bias_ih_l0": "c", "bias_hh_l0": "d"}
    torch.save({names[name]: values for name, values in lstm.state_dict().items()}, tmp_path / "odd.pt")
    running.opening.open(tmp_path / "odd.pt")
    wait_for(qtbot, lambda: running.inspection.found is not None)
    assert "No recurrent layer" in words(inspect.file)
    inspect.file.by_hand.click()
    panel = inspect.assignment
    assert panel.assignment.tensors == names
    panel.turned["weight_ih_l0"].setChecked(True)
    panel.take.click()
    wait_for(qtbot, lambda: "must be" in words(panel))
    panel.turned["weight_ih_l0"].setChecked(False)
    panel.take.click()
    wait_for(qtbot, lambda: running.document.model.name == "odd")
    wait_for(qtbot, lambda: shown(running).model.name == "odd" and "test signal" in words(inspect.reading))
    running.document.set_text("1 0 0; 0 1 0")
    wait_for(qtbot, lambda: shown(running).model.name == "odd" and shown(running).steps == 2)
    with torch.no_grad():
        expected = lstm(torch.eye(3)[:2, None])[0][:, 0].numpy()
    values = shown(running).at(1)
    assert values is not None
    np.testing.assert_allclose(values["h"], expected[1], atol=1e-6)


def test_everything_is_reached_by_the_keyboard_and_has_a_name(inspect: InspectWorkspace, qtbot: QtBot) -> None:
    wait_for(qtbot, lambda: inspect.looking.measurement is not None)
    wanted = [
        widget
        for widget in inspect.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible() and widget.focusProxy() is None
    ]
    nameless = [widget for widget in wanted if not (widget.accessibleName() or getattr(widget, "text", str)())]
    assert not nameless
    reached: set[QWidget] = set()
    widget: QWidget = inspect.reading.text
    while widget not in reached:
        reached.add(widget)
        widget = widget.nextInFocusChain()
    assert not set(wanted) - reached


def test_a_long_text_comes_tile_by_tile_and_every_value_stands_at_its_step(
    inspect: InspectWorkspace, running: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "long.txt"
    path.write_text('The old man said, "not far," and she ran.\n' * 500, encoding="utf-8")
    parts: list[int] = []
    inspect.tiles.changed.connect(lambda: parts.append(inspect.tiles.pending))
    running.opening.open(path)
    wait_for(qtbot, lambda: shown(running).steps == 21_000)
    assert shown(running).whole is None
    after: list[int] = []  # while it is recorded new columns come, and ask for tiles of their own
    inspect.tiles.changed.connect(lambda: after.append(inspect.tiles.pending))
    wait_for(qtbot, lambda: inspect.tiles.pending == 0)
    assert len(parts) > 3
    assert after == sorted(after, reverse=True)
    assert inspect.texts.names[-1] == "long.txt"
    text, step = inspect.reading.text, 20_990
    running.selection.set_step(step)
    text.reveal(step)
    wait_for(qtbot, lambda: inspect.tiles.pending == 0 and shown(running).at(step) is not None)
    values = shown(running).at(step)
    assert values is not None
    unit = running.selection.unit
    np.testing.assert_allclose(inspect.reading._values(step, step + 1)[0], values["c"][unit], atol=1e-5)
    coarse = inspect.tiles.places("c", inspect.tiles.coarsest, step, step + 1)[0]
    tile = inspect.tiles.tile(coarse)
    assert tile is not None
    assert tile.stop == 21_000


def test_a_layer_that_reads_numbers_reads_noise_first_and_says_so_and_a_report_is_written(
    inspect: InspectWorkspace, running: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    torch.save(nn.LSTM(3, 4).state_dict(), tmp_path / "bare.pt")
    running.opening.open(tmp_path / "bare.pt")
    wait_for(qtbot, lambda: shown(running).model.name == "bare")
    assert shown(running).steps == 60
    assert "a test signal: noise, not your data" in words(inspect.reading)
    inspect.file.report_wanted.emit(tmp_path / "bare.html")
    wait_for(qtbot, lambda: "bare.html is written." in words(inspect.file))
    assert "All units over all steps" in (tmp_path / "bare.html").read_text(encoding="utf-8")
    inspect.file.report_wanted.emit(tmp_path / "none" / "bare.pdf")
    wait_for(qtbot, lambda: "bare.pdf cannot be written" in words(inspect.file))
    running.document.set_text("1 2 3\n4 5 6")
    wait_for(qtbot, lambda: shown(running).steps == 2)
    assert "a test signal" not in words(inspect.reading)


def test_a_typed_text_is_cut_into_the_subwords_of_a_tokenizers_file(
    inspect: InspectWorkspace, running: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    pytest.importorskip("tokenizers", reason="an extra that is not installed here")
    weights = {f"rnn.{name}": values for name, values in nn.LSTM(5, 7).state_dict().items()}
    torch.save({"emb.weight": torch.randn(4, 5), **weights}, tmp_path / "sub.pt")
    vocabulary = '"vocab": {"[UNK]": 0, "the": 1, "cat": 2, "##s": 3}, "max_input_chars_per_word": 100'
    words_of = f'"type": "WordPiece", "unk_token": "[UNK]", "continuing_subword_prefix": "##", {vocabulary}'
    before = '"version": "1.0", "added_tokens": [], "pre_tokenizer": {"type": "Whitespace"}'
    whole = f'{{{before}, "model": {{{words_of}}}}}'
    (tmp_path / "tokenizer.json").write_text(whole, encoding="utf-8")
    running.opening.open(tmp_path / "sub.pt")
    wait_for(qtbot, lambda: shown(running).model.name == "sub")
    inspect.choices.embedding.setCurrentIndex(inspect.choices.embedding.findData("emb.weight"))
    inspect.choices.load(tmp_path / "tokenizer.json")
    wait_for(qtbot, lambda: running.document.model.inputs == "symbols")
    wait_for(qtbot, lambda: inspect.subwords.cuts_for(running.document.model.alphabet))
    QTest.keyClicks(inspect.reading.typed, "the cats")
    QTest.keyClick(inspect.reading.typed, Qt.Key.Key_Return)
    wait_for(qtbot, lambda: shown(running).model.inputs == "symbols" and shown(running).steps == 3)
    assert shown(running).sequence.labels == ("the", "cat", "##s")
