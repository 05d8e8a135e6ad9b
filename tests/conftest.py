"""Options and checks that hold for every test: --long, and nothing that a test started may outlive it."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest
from hypothesis import settings

from tests.leaks import LeakWatch

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
    if config.getoption("--long"):
        return
    for item in items:
        if item.get_closest_marker("long"):
            item.add_marker(pytest.mark.skip(reason="a full count: runs with --long"))


@pytest.fixture(scope="session")
def long(request: pytest.FixtureRequest) -> bool:
    """Whether the full counts are wanted."""
    return bool(request.config.getoption("--long"))


@pytest.fixture(autouse=True)
def no_leaks(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fails a test that leaves a timer, a thread or a process running, and says where that was started."""
    # Qt's application and whatever else lives as long as the session is there before the watch begins.
    if "qapp" in request.fixturenames:
        request.getfixturevalue("qapp")
    with LeakWatch() as watch:
        yield
        left = watch.left_running()
    if left:
        pytest.fail("left running:\n" + "\n".join(left), pytrace=False)
