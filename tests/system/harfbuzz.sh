#!/bin/sh
# Holds the glyphs of `lectern layout` to those of hb-shape, in texts of many languages:
# harfbuzz.sh LECTERN SOURCE_DIRECTORY BUILD_DIRECTORY; leaves with 77 where it has not what it needs.
set -eu

here=$2/tests/system
for needed in hb-shape python3; do
    command -v $needed >/dev/null || {
        echo "skipped: no $needed"
        exit 77
    }
done
texts=$("$here/udhr.sh" "$3") || exit 77
exec python3 "$here/harfbuzz.py" "$1" "$texts"
