# Puts sticks in and takes them out: a proof for in_container.sh. The units are the real ones, but for the line
# that wants udev to know the device, which no container has; sticks are file systems of the kernel's on loop
# devices. Whatever is on them, the panel is never dark, and shows what it should.
. /sticks/names
set -- $sticks
[ $# = 3 ] || {
    echo "skipped: no loop devices here"
    exit 0
}
first=$1
second=$2
third=$3
place=/run/media/lectern-stick

sed '/^BindsTo=/d; s/^After=.*/After=local-fs.target/' /usr/lib/systemd/system/lectern-stick@.service \
    >/etc/systemd/system/lectern-stick@.service
printf 'StartLimitIntervalSec=0\n' | sed '1i [Unit]' | install -D /dev/stdin \
    /etc/systemd/system/lectern-stick@.service.d/often.conf
systemctl daemon-reload

# make DEVICE LABEL: formats it with what is in /made
make() { mke2fs -q -F -t ext4 ${2:+-L "$2"} -d /made "/dev/$1"; }
# text FOLDER TEXT: in /made, which is new
text() {
    rm -rf /made
    mkdir -p "/made/$1"
    printf '%s\n' "$2" >"/made/$1/fr.txt"
}
put_in() { systemctl start --no-block "lectern-stick@$1"; }
# As systemd does when the device has gone.
take_out() { systemctl stop "lectern-stick@$1"; }
said_of() { journalctl -q --no-pager -o cat -u "lectern-stick@$1"; }
mounted() { [ "$(findmnt --noheadings --output SOURCE --mountpoint $place)" = "/dev/$1" ]; }
nothing_mounted() { ! findmnt --mountpoint $place; }
status() { lectern status --file /run/lectern/status.json; }
says() { status >/status || :; grep -q "$1" /status; }
# Whether this picture is on the panel, and no note any more.
shows() {
    rm -f /screen.png
    import -window root /screen.png && [ "$(compare -metric AE /screen.png "$1" null: 2>&1)" = 0 ]
}
# What a stick of this text shows.
drawn() {
    text deck "$2"
    printf 'deck = "/made/deck"\n[pace]\nopening = 90\nmaximum = 90\n[care]\ndrift = 0\n' >/drawn.toml
    lectern render /drawn.toml --panel 1280x720 --slide 1 --language fr --out "/drawn-$1" >/dev/null
}

lectern render /etc/lectern/lectern.toml --panel 1280x720 --slide 1 --language en --out /proof >/dev/null
drawn one "Le premier."
drawn two "Le second."
wait_for_display
systemctl start lectern || fail "it does not start"
expect_picture 20 "the machine's own slide is not there"

# Looks at the panel for as long as there is the file /looking.
look_on() {
    touch /looking
    while [ -e /looking ]; do
        sleep 0.2
        import -window root /look.png 2>/dev/null || continue
        [ "$(convert /look.png -format %k info:)" -gt 1 ] || echo dark >>/dark
    done
}
look_on &

echo "a folder of texts is shown: mounted so that nothing on it can do anything"
text lectern "Le premier."
make "$first" ""
put_in "$first"
eventually 20 mounted "$first" || fail "it is not mounted: $(said_of "$first")"
for option in ro nosuid nodev noexec nosymfollow; do
    findmnt --noheadings --output OPTIONS,VFS-OPTIONS --mountpoint $place | grep -qw $option || fail "it is not $option"
done
eventually 20 says "the stick, $place/lectern" || fail "the status does not say so: $(cat /status)"
eventually 30 shows /drawn-one/001-fr.png || fail "the stick is not shown"

echo "a second one waits until the first is out"
text lectern "Le second."
make "$second" ""
put_in "$second"
eventually 10 systemctl is-active "lectern-stick@$second" || fail "the second does not wait"
mounted "$first" || fail "the second took the place of the first"
take_out "$first"
eventually 20 mounted "$second" || fail "the second is not mounted: $(said_of "$second")"
eventually 30 shows /drawn-two/001-fr.png || fail "the second is not shown"

echo "one whose helper was killed is taken out, and what was there before plays on"
systemctl kill --kill-who=all --signal=KILL "lectern-stick@$second"
eventually 20 nothing_mounted || fail "it is still mounted"
expect_picture 30 "the machine's own slide is not there again"
take_out "$second"

echo "one that dies while it is shown plays on until it is out"
text . "Le premier."
make "$third" lectern
put_in "$third"
eventually 30 shows /drawn-one/001-fr.png || fail "a stick that is labelled is not shown: $(said_of "$third")"
truncate -s 0 /sticks/3.img
lit || fail "the panel is dark"
take_out "$third"
expect_picture 30 "the machine's own slide is not there again"
truncate -s 8M /sticks/3.img

