#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Conversion Desk authors
# SPDX-License-Identifier: MIT
#
# Starts Conversion Desk with the libraries beside it. Where the system lacks one of its own, says which.
here=$(dirname "$(readlink -f "$0")")
program=$here/bin/conversion-desk
table=$here/share/conversion-desk/system-libraries

# What the loader would do, without doing it.
trace() {
    # LD_PRELOAD knows no quotes, so the plugin is named from here.
    (cd "$here" && LC_ALL=C LD_TRACE_LOADED_OBJECTS=1 LD_LIBRARY_PATH="$1" LD_PRELOAD="$plugin ${2-}" bin/conversion-desk 2>&1)
}

missing() { sed -n 's/^[[:space:]]*\([^[:space:]]*\) => not found.*/\1/p' | sort -u; }

# look_up LIBRARY: sets title and package; fails for a library that should have come with us.
look_up() {
    while read -r pattern title package; do
        # shellcheck disable=SC2254 # it is a pattern
        case $1 in $pattern) return 0 ;; esac
    done <"$table"
    return 1
}

say() {
    printf '%s\n' "$1" >&2
    [ -t 2 ] && return
    # From a menu nobody reads what is printed. xmessage is the last one that needs no library of ours.
    if command -v zenity >/dev/null; then zenity --error --no-markup --text "$1"
    elif command -v kdialog >/dev/null; then kdialog --error "$1"
    elif command -v notify-send >/dev/null; then notify-send 'Conversion Desk' "$1"
    elif command -v xmessage >/dev/null; then xmessage "$1"
    fi >/dev/null 2>&1
}

case ${LC_ALL:-${LC_MESSAGES:-${LANG-}}} in
de*)
    needs='Conversion Desk kann nicht starten, weil diesem System etwas fehlt: %s. Unter Debian und Ubuntu hilft: sudo apt install%s'
    old='Conversion Desk kann nicht starten, weil es glibc 2.36 oder neuer braucht; dieses System hat eine ältere oder eine andere C-Bibliothek.'
    broken='Conversion Desk kann nicht starten, weil seinem Ordner etwas fehlt (%s); bitte erneut installieren.'
    keychain='Conversion Desk startet, kann aber keine Schlüssel aufbewahren, weil libsecret fehlt. Unter Debian und Ubuntu hilft: sudo apt install libsecret-1-0'
    ;;
*)
    needs='Conversion Desk cannot start, because this system lacks: %s. On Debian and Ubuntu this helps: sudo apt install%s'
    old='Conversion Desk cannot start, because it needs glibc 2.36 or newer; this system has an older one, or another C library.'
    broken='Conversion Desk cannot start, because its folder lacks %s; please install it again.'
    keychain='Conversion Desk starts, but cannot keep keys, because libsecret is missing. On Debian and Ubuntu this helps: sudo apt install libsecret-1-0'
    ;;
esac

case ${QT_QPA_PLATFORM:-xcb} in
*xcb*) plugin=plugins/platforms/libqxcb.so ;;
wayland*) plugin=plugins/platforms/libqwayland-generic.so ;;
*) plugin= ;;
esac

libc=$(getconf GNU_LIBC_VERSION 2>/dev/null) # "glibc 2.36"
path=${LD_LIBRARY_PATH-}
if [ "${libc##*.}" -lt 36 ] 2>/dev/null || [ -z "$libc" ] || ! found=$(trace "$path" libsecret-1.so.0); then
    say "$old"
    exit 1
fi
absent=$(printf '%s\n' "$found" | missing)
for library in $absent; do
    if [ -e "$here/lib/fallback/$library" ]; then
        path=$here/lib/fallback${path:+:$path}
        absent=$(trace "$path" | missing)
        break
    fi
done

titles='' packages=''
for library in $absent; do
    [ "$library" != libsecret-1.so.0 ] || continue
    if ! look_up "$library"; then
        # shellcheck disable=SC2059 # our own sentence
        say "$(printf "$broken" "$library")"
        exit 1
    fi
    case ", $titles," in *", $title,"*) ;; *) titles=${titles:+$titles, }$title ;; esac
    case " $packages " in *" $package "*) ;; *) packages="$packages $package" ;; esac
done
if [ -n "$titles" ]; then
    # shellcheck disable=SC2059
    say "$(printf "$needs" "$titles" "$packages")"
    exit 1
fi

# KDE keeps keys in its wallet.
case "$found ${XDG_CURRENT_DESKTOP-}" in
*KDE*) ;;
*"libsecret-1.so.0' from LD_PRELOAD"*) printf '%s\n' "$keychain" >&2 ;;
esac

if [ -n "$path" ]; then
    export LD_LIBRARY_PATH="$path"
fi
exec "$program" "$@"
