"""constraints.txt pins everything that pyproject.toml asks for, directly or through others, within its ranges."""

from __future__ import annotations

import importlib.metadata

import pytest
from packaging.markers import default_environment
from packaging.requirements import Requirement

from set_up.requirements import build_requirements, normalised, pinned, requirements
from tests.start.small_world import ROOT

SYSTEMS = {
    "Linux": {"sys_platform": "linux", "platform_system": "Linux", "os_name": "posix"},
    "Windows": {"sys_platform": "win32", "platform_system": "Windows", "os_name": "nt"},
    "Darwin": {"sys_platform": "darwin", "platform_system": "Darwin", "os_name": "posix"},
}


def asked_for() -> list[Requirement]:
    return [Requirement(text) for text in [*requirements(ROOT, test=True), *build_requirements(ROOT)]]


def test_every_requirement_is_pinned_within_its_range():
    pins = pinned(ROOT)
    for requirement in asked_for():
        assert requirement.specifier.contains(pins[normalised(requirement.name)]), str(requirement)


@pytest.mark.parametrize("system", SYSTEMS)
@pytest.mark.parametrize("python", ["3.11", "3.12", "3.13", "3.14"])
def test_what_the_requirements_require_is_pinned_too(system, python):
    """Follows the metadata of what is installed here, with the markers of each system."""
    environment = {**default_environment(), **SYSTEMS[system], "python_version": python, "extra": ""}
    pins = pinned(ROOT)
    waiting = asked_for()
    seen: set[str] = set()
    while waiting:
        requirement = waiting.pop()
        name = normalised(requirement.name)
        if requirement.marker and not requirement.marker.evaluate(environment):
            continue
        assert name in pins, f"{requirement} is not pinned"
        assert requirement.specifier.contains(pins[name]), f"{requirement} is pinned to {pins[name]}"
        if name in seen:
            continue
        seen.add(name)
        try:
            required = importlib.metadata.requires(requirement.name) or []
        except importlib.metadata.PackageNotFoundError:
            continue  # what only another system or build of PyTorch has; the walk through those ends here
        waiting += [Requirement(text) for text in required]
    assert {"torch", "numpy", "sympy", "hypothesis"} <= seen


def test_every_pin_is_exact_and_stands_once():
    lines = [
        line for line in (ROOT / "constraints.txt").read_text("utf-8").splitlines() if line and line[0] != "#"
    ]
    assert all(line.count("==") == 1 and " " not in line for line in lines)
    names = [normalised(line.partition("==")[0]) for line in lines]
    assert len(names) == len(set(names)) == len(pinned(ROOT))
