#!/bin/bash
# Runs the player under its own unit in a system of its own (systemd in a container over this one's
# files), and harms it: unit.sh BUILD_DIRECTORY SOURCE_DIRECTORY. Left with 77 where that is not allowed.
set -eu

build=$1
source=$2
work=$(mktemp -d)
container=

finish() {
    [ -z "$container" ] || kill "$container" 2>/dev/null || :
    wait
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
cat >"$root/etc/systemd/system/lectern.service.d/quick.conf" <<'END'
[Service]
WatchdogSec=6
END
cat >"$root/etc/systemd/system/xvfb.service" <<'END'
[Service]
ExecStart=/usr/bin/Xvfb :0 -screen 0 1280x720x24 -ac -nolisten tcp
END
cat >"$root/etc/systemd/system/proof.service" <<'END'
[Unit]
After=xvfb.service
Wants=xvfb.service
[Service]
Type=oneshot
ExecStart=/bin/bash /proof.sh
ExecStopPost=/bin/systemctl --no-block --force --force poweroff
StandardOutput=append:/proof.log
StandardError=append:/proof.log
END
cat >"$root/proof.sh" <<'END'
set -eu
export DISPLAY=:0
fail() {
    echo "failed: $*"
    journalctl -u lectern --no-pager | tail -n 30
    systemctl show lectern -p Result -p ExecMainStatus -p ActiveState
    exit 1
}
# Waits until the screen shows the title slide to the pixel, so many seconds at most. A picture of
# an X server that has gone is not looked at again.
expect_picture() {
    for _ in $(seq $((10 * $1))); do
        rm -f /screen.png
        import -window root /screen.png 2>/dev/null || :
        [ "$(compare -metric AE /screen.png /proof/001-en.png null: 2>&1)" = 0 ] && return
        sleep 0.1
    done
    fail "$2"
}
main_pid() { systemctl show lectern -p MainPID --value; }

lectern render /etc/lectern/lectern.toml --panel 1280x720 --slide 1 --language en --out /proof >/dev/null
systemd-sysusers lectern.conf
for _ in $(seq 300); do
    [ ! -e /tmp/.X11-unix/X0 ] || break
    sleep 0.1
done
[ -e /tmp/.X11-unix/X0 ] || { journalctl -u xvfb --no-pager; fail "there is no X server"; }

echo "it starts, says when it is ready, and shows its first slide"
systemctl start lectern || fail "it does not start"
expect_picture 10 "the first slide is not there"
[ "$(ps -o user= -p "$(main_pid)")" = lectern ] || fail "it runs as somebody else"
systemctl show lectern -p StatusText | grep -q "en" || fail "it has no status text"
lectern status --file /run/lectern/status.json || fail "it has no status file"

echo "the unit is hardened"
systemd-analyze security lectern.service --threshold=20 --no-pager >/security || fail "$(tail -n 1 /security)"
tail -n 1 /security

echo "good content is kept, and broken content does not take its place"
[ -e /var/lib/lectern/content/1/manifest ] || fail "nothing is kept"
cp /srv/deck/en.txt /good
printf 'Not \377 good.\n' >/srv/deck/en.txt
for _ in $(seq 50); do
    lectern status --file /run/lectern/status.json >/status || break
    sleep 0.1
done
grep -q "en.txt:1:5: error" /status || fail "the status does not say what is wrong: $(cat /status)"
journalctl -u lectern -p err --no-pager | grep -q "en.txt:1:5" || fail "the journal does not say it"
cp /good /srv/deck/en.txt
for _ in $(seq 50); do
    lectern status --file /run/lectern/status.json >/status && break
    sleep 0.1
done
lectern status --file /run/lectern/status.json >/dev/null || fail "it is not content again"

echo "a hung player is killed by the watchdog and shows its slide again"
before=$(main_pid)
kill -STOP "$before"
for _ in $(seq 150); do
    after=$(main_pid)
    [ "$after" != "$before" ] && [ "$after" != 0 ] && break
    sleep 0.1
done
[ "$(main_pid)" != "$before" ] || fail "the watchdog did not bite"
expect_picture 10 "the slide does not come back after the watchdog"

echo "a killed player is there again"
for signal in KILL SEGV ABRT; do
    kill -$signal "$(main_pid)"
    sleep 1
    expect_picture 10 "the slide does not come back after SIG$signal"
done

echo "a display that goes away takes the player along, and brings it back"
systemctl restart xvfb
expect_picture 20 "the slide does not come back with the display"

echo "while it plays without its watchdog's complaint"
before=$(main_pid)
sleep 15
[ "$(main_pid)" = "$before" ] || fail "it was started anew though nothing was wrong"

echo "it ends when it is told to"
systemctl stop lectern
[ "$(systemctl show lectern -p Result --value)" = success ] || fail "it does not end well"
echo "all is well"
END

# A network of its own: X servers of this system listen in the other's.
systemd-nspawn --quiet --private-network --register=no --keep-unit --link-journal=no -D "$root" -b \
    systemd.unit=proof.service systemd.show_status=no >"$work/boot.log" 2>&1 </dev/null &
container=$!
wait $container || :
container=
[ -s "$root/proof.log" ] || skip "systemd does not run in a container here: $(tail -n 3 "$work/boot.log")"
cat "$root/proof.log"
grep -qx "all is well" "$root/proof.log"
