#!/usr/bin/python3
"""Has a kiosk read out by a real speech-dispatcher, which writes down what it is given, and ends, stops and
kills that: speech.py LECTERN SOURCE_DIRECTORY; leaves with 77 without Xvfb, python3-xlib or speech-dispatcher.
"""
import json
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import time

from x_server import XServer

try:
    from Xlib import X, XK, display as xdisplay
    from Xlib.ext import xtest
except ImportError:
    print("skipped: no python3-xlib")
    sys.exit(77)
for program in ("Xvfb", "speech-dispatcher"):
    if not shutil.which(program):
        print(f"skipped: no {program}")
        sys.exit(77)

LECTERN = sys.argv[1]
SIZE = (640, 360)
# How soon it speaks is printed, and not judged here: other tests may be running.
PATIENCE = 40  # seconds
# No finger is quicker: what comes sooner is taken for a button that chatters, and ignored.
BETWEEN_KEYS = 0.3  # seconds


def fail(what):
    print("failed:", what)
    sys.exit(1)


def wait_for(what, condition):
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        found = condition()
        if found:
            return found
        time.sleep(0.01)
    fail(f"{what}: not within {PATIENCE} s")


class Screen(XServer):
    """An X server of its own, and keys for it."""

    def __init__(self):
        super().__init__(SIZE)
        self.display = xdisplay.Display(self.name)
        self.last_key = 0.0

    def press(self, name):
        """When it went down, in nanoseconds of the world's clock."""
        code = self.display.keysym_to_keycode(XK.string_to_keysym(name))
        time.sleep(max(0.0, self.last_key + BETWEEN_KEYS - time.monotonic()))
        self.last_key = time.monotonic()
        pressed = time.time_ns()
        for event in (X.KeyPress, X.KeyRelease):
            xtest.fake_input(self.display, event, code)
            self.display.sync()
        return pressed

    def picture(self):
        return self.display.screen().root.get_image(0, 0, *SIZE, X.ZPixmap, 0xFFFFFFFF).data

    def close(self):
        self.display.close()
        super().close()


