# SPDX-FileCopyrightText: 2026 The Conversion Desk authors
# SPDX-License-Identifier: MIT
"""The bill of materials that goes along with an installation."""

import fnmatch
import json
import os
import re
import subprocess
import tempfile
import unittest
from pathlib import Path

from places import BUILD, PACKAGING, PROGRAM, text

COMPONENTS = json.loads(text("packaging/components.json"))
SYSTEM = [line.split()[0] for line in text("packaging/portable/system-libraries").splitlines()
          if line.strip() and not line.startswith("#")]
# Ids of the SPDX list that are in use; a new one is looked up there before it stands here.
LICENCES = {"Apache-2.0", "blessing", "BSD-2-Clause", "BSD-3-Clause", "bzip2-1.0.6", "CC0-1.0", "FTL", "GPL-3.0-or-later",
            "HPND", "LGPL-2.0-or-later", "LGPL-2.1-or-later", "LGPL-3.0-only", "libpng-2.0", "MIT", "Unicode-DFS-2016",
            "X11", "Zlib"}
EXCEPTIONS = {"GCC-exception-3.1"}


def owner(library):
    return next((c["name"] for c in COMPONENTS for p in c["files"] if fnmatch.fnmatchcase(library, p)), None)


def is_known(library):
    # OpenGL, which Qt names to the linker, is the system's; the sanitizers are of a test's build only.
    return (owner(library) or any(fnmatch.fnmatchcase(library, p) for p in SYSTEM)
            or re.match(r"lib(asan|ubsan|tsan)\.|linux-vdso|linux-gate", library))


def bill(**environment):
    """Of an installation of the program alone, as a package of a distribution has it."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["cmake", f"-DCMAKE_INSTALL_PREFIX={folder}", "-P", BUILD / "packaging/sbom.cmake"],
                       check=True, capture_output=True, env={**os.environ, **environment})
        found = list(Path(folder).rglob("conversion-desk.spdx.json"))
        assert len(found) == 1, found
        return found[0].read_text(encoding="utf-8")


class Components(unittest.TestCase):
    def test_each_has_what_the_page_of_licences_shows(self):
        for component in COMPONENTS:
            self.assertLessEqual({"name", "licence", "purpose", "copyright", "within", "files"}, set(component))
            self.assertIn(component["within"], {"program", "system", "portable", "elsewhere"})
        names = [c["name"] for c in COMPONENTS]
        self.assertEqual(len(names), len(set(names)))

    def test_licences_are_ids_of_spdx(self):
        for component in COMPONENTS:
            for part in re.split(r" AND ", component["licence"]):
                licence, _, exception = part.partition(" WITH ")
                self.assertTrue(licence in LICENCES or licence.startswith("LicenseRef-"), licence)
                self.assertTrue(not exception or exception in EXCEPTIONS, exception)

    def test_the_program_is_linked_with_nothing_else(self):
        output = subprocess.run(["readelf", "-d", PROGRAM], check=True, capture_output=True, text=True).stdout
        needed = re.findall(r"NEEDED.*\[(.*)\]", output)
        self.assertIn("libQt6Core.so.6", needed)
        for library in needed:
            self.assertTrue(is_known(library), library)

    def test_each_library_that_is_loaded_with_it_is_known(self):
        output = subprocess.run(["ldd", PROGRAM], check=True, capture_output=True, text=True).stdout
        loaded = [Path(line.split()[0]).name for line in output.splitlines()]
        for library in loaded:
            self.assertTrue(is_known(library), library)

    def test_what_is_the_systems_is_shipped_by_nobody(self):
        portable = [p for c in COMPONENTS if c["within"] == "portable" for p in c["files"]]
        for library in SYSTEM:
            # XCB is the one of which a part is ours: what the drivers of the system do not use.
            if not library.startswith("libxcb"):
                self.assertFalse([p for p in portable if fnmatch.fnmatchcase(library, p)], library)


class Bill(unittest.TestCase):
    def setUp(self):
        self.bill = json.loads(bill())
        self.packages = {p["SPDXID"]: p for p in self.bill["packages"]}

    def test_it_has_the_form_of_spdx_2_3(self):
        self.assertEqual(self.bill["spdxVersion"], "SPDX-2.3")
        self.assertEqual(self.bill["dataLicense"], "CC0-1.0")
        self.assertEqual(self.bill["SPDXID"], "SPDXRef-DOCUMENT")
        self.assertRegex(self.bill["documentNamespace"], r"^urn:uuid:[0-9a-f-]{36}$")
        self.assertRegex(self.bill["creationInfo"]["created"], r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$")
        for creator in self.bill["creationInfo"]["creators"]:
            self.assertRegex(creator, r"^(Person|Organization|Tool): \S")
        self.assertEqual(len(self.packages), len(self.bill["packages"]))
        for spdx_id, package in self.packages.items():
            self.assertRegex(spdx_id, r"^SPDXRef-[A-Za-z0-9.-]+$")
            for field in ("name", "downloadLocation", "licenseConcluded", "licenseDeclared", "copyrightText"):
                self.assertTrue(package[field], f"{spdx_id} {field}")
            self.assertFalse(package["filesAnalyzed"])
        for relation in self.bill["relationships"]:
            for end in (relation["spdxElementId"], relation["relatedSpdxElement"]):
                self.assertIn(end, {*self.packages, "SPDXRef-DOCUMENT"})

    def test_each_part_of_the_program_is_in_it(self):
        names = {p["name"] for p in self.packages.values()}
        self.assertEqual(names, {"conversion-desk", *(c["name"] for c in COMPONENTS if c["within"] in ("program", "system"))})

    def test_versions_are_those_that_were_found(self):
        for component in COMPONENTS:
            if "version" in component:
                package = next(p for p in self.packages.values() if p["name"] == component["name"])
                self.assertRegex(package.get("versionInfo", ""), r"^\d+\.\d+", component["name"])

    def test_it_says_what_is_inside_and_what_is_needed(self):
        kinds = {self.packages[r["relatedSpdxElement"]]["name"]: r["relationshipType"] for r in self.bill["relationships"]}
        self.assertEqual(kinds["conversion-desk"], "DESCRIBES")
        self.assertEqual(kinds["nlohmann-json"], "CONTAINS")
        self.assertEqual(kinds["Qt 6"], "DEPENDS_ON")

    def test_two_of_the_same_moment_are_equal(self):
        self.assertEqual(bill(SOURCE_DATE_EPOCH="1700000000"), bill(SOURCE_DATE_EPOCH="1700000000"))


if __name__ == "__main__":
    unittest.main()
