"""`python -m tests.lstm_viz.language CODE`: brings a language's file up to date, and compiles it.

Sentences that are new in the program are added without a translation, those that are gone are taken away.
`--missing` prints what is not translated yet, as JSON: each sentence and the files that say it. `--take FILE.json`
takes translations: an object, sentence: its translation.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from tests.lstm_viz.language import catalogue
from tests.lstm_viz.language.sources import gathered


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.lstm_viz.language", description=__doc__)
    parser.add_argument("language", help="its code: de")
    parser.add_argument("--missing", action="store_true", help="only print what is not translated")
    parser.add_argument("--take", nargs="*", default=[], metavar="FILE.json", type=Path)
    given = parser.parse_args()
    source = catalogue.source_file(given.language)
    sources, translated = gathered(), catalogue.read(source)
    for path in given.take:
        translated |= json.loads(path.read_text(encoding="utf-8"))
    missing = [{"source": one, "files": files} for one, files in sources.items() if not translated.get(one)]
    if given.missing:
        json.dump(missing, sys.stdout, ensure_ascii=False, indent=1)
        return
    catalogue.write(source, given.language, sources, translated)
    catalogue.compile_to(source, catalogue.compiled_file(given.language))
    sys.stdout.write(f"{source.name}: {len(sources)} sentences, {len(missing)} of them not translated\n")


if __name__ == "__main__":
    main()
