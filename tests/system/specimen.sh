#!/bin/bash
# Draws every text of tests/data/specimen.txt as Lectern sets it, on one sheet to be looked at:
# specimen.sh LECTERN OUT.png [TEXTS]
set -eu

lectern=$1
sheet=$2
texts=${3:-$(dirname "$0")/../data/specimen.txt}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

mkdir "$work/deck"
while IFS=$'\t' read -r tag text; do
    case $tag in \#*) continue ;; esac
    printf '%s\n' "$text" >"$work/deck/$tag.txt"
    echo "$tag" >>"$work/tags"
done <"$texts"

"$lectern" render "$work/deck" --panel 1920x480 --out "$work/slides" >/dev/null

# Of each slide what stands between the heading and the rule, in the order of the texts, above its tag.
mogrify -crop 1920x330+0+110 +repage -trim +repage "$work/slides/"*.png
while read -r tag; do
    printf '%s\n%s\n' -label "$tag"
    ls "$work/slides/"*"-$tag.png"
done <"$work/tags" >"$work/arguments"
readarray -t arguments <"$work/arguments"
montage -background "#0e131c" -fill white -font DejaVu-Sans -pointsize 14 "${arguments[@]}" \
    -tile 3x -geometry '900x150>+10+6' -depth 8 "$sheet"
