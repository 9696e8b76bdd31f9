"""make install, make uninstall and make deb, in folders of their own."""

import os
import shutil
import stat
import subprocess
import unittest

from ddreg import BUILD, ROOT, Case, environment

# What `make uninstall` leaves: folders that are every program's.
SHARED_FOLDERS = {"bin", "share", "share/doc", "share/man", "share/man/man1", "share/bash-completion", "share/zsh",
                  "share/fish"}


def make(*words):
    env = {k: v for k, v in os.environ.items() if k not in ("MAKEFLAGS", "MAKELEVEL", "MFLAGS", "PREFIX", "DESTDIR")}
    san = ["SAN=1"] if BUILD.name == "san" else []
    return subprocess.run(["make", "--no-print-directory", "-s", *san, *words], cwd=ROOT, env=env, text=True,
                          capture_output=True)


class Installed(Case):
    def made(self, *words):
        done = make(*words)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        return done.stdout

    def files(self, folder):
        return {str(p.relative_to(folder)) for p in folder.rglob("*") if not p.is_dir()}

    def run_at(self, program, *words, **env):
        return subprocess.run([str(program), *words], cwd=self.dir, env=environment(env), text=True,
                              capture_output=True)

    def check_content(self, root, zsh="site-functions", man=".1"):
        """Under `root` (a prefix) lies what should; the program runs from there and needs nothing else."""
        files = self.files(root)
        for name in ("bin/ddreg", "bin/ddreg-pdf", "share/bash-completion/completions/ddreg",
                     "share/zsh/%s/_ddreg" % zsh,
                     "share/fish/vendor_completions.d/ddreg.fish", "share/doc/ddreg/README.md",
                     "share/doc/ddreg/docs/figures.md", "share/doc/ddreg/docs/verify.py",
                     "share/doc/ddreg/docs/json/figures.json",
                     "share/doc/ddreg/copyright", "share/doc/ddreg/changelog.gz"):
            self.assertIn(name, files)
        self.assertNotIn("share/doc/ddreg/docs/plan.md", files)  # for those who build ddreg
        pages = {n for n in files if n.startswith("share/man/man1/")}
        if shutil.which("scdoc"):
            want = {"share/man/man1/" + p + man for p in self.run_dd("__man", "en", ROOT / "docs/man").out.split()}
            self.assertEqual(pages, want)
        for name in files:
            mode = stat.S_IMODE((root / name).stat().st_mode)
            self.assertEqual(mode, 0o755 if name.startswith("bin/") else 0o644, name)
        self.run_program(root / "bin/ddreg")

    def run_program(self, program):
        done = self.run_at(program, "init", "--company", "Prøve AS")
        self.assertEqual(done.returncode, 0, done)
        self.assertIn("Prøve AS", self.run_at(program, "company", "show").stdout)
        made = self.run_at(program, "report", "render", "--year", "2023", "-o", "r.pdf")
        self.assertEqual(made.returncode, 0, made)
        (self.dir / "r.pdf").unlink()
        self.assertEqual(self.run_at(program, "journal", "verify").returncode, 0)
        self.db.unlink()


