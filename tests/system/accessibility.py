#!/usr/bin/python3
"""Holds the tables of tests/README.md on EN 301 549 and WCAG to the tests that they name:
accessibility.py SOURCE_DIRECTORY
"""
import pathlib
import re
import sys

tests = pathlib.Path(sys.argv[1]) / "tests"
rows = [line.strip("| \n").split(" | ") for line in open(tests / "README.md", encoding="utf-8")
        if re.match(r"\| \d+\.\d", line)]
failures, named = [], 0
for clause, _, held in rows:
    file = None
    # a file, then sentences of it
    for path, sentence in re.findall(r'`([a-z_/]+\.(?:cpp|py))`|"([^"`=]+)"', held):
        if path:
            file = tests / path
            if not file.is_file():
                failures.append(f"{clause}: there is no {path}")
        elif file is not None and file.is_file():
            named += 1
            if f'"{sentence}"' not in file.read_text(encoding="utf-8"):
                failures.append(f"{clause}: {file.name} has no \"{sentence}\"")
print(*failures, sep="\n")
if failures or len(rows) < 40 or named < 40:
    sys.exit(f"{len(rows)} rows, {named} tests, {len(failures)} not there")
