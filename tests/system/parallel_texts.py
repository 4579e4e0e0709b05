"""Texts that are the same in many languages, whose own numbering says which paragraph translates which."""

import html
import pathlib
import re
import subprocess
import xml.etree.ElementTree as ElementTree

import declaration

# The package's name of a text of the Declaration, beyond those that declaration.py sets.
MORE = {
    "spa": "es", "por_PT": "pt", "ita": "it", "nld": "nl", "swe": "sv", "fin": "fi", "hun": "hu", "est": "et",
    "lit": "lt", "lav": "lv", "bul": "bg", "ukr": "uk", "hrv": "hr", "slk": "sk", "slv": "sl", "dan": "da",
    "nob": "nb", "cat": "ca", "eus": "eu", "ind": "id", "swh": "sw", "tgl": "tl", "zul": "zu", "yor": "yo",
    "hau_NG": "ha", "som": "so", "gle": "ga", "cym": "cy", "isl": "is", "azj_latn": "az", "kaz": "kk",
    "uzn_latn": "uz", "als": "sq", "mlt": "mt", "afr": "af", "lug": "lg", "qug": "qu", "eng": "en",
}
# Scripts and languages of which no speech is likely to be shown.
RARE = {"aii", "fuf-Adlm", "jv-Java", "ccp", "zgh", "vai", "chr", "iu", "ii", "mn-Mong", "shn", "dv"}


def declaration_texts(folder):
    """By language: what each article's number and paragraph's place in it say."""
    texts = {}
    for name, tag in {**declaration.LANGUAGES, **MORE}.items():
        file = folder / "declaration" / f"{name}.html"
        if tag in RARE or not file.exists():
            continue
        text = file.read_text(encoding="utf-8")
        articles = {"preamble": re.search(r"<header>(.*?)</header>", text, re.DOTALL)}
        for found in re.finditer(r'<article data-number="(\d+)">(.*?)</article>', text, re.DOTALL):
            articles[found[1]] = found
        paragraphs = {}
        for article, found in articles.items():
            if not found:
                continue
            plain = [" ".join(html.unescape(re.sub(r"<[^>]*>", "", p)).split())
                     for p in re.findall(r"<(?:p|h2)>(.*?)</(?:p|h2)>", found[0], re.DOTALL)]
            for i, paragraph in enumerate(plain):
                # an article of as many paragraphs is the same article; of the preamble only the recitals are cut
                # alike
                if article == "preamble" and i > 7 or "&1" in paragraph:
                    continue
                paragraphs[(article, len(plain), i)] = ("title" if i == 0 else "p", paragraph)
        texts[tag] = paragraphs
    return texts


MALLARD = "{http://projectmallard.org/1.0/}"
ASIDE = {MALLARD + tag for tag in ("info", "links", "code", "screen", "media")}


def blocks(element, path=()):
    """The blocks of a page of help that hold text: where each is, what, and its text."""
    for i, child in enumerate(element):
        if not isinstance(child.tag, str) or child.tag in ASIDE:
            continue
        if child.tag in (MALLARD + "title", MALLARD + "p"):
            text = " ".join("".join(child.itertext()).split())
            kind = child.tag.removeprefix(MALLARD)
            if kind == "p" and element.tag == MALLARD + "item" and child is element[0]:
                kind = "item"
            if text:
                yield path + (i,), kind, text
        else:
            yield from blocks(child, path + (i,))


def manual_texts(folder):
    """By language: what is at each place of each page of GNOME's help; nothing where it is not translated."""
    def page(language, name):
        root = ElementTree.parse(folder / language / "gnome-help" / name).getroot()
        return {place: (kind, text) for place, kind, text in blocks(root)}

    names = sorted(path.name for path in (folder / "C" / "gnome-help").glob("*.page"))
    original = {name: page("C", name) for name in names}
    english = {text for blocks_of in original.values() for _, text in blocks_of.values()}
    texts = {"en": {(name, place): block for name in names for place, block in original[name].items()}}
    for language in sorted(path.name for path in folder.iterdir()):
        if language in ("C", "sr@latin"):
            continue
        paragraphs = texts[{"zh_CN": "zh-Hans", "pt_BR": "pt-BR"}.get(language, language)] = {}
        for name in names:
            translated = page(language, name)
            # a page that was made from another state of the original is laid out in another way
            if [(place, kind) for place, (kind, _) in translated.items()] != [
                    (place, kind) for place, (kind, _) in original[name].items()]:
                continue
            for place, (kind, text) in translated.items():
                if text not in english:
                    paragraphs[(name, place)] = (kind, text)
    return texts


def fetch_manual(build):
    """The folder of GNOME's help in all languages, Debian's package `gnome-user-docs`, unpacked in the build folder."""
    folder = pathlib.Path(build) / "gnome-user-docs"
    help_folder = folder / "usr" / "share" / "help"
    if not help_folder.is_dir():
        folder.mkdir(parents=True, exist_ok=True)
        subprocess.run(["apt-get", "download", "-qq", "gnome-user-docs"], cwd=folder, check=True,
                       stderr=subprocess.DEVNULL)
        package = next(folder.glob("*.deb"))
        subprocess.run(["dpkg-deb", "--extract", package.name, "."], cwd=folder, check=True)
    return help_folder
