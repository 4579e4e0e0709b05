#!/bin/bash
# Installs the player into a system of its own (systemd in a container over this one's files) and runs a
# proof there, a script for bash: in_container.sh BUILD_DIRECTORY SOURCE_DIRECTORY PROOF. Left with 77 where
# that is not allowed.
set -eu

build=$1
source=$2
proof=$3
work=$(mktemp -d)
container=
sticks=

finish() {
    [ -z "$container" ] || kill "$container" 2>/dev/null || :
    wait
    for device in $sticks; do losetup --detach "$device" 2>/dev/null || :; done
    umount "$work/root" "$work/layer" 2>/dev/null || :
    rm -rf "$work"
}
trap finish EXIT

skip() {
    echo "skipped: $*"
    exit 77
}

[ "$(id -u)" = 0 ] || skip "not root"
for program in systemd-nspawn systemd-analyze Xvfb import compare; do
    command -v $program >/dev/null || skip "no $program"
done

mkdir "$work/layer" "$work/root"
mount -t tmpfs none "$work/layer" 2>/dev/null || skip "no mounting here"
mkdir "$work/layer/upper" "$work/layer/work"
mount -t overlay overlay -o "lowerdir=/,upperdir=$work/layer/upper,workdir=$work/layer/work" \
    "$work/root" 2>/dev/null || skip "no overlay file system here"
root=$work/root

# The player as it is installed, its configuration, and a display that X has.
DESTDIR=$root cmake --install "$build" --prefix /usr >/dev/null
mkdir -p "$root/etc/lectern" "$root/etc/systemd/system/lectern.service.d" "$root/srv/deck"
cp "$source/assets/remarks/"* "$root/srv/deck/"
cat >"$root/etc/lectern/lectern.toml" <<'END'
deck = "/srv/deck"
[languages]
show = ["en", "ar"]
[pace]
opening = 90
maximum = 90
[care]
drift = 0
END
cp "$root/usr/share/doc/lectern/display.conf" "$root/etc/systemd/system/lectern.service.d/"
cat >"$root/etc/systemd/system/xvfb.service" <<'END'
[Service]
ExecStart=/usr/bin/Xvfb :0 -screen 0 1280x720x24 -ac -nolisten tcp
END
cat >"$root/etc/systemd/system/proof.service" <<'END'
[Service]
Type=oneshot
ExecStartPre=systemd-sysusers lectern.conf
ExecStartPre=systemd-tmpfiles --create lectern.conf
ExecStart=/bin/bash -eu -c '. /functions.sh; . /proof.sh'
ExecStopPost=/bin/systemctl --no-block --force --force poweroff
StandardOutput=append:/proof.log
StandardError=append:/proof.log
END
cp "$proof" "$root/proof.sh"
cp "$source/tests/system/container_functions.sh" "$root/functions.sh"

# Disks that a proof may format and put in as sticks.
mkdir "$root/sticks"
for number in 1 2 3; do
    truncate -s 8M "$root/sticks/$number.img"
    device=$(losetup --find --show "$root/sticks/$number.img" 2>/dev/null) || break
    sticks="$sticks $device"
done
echo "sticks='$(for device in $sticks; do basename "$device"; done | xargs)'" >"$root/sticks/names"

# A network of its own: X servers of this system listen in the other's.
binds=()
for device in $sticks; do binds+=("--bind=$device"); done
systemd-nspawn --quiet --private-network --register=no --keep-unit --link-journal=no -D "$root" "${binds[@]}" -b \
    systemd.unit=proof.service systemd.show_status=no >"$work/boot.log" 2>&1 </dev/null &
container=$!
wait $container || :
container=
[ -s "$root/proof.log" ] || skip "systemd does not run in a container here: $(tail -n 3 "$work/boot.log")"
cat "$root/proof.log"
! grep -q "^skipped" "$root/proof.log" || exit 77
grep -qx "all is well" "$root/proof.log"
