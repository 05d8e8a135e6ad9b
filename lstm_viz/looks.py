"""How a workspace is looked at, beyond what scenes say: what is kept of that in a document. Knows no widget.

Owns the structs and their bounds. It does not own how they are read off the window and shown again
(`sessions.looks`). Everything may be left out; what a document does not say is as it is at first.
"""

from __future__ import annotations

from typing import Annotated

import msgspec
from msgspec import Meta

from engine.protocol.reading import Assignment, FileNote, FileRead, MakeModel, TensorRead
from lstm_viz.changes import ListedChange

MOST_STEPS = 1 << 40

Place = Annotated[int, Meta(ge=0, le=MOST_STEPS)]
Name = Annotated[str, Meta(max_length=200)]
Pixel = Annotated[int, Meta(ge=-1_000_000, le=1_000_000)]
Size = Annotated[float, Meta(ge=0.0, le=float(MOST_STEPS))]
End = Annotated[float, Meta(ge=-1e12, le=1e12)]  # of an axis
Zooms = Annotated[dict[Name, Annotated[tuple[End, ...], Meta(min_length=4, max_length=4)]], Meta(max_length=200)]
"""Of the plots that somebody has zoomed, by where they stand: the ends of both axes, x first."""


class LiveLook(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """page: of the plots, from 0; smoothing: training steps that are averaged, 0 as at first; powers: the loss on
    powers of ten; set_up: whether what a run is made of is open; metric: of the gradient flow, and
    raw: it is divided by nothing; zooms: of the plots "PAGE.PLACE", from 0, and of the gradient flow, "flow".
    """

    page: Annotated[int, Meta(ge=0, le=100)] = 0
    smoothing: Annotated[int, Meta(ge=0, le=1_000_000)] = 0
    powers: bool = False
    set_up: bool = False
    metric: Name = ""
    raw: bool = False
    zooms: Zooms = {}


class Followed(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """The newest training, whose weights are in the document: `looked_at` is the training step that is gone back
    to, None the newest; `shown` that of the document's model, None where it is none of the training; `away`:
    another took its place by a person's wish.
    """

    looked_at: Place | None = None
    shown: Place | None = None
    away: bool = False


class GradientsLook(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """raw: curves are divided by nothing; zooms: of "reach" and of what is taken apart, "parts"."""

    raw: bool = False
    zooms: Zooms = {}


class SecondFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Where the model came from that stands beside the first: its file, which of the file's layers, and which of
    the model's own, from 0, with its direction.
    """

    path: Annotated[str, Meta(max_length=4096)]
    layer: Name
    layers: Annotated[tuple[Name, ...], Meta(max_length=1000)]
    part: tuple[Annotated[int, Meta(ge=0, le=1000)], Name] | None = None


class InspectLook(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """quantity: whose image is shown, "" the memory; order: of its rows; brush: its first step and the one behind
    its last, from 0; on_from: thresholds by quantity; rule: as it was typed, and `by_rule` whether its units are
    listed; place: which of the places where a pattern stands is chosen, from 0; seen: the image's left and upper
    edge, width and height in steps and rows, () all of it; about: whether more is said of the file; below: what
    stands in the image's place, "tensor", "assignment" or "beside"; tensor: its name; assigned: the layer that is
    made by hand; second: the file beside the first.
    """

    quantity: Name = ""
    order: Name = ""
    brush: Annotated[tuple[Place, ...], Meta(max_length=2)] = ()
    on_from: dict[str, Annotated[float, Meta(ge=0.01, le=100.0)]] = {}
    rule: Name = ""
    by_rule: bool = False
    place: Place | None = None
    seen: Annotated[tuple[Size, ...], Meta(max_length=4)] = ()
    about: bool = False
    below: Name = ""
    tensor: Name = ""
    assigned: Assignment | None = None
    second: SecondFile | None = None

    def __post_init__(self) -> None:
        if len(self.brush) not in {0, 2} or len(self.seen) not in {0, 4}:
            raise ValueError("a stretch has two ends, and an area four figures")


Given = str | Annotated[tuple[str | int | float, ...], Meta(max_length=100_000)]
"""An answer as its widget has it: what was typed, or which places, ids or values."""


class AnswerLook(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """seed: of the numbers that are drawn. given: the answer as it stands; tries: how often one was checked, and
    `judged` whether this one is; shown: it was told. changes, position: what was changed on the stage, and where
    it stands, in phases; None as the step has it.
    """

    seed: Place = 0
    given: Given | None = None
    tries: Annotated[int, Meta(ge=0, le=1_000_000)] = 0
    judged: bool = False
    shown: bool = False
    changes: Annotated[tuple[ListedChange, ...], Meta(max_length=1000)] = ()
    position: Size | None = None


class PracticeLook(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """A round of practice. objective: what is practised, "" everything; questions: their ids, of which `place` are
    behind, all where the round is over, and `right` were right at once. check: it is an objective's check, which
    was `passed`, or not; None while it is not over. first: the present question has not been answered yet.
    """

    objective: Name = ""
    questions: Annotated[tuple[Name, ...], Meta(max_length=1000)] = ()
    place: Annotated[int, Meta(ge=0, le=1000)] = 0
    right: Annotated[int, Meta(ge=0, le=1000)] = 0
    check: bool = False
    passed: bool | None = None
    first: bool = True
    answer: AnswerLook = AnswerLook()


class LearnLook(AnswerLook, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """page: "lesson", "practice", "glossary", "progress" or "map"; lesson, step: by name and id, "" the learner's
    own place, and how that is answered; short: only the short path is gone. practice: the round under way. race:
    what was raced on the stage (`runs.kept_race`), which a file keeps apart.
    """

    page: Name = "lesson"
    lesson: Name = ""
    step: Name = ""
    short: bool = False
    practice: PracticeLook | None = None
    race: bytes = b""


Look = LiveLook | GradientsLook | InspectLook | LearnLook


class Looks(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """window: its width and height, px; () where that is not said, or it was maximised. scrolled: of a diagram
    that is zoomed in, how far the part that is seen lies from the left and from the top, px.
    """

    window: Annotated[tuple[Annotated[int, Meta(ge=1, le=100_000)], ...], Meta(max_length=2)] = ()
    scrolled: Annotated[tuple[Pixel, ...], Meta(max_length=2)] = ()
    live: LiveLook = LiveLook()
    gradients: GradientsLook = GradientsLook()
    inspect: InspectLook = InspectLook()
    learn: LearnLook = LearnLook()

    def __post_init__(self) -> None:
        if len(self.window) == 1 or len(self.scrolled) == 1:
            raise ValueError("a window has a width and a height, and a place two figures")


class KeptFile(msgspec.Struct, frozen=True, kw_only=True):
    """What was in the stranger's file that the model came out of, and what was asked of it; `path`: where it lay.

    It is enough to show the file as it was, with the `tensor` that was looked at, not to read another layer of it:
    for that the file has to be there.
    """

    path: Annotated[str, Meta(max_length=4096)]
    found: FileRead
    wish: MakeModel
    notes: tuple[FileNote, ...] = ()
    tensor: TensorRead | None = None
