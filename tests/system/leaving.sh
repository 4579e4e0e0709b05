# The operator leaves at the keyboard: a proof for in_container.sh. A terminal of Python's stands for the
# console, X for its display.
console=/etc/systemd/system/console.service
cat >/console.py <<'PY'
import os, pty, time
ours, console = pty.openpty()
os.symlink(os.ttyname(console), "/dev/tty1")
while os.read(ours, 4096):
    pass
PY
printf '[Service]\nExecStart=/usr/bin/python3 /console.py\n' >$console
cat >/etc/systemd/system/lectern.service.d/display.conf <<'END_OF_UNIT'
[Service]
Environment=DISPLAY=:0
BindReadOnlyPaths=-/tmp/.X11-unix
PrivateDevices=no
END_OF_UNIT
# A login like any other, where there is no console.
mkdir -p /etc/systemd/system/getty@tty1.service.d
printf '[Unit]\nConditionPathExists=\n[Service]\nExecStart=\nExecStart=/bin/sleep infinity\nStandardInput=null\nTTYPath=\nTTYReset=no\nTTYVHangup=no\n' \
    >/etc/systemd/system/getty@tty1.service.d/sleeping.conf
cat >/etc/systemd/system/lectern-alert.service <<'END_OF_UNIT'
[Service]
Type=oneshot
ExecStart=/usr/bin/touch /alerted
END_OF_UNIT
systemctl daemon-reload
systemctl start console
eventually 20 test -e /dev/tty1 || fail "there is no console"
wait_for_display
lectern render /etc/lectern/lectern.toml --panel 1280x720 --slide 1 --language en --out /proof >/dev/null
login() { systemctl is-active -q getty@tty1; }
locked() { systemctl is-active -q lectern-console; }

echo "the player has the console, and what a keyboard can do past it is locked"
systemctl start getty@tty1
systemctl start lectern || fail "it does not start"
expect_picture 20 "the first slide is not there"
! login || fail "there is a login beside it"
locked || fail "the console is not locked"
[ "$(systemctl is-enabled ctrl-alt-del.target 2>/dev/null || :)" = masked-runtime ] || fail "Ctrl-Alt-Del restarts the machine"

echo "another key does not end it"
before=$(main_pid)
xdotool key ctrl+alt+x key Escape key q key alt+F4
xdotool keydown ctrl keydown alt keydown q
sleep 1
xdotool keyup q keyup alt keyup ctrl
sleep 3
[ "$(main_pid)" = "$before" ] || fail "it has ended"

echo "Ctrl, Alt and Q for three seconds end it, and the login is there"
xdotool keydown ctrl keydown alt keydown q

ended() { [ "$(systemctl show lectern -p ActiveState --value)" = inactive ]; }
eventually 10 ended || fail "it goes on"
xdotool keyup q keyup alt keyup ctrl
eventually 20 login || fail "there is no login: $(systemctl status getty@tty1 lectern-console --no-pager)"
! locked || fail "the console is locked"
[ "$(systemctl is-enabled ctrl-alt-del.target 2>/dev/null || :)" != masked-runtime ] || fail "Ctrl-Alt-Del is still off"
[ ! -e /run/systemd/logind.conf.d/lectern.conf ] || fail "logind still has no logins"

echo "it stays ended, and nobody is alarmed"
sleep 3
ended || fail "it was started again"
[ ! -e /alerted ] || fail "the alert was raised"

echo "started again it plays, and the login goes"
systemctl start lectern || fail "it does not start again"
expect_picture 20 "the slide does not come back"
! login || fail "there is a login beside it"
systemctl stop lectern
eventually 20 login || fail "there is no login after it is stopped"
echo "all is well"
