#!/bin/bash
# Holds what is laid down on a board's card to what reads it there, without a board: card.sh SOURCE_DIRECTORY
set -eu

platform=$1/platform
. "$(dirname "$0")/functions.sh"
needs python3
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
laid_down=$platform/image.d/root

echo "its scripts are scripts"
for script in "$platform"/{cross,image,install-packages,cross.d/dpkg-shlibdeps} "$laid_down/usr/libexec/lectern-image/grow-state" \
    "$laid_down/etc/initramfs-tools"/{hooks/board,scripts/init-bottom/overlay}; do
    sh -n "$script" || fail "$script"
    [ -x "$script" ] || fail "$script cannot be run"
done
PYTHONPYCACHEPREFIX=$work python3 -m py_compile "$platform/board-test" "$platform"/board-test.d/*.py

echo "nothing is done to a machine that is not known"
for script in cross image; do
    status=0
    "$platform/$script" vax >"$work/said" 2>&1 || status=$?
    [ $status = 2 ] && grep -q "^usage: $script" "$work/said" || fail "$script vax: $(cat "$work/said")"
    "$platform/$script" --help | grep -q "^usage: $script" || fail "$script --help"
done

echo "its file systems are mounted where they can be, and done without where not"
sed 's/@DISK@/0123abcd/g' "$laid_down/etc/fstab" >"$work/fstab"
while read -r _ place type options _ pass; do
    case $place in /*) ;; *) continue ;; esac
    grep -qw nofail <<<"$options" || fail "without $place it would not start"
    grep -qw nosuid <<<"$options" && grep -qw nodev <<<"$options" && grep -qw noexec <<<"$options" || fail "$place is let do too much"
    [ "$pass" = 2 ] || fail "$place is not mended"
    echo "$place:$type:${options%%,*}"
done <"$work/fstab" >"$work/mounted"
diff "$work/mounted" - <<'END' || fail "what is mounted is another"
/boot/firmware:vfat:ro
/var/lib/lectern:ext4:noatime
END

if command -v systemd-analyze >/dev/null; then
    echo "systemd understands its units"
    mkdir "$work/units"
    sed -e 's/@DISK@/0123abcd/g' -e "s|/usr/libexec/lectern-image|$laid_down&|" \
        "$laid_down/etc/systemd/system/grow-state.service" >"$work/units/grow-state.service"
    systemd-analyze verify "$work/units/grow-state.service" >"$work/verified" 2>&1 || :
    ! grep grow-state "$work/verified" || fail "$(cat "$work/verified")"
fi
