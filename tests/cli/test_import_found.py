"""Files that were found to be read wrongly: each as right or asked about as its table says. Where the folder is not
there, nothing is compared."""

import csv
import json
import re
import unittest

from ddreg import CHECK, OK, SHARED, Case

FOUND = SHARED / "inputs/found"

# What is not yet as the table says. A name leaves the list when its kind is mended; none is added.
NOT_YET = set()


def wanted(text):
    """What the table says: (rows, hundredths, currency, years), or a name, and whether asking is right, too."""
    m = re.search(r"(\d+) rows, ([\d.]+) ([A-Z]{3})", text)
    years = re.search(r"by year (?:\{'(\d+)': (\d+)\}|(\d+): (\d+))", text)
    asks = bool(re.search(r"\bask|refuse", text))
    if not m:
        name = re.search(r'name "(.+?)"', text)
        return name and name[1], asks
    by_year = {(years[1] or years[3]): int(years[2] or years[4])} if years else None
    return (int(m[1]), int(m[2].replace(".", "")), m[3], by_year), asks


class Found(Case):
    def judge(self, row):
        result, asks = wanted(row["right result"])
        command = row["command"].split()
        ran = self.run_dd("--format", "json", *command[:2], FOUND / row["file"], *command[3:], "--dry-run",
                          code=None)
        if ran.code not in (OK, CHECK):
            return asks, "%d: %s" % (ran.code, ran.err[:200])
        document = json.loads(ran.out)
        years = {}
        for y in document["years"]:
            years[str(y["year"])] = years.get(str(y["year"]), 0) + y["rows"]
        got = (document["created"], document["totals"], years)
        if not result:
            return document["created"] == 0, got
        if isinstance(result, str):
            names = next(c["samples"] for c in document["columns"] if c["field"] == "name")
            return result in names, names
        same = document["created"] == result[0] and document["totals"] == {result[2]: result[1]}
        return same and (result[3] is None or years == result[3]), got

    @unittest.skipUnless(FOUND.is_dir(), "the folder of found files is not beside this checkout")
    def test_each_is_right_or_asked_about(self):
        self.init()
        with open(FOUND / "TRUTH.tsv", encoding="utf-8") as f:
            rows = list(csv.DictReader(f, delimiter="\t"))
        self.assertGreaterEqual({r["file"] for r in rows}, NOT_YET)
        for row in rows:
            with self.subTest(file=row["file"]):
                right, got = self.judge(row)
                self.assertEqual(right, row["file"] not in NOT_YET, got)


if __name__ == "__main__":
    unittest.main()
