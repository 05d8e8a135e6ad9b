"""The exported page in a real browser: it runs, plays by its keys, asks for nothing, and fits its window."""

from __future__ import annotations

import base64
from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtGui import QImage

from lstm_viz import stored
from lstm_viz.diagram.frame import frame_of
from lstm_viz.diagram.graph import load_cell
from lstm_viz.export.page import Beginning, page
from lstm_viz.selection import moment_at
from lstm_viz.theme import DARK, LIGHT, Theme
from lstm_viz.trace import Trace
from tests.lstm_viz.export import chromium
from tests.lstm_viz.export.chromium import Chromium

PROGRAM = chromium.found()
UNIT = 3
pytestmark = pytest.mark.skipif(PROGRAM is None, reason="no Chromium is installed that can be driven")


@pytest.fixture(scope="module")
def trace(application: object) -> Trace:
    return stored.load("remember_first")


@pytest.fixture(scope="module")
def browser(trace: Trace, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chromium]:
    assert PROGRAM is not None
    folder = tmp_path_factory.mktemp("chromium")
    (folder / "trace.html").write_bytes(page(load_cell("lstm"), trace, Beginning(4.0, UNIT)))
    found = Chromium(PROGRAM, folder / "profile")
    try:
        found.look(1280, 900, prefers_color_scheme="light", prefers_reduced_motion="reduce")
        found.open(folder / "trace.html")
        yield found
    finally:
        found.close()


@pytest.fixture(autouse=True)
def _at_the_beginning(browser: Chromium) -> None:
    browser.look(1280, 900, prefers_color_scheme="light", prefers_reduced_motion="reduce")
    browser.run(f"document.activeElement.blur(); scrollTo(0, 0); player.setUnit({UNIT}); player.go(4)")


def text_of(browser: Chromium, name: str) -> str:
    return str(browser.run(f"document.getElementById('{name}').innerText"))


def picture_of(browser: Chromium) -> QImage:
    found = QImage.fromData(base64.b64decode(browser.ask("Page.captureScreenshot", format="png")["data"]))
    assert not found.isNull()
    return found


def test_it_opens_without_an_error_and_asks_for_nothing(browser: Chromium) -> None:
    assert text_of(browser, "now") == "Step 1 of 9, which reads A; phase 4 of 4: Expose; unit 4."
    assert not browser.said("Runtime.exceptionThrown")
    assert not browser.said("Log.entryAdded")
    assert not browser.said("Runtime.consoleAPICalled")
    asked = [each["request"]["url"] for each in browser.said("Network.requestWillBeSent")]
    assert [url.rpartition("/")[2] for url in asked] == ["trace.html"]


def test_its_policy_holds(browser: Chromium) -> None:
    """A script that somebody slips in is not obeyed; nothing is fetched."""
    browser.run(
        "(() => { const s = document.createElement('script'); s.textContent = 'window.slipped = 1';"
        " document.body.append(s); s.remove(); })()"
    )
    assert browser.run("window.slipped") is None
    assert browser.run("fetch('https://example.org/').then(() => 'came', () => 'refused')") == "refused"


def test_keys_move_it(browser: Chromium, trace: Trace) -> None:
    browser.press("ArrowRight")
    assert text_of(browser, "now").startswith("Step 2 of 9, which reads ·; phase 1 of 4: Forget")
    browser.press("ArrowRight", control=True)
    browser.press("PageDown")
    assert browser.run("player.position") == 16
    browser.press("ArrowDown")
    assert "Unit 5 of 8" in text_of(browser, "equations-unit")
    browser.press("End")
    assert text_of(browser, "now").startswith(f"Step 9 of 9, which reads {trace.labels[8]};")
    browser.press("Home")
    assert browser.run("player.position") == 0


def test_every_reading_is_the_programs(browser: Chromium, trace: Trace) -> None:
    cell = load_cell("lstm")
    for position in (0.5, 4.0, 17.25, 36.0):
        browser.run(f"player.go({position})")
        moment = moment_at(position, len(cell.phases))
        values = trace.at(moment.step)
        assert values is not None
        frame = frame_of(cell, values, trace.scales_of(UNIT), moment.phase, moment.progress, UNIT)
        shown = browser.run("[...document.querySelectorAll('#cell .reading')].map((text) => text.textContent)")
        assert tuple(shown) == frame.readings


