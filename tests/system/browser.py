"""Compares the lines of `lectern layout` with those of Chromium: browser.py LECTERN UDHR_FOLDER CHROMIUM

The Declaration's first paragraphs are set in each language below, at three widths and two sizes, greedily and
balanced, by both, in the same faces; where lines begin and how wide they are must agree.
"""

import html
import itertools
import json
import pathlib
import re
import subprocess
import sys
import tempfile

from declaration import LANGUAGES, layout, paragraphs

PARAGRAPHS = 8
SIZES = (24, 37.5)
WIDTHS = (300, 480, 760)
TOLERANCE = 0.05  # pixels
UNBOUNDED = 1e6

# Chromium breaks these by dictionaries of its own, not by those of ICU.
OTHER_DICTIONARY = {"km", "lo"}

FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
         "--disable-background-networking", "--disable-component-update", "--font-render-hinting=none",
         "--force-device-scale-factor=1", "--allow-file-access-from-files", "--virtual-time-budget=60000"]

STYLE = """
p { margin: 0; line-height: 3; font-kerning: normal; text-rendering: geometricPrecision; line-break: strict;
    overflow-wrap: break-word; white-space: normal; hyphens: manual; }
:lang(ko) { word-break: keep-all; }
"""


def face(run):
    return run["font"], run["file"], run["face"]


def faces_of(paragraph):
    """The text's bytes in stretches of one face, in order: (begin, end, face)."""
    stretches = []
    runs = [run for line in paragraph["lines"] for run in line["runs"]]
    for run in sorted(runs, key=lambda each: each["start"]):
        if stretches and stretches[-1][2] == face(run):
            stretches[-1][1] = run["end"]
        else:
            stretches.append([run["start"], run["end"], face(run)])
    return stretches


def as_typed(tag, text):
    """French keeps the spaces inside guillemets and before high punctuation unbroken."""
    if tag != "fr":
        return text
    return re.sub(r"(?<=[«‹]) | (?=[»›;:!?])", "\N{NO-BREAK SPACE}", text)


def element(tag, paragraph, size, width, wrap):
    """Each face named for the very stretch that we set in it: how to choose it is compared elsewhere."""
    raw = paragraph["text"].encode()
    stretches = faces_of(paragraph)
    stretches[-1][1] = len(raw)
    spans = "".join(
        f'<span style="font-family: {name}">{html.escape(as_typed(tag, raw[begin:end].decode()))}</span>'
        for begin, end, (name, _, _) in stretches)
    direction = "rtl" if paragraph["lines"][0]["runs"][0]["script"] in RIGHT_TO_LEFT else "ltr"
    style = f"font-size: {size}px; width: {width}px; text-wrap: {'balance' if wrap == 'balance' else 'wrap'}"
    return f'<p lang="{tag}" dir="{direction}" style="{style}">{spans}</p>'


RIGHT_TO_LEFT = {"Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm", "Rohg"}


def font_face(name, file, index):
    # a collection's faces have no address of their own; they are known by name
    source = f'local("{name}")' if file.endswith(".ttc") else f'url("file://{file}")'
    return f"@font-face {{ font-family: {name}; src: {source}; }}"


def measured(chromium, page):
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder) / "page.html"
        file.write_text(page, encoding="utf-8")
        done = subprocess.run([chromium, *FLAGS, f"--user-data-dir={folder}/profile", "--dump-dom", f"file://{file}"],
                              capture_output=True, check=True, text=True)
    return json.loads(html.unescape(re.search(r"<body[^>]*>(.*?)</body>", done.stdout, re.DOTALL)[1]))


def page_of(settings, faces):
    script = (pathlib.Path(__file__).parent / "browser.js").read_text(encoding="utf-8")
    rules = "\n".join(font_face(*each) for each in sorted(faces))
    body = "\n".join(markup for _, _, _, _, markup in settings)
    return (f'<!doctype html><meta charset="utf-8"><style>{rules}{STYLE}</style><body>{body}'
            f"<script>{script}</script></body>")


