#!/bin/sh
# What goes out to other programs is read by them: catalogues by gettext, subtitles by ffmpeg.
# exchange.sh LECTERN SOURCE_DIRECTORY; leaves with 77 where it has not what it needs.
set -eu

lectern=$1
deck=$2/assets/remarks
. "$(dirname "$0")/functions.sh"
needs msgfmt msgcat msgmerge ffmpeg
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

same_slides() { # FOLDER: whether it plays what the remarks do
    "$lectern" timeline "$1" --json >"$work/there.json"
    cmp "$work/here.json" "$work/there.json" || fail "$1 plays otherwise than the remarks"
}

"$lectern" timeline "$deck" --json >"$work/here.json"
mkdir "$work/passed" "$work/rewritten" "$work/merged"
cp "$deck"/*.txt "$deck"/deck.toml "$work/rewritten"
for language in fr es ru ar zh-Hans; do
    po=$work/$language.po
    "$lectern" export "$deck" --format po --language $language --out "$po"
    msgfmt --check --output-file=/dev/null "$po" 2>"$work/said" || fail "msgfmt refuses $language.po"
    [ ! -s "$work/said" ] || fail "msgfmt warns of $language.po: $(cat "$work/said")"

    # written anew by gettext, wrapped in other places
    msgcat --width=40 "$po" --output-file="$work/narrow.po"
    "$lectern" import "$work/narrow.po" "$work/rewritten" --language $language 2>/dev/null
    [ -f "$work/rewritten/$language.po" ] && [ ! -f "$work/rewritten/$language.txt" ] ||
        fail "$language.po is not in place of $language.txt"
done
same_slides "$work/rewritten"

# A paragraph of the original changes: msgmerge marks its translation, and that alone is to be looked at.
cp "$deck"/*.txt "$deck"/deck.toml "$work/merged"
sed -i 's/^We gather today as partners/We come together today as partners/' "$work/merged/en.txt"
"$lectern" export "$work/merged" --format po --language sw --out "$work/template.pot"
msgmerge --quiet "$work/fr.po" "$work/template.pot" --output-file="$work/merged/fr.po"
rm "$work/merged/fr.txt"
"$lectern" check "$work/merged" >"$work/said" || true
[ "$(grep -c '/fr.po:.*\[fuzzy\]' "$work/said")" -eq 1 ] && ! grep -q '\[stale\]' "$work/said" ||
    fail "not just the one changed paragraph is to be looked at: $(cat "$work/said")"

for language in en fr es ru ar zh-Hans; do
    for format in vtt srt; do
        "$lectern" export "$deck" --format $format --language $language --out "$work/s.$format"
        # ffmpeg writes what it has read: the same cues, times and text
        ffmpeg -nostdin -v error -y -i "$work/s.$format" "$work/again.$format" 2>"$work/said"
        [ ! -s "$work/said" ] || fail "ffmpeg warns of $language.$format: $(cat "$work/said")"
        for file in s again; do
            mkdir -p "$work/$file"
            rm -f "$work/$file"/*
            cp "$work/$file.$format" "$work/$file/$language.$format"
            "$lectern" timeline "$work/$file" --json >"$work/$file.json" 2>/dev/null
        done
        cmp "$work/s.json" "$work/again.json" || fail "ffmpeg reads $language.$format otherwise"
    done
done
echo "gettext and ffmpeg read what we write, and we what they do"
