"""`lstm-viz train TASK --seed S --save FILE`: a small model, trained from a seed."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from engine.protocol import ListTasks, TasksListed, Trained, TrainingProgressed, TrainModel
from lstm_viz import given
from lstm_viz.errors import UserError
from lstm_viz.files import write_stream
from lstm_viz.words import tr

HELP = "train a task's model from a seed"
BAR = 30


def add_arguments(parser: argparse.ArgumentParser) -> None:
    given.add_engine(parser)
    parser.add_argument("task", metavar="TASK", help="its name; `list` lists them")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--save", type=Path, metavar="FILE", help="FILE.safetensors")
    parser.add_argument("--set", action="append", default=[], metavar="NAME=VALUE", help="a setting of the task")


def run(arguments: argparse.Namespace) -> int:
    if arguments.task == "list":
        return _list_tasks(arguments)
    if arguments.save is None:
        raise UserError(tr("There is nowhere to save the model."), tr("Add --save FILE.safetensors."))
    # Before the training, which may be long, rather than after it.
    if not arguments.save.parent.is_dir():
        raise UserError(
            tr("There is no folder {folder}.", folder=arguments.save.parent),
            tr("Make it first, or save elsewhere."),
        )
    settings = _settings(arguments.set)
    with given.engine_of(arguments) as engine:
        blob = engine.new_number()
        body = TrainModel(blob=blob, task=arguments.task, seed=arguments.seed, settings=settings)
        trained = engine.ask(body, Trained, on_progress=_show_progress)
        data = engine.read(trained.blob, trained.size)
    write_stream(arguments.save, lambda stream: stream.write(data))
    scores = ", ".join(f"{name} {value:.4g}" for name, value in trained.description.scores.items())
    sys.stdout.write(f"{arguments.save}: {trained.description.title} ({scores})\n")
    return 0


def _list_tasks(arguments: argparse.Namespace) -> int:
    with given.engine_of(arguments) as engine:
        tasks = engine.ask(ListTasks(), TasksListed).tasks
    sys.stdout.writelines(f"{name:20} {title}\n" for name, title in tasks.items())
    return 0


def _settings(pairs: list[str]) -> dict[str, float | int | str | bool]:
    """NAME=VALUE pairs, each value as a number where it is one."""
    settings: dict[str, float | int | str | bool] = {}
    for pair in pairs:
        name, equals, value = pair.partition("=")
        if not equals:
            raise UserError(tr("“{pair}” is no setting.", pair=pair), tr("Write it as NAME=VALUE."))
        settings[name] = _value(value)
    return settings


def _value(text: str) -> float | int | str | bool:
    if text in {"true", "false"}:
        return text == "true"
    for kind in (int, float):
        try:
            return kind(text)
        except ValueError:
            continue
    return text


def _show_progress(progress: object) -> None:
    if not isinstance(progress, TrainingProgressed) or not sys.stderr.isatty():
        return
    share = progress.training_step / max(1, progress.training_steps)
    bar = "█" * round(share * BAR) + "·" * (BAR - round(share * BAR))
    accuracy = "" if progress.accuracy is None else f" accuracy {progress.accuracy:.1%}"
    sys.stderr.write(f"\r{bar} training step {progress.training_step:,} loss {progress.loss:.4f}{accuracy} ")
    sys.stderr.write("\n" if share >= 1 else "")
    sys.stderr.flush()
