# SPDX-FileCopyrightText: 2026 The Conversion Desk authors
# SPDX-License-Identifier: MIT

# What CPack is told about the disk image for macOS.
set(CPACK_GENERATOR DragNDrop)
set(CPACK_PACKAGE_FILE_NAME "conversion-desk-${CPACK_PACKAGE_VERSION}-macos")
set(CPACK_DMG_VOLUME_NAME "Conversion Desk")
set(CPACK_DMG_FORMAT ULFO)
set(CPACK_DMG_SLA_USE_RESOURCE_FILE_LICENSE OFF)
