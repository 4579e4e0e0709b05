#!/bin/sh
# Holds the lines of `lectern layout` to those of Chromium, in texts of many languages:
# browser.sh LECTERN SOURCE_DIRECTORY BUILD_DIRECTORY; leaves with 77 where it has not what it needs.
set -eu

here=$2/tests/system
chromium=$(command -v chromium || command -v chromium-browser || command -v google-chrome) || {
    echo "skipped: no Chromium"
    exit 77
}
command -v python3 >/dev/null || {
    echo "skipped: no python3"
    exit 77
}
texts=$("$here/udhr.sh" "$3") || exit 77
exec python3 "$here/browser.py" "$1" "$texts" "$chromium"