class Make(Installed):
    def test_install_and_uninstall(self):
        prefix = self.dir / "prefix"
        self.made("install", "PREFIX=%s" % prefix)
        self.check_content(prefix)
        self.made("install", "PREFIX=%s" % prefix)  # once more does no harm
        self.made("uninstall", "PREFIX=%s" % prefix)
        self.assertEqual(self.files(prefix), set())
        left = {str(p.relative_to(prefix)) for p in prefix.rglob("*")}
        self.assertLessEqual(left, SHARED_FOLDERS)

    def test_uninstall_takes_only_its_own(self):
        prefix = self.dir / "prefix"
        self.made("install", "PREFIX=%s" % prefix)
        for name in ("bin/other", "share/man/man1/other.1", "share/doc/other", "share/zsh/site-functions/_other"):
            (prefix / name).write_text("x")
        self.made("uninstall", "PREFIX=%s" % prefix)
        self.assertEqual(self.files(prefix), {"bin/other", "share/man/man1/other.1", "share/doc/other",
                                              "share/zsh/site-functions/_other"})

    def test_destdir(self):
        self.made("install", "PREFIX=/opt/ddreg", "DESTDIR=%s" % (self.dir / "root"))
        self.check_content(self.dir / "root/opt/ddreg")
        self.made("uninstall", "PREFIX=/opt/ddreg", "DESTDIR=%s" % (self.dir / "root"))
        self.assertEqual(self.files(self.dir / "root"), set())
        self.assertFalse(os.path.exists("/opt/ddreg"))

    def test_a_place_with_a_space(self):
        """Nothing but the place itself is made or removed, whatever signs are in its name."""
        place = self.dir / "Kari's $HOME \"folder\""
        kept = self.dir / "Kari's"
        kept.mkdir()
        (kept / "mine").write_text("mine")
        doubled = str(place).replace("$", "$$")  # as make wants it
        self.made("install", "PREFIX=%s" % doubled)
        self.check_content(place)
        self.made("uninstall", "PREFIX=%s" % doubled)
        self.assertEqual(self.files(place), set())
        self.made("install", "PREFIX=/opt/dd reg", "DESTDIR=%s" % doubled)
        self.check_content(place / "opt/dd reg")
        self.made("uninstall", "PREFIX=/opt/dd reg", "DESTDIR=%s" % doubled)
        self.assertEqual(self.files(place), set())
        self.assertEqual(self.files(self.dir), {"Kari's/mine"})

    def test_a_prefix_that_is_no_whole_path(self):
        for prefix in ("~/.local", "here", ""):
            for goal in ("install", "uninstall"):
                done = make(goal, "PREFIX=%s" % prefix, "DESTDIR=%s/" % self.dir)
                self.assertNotEqual(done.returncode, 0)
                self.assertIn("PREFIX=$HOME/.local", done.stderr)
        self.assertEqual(self.files(self.dir), set())

    def test_the_install_says_where_zsh_must_look(self):
        out = self.made("install", "PREFIX=%s" % (self.dir / "my prefix"))
        self.assertIn("fpath+=('%s/my prefix/share/zsh/site-functions')" % self.dir, out)

    def test_install_builds_nothing(self):
        """It may be root that installs: what it built would be root's."""
        done = make("install", "-n", "-W", "schema.sql", "-W", "docs/man/ddreg.scd", "PREFIX=%s" % self.dir)
        self.assertEqual(done.returncode, 0, done)
        for word in ("scdoc <", "embed ", " -c -o "):
            self.assertNotIn(word, done.stdout)
        done = make("install", "B=%s" % (self.dir / "nothing"), "PREFIX=%s" % (self.dir / "prefix"))
        self.assertNotEqual(done.returncode, 0)
        self.assertIn("run make first", done.stderr)
        self.assertEqual(self.files(self.dir), set())

    def test_installed_completion_works(self):
        """From the installed program and script, not those of the source."""
        prefix = self.dir / "prefix"
        self.made("install", "PREFIX=%s" % prefix)
        script = ('source "%s/share/bash-completion/completions/ddreg"; COMP_LINE="ddreg supplier sh"; COMP_POINT=17;'
                  ' _ddreg ddreg; echo "${COMPREPLY[*]}"' % prefix)
        done = subprocess.run(["bash", "-c", script], cwd=self.dir, text=True, capture_output=True,
                              env=environment({"PATH": "%s/bin:%s" % (prefix, os.environ["PATH"])}))
        self.assertEqual((done.stdout, done.stderr), ("show\n", ""))


class Deps(Installed):
    def test_what_a_package_needs_is_installed(self):
        """On a machine that has nothing, `make deps` gets all that the README's `make deb` runs."""
        tools = self.dir / "tools"
        tools.mkdir()
        for name, text in (("id", "echo 0"), ("apt-get", 'echo "$*" >> "%s"' % (self.dir / "asked"))):
            (tools / name).write_text("#!/bin/sh\n%s\n" % text)
            (tools / name).chmod(0o755)
        subprocess.run(["/bin/sh", str(ROOT / ".ci/deps")], env={"PATH": str(tools)}, check=True, capture_output=True)
        asked = (self.dir / "asked").read_text().split()
        for package in ("gcc", "make", "pkg-config", "libsqlite3-dev", "libcsv-dev", "libutf8proc-dev",
                        "libsodium-dev", "libjansson-dev", "libexpat1-dev", "zlib1g-dev",
                        "libzip-dev", "libxlsxwriter-dev", "gettext", "scdoc"):
            self.assertIn(package, asked)

    def test_a_page_that_cannot_be_made_leaves_what_was_there(self):
        tools = self.dir / "tools"
        tools.mkdir()
        (tools / "scdoc").write_text("#!/bin/sh\nexit 1\n")
        (tools / "scdoc").chmod(0o755)
        before, pages = os.environ["PATH"], self.files(BUILD / "man")
        os.environ["PATH"] = "%s:%s" % (tools, before)
        try:
            done = make("man", "-W", "docs/man/ddreg.scd")
        finally:
            os.environ["PATH"] = before
        self.assertNotEqual(done.returncode, 0)
        self.assertEqual(self.files(BUILD / "man"), pages)


