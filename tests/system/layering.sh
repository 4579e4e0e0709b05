#!/bin/sh
# Holds every #include of src/ to the table in src/README.md: layering.sh SOURCE_DIRECTORY
set -eu
cd "$1"

# folder, then the patterns of what it may include: other folders as FOLDER/*, foreign headers as said
rules=$(awk -F'|' '/^\| `[a-z]+\/` \|/ && NF == 6 && $3 !~ /^ *`/ {
    gsub(/[` \/]/, "", $2); folders = $4; gsub(/[a-z]+/, "&/*", folders)
    print $2, $2 "/*", folders, $5 }' README.md | sed 's/,/ /g')

failures=$(grep -rn '^ *# *include' --include='*.h' --include='*.cpp' . | sed 's|^\./||' |
    RULES="$rules" awk '
    BEGIN {
        count = split(ENVIRON["RULES"], lines, "\n")
        for (i = 1; i <= count; ++i) {
            words = split(lines[i], word, " ")
            for (j = 2; j <= words; ++j) {
                pattern = word[j]
                gsub(/[.+]/, "[&]", pattern); gsub(/\*/, ".*", pattern)
                allowed[word[1]] = allowed[word[1]] "|" pattern
            }
        }
        if (count < 8) { print "README.md has no table of folders"; exit }
    }
    {
        folder = $0; sub(/\/.*/, "", folder)
        header = $0; sub(/^[^<"]*[<"]/, "", header); sub(/[>"].*/, "", header)
        is_standard = $0 ~ /</ && header !~ /[.\/]/
        if (is_standard) next
        if (header !~ "^(" substr(allowed[folder], 2) ")$") print
    }')

if [ -n "$failures" ]; then
    echo "These do not keep to src/README.md:"
    echo "$failures"
    exit 1
fi
echo "every #include keeps to src/README.md"
