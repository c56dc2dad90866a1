# SPDX-FileCopyrightText: 2026 The Conversion Desk authors
# SPDX-License-Identifier: MIT
# shellcheck shell=bash
#
# To be sourced: a person at the desktop of another system below $root, with the folder $home there and
# a display of this system, $display. What the program says goes to $work/program.log.

say() { printf -- '-- %s (%d s)\n' "$*" "$SECONDS"; }
die() { printf '%s: %s\n' "${0##*/}" "$*" >&2; exit 1; }

wait_for() { # WHAT COMMAND...
    local what=$1 i
    shift
    for ((i = 0; i < 600; ++i)); do
        if "$@" >/dev/null 2>&1; then return 0; fi
        sleep 0.1
    done
    die "$what: not after a minute. $(tail -n 5 "$work/program.log")"
}

begin_display() {
    local number
    mkfifo "$work/display"
    exec 3<>"$work/display"
    Xvfb -displayfd 3 -ac -noreset -screen 0 1366x768x24 -nolisten tcp 2>"$work/xvfb.log" &
    xvfb=$!
    read -r -t 30 -u 3 number || die "The virtual display did not start: $(cat "$work/xvfb.log")"
    display=:$number
    export DISPLAY=$display # for xdotool
}

as_person() {
    chroot --userspec=person:person "$root" env -i -C /home/person HOME=/home/person USER=person \
        PATH=/usr/bin:/bin LANG=C.UTF-8 TZ=UTC DISPLAY="$display" XDG_RUNTIME_DIR=/home/person/run "$@"
}

tour() { # FOLDER
    local id
    id=$(as_person timeout 120 conversion-desk --tour "/home/person/$1" 2>>"$work/program.log" | tail -n 1)
    [[ $id == evnt_* ]] || die "The tour brought no id back but \"$id\": $(tail -n 5 "$work/program.log")"
    [ "$(find "$home/$1" -name '*.png' | wc -l)" -gt 5 ] || die "The tour made no pictures."
    say "Its tour brought $id back"
}

# The program in a session with a bus and an unlocked keyring.
begin_session() {
    as_person dbus-run-session -- sh -c '
        printf password | env -u DISPLAY gnome-keyring-daemon --unlock --components=secrets >/dev/null
        exec conversion-desk' >>"$work/program.log" 2>&1 &
    session=$!
    focus 'Conversion Desk'
    sleep 2 # it restores the sheet
}

end_session() {
    press ctrl+q
    wait "$session" || die "The program did not end well: $(tail -n 5 "$work/program.log")"
}

# There is no window manager that would give the keys to a window.
focus() { # TITLE
    wait_for "The window \"$1\"" xdotool search --onlyvisible --name "^$1"
    xdotool windowfocus --sync "$(xdotool search --onlyvisible --name "^$1" | head -n 1)"
    sleep 1
}
press() { xdotool key --delay 40 "$@"; }
enter() { xdotool type --delay 20 -- "$1"; }

# The form of an account, from its first field on: a vendor at this address, with this key.
new_account() { # NAME ADDRESS KEY
    press ctrl+k
    enter 'new account'
    press Return
    focus 'New account'
    enter "$1"
    press Tab
    enter 'Whop'
    press Tab End Tab # the last environment is an address of one's own
    enter "$2"
    press Tab
    enter 'biz_acme'
    press Tab Tab # past the time zone
    enter "$3"
    press Return
    wait_for "The account" is "SELECT count(*) FROM accounts WHERE json LIKE '%$1%'" 1
    focus 'Conversion Desk'
}

ask() { sqlite3 -readonly "$home/.local/share/conversion-desk/history.sqlite" "$1"; }
is() { [ "$(ask "$1")" = "$2" ]; } # SQL ANSWER
