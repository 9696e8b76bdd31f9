"""A new register is refused on a file system that machines share (the fault build pretends there is one)."""

import csv
import unittest

from ddreg import BUILD, OK, REFUSED, ROOT, Case
import ddreg


class Network(Case):
    def setUp(self):
        super().setUp()
        self.addCleanup(setattr, ddreg, "BIN", ddreg.BIN)
        ddreg.BIN = BUILD / "fault/ddreg"

    def test_every_number_in_the_table(self):
        rows = list(csv.DictReader((ROOT / "data/network-filesystems.csv").open()))
        numbers = [row for row in rows if row["magic"]]
        self.assertGreater(len(numbers), 8)
        for row in numbers:
            for magic in (row["magic"], "ffffffff" + row["magic"]):  # as a signed word
                for lang in ("nb", "en"):
                    with self.subTest(**row):
                        ran = self.run_dd("--lang", lang, "init", "--company", "A", env={"DDREG_FAULT_FS": magic},
                                          code=None)
                        self.assert_error(ran, REFUSED, row["name"], "ddreg.db", "ddreg backup")
        self.assertEqual(list(self.dir.iterdir()), [])

    def test_restore_too(self):
        self.init()
        self.run_dd("backup", "copy.db", env={"DDREG_FAULT_FS": "6969"})  # a backup may lie there
        ran = self.run_dd("--register", "new.db", "restore", "copy.db", env={"DDREG_FAULT_FS": "6969"}, code=None)
        self.assert_error(ran, REFUSED, "NFS", "new.db")

    def test_local_ones(self):
        for magic in ("ef53", "58465342", "9123683e", "01021994", "65735546", "794c7630"):
            with self.subTest(magic=magic):
                name = magic + ".db"
                self.run_dd("--register", name, "init", "--company", "A", env={"DDREG_FAULT_FS": magic}, code=OK)


if __name__ == "__main__":
    unittest.main()
