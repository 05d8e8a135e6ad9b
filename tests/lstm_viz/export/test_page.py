"""The exported page: the trace's own numbers, said as the program says them; no word breaks it."""

from __future__ import annotations

import base64
import json
import math
import shutil
import subprocess
from dataclasses import replace
from hashlib import sha256

import msgspec
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtQml import QJSEngine

from lstm_viz import stored
from lstm_viz.diagram.frame import fill, frame_of, percentage
from lstm_viz.diagram.graph import load_cell
from lstm_viz.errors import UserError
from lstm_viz.export.page import Beginning, in_script, page, player
from lstm_viz.selection import moment_at
from lstm_viz.trace import Trace
from lstm_viz.words import number
from tests.lstm_viz.export.pages import BROWSER, Page, words_of
from tests.lstm_viz.textbook import trace_of
from tests.lstm_viz.textbook_cells import CELLS, run

UNIT = 2
FLOATS = st.floats(width=32)


def made(cell: str, begins: Beginning | None = None) -> tuple[Trace, Page]:
    trace = trace_of(run(cell, seed=5), cell=cell)
    return trace, Page(page(load_cell(cell), trace, begins or Beginning(1.0, UNIT)))


@pytest.fixture(scope="module")
def shipped(application: object) -> Page:
    """The page of a model with letters and answers, opened."""
    trace = stored.load("remember_first")
    found = Page(page(load_cell("lstm"), trace, Beginning(4.0, 3)))
    found.open()
    return found


@pytest.fixture(scope="module")
def script(application: object) -> QJSEngine:
    """The page's functions, without a page."""
    engine = QJSEngine()
    assert not engine.evaluate(player()).isError()
    engine.evaluate("var english = { words: { not_a_number: 'not a number' } };")
    return engine


@pytest.mark.parametrize("cell", CELLS)
def test_the_numbers_in_the_page_are_the_traces(application: object, cell: str) -> None:
    trace, found = made(cell)
    assert trace.whole is not None
    for name, held in found.trace["arrays"].items():
        values = np.frombuffer(base64.b64decode(held["data"]), "<f4").reshape(-1, held["size"])
        np.testing.assert_array_equal(values, trace.whole.arrays[name])
    assert set(found.trace["arrays"]) == set(load_cell(cell).quantities)


@pytest.mark.parametrize("cell", CELLS)
def test_every_moment_says_what_the_program_says(application: object, cell: str) -> None:
    trace, found = made(cell)
    description = load_cell(cell)
    phases = len(description.phases)
    found.open()
    for position in np.linspace(0.5, trace.steps * phases, 23).tolist():
        found.run(f"player.go({position})")
        moment = moment_at(position, phases)
        values = trace.at(moment.step)
        assert values is not None
        scales = trace.scales_of(UNIT)
        frame = frame_of(description, values, scales, moment.phase, moment.progress, UNIT)
        shown = found.run("classed('reading').map((text) => text.textContent)")
        assert tuple(shown) == frame.readings
        known = [name for name in description.equations if frame.known[name]]
        results = found.run("classed('result').map((cell) => cell.textContent)")
        expected = [
            f"= {number(float(values[name][UNIT]))}" if name in known else "not yet"
            for name in description.equations
        ]
        assert results == expected


@pytest.mark.parametrize("cell", CELLS)
def test_wires_and_valves_are_as_wide_as_in_the_program(application: object, cell: str) -> None:
    trace, found = made(cell)
    description = load_cell(cell)
    found.open()
    for position in (0.6, 1.0, len(description.phases) * 2 - 0.25):
        moment = moment_at(position, len(description.phases))
        values = trace.at(moment.step)
        assert values is not None
        frame = frame_of(description, values, trace.scales_of(UNIT), moment.phase, moment.progress, UNIT)
        found.run(f"player.go({position})")
        for index, wire in enumerate(description.wires):
            state = found.run(
                f"(() => {{ const {{ values, moment, unit }} = player.state();"
                f" return wireState(player.trace, player.trace.cell.wires[{index}], values, moment, unit); }})()"
            )
            drawn = frame.wires[wire.id]
            assert state["reached"] == pytest.approx(drawn.reached)
            assert state["value"] == pytest.approx(drawn.value)
            assert (state["share"], state["second"]) == pytest.approx((drawn.share, drawn.second_share))


