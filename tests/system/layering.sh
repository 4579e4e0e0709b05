#!/bin/sh
# Holds every #include of src/ to the table in src/README.md: layering.sh SOURCE_DIRECTORY
# Also that no folder holds more than twenty units, give or take one.
set -eu
cd "$1"

# folder, then the patterns of what it may include: of its own module a folder without its sub-folders,
# another module whole, foreign headers as named
rules=$(awk -F'|' '/^\| `[a-z\/]+\/` \|/ && NF == 6 && $3 !~ /^ *`/ {
    gsub(/[` ]/, "", $2); sub(/\/$/, "", $2)
    module = $2; sub(/\/.*/, "", module)
    patterns = $2 "/[^/]*"
    count = split($4, folders, " ")
    for (i = 1; i <= count; ++i) {
        named = folders[i]; sub(/\/.*/, "", named)
        patterns = patterns " " folders[i] (named == module ? "/[^/]*" : "/.*")
    }
    foreign = $5; gsub(/\+/, "[+]", foreign); gsub(/\*/, ".*", foreign); gsub(/\.h/, "[.]h", foreign)
    print $2, patterns, foreign }' README.md)

failures=$(grep -rn '^ *# *include' --include='*.h' --include='*.cpp' . | sed 's|^\./||' |
    RULES="$rules" awk '
    BEGIN {
        count = split(ENVIRON["RULES"], lines, "\n")
        for (i = 1; i <= count; ++i) {
            words = split(lines[i], word, " ")
            for (j = 2; j <= words; ++j) allowed[word[1]] = allowed[word[1]] "|" word[j]
        }
        if (count < 11) { print "README.md has no table of folders"; exit }
    }
    {
        folder = $0; sub(/:.*/, "", folder); sub(/\/[^\/]*$/, "", folder)
        header = $0; sub(/^[^<"]*[<"]/, "", header); sub(/[>"].*/, "", header)
        is_standard = $0 ~ /</ && header !~ /[.\/]/
        if (is_standard) next
        if (!(folder in allowed)) { print folder " is not in the table"; next }
        if (header !~ "^(" substr(allowed[folder], 2) ")$") print
    }')

for folder in $(find . -type d); do
    units=$(find "$folder" -maxdepth 1 \( -name '*.h' -o -name '*.cpp' \) | sed 's/\.[a-z]*$//' | sort -u | wc -l)
    [ "$units" -le 21 ] || failures="$failures
$folder holds $units units: find the second folder in it"
done

if [ -n "$failures" ]; then
    echo "These do not keep to src/README.md:"
    echo "$failures"
    exit 1
fi
echo "every #include keeps to src/README.md"
