"""Drives the emulated board of board.sh: board.py FOLDER KERNEL"""

import json
import os
import re
import signal
import socket
import subprocess
import sys
import time

folder, kernel = sys.argv[1:]
PATIENCE = 90  # seconds; an emulated board is slow, and so may be the machine that emulates it


def fail(what):
    sys.exit(f"failed: {what}")


class Monitor:
    """QEMU's own: pictures of the display, keys, plugs."""

    def __init__(self, path):
        self.stream = connect(path).makefile("rw")
        self.stream.readline()
        self("qmp_capabilities")

    def __call__(self, command, **arguments):
        self.stream.write(json.dumps({"execute": command, "arguments": arguments}) + "\n")
        self.stream.flush()
        while True:
            answer = json.loads(self.stream.readline())
            if "error" in answer:
                fail(f"{command}: {answer['error']['desc']}")
            if "return" in answer:
                return answer["return"]

    def key(self, *names):
        self("send-key", keys=[{"type": "qcode", "data": name} for name in names])
        time.sleep(0.5)

    def touch(self, x, y):
        """In 32768ths of the display's width and height."""
        position = [{"type": "abs", "data": {"axis": axis, "value": value}}
                    for axis, value in (("x", x), ("y", y))]
        for down in (True, False):
            button = {"type": "btn", "data": {"button": "left", "down": down}}
            self("input-send-event", events=position + [button])
            time.sleep(0.2)


class Shell:
    """Root's, on the board."""

    def __init__(self, path):
        self.socket = connect(path)
        self.socket.settimeout(PATIENCE)
        self.hear("ready\n")

    def hear(self, end):
        heard = ""
        while not heard.endswith(end):
            heard += self.socket.recv(4096).decode()
        return heard.removesuffix(end).strip()

    def __call__(self, command):
        self.socket.sendall((command + '; echo "@"@\n').encode())
        return self.hear("@@\n")

    def start_player(self, configuration="/kiosk.toml"):
        """On the first virtual terminal, as a user without rights, as systemd would start it."""
        player = f"echo $$ >/tmp/pid; exec lectern play {configuration} <>/dev/tty1 2>/tmp/said"
        self(f"setsid su player -c '{player}' >/dev/null & sleep 1")

    def permit(self):
        """What udev does, some time after the kernel has made a device."""
        self("sleep 2; chmod 666 /dev/dri/card* /dev/input/event*")

    def player_lives(self):
        return self("kill -0 $(cat /tmp/pid) 2>/dev/null && echo yes") == "yes"

    def status(self, field):
        """A number of the player's in /proc."""
        return int(re.search(rf"{field}:\s*(\d+)", self("cat /proc/$(cat /tmp/pid)/status"))[1])


def connect(path):
    for _ in range(PATIENCE * 10):
        try:
            client = socket.socket(socket.AF_UNIX)
            client.connect(path)
            return client
        except OSError:
            time.sleep(0.1)
    fail(f"QEMU does not answer at {path}")


def start_board():
    for name in ("monitor", "shell"):
        if os.path.exists(f"{folder}/{name}"):
            os.remove(f"{folder}/{name}")
    return subprocess.Popen(
        ["qemu-system-x86_64", "-M", "pc", "-accel", "tcg", "-cpu", "Nehalem", "-m", "768",
         "-kernel", kernel, "-initrd", f"{folder}/initrd", "-append", "console=ttyS0 panic=-1",
         "-display", "none", "-vga", "none", "-no-reboot", "-nic", "none",
         "-device", "virtio-gpu-pci,xres=1280,yres=800",
         "-device", "virtio-keyboard-pci", "-device", "virtio-tablet-pci",
         "-device", "qemu-xhci,id=usb",
         "-serial", f"file:{folder}/kernel.log",
         "-chardev", f"socket,id=shell,path={folder}/shell,server=on,wait=off",
         "-device", "virtio-serial-pci", "-device", "virtserialport,chardev=shell",
         "-qmp", f"unix:{folder}/monitor,server=on,wait=off"])


def slide(number):
    return f"{folder}/slides/{number:03}-en.png"


def paused(number):
    return f"{folder}/slides/{number:03}-en-paused.png"


def shows(picture):
    dump = f"{folder}/display.ppm"
    if os.path.exists(dump):
        os.remove(dump)
    monitor("screendump", filename=dump)
    compared = subprocess.run(["compare", "-metric", "AE", dump, picture, "null:"],
                              stderr=subprocess.PIPE, text=True)
    return compared.stderr.strip() == "0"


