# SPDX-FileCopyrightText: 2026 The Conversion Desk authors
# SPDX-License-Identifier: MIT

# The program on macOS: a bundle with an icon, the files it opens, and Qt inside. Built once for each processor;
# "universal" beside this file makes one of both, "sign", "dmg" and "notarise" what is given away.
set(app "Conversion Desk.app")
set(DESK_DOCDIR "${app}/Contents/Resources")
set_target_properties(conversion-desk PROPERTIES
    MACOSX_BUNDLE ON
    OUTPUT_NAME "Conversion Desk"
    MACOSX_BUNDLE_INFO_PLIST "${CMAKE_CURRENT_SOURCE_DIR}/macos/Info.plist.in")
add_dependencies(conversion-desk packedicons)

install(FILES "${DESK_ICON_FOLDER}/conversion-desk.icns" "${PROJECT_SOURCE_DIR}/LICENSE"
    DESTINATION "${DESK_DOCDIR}")
install(FILES "${CMAKE_CURRENT_SOURCE_DIR}/macos/qt.conf" DESTINATION "${DESK_DOCDIR}")
install(FILES "${DESK_QT_TRANSLATIONS}/qtbase_de.qm" "${DESK_QT_TRANSLATIONS}/qtbase_en.qm"
    DESTINATION "${DESK_DOCDIR}/translations")
qt_generate_deploy_app_script(TARGET conversion-desk OUTPUT_SCRIPT deploy NO_UNSUPPORTED_PLATFORM_ERROR)
install(SCRIPT "${deploy}")
install(DIRECTORY "${VCPKG_INSTALLED_DIR}/${VCPKG_TARGET_TRIPLET}/share/"
    DESTINATION "${DESK_DOCDIR}/licences" FILES_MATCHING PATTERN copyright)
