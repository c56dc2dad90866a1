# SPDX-FileCopyrightText: 2026 The Conversion Desk authors
# SPDX-License-Identifier: MIT

# The installers that CPack makes: portable ones on Linux, NSIS on Windows, a disk image on macOS. The .deb is
# made by debhelper from packaging/debian.
set(CPACK_PACKAGE_NAME conversion-desk)
set(CPACK_PACKAGE_VENDOR "The Conversion Desk authors")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "${PROJECT_DESCRIPTION}")
set(CPACK_PACKAGE_VERSION "${PROJECT_VERSION}")
set(CPACK_PACKAGE_HOMEPAGE_URL "${DESK_HOMEPAGE}")
set(CPACK_RESOURCE_FILE_LICENSE "${PROJECT_SOURCE_DIR}/LICENSE")
set(CPACK_PACKAGE_CHECKSUM SHA256)
set(CPACK_STRIP_FILES ON)
set(CPACK_VERBATIM_VARIABLES ON)

if(WIN32)
    set(CPACK_DESK_ICON "${DESK_ICON_FOLDER}/conversion-desk.ico")
    include("${CMAKE_CURRENT_LIST_DIR}/windows/nsis.cmake")
elseif(APPLE)
    include("${CMAKE_CURRENT_LIST_DIR}/macos/dmg.cmake")
else()
    set(CPACK_GENERATOR TGZ STGZ)
    set(CPACK_PACKAGE_FILE_NAME "conversion-desk-${PROJECT_VERSION}-linux-${CMAKE_SYSTEM_PROCESSOR}")
    set(CPACK_STGZ_HEADER_FILE "${CMAKE_CURRENT_LIST_DIR}/portable/header.sh.in")
endif()
include(CPack)
