# SPDX-FileCopyrightText: 2026 The Conversion Desk authors
# SPDX-License-Identifier: MIT

# Stands for the command that signs: writes the name of the file, the last argument, into LIST.
math(EXPR last "${CMAKE_ARGC} - 1")
set(file "${CMAKE_ARGV${last}}")
if(NOT EXISTS "${file}")
    message(FATAL_ERROR "${file} is not there")
endif()
file(APPEND "${LIST}" "${file}\n")
