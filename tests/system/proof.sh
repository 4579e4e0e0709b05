#!/bin/bash
# Holds the proof that is signed to what real readers make of it: Poppler of the PDF, Chromium of the page:
# proof.sh LECTERN SOURCE_DIRECTORY; leaves with 77 where it has not what it needs.
set -eu

lectern=$1
remarks=$2/assets/remarks
. "$(dirname "$0")/functions.sh"
needs pdfinfo pdffonts pdftotext pdfimages
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

echo "the player has none of the libraries that set it"
! ldd "$lectern" | grep -E 'pango|cairo|qpdf' || fail "$lectern loads them"

"$lectern" proof "$remarks" --panel 1920x1080 --out "$work/all.pdf"
"$lectern" proof "$remarks" --panel 1920x1080 --language ar --paper letter --out "$work/ar.pdf"

echo "it is tagged, on the paper that was asked for, and as small as it has to be"
info=$(pdfinfo "$work/all.pdf")
grep -q '^Tagged: *yes' <<<"$info" || fail "it is not tagged"
grep -q '(A4)$' <<<"$info" || fail "it is not A4: $info"
pdfinfo "$work/ar.pdf" | grep -q '(letter)$' || fail "it is not of Letter's size"
! grep -q '^CreationDate' <<<"$info" || fail "it says what time it is"
slides=$(pdfimages -list "$work/all.pdf" | tail -n +3 | wc -l)
size=$(stat -c %s "$work/all.pdf")
[ "$slides" -gt 200 ] || fail "it has $slides slides"
[ $((size * 200 / slides)) -lt 3000000 ] || fail "$slides slides take $size bytes"
pages=$(sed -n 's/^Pages: *//p' <<<"$info")
[ "$pages" -le $((slides / 6 + slides / 12)) ] || fail "$slides slides take $pages pages"

echo "its fonts are embedded"
! pdffonts "$work/all.pdf" | tail -n +3 | grep -v ' yes yes yes ' || fail "not all of them"

echo "its text can be searched, in every script, and every page says which it is"
pdftotext "$work/all.pdf" "$work/all.txt"
for words in 'Special thanks also to our' 'Approval: Arabic (ar)' 'مسؤولية الحماية' '大会保护责任' 'Принцип обязанности защищать' "Page $pages of $pages"; do
    grep -qF "$words" "$work/all.txt" || fail "it does not say $words"
done
numbered=$(grep -c "^Page [0-9]* of $pages$" "$work/all.txt")
[ "$numbered" = "$pages" ] || fail "$numbered of $pages pages have a number"

echo "each passage is in its language"
python3 - "$work/ar.pdf" <<'END' || fail "the structure of the PDF"
import re, sys, zlib
pdf = open(sys.argv[1], "rb").read()
objects = b""
for stream in re.finditer(rb"(?<!end)stream\r?\n", pdf):
    try:
        objects += zlib.decompressobj().decompress(pdf[stream.end():])
    except zlib.error:
        pass
objects += pdf
for language, least in ((b"(ar)", 40), (b"(en)", 200)):
    count = objects.count(b"/Lang " + language)
    assert count > least, (language, count)
assert objects.count(b"/Alt (Slide ") > 40
assert objects.count(b"/S /H3") > 40
assert b"/DisplayDocTitle true" in objects
END

chromium=$(command -v chromium || command -v chromium-browser || command -v google-chrome) || {
    echo "no Chromium to read the page"
    exit 0
}
echo "a browser ticks, filters, keeps and prints the page"
"$lectern" proof "$remarks" --panel 640x360 --language ar --out "$work/ar.html"
cat >"$work/tried.html" <<'END'
<!DOCTYPE html><meta charset="utf-8"><title>waiting</title><pre id="said"></pre><script>
function tried(page) {
  const slides = [...page.querySelectorAll('article')];
  const press = key => page.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  const visible = () => slides.filter(slide => !slide.hidden).length;
  const show = what => page.querySelector('nav input[value=' + what + ']').click();
  const said = [];
  press('j'); press('j'); press('x');
  said.push(page.activeElement.name, page.querySelector('output').textContent.replace(/ .*/, ''));
  press('r'); page.activeElement.value = 'no'; page.activeElement.dispatchEvent(new Event('input', { bubbles: true }));
  said.push(page.activeElement.name);
  show('remarked'); said.push(visible());
  show('open'); said.push(slides.length - visible());
  show('all'); said.push(slides.length - visible());
  const nameless = [...page.querySelectorAll('input, textarea')].filter(each => !each.labels.length).length;
  said.push(nameless, page.querySelectorAll('img:not([alt])').length, page.querySelectorAll('p[lang=ar][dir=rtl]').length >= slides.length - 1);
  const box = page.querySelector('article p[lang=ar]');
  said.push(page.defaultView.getComputedStyle(box).textAlign);
  return said.join(' ');
}
</script>
END
# the page itself, and what is tried on it once it is there
sed 's|</body>|<script>document.title = "waiting"; TRIED</script></body>|' "$work/ar.html" >"$work/page.html"
python3 - "$work" <<'END'
import pathlib, re, sys
work = pathlib.Path(sys.argv[1])
tried = re.search(r"<script>(.*)</script>", (work / "tried.html").read_text(), re.S).group(1)
page = (work / "page.html").read_text().replace("TRIED", tried + "document.body.innerHTML = tried(document);")
(work / "page.html").write_text(page)
END
browse() { "$chromium" --headless --no-sandbox --disable-gpu --user-data-dir="$work/profile" "$@" 2>/dev/null; }
said=$(browse --dump-dom "file://$work/page.html" | sed -n 's|.*<body[^>]*>||; /ar-/{s|</body>.*||; p; q}')
[ "$said" = "ar-2 1 ar-2-remarks 1 1 0 0 0 true right" ] || fail "the page does otherwise: $said"
browse --no-pdf-header-footer --print-to-pdf="$work/printed.pdf" "file://$work/ar.html"
printed=$(pdfinfo "$work/printed.pdf" | sed -n 's/^Pages: *//p')
[ "$printed" -le $((45 / 6 + 6)) ] || fail "printed, it takes $printed pages"
pdftotext "$work/printed.pdf" - | grep -q 'Signature' || fail "there is no room to sign"
echo "a proof can be read, searched, ticked and signed"
