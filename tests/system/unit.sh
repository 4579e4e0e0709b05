# Harms the player under its own unit: a proof for in_container.sh.
cat >/etc/systemd/system/lectern.service.d/quick.conf <<'END'
[Service]
WatchdogSec=6
END
systemctl daemon-reload
lectern render /etc/lectern/lectern.toml --panel 1280x720 --slide 1 --language en --out /proof >/dev/null
wait_for_display

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
