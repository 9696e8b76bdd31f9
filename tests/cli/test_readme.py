"""The README's tour gives what the README says."""
import os
import re
import shutil
import subprocess
import tempfile
import unittest

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


def steps():
    """(command, expected output) in the order of the console blocks."""
    with open(os.path.join(ROOT, "README.md"), encoding="utf-8") as f:
        text = f.read()
    for block in re.findall(r"^```console\n(.*?)^```$", text, re.S | re.M):
        for part in re.split(r"^\$ ", block, flags=re.M)[1:]:
            command, _, output = part.partition("\n")
            yield command, output


def pattern(output):
    """The output with each head of the journal left open."""
    return re.escape(output.strip()).replace("Head:\\ 3f0c…", "Head: [0-9a-f]{64}")


class Readme(unittest.TestCase):
    def test_tour(self):
        folder = tempfile.mkdtemp()
        self.addCleanup(shutil.rmtree, folder)
        os.mkdir(os.path.join(folder, "build"))
        os.symlink(os.path.abspath(os.environ["DDREG_BIN"]), os.path.join(folder, "build/ddreg"))
        os.symlink(os.path.join(ROOT, "data"), os.path.join(folder, "data"))
        env = {k: v for k, v in os.environ.items() if not k.startswith("DDREG_")}
        ran = 0
        for command, expected in steps():
            if command.startswith("export "):
                env.update(pair.split("=", 1) for pair in command[len("export "):].split())
                continue
            done = subprocess.run(["sh", "-c", command], cwd=folder, env=env, text=True,
                                  stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                  stderr=subprocess.STDOUT, encoding="utf-8", check=False)
            self.assertRegex(done.stdout.strip(), r"\A" + pattern(expected) + r"\Z", command)
            ran += 1
        self.assertGreater(ran, 10)


if __name__ == "__main__":
    unittest.main()
