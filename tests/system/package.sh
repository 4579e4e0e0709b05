#!/bin/bash
# Makes the Debian package, looks at it, and puts it into a chroot over this system's files and out again:
# package.sh BUILD_DIRECTORY. Left with 77 where that is not allowed.
set -eu

build=$1
work=$(mktemp -d)
finish() {
    umount "$work/root/proc" "$work/root" "$work/layer" 2>/dev/null || :
    rm -rf "$work"
}
trap finish EXIT
fail() {
    echo "failed: $*"
    exit 1
}
skip() {
    echo "skipped: $*"
    exit 77
}
[ "$(id -u)" = 0 ] || skip "not root"

cpack --config "$build/CPackConfig.cmake" -B "$work/made" >"$work/cpack.log" 2>&1 || fail "$(tail "$work/cpack.log")"
package=$(echo "$work"/made/*.deb)
field() { dpkg-deb --field "$package" "$1"; }

echo "it is of this architecture, and named by it"
architecture=$(dpkg --print-architecture)
[ "$(field Architecture)" = "$architecture" ] || fail "it is of $(field Architecture)"
[ "$(basename "$package")" = "lectern_$(field Version)_$architecture.deb" ] || fail "it is $package"

echo "it depends on the libraries of every program in it"
dpkg-deb --extract "$package" "$work/files"
depends=$(field Depends | tr ',' '\n' | awk '{ print $1 }')
while read -r program; do
    while read -r library; do
        file=$(ldd "$program" | awk -v name="$library" '$1 == name { print $3 }')
        owner=$(dpkg -S "*${file#/usr}" | sed 's/[:,].*//;q')
        grep -qx "$owner" <<<"$depends" || fail "$program wants $library of $owner, and it does not depend on that"
    done < <(objdump -p "$program" | awk '$1 == "NEEDED" { print $2 }')
done < <(find "$work/files/usr/bin" "$work/files/usr/libexec" -type f -exec sh -c 'head -c 4 "$1" | grep -q ELF' _ {} \; -print)

echo "its units and rules are there, and good"
for file in systemd/system/lectern.service systemd/system/lectern-console.service \
    systemd/system/lectern-stick@.service systemd/system/lectern-stick-report.service \
    systemd/system/lectern-stick-report.path udev/rules.d/99-lectern.rules; do
    [ -s "$work/files/lib/$file" ] || [ -s "$work/files/usr/lib/$file" ] || fail "$file is missing"
done
for helper in lock-console mount-stick report-on-stick; do
    [ -x "$work/files/usr/libexec/lectern/$helper" ] || fail "$helper is missing"
    sh -n "$work/files/usr/libexec/lectern/$helper" || fail "$helper is no script"
done
if udevadm verify --help 2>/dev/null | grep -q verify; then  # since systemd 254
    find "$work/files" -name 99-lectern.rules -exec udevadm verify {} + ||
        fail "udev does not understand the rules"
fi

if command -v lintian >/dev/null; then
    echo "lintian has nothing against it"
    lintian --fail-on error,warning --allow-root "$package" || fail "lintian"
fi

mkdir "$work/layer" "$work/root"
mount -t tmpfs none "$work/layer" 2>/dev/null || skip "no mounting here"
mkdir "$work/layer/upper" "$work/layer/work"
mount -t overlay overlay -o "lowerdir=/,upperdir=$work/layer/upper,workdir=$work/layer/work" \
    "$work/root" 2>/dev/null || skip "no overlay file system here"
root=$work/root
mount --bind /proc "$root/proc"
cp "$package" "$root/lectern.deb"
# What it depends on need not all be here: udev is not in a container.
inside() { chroot "$root" env DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8 PATH="$PATH" "$@"; }
listed() {
    find "$root/etc" "$root/usr" "$root/var" -xdev \
        \( -path "$root/var/lib/dpkg" -o -path "$root/var/log" -o -path "$root/var/cache" \) -prune -o -print | sort
}
inside dpkg --status lectern >/dev/null 2>&1 && skip "the package is installed here"
listed >"$work/before"

echo "it installs in a chroot, with a user, a configuration and a folder of its own"
inside dpkg -i --force-depends /lectern.deb >"$work/dpkg.log" 2>&1 || fail "$(cat "$work/dpkg.log")"
[ "$(inside stat -c %U:%a /var/lib/lectern)" = lectern:755 ] || fail "/var/lib/lectern is not the player's: $(cat "$work/dpkg.log")"
inside lectern check /etc/lectern/lectern.toml >"$work/check" 2>&1 || fail "$(cat "$work/check")"
inside lectern render /etc/lectern/lectern.toml --slide 1 --language en --out /slides >/dev/null
[ -s "$root/slides/001-en.png" ] || fail "it draws no slide"
rm -r "$root/slides"
inside systemctl --quiet enable lectern.service
[ -L "$root/etc/systemd/system/dev-dri-card0.device.wants/lectern.service" ] || fail "it cannot be enabled"

if command -v systemd-analyze >/dev/null; then
    inside systemd-analyze verify lectern.service lectern-console.service lectern-stick@sdb1.service \
        lectern-stick-report.path lectern-stick-report.service >"$work/verified" 2>&1 || :
    ! grep lectern "$work/verified" || fail "systemd does not understand the units"
fi

echo "a configuration that was edited stays"
echo '# ours' >>"$root/etc/lectern/lectern.toml"
inside dpkg -i --force-depends /lectern.deb >"$work/dpkg.log" 2>&1 || fail "$(cat "$work/dpkg.log")"
grep -qx '# ours' "$root/etc/lectern/lectern.toml" || fail "the configuration was written over"

echo "removed and purged it leaves nothing"
inside dpkg -r lectern >"$work/dpkg.log" 2>&1 || fail "$(cat "$work/dpkg.log")"
[ -e "$root/etc/lectern/lectern.toml" ] || fail "the configuration went before it was purged"
inside dpkg -P lectern >"$work/dpkg.log" 2>&1 || fail "$(cat "$work/dpkg.log")"
# what systemd keeps of users, and copies of the lists of them
listed | comm -13 "$work/before" - | grep -vE '/etc/(\.pwd\.lock|(passwd|group|shadow|gshadow)-?)$' >"$work/left" || :
[ ! -s "$work/left" ] || fail "it leaves $(cat "$work/left")"
