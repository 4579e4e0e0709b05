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

find_window() {
    for _ in $(seq 100); do
        window=$(xdotool search --onlyvisible --name Lectern 2>/dev/null | tail -n 1) || :
        [ -n "$window" ] && return 0
        sleep 0.1
    done
    fail "no window"
}

echo "a window shows the whole panel, smaller"
printf 'deck = "%s"\n[pace]\nopening = 600\nmaximum = 3600\n' "$source/assets/remarks" >"$work/long.toml"
"$lectern" preview "$work/long.toml" --panel 1920x1080 &
player=$!
find_window
for _ in $(seq 100); do
    import -window "$window" "$work/window.png"
    width=$(identify -format %w "$work/window.png")
    size=${width}x$((width * 9 / 16))  # what is beneath it is not the panel's
    convert "$work/window.png" -crop "$size+0+0" +repage "$work/panel.png"
    convert "$slides/001-en.png" -filter box -resize "$size!" "$work/smaller.png"
    like=$(compare -metric NCC "$work/panel.png" "$work/smaller.png" null: 2>&1 || :)
    ! awk -v like="$like" 'BEGIN { exit !(like > 0.98) }' || break
    sleep 0.1
done
awk -v like="$like" 'BEGIN { exit !(like > 0.98) }' ||
    fail "the window of $size shows something else (correlation $like)"
leave

# Waits until the window's picture, from a row on, is a slide to the pixel; or with "not" until it is not.
expect_panel() { # ROW SLIDE WHAT [not]
    for _ in $(seq 100); do
        import -window "$window" -crop "960x540+0+$1" +repage "$work/panel.png" 2>/dev/null
        differs=$(compare -metric AE "$work/panel.png" "$2" null: 2>&1 || :)
        if [ "$differs" = 0 ]; then same=yes; else same=; fi
        [ "${4:-}" = not ] || [ -z "$same" ] || return 0
        [ "${4:-}" != not ] || [ -n "$same" ] || return 0
        sleep 0.1
    done
    fail "the preview does not show $3"
}

