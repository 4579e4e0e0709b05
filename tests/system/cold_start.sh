# Starts the player's unit without this and that, which comes later: a proof for in_container.sh. It is never
# started again and again, says little, shows what there is, and goes on by itself.
in_use() { systemctl is-active -q lectern; }
restarts() { systemctl show lectern -p NRestarts --value; }
lines() {
    journalctl -q --no-pager -o cat --after-cursor "$cursor" _SYSTEMD_UNIT=lectern.service + UNIT=lectern.service
}

# begin WHAT: from a clean state, with everything there
begin() {
    echo "$1"
    systemctl stop lectern
    systemctl reset-failed lectern 2>/dev/null || :
    rm -rf /var/lib/lectern/*
    cp /configuration /etc/lectern/lectern.toml
    cursor=$(journalctl -q -n 1 --show-cursor | sed -n 's/^-- cursor: //p')
}
# It is up, has not been started again, and says no more than so many lines.
expect_quiet() {
    in_use || fail "$1: the service does not run"
    [ "$(restarts)" = 0 ] || fail "$1: it was started $(restarts) times more"
    echo "  lines in the journal: $(lines | wc -l)"
    [ "$(lines | wc -l)" -le "$2" ] || fail "$1: it says too much: $(lines)"
}

printf 'deck = "/srv/deck"\n[languages]\nshow = ["en"]\n[pace]\nopening = 90\n[care]\ndrift = 0\n' >/configuration
cp /configuration /etc/lectern/lectern.toml
lectern render /etc/lectern/lectern.toml --panel 1280x720 --slide 1 --language en --out /proof >/dev/null

begin "without a display it waits, and shows its slide when there is one"
systemctl start lectern || fail "the start fails"
eventually 20 is waiting || fail "it does not say that it waits: $(state)"
lectern status --file /run/lectern/status.json >/status && fail "the status is well"
grep -q "nothing answers at DISPLAY=:0" /status || fail "the status does not say why: $(cat /status)"
systemctl show lectern -p StatusText | grep -q "waits: cannot open a display" || fail "systemd does not know"
before=$(cut -d' ' -f14 "/proc/$(main_pid)/stat")
sleep 10
expect_quiet "without a display" 3
[ $(($(cut -d' ' -f14 "/proc/$(main_pid)/stat") - before)) -le 5 ] || fail "it is busy with waiting"
wait_for_display
expect_picture 20 "the slide does not come with the display"
expect_quiet "with the display" 4

begin "asked to end while it waits for a display it ends at once, and well"
systemctl stop xvfb
systemctl start lectern
eventually 20 is waiting || fail "it does not wait"
systemctl stop lectern
[ "$(systemctl show lectern -p Result --value)" = success ] || fail "it does not end well"
wait_for_display

begin "before its stick is there it shows the remarks, and then what is on the stick"
sed -i 's|/srv/deck|/media/stick/lectern|' /etc/lectern/lectern.toml
systemctl start lectern || fail "the start fails"
eventually 20 is fallback || fail "it does not fall back: $(state)"
lit || fail "the panel is dark"
mkdir -p /stick /media/stick
mount -t tmpfs none /stick
mkdir /stick/lectern
cp /srv/deck/* /stick/lectern/
mount --bind /stick /media/stick
eventually 20 is playing || fail "it does not see the stick: $(state)"
expect_picture 10 "the stick's slide is not there"
expect_quiet "with the stick" 5
umount /media/stick

begin "with no content anywhere it says on the panel what it waits for"
mv /srv/deck /srv/away
mv /usr/share/lectern/remarks /usr/share/lectern/away
systemctl start lectern || fail "the start fails"
eventually 20 is fallback || fail "it does not fall back: $(state)"
eventually 10 lit || fail "the panel is dark"
cp /screen.png /waiting.png
expect_quiet "without content" 6
mv /srv/away /srv/deck
eventually 20 is playing || fail "it does not see the content: $(state)"
expect_picture 5 "the slide does not come at once"
mv /usr/share/lectern/away /usr/share/lectern/remarks

begin "without the pinned fonts it says in another which package to install, and goes on when it is there"
mkdir /fonts /others
find /usr/share/fonts -name 'NotoSans-*' -exec cp {} /fonts/ \;
find /usr/share/fonts ! -path '*noto*' -name '*.ttf' -exec cp {} /others/ \;
mount -t tmpfs none /usr/share/fonts
cp -r /others /usr/share/fonts/
systemctl start lectern || fail "the start fails"
eventually 20 is fallback || fail "it does not fall back: $(state)"
eventually 10 lit || fail "the panel is dark"
lectern status --file /run/lectern/status.json >/status || :
grep -q fonts-noto-core /status || fail "the status does not name the package: $(cat /status)"
expect_quiet "without fonts" 6
mkdir /usr/share/fonts/noto
cp /fonts/* /usr/share/fonts/noto/
eventually 20 is playing || fail "it does not see the fonts: $(state)"
expect_picture 5 "the slide does not come with the fonts"
systemctl stop lectern
umount /usr/share/fonts

begin "without the font of one language the others play, with a finding"
printf 'deck = "/srv/deck"\n[care]\ndrift = 0\n' >/etc/lectern/lectern.toml
mkdir -p /none
for folder in $(fc-list : file | grep -o '.*NotoSansCJK' | xargs -rn1 dirname | sort -u); do
    mount --bind /none "$folder"
done
systemctl start lectern || fail "the start fails"
eventually 20 is playing || fail "it does not play: $(state)"
eventually 10 lit || fail "the panel is dark"
lectern status --file /run/lectern/status.json >/status || :
grep -q "zh-Hans is not shown.*fonts-noto-cjk" /status || fail "there is no finding: $(cat /status)"
expect_quiet "without a font" 4
systemctl stop lectern
grep ' /usr/share/fonts' /proc/mounts | cut -d' ' -f2 | xargs -rn1 umount

begin "with a state directory that is read-only it plays"
mount -t tmpfs -o ro none /var/lib/lectern
systemctl start lectern || fail "the start fails"
expect_picture 20 "the slide is not there"
expect_quiet "read-only" 4
systemctl stop lectern
umount /var/lib/lectern

begin "with a state directory that is full it plays"
mount -t tmpfs -o size=4k,nr_inodes=2 none /var/lib/lectern
chown lectern: /var/lib/lectern
systemctl start lectern || fail "the start fails"
expect_picture 20 "the slide is not there"
expect_quiet "full" 5
systemctl stop lectern
umount /var/lib/lectern

begin "without a state directory it plays"
mv /var/lib/lectern /var/lib/away
systemctl start lectern || fail "the start fails"
expect_picture 20 "the slide is not there"
expect_quiet "none" 4
systemctl stop lectern
echo "all is well"
