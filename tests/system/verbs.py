#!/usr/bin/python3
"""Every verb in every circumstance: the status it ends with, what it says then, and that nothing is lost.

verbs.py LECTERN [WORD...]: of the verbs with these words only. Leaves with 77 without Xvfb or the locales' sources.
"""
import concurrent.futures
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

from x_server import XServer

LECTERN, WORDS = sys.argv[1], sys.argv[2:]
SOMEBODY = 60000  # as an account of a person may be

# The status of each verb in each circumstance (below). Words in capitals are a site's files and folders.
TABLE = """
                                                     fine empty missing bytes folder dangling secret locked full closed nothing gone astray C tr_TR
play CONFIG --for 0.3                               | 0    1     78      0     1      1        1      0      0    0      0       0    78     0 0
play DECK --for 0.3 --windowed                      | 0    1     1       0     1      1        1      0      0    0      0       0    78     0 0
preview DECK --for 0.3                              | 0    1     1       0     1      1        1      0      0    0      0       0    78     0 0
check CONFIG                                        | 0    1     1       0     1      1        1      0      1    1      1       0    1      0 0
check DECK                                          | 0    1     1       0     1      1        1      0      1    1      1       0    1      0 0
check DECK --json                                   | 0    1     1       0     1      1        1      0      1    1      1       0    1      0 0
timeline CONFIG                                     | 0    1     78      0     1      1        1      0      1    1      1       0    1      0 0
timeline DECK --json                                | 0    1     1       0     1      1        1      0      1    1      1       0    1      0 0
timeline DECK --from 2027-03-28                     | 0    1     1       0     1      1        1      0      1    1      1       0    1      0 0
care DECK SMALL --out FOLDER/map.png                | 0    1     1       0     1      1        1      1      1    1      1       0    1      0 0
care DECK SMALL --json                              | 0    1     1       0     1      1        1      0      1    1      1       0    1      0 0
render DECK SMALL --out FOLDER --proof FOLDER/proof | 0    1     1       0     1      1        1      1      0    0      0       0    1      0 0
render DECK SMALL --out FOLDER --verbose            | 0    1     1       0     1      1        1      1      1    1      1       0    1      0 0
proof DECK SMALL --out FOLDER/proof.html            | 0    1     1       0     1      1        1      1      0    0      0       0    1      0 0
proof DECK SMALL --language fr --out FOLDER/fr.pdf  | 0    1     1       0     1      1        1      1      0    0      0       0    1      0 0
align DECK                                          | 0    1     1       0     1      1        1      0      1    1      1       0    1      0 0
align DECK --json                                   | 0    1     1       0     1      1        1      0      1    1      1       0    1      0 0
align DECK --accept                                 | 0    1     1       0     1      1        1      1      0    0      0       0    1      0 0
diff DECK                                           | 1    1     1       1     1      1        1      1      1    1      1       1    1      1 1
diff DECK --language fr --format po --out FOLDER/x  | 1    1     1       1     1      1        1      1      1    1      1       1    1      1 1
export DECK --language fr --format po               | 0    1     1       0     1      1        1      0      1    1      1       0    1      0 0
export DECK --language fr --format vtt              | 0    1     1       0     1      1        1      0      1    1      1       0    1      0 0
export DECK --language fr --format srt              | 0    1     1       0     1      1        1      0      1    1      1       0    1      0 0
export DECK --language fr --format txt              | 0    1     1       0     1      1        1      0      1    1      1       0    1      0 0
export DECK --language fr --format xliff            | 0    1     1       0     1      1        1      0      1    1      1       0    1      0 0
export DECK --format html                           | 0    1     1       0     1      1        1      0      1    1      1       0    1      0 0
export DECK --format html --out FOLDER/x            | 0    1     1       0     1      1        1      1      0    0      0       0    1      0 0
export DECK --language fr --format po --out FOLDER/x| 0    1     1       0     1      1        1      1      0    0      0       0    1      0 0
import PO DECK                                      | 0    0     1       0     2      2        1      1      0    0      0       0    1      0 0
import PO DECK --as-text                            | 0    0     1       0     2      2        1      1      0    0      0       0    1      0 0
import SRT DECK --language fr                       | 0    0     1       0     2      2        1      1      0    0      0       0    1      0 0
import GERMAN DECK --language fr                    | 0    0     1       0     0      0        0      1      0    0      0       0    1      0 0
import PAGE DECK                                    | 0    0     1       0     0      0        0      1      0    0      0       0    1      0 0
new FOLDER/deck TXT --language en                   | 0    0     0       0     2      2        1      1      0    0      0       0    1      0 0
new --language sw DECK                              | 0    0     0       0     1      1        1      1      0    0      0       0    1      0 0
status CONFIG                                       | 1    1     1       1     1      1        1      1      1    1      1       1    1      1 1
status CONFIG --json                                | 1    1     1       1     1      1        1      1      1    1      1       1    1      1 1
content --state STATE                               | 0    0     0       0     0      0        0      0      1    1      1       0    1      0 0
content --state STATE --json                        | 0    0     0       0     0      0        0      0      1    1      1       0    1      0 0
content restore 1 --state STATE                     | 0    0     0       0     0      0        0      0      0    0      0       0    1      0 0
content restore 1 --state STATE --out FOLDER        | 0    0     0       0     0      0        0      1      0    0      0       0    1      0 0
layout --language en --size 20 --width 300 TXT      | 0    0     0       0     1      1        1      0      1    1      1       0    0      0 0
--help                                              | 0    0     0       0     0      0        0      0      1    1      1       0    0      0 0
-h                                                  | 0    0     0       0     0      0        0      0      1    1      1       0    0      0 0
timeline --help                                     | 0    0     0       0     0      0        0      0      1    1      1       0    0      0 0
--version                                           | 0    0     0       0     0      0        0      0      1    1      1       0    0      0 0
"""

