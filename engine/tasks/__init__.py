"""The tasks, found by being there: every module of this package that holds a `TASK` is one.

Owns finding a task by its name. It does not own what a task is (`task` beside it), nor training.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from engine.tasks.task import Task


class UnknownTaskError(LookupError):
    """There is no task of this name; the message names those that there are."""


@cache
def all_tasks() -> Mapping[str, Task]:
    """Every task with its own settings, by name."""
    modules = (import_module(f"{__name__}.{module.name}") for module in iter_modules(__path__))
    tasks: list[Task] = [module.TASK for module in modules if hasattr(module, "TASK")]
    return {task.name: task for task in tasks}


def find(name: str) -> Task:
    """The task of this name with its own settings; raises UnknownTaskError."""
    try:
        return all_tasks()[name]
    except KeyError:
        raise UnknownTaskError(f"no task {name!r}; there are {', '.join(all_tasks())}") from None
