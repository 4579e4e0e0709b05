"""Compares `lectern layout` with hb-shape: harfbuzz.py LECTERN UDHR_FOLDER

The Declaration is set in each language below, and each run of each line shaped again by hb-shape in the same
font, script, language, direction and surroundings: glyphs, clusters, advances and places must agree.
"""

import json
import pathlib
import struct
import subprocess
import sys

from declaration import LANGUAGES, layout, paragraphs

SIZE = 32
WIDTH = 900
NARROW = 48  # words are cut here, and their joined letters must not notice
CONTEXT = 5  # characters on either side that HarfBuzz looks at
TOLERANCE = 1 / 64  # pixels


def units_per_em(file, face, known={}):
    """Reads the font's table `head`, at 18 (OpenType)."""
    if (file, face) not in known:
        with open(file, "rb") as font:
            directory = 0
            if font.read(4) == b"ttcf":
                font.seek(12 + 4 * face)
                directory = struct.unpack(">I", font.read(4))[0]
            font.seek(directory + 4)
            count = struct.unpack(">H6x", font.read(8))[0]
            tables = [struct.unpack(">4s4xI4x", font.read(16)) for _ in range(count)]
            font.seek(dict(tables)[b"head"] + 18)
            known[file, face] = struct.unpack(">H", font.read(2))[0]
    return known[file, face]


def hexadecimal(characters):
    return ",".join(f"{ord(c):X}" for c in characters)


def request(text, run):
    """The run as hb-shape is asked for it, a line of its batch mode."""
    before = text[: run["start"]].decode()
    part = text[run["start"] : run["end"]].decode()
    after = text[run["end"] :].decode()
    options = [
        run["file"], f"--face-index={run['face']}", f"--script={run['script']}",
        f"--language={run['language']}", f"--direction={run['direction']}", "--output-format=json",
        "--no-glyph-names", "--utf8-clusters", f"--unicodes={hexadecimal(part)}",
    ]
    options.append(f"--unicodes-before={hexadecimal(before[-CONTEXT:])}" if before else "--bot")
    options.append(f"--unicodes-after={hexadecimal(after[:CONTEXT])}" if after else "--eot")
    line = ";".join(options)
    assert len(line) < 4000, "hb-shape reads lines of 4096 bytes"
    return line


def shape(requests):
    done = subprocess.run(["hb-shape", "--batch"], input="\n".join(requests) + "\n", capture_output=True,
                          check=True, text=True)
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(answers) == len(requests), done.stderr
    return answers


def expected_glyphs(run, answer, pen):
    """What `layout` should print, and where the next run begins, in pixels."""
    scale = SIZE / units_per_em(run["file"], run["face"])
    glyphs = []
    for glyph in answer:
        glyphs.append([glyph["g"], run["start"] + glyph["cl"], pen + glyph["dx"] * scale,
                       -glyph["dy"] * scale, glyph["ax"] * scale])
        pen += glyph["ax"] * scale
    return glyphs, pen


def upright(run, expected):
    """The glyphs printed, those that lie on a line running down turned back to one that runs across. How far
    their baseline stands from the line's middle is the font's affair: taken from the first of them."""
    if run["orientation"] == "horizontal":
        return run["glyphs"]
    middle = expected[0][3] + run["glyphs"][0][2]
    return [[glyph, cluster, y, middle - x, advance] for glyph, cluster, x, y, advance in run["glyphs"]]


def agree(printed, expected):
    return len(printed) == len(expected) and all(
        p[:2] == e[:2] and all(abs(a - b) <= TOLERANCE for a, b in zip(p[2:], e[2:]))
        for p, e in zip(printed, expected))


def compare(lectern, tag, texts, width):
    """The runs compared, the glyphs in them, and what is wrong."""
    set_paragraphs = layout(lectern, tag, texts, SIZE, width)
    requests = [request(p["text"].encode(), run)
                for p in set_paragraphs for line in p["lines"] for run in line["runs"]]
    answers = iter(shape(requests))
    glyphs = 0
    wrong = []
    for paragraph in set_paragraphs:
        for line in paragraph["lines"]:
            pen = 0.0
            hyphen = 0.0
            if line["hyphenated"]:  # which the text has not
                hyphen = line["runs"][-1]["glyphs"].pop()[4]
            for run in line["runs"]:
                glyphs += len(run["glyphs"])
                expected, pen = expected_glyphs(run, next(answers), pen)
                text = paragraph["text"].encode()[run["start"] : run["end"]].decode()
                printed = upright(run, expected)
                if not agree(printed, expected):
                    wrong.append(f"{text!r} in {run['font']}:\n  {printed[:20]}\n  {expected[:20]}")
                if any(glyph[0] == 0 for glyph in run["glyphs"]):
                    wrong.append(f"{text!r} in {run['font']}: not all has glyphs")
            if abs(pen + hyphen - line["width"]) > TOLERANCE:
                wrong.append(f"a line is {line['width']} wide, not {pen + hyphen}")
    if len(set_paragraphs) != len(texts) or not requests:
        wrong.append(f"{len(texts)} paragraphs became {len(set_paragraphs)}")
    return len(requests), glyphs, wrong


def main(lectern, folder):
    total_runs = total_glyphs = failures = 0
    for name, tag in LANGUAGES.items():
        texts = paragraphs(folder, name)
        for width, some in ((WIDTH, texts), (NARROW, texts[:4])):
            runs, glyphs, wrong = compare(lectern, tag, some, width)
            total_runs += runs
            total_glyphs += glyphs
            failures += len(wrong)
            for message in wrong[:3]:
                print(f"{tag}: {message}")
    print(f"{len(LANGUAGES)} languages, {total_runs} runs, {total_glyphs} glyphs, {failures} differences")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], pathlib.Path(sys.argv[2])))