echo "what has nothing for a kiosk, or leads elsewhere, is not shown"
text photos "Rien."
make "$first" HOLIDAY
put_in "$first"
eventually 10 eval 'said_of "$first" | grep -q "not labelled LECTERN"' || fail "$(said_of "$first")"
text . "Rien."
mkdir /elsewhere
printf 'Ailleurs.\n' >/elsewhere/fr.txt
ln -s /elsewhere /made/lectern
make "$second" ""
put_in "$second"
eventually 10 eval 'said_of "$second" | grep -q "not labelled LECTERN"' || fail "$(said_of "$second")"
take_out "$first"
take_out "$second"
rm -rf /made
mkdir -p /made/lectern
ln -s /elsewhere/fr.txt /made/lectern/fr.txt
make "$first" LECTERN
put_in "$first"
eventually 20 says "fr.txt" || fail "a link out of it is not said: $(cat /status)"
says "/etc/lectern/lectern.toml" || fail "a link leads out of a stick"
take_out "$first"
dd if=/dev/urandom of="/dev/$second" bs=1M count=2 2>/dev/null
put_in "$second"
eventually 10 eval 'said_of "$second" | grep -q "no file system that sticks have"' || fail "$(said_of "$second")"
/usr/libexec/lectern/mount-stick mount '../etc;x' && fail "an odd name is taken"
[ $? = 3 ] || fail "an odd name is not refused"

echo "what is found is written on one that asks for it, and on no other"
[ -z "$(systemctl show lectern-stick-report -p ExecMainStartTimestamp --value)" ] || fail "a report was written that nobody asked for"
text lectern "Le premier."
printf '[stick]\nreport = true\n[hours]\non_open = "echo"\n' >/made/lectern/lectern.toml
make "$first" ""
put_in "$first"
eventually 40 grep -q 'lectern.toml:4:11: warning: hours.on_open: left out' $place/lectern/lectern-report.txt ||
    fail "there is no report: $(journalctl -q --no-pager -o cat -u lectern-stick-report)"
for option in ro nosuid nodev noexec nosymfollow; do
    eventually 10 eval "findmnt --noheadings --output VFS-OPTIONS --mountpoint $place | grep -qw $option" || fail "it is no longer $option"
done
[ "$(systemctl show lectern-stick-report -p Result --value)" = success ] || fail "the report ended badly"
take_out "$first"

echo "taken out at any time, forty times, it leaves nothing behind"
text lectern "Le premier."
make "$first" ""
text lectern "Le second."
make "$second" LECTERN
printf 'Not \377 good.\n' >/made/lectern/fr.txt
make "$third" LECTERN
RANDOM=20110712
for round in $(seq 40); do
    set -- "$first" "$second" "$third"
    shift $((RANDOM % 3))
    put_in "$1"
    sleep "0.$((RANDOM % 30 + 10))"
    case $((RANDOM % 3)) in
    0) systemctl kill --kill-who=all --signal=KILL "lectern-stick@$1" 2>/dev/null || : ;;
    *) take_out "$1" ;;
    esac
done
for device in "$first" "$second" "$third"; do take_out "$device"; done
eventually 20 nothing_mounted || fail "something is still mounted"
expect_picture 40 "the machine's own slide is not there again"
put_in "$first"
eventually 40 shows /drawn-one/001-fr.png || fail "a good stick is not shown any more: $(said_of "$first")"
take_out "$first"

echo "where that is wanted it is copied, and plays on without the stick and after another start"
printf '\n[stick]\nadopt = true\n' >>/etc/lectern/lectern.toml
put_in "$first"
eventually 30 test -d /var/lib/lectern/stick || fail "it is not copied"
take_out "$first"
eventually 20 says "the copy of a stick" || fail "the copy is not shown: $(cat /status)"
rm /looking
wait
[ ! -e /dark ] || fail "the panel was dark $(wc -l </dark) times"
systemctl restart lectern
eventually 30 shows /drawn-one/001-fr.png || fail "the copy is not shown after another start"
lectern content --state /var/lib/lectern restore 1 2>/dev/null || fail "nothing is put back"
eventually 20 says "/etc/lectern/lectern.toml" || fail "the copy goes on: $(cat /status)"

[ "$(systemctl show lectern -p NRestarts --value)" = 0 ] || fail "the player was started again"
echo "all is well"
