# SPDX-FileCopyrightText: 2026 The Conversion Desk authors
# SPDX-License-Identifier: MIT

_conversion_desk()
{
    local cur=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]}
    compopt -o filenames 2>/dev/null
    case $before in
    --data | --tour)
        mapfile -t COMPREPLY < <(compgen -d -- "$cur")
        return
        ;;
    esac
    case $cur in
    -*)
        compopt +o filenames 2>/dev/null
        mapfile -t COMPREPLY < <(compgen -W '--data --tour --help --version' -- "$cur")
        ;;
    *)
        mapfile -t COMPREPLY < <(
            compgen -d -- "$cur"
            shopt -s extglob
            compgen -f -X '!*.@(csv|tsv|txt|xlsx|batch)' -- "$cur"
        )
        ;;
    esac
} && complete -F _conversion_desk conversion-desk
