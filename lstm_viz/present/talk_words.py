"""A shipped talk in another language: its words alone, in the order of its scenes.

Owns the format of `resources/talks/<language>/<name>.toml` and how its words take the place of the English ones.
Scenes, clicks and stored runs are those of the talk itself: there is nothing here that could show anything else.
"""

from __future__ import annotations

import tomllib

import msgspec
from msgspec.structs import replace

from lstm_viz.present import shipped_talks
from lstm_viz.present.talk import Click, Line, Talk, TalkScene, Text

FORMAT = "lstm-viz-talk-words 1"


class SceneWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What one scene says; `clicks` are the captions of its clicks, "" where a click has none."""

    title: Line
    caption: Line = ""
    notes: Text = ""
    clicks: tuple[Line, ...] = ()


class TalkWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What a talk says, scene by scene."""

    format: str
    title: Line
    about: Text = ""
    scenes: tuple[SceneWords, ...] = ()


def read(name: str, language: str) -> TalkWords | None:
    """The words of a shipped talk; None where it has none in this language. They are held right by a test."""
    path = shipped_talks.words_path(name, language)
    if not path.is_file():
        return None
    return msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8")), TalkWords)


def spoken(talk: Talk, words: TalkWords) -> Talk:
    """The talk with these words."""
    scenes = tuple(_scene(scene, said) for scene, said in zip(talk.scenes, words.scenes, strict=True))
    return replace(talk, title=words.title, about=words.about, scenes=scenes)


def _scene(scene: TalkScene, words: SceneWords) -> TalkScene:
    captions = words.clicks or ("",) * len(scene.clicks)
    clicks = tuple(_click(click, caption) for click, caption in zip(scene.clicks, captions, strict=True))
    return replace(scene, title=words.title, caption=words.caption, notes=words.notes, clicks=clicks)


def _click(click: Click, caption: str) -> Click:
    return click if click.caption is None else replace(click, caption=caption)
