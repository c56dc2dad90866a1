# SPDX-FileCopyrightText: 2026 The Conversion Desk authors
# SPDX-License-Identifier: MIT

# What CPack is told about the installer for Windows: the script is NSIS.template.in beside this file. Needs
# CPACK_DESK_ICON. DESK_SIGN_COMMAND signs the file that is named behind it, for example
# signtool sign /fd sha256 /tr ADDRESS /td sha256 /sha1 THUMBPRINT
set(CPACK_GENERATOR NSIS)
set(CPACK_NSIS_EXECUTABLE_PRE_ARGUMENTS -WX) # a warning is an error
set(CPACK_PACKAGE_INSTALL_DIRECTORY "Conversion Desk")
set(CPACK_PACKAGE_FILE_NAME "conversion-desk-${CPACK_PACKAGE_VERSION}-windows-x86_64")
list(PREPEND CPACK_MODULE_PATH "${CMAKE_CURRENT_LIST_DIR}")
set(CPACK_DESK_SIGN "") # only what begins with CPACK_ reaches the script
if(DESK_SIGN_COMMAND)
    set(CPACK_DESK_SIGN "!finalize '${DESK_SIGN_COMMAND} \"%1\"' = 0\n!uninstfinalize '${DESK_SIGN_COMMAND} \"%1\"' = 0")
endif()
