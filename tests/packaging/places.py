# SPDX-FileCopyrightText: 2026 The Conversion Desk authors
# SPDX-License-Identifier: MIT
"""Where the tests of this folder look."""

import json
import os
from pathlib import Path

SOURCE = Path(os.environ["DESK_SOURCE_DIR"])
BUILD = Path(os.environ["DESK_BUILD_DIR"])
PACKAGING = SOURCE / "packaging"
PROGRAM = BUILD / "ui" / "conversion-desk"


def text(path):
    return (SOURCE / path).read_text(encoding="utf-8")


def presets():
    return {p["name"] for p in json.loads(text("CMakePresets.json"))["configurePresets"] if not p.get("hidden")}
