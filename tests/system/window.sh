#!/bin/bash
# Plays the remarks in real windows on a screen of its own and looks at what stands there:
# window.sh LECTERN SOURCE_DIRECTORY
set -eu

lectern=$1
source=$2
work=$(mktemp -d)
player=
xserver=

finish() {
    [ -z "$player" ] || kill "$player" 2>/dev/null || :
    [ -z "$xserver" ] || kill "$xserver" 2>/dev/null || :
    wait
    rm -rf "$work"
}
trap finish EXIT

fail() {
    echo "failed: $*"
    exit 1
}

start_screen() {
    rm -f "$work/display"
    Xvfb -displayfd 3 -screen 0 1920x1080x24 -nolisten tcp -noreset 3>"$work/display" 2>"$work/xvfb.log" &
    xserver=$!
    for _ in $(seq 100); do
        [ -s "$work/display" ] && break
        sleep 0.1
    done
    [ -s "$work/display" ] || fail "no X server: $(cat "$work/xvfb.log")"
    DISPLAY=:$(cat "$work/display")
    export DISPLAY SDL_VIDEODRIVER=x11
    unset WAYLAND_DISPLAY
}

# How many pixels of the screen differ from a picture.
difference() {
    import -window root "$work/screen.png"
    compare -metric AE "$work/screen.png" "$1" null: 2>&1 || :
}

# Waits until the screen shows a picture, to the pixel.
expect() {
    for _ in $(seq 100); do
        [ "$(difference "$1")" = 0 ] && return 0
        sleep 0.1
    done
    fail "the screen does not show $2"
}

# A slide with the mark of a pause on it: two bars beneath the middle of the progress line.
paused() {
    convert "$1" -fill '#9da9ba' -draw 'rectangle 949,1036 955,1056 rectangle 963,1036 969,1056' "$work/paused.png"
    echo "$work/paused.png"
}

# Ends the player by a signal; that is a clean end.
leave() {
    kill -TERM "$player"
    status=0
    wait "$player" || status=$?
    player=
    [ "$status" = 0 ] || fail "SIGTERM ended the player with status $status"
}

start_screen
slides=$work/slides
"$lectern" render "$source/assets/remarks" --panel 1920x1080 --out "$slides" --language en >/dev/null
for slide in 2 3; do
    "$lectern" render "$source/assets/remarks" --panel 1920x1080 --out "$slides" --slide $slide >/dev/null
done

echo "full-screen, the first slide stands to the pixel as it was rendered"
printf 'deck = "%s"\n[care]\ndrift = 0\n' "$source/assets/remarks" >"$work/still.toml"
"$lectern" play "$work/still.toml" --panel 1920x1080 &
player=$!
expect "$slides/001-en.png" "the title slide"

echo "and the first passage follows by itself"
sleep 10
expect "$slides/002-en.png" "the first passage"

echo "keys pause, walk on and change the language"
xdotool key space
xdotool key Right
expect "$(paused "$slides/003-en.png")" "the third slide, paused"
xdotool key --delay 100 Left l l l l l  # as fast as a finger; what is faster is chatter
expect "$(paused "$slides/002-zh-Hans.png")" "the second slide in Chinese, paused"

echo "hidden by another program, it is there again, and heeds keys"
for _ in 1 2 3; do
    xdotool search --onlyvisible --name Lectern windowunmap
    expect "$(paused "$slides/002-zh-Hans.png")" "the slide that was hidden"
done
xdotool key Right
expect "$(paused "$slides/003-zh-Hans.png")" "the third slide in Chinese, paused"
leave

echo "the panel is as large as the display where nobody says how large it is"
"$lectern" play "$source/config/kiosk.toml" &
player=$!
expect "$slides/001-en.png" "the title slide"
leave

echo "a kiosk whose panel hangs turned turns its picture"
"$lectern" render "$source/config/totem.toml" --out "$work/totem" --slide 1 --language en >/dev/null
convert "$work/totem/001-en.png" -rotate 90 "$work/totem/turned.png"
"$lectern" play "$source/config/totem.toml" &
player=$!
expect "$work/totem/turned.png" "the turned title slide"
leave

echo "a window shows the whole panel, smaller"
"$lectern" preview "$source/assets/remarks" &
player=$!
for _ in $(seq 100); do
    window=$(xdotool search --onlyvisible --name Lectern 2>/dev/null | tail -n 1) || :
    [ -n "$window" ] && break
    sleep 0.1
done
[ -n "$window" ] || fail "no window"
sleep 2
import -window "$window" "$work/window.png"
size=$(identify -format %wx%h "$work/window.png")
convert "$slides/001-en.png" -filter box -resize "$size!" "$work/smaller.png"
like=$(compare -metric NCC "$work/window.png" "$work/smaller.png" null: 2>&1 || :)
awk -v like="$like" 'BEGIN { exit !(like > 0.98) }' ||
    fail "the window of $size shows something else (correlation $like)"
leave

echo "without a display it says so, and ends"
status=0
env -u DISPLAY "$lectern" play "$source/assets/remarks" 2>"$work/error" || status=$?
[ "$status" = 1 ] || fail "without a display the status is $status"
grep -qi display "$work/error" || fail "without a display it says: $(cat "$work/error")"

echo "when the display goes away under it, whatever it is at, it says so, and ends"
for moment in 2 4.2 4.5; do
    "$lectern" play "$source/assets/remarks" --panel 1920x1080 --speed 20 2>"$work/error" &
    player=$!
    sleep "$moment"
    kill -KILL "$xserver"
    wait "$xserver" 2>/dev/null || :
    xserver=
    status=0
    timeout 20 tail --pid="$player" -f /dev/null || fail "without its display the player plays on"
    wait "$player" || status=$?
    player=
    [ "$status" = 1 ] || fail "when its display goes away the status is $status"
    [ "$(grep -c "the display has gone" "$work/error")" = 1 ] ||
        fail "when its display goes away it says: $(cat "$work/error")"
    start_screen
done

echo "and plays again once there is another"
"$lectern" play "$source/assets/remarks" --panel 1920x1080 &
player=$!
expect "$slides/001-en.png" "the title slide"
leave
