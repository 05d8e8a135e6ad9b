"""`lstm-viz train TASK --seed S --save FILE`: a small model, trained from a seed."""

from __future__ import annotations

import argparse
import csv
import math
import sys
from io import StringIO
from pathlib import Path
from typing import IO

from engine.protocol import (
    BeginRun,
    Entrant,
    Example,
    ExamplesRead,
    ListTasks,
    Method,
    ReadExamples,
    RunAdvanced,
    RunBegan,
    RunEnded,
    RunHalted,
    RunSaved,
    SaveRun,
    Setting,
    TasksListed,
)
from lstm_viz import given
from lstm_viz.diagram.graph import cell_names
from lstm_viz.engine_pipe import EnginePipe
from lstm_viz.errors import UserError
from lstm_viz.files import write_stream
from lstm_viz.words import to_translate, tr

HELP = to_translate("train a task’s model from a seed")
BAR = 30
LAST = 100  # training steps over which the loss at the end is taken
LOSS, ACCURACY = "loss", "accuracy"
COLUMNS = ("training_step", "loss", "accuracy", "gradient_norm", "clipped_norm")
FORMS = {".safetensors": "model", ".pt": "state_dict"}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    given.add_engine(parser)
    parser.add_argument("task", metavar="TASK", help=tr("its name; `list` lists them"))
    parser.add_argument(
        "--cell", choices=cell_names(), default="lstm", help=tr("what is trained; lstm if not given")
    )
    parser.add_argument(
        "--steps", type=int, metavar="N", help=tr("how many training steps; the task’s own without")
    )
    parser.add_argument("--seed", type=int, default=0, help=tr("of the weights and of the sequences"))
    parser.add_argument(
        "--out", type=Path, metavar="FILE", help=tr("FILE.csv: every training step’s loss and norms")
    )
    parser.add_argument(
        "--save", type=Path, metavar="FILE", help=tr("FILE.safetensors, or its weights as FILE.pt")
    )
    parser.add_argument("--examples", type=int, metavar="N", help=tr("so many fresh sequences, with its answers"))
    parser.add_argument(
        "--set", action="append", default=[], metavar="NAME=VALUE", help=tr("a setting of the task")
    )


def run(arguments: argparse.Namespace) -> int:
    if arguments.task == "list":
        return _list_tasks(arguments)
    form = _check_targets(arguments)
    settings = _settings(arguments.set)
    if arguments.steps is not None:
        settings["training_steps"] = arguments.steps
    log = _Log()
    with given.engine_of(arguments) as engine:
        number = engine.new_number()
        body = BeginRun(
            run=number,
            task=arguments.task,
            seed=arguments.seed,
            settings=settings,
            entrants=(Entrant(name=arguments.cell, cell=arguments.cell),),
            method=Method(schedule="cosine"),
        )
        ended = engine.ask(body, RunEnded, on_progress=log.take)
        if arguments.out is not None:
            write_stream(arguments.out, log.write)
            count = f"{ended.training_step:,}"
            sys.stdout.write(tr("{file}: {count} training steps", file=arguments.out, count=count) + "\n")
        if arguments.save is not None:
            sys.stdout.write(_save(engine, number, form, arguments.save))
        if arguments.examples is not None:
            shown = engine.ask(ReadExamples(run=number, count=arguments.examples), ExamplesRead)
            sys.stdout.writelines(_in_words(example) for example in shown.examples)
    sys.stdout.write(log.summary() + "\n")
    if arguments.save is None and arguments.out is None:
        sys.stdout.write(
            tr("Nothing was saved: --save FILE.safetensors keeps the model, --out FILE.csv the curve.") + "\n"
        )
    return 0


def _check_targets(arguments: argparse.Namespace) -> str:
    """The form in which the model is saved. Before the training, which may be long, rather than after it."""
    for target in (arguments.save, arguments.out):
        if target is not None and not target.parent.is_dir():
            raise UserError(
                tr("There is no folder {folder}.", folder=target.parent), tr("Make it first, or save elsewhere.")
            )
    return "model" if arguments.save is None else FORMS.get(arguments.save.suffix, "model")


def _save(engine: EnginePipe, run_number: int, form: str, target: Path) -> str:
    """Saves the trained model; gives a line that says so."""
    saved = engine.ask(SaveRun(run=run_number, blob=engine.new_number(), form=form), RunSaved)
    data = engine.read(saved.blob, saved.size)
    write_stream(target, lambda stream: stream.write(data))
    if saved.description is None:
        return tr("{file}: the weights", file=target) + "\n"
    scores = ", ".join(f"{name} {value:.4g}" for name, value in saved.description.scores.items())
    return f"{target}: {saved.description.title} ({scores})\n"


def _in_words(example: Example) -> str:
    """A sequence, what is right of it, and what the model answered, one under the other."""
    sign = tr("right") if example.right else tr("wrong")
    lines = (f"{tr('truth')}   {example.truth}", f"{tr('answer')}  {example.answer}  ({sign})")
    return "\n    ".join((example.sequence, *lines)) + "\n"


