#!/usr/bin/env python3
"""Compiles files of the program from a copy of the tree at another path, and holds them to the same bytes:
reproducible.py BUILD_DIRECTORY SOURCE_DIRECTORY [--whole]

--whole does it with all of them; else it is those of one library and what the build writes itself.
"""
import concurrent.futures
import filecmp
import json
import os
import pathlib
import shlex
import shutil
import subprocess
import sys
import tempfile

build, source = (pathlib.Path(argument).resolve() for argument in sys.argv[1:3])
os.environ["CCACHE_DISABLE"] = "1"


def compiled():
    for command in json.loads((build / "compile_commands.json").read_text()):
        words = shlex.split(command["command"])
        output = words[words.index("-o") + 1]
        if sys.argv[3:] == ["--whole"] and "lectern" in output.split("/")[1] and "tests/" not in output \
                or "lectern_show" in output or command["file"] == str(build / "build.cpp"):
            yield output, words


def moved(word, copy, copied_build):
    return word.replace(str(build), str(copied_build)).replace(str(source), str(copy))


with tempfile.TemporaryDirectory() as folder:
    copy, copied_build = pathlib.Path(folder) / "elsewhere" / "source", pathlib.Path(folder) / "b"
    for name in "src", "platform":
        shutil.copytree(source / name, copy / name)
    for file in [build / "build.cpp", *build.glob("CMakeFiles/*/Unity/*.cxx")]:
        target = copied_build / file.relative_to(build)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(moved(file.read_text(), copy, copied_build))

    def differs(job):
        output, words = job
        (copied_build / output).parent.mkdir(parents=True, exist_ok=True)
        subprocess.run([moved(word, copy, copied_build) for word in words], cwd=copied_build, check=True)
        return None if filecmp.cmp(build / output, copied_build / output, shallow=False) else output

    jobs = list(compiled())
    with concurrent.futures.ThreadPoolExecutor(len(os.sched_getaffinity(0))) as pool:
        different = [output for output in pool.map(differs, jobs) if output]
print(f"{len(jobs)} files compiled, of which other bytes came of: {', '.join(different) or 'none'}")
sys.exit(1 if different or not jobs else 0)
