#!/usr/bin/env python3
"""Runs clang-tidy, as .clang-tidy says, on all of the program: lint.py BUILD_DIRECTORY SOURCE_DIRECTORY

What has been found clean is not looked at again: its text once preprocessed, the checks and clang-tidy's
version name a file in BUILD_DIRECTORY/lint. Left with 77 without clang-tidy.
"""
import concurrent.futures
import hashlib
import json
import os
import pathlib
import shlex
import shutil
import subprocess
import sys

build, source = (pathlib.Path(argument).resolve() for argument in sys.argv[1:])
tidy = shutil.which("clang-tidy-14") or shutil.which("clang-tidy")
if not tidy:
    print("skipped: no clang-tidy")
    sys.exit(77)

clean = build / "lint"
clean.mkdir(exist_ok=True)
checks = (source / ".clang-tidy").read_bytes() + subprocess.check_output([tidy, "--version"])


def compiled():
    """The commands that compile the program; what is generated is not looked at, but for src/ in it."""
    for command in json.loads((build / "compile_commands.json").read_text()):
        file = pathlib.Path(command["file"])
        if source / "src" in file.parents or file.parent.name == "Unity":
            yield command


def lint(command):
    """What there is to be said against a file; nothing of a clean one."""
    words = shlex.split(command["command"])
    words = words[next(i for i, word in enumerate(words) if "++" in word):]  # without a launcher
    words[words.index("-o") + 1] = "-"
    text = subprocess.check_output(words + ["-E", "-C"], cwd=command["directory"])
    mark = clean / hashlib.sha256(checks + text).hexdigest()
    if mark.exists():
        return ""
    result = subprocess.run([tidy, "--quiet", "--extra-arg=-Wno-unknown-warning-option", "-p", build, command["file"]], text=True,
                            stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    if result.returncode == 0:
        mark.touch()
        return ""
    return result.stdout or result.stderr


with concurrent.futures.ThreadPoolExecutor(len(os.sched_getaffinity(0))) as pool:
    findings = [said for said in pool.map(lint, compiled()) if said]
if findings:
    print("".join(findings))
    sys.exit(1)
print("clang-tidy finds nothing")