echo "as large as the panel, the preview's picture is the kiosk's to the pixel, whatever is said around it"
mkdir "$work/deck"
cp "$source/assets/remarks"/* "$work/deck"
printf 'deck = "deck"\n[care]\ndrift = 0\n[pace]\nopening = 600\nmaximum = 3600\n[display]\nresolution = "960x540"\n' >"$work/desk.toml"
"$lectern" render "$work/desk.toml" --out "$work/desk" --slide 1 --language en
printf '#!/bin/sh\nprintf "%%s\\n" "$@" >"%s"\n' "$work/edited" >"$work/gedit"  # tells how it was called
chmod +x "$work/gedit"
VISUAL=$work/gedit "$lectern" preview "$work/desk.toml" &
player=$!
find_window
expect_panel 0 "$work/desk/001-en.png" "the title slide"
expect_title() { # WORDS
    for _ in $(seq 50); do
        title=$(xdotool getwindowname "$window" 2>/dev/null || :)
        case $title in *"$1"*Lectern) return ;; esac
        sleep 0.1
    done
    fail "the title says: $title"
}
expect_title "English (en) – slide 1 of "
xdotool key F1
expect_panel 0 "$work/desk/001-en.png" "its keys" not
xdotool key Escape
expect_panel 0 "$work/desk/001-en.png" "the slide again"
xdotool key Tab
expect_panel 38 "$work/desk/001-en.png" "the panel alone"
xdotool key Tab
expect_panel 0 "$work/desk/001-en.png" "the panel with the strip"

echo "keys show all slides, and the texts beside one, and go to any"
xdotool key g
expect_panel 0 "$work/desk/001-en.png" "all slides" not
xdotool key Right Right Return
expect_title "slide 3 of "
# as fingers are: what comes sooner is typed before it is listened to
xdotool key --delay 300 2 4 Return
expect_title "slide 24 of "
xdotool key --delay 300 1 Return
expect_panel 0 "$work/desk/001-en.png" "the title slide again"
xdotool key c
expect_panel 0 "$work/desk/001-en.png" "the texts" not  # which make the panel smaller
xdotool key c
expect_panel 0 "$work/desk/001-en.png" "the slide alone"

echo "words of any language are typed and found, the editor opens at their line, and the wheel walks on"
xdotool key slash
sleep 0.4
xdotool type --delay 300 'ВЫСТУП'
xdotool key --delay 300 Return
expect_title "Russian (ru) – slide 1 of "
xdotool key --delay 300 Escape e
for _ in $(seq 50); do
    [ ! -s "$work/edited" ] || break
    sleep 0.1
done
[ "$(cat "$work/edited")" = "+1
$work/deck/ru.txt" ] || fail "the editor is told: $(cat "$work/edited")"
xdotool mousemove --window "$window" 200 200 click 5
expect_title "slide 2 of "
xdotool mousemove --window "$window" 200 200 click 4
expect_title "slide 1 of "

echo "other themes, what visitors need, the safe area and the visitor's view change what is shown, and go again"
xdotool key --delay 300 slash s e c r e t a r y minus g e n e r a l apostrophe s Return
expect_title "English (en) – slide 1 of "
xdotool key --delay 300 Escape
expect_panel 0 "$work/desk/001-en.png" "the title slide again"
for key in d a s; do
    for step in 1 2 3 4 5; do
        xdotool key "$key"
        [ "$step" != 1 ] || expect_panel 0 "$work/desk/001-en.png" "what $key tries" not
        [ "$key $step" != "s 2" ] || break
        sleep 0.3
    done
    expect_panel 0 "$work/desk/001-en.png" "the slide again, after $key"
done
xdotool key r
convert "$work/desk/001-en.png" -crop 960x270+0+0 +repage "$work/above_bar.png"
for _ in $(seq 100); do
    import -window "$window" -crop 960x270+0+38 +repage "$work/panel.png" 2>/dev/null
    differs=$(compare -metric AE "$work/panel.png" "$work/above_bar.png" null: 2>&1 || :)
    [ "$differs" != 0 ] || break
    sleep 0.1
done
[ "$differs" = 0 ] || fail "the visitor's view is not the panel alone"
xdotool key --delay 300 Escape Escape Escape  # out of it, the bar closed, and out of the preview
wait_for_end() {
    for _ in $(seq 100); do
        kill -0 "$player" 2>/dev/null || return 0
        sleep 0.1
    done
    fail "the preview is not left by Escape"
}
wait_for_end
wait "$player" || fail "left by Escape the preview ends with status $?"
player=
"$lectern" preview "$work/desk.toml" &
player=$!
find_window
expect_panel 0 "$work/desk/001-en.png" "the title slide"
xdotool key --delay 300 3 Return
expect_title "slide 3 of "
xdotool key p
for _ in $(seq 100); do
    window=$(xdotool search --onlyvisible --name 'slide 3 of' 2>/dev/null | tail -n 1) || :
    shape=$([ -z "$window" ] || xdotool getwindowgeometry --shell "$window" 2>/dev/null | sed -n 's/^WIDTH=//p') || :
    [ "${shape:-960}" = 960 ] || break
    sleep 0.1
done
[ "${shape:-960}" != 960 ] || fail "no other panel comes"
leave
"$lectern" preview "$work/desk.toml" &
player=$!
find_window
expect_panel 0 "$work/desk/001-en.png" "the title slide"

echo "and content that is broken leaves it as it was, to the pixel"
import -window "$window" -crop 960x77+0+540 +repage "$work/strip.png"
printf '\377' >>"$work/deck/en.txt"
for _ in $(seq 100); do
    import -window "$window" -crop 960x77+0+540 +repage "$work/strip_now.png"
    [ "$(compare -metric AE "$work/strip.png" "$work/strip_now.png" null: 2>&1 || :)" = 0 ] || break
    sleep 0.1
done
[ "$(compare -metric AE "$work/strip.png" "$work/strip_now.png" null: 2>&1 || :)" != 0 ] || fail "nothing is said of it"
expect_panel 0 "$work/desk/001-en.png" "what was there before"
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
