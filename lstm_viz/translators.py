"""The sentences of a language, from Qt's translation files: the program's own, and those of Qt's dialogs.

Owns what is loaded. It does not own which language is meant (`languages`), nor what is drawn anew when another one
is spoken (`front`).
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from functools import cache

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from lstm_viz import languages, words

CONTEXT = "LSTM Viz"  # of every sentence in the file
_OF_QT = "qtbase"


def wanted() -> list[str]:
    """The languages that the system asks for, the dearest first."""
    return list(QLocale.system().uiLanguages())


def speak(code: str) -> None:
    """From now on sentences are found in this language; what is drawn already stays as it is."""
    if code == words.language():
        return
    words.install(_finder(code), code)
    _let_qt_speak(code)


def speaking(code: str) -> AbstractContextManager[None]:
    """Inside it this thread finds its sentences in another language: for what is written, not for the screen."""
    return words.spoken(_finder(code), code)


@cache
def _finder(code: str) -> Callable[[str], str] | None:
    """What looks a sentence up in a language; English is what they are written in."""
    if code == words.ENGLISH:
        return None
    found = _loaded(str(languages.sentences(code)))

    @cache
    def find(sentence: str) -> str:
        meaning, apart, word = sentence.rpartition(words.APART)
        said = found.translate(CONTEXT, word, meaning) if apart else found.translate(CONTEXT, sentence)
        return said or sentence

    return find


def _let_qt_speak(code: str) -> None:
    """The words of Qt's own dialogs and menus. Numbers keep their point in every language."""
    QLocale.setDefault(QLocale.c())
    application = QCoreApplication.instance()
    if application is None:
        return
    for name in languages.shipped():
        if name != words.ENGLISH:
            application.removeTranslator(_of_qt(name))
    if code != words.ENGLISH:
        application.installTranslator(_of_qt(code))


@cache
def _of_qt(code: str) -> QTranslator:
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    return _loaded(f"{folder}/{_OF_QT}_{code}.qm")


def _loaded(path: str) -> QTranslator:
    """A translator with a file's sentences; without any where there is no such file: then it is English."""
    translator = QTranslator()
    translator.load(path)
    return translator
