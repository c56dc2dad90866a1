# SPDX-FileCopyrightText: 2026 The Conversion Desk authors
# SPDX-License-Identifier: MIT
"""What Windows and macOS would read, read here."""

import json
import os
import plistlib
import re
import struct
import subprocess
import tarfile
import tempfile
import unittest
import xml.etree.ElementTree as xml
from pathlib import Path

from places import BUILD, PACKAGING, SOURCE, text

ICONS = BUILD / "packaging/icons"


class Icons(unittest.TestCase):
    def test_windows_gets_all_sizes_that_it_shows(self):
        data = (ICONS / "conversion-desk.ico").read_bytes()
        zero, kind, count = struct.unpack_from("<HHH", data)
        self.assertEqual((zero, kind), (0, 1))
        sizes, end = [], 6 + 16 * count
        for i in range(count):
            width, height, _, _, _, depth, length, start = struct.unpack_from("<BBBBHHII", data, 6 + 16 * i)
            self.assertEqual((width, depth, start), (height, 32, end))
            sizes.append(width or 256)
            if width:
                header, _, doubled = struct.unpack_from("<IiI", data, start)
                self.assertEqual((header, doubled), (40, 2 * width))
            else:
                self.assertTrue(data.startswith(b"\x89PNG", start))
            end += length
        self.assertEqual(end, len(data))
        self.assertGreaterEqual(set(sizes), {16, 24, 32, 48, 256})

    def test_macos_gets_all_sizes_that_it_shows(self):
        data = (ICONS / "conversion-desk.icns").read_bytes()
        self.assertEqual(struct.unpack_from(">4sI", data), (b"icns", len(data)))
        kinds, at = set(), 8
        while at < len(data):
            kind, length = struct.unpack_from(">4sI", data, at)
            self.assertTrue(data.startswith(b"\x89PNG", at + 8), kind)
            kinds.add(kind)
            at += length
        self.assertEqual(at, len(data))
        self.assertGreaterEqual(kinds, {b"icp4", b"ic07", b"ic08", b"ic09", b"ic11", b"ic12", b"ic13", b"ic14"})


class Windows(unittest.TestCase):
    def test_the_manifest_asks_for_no_rights(self):
        manifest = xml.fromstring(text("packaging/windows/conversion-desk.manifest"))
        levels = [e.get("level") for e in manifest.iter() if e.tag.endswith("requestedExecutionLevel")]
        self.assertEqual(levels, ["asInvoker"])

    def test_its_files_open_with_it(self):
        script = text("packaging/windows/NSIS.template.in")
        for suffix in suffixes():
            self.assertIn(f"WriteRegStr SHCTX \"${{CLASSES}}\\{suffix}\\OpenWithProgids\"", script)
            self.assertIn(f"DeleteRegValue SHCTX \"${{CLASSES}}\\{suffix}\\OpenWithProgids\"", script)


def suffixes():
    """What the program offers to open."""
    filters = re.search(r"Tables and batches \(([^)]*)\)", text("ui/pages/importpage.cpp")).group(1)
    return set(filters.replace("*", "").split()) - {".txt"}


class Dependencies(unittest.TestCase):
    ports = {
        "Qt6": {"qtbase", "qtsvg", "qttools", "qttranslations"},
        "Qt6Keychain": {"qtkeychain-qt6"},
        "tl-expected": {"tl-expected"},
        "nlohmann_json": {"nlohmann-json"},
        "QuaZip-Qt6": {"quazip"},
    }

    def setUp(self):
        self.manifest = json.loads(text("packaging/vcpkg/vcpkg.json"))

    def test_what_is_looked_for_is_what_is_fetched(self):
        asked = set(re.findall(r"find_package\(([\w-]+)", text("CMakeLists.txt")))
        self.assertEqual(asked, set(self.ports))
        fetched = {d if isinstance(d, str) else d["name"] for d in self.manifest["dependencies"]}
        self.assertEqual(fetched, set.union(*self.ports.values()))

    def test_versions_are_those_of_one_moment(self):
        self.assertRegex(self.manifest["builtin-baseline"], r"^[0-9a-f]{40}$")

    def test_the_manifest_has_the_form_that_vcpkg_reads(self):
        self.assertLessEqual(set(self.manifest), {"$schema", "builtin-baseline", "dependencies"})
        for dependency in self.manifest["dependencies"]:
            if isinstance(dependency, str):
                continue
            self.assertLessEqual(set(dependency), {"name", "default-features", "features", "platform", "host"})
            self.assertIsInstance(dependency.get("features", []), list)

    def test_each_triplet_of_a_preset_is_there(self):
        named = set(re.findall(r'"VCPKG_\w+_TRIPLET": "([^"]+)"', text("CMakePresets.json")))
        there = {path.stem for path in (PACKAGING / "vcpkg/triplets").iterdir()}
        self.assertEqual(named, there)


