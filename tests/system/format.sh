#!/bin/sh
# Holds the layout of src/ and tests/ to .clang-format: format.sh SOURCE_DIRECTORY
# To lay it out: clang-format-14 -i FILE. Left with 77 where there is no clang-format 14, Debian 12's: others
# lay out otherwise.
set -eu
cd "$1"

wanted=14
formatter=$(command -v clang-format-$wanted || command -v clang-format) || {
    echo "skipped: no clang-format"
    exit 77
}
"$formatter" --version
"$formatter" --version | grep -q "version $wanted\." || {
    echo "skipped: the code is laid out by version $wanted"
    exit 77
}
find src tests -name '*.h' -o -name '*.cpp' | xargs -n 40 -P "$(nproc)" "$formatter" --dry-run --Werror
echo "every file is laid out as .clang-format says"
