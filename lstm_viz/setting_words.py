"""What the settings of tasks are called: a task names them in the code, here they are words. Knows no Qt."""

from __future__ import annotations

from lstm_viz.words import tr_as

A_SETTING = "a setting of a task"


def in_english(setting: str) -> str:
    """ "longest_memory" as "Longest memory"."""
    words = setting.replace("_", " ")
    return words[:1].upper() + words[1:]


def setting_words(setting: str) -> str:
    """A setting's name as it stands over its field."""
    return tr_as(A_SETTING, in_english(setting))