def ours_of(paragraph):
    """Where lines begin, in UTF-16 units as a browser counts, and how wide they are."""
    raw = paragraph["text"].encode()
    return [[len(raw[:line["start"]].decode().encode("utf-16-le")) // 2, line["width"]] for line in paragraph["lines"]]


def without_spaces_before(units, lines):
    """A browser has the space between two lines begin the second."""
    space = " ".encode("utf-16-le")
    for line in lines:
        while units[2 * line[0]:].startswith(space):
            line[0] += 1
    return lines


def beginning(units, lines, index):
    return units[2 * lines[index][0]:].decode("utf-16-le")[:24] if index < len(lines) else "nothing"


class Tally:
    """What has been compared, and the differences."""

    def __init__(self):
        self.lines = self.paragraphs = 0
        self.widest = 0.0
        self.wrong = []

    def compare_greedy(self, where, units, ours, theirs):
        self.paragraphs += 1
        self.lines += len(ours)
        if [start for start, _ in ours] != [start for start, _ in theirs]:
            same = itertools.takewhile(lambda pair: pair[0][0] == pair[1][0], zip(ours, theirs))
            at = len(list(same))
            self.wrong.append(f"{where}, line {at + 1}: ours begins {beginning(units, ours, at)!r}, "
                              f"theirs {beginning(units, theirs, at)!r}")
            return
        difference = max(abs(a[1] - b[1]) for a, b in zip(ours, theirs))
        self.widest = max(self.widest, difference)
        if difference > TOLERANCE:
            self.wrong.append(f"{where}: a width differs by {difference:.3f}: {ours} {theirs}")

    def compare_balanced(self, where, ours, theirs):
        """As many lines, and the shortest no shorter beside the longest."""
        self.paragraphs += 1
        self.lines += len(ours)
        evenness = [min(w for _, w in lines) / max(w for _, w in lines) for lines in (ours, theirs)]
        if len(ours) != len(theirs) or evenness[0] < evenness[1] - 1e-3:
            self.wrong.append(f"{where}, balanced: {len(ours)} lines {evenness[0]:.3f}, theirs {len(theirs)} "
                              f"{evenness[1]:.3f}")


def main(lectern, folder, chromium, only):
    tallies = {}
    settings = []
    faces = set()
    for name, tag in LANGUAGES.items():
        if tag == "mn-Mong" or (only and tag not in only):  # columns
            continue
        texts = [text for text in paragraphs(folder, name) if len(text) > 60][:PARAGRAPHS]
        whole = layout(lectern, tag, texts, SIZES[0], UNBOUNDED)
        faces.update(stretch[2] for paragraph in whole for stretch in faces_of(paragraph))
        tallies[tag] = Tally()
        for size in SIZES:
            for width in WIDTHS:
                for wrap in ("greedy", "balance"):
                    for paragraph, unbounded in zip(layout(lectern, tag, texts, size, width, wrap), whole):
                        markup = element(tag, unbounded, size, width, wrap)
                        settings.append((tag, f"{tag} {size}/{width}", wrap, paragraph, markup))
    for (tag, where, wrap, paragraph, _), theirs in zip(settings, measured(chromium, page_of(settings, faces)), strict=True):
        units = paragraph["text"].encode("utf-16-le")
        ours = ours_of(paragraph)
        theirs = without_spaces_before(units, theirs)
        if wrap == "balance":
            tallies[tag].compare_balanced(where, ours, theirs)
        else:
            tallies[tag].compare_greedy(where, units, ours, theirs)
    for tag, tally in tallies.items():
        print(f"{tag}: {tally.paragraphs} paragraphs, {tally.lines} lines, widths within {tally.widest:.3f}, "
              f"{len(tally.wrong)} differ")
        for message in tally.wrong[:4]:
            print("   ", message)
    return 1 if any(tally.wrong for tally in tallies.values()) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], pathlib.Path(sys.argv[2]), sys.argv[3], set(sys.argv[4:])))