def _list_tasks(arguments: argparse.Namespace) -> int:
    with given.engine_of(arguments) as engine:
        tasks = engine.ask(ListTasks(), TasksListed).tasks
    sys.stdout.writelines(f"{name:20} {title}\n" for name, title in tasks.items())
    return 0


def _settings(pairs: list[str]) -> dict[str, Setting]:
    """NAME=VALUE pairs, each value as a number where it is one."""
    settings: dict[str, Setting] = {}
    for pair in pairs:
        name, equals, value = pair.partition("=")
        if not equals:
            raise UserError(tr("“{pair}” is no setting.", pair=pair), tr("Write it as NAME=VALUE."))
        settings[name] = _value(value)
    return settings


def _value(text: str) -> Setting:
    if text in {"true", "false"}:
        return text == "true"
    for kind in (int, float):
        try:
            return kind(text)
        except ValueError:
            continue
    return text


def _first(halted: RunHalted) -> str:
    """What was not finite first."""
    where = tr("the head") if halted.layer is None else tr("layer {number}", number=halted.layer + 1)
    return {
        "weight": tr("a weight of {where}", where=where),
        "value": tr("a value of {where}", where=where),
        "gradient": tr("the gradient of {where}", where=where),
    }.get(halted.what, tr("the loss"))


class _Log:
    """What a training says while it goes on: a bar on a terminal, and the rows of a table."""

    def __init__(self) -> None:
        self._rows: list[tuple[float, ...]] = []
        self._training_steps = 0
        self._accuracy = math.nan
        self._chance: dict[str, float] = {}

    def take(self, news: object) -> None:
        """Hears one piece of news; raises UserError where the training cannot go on."""
        match news:
            case RunBegan():
                self._training_steps, self._chance = news.training_steps, news.chance
            case RunAdvanced():
                self._add(news)
                if sys.stderr.isatty():
                    self._show(news)
            case RunHalted():
                raise UserError(
                    tr(
                        "At training step {step} numbers stopped being finite, first {what}.",
                        step=f"{news.training_step:,}",
                        what=_first(news),
                    ),
                    tr("A smaller learning rate may help: --set learning_rate=…"),
                )

    def write(self, stream: IO[bytes]) -> None:
        """The table as CSV; an accuracy that was not measured is left out."""
        text = StringIO()
        writer = csv.writer(text, lineterminator="\n")
        writer.writerow(COLUMNS)
        for step, *scalars in self._rows:
            writer.writerow([int(step), *("" if math.isnan(value) else f"{value:.9g}" for value in scalars)])
        stream.write(text.getvalue().encode())

    def summary(self) -> str:
        """How it ended: what the last training steps lost, and how much was right, each beside chance."""
        newest = self._rows[-LAST:]
        loss = sum(row[1] for row in newest) / len(newest)
        said = [tr("loss {loss} in the mean of the last {steps}", loss=f"{loss:.4g}", steps=len(newest))]
        if not math.isnan(self._accuracy):
            said.append(tr("accuracy {accuracy}", accuracy=f"{self._accuracy:.1%}"))
        by_chance = []
        if LOSS in self._chance:
            by_chance.append(tr("loss {loss}", loss=f"{self._chance[LOSS]:.4g}"))
        if ACCURACY in self._chance:
            by_chance.append(tr("accuracy {accuracy}", accuracy=f"{self._chance[ACCURACY]:.1%}"))
        step = tr("training step {step}", step=f"{self._rows[-1][0]:,.0f}")
        told = f"{step}: {', '.join(said)}"
        return f"{told} ({tr('by chance')}: {', '.join(by_chance)})" if by_chance else told

    def _add(self, news: RunAdvanced) -> None:
        steps = news.training_step.numpy().tolist()
        curves = [
            array.numpy()[:, 0].tolist()
            for array in (news.loss, news.accuracy, news.gradient_norm, news.clipped_norm)
        ]
        self._rows += zip(steps, *curves, strict=True)
        self._accuracy = next((value for value in reversed(curves[1]) if not math.isnan(value)), self._accuracy)

    def _show(self, news: RunAdvanced) -> None:
        step, loss = self._rows[-1][:2]
        share = step / max(1, self._training_steps)
        bar = "█" * round(share * BAR) + "·" * (BAR - round(share * BAR))
        said = [tr("training step {step} loss {loss}", step=f"{step:,.0f}", loss=f"{loss:.4f}")]
        if not math.isnan(self._accuracy):
            said.append(tr("accuracy {accuracy}", accuracy=f"{self._accuracy:.1%}"))
        said.append(tr("{rate}/s", rate=f"{news.steps_per_second:.0f}"))
        if news.seconds_left is not None:
            said.append(tr("{seconds} s left", seconds=f"{news.seconds_left:.0f}"))
        sys.stderr.write(f"\r{bar} {' '.join(said)}   ")
        sys.stderr.write("\n" if share >= 1 else "")
        sys.stderr.flush()
