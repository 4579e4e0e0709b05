"""A board that QEMU emulates: its power, its display, its keys and sockets, and root's shell on it."""

import codecs
import json
import os
import re
import select
import socket
import subprocess
import time

DISPLAY = (1280, 800)
ULTIMATE = 1200  # seconds; an emulated board is slow, and so may be the machine that emulates it


class Failure(Exception):
    pass


def until(condition, what, patience=ULTIMATE, every=0.3):
    """What condition gives that is true, asked again and again."""
    end = time.monotonic() + patience
    while True:
        answer = condition()
        if answer:
            return answer
        if time.monotonic() > end:
            raise Failure(what() if callable(what) else what)
        select.select([], [], [], every)


def connect(path):
    client = socket.socket(socket.AF_UNIX)

    def connected():
        try:
            client.connect(path)
            return True
        except OSError:
            return False
    until(connected, f"QEMU does not answer at {path}", 30, 0.05)
    return client


class Monitor:
    """QEMU's own: pictures of the display, keys, plugs."""

    def __init__(self, path):
        self.stream = connect(path).makefile("rw")
        self.stream.readline()
        self("qmp_capabilities")

    def __call__(self, command, **arguments):
        named = {name.replace("_", "-"): value for name, value in arguments.items()}
        self.stream.write(json.dumps({"execute": command, "arguments": named}) + "\n")
        self.stream.flush()
        while True:
            line = self.stream.readline()
            if not line:
                raise Failure("QEMU has ended")
            answer = json.loads(line)
            if "error" in answer:
                raise Failure(f"{command}: {answer['error']['desc']}")
            if "return" in answer:
                return answer["return"]


class Shell:
    """Root's, at the end of a serial line."""

    def __init__(self, path):
        self.socket = connect(path)
        self.heard = ""
        self.decoder = codecs.getincrementaldecoder("utf-8")("replace")

    def hear(self, pattern, patience):
        end = time.monotonic() + patience
        while not (found := re.search(pattern, self.heard, re.DOTALL)):
            left = end - time.monotonic()
            if left <= 0 or not select.select([self.socket], [], [], left)[0]:
                raise Failure(f"the shell says nothing like {pattern}, but: {self.heard[-500:]}")
            said = self.socket.recv(65536)
            if not said:
                raise Failure("the shell has ended")
            self.heard += self.decoder.decode(said).replace("\r", "")
        self.heard = self.heard[found.end():]
        return found

    def wake(self):
        """When the machine has come so far."""
        self.hear(r"[#$] ", ULTIMATE)
        self("stty -echo -onlcr; PS1=; PS2=; export LANG=C.UTF-8 TERM=dumb")

    def __call__(self, command, patience=ULTIMATE):
        """What it prints, without its last line's end."""
        # what is echoed of this is not what is waited for
        self.socket.sendall(f"echo '<''<'; {{ {command}\n}} 2>&1; echo '>''>'\n".encode())
        return self.hear(r"<<\n(.*?)>>\n", patience)[1].rstrip("\n")

    def is_true(self, command):
        return self(f"if {command}; then echo yes; fi").endswith("yes")


def bare(folder, *machine):
    """What starts QEMU: a machine without a card, with what kiosks have at them, and wires for Monitor and Shell."""
    return [*machine, "-accel", "tcg", "-display", "none", "-vga", "none", "-nic", "none",
            "-device", f"virtio-gpu-pci,xres={DISPLAY[0]},yres={DISPLAY[1]}",
            "-device", "virtio-keyboard-pci", "-device", "virtio-tablet-pci",
            "-device", "qemu-xhci,id=usb",
            "-chardev", f"socket,id=shell,path={folder}/shell,server=on,wait=off",
            "-qmp", f"unix:{folder}/monitor,server=on,wait=off"]


MACHINES = {
    "arm64": ["qemu-system-aarch64", "-M", "virt", "-cpu", "cortex-a53", "-device", "pci-serial,chardev=shell"],
    "amd64": ["qemu-system-x86_64", "-M", "q35", "-cpu", "Nehalem", "-serial", "chardev:shell"],
}
FIRMWARE = {"arm64": "/usr/share/qemu-efi-aarch64/QEMU_EFI.fd", "amd64": "/usr/share/ovmf/OVMF.fd"}


def with_card(architecture, folder, card, loader):
    """What starts QEMU: a board with its card. The loader says what starts that: by_firmware, or by_kernel."""
    return [*bare(folder, *MACHINES[architecture]), "-m", "256", *loader,
            "-blockdev", f"driver=file,filename={card},node-name=card",
            "-device", "virtio-blk-pci,drive=card,id=card"]


def by_firmware(architecture):
    """UEFI, and the boot loader on the card: as boards do."""
    return ["-bios", FIRMWARE[architecture]]


def by_kernel(kernel, initrd, options):
    """The card's kernel at once: an emulated UEFI takes longer than all that follows it."""
    return ["-kernel", kernel, "-initrd", initrd, "-append", options]


class Board:
    """It is on from when it is made until its power is cut."""

    def __init__(self, folder, qemu):
        for name in ("monitor", "shell"):
            if os.path.exists(f"{folder}/{name}"):
                os.remove(f"{folder}/{name}")
        self.folder = folder
        self.started = time.monotonic()
        self.process = subprocess.Popen(qemu, stdin=subprocess.DEVNULL)
        try:
            self.monitor = Monitor(f"{folder}/monitor")
            self.shell = Shell(f"{folder}/shell")
        except BaseException:
            self.cut_power()
            raise

    def cut_power(self):
        self.process.kill()
        self.process.wait()

    # What somebody at it does.

    def hold(self, *names):
        self.keys(names, True)

    def let_go(self, *names):
        self.keys(names, False)

    def press(self, *names):
        self.hold(*names)
        self.let_go(*reversed(names))

    def keys(self, names, down):
        self.monitor("input-send-event", events=[
            {"type": "key", "data": {"down": down, "key": {"type": "qcode", "data": name}}}
            for name in names])

    def touch(self, x, y):
        """In parts of the display's width and height."""
        at = [{"type": "abs", "data": {"axis": axis, "value": round(part * 32767)}}
              for axis, part in (("x", x), ("y", y))]
        for down in (True, False):
            button = {"type": "btn", "data": {"button": "left", "down": down}}
            self.monitor("input-send-event", events=at + [button])

    def put_in(self, image):
        self.monitor("blockdev-add", driver="file", node_name="stick", filename=image, read_only=True)
        self.monitor("device_add", driver="usb-storage", drive="stick", bus="usb.0", id="stick",
                     removable=True)

    def take_out(self):
        self.monitor("device_del", id="stick")

        def gone():
            try:
                self.monitor("blockdev-del", node_name="stick")
                return True
            except Failure:
                return False
        until(gone, "the stick does not come out", 60)

    # What is to be seen of it.

    def picture(self):
        """A PPM."""
        dump = f"{self.folder}/display.ppm"
        if os.path.exists(dump):
            os.remove(dump)
        self.monitor("screendump", filename=dump)
        with open(dump, "rb") as file:
            return file.read()

    def written(self):
        """Bytes, onto the card."""
        for device in self.monitor("query-blockstats"):
            if device.get("node-name") == "card" or device.get("qdev", "").endswith("card/virtio-backend"):
                return device["stats"]["wr_bytes"]
        raise Failure("QEMU does not count what is written")
