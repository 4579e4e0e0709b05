#!/usr/bin/python3
"""Plays in a real window while content is swapped, broken and taken away, the player is killed, its disk
is full and visitors storm it: kiosk.py LECTERN [--soak]; leaves with 77 without Xvfb or python3-xlib.

--soak does all of it at length: 1,000 swaps, 200 kills.
"""
import json
import os
import pathlib
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time

from x_server import XServer

try:
    from Xlib import X, display as xdisplay
    from Xlib.ext import xtest
except ImportError:
    print("skipped: no python3-xlib")
    sys.exit(77)

LECTERN = sys.argv[1]
SOAK = "--soak" in sys.argv
SIZE = (320, 180)
NOBODY = 65534
random.seed(20110712)


class Screen(XServer):
    """An X server of its own, and what stands on it."""

    def __init__(self):
        super().__init__(SIZE)
        self.display = xdisplay.Display(self.name)
        self.root = self.display.screen().root

    def blank(self):
        """Whether every pixel is like every other."""
        pixels = self.root.get_image(0, 0, *SIZE, X.ZPixmap, 0xFFFFFFFF).data
        return pixels == pixels[:4] * (len(pixels) // 4)

    def close(self):
        self.display.close()
        super().close()


class Sampler(threading.Thread):
    """Looks at the screen again and again."""

    def __init__(self, screen_name):
        super().__init__(daemon=True)
        self.display = xdisplay.Display(screen_name)
        self.root = self.display.screen().root
        self.samples = self.blanks = 0
        self.going = True
        self.start()

    def run(self):
        while self.going:
            pixels = self.root.get_image(0, 0, *SIZE, X.ZPixmap, 0xFFFFFFFF).data
            self.samples += 1
            self.blanks += pixels == pixels[:4] * (len(pixels) // 4)
            time.sleep(0.01)

    def stop(self):
        self.going = False
        self.join()
        self.display.close()


class Kiosk:
    """A player with its deck, configuration and state in a folder."""

    def __init__(self, screen, folder, speed=50):
        self.screen, self.speed = screen, speed
        self.folder = pathlib.Path(folder)
        self.deck = self.folder / "deck"
        self.state = self.folder / "state"
        self.status_file = self.folder / "run" / "status.json"
        for made in (self.deck, self.state, self.status_file.parent):
            made.mkdir(exist_ok=True)
        (self.folder / "lectern.toml").write_text(
            f'deck = "deck"\n[status]\nfile = "{self.status_file}"\n[pace]\nminimum = 4\nmaximum = 4.5\n')
        self.log = self.folder / "log"
        self.process = None
        self.edition = 0

    def open_to_all(self):
        """What it shows to be read; what it says, and nothing else, to be written by anybody."""
        for mode, folders in (("a+rX,go-w", [self.folder]), ("a+rwX", [self.state, self.status_file.parent])):
            subprocess.run(["chmod", "-R", mode, *folders], check=False, stderr=subprocess.DEVNULL)

    def start(self):
        self.open_to_all()
        environment = dict(os.environ, DISPLAY=self.screen.name, SDL_VIDEODRIVER="x11",
                           STATE_DIRECTORY=str(self.state), HOME=str(self.folder))
        environment.pop("WAYLAND_DISPLAY", None)
        # root may read everything: a kiosk's user may not
        user = ["setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups"] if os.geteuid() == 0 else []
        self.process = subprocess.Popen(
            user + [LECTERN, "play", str(self.folder / "lectern.toml"), "--speed", str(self.speed)],
            env=environment, stdout=subprocess.DEVNULL, stderr=open(self.log, "ab"))
        self.started = time.monotonic()

    def status(self):
        try:
            return json.loads(self.status_file.read_text())
        except (OSError, ValueError):
            return {}

    def wait_for(self, what, condition, seconds=12):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if condition(self.status()):
                return
            if self.process.poll() is not None:
                fail(f"{what}: the player ended with {self.process.returncode}\n{self.tail()}")
            time.sleep(0.02)
        fail(f"{what}: not within {seconds} s: {self.status()}\n{self.tail()}")

    def tail(self):
        return "\n".join(self.log.read_text(errors="replace").splitlines()[-12:])

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        if self.process.wait(10) != 0:
            fail(f"SIGTERM ended the player with {self.process.returncode}\n{self.tail()}")

    def memory(self):
        """Megabytes of its own, once nothing has changed for a second: pages of files are the system's."""
        time.sleep(1)
        rollup = pathlib.Path(f"/proc/{self.process.pid}/smaps_rollup").read_text()
        return sum(int(line.split()[1]) for line in rollup.splitlines() if line.startswith("Private_Dirty")) / 1024

    def descriptors(self):
        return len(os.listdir(f"/proc/{self.process.pid}/fd"))

    # Content: good texts have another number of slides each time.

    def next_text(self):
        self.edition += 1
        count = 3 + self.edition % 7
        return count, "\n\n".join(f"Paragraph {n} of edition {self.edition} says this." for n in range(count)) + "\n"

    def file(self):
        return self.deck / "en.txt"

    def clear(self, path):
        if path.is_symlink() or path.exists():
            shutil.rmtree(path) if path.is_dir() and not path.is_symlink() else path.unlink()


def fail(what):
    print("failed:", what)
    sys.exit(1)


def write(path, data):
    """As an editor does that saves in place."""
    with open(path, "wb") as stream:
        stream.write(data if isinstance(data, bytes) else data.encode())
    os.chmod(path, 0o644)


# Each makes good content anew and returns how many slides it has.

def in_place(kiosk):
    kiosk.clear(kiosk.file())
    count, text = kiosk.next_text()
    write(kiosk.file(), text)
    return count


def by_rename(kiosk):
    count, text = kiosk.next_text()
    write(kiosk.deck / ".en.txt.part", text)
    if kiosk.file().is_dir():
        kiosk.clear(kiosk.file())
    os.replace(kiosk.deck / ".en.txt.part", kiosk.file())
    return count


def slowly(kiosk):
    count, text = kiosk.next_text()
    kiosk.clear(kiosk.file())
    with open(kiosk.file(), "w") as stream:
        os.chmod(kiosk.file(), 0o644)
        for line in text.splitlines(True):
            stream.write(line)
            stream.flush()
            time.sleep(0.15)
    return count


def whole_folder(kiosk):
    count, text = kiosk.next_text()
    beside = kiosk.folder / "deck.new"
    shutil.rmtree(beside, ignore_errors=True)
    beside.mkdir()
    write(beside / "en.txt", text)
    kiosk.clear(kiosk.deck)
    os.rename(beside, kiosk.deck)
    return count


def symbolic_link(kiosk):
    count, text = kiosk.next_text()
    target = kiosk.folder / f"deck-{kiosk.edition}"
    target.mkdir()
    write(target / "en.txt", text)
    os.symlink(target, kiosk.folder / "deck.link")
    if not kiosk.deck.is_symlink():
        kiosk.clear(kiosk.deck)
    os.replace(kiosk.folder / "deck.link", kiosk.deck)
    return count


GOOD = [in_place, by_rename, slowly, whole_folder, symbolic_link]


# Each makes content that cannot be shown.

def no_utf8(kiosk):
    kiosk.clear(kiosk.file())
    write(kiosk.file(), b"Good.\n\nNot \xff good %d.\n" % kiosk.edition)


def empty(kiosk):
    kiosk.clear(kiosk.file())
    write(kiosk.file(), "")


def deleted(kiosk):
    kiosk.clear(kiosk.file())


def folder_deleted(kiosk):
    kiosk.clear(kiosk.deck)
    time.sleep(2.5)
    kiosk.deck.mkdir()


def forbidden(kiosk):
    os.chmod(kiosk.file(), 0)


def huge(kiosk):
    kiosk.clear(kiosk.file())
    with open(kiosk.file(), "wb") as stream:
        stream.truncate(100 << 20)
    os.chmod(kiosk.file(), 0o644)


def fifo(kiosk):
    kiosk.clear(kiosk.file())
    os.mkfifo(kiosk.file())


def loop(kiosk):
    kiosk.clear(kiosk.file())
    os.symlink("en.txt", kiosk.file())


def a_folder(kiosk):
    kiosk.clear(kiosk.file())
    kiosk.file().mkdir()


BAD = [no_utf8, empty, deleted, folder_deleted, forbidden, huge, fifo, loop, a_folder]


def swaps(screen, folder, count):
    kiosk = Kiosk(screen, folder)
    slides = in_place(kiosk)
    kiosk.start()
    kiosk.wait_for("the first content", lambda status: status.get("slides") == slides)
    sampler = Sampler(screen.name)
    memory = descriptors = None
    deeds = (GOOD + BAD) * (count // len(GOOD + BAD) + 1)
    random.shuffle(deeds)
    for number, deed in enumerate(deeds[:count]):
        if deed is forbidden and not kiosk.file().is_file():
            slides = in_place(kiosk)
            kiosk.wait_for(f"before swap {number}", lambda status: status.get("slides") == slides)
        if deed in GOOD:
            slides = deed(kiosk)
            kiosk.wait_for(f"swap {number}, {deed.__name__}",
                           lambda status: status.get("slides") == slides and status["problems"] == 0)
        else:
            deed(kiosk)
            kiosk.wait_for(f"swap {number}, {deed.__name__}",
                           lambda status: status.get("state") == "fallback" or deed is folder_deleted)
            if kiosk.status()["slides"] != slides:
                fail(f"swap {number}: {deed.__name__} replaced good content: {kiosk.status()}")
        if number == count // 5:
            memory, descriptors = kiosk.memory(), kiosk.descriptors()
    slides = in_place(kiosk)
    kiosk.wait_for("good content at the end",
                   lambda status: status.get("slides") == slides and status["problems"] == 0)
    grown, more = kiosk.memory() - memory, kiosk.descriptors() - descriptors
    sampler.stop()
    kiosk.stop()
    print(f"{count} swaps: {sampler.samples} looks at the screen, {sampler.blanks} blank; "
          f"memory {grown:+.1f} MB of {memory:.1f}, descriptors {more:+d}")
    if sampler.blanks or sampler.samples < 10 * count:
        fail("the screen was blank, or was hardly looked at")
    if grown > 2 or more > 0:
        fail("memory or descriptors grew")


def kills(screen, folder, count):
    kiosk = Kiosk(screen, folder)
    slides = in_place(kiosk)
    kiosk.start()
    kiosk.wait_for("the first content", lambda status: status.get("slides") == slides)
    kiosk.wait_for("that it is kept", lambda status: any((kiosk.state / "content").glob("[0-9]*")))
    kiosk.process.kill()
    kiosk.process.wait()
    times = []
    for number in range(count):
        if number % 3 == 0:  # what is found may be bad when it starts
            if not kiosk.file().is_file():
                in_place(kiosk)
            random.choice(BAD)(kiosk)
        kiosk.start()
        while screen.blank():
            if kiosk.process.poll() is not None:
                fail(f"start {number}: the player ended with {kiosk.process.returncode}\n{kiosk.tail()}")
            if time.monotonic() - kiosk.started > 10:
                fail(f"start {number}: nothing is shown\n{kiosk.tail()}")
            time.sleep(0.005)
        times.append(time.monotonic() - kiosk.started)
        if number % 3 != 0:
            random.choice(GOOD)(kiosk)
        time.sleep(random.uniform(0, 2))
        kiosk.process.kill()
        kiosk.process.wait()
        kept = subprocess.run([LECTERN, "content", "--state", kiosk.state, "--json"], capture_output=True)
        if kept.returncode != 0 or not json.loads(kept.stdout):
            fail(f"kill {number}: what is kept is damaged: {kept.stdout.decode()}{kept.stderr.decode()}")
        for table in kiosk.state.glob("*.damaged"):
            fail(f"kill {number}: {table.name}: {table.read_text()}")
    times.sort()
    print(f"{count} kills: a start showed a slide after {times[len(times) // 2]:.2f} s, "
          f"the slowest after {times[-1]:.2f} s")
    # beside other work on the machine, as in a whole run of the tests, a start may take longer
    if times[len(times) // 2] > 1 or times[-1] > 4:
        fail("starts were slow")


def storm(screen, folder, seconds):
    kiosk = Kiosk(screen, folder, speed=10)
    slides = in_place(kiosk)
    kiosk.start()
    kiosk.wait_for("the first content", lambda status: status.get("slides") == slides)
    keys = [screen.display.keysym_to_keycode(sym) for sym in (0xFF53, 0xFF51, 0x20, 0x78)]
    events, end = 0, time.monotonic() + seconds
    while time.monotonic() < end:
        began = time.monotonic()
        for number in range(500):
            key = keys[number % len(keys)]
            xtest.fake_input(screen.display, X.KeyPress, key)
            xtest.fake_input(screen.display, X.KeyRelease, key)
        screen.display.sync()
        events += 1000
        time.sleep(max(0, 0.1 - (time.monotonic() - began)))
    if kiosk.process.poll() is not None:
        fail(f"a storm ended the player\n{kiosk.tail()}")
    # whether the last press pauses it depends on how many were dropped; a pause is over when nobody has answered
    idle, warning, spare = 120, 20, 30  # as a configuration has them that says nothing of it
    kiosk.wait_for("the show goes on after the storm", lambda status: status.get("state") == "playing",
                   idle + warning + spare)
    before = kiosk.status()["last_frame"]
    kiosk.wait_for("slides follow each other after the storm", lambda status: status["last_frame"] > before, 20)
    kiosk.stop()
    print(f"storm: {events} events in {seconds} s, {events / seconds:.0f} a second")
    if events / seconds < 9000:
        fail("that was no storm")


def modes(screen, folder):
    """The display changes its mode under the player, which goes with it."""
    if not shutil.which("xrandr"):
        print("not tried: another mode (no xrandr)")
        return

    def xrandr(*arguments):
        return subprocess.run(["xrandr", "--display", screen.name, *arguments], capture_output=True, text=True)

    def player_covers(size):
        windows = [window.get_geometry() for window in screen.root.query_tree().children]
        return (any((w.x, w.y, w.width, w.height) == (0, 0, *size) for w in windows)
                and screen.root.get_image(0, 0, *size, X.ZPixmap, 0xFFFFFFFF).data.strip(b"\0"))

    kiosk = Kiosk(screen, folder, speed=1)
    slides = in_place(kiosk)
    kiosk.start()
    kiosk.wait_for("the first content", lambda status: status.get("slides") == slides)
    output = xrandr().stdout.splitlines()[1].split()[0]
    xrandr("--newmode", "other", "0", "200", "0", "0", "0", "120", "0", "0", "0")
    xrandr("--addmode", output, "other")
    for mode, size in (("other", (200, 120)), ("%dx%d" % SIZE, SIZE)):
        if xrandr("--output", output, "--mode", mode).returncode != 0:
            print("not tried: another mode (this X server has none)")
            break
        kiosk.wait_for(f"the mode {mode}", lambda _: player_covers(size), 5)
    else:
        print("modes: it covers the display in each")
    kiosk.stop()


def bad_disks(screen, folder):
    for what, options in (("full", "size=64k"), ("read-only", "size=64k,ro")):
        kiosk = Kiosk(screen, tempfile.mkdtemp(dir=folder))
        if subprocess.run(["mount", "-t", "tmpfs", "-o", options, "none", kiosk.state],
                          stderr=subprocess.DEVNULL).returncode != 0:
            print(f"not tried: a {what} disk (no mounting here)")
            continue
        try:
            if what == "full":
                with open(kiosk.state / "ballast", "wb") as stream:
                    try:
                        stream.write(bytes(1 << 20))
                        stream.flush()
                    except OSError:
                        pass
            slides = in_place(kiosk)
            kiosk.start()
            kiosk.wait_for(f"a {what} disk", lambda status: status.get("slides") == slides)
            slides = by_rename(kiosk)
            kiosk.wait_for(f"new content on a {what} disk", lambda status: status.get("slides") == slides)
            no_utf8(kiosk)
            kiosk.wait_for(f"bad content on a {what} disk", lambda status: status.get("problems") > 0)
            kiosk.stop()
            print(f"a {what} disk: it plays on, and says: {kiosk.tail().splitlines()[0]}")
        finally:
            subprocess.run(["umount", "-l", kiosk.state], check=False)


def main():
    if not shutil.which("Xvfb"):
        print("skipped: no Xvfb")
        return 77
    screen = Screen()
    try:
        with tempfile.TemporaryDirectory() as folder:
            os.chmod(folder, 0o755)
            for name, work in (("swaps", lambda f: swaps(screen, f, 1000 if SOAK else 28)),
                               ("kills", lambda f: kills(screen, f, 200 if SOAK else 20)),
                               ("modes", lambda f: modes(screen, f)),
                               ("storm", lambda f: storm(screen, f, 30 if SOAK else 5)),
                               ("disks", lambda f: bad_disks(screen, f))):
                place = pathlib.Path(folder, name)
                place.mkdir(mode=0o755)
                work(place)
                sys.stdout.flush()
    finally:
        screen.close()
    return 0


sys.exit(main())