class Daemon:
    """speech-dispatcher with an engine that writes down time, language, volume and words, and takes as long
    as a short breath. It has voices for two of three languages."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.socket = self.folder / "speechd.sock"
        self.said_file = self.folder / "said"
        (self.folder / "modules").mkdir()
        (self.folder / "log").mkdir()
        record = self.folder / "record"
        record.write_text('#!/bin/sh\nprintf "%s\\t%s\\t%s\\t%s\\n" "$(date +%s%N)" "$1" "$2" "$3" | tr -d "\\r" '
                          f'>>"{self.said_file}"\nsleep 0.6\n')
        record.chmod(0o755)
        (self.folder / "modules" / "recorder.conf").write_text(
            f'GenericExecuteSynth "{record} \\\'$LANGUAGE\\\' \\\'$VOLUME\\\' \\\'$DATA\\\'"\n'
            'GenericDelimiters "~"\nGenericMaxChunkLength 20000\n'
            'GenericVolumeAdd 100\nGenericVolumeMultiply 1\n'
            'GenericLanguage "en" "en" "utf-8"\nGenericLanguage "fr" "fr" "utf-8"\n'
            'AddVoice "en" "MALE1" "one"\nAddVoice "fr" "MALE1" "two"\nDefaultVoice "one"\n')
        (self.folder / "speechd.conf").write_text(
            'AudioOutputMethod "alsa"\nDisableAutoSpawn\nAddModule "recorder" "sd_generic" "recorder.conf"\n'
            'DefaultModule recorder\n')
        # where it would play what it has no engine for
        (self.folder / "asound.conf").write_text("pcm.default { type null }\nctl.default { type null }\n")
        self.process = None

    def speak_with_espeak(self):
        """From the next start on, into a file of sound."""
        (self.folder / "modules" / "espeak-ng.conf").write_text("")
        (self.folder / "speechd.conf").write_text(
            'AudioOutputMethod "alsa"\nDisableAutoSpawn\nAddModule "espeak-ng" "sd_espeak-ng" "espeak-ng.conf"\n')
        self.sound_file = self.folder / "sound"
        (self.folder / "asound.conf").write_text(
            "pcm.null { type null }\nctl.default { type null }\npcm.default {\n"
            f'type file\nslave.pcm "null"\nfile "{self.sound_file}"\nformat "raw"\n}}\n')

    def sound(self):
        """How many bytes of it are not silence."""
        return sum(byte != 0 for byte in self.sound_file.read_bytes()) if self.sound_file.exists() else 0

    def start(self):
        self.socket.unlink(missing_ok=True)
        self.process = subprocess.Popen(
            ["speech-dispatcher", "--run-single", "--timeout", "0", "--config-dir", str(self.folder),
             "--log-dir", str(self.folder / "log"), "--pid-file", str(self.folder / "pid"),
             "--communication-method", "unix_socket", "--socket-path", str(self.socket)],
            env=dict(os.environ, ALSA_CONFIG_PATH=str(self.folder / "asound.conf"), HOME=str(self.folder)),
            start_new_session=True, stdout=open(self.folder / "out", "ab"), stderr=subprocess.STDOUT)
        wait_for("the daemon's socket", self.socket.exists)

    def stop(self, signal_number=signal.SIGTERM):
        """With its engines, which are a process group of its own."""
        if self.process is None:
            return
        os.kill(self.process.pid, signal_number)
        self.process.wait(10)
        try:
            os.killpg(self.process.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        self.process = None

    def said(self):
        """Of each utterance: when, in which language, how loud, and the words."""
        if not self.said_file.exists():
            return []
        lines = [line.split("\t") for line in self.said_file.read_text().splitlines()]
        return [(int(at), language, volume, words.strip()) for at, language, volume, words in
                (line for line in lines if len(line) == 4)]


class Kiosk:
    def __init__(self, screen, folder, daemon):
        self.folder = pathlib.Path(folder)
        deck = self.folder / "deck"
        deck.mkdir()
        for language, words in (("en", "Slide"), ("fr", "Page"), ("sw", "Ukurasa")):
            (deck / f"{language}.txt").write_text(
                "\n\n".join(f"{words} {n} is 'quoted', \"twice\", and it costs $A." for n in range(1, 13)) + "\n")
        self.status_file = self.folder / "status.json"
        (self.folder / "lectern.toml").write_text(
            f'deck = "deck"\n[languages]\nshow = ["en", "fr", "sw"]\n[status]\nfile = "{self.status_file}"\n'
            '[pace]\nminimum = 0.8\nmaximum = 1.0\nsettle = 0\nrate = 10\n[style]\ntransition = "cut"\n'
            "[speech]\non = true\nvolume = 40\n")
        self.log = self.folder / "log"
        self.process = subprocess.Popen(
            [LECTERN, "play", str(self.folder / "lectern.toml")], stderr=open(self.log, "wb"),
            env=dict(os.environ, DISPLAY=screen.name, SDL_VIDEODRIVER="x11", HOME=str(self.folder),
                     SPEECHD_ADDRESS=f"unix_socket:{daemon.socket}"))
        wait_for("a status", self.status)

    def status(self):
        try:
            return json.loads(self.status_file.read_text())
        except (OSError, ValueError):
            return {}

    def slide(self):
        status = self.status()
        return status.get("language"), status.get("slide")

    def problem(self, words):
        return any(words in line for line in self.status().get("first_problems", []))

    def wake_ups(self):
        counts = 0
        for task in pathlib.Path(f"/proc/{self.process.pid}/task").iterdir():
            for line in (task / "status").read_text().splitlines():
                if line.startswith("voluntary_ctxt_switches"):
                    counts += int(line.split()[1])
        return counts

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        if self.process.wait(10) != 0:
            fail(f"SIGTERM ended the player with {self.process.returncode}: {self.log.read_text()}")


def goes_on(kiosk, screen):
    """Its slides follow each other, on the screen too, and a key is answered."""
    before, picture = kiosk.slide(), screen.picture()
    wait_for("another slide by itself", lambda: kiosk.slide() != before and screen.picture() != picture)
    language = kiosk.slide()[0]
    pressed = time.monotonic()
    screen.press("l")
    wait_for("the next language at a key", lambda: kiosk.slide()[0] != language)
    return time.monotonic() - pressed


def expect_said(daemon, since, language, words, pressed):
    """The next utterance after so many is this; how long after the key it begins."""
    wait_for(f"\"{words}\" is said", lambda: len(daemon.said()) > since)
    at, spoken, _, text = daemon.said()[since]
    delay = (at - pressed) / 1e9
    if (spoken, text) != (language, words):
        fail(f"said is {text!r} in {spoken}, not {words!r} in {language}")
    return delay


def passage(kiosk):
    language, slide = kiosk.slide()
    word = {"en": "Slide", "fr": "Page", "sw": "Ukurasa"}[language]
    return f"{word} {slide} is 'quoted', \"twice\", and it costs $A."


def ask(kiosk, screen, daemon):
    """In English, from everybody's show."""
    screen.press("a")
    wait_for("everybody's show", lambda: kiosk.slide()[0] == "en")
    since = len(daemon.said())
    pressed = screen.press("v")
    wait_for("something is said", lambda: len(daemon.said()) > since)
    if daemon.said()[since][3] != passage(kiosk):
        fail(f"said is {daemon.said()[since][3]!r}, not {passage(kiosk)!r}")
    return (daemon.said()[since][0] - pressed) / 1e9