COLUMNS, *ROWS = TABLE.strip("\n").split("\n")
COLUMNS = COLUMNS.split()
ROWS = [(verb.strip(), statuses.split()) for verb, statuses in (row.split("|") for row in ROWS)
        if all(word in verb for word in WORDS)]

STATUS = """{"version":"0.1.0","pid":1,"state":"playing","language":"fr","slide":2,"slides":3,"loop":1,
"last_frame":"2026-11-29T15:00:00Z","next_slide":"2026-11-29T15:00:05Z","content_hash":"abc","deck":"%s",
"problems":0,"first_problems":[],"started":"2026-11-29T14:00:00Z"}"""

CATALOGUE = """msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"
"Language: fr\\n"
"Last-Translator: Somebody\\n"

msgid "We are here in 2,5 hours."
msgstr "Nous sommes ici."

msgid "Thank you."
msgstr "Merci."
"""

FILES = {
    "deck/en.txt": "We are here in 2,5 hours.\n\nThank you.\n",
    "deck/fr.txt": "Nous voici dans 2,5 heures.\n\nMerci beaucoup.\n",
    "deck/deck.toml": '[languages.en]\nstatus = "original"\n[languages.fr]\n',
    "lectern.toml": 'deck = "deck"\n[display]\nresolution = "320x180"\n[status]\nfile = "run/status.json"\nprometheus = "none/there.prom"\n',
    "come/fr.po": CATALOGUE,
    "come/fr.srt": "1\n00:00:01,000 --> 00:00:06,000\nNous sommes ici.\n",
    "come/line.txt": "I have INK in Istanbul.\n",
    "come/german.txt": "Wir sind hier.\n",
    "come/page.html": "<html lang='fr'><body><p>Nous sommes ici.</p></body></html>\n",
    "run/status.json": STATUS,
    "deck/notes.txt": "To be done.\n",
}
NAMES = {"CONFIG": "lectern.toml", "DECK": "deck", "FOLDER": "out", "PO": "come/fr.po", "SRT": "come/fr.srt",
         "TXT": "come/line.txt", "GERMAN": "come/german.txt", "PAGE": "come/page.html", "STATE": "state"}