def expect(picture, what, patience=PATIENCE):
    end = time.monotonic() + patience
    while time.monotonic() < end:
        if shows(picture):
            return
        time.sleep(0.3)
    fail(f"the display does not show {what}; the player says: {shell('cat /tmp/said')}")


def without_display():
    shell.start_player()
    time.sleep(2)
    said = shell("cat /tmp/said")
    if shell.player_lives() or "no display is plugged into a graphics card" not in said:
        fail(f"without a display the player says: {said}")


def first_slides():
    shell("modprobe virtio_gpu; sleep 1")
    shell.start_player()
    time.sleep(2)
    said = shell("cat /tmp/said")
    if shell.player_lives() or "cannot open the graphics card" not in said:
        fail(f"without the right to the display the player says: {said}")
    shell.permit()
    shell.start_player()
    expect(slide(1), "the title slide")
    expect(slide(2), "the first passage")


def keys_and_touches():
    monitor.key("spc")
    monitor.key("right")
    expect(paused(3), "the third slide")
    monitor.key("left")
    expect(paused(2), "the second slide again")
    monitor.touch(16384, 16384)  # plays on
    expect(slide(3), "the third slide, after a touch")
    monitor.touch(16384, 16384)  # pauses
    time.sleep(20)
    expect(paused(3), "the slide that a touch has stopped", 5)


def idle():
    before = shell.status("voluntary_ctxt_switches")
    time.sleep(20)
    woken = shell.status("voluntary_ctxt_switches") - before
    print(f"    woken {woken} times in 20 s", flush=True)
    if woken > 1:
        fail("something wakes the player while a slide stands")


def plugged_later():
    monitor("device_add", driver="usb-kbd", bus="usb.0", id="late")
    time.sleep(2)
    shell.permit()
    monitor.key("right")  # QEMU sends it to the keyboard that came last
    expect(paused(4), "the fourth slide")
    monitor("device_del", id="late")
    time.sleep(2)
    monitor.key("left")
    expect(paused(3), "the third slide, by the first keyboard")


def keys_stay_out_of_the_console():
    shell("timeout 2 chvt 2")  # which waits for ever
    monitor.key("ctrl", "alt", "f3")
    monitor.key("ctrl", "c")
    if not shell.player_lives() or shell("cat /sys/class/tty/tty0/active") != "tty1":
        fail("a key leads out of the player")
    expect(paused(3), "the third slide still", 5)


def unplugged():
    status = "/sys/class/drm/card0-Virtual-1/status"
    news = "echo change >/sys/class/drm/card0/uevent"  # the switch above is silent
    shell(f"echo off >{status}; {news}; sleep 1")
    before = shell.status("voluntary_ctxt_switches")
    time.sleep(5)
    if not shell.player_lives() or shell.status("voluntary_ctxt_switches") - before > 2:
        fail("without its display the player does not wait quietly")
    monitor.key("right")
    shell(f"echo detect >{status}; {news}")
    expect(paused(4), "the whole fourth slide on the display that is back")


def card_lost():
    driver = "/sys/bus/virtio/drivers/virtio_gpu"
    device = shell(f"basename $(ls -d {driver}/virtio*)")
    shell(f"echo {device} >{driver}/unbind; sleep 2")
    if not shell.player_lives():
        fail(f"without its card the player says: {shell('cat /tmp/said')}")
    shell(f"echo {device} >{driver}/bind")
    shell.permit()
    expect(paused(4), "the whole fourth slide on the card that is back")


def storm():
    before = shell.status("VmRSS")
    shell("board_storm 10000 15 >/run/storm & sleep 1")
    monitor.key("right")
    expect(paused(5), "the fifth slide, in a storm of events", 10)
    shell("while pidof board_storm >/dev/null; do sleep 1; done")
    grown = shell.status("VmRSS") - before
    print(f"    grown by {grown} KiB in {shell('cat /run/storm')} events a second", flush=True)
    if grown > 2048:
        fail("a storm of events makes the player grow")
    monitor.key("left")
    expect(paused(4), "the fourth slide after the storm")


def ended():
    shell("kill -TERM $(cat /tmp/pid); sleep 2")
    if shell.player_lives():
        fail("SIGTERM does not end the player")
    shell("echo Here is the console again >/dev/tty1; sleep 1")
    if shows(paused(4)):
        fail("the console is not given back")


def turned():
    shell.start_player("/turned.toml")
    expect(f"{folder}/slides/turned.png", "the turned title slide")


signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # the emulator ends with this
qemu = start_board()
try:
    monitor = Monitor(f"{folder}/monitor")
    shell = Shell(f"{folder}/shell")
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
finally:
    qemu.kill()
