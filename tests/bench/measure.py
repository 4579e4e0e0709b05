#!/usr/bin/env python3
"""What it costs to show a slide, side by side in one run, on a screen of its own:
measure.py LECTERN FLOOR SOURCE_DIRECTORY [SECONDS]

Prints a table for tests/README.md. Chromium is measured where it is installed.
"""
import os
import pathlib
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time

TICKS = os.sysconf("SC_CLK_TCK")


def start_screen():
    reader, writer = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writer), "-screen", "0", "1920x1080x24", "-nolisten", "tcp"],
        pass_fds=[writer], stderr=subprocess.DEVNULL)
    os.close(writer)
    display = os.fdopen(reader).readline().strip()
    os.environ.update(DISPLAY=f":{display}", SDL_VIDEODRIVER="x11")
    os.environ.pop("WAYLAND_DISPLAY", None)
    return server


def family(process):
    """The process and all that descend from it."""
    parents = {}
    for entry in os.listdir("/proc"):
        if not entry.isdigit():
            continue
        try:
            stat = pathlib.Path(f"/proc/{entry}/stat").read_text()
        except OSError:
            continue
        parents.setdefault(int(stat.rsplit(")", 1)[1].split()[1]), []).append(int(entry))
    found, queue = [], [process]
    while queue:
        found.append(queue.pop())
        queue += parents.get(found[-1], [])
    return found


def sums(process):
    """Seconds of CPU, megabytes of PSS and voluntary wake-ups of the family so far."""
    cpu = pss = wakes = 0
    for member in family(process):
        try:
            stat = pathlib.Path(f"/proc/{member}/stat").read_text().rsplit(")", 1)[1].split()
            cpu += (int(stat[11]) + int(stat[12])) / TICKS
            for line in pathlib.Path(f"/proc/{member}/smaps_rollup").read_text().splitlines():
                if line.startswith("Pss:"):
                    pss += int(line.split()[1]) / 1024
            for task in os.listdir(f"/proc/{member}/task"):
                status = pathlib.Path(f"/proc/{member}/task/{task}/status").read_text()
                wakes += int(status.split("voluntary_ctxt_switches:")[1].split()[0])
        except OSError:
            pass
    return cpu, pss, wakes


def end(command):
    """How long it takes, in seconds, from the command to its end."""
    began = time.monotonic()
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
    return time.monotonic() - began


def ready(command):
    """How long it takes until the player tells systemd that its first slide stands."""
    with tempfile.TemporaryDirectory() as folder, socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as manager:
        name = folder + "/notify"
        manager.bind(name)
        manager.settimeout(20)
        began = time.monotonic()
        player = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                                  env={**os.environ, "NOTIFY_SOCKET": name})
        try:
            while manager.recv(4096) != b"READY=1":
                pass
            return time.monotonic() - began
        finally:
            player.terminate()
            player.wait()


def first_pictures(measures):
    """The median of each measure, taken in turn."""
    times = {name: [] for name in measures}
    for _ in range(11):
        for name, measure in measures.items():
            times[name].append(measure())
    return {name: statistics.median(all) for name, all in times.items()}


def playing(command, seconds, settle=3.0):
    """CPU seconds and wake-ups over so long a time after it has settled, and PSS at its end."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    time.sleep(settle)
    cpu, _, wakes = sums(process.pid)
    time.sleep(seconds)
    cpu_after, pss, wakes_after = sums(process.pid)
    process.terminate()
    process.wait()
    return cpu_after - cpu, pss, (wakes_after - wakes) / seconds


def config(folder, name, languages, pace=""):
    deck = pathlib.Path(sys.argv[3]).resolve() / "assets/remarks"
    file = pathlib.Path(folder) / name
    shown = ", ".join(f'"{language}"' for language in languages)
    file.write_text(f'deck = "{deck}"\n[languages]\nshow = [{shown}]\n[pace]\n{pace}\n')
    return str(file)


PAGE = """<!DOCTYPE html><meta charset="utf-8"><style>body{background:#0f141c;color:#f4f1ea;font:70px sans-serif;margin:15%}
p{transition:opacity .5s}</style><p>The principle of the responsibility to protect was agreed at the
2005 World Summit.<script>const p=document.querySelector("p");setInterval(()=>{p.style.opacity=0;
setTimeout(()=>p.style.opacity=1,500)},4000)</script>"""


def chromium_command(folder):
    program = shutil.which("chromium") or shutil.which("chromium-browser")
    if not program:
        return None
    page = pathlib.Path(folder) / "page.html"
    page.write_text(PAGE)
    return [program, "--no-sandbox", "--kiosk", f"--user-data-dir={folder}/profile", "--no-first-run",
            f"file://{page}"]


def main():
    lectern, floor = sys.argv[1:3]
    seconds = float(sys.argv[4]) if len(sys.argv) > 4 else 60.0
    server = start_screen()
    try:
        with tempfile.TemporaryDirectory() as folder:
            # a slide every four seconds, as the floor and the page have it
            quick = "minimum = 4\nmaximum = 4\nopening = 4\nsettle = 0\nrate = 10"
            still = "minimum = 600\nmaximum = 600\nopening = 600"
            every = ["en", "fr", "es", "ru", "ar", "zh-Hans"]

            shown = {"en": ["en"], "ar": ["ar"], "zh-Hans": ["zh-Hans"], "all six": every}
            files = {name: config(folder, f"first-{name}.toml", languages)
                     for name, languages in shown.items()}
            took = first_pictures({"floor": lambda: end([floor, "picture", "0"]),
                                   **{name: lambda file=file: ready([lectern, "play", file])
                                      for name, file in files.items()}})
            print("| first picture | s | times the floor's |\n|---|---|---|")
            for name, seconds_taken in took.items():
                print(f"| {name} | {seconds_taken:.3f} | {seconds_taken / took['floor']:.1f} |", flush=True)

            runs = {
                "floor, one picture": [floor, "picture", "100000"],
                "floor, fading": [floor, "fade", "100000"],
                "English": [lectern, "play", config(folder, "en.toml", ["en"], quick)],
                "six languages": [lectern, "play", config(folder, "six.toml", every, quick)],
                "a slide that stands": [lectern, "play", config(folder, "still.toml", ["en"], still)],
            }
            if chromium := chromium_command(folder):
                runs["Chromium, smallest page"] = chromium
            gaps = pathlib.Path(floor).with_name("bench_gaps")
            said = subprocess.run([gaps, config(folder, "gaps.toml", every, quick), "30"],
                                  capture_output=True, text=True, check=True)
            print(f"\nfades: {said.stdout.strip()}")
            print(f"\n| over {seconds:.0f} s | CPU s | PSS MB | wake-ups /s |\n|---|---|---|---|")
            for name, command in runs.items():
                cpu, pss, wakes = playing(command, seconds)
                print(f"| {name} | {cpu:.2f} | {pss:.1f} | {wakes:.1f} |", flush=True)
    finally:
        server.terminate()
        server.wait()


if __name__ == "__main__":
    main()