class MacOS(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def run_it(self, script, *arguments, **environment):
        return subprocess.run([PACKAGING / "macos" / script, *arguments], text=True, capture_output=True,
                              cwd=self.folder, env={**os.environ, **environment})

    def test_the_property_list_is_complete(self):
        filled = text("packaging/macos/Info.plist.in")
        for name, value in {"DESK_APP_ID": "org.example.conversion_desk", "PROJECT_VERSION": "1.2.3",
                            "CMAKE_OSX_DEPLOYMENT_TARGET": "12.0"}.items():
            filled = filled.replace("${%s}" % name, value)
        self.assertNotIn("${", filled)
        facts = plistlib.loads(filled.encode())
        self.assertEqual(facts["CFBundleIdentifier"], "org.example.conversion_desk")
        self.assertEqual(facts["CFBundleShortVersionString"], "1.2.3")
        self.assertEqual(facts["CFBundlePackageType"], "APPL")
        self.assertTrue((ICONS / facts["CFBundleIconFile"]).is_file())
        self.assertIn(f'OUTPUT_NAME "{facts["CFBundleExecutable"]}"', text("packaging/macos/macos.cmake"))
        types = {t for d in facts["CFBundleDocumentTypes"] for t in d["LSItemContentTypes"]}
        self.assertEqual(len(types), len(suffixes()))
        exported = facts["UTExportedTypeDeclarations"][0]
        self.assertIn(exported["UTTypeIdentifier"], types)
        self.assertEqual(exported["UTTypeTagSpecification"]["public.filename-extension"], ["batch"])

    def bundle(self, name, code):
        app = self.folder / name / "Conversion Desk.app"
        (app / "Contents/MacOS").mkdir(parents=True)
        (app / "Contents/MacOS/Conversion Desk").write_bytes(bytes.fromhex("cffaedfe") + code)
        (app / "Contents/Info.plist").write_text("the same")
        return app

    def test_two_programs_become_one_for_both_processors(self):
        arm, intel = self.bundle("arm", b"arm"), self.bundle("intel", b"intel")
        lipo = self.folder / "lipo"
        lipo.write_text('#!/bin/sh\ncat "$2" "$3" > "$5.both" && mv "$5.both" "$5"\n')
        lipo.chmod(0o755)
        said = self.run_it("universal", arm, intel, self.folder / "Both.app", LIPO=str(lipo))
        self.assertEqual(said.returncode, 0, said.stderr)
        code = (self.folder / "Both.app/Contents/MacOS/Conversion Desk").read_bytes()
        self.assertIn(b"arm", code)
        self.assertIn(b"intel", code)
        self.assertEqual((self.folder / "Both.app/Contents/Info.plist").read_text(), "the same")

    def test_two_programs_that_differ_in_files_are_refused(self):
        arm, intel = self.bundle("arm", b"arm"), self.bundle("intel", b"intel")
        (intel / "Contents/more.dylib").write_text("more")
        said = self.run_it("universal", arm, intel, self.folder / "Both.app")
        self.assertEqual(said.returncode, 1)
        self.assertIn("more.dylib", said.stderr)

    def test_the_disk_image_holds_the_bundle(self):
        # CPack makes an archive of the same content where there is no hdiutil.
        app = self.bundle("one", b"code")
        said = self.run_it("dmg", app, "1.2.3", self.folder / "out", DESK_GENERATOR="TGZ")
        self.assertEqual(said.returncode, 0, said.stdout + said.stderr)
        with tarfile.open(self.folder / "out/conversion-desk-1.2.3-macos.tar.gz") as archive:
            self.assertIn("conversion-desk-1.2.3-macos/Conversion Desk.app/Contents/Info.plist", archive.getnames())


if __name__ == "__main__":
    unittest.main()
