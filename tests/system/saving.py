#!/usr/bin/python3
"""How long it is from a text that is saved to its slide in a preview's window: saving.py LECTERN SOURCE_DIRECTORY;
leaves with 77 without Xvfb or python3-xlib. That it comes, at the slide that changed, is judged; how soon, which other
tests on the machine have a say in, is printed.
"""
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

from x_server import XServer

try:
    from Xlib import display as xdisplay
except ImportError:
    print("skipped: no python3-xlib")
    sys.exit(77)
if not shutil.which("Xvfb"):
    print("skipped: no Xvfb")
    sys.exit(77)

LECTERN, SOURCE = sys.argv[1], pathlib.Path(sys.argv[2])
PATIENCE = 40  # seconds
TIMES = 7


def wait_for(what, condition):
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if condition():
            return
        time.sleep(0.001)
    sys.exit(f"failed: {what}: not within {PATIENCE} s")


def in_place(path, text):
    path.write_text(text)


def renamed(path, text):
    """As most editors save."""
    beside = path.with_suffix(".new")
    beside.write_text(text)
    beside.rename(path)


def main():
    server = XServer((1920, 1200))
    player = None
    try:
        with tempfile.TemporaryDirectory() as folder:
            work = pathlib.Path(folder)
            shutil.copytree(SOURCE / "assets/remarks", work / "deck")
            (work / "desk.toml").write_text('deck = "deck"\n[pace]\nopening = 600\nmaximum = 3600\nminimum = 600\n')
            player = subprocess.Popen([LECTERN, "preview", work / "desk.toml"], stderr=subprocess.DEVNULL,
                                      env={**os.environ, "DISPLAY": server.name, "SDL_VIDEODRIVER": "x11"})
            root = xdisplay.Display(server.name).screen().root

            def pixels():
                """Of the panel's middle."""
                image = root.get_image(460, 240, 1000, 600, 2, 0xFFFFFFFF)
                return image.data

            def titled(words):
                for each in root.query_tree().children:
                    if words in (each.get_wm_name() or ""):
                        return True
                return False

            wait_for("the preview", lambda: titled("slide 1 of"))
            english = (work / "deck/en.txt").read_text()
            for how in (in_place, renamed):
                took = []
                for i in range(TIMES):
                    time.sleep(1.5)  # so that nothing of the last time is going on
                    before = pixels()
                    began = time.monotonic()
                    how(work / "deck/en.txt", english.replace("We gather today", f"We gather on day {i} of {how.__name__}"))
                    wait_for("the slide", lambda: titled("slide 4 of") and pixels() != before)
                    took.append(round((time.monotonic() - began) * 1000))
                took.sort()
                print(f"saved {how.__name__}: on the screen after {took[len(took) // 2]} ms ({took[0]} to {took[-1]})")
    finally:
        if player:
            player.terminate()
            player.wait()
        server.close()


if __name__ == "__main__":
    main()
