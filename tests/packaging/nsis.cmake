# SPDX-FileCopyrightText: 2026 The Conversion Desk authors
# SPDX-License-Identifier: MIT

# The installer for Windows, made by CPack and makensis from a tree that has the form of the real one. Run as
# cmake -DSOURCE=… -DWORK=… -DICON=… -DVERSION=… -P nsis.cmake
cmake_minimum_required(VERSION 3.25)
file(REMOVE_RECURSE "${WORK}")
set(tree "${WORK}/tree")
set(files
    bin/conversion-desk.exe bin/Qt6Core.dll bin/qt.conf plugins/platforms/qwindows.dll
    translations/qtbase_de.qm "share/doc/conversion-desk/a name with spaces & signs.txt")
foreach(name IN LISTS files)
    file(WRITE "${tree}/${name}" "${name}")
endforeach()

file(WRITE "${WORK}/CPackConfig.cmake" "
set(CPACK_PACKAGE_NAME conversion-desk)
set(CPACK_PACKAGE_VENDOR \"The Conversion Desk authors\")
set(CPACK_PACKAGE_VERSION ${VERSION})
set(CPACK_PACKAGE_DESCRIPTION \"Conversion Desk\")
set(CPACK_RESOURCE_FILE_LICENSE \"${SOURCE}/LICENSE\")
set(CPACK_INSTALLED_DIRECTORIES \"${tree}\" .)
set(DESK_NSIS_ICON \"${ICON}\")
set(DESK_SIGN_COMMAND \"${SIGN}\")
include(\"${SOURCE}/packaging/windows/nsis.cmake\")
")
execute_process(COMMAND "${CMAKE_CPACK_COMMAND}" --verbose --config "${WORK}/CPackConfig.cmake" -B "${WORK}"
    RESULT_VARIABLE result OUTPUT_VARIABLE said ERROR_VARIABLE said)
if(result)
    file(GLOB_RECURSE logs "${WORK}/*NSISOutput.log")
    foreach(log IN LISTS logs)
        file(READ "${log}" compiler)
    endforeach()
    message(FATAL_ERROR "${said}\n${compiler}")
endif()

set(installer "${WORK}/conversion-desk-${VERSION}-windows-x86_64.exe")
file(SIZE "${installer}" size)
file(READ "${installer}" start LIMIT 2 HEX)
if(NOT start STREQUAL "4d5a" OR size LESS 50000)
    message(FATAL_ERROR "That is no installer: ${size} bytes, ${start}")
endif()

# What it brings it removes, file by file: a folder of somebody's own stays.
file(GLOB_RECURSE script "${WORK}/*project.nsi")
file(READ "${script}" script)
string(REGEX REPLACE "\n *;[^\n]*" "" script "${script}")
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