TEXTS = ["deck/en.txt", "deck/deck.toml", "come/fr.po", "come/fr.srt", "come/line.txt", "run/status.json"]


class Site:
    """A kiosk in a folder of its own, and what has come for it."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        for name, text in FILES.items():
            (self.folder / name).parent.mkdir(parents=True, exist_ok=True)
            (self.folder / name).write_text(text)

    def arguments(self, verb, above=None):
        words = []
        for word in verb.split():
            name, *rest = word.split("/")
            if name in NAMES:
                word = "/".join([str(above or self.folder), NAMES[name], *rest])
            words += ["--panel", "400x225"] if word == "SMALL" else [word]
        return words

    def contents(self):
        """All that anybody has written: the bytes of each file that is to be played or read."""
        return {path: path.read_bytes() for part in ("deck", "come") for path in (self.folder / part).rglob("*")
                if path.is_file()}

    def texts_replaced(self, make):
        for name in TEXTS:
            (self.folder / name).unlink()
            make(self.folder / name)

    def remove_texts(self):
        for path in (self.folder / "deck").iterdir():
            path.unlink()

    def remove_deck(self):
        shutil.rmtree(self.folder / "deck")

    def set_modes(self, mode, names):
        for name in names:
            (self.folder / name).chmod(mode)


class Circumstance:
    """What is other than at home: the site, or how the program is started."""

    def __init__(self, prepare=lambda site: None, stdout=subprocess.PIPE, close=(), user=None, name="site",
                 folder=None, above=None, locale=None):
        self.prepare, self.stdout, self.close, self.user = prepare, stdout, close, user
        self.name, self.folder, self.above, self.locale = name, folder, above, locale


def circumstances(locales, full):
    return {
        "fine": Circumstance(),
        "empty": Circumstance(Site.remove_texts),
        "missing": Circumstance(Site.remove_deck),
        "bytes": Circumstance(name=os.fsdecode(b"caf\xe9")),
        "folder": Circumstance(lambda site: site.texts_replaced(pathlib.Path.mkdir)),
        "dangling": Circumstance(lambda site: site.texts_replaced(lambda path: path.symlink_to("nowhere"))),
        "secret": Circumstance(lambda site: site.set_modes(0, TEXTS), user=SOMEBODY),
        "locked": Circumstance(lambda site: site.set_modes(0o555, ["deck", "out"]), user=SOMEBODY),
        "full": Circumstance(stdout=full),
        "closed": Circumstance(close=[1]),
        "nothing": Circumstance(close=[0, 1, 2]),
        "gone": Circumstance(folder="gone"),
        "astray": Circumstance(folder="gone", above=".."),
        "C": Circumstance(locale="C"),
        "tr_TR": Circumstance(locale="tr_TR.UTF-8"),
    }


class Trials:
    def __init__(self, work, display):
        self.work, self.display, self.count = work, display, 0
        self.locales = work / "locales"
        self.locales.mkdir()
        subprocess.run(["localedef", "-i", "tr_TR", "-f", "UTF-8", str(self.locales / "tr_TR.UTF-8")], check=True)
        self.circumstances = circumstances(self.locales, open("/dev/full", "wb"))

    def run(self, site, arguments, circumstance):
        environment = {"PATH": os.environ["PATH"], "HOME": str(site.folder / "home"), "DISPLAY": self.display,
                       "SDL_VIDEODRIVER": "x11", "STATE_DIRECTORY": str(site.folder / "state")}
        if circumstance.locale:
            environment.update(LC_ALL=circumstance.locale, LOCPATH=str(self.locales))
        for name in os.environ:
            if "SAN_OPTIONS" in name:
                environment[name] = os.environ[name]
        folder = site.folder
        if circumstance.folder:
            folder = folder / circumstance.folder
            folder.mkdir()

        def start():
            if circumstance.folder:
                folder.rmdir()
            if circumstance.user and os.geteuid() == 0:
                os.setgroups([])
                os.setgid(circumstance.user)
                os.setuid(circumstance.user)
            for descriptor in circumstance.close:
                os.close(descriptor)

        return subprocess.run([LECTERN, *arguments], cwd=folder, env=environment, stdin=subprocess.DEVNULL,
                              stdout=circumstance.stdout, stderr=subprocess.PIPE, preexec_fn=start, timeout=60)

    def one(self, number, verb, column):
        circumstance = self.circumstances[column]
        site = Site(self.work / str(number) / circumstance.name)
        if "STATE" in verb:  # something is kept there
            kept = self.run(site, site.arguments("play CONFIG --for 0.3"), Circumstance())
            assert kept.returncode == 0, kept.stderr
            (site.folder / "run" / "status.json").write_text(STATUS)
        for made in ("out", "state"):
            (site.folder / made).mkdir(exist_ok=True)
        if circumstance.user:
            for path in [site.folder, *site.folder.rglob("*")]:
                os.chown(path, circumstance.user, circumstance.user)
        circumstance.prepare(site)
        before = set(site.contents().values())
        process = self.run(site, site.arguments(verb, circumstance.above), circumstance)
        return Outcome(process, os.fsencode(site.folder), before - set(site.contents().values()))

    def row(self, pool, verb, statuses):
        """What is wrong with a verb."""
        tried = [pool.submit(self.one, f"{verb.replace('/', '')}.{column}", verb, column) for column in COLUMNS]
        outcomes = {column: job.result() for column, job in zip(COLUMNS, tried)}
        flaws = []
        for (column, outcome), status in zip(outcomes.items(), statuses):
            flaws += [f"lectern {verb}: {column}: {flaw}"
                      for flaw in outcome.flaws(int(status), self.circumstances[column])]
        for column in ("bytes", "gone", "C", "tr_TR"):
            if outcomes[column].lasting() != outcomes["fine"].lasting():
                flaws.append(f"lectern {verb}: {column}: prints something else: {outcomes[column].out[:400]}")
        return flaws


class Outcome:
    """What came of a run; the site's own folder is left out of what it said."""

    def __init__(self, process, folder, lost):
        shown = folder.decode(errors="replace").encode()
        self.status, self.lost = process.returncode, lost
        self.out, self.error = ((said or b"").replace(folder, b"").replace(shown, b"")
                                for said in (process.stdout, process.stderr))

    def lasting(self):
        """What was printed, times and checksums left out."""
        times = rb"20..-..-..T..:..:..Z|20..-..-.. ..:..[+]0000|_age_ms.*|[0-9]+ [a-z]+ ago"
        return re.sub(times + rb"|[0-9a-f]{64}", b"", self.out)

    def flaws(self, status, circumstance):
        if self.status != status:
            yield f"ends with {self.status}, not {status}: {self.error[:400]}"
        if status != 0 and 2 not in circumstance.close and not self.out + self.error:
            yield "says nothing"
        if any(word in self.error for word in (b"std::", b"terminate", b"exception", b"filesystem error")):
            yield f"speaks of itself: {self.error[:400]}"
        if self.lost:
            yield f"loses {self.lost}"


def main():
    if not shutil.which("Xvfb") or not os.path.exists("/usr/share/i18n/locales/tr_TR"):
        print("skipped: no Xvfb, or no sources of locales")
        return 77
    work = pathlib.Path(tempfile.mkdtemp())
    work.chmod(0o755)
    server = XServer((640, 360), "-noreset")
    try:
        trials = Trials(work, server.name)
        flaws = []
        with concurrent.futures.ThreadPoolExecutor(2) as pool:
            for row in ROWS:
                flaws += trials.row(pool, *row)
        print("\n".join(flaws) or f"{len(ROWS)} verbs in {len(COLUMNS)} circumstances end as they should")
        return 1 if flaws else 0
    finally:
        server.close()
        shutil.rmtree(work)


sys.exit(main())
