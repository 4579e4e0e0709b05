"""Drives the emulated board of board.sh: board.py FOLDER KERNEL"""

import os
import re
import signal
import subprocess
import sys
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.realpath(__file__)), "../../platform/board-test.d"))
from emulator import Board, Failure, bare, until  # noqa: E402

folder, kernel = sys.argv[1:]
PATIENCE = 90  # seconds; an emulated board is slow, and so may be the machine that emulates it


class Player:
    """On the first virtual terminal, as a user without rights, as systemd would start it."""

    def start(self, configuration="/kiosk.toml"):
        player = f"echo $$ >/tmp/pid; exec lectern play {configuration} <>/dev/tty1 2>/tmp/said"
        shell(f"rm -f /tmp/pid; setsid su player -c '{player}' >/dev/null &")
        until(lambda: shell.is_true("[ -s /tmp/pid ]"), "the player does not start", PATIENCE)

    def lives(self):
        return shell.is_true("kill -0 $(cat /tmp/pid) 2>/dev/null")

    def ends(self):
        until(lambda: not self.lives(), "the player does not end", PATIENCE)

    def said(self):
        return shell("cat /tmp/said")

    def status(self, field):
        """A number of its in /proc."""
        return int(re.search(rf"{field}:\s*(\d+)", shell("cat /proc/$(cat /tmp/pid)/status"))[1])

    def woken(self):
        return self.status("voluntary_ctxt_switches")


def permit(devices):
    """What udev does, some time after the kernel has made a device: as many as this are waited for."""
    until(lambda: int(shell("ls -d /dev/dri/card* /dev/input/event* 2>/dev/null | wc -l")) >= devices,
          f"there are no {devices} devices", PATIENCE)
    shell("chmod 666 /dev/dri/card* /dev/input/event*")


def slide(number):
    return f"{folder}/slides/{number:03}-en.png"


def paused(number):
    return f"{folder}/slides/{number:03}-en-paused.png"


def shows(picture):
    with open(f"{folder}/display.ppm", "wb") as file:
        file.write(board.picture())
    compared = subprocess.run(["compare", "-metric", "AE", f"{folder}/display.ppm", picture, "null:"],
                              stderr=subprocess.PIPE, text=True)
    return compared.stderr.strip() == "0"


def expect(picture, what, patience=PATIENCE):
    until(lambda: shows(picture), lambda: f"the display does not show {what}; the player says: {player.said()}", patience)


def stands(picture, what, seconds):
    """It is shown for as long, whenever one looks."""
    end = time.monotonic() + seconds
    until(lambda: not shows(picture) or time.monotonic() > end, "", seconds + PATIENCE)
    if not shows(picture):
        raise Failure(f"the display does not go on showing {what}; the player says: {player.said()}")


def without_display():
    player.start()
    player.ends()
    if "no display is plugged into a graphics card" not in player.said():
        raise Failure(f"without a display the player says: {player.said()}")


def first_slides():
    shell("modprobe virtio_gpu")
    until(lambda: shell.is_true("ls /dev/dri/card* >/dev/null 2>&1"), "there is no card", PATIENCE)
    player.start()
    player.ends()
    if "cannot open the graphics card" not in player.said():
        raise Failure(f"without the right to the display the player says: {player.said()}")
    permit(1 + INPUTS)
    player.start()
    expect(slide(1), "the title slide")
    expect(slide(2), "the first passage")


def keys_and_touches():
    board.press("spc")
    board.press("right")
    expect(paused(3), "the third slide")
    board.press("left")
    expect(paused(2), "the second slide again")
    board.touch(0.5, 0.5)  # plays on
    expect(slide(3), "the third slide, after a touch")
    board.touch(0.5, 0.5)  # pauses
    expect(paused(3), "the slide that a touch has stopped")
    stands(paused(3), "the slide that a touch has stopped", 20)


def idle():
    before = player.woken()
    shell("sleep 20")  # of the board's own time
    woken = player.woken() - before
    print(f"    woken {woken} times in 20 s", flush=True)
    if woken > 1:
        raise Failure("something wakes the player while a slide stands")