def test_the_keys_move_and_play(shipped: Page) -> None:
    shipped.run("player.go(4)")
    assert shipped.run("press('ArrowRight')")
    assert shipped.run("player.position") == 5
    shipped.run("press('ArrowRight', 'BODY', true); press('PageDown')")
    assert shipped.run("player.position") == 16
    shipped.run("press('ArrowDown')")
    assert "Unit 5 of 8" in shipped.run("textOf('equations-unit')")
    shipped.run("press('ArrowUp'); press('End')")
    assert "Step 9 of 9, which reads ?" in shipped.run("textOf('now')")
    shipped.run("press('Home'); press(' '); tick(1000); tick(1000 + 1250)")
    assert shipped.run("[player.position, player.playing]") == [1, True]
    shipped.run("press(' '); tick(9000)")
    assert shipped.run("[player.position, player.playing]") == [1, False]
    assert not shipped.run("press('ArrowRight', 'INPUT') || press(' ', 'BUTTON') || press('x')")


def test_playing_ends_at_the_end(shipped: Page) -> None:
    shipped.run("player.go(34); press(' '); tick(0); tick(60000)")
    assert shipped.run("[player.position, player.playing, frames.length]") == [36, False, 0]
    assert shipped.run("textOf('play')") == "Play"


def test_buttons_the_slider_and_the_map_move_it(shipped: Page) -> None:
    shipped.run(
        "player.go(4); document.getElementById('transport').querySelectorAll('button')[4].listeners.click()"
    )
    assert shipped.run("player.position") == 5
    shipped.run("var slider = document.getElementById('position'); slider.value = '12'; slider.listeners.input()")
    assert shipped.run("player.position") == 12
    shipped.run("player.heat[0].canvas.listeners.click({ clientX: 50, clientY: 99 })")
    assert shipped.run("[player.moment.step, player.unit]") == [4, 7]
    shipped.run("player.setUnit(3); player.phaseButtons[0].listeners.click()")
    assert shipped.run("[player.position, player.moment.step]") == [17, 4]


def test_every_number_stands_in_a_table(shipped: Page) -> None:
    trace = stored.load("remember_first")
    assert trace.whole is not None
    shipped.run(
        "player.setUnit(3); player.go(8);"
        "for (const id of ['unit-table', 'step-table']) document.getElementById(id).open = true;"
        "player.showTables()"
    )
    rows = (
        "document.getElementById('{}').querySelectorAll('tr').map((row) => row.children.map((c) => c.textContent))"
    )
    of_unit = shipped.run(rows.format("unit-table-numbers"))[1:]
    of_step = shipped.run(rows.format("step-table-numbers"))[1:]
    for index, name in enumerate(load_cell("lstm").timeline, start=1):
        values = trace.whole.arrays[name]
        assert [row[index] for row in of_unit] == [number(float(value)) for value in values[:, 3]]
        assert [row[index] for row in of_step] == [number(float(value)) for value in values[1]]


def test_the_page_has_headings_names_and_nothing_from_elsewhere(shipped: Page) -> None:
    read = shipped.read
    assert [words_of(heading) for heading in read.named("h1")] == ["Remember the first symbol"]
    assert len(read.named("h2")) == 4
    for tag, attributes, _ in read.every:
        assert not {"src", "href", "style", "onclick", "onload"} & set(attributes)
        assert tag not in {"link", "iframe", "object", "base", "img", "form"}
    ids = [found[1]["id"] for found in read.every if "id" in found[1]]
    assert len(ids) == len(set(ids))
    for found in read.every:
        for name in ("aria-labelledby", "aria-describedby"):
            assert found[1].get(name, ids[0]) in ids
    text = shipped.data.decode().replace("http://www.w3.org/2000/svg", "")
    assert not any(
        sign in text for sign in ("http:", "https:", "url(//", "@import", "eval(", "Function(", "innerHTML")
    )


def test_its_policy_lets_its_own_script_run_and_no_other(shipped: Page) -> None:
    (policy,) = (found[1]["content"] for found in shipped.read.named("meta") if "http-equiv" in found[1])
    for allowed, text in (("script-src", shipped.script), ("style-src", words_of(shipped.read.named("style")[0]))):
        digest = base64.b64encode(sha256(text.encode()).digest()).decode()
        assert f"{allowed} 'sha256-{digest}'" in policy
    assert policy.startswith("default-src 'none'")