def main(folder):
    screen, daemon = Screen(), Daemon(folder)
    kiosk = None
    try:
        kiosk_folder = pathlib.Path(folder) / "kiosk"
        kiosk_folder.mkdir()
        kiosk = Kiosk(screen, kiosk_folder, daemon)
        play(screen, daemon, kiosk)
        kiosk.stop()
    finally:
        if kiosk is not None and kiosk.process.poll() is None:
            kiosk.process.kill()
            kiosk.process.wait()
        daemon.stop(signal.SIGKILL)
        screen.close()


def play(screen, daemon, kiosk):
    print("without a daemon the show goes on, also for who asks, and it is said once")
    wait_for("what is wrong in the status", lambda: kiosk.problem("no-speech"))
    screen.press("v")
    goes_on(kiosk, screen)
    if kiosk.log.read_text().count("nothing is spoken") != 1:
        fail(f"of the daemon that is missing the log says: {kiosk.log.read_text()}")

    print("with one it is silent until somebody asks, then words are spoken as they stand, in their language")
    daemon.start()
    wait_for("the daemon is heard of", lambda: not kiosk.problem("no-speech"))
    before = kiosk.slide()
    screen.press("Right")
    wait_for("another slide", lambda: kiosk.slide() != before)
    if daemon.said():
        fail(f"nobody has asked for {daemon.said()}")
    delays = [ask(kiosk, screen, daemon)]
    for key, language in (("Right", "en"), ("Right", "en"), ("Left", "en"), ("l", "fr"), ("Right", "fr")):
        before, since = kiosk.slide(), len(daemon.said())
        pressed = screen.press(key)
        wait_for("another slide", lambda: kiosk.slide() != before)
        delays.append(expect_said(daemon, since, language, passage(kiosk), pressed))
    print("    seconds from a key to words:", ", ".join(f"{delay:.2f}" for delay in delays))

    print("what is read to its end turns the slide")
    since = len(daemon.said())
    wait_for("the next slides are read by themselves", lambda: len(daemon.said()) >= since + 3)
    words = [text for _, _, _, text in daemon.said()[since:since + 3]]
    numbers = [int(text.split()[1]) for text in words]
    if numbers != list(range(numbers[0], numbers[0] + 3)):
        fail(f"read out is {words}")

    print("menus are spoken, each name in its language, and a language without a voice is said once")
    screen.press("a")
    ask(kiosk, screen, daemon)
    for key, language, name in (("m", "en", "English"), ("Right", "fr", "Français")):
        since = len(daemon.said())
        expect_said(daemon, since, language, name, screen.press(key))
    screen.press("Right")
    wait_for("of Swahili in the status", lambda: kiosk.problem("no-voice"))
    screen.press("m")

    print("how loud it is goes with the visitor")
    ask(kiosk, screen, daemon)
    first = daemon.said()[-1][2]
    since = len(daemon.said())
    screen.press("equal")
    wait_for("it is said again", lambda: len(daemon.said()) > since)
    if float(daemon.said()[since][2]) <= float(first):
        fail(f"louder is {daemon.said()[since][2]}, and was {first}")
    ask(kiosk, screen, daemon)
    if daemon.said()[-1][2] != first:
        fail(f"the next visitor hears {daemon.said()[-1][2]}, and not {first}")

    print("the visit's end breaks it off, and nothing more is said")
    screen.press("a")
    goes_on(kiosk, screen)
    since = len(daemon.said())
    goes_on(kiosk, screen)
    if len(daemon.said()) != since:
        fail(f"after the visit it says {daemon.said()[since:]}")

    print("a daemon that hangs stops nothing but itself, and is said once")
    ask(kiosk, screen, daemon)
    os.kill(daemon.process.pid, signal.SIGSTOP)
    screen.press("Right")
    delay = goes_on(kiosk, screen)
    wait_for("of it in the status", lambda: kiosk.problem("no-speech"))
    print(f"    a key was answered after {delay:.2f} s")
    if kiosk.log.read_text().count("does not answer") != 1:
        fail(f"of the daemon that hangs the log says: {kiosk.log.read_text()}")
    os.kill(daemon.process.pid, signal.SIGCONT)
    wait_for("it answers again", lambda: not kiosk.problem("no-speech"))
    ask(kiosk, screen, daemon)

    print("killed while it speaks, it stops nothing but itself; the next one speaks")
    daemon.stop(signal.SIGKILL)
    goes_on(kiosk, screen)
    wait_for("of it in the status", lambda: kiosk.problem("no-speech"))
    daemon.start()
    wait_for("it answers again", lambda: not kiosk.problem("no-speech"))
    ask(kiosk, screen, daemon)

    if not pathlib.Path("/usr/lib/speech-dispatcher-modules/sd_espeak-ng").exists():
        return
    print("espeak-ng has a voice for each of the languages, is heard when somebody asks, and no longer")
    daemon.stop(signal.SIGKILL)
    daemon.speak_with_espeak()
    daemon.start()
    wait_for("it answers again", lambda: not kiosk.problem("no-speech"))
    for language in ("en", "fr", "sw"):
        screen.press("a")
        while kiosk.slide()[0] != language:
            before = kiosk.slide()
            screen.press("l")
            wait_for("the next language", lambda: kiosk.slide() != before)
        before = daemon.sound()
        if before != 0 and language == "en":
            fail("it is heard before anybody asks")
        screen.press("v")
        # ALSA writes it when it has as much as a card would buffer
        wait_for(f"sound in {language}", lambda: daemon.sound() > before)
        if kiosk.problem("no-voice"):
            fail(f"it has no voice: {kiosk.status()['first_problems']}")
    screen.press("a")
    goes_on(kiosk, screen)
    before = daemon.sound()
    goes_on(kiosk, screen)
    if daemon.sound() != before:
        fail("after the visit it is heard still")


with tempfile.TemporaryDirectory() as work:
    main(work)
print("all well")
