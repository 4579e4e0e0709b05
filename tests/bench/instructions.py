#!/usr/bin/env python3
"""Counts the instructions of each piece of work by callgrind and holds them to a table:
instructions.py COUNT_PROGRAM TABLE [--write]; leaves with 77 where there is no valgrind.

A count may be 5 % above or below what the table says. One that has become better is written down
too, by --write, so that it stays so.
"""
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

TOLERANCE = 0.05


def counted(program):
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["valgrind", "--tool=callgrind", f"--callgrind-out-file={folder}/out", program],
                       check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        counts = {}
        dumps = pathlib.Path(folder).glob("out.*")
        for file in sorted(dumps, key=lambda file: int(file.suffix[1:])):
            dump = file.read_text()
            name = re.search(r"desc: Trigger: Client Request: (.*)", dump)
            total = re.search(r"^(?:totals|summary): (\d+)", dump, re.M)
            if name and total:
                counts[name.group(1).strip()] = int(total.group(1))
        return counts


def main():
    if not shutil.which("valgrind"):
        print("skipped: no valgrind")
        return 77
    program, table = sys.argv[1], pathlib.Path(sys.argv[2])
    counts = counted(program)
    if "--write" in sys.argv:
        table.write_text("".join(f"{count:>13} {name}\n" for name, count in counts.items()))
        return 0
    expected = {}
    for line in table.read_text().splitlines():
        count, name = line.split(maxsplit=1)
        expected[name] = int(count)
    wrong = sorted(set(counts) ^ set(expected))
    for name in wrong:
        print(f"{name}: only in {'the program' if name in counts else 'the table'}")
    for name in sorted(set(counts) & set(expected)):
        change = counts[name] / expected[name] - 1
        print(f"{counts[name]:>13} {change:+7.1%} {name}")
        if abs(change) > TOLERANCE:
            wrong.append(name)
    if wrong:
        print(f"not as {table.name} has it: mend it, or write it down: {sys.argv[0]} {program} {table} --write")
    return 1 if wrong else 0


sys.exit(main())
