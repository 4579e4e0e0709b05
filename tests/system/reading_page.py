#!/usr/bin/python3
"""Has Chromium show the page of the remarks, with and without its script, and looks at what it does with it:
reading_page.py LECTERN SOURCE_DIRECTORY; leaves with 77 without Chromium.
"""
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

LECTERN, SOURCE = sys.argv[1], pathlib.Path(sys.argv[2])
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
if not CHROMIUM:
    print("skipped: no Chromium")
    sys.exit(77)

DARK = "rgb(15, 20, 28)"

# What is looked at, by a script that the page does not have: which article stands there, and how.
PROBE = """
<script>
const contrast = (one, other) => {
  const light = (color) => {
    const [r, g, b] = color.match(/[\\d.]+/g).map((each) => each / 255)
      .map((c) => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05;
  };
  return Math.max(light(one) / light(other), light(other) / light(one));
};
addEventListener("load", () => setTimeout(() => {
  const shown = [...document.querySelectorAll("article")].filter((each) => each.offsetParent !== null);
  const ids = [...document.querySelectorAll("[id]")].map((each) => each.id);
  const ground = getComputedStyle(document.documentElement).backgroundColor;
  const inks = [...shown[0].querySelectorAll("p, h1, h2, li")].map((each) => contrast(getComputedStyle(each).color, ground));
  const names = [...document.querySelectorAll("nav a")].map((each) => ({
    marked: getComputedStyle(each).backgroundColor !== "rgba(0, 0, 0, 0)", box: each.getBoundingClientRect(),
    tag: each.getAttribute("href").slice(1)}));
  document.title = "probe " + JSON.stringify({
    shown: shown.map((each) => each.id), direction: getComputedStyle(shown[0]).direction,
    twice: ids.filter((id, i) => ids.indexOf(id) !== i), headings: shown[0].querySelectorAll("h1").length,
    dangling: [...document.querySelectorAll("a")].filter((a) => !document.getElementById(a.hash.slice(1))).length,
    wide: document.documentElement.scrollWidth > innerWidth, ink: Math.min(...inks),
    marked: names.filter((each) => each.marked).map((each) => each.tag),
    smallest: Math.min(...names.map((each) => Math.min(each.box.width, each.box.height))),
    ground, fetched: performance.getEntriesByType("resource").length});
}, 300));
</script>
</body>"""


def probe(page, anchor, *flags):
    shown = subprocess.run(
        [CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", "--window-size=390,844", "--virtual-time-budget=3000",
         "--lang=de", "--dump-dom", *flags, f"file://{page}{anchor}"],
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, timeout=120, check=True).stdout.decode()
    title = re.search(r"<title>probe (.*?)</title>", shown, re.S)
    if not title:
        sys.exit(f"failed: {anchor}: the page was not looked at")
    return json.loads(title.group(1).replace("&amp;", "&"))


def main():
    failures = []
    with tempfile.TemporaryDirectory() as folder:
        work = pathlib.Path(folder)
        whole = subprocess.run([LECTERN, "export", SOURCE / "assets/remarks", "--format", "html"],
                               stdout=subprocess.PIPE, check=True).stdout.decode()
        if re.search(r"(?:src|href)=\"(?!#)|url\(|@import", whole):
            failures.append("the page names something outside itself")
        pages = {"with its script": whole, "without scripts": re.sub(r"<script>.*?</script>", "", whole, flags=re.S)}
        for name, text in pages.items():
            page = work / f"{len(name)}.html"
            page.write_text(text.replace("</body>", PROBE))
            for anchor, language, direction in (("", "en", "ltr"), ("#ar", "ar", "rtl"), ("#ar-3", "ar", "rtl"),
                                                ("#zh-Hans-7", "zh-Hans", "ltr"), ("#nowhere", "en", "ltr")):
                dark = [] if anchor else [("--blink-settings=preferredColorScheme=0",)]
                for flags in [(), *dark]:
                    seen = probe(page, anchor, *flags)
                    if bool(flags) != (seen["ground"] == DARK):
                        failures.append(f"{name}, {flags}: the ground is {seen['ground']}")
                    for what, wanted in (("shown", [language]), ("direction", direction), ("twice", []), ("headings", 1),
                                         ("dangling", 0), ("wide", False), ("marked", [language]), ("fetched", 0)):
                        if seen[what] != wanted:
                            failures.append(f"{name}, {anchor} {flags}: {what} is {seen[what]}, not {wanted}")
                    if seen["ink"] < 7:
                        failures.append(f"{name}, {anchor} {flags}: the faintest text has a contrast of {seen['ink']:.2f}")
                    if seen["smallest"] < 24:
                        failures.append(f"{name}, {anchor}: a language's name is {seen['smallest']} pixels small")
    print("\n".join(failures) or "one language at a time, in its direction, legible, and nothing fetched")
    return bool(failures)


if __name__ == "__main__":
    sys.exit(main())