def test_light_and_dark_have_the_same_variables_and_every_one_is_there(shipped: Page) -> None:
    style = words_of(shipped.read.named("style")[0])
    blocks = [part.partition("}")[0] for part in style.split(":root {")[1:]]
    names = [{line.partition(":")[0].strip() for line in block.split(";") if "--" in line} for block in blocks]
    assert len(names) == 2
    assert names[0] == names[1]
    used = {f"--{part.partition(')')[0]}" for part in (style + shipped.script).split("var(--")[1:]}
    assert {name for name in used if "$" not in name} <= names[0]


@settings(max_examples=25, deadline=None)
@given(
    st.text(),
    st.lists(st.text(), min_size=9, max_size=9),
    st.sampled_from(["</script>", "<!--", "]]>", "{{trace}}", ""]),
)
def test_no_word_breaks_out(shipped: Page, title: str, labels: list[str], bad: str) -> None:
    trace = stored.load("remember_first")
    words = tuple(f"{label}{bad}" for label in labels)
    model = msgspec.structs.replace(trace.model, title=f"{bad}{title}")
    found = Page(page(load_cell("lstm"), replace(trace, model=model, read=words), Beginning(0.0, 0)))
    assert [(tag, attributes) for tag, attributes, _ in found.read.every][5:] == [
        (tag, attributes) for tag, attributes, _ in shipped.read.every
    ][5:]
    assert found.script == shipped.script
    readable = {" ": "␣", "\n": "⏎", "\t": "⇥"}
    assert found.trace["labels"] == [readable.get(word, word) for word in words]
    assert words_of(found.read.named("h1")[0]) == "".join(sign for sign in f"{bad}{title}" if sign.isprintable())


@settings(max_examples=30, deadline=None)
@given(st.recursive(st.text(), lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner)))
def test_data_in_a_script_comes_back_and_has_no_sign_of_markup(value: object) -> None:
    text = in_script({"value": value})
    assert json.loads(text) == {"value": value}
    assert not set("<>&\u2028\u2029") & set(text)


@settings(deadline=None)
@given(FLOATS)
def test_numbers_are_written_as_in_the_program(script: QJSEngine, value: float) -> None:
    code = {math.inf: "Infinity", -math.inf: "-Infinity"}.get(value, "NaN" if math.isnan(value) else repr(value))
    assert script.evaluate(f"number(english, {code})").toString() == number(value)
    if 0 <= value <= 1:
        assert script.evaluate(f"percentage(english, {code})").toString() == percentage(value)


@settings(deadline=None)
@given(FLOATS, FLOATS)
def test_templates_are_filled_as_in_the_program(script: QJSEngine, first: float, second: float) -> None:
    template = "unit {unit}: {f} × {+g} {±g} {1−f}"
    values = {"f": np.array([first], np.float32), "g": np.array([second], np.float32)}
    texts = {name: base64.b64encode(array.tobytes()).decode() for name, array in values.items()}
    code = f"filled(english, {template!r}, {{ f: floatsOf('{texts['f']}'), g: floatsOf('{texts['g']}') }}, 0)"
    assert script.evaluate(code).toString() == fill(template, values, 0)


def test_a_sequence_that_the_window_holds_in_part_is_refused_with_what_a_page_holds() -> None:
    trace = trace_of(run("lstm", seed=1), whole=False)
    with pytest.raises(UserError, match=r"holds up to \d+ steps of this model; the sequence has 6"):
        page(load_cell("lstm"), trace, Beginning(0.0, 0))


@pytest.mark.skipif(shutil.which("node") is None, reason="node is not installed here")
def test_a_second_engine_reads_the_script(shipped: Page) -> None:
    code = f"const tree = {json.dumps(json.dumps(shipped.read.root))};"
    browser = (shipped.script, "console.log(textOf('now'));")
    whole = "\n".join((code, BROWSER.read_text("utf-8"), *browser))
    said = subprocess.run(["node", "-"], input=whole.encode(), capture_output=True, check=False)
    assert said.stderr == b""
    assert "Step 1 of 9, which reads A; phase 4 of 4" in said.stdout.decode()
