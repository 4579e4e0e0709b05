"""Compares the lines of `lectern layout` with those of Chromium: browser.py LECTERN UDHR_FOLDER CHROMIUM

The Declaration's first paragraphs are set in each language below, at three widths and two sizes, greedily and
evenly, by both, in the same faces; where lines begin and how wide they are must agree. Lines that end by sense, which
a browser knows nothing of, are judged by line_ends.py.
"""

import collections
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
ENLARGED = 8  # in the browser, which rounds each stretch of text to 1/64 of a pixel

# The Declaration has no brackets beside each other or where a line begins; these are of one line each.
ALSO = {
    "ja": ["水。「土」火", "水」、火土水", "「水」、「火」", "水。」火", "水」（火）", "水「『火』", "（土）火"],
    "zh-Hans": ["水。“土”火", "水”，火土水", "“水”、“火”", "水。”火", "水”（火）", "水（《火》", "《土》火"],
    "zh-Hant": ["水。「土」火", "水」，火土水", "「水」、「火」", "水。」火", "水」（火）", "水（《火》", "「土」火"],
}

# Chromium breaks these by dictionaries of its own; ours are ICU's, which tests/text/breaks_test.cpp holds us to.
OTHER_DICTIONARY = {"km", "lo"}

# Where a language may differ: in how many settings, how the line begins there for us or for them, and why. A
# width differs nowhere else.
ANYTHING = ""
EXCEPTIONS = {
    "ccp": (6, ANYTHING, ANYTHING,
            "HarfBuzz 6 shows a dotted circle in a vowel sign typed twice; Chromium carries a later one"),
    "fuf-Adlm": (24, ANYTHING, ANYTHING,
                 "an Arabic comma is no Adlam letter: it and the space after it are set as Arabic"),
    "hi": (4, r"\S* ।|\( ", ANYTHING,
           "no line begins with a danda, typed after a space or not, nor ends with an opening bracket (LB14)"),
    "jv-Java": (50, "[\uA980-\uA9DF]", "[\uA980-\uA9DF]",
                "words without spaces: LB28a of Unicode 15.1 knows their syllables, that of ICU 72 does not"),
    "ml": (6, ANYTHING, ANYTHING,
           "a chillu with a virama, which HarfBuzz 6 and the later one in Chromium set in different clusters"),
    "my": (16, ANYTHING, "[\u1000-\u1021]\u1037?[\u1039\u103A]",
           "no line begins with the end of a syllable, which ICU's dictionary cuts off"),
    "shn": (60, ANYTHING, "[\u1000-\u1021\u1075-\u1081]\u1037?[\u1039\u103A]",
            "no line begins with the end of a syllable, which ICU's dictionary of Burmese cuts off"),
    "th": (2, ANYTHING, "ๆ", "no line begins with a repetition sign, typed after a space or not"),
}

# How much less even than Chromium's balanced paragraph ours may be by its shortest line beside its longest: it
# seeks the least longest line, we the least sum of squared slack.
UNEVENNESS = 0.05
ROUNDING = 1 + 1e-3

FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
         "--disable-background-networking", "--disable-component-update", "--font-render-hinting=none",
         "--force-device-scale-factor=1", "--allow-file-access-from-files", "--virtual-time-budget=60000"]

