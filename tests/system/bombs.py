#!/usr/bin/env python3
"""Content that asks for more than there is: bombs.py PROGRAM [--soak]

Makes decks, configurations and pictures that are too large, too deep or too many in one way each,
always the same ones, and has `lectern check` look at them. It may refuse them; it may not die of
them, nor take more than 256 MB or 10 s of a processor's time for one. With --soak 500 of them.
"""

import os
import random
import struct
import subprocess
import sys
import tempfile
import time
import zlib
from pathlib import Path

MOST_BYTES = 256 << 20
MOST_SECONDS = 10
SENTENCE = "What was said of {0} is that it holds for {1}. "


def sized(generator, *scales):
    """The size of a bomb: most often near a limit, where it costs most."""
    return int(generator.choice(scales) * generator.uniform(0.7, 1.3))


def text(generator):
    kind = generator.randrange(7)
    if kind == 0:  # one line, of letters or of words
        return generator.choice(["a", "word ", "語", "ا", "ำ"]) * sized(generator, 8e3, 4e4, 2e5, 2e6)
    if kind == 1:  # paragraphs
        return "".join(f"So it is, {i} times.\n\n" for i in range(sized(generator, 5e3, 9e3, 5e4)))
    if kind == 2:  # sentences in one paragraph
        return "Yes it is so. " * sized(generator, 1e3, 3.3e3, 2e4)
    if kind == 3:  # a book
        return "".join(SENTENCE.format(generator.randrange(99), i) + "\n" * (i % 4 == 0) * 2
                       for i in range(sized(generator, 3e3, 1e4, 6e4)))
    if kind == 4:  # lines, and no blank one
        return "".join(f"line {i} of it\n" for i in range(sized(generator, 2e3, 4e3, 7e4)))
    if kind == 5:  # anchors and marks
        return "".join(f"[[a{i}]]\n**So** _it_ is ([{i}](x)).\n\n" for i in range(sized(generator, 1e3, 8e3)))
    return ("e" + "\u0301" * sized(generator, 1e3, 2e4)) + "\n\n" + "\u202e\u2067" * sized(generator, 1e3, 8e3) + "a"


def cues(generator, form):
    def stamp(tenths):
        seconds = tenths // 10
        return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}{',' if form == 'srt' else '.'}{tenths % 10}00"

    step = generator.choice([0, 1, 20])
    count = sized(generator, 3e3, 9e3, 9e4)
    body = "".join(f"{i}\n{stamp(i * step)} --> {stamp(i * step + 9)}\nSo it is, {i}\n\n" for i in range(count))
    return ("WEBVTT\n\n" if form == "vtt" else "") + body


def catalogue(generator):
    head = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'
    kind = generator.randrange(3)
    if kind == 0:
        return head + 'msgid "a"\nmsgstr "b"\n' + '"x"\n' * sized(generator, 1e4, 4e4, 8e5)
    if kind == 1:
        return head + "".join(f'msgid "m{i}"\nmsgstr "n{i}."\n\n' for i in range(sized(generator, 8e3, 1e5)))
    return head + 'msgid ""\nmsgstr ""\n\n' * sized(generator, 1e4, 1e5)


