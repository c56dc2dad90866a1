#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Conversion Desk authors
# SPDX-License-Identifier: MIT
#
# Removes what install.sh brought, and nothing else: entries, settings and keys stay.
set -eu
here=$(dirname "$(readlink -f "$0")")
[ -e "$here/installed" ] || { echo "uninstall.sh: this copy was not installed; remove its folder: $here" >&2; exit 1; }

cd "$here"
list=$(grep -v '/$' installed)
folders=$(grep '/$' installed | sort -r || true)
printf '%s\n' "$list" | while read -r file; do
    # What somebody else put there since then is theirs.
    case $file in
    /*/bin/conversion-desk)
        case $(readlink "$file" || true) in '' | "$here/conversion-desk") ;; *) continue ;; esac
        ;;
    esac
    rm -f "$file"
done
rm -f installed
cd /
find "$here" -depth -type d -exec rmdir {} \; 2>/dev/null || true
[ ! -d "$here" ] || echo "These were not installed and stay: $here" >&2
for share in "${XDG_DATA_HOME:-$HOME/.local/share}" /usr/local/share; do
    for tool in update-desktop-database:applications update-mime-database:mime; do
        if [ -w "$share/${tool##*:}" ] && command -v "${tool%%:*}" >/dev/null; then
            "${tool%%:*}" "$share/${tool##*:}" >/dev/null 2>&1 || true
        fi
    done
done
printf '%s\n' "$folders" | while read -r folder; do
    # In folders that were not there before us the tools above leave what they made of our files.
    case $folder in
    '') continue ;;
    */share/applications/) rm -f "$folder/mimeinfo.cache" ;;
    */share/mime/) [ -d "$folder/packages" ] || rm -rf "$folder" ;;
    esac
    rmdir "$folder" 2>/dev/null || true
done
[ "${1-}" = --quiet ] || echo "Conversion Desk is removed. Entries, settings and keys are still there."
