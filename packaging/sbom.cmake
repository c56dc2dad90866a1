# SPDX-FileCopyrightText: 2026 The Conversion Desk authors
# SPDX-License-Identifier: MIT

# The bill of materials goes along with every installation.
set(DESK_BRINGS_ALL OFF)
if(WIN32 OR APPLE)
    set(DESK_BRINGS_ALL ON)
endif()
set(DESK_FOUND_VERSIONS "")
foreach(variable IN ITEMS Qt6_VERSION Qt6Keychain_VERSION tl-expected_VERSION nlohmann_json_VERSION QuaZip-Qt6_VERSION)
    string(APPEND DESK_FOUND_VERSIONS "set(${variable} \"${${variable}}\")\n")
endforeach()
configure_file(sbom.cmake.in sbom.cmake @ONLY)
install(SCRIPT "${CMAKE_CURRENT_BINARY_DIR}/sbom.cmake")