def test_it_plays_and_pauses(browser: Chromium) -> None:
    browser.press(" ")
    assert text_of(browser, "play") == "Pause"
    moved = (
        "new Promise((done) => { const look = () => player.position > 4.05 ? done(true)"
        " : requestAnimationFrame(look); look(); })"
    )
    assert browser.run(moved)
    browser.press(" ")
    stands = browser.run("player.position")
    assert text_of(browser, "play") == "Play"
    browser.run("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
    assert browser.run("player.position") == stands


def test_tab_reaches_every_control_and_shows_where_it_is(browser: Chromium) -> None:
    reached = set()
    for _ in range(60):
        browser.press("Tab")
        found = browser.run(
            "(() => { const e = document.activeElement;"
            " return [e.id || e.getAttribute('data-move') || e.innerText, getComputedStyle(e).outlineStyle,"
            " e.tagName]; })()"
        )
        if found[2] == "BODY":
            break
        assert found[1] == "solid", found
        reached.add(found[0])
    assert {"position", "unit", "speed", "play", "first", "last", "1 Forget", "4 Expose"} <= reached
    assert browser.run("document.activeElement.tagName") == "BODY"  # and leaves it again


def test_a_screen_reader_finds_a_name_on_everything(browser: Chromium) -> None:
    nodes = browser.ask("Accessibility.getFullAXTree")["nodes"]
    roles = {"button", "slider", "spinbutton", "combobox", "image", "heading", "table", "DisclosureTriangle"}
    named = [
        (node["role"]["value"], node.get("name", {}).get("value", ""))
        for node in nodes
        if not node["ignored"] and node["role"]["value"] in roles
    ]
    assert {role for role, _ in named} >= {"button", "slider", "spinbutton", "combobox", "image", "heading"}
    assert [role for role, name in named if not name.strip()] == []


@pytest.mark.parametrize("width", [1920, 1280, 800, 380])
def test_nothing_is_wider_than_the_screen(browser: Chromium, width: int) -> None:
    browser.look(width, 900)
    wide = browser.run(
        "[...document.querySelectorAll('main *')].filter((e) => !e.closest('.wide')"
        " && e.getBoundingClientRect().right > innerWidth + 0.5).map((e) => e.id || e.tagName)"
    )
    assert wide == []
    assert browser.run("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize(("scheme", "theme"), [("light", LIGHT), ("dark", DARK)])
def test_it_is_in_the_colours_of_the_readers_system(browser: Chromium, scheme: str, theme: Theme) -> None:
    browser.look(1280, 900, prefers_color_scheme=scheme, prefers_reduced_motion="reduce")
    picture = picture_of(browser)
    assert (picture.width(), picture.height()) == (1280, 900)
    assert picture.pixelColor(8, 8) == theme.colour("window")
    place = browser.run(
        "(() => { const b = document.getElementById('play').getBoundingClientRect(); return [b.x, b.y]; })()"
    )
    assert picture.pixelColor(round(place[0]) + 6, round(place[1]) + 16) == theme.colour("accent")


def test_the_map_has_the_colours_of_its_numbers(browser: Chromium, trace: Trace) -> None:
    assert trace.whole is not None
    values = trace.whole.arrays["c"]
    data = browser.run(
        "(() => { const { canvas } = player.heat.find((map) => map.name === 'c');"
        " const [w, h] = [canvas.width, canvas.height];"
        " return [w, h, ...canvas.getContext('2d').getImageData(0, 0, w, h).data]; })()"
    )
    wide, high, *colours = data
    drawn = np.array(colours, dtype=np.int64).reshape(high, wide, 4)
    assert (wide, high) == (trace.steps, trace.units)
    warmth = (drawn[:, :, 0] - drawn[:, :, 2]).T  # red above zero, blue below
    clear = np.abs(values) > 0.2 * np.abs(values).max()
    assert clear.any()
    np.testing.assert_array_equal(np.sign(warmth[clear]), np.sign(values[clear]))
