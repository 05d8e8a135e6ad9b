"""Options and checks that hold for every test: --long, and nothing that a test started may outlive it."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Iterator

import pytest
from hypothesis import settings

from lstm_viz import engine_command, words
from lstm_viz.engine_command import EngineCommand
from tests.leaks import LeakWatch
from tests.nursery import CAN_FORK, Nursery
from tests.said import Said

OWN_ENGINE = engine_command.own_engine

# As in the engine's own process: a thread that waits for another must not burn the core that the other needs.
os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
# Whatever the machine speaks: tests read English, and say so where they want another language.
os.environ["LSTM_VIZ_LANGUAGE"] = "en"


def pytest_addoption(parser: pytest.Parser, pluginmanager: pytest.PytestPluginManager) -> None:
    parser.addoption("--long", action="store_true", help="the full counts: fuzzing, kills, memory")
    if not pluginmanager.hasplugin("pytest-qt"):
        # Where Qt is not installed the engine's tests still run, with the same settings file.
        for name in ("qt_api", "qt_log_level_fail"):
            parser.addini(name, "a setting of pytest-qt, which is not installed")


def pytest_configure(config: pytest.Config) -> None:
    """The samples are the same in each run, so that what is green stays green; the full counts draw anew."""
    settings.register_profile("sample", derandomize=True, deadline=None)
    settings.register_profile("full", deadline=None, max_examples=1000)
    settings.load_profile("full" if config.getoption("--long") else "sample")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    # The set-up first: its files take longest, and whoever begins with one last has the others wait.
    items.sort(key=lambda item: item.path.parent.name != "start")
    if config.getoption("--long"):
        return
    for item in items:
        if item.get_closest_marker("long"):
            item.add_marker(pytest.mark.skip(reason="a full count: runs with --long"))


@pytest.fixture(scope="session")
def long(request: pytest.FixtureRequest) -> bool:
    """Whether the full counts are wanted."""
    return bool(request.config.getoption("--long"))


@pytest.fixture(scope="session")
def nursery(tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> Iterator[Nursery | None]:
    """Where engines come from that start at once; None where each one is to start as it does for a user."""
    if request.config.getoption("--long") or not CAN_FORK:
        yield None
        return
    nursery = Nursery(tmp_path_factory.mktemp("nursery"))
    yield nursery
    nursery.close()


@pytest.fixture(scope="session", autouse=True)
def quick_engines(nursery: Nursery | None) -> Iterator[pytest.MonkeyPatch | None]:
    """The window's own engine comes from the nursery."""
    if nursery is None:
        yield None
        return
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(engine_command, "own_engine", lambda: EngineCommand(nursery.program, nursery.arguments))
        yield patch


@pytest.fixture
def real_engines(monkeypatch: pytest.MonkeyPatch) -> None:
    """For tests of how an engine starts, ends and is replaced: one that starts as it does for a user."""
    monkeypatch.setattr(engine_command, "own_engine", OWN_ENGINE)


@pytest.fixture(autouse=True)
def no_ghosts() -> Iterator[None]:
    """What a test has put away is gone at its end, as in an event loop: windows, and what holds itself.
    It goes on this thread, like in the program (lstm_viz/cycles.py).
    """
    yield
    core = sys.modules.get("PySide6.QtCore")
    if core is None or core.QCoreApplication.instance() is None:
        return
    from lstm_viz.cycles import collect_due  # noqa: PLC0415  only there with Qt

    gc.disable()  # a test may have made an application of its own, or none of the program's
    collect_due()
    core.QCoreApplication.sendPostedEvents(None, core.QEvent.Type.DeferredDelete)


@pytest.fixture(autouse=True)
def no_leaks(request: pytest.FixtureRequest, nursery: Nursery | None) -> Iterator[None]:
    """Fails a test that leaves a timer, a thread or a process running, and says where that was started."""
    # Qt's application and whatever else lives as long as the session is there before the watch begins.
    if "qapp" in request.fixturenames:
        request.getfixturevalue("qapp")
    with LeakWatch(lambda: nursery.pid if nursery is not None else None) as watch:
        yield
        left = watch.left_running()
    if left:
        pytest.fail("left running:\n" + "\n".join(left), pytrace=False)


@pytest.fixture(autouse=True)
def only_known_sentences() -> Iterator[None]:
    """Fails a test in which something is said that nobody can translate: no extractor has seen it."""
    said = Said()
    words.listen(said.hear)
    yield
    words.listen(None)
    if said.unknown:
        told = "\n".join(f"{sentence!r}\n{where}" for sentence, where in said.unknown.items())
        pytest.fail(f"said, and not in `tr(…)` or `to_translate(…)` as it stands:\n{told}", pytrace=False)
