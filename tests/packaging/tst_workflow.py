# SPDX-FileCopyrightText: 2026 The Conversion Desk authors
# SPDX-License-Identifier: MIT
"""What the build server of releases runs, as far as that can be seen without it."""

import re
import subprocess
import unittest

import yaml

from places import SOURCE, presets, text

JOBS = yaml.safe_load(text(".github/workflows/release.yml"))["jobs"]
STEPS = [(name, step) for name, job in JOBS.items() for step in job["steps"]]


def commands():
    """Each command of each job, with the values of its matrix filled in."""
    for name, step in STEPS:
        lines = step.get("run", "")
        choices = JOBS[name].get("strategy", {}).get("matrix", {}).get("include", [{}])
        for choice in choices:
            filled = lines
            for key, value in choice.items():
                filled = filled.replace("${{ matrix.%s }}" % key, value)
            yield name, step, filled


class Workflow(unittest.TestCase):
    def test_each_script_that_is_run_is_there(self):
        named = set()
        for _, _, lines in commands():
            named |= set(re.findall(r"(?:\./)?(packaging/[\w/-]+)(?=[ \n]|$)", lines))
        self.assertGreaterEqual(named, {"packaging/dev", "packaging/version", "packaging/macos/sign"})
        for script in named:
            path = SOURCE / script
            self.assertTrue(path.is_file(), script)
            self.assertTrue(path.stat().st_mode & 0o111, f"{script} cannot be run")

    def test_each_purpose_of_packaging_dev_is_known_to_it(self):
        known = set(re.findall(r"^(\w+)\) ", text("packaging/dev"), re.M))
        asked = {m for _, _, lines in commands() for m in re.findall(r"packaging/dev (\w+)", lines)}
        self.assertTrue(asked)
        self.assertLessEqual(asked, known)

    def test_each_preset_is_known(self):
        asked = {m for _, _, lines in commands() for m in re.findall(r"--preset ([^\s\"]+)", lines)}
        self.assertEqual(asked, {"windows", "macos-arm64", "macos-x86_64"})
        self.assertLessEqual(asked, presets())

    def test_actions_are_pinned_by_their_major_version(self):
        used = [step["uses"] for _, step in STEPS if "uses" in step]
        self.assertTrue(used)
        for action in used:
            self.assertRegex(action, r"^[\w-]+/[\w-]+@v\d+$")

    def test_jobs_wait_for_jobs_that_exist(self):
        for name, job in JOBS.items():
            needs = job.get("needs", [])
            for other in [needs] if isinstance(needs, str) else needs:
                self.assertIn(other, JOBS, name)
        self.assertLessEqual({"linux", "windows", "macos"}, set(JOBS["draft"]["needs"]))

    def test_nothing_is_made_where_the_tag_is_not_the_version(self):
        for name in ("linux", "windows", "macos-half", "macos", "draft"):
            needs = JOBS[name]["needs"]
            self.assertIn("version", [needs] if isinstance(needs, str) else needs)
        self.assertIn("packaging/version", JOBS["version"]["steps"][-1]["run"])

    def test_secrets_stand_in_variables_and_never_in_commands(self):
        for _, _, lines in commands():
            self.assertNotIn("secrets.", lines)

    def test_commands_of_linux_and_macos_are_shell(self):
        for name, step, lines in commands():
            if not lines or step.get("shell") == "pwsh" or name == "windows":
                continue
            plain = re.sub(r"\$\{\{.*?\}\}", "value", lines)
            shell = subprocess.run(["bash", "-n"], input=plain, text=True, capture_output=True)
            self.assertEqual(shell.returncode, 0, lines + shell.stderr)


class Version(unittest.TestCase):
    def run_it(self, *arguments):
        return subprocess.run([SOURCE / "packaging/version", *arguments], text=True, capture_output=True)

    def test_its_own_tag_is_accepted(self):
        version = self.run_it().stdout.strip()
        self.assertRegex(version, r"^\d+\.\d+\.\d+$")
        self.assertEqual(self.run_it(f"v{version}").returncode, 0)

    def test_another_tag_is_refused_with_both(self):
        said = self.run_it("v99.0.0")
        self.assertEqual(said.returncode, 1)
        self.assertIn("v99.0.0", said.stderr)
        self.assertIn(self.run_it().stdout.strip(), said.stderr)


if __name__ == "__main__":
    unittest.main()
