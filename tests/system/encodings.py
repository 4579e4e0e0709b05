#!/usr/bin/env python3
"""Which encoding texts are said to be in: encodings.py LECTERN BUILD_DIRECTORY SOURCE_DIRECTORY

Eight paragraphs of the Universal Declaration, in each language whose letters the encoding has, without a
byte order mark. Right is what reads as the text. Left with 77 where the texts are missing."""

import json
import pathlib
import re
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from declaration import LANGUAGES, paragraphs, texts_folder

ENCODINGS = ["cp1250", "cp1251", "cp1252", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "cp1258",
             "iso8859-1", "iso8859-2", "iso8859-5", "iso8859-6", "iso8859-7", "iso8859-8", "iso8859-9",
             "koi8-r", "koi8-u", "cp437", "cp850", "cp852", "cp866", "mac-roman", "mac-latin2", "mac-cyrillic",
             "mac-greek", "cp874", "shift_jis", "euc_jp", "iso2022_jp", "gb18030", "big5", "euc_kr", "cp949",
             "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"]
MORE = {
    "spa": "es", "por_PT": "pt", "ita": "it", "nld": "nl", "swe": "sv", "dan": "da", "nob": "nb", "fin": "fi",
    "isl": "is", "est": "et", "lav": "lv", "lit": "lt", "hun": "hu", "slk": "sk", "slv": "sl", "hrv": "hr",
    "als": "sq", "cat": "ca", "gle": "ga", "bul": "bg", "ukr": "uk", "bel": "be", "afr": "af",
}
# Beyond the encodings of Unicode, those of Asia hold more than anybody ever wrote in them.
FOR_ONE = {"gb18030": "zh", "big5": "zh", "shift_jis": "ja", "euc_jp": "ja", "iso2022_jp": "ja", "euc_kr": "ko",
           "cp949": "ko"}
# Marks that people do without where an encoding lacks them.
PLAIN = str.maketrans({"“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "…": "...",
                       "\u00a0": " ", "\u202f": " ", "\u200c": "", "\u200b": "", "\u200e": "", "\u200f": ""})
WANTED = 93.0  # per cent, of all


def written(text, encoding):
    """The bytes of a text, as somebody would have saved it; nothing where its letters are none of the encoding."""
    for form in (text, text.translate(PLAIN)):
        try:
            data = form.encode(encoding)
        except UnicodeEncodeError:
            continue
        ascii_alone = all(byte < 0x80 for byte in data) and not encoding.startswith(("utf", "iso2022"))
        return None if ascii_alone else (form, data)
    return None


def named(lectern, files):
    """What each file of a deck is said to be in, by its language."""
    with tempfile.TemporaryDirectory() as folder:
        deck = pathlib.Path(folder)
        for tag, data in files.items():
            (deck / f"{tag}.txt").write_bytes(data)
        done = subprocess.run([lectern, "check", "--json", folder], capture_output=True, text=True)
    said = {}
    for problem in json.loads(done.stdout):
        found = re.search(r"not in UTF-8 but in (\S+),|is read as (\S+?),", problem["message"])
        if found:
            said[pathlib.Path(problem["file"]).stem] = found[1] or found[2]
    return said


def reads_as(data, encoding, text):
    python = {"windows-874": "cp874", "windows-949": "cp949", "IBM437": "cp437", "IBM850": "cp850", "IBM852": "cp852",
              "IBM866": "cp866", "macintosh": "mac-roman", "x-mac-ce": "mac-latin2", "x-mac-centraleurroman": "mac-latin2",
              "x-mac-cyrillic": "mac-cyrillic", "x-mac-greek": "mac-greek", "TIS-620": "cp874"}
    try:
        return data.decode(python.get(encoding, encoding)) == text
    except (LookupError, UnicodeDecodeError):
        return False


def main():
    lectern, build, source = sys.argv[1:4]
    folder = texts_folder(build, source)
    texts = {tag: "\n\n".join(paragraphs(folder, name)[4:12]) + "\n" for name, tag in {**LANGUAGES, **MORE}.items()}
    right, all_texts = 0, 0
    for encoding in ENCODINGS:
        saved = {tag: form for tag, text in texts.items()
                 if tag.startswith(FOR_ONE.get(encoding, "")) and (form := written(text, encoding))}
        said = named(lectern, {tag: data for tag, (_, data) in saved.items()})
        wrong = {tag: said.get(tag, "nothing") for tag, (form, data) in saved.items()
                 if not reads_as(data, said.get(tag, ""), form)}
        all_texts += len(saved)
        right += len(saved) - len(wrong)
        print(f"{encoding:12} {len(saved) - len(wrong):3} of {len(saved):3}",
              " ".join(f"{tag}:{name}" for tag, name in sorted(wrong.items())))
    share = 100 * right / all_texts
    print(f"{right} of {all_texts} texts, {share:.1f} %")
    return 0 if share >= WANTED else 1


if __name__ == "__main__":
    sys.exit(main())