def plugged_later():
    board.monitor("device_add", driver="usb-kbd", bus="usb.0", id="late")
    permit(2 + INPUTS)
    board.press("right")  # QEMU sends it to the keyboard that came last
    expect(paused(4), "the fourth slide")
    board.monitor("device_del", id="late")
    until(lambda: int(shell("ls -d /dev/input/event* | wc -l")) == INPUTS, "the keyboard does not go", PATIENCE)
    board.press("left")
    expect(paused(3), "the third slide, by the first keyboard")


def keys_stay_out_of_the_console():
    shell("timeout 2 chvt 2")  # which waits for ever
    board.press("ctrl", "alt", "f3")
    board.press("ctrl", "c")
    stands(paused(3), "the third slide still", 5)
    if not player.lives() or shell("cat /sys/class/tty/tty0/active") != "tty1":
        raise Failure("a key leads out of the player")


def unplugged():
    status = "/sys/class/drm/card0-Virtual-1/status"
    news = "echo change >/sys/class/drm/card0/uevent"  # the switch above is silent
    shell(f"echo off >{status}; {news}; sleep 1")
    before = player.woken()
    shell("sleep 5")
    if not player.lives() or player.woken() - before > 2:
        raise Failure("without its display the player does not wait quietly")
    board.press("right")
    shell(f"echo detect >{status}; {news}")
    expect(paused(4), "the whole fourth slide on the display that is back")


def card_lost():
    driver = "/sys/bus/virtio/drivers/virtio_gpu"
    device = shell(f"basename $(ls -d {driver}/virtio*)")
    shell(f"echo {device} >{driver}/unbind; sleep 2")
    if not player.lives():
        raise Failure(f"without its card the player says: {player.said()}")
    shell(f"echo {device} >{driver}/bind")
    permit(1 + INPUTS)
    expect(paused(4), "the whole fourth slide on the card that is back")


def storm():
    before = player.status("VmRSS")
    shell("board_storm 10000 15 >/run/storm 2>&1 &")
    board.press("right")
    expect(paused(5), "the fifth slide, in a storm of events", 10)
    until(lambda: not shell.is_true("pidof board_storm >/dev/null"), "the storm does not end", PATIENCE)
    grown = player.status("VmRSS") - before
    print(f"    grown by {grown} KiB in {shell('cat /run/storm')} events a second", flush=True)
    if grown > 2048:
        raise Failure("a storm of events makes the player grow")
    board.press("left")
    expect(paused(4), "the fourth slide after the storm")


def ended():
    shell("kill -TERM $(cat /tmp/pid)")
    player.ends()
    shell("echo Here is the console again >/dev/tty1")
    until(lambda: not shows(paused(4)), "the console is not given back", PATIENCE)


def turned():
    player.start("/turned.toml")
    expect(f"{folder}/slides/turned.png", "the turned title slide")


signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # the emulator ends with this
board = Board(folder, [
    *bare(folder, "qemu-system-x86_64", "-M", "pc", "-cpu", "Nehalem", "-m", "768",
          "-kernel", kernel, "-initrd", f"{folder}/initrd", "-append", "console=ttyS0 panic=-1"),
    "-no-reboot", "-serial", f"file:{folder}/kernel.log",
    "-device", "virtio-serial-pci", "-device", "virtserialport,chardev=shell"])
try:
    shell = board.shell
    shell.hear(r"ready\n", PATIENCE)
    player = Player()
    INPUTS = int(shell("ls -d /dev/input/event* | wc -l"))
    for what, check in (
            ("without a display the player says so, and ends", without_display),
            ("on a bare display slides stand to the pixel as they were rendered", first_slides),
            ("keys walk the slides, and touches pause and play on", keys_and_touches),
            ("while a slide stands nothing wakes the player", idle),
            ("a keyboard that is plugged in later counts", plugged_later),
            ("no key leads to the console", keys_stay_out_of_the_console),
            ("a display that was unplugged shows the whole picture again", unplugged),
            ("and so does a card that was lost", card_lost),
            ("ten thousand events a second do not stop the show", storm),
            ("the console is given back at the end", ended),
            ("a panel that hangs turned is shown turned, in the mode that it asks for", turned)):
        print(what, flush=True)
        check()
except Failure as failure:
    sys.exit(f"failed: {failure}")
finally:
    board.cut_power()
