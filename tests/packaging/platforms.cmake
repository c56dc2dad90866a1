# SPDX-FileCopyrightText: 2026 The Conversion Desk authors
# SPDX-License-Identifier: MIT

# The rules of installation for Windows and macOS, run here with an empty program; and from that tree the installer for
# Windows, by CPack and makensis. Run as cmake -DSYSTEM=windows -DSOURCE=… -DICONS=… -DWORK=… -DVERSION=… -P platforms.cmake
cmake_minimum_required(VERSION 3.25)
file(REMOVE_RECURSE "${WORK}")

function(run)
    execute_process(COMMAND ${ARGN} RESULT_VARIABLE result OUTPUT_VARIABLE said ERROR_VARIABLE said)
    if(result)
        file(GLOB_RECURSE logs "${WORK}/*NSISOutput.log")
        foreach(log IN LISTS logs)
            file(READ "${log}" compiler)
        endforeach()
        message(FATAL_ERROR "${ARGN}\n${said}\n${compiler}")
    endif()
endfunction()

# holds(FOLDER NAME…): each file is there
function(holds folder)
    foreach(name IN LISTS ARGN)
        if(NOT EXISTS "${folder}/${name}")
            file(GLOB_RECURSE there RELATIVE "${folder}" "${folder}/*")
            message(FATAL_ERROR "${name} is missing in: ${there}")
        endif()
    endforeach()
endfunction()

run("${CMAKE_COMMAND}" -S "${CMAKE_CURRENT_LIST_DIR}/platforms" -B "${WORK}" -G Ninja "-DSYSTEM=${SYSTEM}"
    "-DSOURCE=${SOURCE}" "-DICONS=${ICONS}" "-DVERSION=${VERSION}" "-DDESK_SIGN_COMMAND=${CMAKE_COMMAND} -DLIST=${WORK}/signed -P ${CMAKE_CURRENT_LIST_DIR}/sign.cmake --")
run("${CMAKE_COMMAND}" --build "${WORK}")
set(tree "${WORK}/tree")
run("${CMAKE_COMMAND}" --install "${WORK}" --prefix "${tree}")

if(SYSTEM STREQUAL macos)
    holds("${tree}/Conversion Desk.app/Contents/Resources" conversion-desk.icns qt.conf LICENSE
        translations/qtbase_de.qm licences/qtbase/copyright conversion-desk.spdx.json)
    return()
endif()

set(files bin/Qt6Core.dll bin/sqlite3.dll bin/qt.conf bin/conversion-desk.exe plugins/platforms/qwindows.dll
    plugins/sqldrivers/qsqlite.dll plugins/tls/qschannelbackend.dll translations/qtbase_de.qm
    share/doc/conversion-desk/LICENSE share/doc/conversion-desk/conversion-desk.spdx.json
    share/doc/conversion-desk/licences/qtbase/copyright)
holds("${tree}" ${files})
file(READ "${tree}/share/doc/conversion-desk/conversion-desk.spdx.json" bill)
foreach(part IN ITEMS qt-6 sqlite)
    if(NOT bill MATCHES "SPDXRef-${part}\",[^{}]*\"CONTAINS\"")
        message(FATAL_ERROR "The bill of materials does not say that it contains ${part}: ${bill}")
    endif()
endforeach()

if(bill MATCHES "libsecret")
    message(FATAL_ERROR "The bill of materials names what only Linux has")
endif()

file(REMOVE "${WORK}/signed")
run("${CMAKE_CPACK_COMMAND}" --config "${WORK}/CPackConfig.cmake" -B "${WORK}")
set(installer "${WORK}/conversion-desk-${VERSION}-windows-x86_64.exe")
file(SIZE "${installer}" size)
file(READ "${installer}" start LIMIT 2 HEX)
if(NOT start STREQUAL "4d5a" OR size LESS 50000)
    message(FATAL_ERROR "That is no installer: ${size} bytes, ${start}")
endif()

# The program, the uninstaller, the installer
file(STRINGS "${WORK}/signed" signed)
list(LENGTH signed count)
if(NOT count EQUAL 3 OR NOT signed MATCHES "bin/conversion-desk.exe;.*${VERSION}-windows")
    message(FATAL_ERROR "Signed were: ${signed}")
endif()

# What it brings it removes, file by file: a folder of somebody's own stays.
file(GLOB_RECURSE script "${WORK}/*project.nsi")
file(READ "${script}" script)
foreach(name IN LISTS files)
    string(REPLACE "/" "\\" windows "${name}")
    string(FIND "${script}" "Delete \"$INSTDIR\\${windows}\"" at)
    if(at EQUAL -1)
        message(FATAL_ERROR "The uninstaller leaves ${windows}")
    endif()
endforeach()
if(script MATCHES "RMDir /r")
    message(FATAL_ERROR "The uninstaller removes what it does not know")
endif()
string(REGEX MATCH "@[A-Z_]+@" unfilled "${script}")
if(unfilled)
    message(FATAL_ERROR "Not filled in: ${unfilled}")
endif()
message(STATUS "${installer}: ${size} bytes")