@unittest.skipUnless(shutil.which("dpkg-deb") and shutil.which("scdoc"), "dpkg-deb and scdoc are not both installed")
class Deb(Installed):
    def tool(self, *words):
        done = subprocess.run(words, text=True, capture_output=True)
        self.assertEqual(done.returncode, 0, done)
        return done.stdout

    def test_package(self):
        if BUILD.name == "san":
            self.skipTest("a program under sanitizers is not packaged")
        before = os.umask(0o077)  # as a careful user has it: what is in the package is for all
        try:
            package = self.made("deb").strip().splitlines()[-1]
        finally:
            os.umask(before)
        fields = dict(line.split(": ", 1) for line in self.tool("dpkg-deb", "-f", package).splitlines() if ": " in line)
        self.assertEqual(fields["Package"], "ddreg")
        self.assertIn(fields["Version"], self.run_dd("--version").out)
        self.assertEqual(fields["Architecture"], self.tool("dpkg", "--print-architecture").strip())
        self.check_depends(fields["Depends"])
        for line in self.tool("dpkg-deb", "-c", package).splitlines():
            mode, owner, rest = line.split(None, 2)
            self.assertEqual(owner, "root/root", line)
            self.assertRegex(line, r" \./(usr/.*)?$")
            self.assertIn(mode, ("drwxr-xr-x", "-rw-r--r--", "-rwxr-xr-x"), line)
        root = self.dir / "root"
        self.tool("dpkg-deb", "-x", package, str(root))
        self.check_content(root / "usr", zsh="vendor-completions", man=".1.gz")
        self.check_digests(package, root)
        self.check_dpkg(package)

    def check_depends(self, depends):
        """Each library the program is linked with comes from a package that is named."""
        named = {d.split()[0] for d in depends.split(", ")}
        for library in ("libc6", "libcsv3", "libexpat1", "libjansson4", "libsodium23",
                        "libsqlite3-0", "libutf8proc2", "libxlsxwriter", "libzip", "zlib1g"):
            self.assertTrue(any(n.startswith(library) for n in named), (library, depends))
        if shutil.which("dpkg-shlibdeps"):
            self.assertIn("(>=", depends)  # computed, hence with versions

    def check_digests(self, package, root):
        control = self.dir / "control"
        self.tool("dpkg-deb", "-e", package, str(control))
        done = subprocess.run(["md5sum", "--quiet", "-c", str(control / "md5sums")], cwd=root, capture_output=True)
        self.assertEqual(done.returncode, 0, done)
        listed = {line.split("  ", 1)[1] for line in (control / "md5sums").read_text().splitlines()}
        self.assertEqual(listed, self.files(root))

    def check_dpkg(self, package):
        """Installed and removed by dpkg in a root of its own; its libraries are the machine's."""
        if os.getuid() != 0:
            return
        root = self.dir / "dpkg"
        for folder in ("var/lib/dpkg/info", "var/lib/dpkg/updates", "var/lib/dpkg/triggers", "var/log"):
            (root / folder).mkdir(parents=True)
        (root / "var/lib/dpkg/status").write_text("")
        dpkg = ["dpkg", "--root=%s" % root, "--force-depends", "--force-not-root", "--force-script-chrootless"]
        self.tool(*dpkg, "-i", package)
        self.run_program(root / "usr/bin/ddreg")
        self.tool(*dpkg, "-r", "ddreg")
        self.assertFalse((root / "usr/bin/ddreg").exists())
        self.assertEqual([f for f in self.files(root) if "ddreg" in f and not f.startswith("var/")], [])


if __name__ == "__main__":
    unittest.main()