STYLE = """
p { position: absolute; top: 0; margin: 0; line-height: 3; font-kerning: normal; text-rendering: geometricPrecision; line-break: strict;
    overflow-wrap: break-word; white-space: normal; hyphens: manual; text-spacing-trim: trim-start; }
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
    """In the faces that we set it in, the one of most letters first."""
    letters = collections.Counter()
    for begin, end, (name, _, _) in faces_of(paragraph):
        letters[name] += end - begin
    families = ", ".join(name for name, _ in letters.most_common())
    direction = "rtl" if paragraph["lines"][0]["runs"][0]["script"] in RIGHT_TO_LEFT else "ltr"
    style = (f"font-family: {families}; font-size: {size * ENLARGED}px; width: {width * ENLARGED}px; "
             f"text-wrap: {wrap}")
    return f'<p lang="{tag}" dir="{direction}" style="{style}">{html.escape(as_typed(tag, paragraph["text"]))}</p>'


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


def page_of(elements, faces):
    script = (pathlib.Path(__file__).parent / "browser.js").read_text(encoding="utf-8")
    rules = "\n".join(font_face(*each) for each in sorted(faces))
    body = "\n".join(elements)
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
        line[1] /= ENLARGED
    return lines


def beginning(units, lines, index):
    return units[2 * lines[index][0]:].decode("utf-16-le")[:24] if index < len(lines) else "nothing"


def unevenness(lines):
    widths = [width for _, width in lines]
    return 1 - min(widths) / max(widths)


def squared_slack(lines, limit):
    return sum((limit - width) ** 2 for _, width in lines)


class Tally:
    """What has been compared of a language, and the differences."""

    def __init__(self, tag):
        self.most, self.ours, self.theirs, self.reason = EXCEPTIONS.get(tag, (0, ANYTHING, ANYTHING, ""))
        self.expected = self.divided = 0
        self.lines = self.paragraphs = self.balanced = self.less_even = 0
        self.widest = 0.0
        self.wrong = []

    def differ(self, message, excepted):
        if self.most and excepted:
            self.expected += 1
        else:
            self.wrong.append(message)

    def compare_greedy(self, where, units, ours, theirs):
        self.paragraphs += 1
        self.lines += len(ours)
        if [start for start, _ in ours] != [start for start, _ in theirs]:
            same = itertools.takewhile(lambda pair: pair[0][0] == pair[1][0], zip(ours, theirs))
            at = len(list(same))
            our_line, their_line = beginning(units, ours, at), beginning(units, theirs, at)
            self.differ(f"{where}, line {at + 1}: ours begins {our_line!r}, theirs {their_line!r}",
                        re.match(self.ours, our_line) and re.match(self.theirs, their_line))
            return
        difference = max(abs(a[1] - b[1]) for a, b in zip(ours, theirs))
        if difference > TOLERANCE:
            self.differ(f"{where}: a width differs by {difference:.3f}", self.ours == self.theirs == ANYTHING)
        else:
            self.widest = max(self.widest, difference)

    def compare_even(self, where, limit, ours, theirs):
        self.balanced += 1
        self.less_even += unevenness(ours) > unevenness(theirs) + 1e-3
        # where breaks differ by a rule, so may what is the best of them
        if len(ours) != len(theirs):
            self.differ(f"{where}, even: {len(ours)} lines, theirs {len(theirs)}", self.most)
        elif squared_slack(ours, limit) > squared_slack(theirs, limit) * ROUNDING:
            self.differ(f"{where}, even: squared slack {squared_slack(ours, limit):.2f}, "
                        f"theirs {squared_slack(theirs, limit):.2f}", self.most)
        elif unevenness(ours) > unevenness(theirs) + UNEVENNESS:
            self.differ(f"{where}, even: {unevenness(ours):.3f} uneven, theirs {unevenness(theirs):.3f}", self.most)


def settings_of(lectern, tag, texts, faces):
    """Each paragraph in each setting: (where, width, greedy, even, what a browser is to set for these two).
    Adds the faces that are used."""
    whole = layout(lectern, tag, texts, SIZES[0], UNBOUNDED)
    faces.update(stretch[2] for paragraph in whole for stretch in faces_of(paragraph))
    for size in SIZES:
        for width in WIDTHS:
            greedy, even = (layout(lectern, tag, texts, size, width, wrap) for wrap in ("greedy", "even"))
            for one, other, unbounded in zip(greedy, even, whole):
                markup = [element(tag, unbounded, size, width, wrap) for wrap in ("wrap", "balance")]
                yield f"{tag} {size}/{width}", width, one, other, markup


def main(lectern, folder, chromium, only):
    tallies = {}
    settings = []
    faces = set()
    for name, tag in LANGUAGES.items():
        if tag == "mn-Mong" or (only and tag not in only):  # Mongolian runs down
            continue
        tallies[tag] = Tally(tag)
        texts = [text for text in paragraphs(folder, name) if len(text) > 60][:PARAGRAPHS]
        texts += ALSO.get(tag, [])
        settings += [(tag, *setting) for setting in settings_of(lectern, tag, texts, faces)]
    answers = iter(measured(chromium, page_of([markup for *_, both in settings for markup in both], faces)))
    for tag, where, width, greedy, even, _ in settings:
        units = greedy["text"].encode("utf-16-le")
        theirs = without_spaces_before(units, next(answers))
        their_balanced = without_spaces_before(units, next(answers))
        if any(line["hyphenated"] for line in greedy["lines"]):  # by a dictionary that Chromium has not here
            tallies[tag].divided += 1
            continue
        tallies[tag].compare_greedy(where, units, ours_of(greedy), theirs)
        broken_alike = [start for start, _ in ours_of(greedy)] == [start for start, _ in theirs]
        if broken_alike and their_balanced != theirs:  # of many lines Chromium balances none
            tallies[tag].compare_even(where, width, ours_of(even), their_balanced)
    return report(tallies)


def report(tallies):
    failed = False
    compared = {tag: tally for tag, tally in tallies.items() if tag not in OTHER_DICTIONARY}
    for tag, tally in compared.items():
        print(f"{tag}: {tally.paragraphs} paragraphs, {tally.lines} lines, widths within {tally.widest:.3f}, "
              f"{tally.balanced} balanced, {len(tally.wrong)} differ" +
              (f", {tally.divided} with a word that is divided" if tally.divided else "") +
              (f", and {tally.expected} of at most {tally.most}: {tally.reason}" if tally.most else ""))
        failed = failed or bool(tally.wrong) or tally.expected > tally.most
        for message in tally.wrong[:5]:
            print("   ", message)
    every = compared.values()
    print(f"{len(compared)} languages, {sum(not t.wrong and not t.expected for t in every)} of them without a difference: "
          f"{sum(t.paragraphs for t in every)} paragraphs, {sum(t.lines for t in every)} lines, "
          f"widths within {max(t.widest for t in every):.3f}; {sum(t.balanced for t in every)} balanced by both, "
          f"{sum(t.less_even for t in every)} less evenly by ours")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], pathlib.Path(sys.argv[2]), sys.argv[3], set(sys.argv[4:])))