def toml(generator):
    kind = generator.randrange(5)
    many = sized(generator, 2e3, 2e4, 4e5)
    if kind == 0:
        return "a = " + "[" * many
    if kind == 1:
        return "a" + ".a" * many + " = 1"
    if kind == 2:
        return "".join(f"k{i} = 1\n" for i in range(many))
    if kind == 3:
        return "".join(f"[languages.en-x-{i:06}]\n" for i in range(many))
    return 'title = "' + "word " * many + '"\n'


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def picture(generator):
    side = sized(generator, 3e3, 5e3, 2e4, 6e4)
    kind = generator.randrange(6)
    if kind == 0:  # as many pixels as it says, all the same
        rows = min(side, 6000)
        packed = zlib.compress(bytes(1 + 4 * rows) * rows, 9)
        size = struct.pack(">IIBBBBB", rows, rows, 8, 6, 0, 0, 0)
        return "png", b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", size) + chunk(b"IDAT", packed) + chunk(b"IEND", b"")
    if kind == 1:
        size = struct.pack(">IIBBBBB", side * 9, side, 16, 6, 0, 0, 1)
        return "png", b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", size) + chunk(b"IDAT", b"x") + chunk(b"IEND", b"")
    if kind == 2:
        start = b"\xff\xd8\xff" + generator.choice([b"\xc0", b"\xc2"]) + b"\0\x0b\x08"
        return "jpg", start + struct.pack(">HH", min(side, 65500), min(side, 65500)) + b"\1\1\x11\0\xff\xda\0\x08\1\1\0\0\x3f\0" + bytes(999)
    if kind == 3:
        return "bmp", b"BM" + struct.pack("<IHHI", 100, 0, 0, 54) + struct.pack("<IiiHHIIiiII", 40, side, side, 1, 32, 0, 0, 0, 0, 0, 0)
    shape = generator.choice([
        '<g opacity=".9">', '<rect width="900" height="900" stroke-width="9" stroke-dasharray="0.001"/>',
        '<rect width="90" height="90" filter="url(#f)"/>', "<text>Museum</text>", '<use href="#u"/><use href="#u"/>'])
    body = shape * sized(generator, 1e2, 1e4, 2e5)
    if shape.startswith("<g"):
        body += '<rect width="9" height="9"/>' + "</g>" * (len(body) // len(shape))
    blur = '<filter id="f"><feGaussianBlur stdDeviation="99"/></filter><g id="u"><circle r="9"/></g>'
    return "svg", f'<svg xmlns="http://www.w3.org/2000/svg" width="{side}" height="1000">{blur}{body}</svg>'.encode()


def bomb(folder, generator):
    """What is to be looked at, and of which kind it is."""
    kind = generator.choice(["text", "two texts", "cues", "catalogue", "deck.toml", "configuration", "picture", "crowd"])
    (folder / "en.txt").write_text("Hello there.\n\nWorld of words.\n")
    target = folder
    if kind == "text":
        (folder / "en.txt").write_text(text(generator))
    elif kind == "two texts":
        (folder / "en.txt").write_text(text(generator))
        (folder / "fr.txt").write_text(text(generator))
    elif kind == "cues":
        form = generator.choice(["vtt", "srt"])
        (folder / f"fr.{form}").write_text(cues(generator, form))
    elif kind == "catalogue":
        (folder / "fr.po").write_text(catalogue(generator))
    elif kind == "deck.toml":
        (folder / "deck.toml").write_text(toml(generator))
    elif kind == "configuration":
        target = folder / "kiosk.toml"
        target.write_text('deck = "."\n' + toml(generator))
    elif kind == "picture":
        ending, data = picture(generator)
        (folder / f"picture.{ending}").write_bytes(data)
        target = folder / "kiosk.toml"
        key = generator.choice(["logo", "background"])
        target.write_text(f'deck = "."\n[style]\n{key} = "picture.{ending}"\n')
    else:
        for i in range(sized(generator, 900, 2000)):
            (folder / f"note{i}.txt").write_text("Hello.\n")
    return target, kind


def run(program, target):
    """How it ended, seconds of a processor's time, bytes at most, all with what it has started."""
    process = subprocess.Popen([program, "check", target], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = 0
    return status, used.ru_utime + used.ru_stime, used.ru_maxrss << 10


def main():
    program = sys.argv[1]
    count = 500 if "--soak" in sys.argv else 24
    failures, worst = [], {}
    began = time.monotonic()
    for seed in range(count):
        with tempfile.TemporaryDirectory() as name:
            target, kind = bomb(Path(name), random.Random(seed))
            status, seconds, size = run(program, target)
        slowest, largest = worst.get(kind, (0, 0))
        worst[kind] = max(slowest, seconds), max(largest, size)
        died = os.WIFSIGNALED(status)
        if died or seconds > MOST_SECONDS or size > MOST_BYTES:
            how = f"signal {os.WTERMSIG(status)}" if died else f"status {os.WEXITSTATUS(status)}"
            failures.append(f"bomb {seed} ({kind}): {how}, {seconds:.1f} s, {size >> 20} MB")
            print(failures[-1], flush=True)
    for kind, (seconds, size) in sorted(worst.items()):
        print(f"{kind}: {seconds:.1f} s and {size >> 20} MB at most")
    print(f"{count} bombs in {time.monotonic() - began:.0f} s, {len(failures)} of them too much")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
