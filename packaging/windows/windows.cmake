# SPDX-FileCopyrightText: 2026 The Conversion Desk authors
# SPDX-License-Identifier: MIT

# The program on Windows: no console, an icon, a version, a manifest, and Qt with the other libraries beside it.
set(DESK_SIGN_COMMAND "" CACHE STRING "Signs the file that is named behind it; nothing is signed without")

set_target_properties(conversion-desk PROPERTIES WIN32_EXECUTABLE ON)
string(REPLACE "." "," DESK_VERSION_NUMBERS "${PROJECT_VERSION}.0")
configure_file(windows/conversion-desk.rc.in conversion-desk.rc @ONLY)
target_sources(conversion-desk PRIVATE
    "${CMAKE_CURRENT_BINARY_DIR}/conversion-desk.rc"
    "${CMAKE_CURRENT_SOURCE_DIR}/windows/conversion-desk.manifest")
add_dependencies(conversion-desk packedicons)

# Named one by one, because vcpkg's windeployqt leaves out what plugins are linked with.
set(plugins
    platforms/qwindows.dll
    styles/qmodernwindowsstyle.dll
    iconengines/qsvgicon.dll
    imageformats/qsvg.dll
    networkinformation/qnetworklistmanager.dll
    sqldrivers/qsqlite.dll
    tls/qschannelbackend.dll)
set(modules "")
foreach(plugin IN LISTS plugins)
    cmake_path(GET plugin PARENT_PATH folder)
    install(FILES "${DESK_QT_PLUGINS}/${plugin}" DESTINATION "plugins/${folder}")
    list(APPEND modules "${DESK_QT_PLUGINS}/${plugin}")
endforeach()
install(CODE "
    file(GET_RUNTIME_DEPENDENCIES
        EXECUTABLES \"$<TARGET_FILE:conversion-desk>\" MODULES ${modules}
        DIRECTORIES \"${VCPKG_INSTALLED_DIR}/${VCPKG_TARGET_TRIPLET}/bin\"
        PRE_EXCLUDE_REGEXES \"^api-ms-\" \"^ext-ms-\" POST_EXCLUDE_REGEXES \"[Ss]ystem32\"
        RESOLVED_DEPENDENCIES_VAR found UNRESOLVED_DEPENDENCIES_VAR missing)
    if(missing)
        message(FATAL_ERROR \"Not found: \${missing}\")
    endif()
    file(INSTALL \${found} DESTINATION \"\${CMAKE_INSTALL_PREFIX}/bin\")
    file(WRITE \"\${CMAKE_INSTALL_PREFIX}/bin/qt.conf\" \"[Paths]\\nPrefix = ..\\nPlugins = plugins\\nTranslations = translations\\n\")")
install(FILES "${DESK_QT_TRANSLATIONS}/qtbase_de.qm" "${DESK_QT_TRANSLATIONS}/qtbase_en.qm"
    DESTINATION translations)
set(CMAKE_INSTALL_SYSTEM_RUNTIME_DESTINATION bin)
include(InstallRequiredSystemLibraries)
install(FILES "${PROJECT_SOURCE_DIR}/LICENSE" DESTINATION "${CMAKE_INSTALL_DOCDIR}")

# The licences of the libraries, as vcpkg keeps them.
install(DIRECTORY "${VCPKG_INSTALLED_DIR}/${VCPKG_TARGET_TRIPLET}/share/"
    DESTINATION "${CMAKE_INSTALL_DOCDIR}/licences" FILES_MATCHING PATTERN copyright)

if(DESK_SIGN_COMMAND)
    separate_arguments(sign NATIVE_COMMAND "${DESK_SIGN_COMMAND}")
    list(TRANSFORM sign REPLACE "(.+)" "[[\\1]]")
    list(JOIN sign " " sign)
    install(CODE "
        execute_process(COMMAND ${sign} \"\${CMAKE_INSTALL_PREFIX}/bin/conversion-desk.exe\" COMMAND_ERROR_IS_FATAL ANY)")
endif()
