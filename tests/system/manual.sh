#!/bin/bash
# Holds the manual to what its readers want and to what the program says, and what bash completes to the
# command line: manual.sh BUILD_DIRECTORY SOURCE_DIRECTORY; leaves with 77 where it has not what it needs.
set -eu

build=$1
source=$2
pages=$build/manual
. "$(dirname "$0")/functions.sh"
needs man mandoc desktop-file-validate

verbs=$("$build/lectern" --help | sed -n '/^Subcommands:/,/^$/s/^  \([a-z]*\) .*/\1/p')
[ "$(echo "$verbs" | wc -l)" -gt 10 ] || fail "--help names hardly a verb: $verbs"

echo "its pages please their readers"
for page in "$pages"/*.[157]; do
    said=$(LC_ALL=C.UTF-8 man --warnings --encoding=UTF-8 --local-file "$page" 2>&1 >/dev/null) || fail "$page: $said"
    [ -z "$said" ] || fail "man says of $page: $said"
    said=$(mandoc -T lint -W warning "$page" 2>&1) || :
    [ -z "$said" ] || fail "mandoc says of $page: $said"
done

shown() { LC_ALL=C.UTF-8 MANWIDTH=200 man --local-file "$1" | col -b; }

echo "there is one for each verb, with all its options, examples and statuses"
for verb in $verbs; do
    page=$pages/lectern-$verb.1
    [ -f "$page" ] || fail "there is no page of $verb"
    text=$(shown "$page")
    for option in $("$build/lectern" "$verb" --help | grep -oE '^  (-h|--[a-z-]+)'); do
        grep -q -- "$option" <<<"$text" || fail "$page lacks $option"
    done
    for part in SYNOPSIS DESCRIPTION OPTIONS EXAMPLES 'EXIT STATUS' 'SEE ALSO'; do
        grep -q "^$part" <<<"$text" || fail "$page has no $part"
    done
    grep -q "lectern-$verb(1)" <<<"$(shown "$pages/lectern.1")" || fail "lectern(1) does not name $verb"
done

echo "each key of a configuration and each code of a finding is in it"
text=$(shown "$pages/lectern.toml.5")
for key in $(sed -n 's/^\([a-z_]*\) = .*/\1/p' "$source/config/kiosk.toml"); do
    grep -q "^ *$key = " <<<"$text" || fail "lectern.toml(5) lacks $key"
done
text=$(shown "$pages/lectern-findings.7")
for code in $(grep -B1 '^found = ' "$source/assets/findings.toml" | sed -n 's/^\[\(.*\)\]$/\1/p'); do
    grep -qix "$code" <<<"$text" || fail "lectern-findings(7) lacks $code"
done

echo "bash completes verbs, options, their words, and files"
completed() { # WORD...: what may stand in place of the last one
    bash --norc -c '
        source "$1"; shift
        COMP_WORDS=(lectern "$@"); COMP_CWORD=$#
        _lectern; printf "%s\n" "${COMPREPLY[@]}"' completion "$pages/lectern.bash" "$@" 2>&1
}
[ "$(completed che)" = check ] || fail "che becomes $(completed che)"
[ "$(completed check --lang)" = --language ] || fail "check --lang becomes $(completed check --lang)"
[ "$(completed check --explain missing-te)" = missing-text ] || fail "--explain: $(completed check --explain missing-te)"
[ "$(completed export --format v)" = vtt ] || fail "--format v becomes $(completed export --format v)"
[ "$(completed content res)" = restore ] || fail "content res becomes $(completed content res)"
cd "$source"
[ "$(completed check asse)" = assets ] || fail "a folder becomes $(completed check asse)"

if command -v fish >/dev/null; then
    echo "so does fish"
    fished() { fish --no-config -c 'source $argv[1]; complete -C $argv[2]' -- "$pages/lectern.fish" "$1" 2>&1 | cut -f 1; }
    [ "$(fished 'lectern che')" = check ] || fail "che becomes $(fished 'lectern che')"
    [ "$(fished 'lectern check --lang')" = --language ] || fail "check --lang becomes $(fished 'lectern check --lang')"
    [ "$(fished 'lectern check --explain missing-te')" = missing-text ] || fail "--explain: $(fished 'lectern check --explain missing-te')"
    [ "$(fished 'lectern export --format v')" = vtt ] || fail "--format v becomes $(fished 'lectern export --format v')"
    [ "$(fished 'lectern content res')" = restore ] || fail "content res becomes $(fished 'lectern content res')"
    [ "$(fished 'lectern check asse')" = assets/ ] || fail "a folder becomes $(fished 'lectern check asse')"
fi

if command -v zsh >/dev/null; then
    echo "so does zsh"
    python3 - "$pages" <<'END' || fail "what zsh completes"
import os, pty, select, sys, time

def typed(words):
    """What becomes of a line once Tab is pressed, in a zsh on a terminal of its own."""
    child, terminal = pty.fork()
    if child == 0:
        os.environ.update(TERM="dumb", PS1="", ZDOTDIR="/nonexistent", COLUMNS="200")
        os.execvp("zsh", ["zsh", "-f", "-i"])
    said = b""
    def until(mark):
        nonlocal said
        end = time.monotonic() + 20
        while mark not in said:
            if not select.select([terminal], [], [], max(0, end - time.monotonic()))[0]:
                raise SystemExit(f"{words!r}: {said[-600:]!r}")
            said += os.read(terminal, 4096)
    shown = "zle -N shown; shown() { print -r -- \"<$BUFFER>\"; BUFFER=; zle accept-line }; bindkey '^X' shown"
    os.write(terminal, f"fpath=({sys.argv[1]} $fpath); autoload -Uz compinit; compinit -u -D; {shown}; print REA''DY\n".encode())
    until(b"READY")
    said = b""
    os.write(terminal, words.encode() + b"\t\x18")
    until(b">")
    os.close(terminal)
    os.waitpid(child, 0)
    return said[said.rindex(b"<") + 1:said.rindex(b">")].decode().strip()

for words, wanted in (("lectern che", "lectern check"), ("lectern check --lang", "lectern check --language"),
                      ("lectern check --explain missing-te", "lectern check --explain missing-text"),
                      ("lectern export --format v", "lectern export --format vtt"),
                      ("lectern content res", "lectern content restore"), ("lectern check asse", "lectern check assets/")):
    became = typed(words)
    if became != wanted:
        raise SystemExit(f"{words} becomes {became!r}")
END
fi

desktop-file-validate "$source/platform/desktop/lectern.desktop" || fail "the desktop entry"
echo "the manual says what the program does"
