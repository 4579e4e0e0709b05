# What proofs in a container share (in_container.sh). A display of X's is there, DISPLAY names it.
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
state() { grep -o '"state": "[a-z]*"' /run/lectern/status.json 2>/dev/null | cut -d'"' -f4; }
is() { [ "$(state)" = "$1" ]; }
# More than one colour is on the panel.
lit() {
    rm -f /screen.png
    import -window root /screen.png 2>/dev/null && [ "$(convert /screen.png -format %k info:)" -gt 10 ]
}
main_pid() { systemctl show lectern -p MainPID --value; }

# eventually SECONDS COMMAND...: until it succeeds
eventually() {
    local seconds=$1
    shift
    for _ in $(seq $((10 * seconds))); do
        ! "$@" >/dev/null 2>&1 || return 0
        sleep 0.1
    done
    return 1
}
wait_for_display() {
    systemctl start xvfb
    eventually 30 test -e /tmp/.X11-unix/X0 || { journalctl -u xvfb --no-pager; fail "there is no X server"; }
}
