"""Where a folder looks like one that a client synchronises, init and restore say why a register should not be there."""

import unittest

from ddreg import Case

SAID = "synkronisert av %s."


class Synced(Case):
    def setUp(self):
        super().setUp()
        self.init()
        self.run_dd("backup", "copy.db")
        self.n = 0

    def said(self, folder):
        """What both commands say of a register in the folder."""
        (self.dir / folder).mkdir(parents=True, exist_ok=True)
        self.n += 1
        made = self.run_dd("--register", "%s/%d.db" % (folder, self.n), "init", "--company", "A")
        again = self.run_dd("--register", "%s/%d-again.db" % (folder, self.n), "restore", "copy.db")
        self.assertEqual(made.err.replace("%d.db" % self.n, ""), again.err.replace("%d-again.db" % self.n, ""))
        return made.err

    def test_names_of_folders(self):
        for folder, service in (("OneDrive", "OneDrive"), ("OneDrive - Firma AS/Regnskap", "OneDrive"),
                                ("Dropbox (Firma)", "Dropbox"), ("dropbox/a/b/c", "Dropbox"),
                                ("GoogleDrive-kari@firma.no/Min disk", "Google Drive"),
                                ("Google Drive", "Google Drive"),
                                ("Mobile Documents/com~apple~CloudDocs", "iCloud"), ("iCloudDrive", "iCloud"),
                                ("Nextcloud", "Nextcloud"), ("Jottacloud", "Jottacloud")):
            with self.subTest(folder=folder):
                err = self.said(folder)
                self.assertEqual(err.count(SAID % service), 1, err)
                self.assertIn("ddreg backup", err)

    def test_files_that_clients_leave(self):
        wide = "[.ShellClassInfo]\r\nIconResource=C:\\Microsoft OneDrive\\OneDrive.exe,1".encode("utf-16")
        for place, name, content, service in (("a", ".dropbox", b"", "Dropbox"), ("b", "desktop.ini", wide, "OneDrive"),
                                              ("c", "desktop.ini", b"IconFile=C:\\Google\\DriveFS\\GoogleDriveFS.exe",
                                               "Google Drive"), ("d", ".stfolder", None, "Syncthing"),
                                              ("e", ".nextcloudsync.log", b"", "Nextcloud")):
            with self.subTest(name=name):
                (self.dir / place).mkdir()
                if content is None:
                    (self.dir / place / name).mkdir()
                else:
                    (self.dir / place / name).write_bytes(content)
                self.assertIn(SAID % service, self.said(place))
                self.assertIn(SAID % service, self.said(place + "/under/neath"))

    def test_a_link_into_one(self):
        (self.dir / "Dropbox").mkdir()
        (self.dir / "plain").symlink_to("Dropbox")
        self.assertIn(SAID % "Dropbox", self.said("plain"))

    def test_others(self):
        """The client's own settings (~/.dropbox is a folder), other desktop.ini, words that only begin alike."""
        (self.dir / "home/.dropbox").mkdir(parents=True)
        (self.dir / "home/desktop.ini").write_text("[.ShellClassInfo]\nIconFile=folder.ico\n")
        for folder in ("home", "OneDriver", "Dropboxes", "my Dropbox", "Boks", "iCloud9"):
            with self.subTest(folder=folder):
                self.assertEqual(self.said(folder), "")

    def test_only_new_registers(self):
        (self.dir / "Dropbox").mkdir()
        self.run_dd("--register", "Dropbox/a.db", "init", "--company", "A")
        self.assertEqual(self.run_dd("--register", "Dropbox/a.db", "company", "set", "address", "Gate 1").err, "")


if __name__ == "__main__":
    unittest.main()
