# SPDX-FileCopyrightText: 2026 The Conversion Desk authors
# SPDX-License-Identifier: MIT

# The portable package: the program with its own Qt, for a system that has none. Made on Debian 12, so
# that glibc 2.36 is enough.

# RUNPATH is not inherited: with RPATH our folder also counts for what our libraries load.
set_target_properties(conversion-desk PROPERTIES INSTALL_RPATH "\$ORIGIN/../lib")
target_link_options(conversion-desk PRIVATE -Wl,--disable-new-dtags)

# What a bare system says of the libraries that are loaded late; run by "packaging/dev portable --try".
add_executable(probe portable/probe.cpp)
target_link_libraries(probe PRIVATE desk_options Qt6::Network Qt6::Sql Qt6::Gui)
set_target_properties(probe PROPERTIES BUILD_RPATH "\$ORIGIN/../lib")
target_link_options(probe PRIVATE -Wl,--disable-new-dtags)

configure_file(portable/bundle.cmake.in bundle.cmake @ONLY)
install(SCRIPT "${CMAKE_CURRENT_BINARY_DIR}/bundle.cmake")
install(PROGRAMS portable/launcher.sh DESTINATION . RENAME conversion-desk)
install(PROGRAMS portable/install.sh portable/uninstall.sh DESTINATION .)
install(FILES "${PROJECT_SOURCE_DIR}/LICENSE" DESTINATION "${CMAKE_INSTALL_DOCDIR}")
install(FILES portable/system-libraries DESTINATION share/conversion-desk)
