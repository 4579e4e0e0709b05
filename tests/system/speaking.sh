# Has the player speak through its own daemon, each under its very unit: a proof for in_container.sh.
command -v speech-dispatcher >/dev/null || { echo "skipped: no speech-dispatcher"; exit 0; }
printf '\n[speech]\non = true\n' >>/etc/lectern/lectern.toml

# An engine that writes down what it is given, and a sound card that is none.
said=/run/lectern-speech/said
mkdir -p /etc/speech-dispatcher/modules
cat >/etc/speech-dispatcher/speechd.conf <<'END'
AudioOutputMethod "alsa"
AddModule "recorder" "sd_generic" "recorder.conf"
DefaultModule recorder
END
cat >/etc/speech-dispatcher/modules/recorder.conf <<'END'
GenericExecuteSynth "/usr/local/bin/record \'$LANGUAGE\' \'$DATA\'"
GenericDelimiters "~"
GenericMaxChunkLength 20000
GenericLanguage "en" "en" "utf-8"
AddVoice "en" "MALE1" "one"
DefaultVoice "one"
END
printf '#!/bin/sh\necho "$1: $2" >>%s\nsleep 2\n' $said >/usr/local/bin/record
chmod +x /usr/local/bin/record
printf 'pcm.!default { type null }\nctl.!default { type null }\n' >/etc/asound.conf
wait_for_display

heard() { grep -q "^en: .*Responsibility to Protect" $said; }
asked() { xdotool key v; sleep 0.5; heard; }
well() { lectern status --file /run/lectern/status.json; }

echo "without its daemon it plays, and says so"
systemctl start lectern || fail "it does not start"
eventually 20 grep -q no-speech /run/lectern/status.json || fail "the status does not say that it cannot speak"
[ "$(journalctl -u lectern --no-pager | grep -c "nothing is spoken")" = 1 ] || fail "the journal does not say it once"

echo "with it, it speaks to who asks"
systemctl enable --now lectern-speech 2>&1 || fail "the daemon does not start"
[ "$(ps -o user= -p "$(systemctl show lectern-speech -p MainPID --value)")" = lectern ] || fail "it runs as somebody else"
eventually 30 well || fail "it is not well: $(cat /run/lectern/status.json)"
[ ! -e $said ] || fail "nobody has asked for $(cat $said)"
eventually 20 asked || fail "the slide is not spoken: $(cat $said 2>/dev/null) $(journalctl -u lectern-speech --no-pager)"

echo "a daemon that dies comes back, also with the player"
rm $said
systemctl kill -s KILL lectern-speech
eventually 30 well || fail "it is not well after the daemon died"
eventually 20 asked || fail "the slide is not spoken by the next daemon"
systemctl stop lectern lectern-speech
systemctl start lectern
eventually 20 systemctl is-active lectern-speech || fail "the daemon is not started with the player"

echo "sound is the daemon's alone, and that can do little else"
! systemctl show lectern -p DeviceAllow -p SupplementaryGroups | grep -E "alsa|audio" || fail "the player may sound"
systemd-analyze security lectern-speech.service --threshold=25 --no-pager >/security || fail "$(tail -n 1 /security)"
tail -n 1 /security
echo "all is well"
