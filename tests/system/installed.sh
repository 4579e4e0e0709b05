#!/bin/sh
# Holds the program to what is promised of it once it is installed, under whatever prefix:
# installed.sh BUILD_DIRECTORY SOURCE_DIRECTORY
set -eu

build=$1
source=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export HOME="$work" XDG_CONFIG_HOME="$work" LC_ALL=C.UTF-8
unset LECTERN_CONFIG

fail() {
    echo "failed: $*"
    exit 1
}

# Sets a Greek passage, whose fonts the assets name.
sets_text() { echo "Κυρίες και κύριοι" | "$1" layout --language el --size 24 --width 300 >/dev/null 2>"$work/error"; }

echo "it names its version, that of the change log, and its commit where there is one"
version=$(sed -n '1s/.*(\(.*\)).*/\1/p' "$source/platform/debian/changelog")
named=$("$build/lectern" --version)
commit=$(expr "$named" : "lectern $version (\([0-9a-f]\{7,\}\)\(-dirty\)\{0,1\})$") || commit=
in_git() { GIT_CEILING_DIRECTORIES=$(dirname "$source") git -c safe.directory="$source" -C "$source" "$@" 2>/dev/null; }
if in_git rev-parse HEAD >/dev/null; then
    in_git cat-file -e "$commit" || fail "it is $named"
else
    [ "$named" = "lectern $version" ] || fail "it is $named"
fi

echo "nothing in it names the folder that it was made from"
! grep -qaF "$source" "$build/lectern" || fail "$(strings "$build/lectern" | grep -F "$source" | head -n 3)"

echo "it finds its assets under the prefix that it is installed under"
DESTDIR=$work/root cmake --install "$build" --prefix /opt/lectern >/dev/null
program=$work/root/opt/lectern/bin/lectern
assets=$work/root/opt/lectern/share/lectern
sets_text "$program" || fail "$(cat "$work/error")"

echo "every configuration that comes with it shows the remarks"
for configuration in "$assets"/config/*.toml; do
    "$program" timeline "$configuration" >/dev/null 2>"$work/error" ||
        fail "$configuration: $(head -n 3 "$work/error")"
done

echo "it finds them by no other way"
mv "$assets" "$work/assets"
if sets_text "$program"; then fail "it has found other assets than its own"; fi
grep -qF "$assets" "$work/error" || fail "it does not say where it looked: $(cat "$work/error")"

echo "also when all of it has moved, and by a link"
mv "$work/assets" "$assets"
mv "$work/root/opt/lectern" "$work/elsewhere"
ln -s "$work/elsewhere/bin/lectern" "$work/link"
sets_text "$work/link" || fail "$(cat "$work/error")"

echo "its change log is Debian's"
zcat "$work/elsewhere/share/doc/lectern/changelog.gz" | cmp - "$source/platform/debian/changelog"
! command -v dpkg-parsechangelog >/dev/null ||
    [ "$(dpkg-parsechangelog -l "$source/platform/debian/changelog" -S Version 2>&1)" = "$version" ] ||
    fail "dpkg-parsechangelog does not read it"

grep -qE '^CMAKE_BUILD_TYPE:[A-Z]+=(Release|RelWithDebInfo)$' "$build/CMakeCache.txt" || exit 0
echo "it is hardened"
readelf --wide --file-header --program-headers --dynamic --dyn-syms "$build/lectern" >"$work/elf"
for sign in 'Type: *DYN' 'FLAGS_1.*NOW.*PIE' GNU_RELRO 'GNU_STACK.* RW ' __stack_chk_fail '__[a-z]*_chk@'; do
    grep -q "$sign" "$work/elf" || fail "readelf shows no $sign"
done
