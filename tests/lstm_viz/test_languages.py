"""Which language is meant: the one that is named, else the one that is set, else the system's."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from lstm_viz import cli, languages, settings, translators, words
from lstm_viz.settings import Settings


@pytest.fixture(autouse=True)
def english_again() -> object:
    yield
    translators.speak(words.ENGLISH)


def test_english_and_german_are_there() -> None:
    assert languages.shipped() == ("en", "de")
    assert set(languages.shipped()) <= languages.NAMES.keys()


@pytest.mark.parametrize(
    ("setting", "wanted", "expected"),
    [
        ("de", ["en-US"], "de"),
        ("en", ["de-DE"], "en"),
        ("", ["de-AT", "en-US"], "de"),
        ("", ["de_DE.UTF-8"], "de"),
        ("", ["fr-FR", "de-DE", "en-US"], "de"),
        ("", ["fr-FR"], "en"),
        ("", ["C"], "en"),
        ("", [], "en"),
        ("xx", ["de"], "de"),  # of a later version
        ("", ["en-GB", "de-DE"], "en"),
        ("", ["Deutsch"], "en"),
    ],
)
def test_the_language_that_is_set_or_the_first_that_is_there(
    setting: str, wanted: list[str], expected: str
) -> None:
    assert languages.meant(setting, wanted) == expected


@pytest.mark.skipif(sys.platform == "win32", reason="there the system is asked, not the environment")
@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({"LANG": "de_DE.UTF-8"}, "de"),
        ({"LANG": "de_DE.UTF-8", "LC_ALL": "C"}, "en"),
        ({"LANG": "de_DE.UTF-8", "LC_MESSAGES": "en_GB.UTF-8"}, "en"),
        ({"LANG": "en_US.UTF-8", "LANGUAGE": "fr:de:en"}, "de"),
        ({"LANG": "C.UTF-8", "LANGUAGE": "de"}, "en"),
        ({}, "en"),
    ],
)
def test_a_command_speaks_as_others_in_the_terminal(
    environment: dict[str, str], expected: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("LANG", "LC_ALL", "LC_MESSAGES", "LANGUAGE"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert languages.meant("", languages.of_terminal()) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [(["--language", "de"], "de"), (["--theme", "dark", "--language=de"], "de"), (["--language"], ""), ([], None)],
)
def test_the_command_line_goes_before_the_environment(
    line: list[str], expected: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(languages.VARIABLE, raising=False)
    assert languages.told(line) == expected
    monkeypatch.setenv(languages.VARIABLE, "en")
    assert languages.told(line) == ("en" if expected is None else expected)


def test_a_command_is_german_where_that_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["--language", "de", "present", "--list"]) == 0
    assert words.language() == "de"
    assert cli.run(["present", "--list"]) == 0
    assert words.language() == "en"
    assert capsys.readouterr().out


def test_a_command_is_german_where_that_is_set(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(languages.VARIABLE)
    settings.save(Settings(language="de"), tmp_path / "settings.json")
    monkeypatch.setattr(settings, "settings_path", lambda: tmp_path / "settings.json")
    assert cli.run(["present", "--list"]) == 0
    assert words.language() == "de"


def test_a_language_that_is_not_there_is_refused_in_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        cli.run(["--language", "xx"])
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_an_option_of_a_subcommand_with_that_name_is_its_own() -> None:
    assert cli.run(["lessons", "--language", "de"]) == 0
    assert words.language() == "en"
