# SPDX-FileCopyrightText: 2026 The Conversion Desk authors
# SPDX-License-Identifier: MIT
"""Installing and removing the portable package, with a program that only says hello. "packaging/dev portable --try"
does it with the real one, in a bare system."""

import os
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

from places import PACKAGING

PORTABLE = PACKAGING / "portable"


class Portable(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        root = Path(folder.name)
        self.home = root / "home"
        self.home.mkdir()
        self.tree = root / "tree"
        for name in ("bin", "lib", "share/applications", "share/icons/hicolor/16x16/apps", "share/mime/packages"):
            (self.tree / name).mkdir(parents=True)
        shutil.copy(PORTABLE / "launcher.sh", self.tree / "conversion-desk")
        shutil.copy(PORTABLE / "install.sh", self.tree)
        shutil.copy(PORTABLE / "uninstall.sh", self.tree)
        shutil.copy(PACKAGING / "linux/conversion-desk.desktop", self.tree / "share/applications")
        (self.tree / "lib/libone.so.1").write_text("one")
        (self.tree / "share/icons/hicolor/16x16/apps/conversion-desk.png").write_text("icon")
        (self.tree / "share/mime/packages/conversion-desk.xml").write_text("<mime-info/>")
        self.prefix = self.home / "my programs" / "50% desk"

    def run_it(self, script, *arguments):
        # Nobody's menu but the one in here; as root the folders of the system would be asked.
        environment = {"HOME": str(self.home), "PATH": f"{self.fake_tools()}:{os.environ['PATH']}"}
        return subprocess.run(["sh", script, *arguments], text=True, capture_output=True, env=environment)

    def fake_tools(self):
        tools = self.home.parent / "tools"
        if not tools.exists():
            tools.mkdir()
            for name, lines in {"id": "echo 1000", "update-desktop-database": 'touch "$1/mimeinfo.cache"',
                                "update-mime-database": 'mkdir -p "$1/text"; touch "$1/mime.cache"'}.items():
                (tools / name).write_text(f"#!/bin/sh\n{lines}\n")
                (tools / name).chmod(0o755)
        return tools

    def install(self, *arguments):
        said = self.run_it(self.tree / "install.sh", "--prefix", str(self.prefix), *arguments)
        self.assertEqual(said.returncode, 0, said.stderr)

    def uninstall(self):
        return self.run_it(self.prefix / "uninstall.sh")

    def left(self):
        return {str(p.relative_to(self.home)) for p in self.home.rglob("*")}

    def test_what_was_installed_is_removed_without_a_trace(self):
        self.install("--menu")
        self.assertTrue((self.home / ".local/share/applications/conversion-desk.desktop").exists())
        self.assertEqual(self.uninstall().returncode, 0)
        self.assertEqual(self.left(), set())

    def test_file_types_of_others_stay(self):
        other = self.home / ".local/share/mime/packages/other.xml"
        other.parent.mkdir(parents=True)
        other.write_text("<mime-info/>")
        self.install("--menu")
        self.uninstall()
        self.assertTrue(other.exists())
        self.assertFalse((other.parent / "conversion-desk.xml").exists())

    def test_entries_of_the_user_stay(self):
        data = self.home / ".local/share/conversion-desk"
        data.mkdir(parents=True)
        (data / "history.sqlite").write_text("entries")
        self.install("--menu")
        self.uninstall()
        self.assertEqual((data / "history.sqlite").read_text(), "entries")

    def test_a_file_that_somebody_put_there_stays(self):
        self.install()
        (self.prefix / "lib/mine.txt").write_text("mine")
        said = self.uninstall()
        self.assertIn(str(self.prefix), said.stderr)
        self.assertEqual((self.prefix / "lib/mine.txt").read_text(), "mine")

    def test_the_menu_starts_it_from_a_folder_with_any_name(self):
        self.install("--menu")
        entry = (self.home / ".local/share/applications/conversion-desk.desktop").read_text()
        self.assertIn(f'\nExec="{str(self.prefix).replace("%", "%%")}/conversion-desk" %f\n', entry)
        self.assertTrue((self.home / ".local/bin/conversion-desk").is_symlink())

    def test_a_newer_version_takes_the_place_of_an_older_one(self):
        self.install("--menu")
        (self.tree / "lib/libone.so.1").rename(self.tree / "lib/libtwo.so.1")
        self.install()
        self.assertEqual(os.listdir(self.prefix / "lib"), ["libtwo.so.1"])
        self.assertTrue((self.home / ".local/share/applications/conversion-desk.desktop").exists())
        self.uninstall()
        self.assertEqual(self.left(), set())

    def test_a_folder_with_something_else_is_refused(self):
        self.prefix.mkdir(parents=True)
        (self.prefix / "thesis.odt").write_text("mine")
        said = self.run_it(self.tree / "install.sh", "--prefix", str(self.prefix))
        self.assertEqual(said.returncode, 1)
        self.assertEqual(os.listdir(self.prefix), ["thesis.odt"])

    def test_without_a_menu_nothing_is_written_elsewhere(self):
        self.install()
        outside = {p for p in self.left() if not p.startswith("my programs")}
        self.assertEqual(outside, set())

    def test_a_damaged_copy_says_what_to_do(self):
        library = self.tree / "lib/libgone.so.1"
        code = "int gone(void) { return 0; }"
        subprocess.run(["cc", "-shared", "-xc", "-", "-Wl,-soname,libgone.so.1", "-o", library], input=code, text=True, check=True)
        code = "int gone(void); int main(void) { return gone(); }"
        subprocess.run(["cc", "-xc", "-", "-xnone", library, "-o", self.tree / "bin/conversion-desk"], input=code, text=True, check=True)
        (self.tree / "share/conversion-desk").mkdir()
        shutil.copy(PORTABLE / "system-libraries", self.tree / "share/conversion-desk")
        said = subprocess.run(["sh", self.tree / "conversion-desk"], text=True, capture_output=True,
                              env={"PATH": os.environ["PATH"], "QT_QPA_PLATFORM": "offscreen"})
        self.assertEqual(said.returncode, 1)
        self.assertEqual(said.stderr.strip(), "Conversion Desk cannot start, because its folder lacks libgone.so.1; please install it again.")


if __name__ == "__main__":
    unittest.main()
