#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Conversion Desk authors
# SPDX-License-Identifier: MIT
set -eu

usage='./install.sh [--prefix FOLDER] [--menu]

Copies Conversion Desk to FOLDER: without --prefix ~/.local/opt/conversion-desk, or /opt/conversion-desk for root.
--menu also puts it into the menu, with its icons and file types, and a command "conversion-desk" on the path.
An older version in FOLDER is replaced; your entries, settings and keys are not touched. FOLDER/uninstall.sh
removes it. It also runs from where it was unpacked: ./conversion-desk'

die() { printf 'install.sh: %s\n' "$*" >&2; exit 1; }

here=$(dirname "$(readlink -f "$0")")
if [ "$(id -u)" = 0 ]; then
    prefix=/opt/conversion-desk share=/usr/local/share bin=/usr/local/bin
else
    prefix=$HOME/.local/opt/conversion-desk share=${XDG_DATA_HOME:-$HOME/.local/share} bin=$HOME/.local/bin
fi
menu=no
while [ $# -gt 0 ]; do
    case $1 in
    --prefix) [ $# -gt 1 ] || die "--prefix needs a folder"; prefix=$2; shift ;;
    --prefix=*) prefix=${1#--prefix=} ;;
    --menu) menu=yes ;;
    -h | --help) printf '%s\n' "$usage"; exit ;;
    *) printf '%s\n' "$usage" >&2; exit 2 ;;
    esac
    shift
done
case $prefix in /*) ;; *) prefix=$PWD/$prefix ;; esac
prefix=${prefix%/}
case $prefix in '' | "$here") die "Choose another folder than $here." ;; esac

if [ -e "$prefix" ] && [ ! -e "$prefix/installed" ] && [ -n "$(ls -A "$prefix")" ]; then
    die "$prefix holds something else. Choose an empty folder with --prefix."
fi

made=''
# make FOLDER: with those above it, remembered for uninstall.sh
make() {
    [ ! -d "$1" ] || return 0
    make "$(dirname "$1")"
    mkdir "$1"
    made="$made$1/
"
}

# Beside it first: what fails half-way leaves the old version whole.
make "$(dirname "$prefix")"
new=$(mktemp -d "$prefix.XXXXXX")
trap 'rm -rf "$new"' EXIT
(cd "$here" && tar -cf - .) | tar -C "$new" -xf -
(cd "$new" && find . ! -type d ! -path ./installed | sort) >"$new/installed"
chmod 755 "$new"
if [ -e "$prefix/installed" ]; then
    ! grep -q "/applications/conversion-desk.desktop$" "$prefix/installed" || menu=yes # the old one stood there
    folders=$(grep '/$' "$prefix/installed" || true)
    sh "$prefix/uninstall.sh" --quiet
    # Folders that an older version made and that are still in use go with this one.
    made="$made$folders
"
fi
if [ -d "$prefix" ]; then # with files of somebody's own in it
    cp -a "$new/." "$prefix/"
else
    mv "$new" "$prefix"
fi

# remember PATH…: outside of the folder, for uninstall.sh
remember() { printf '%s\n' "$@" >>"$prefix/installed"; }

if [ "$menu" = yes ]; then
    cd "$prefix/share"
    # shellcheck disable=SC2044 # our own names, without spaces
    for file in $(find applications icons mime -type f); do
        make "$(dirname "$share/$file")"
        rm -f "$share/$file"
        cp "$file" "$share/$file"
        remember "$share/$file"
    done
    cd /
    # The path as the menu wants it: quoted, and with these four escaped twice.
    command=$(printf '%s' "$prefix/conversion-desk" | sed 's/[\\"`$]/\\\\&/g; s/%/%%/g')
    escaped=$(printf '%s' "$command" | sed 's/[\\&|]/\\&/g')
    sed -i "s|^Exec=conversion-desk|Exec=\"$escaped\"|" "$share/applications/conversion-desk.desktop"
    make "$bin"
    ln -sfn "$prefix/conversion-desk" "$bin/conversion-desk"
    remember "$bin/conversion-desk"
    for tool in update-desktop-database:applications update-mime-database:mime; do
        if command -v "${tool%%:*}" >/dev/null; then "${tool%%:*}" "$share/${tool##*:}" >/dev/null 2>&1 || true; fi
    done
fi

printf '%s' "$made" | sed '/^$/d' >>"$prefix/installed"
printf 'Conversion Desk is installed. Start: %s\n' "$prefix/conversion-desk"
