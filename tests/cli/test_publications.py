"""Published statements: what ends the duty of a year, and what stays shown."""

from ddreg import INPUT, REFUSED, Case

ADDRESS = "https://example.no/apenhet"


class Publications(Case):
    def setUp(self):
        super().setUp()
        self.init()
        self.suppliers({"Leverandørnr": "1", "Leverandørnavn": "Fjord AS", "Land": "NO"})
        self.run_dd("import", "suppliers", "suppliers.csv")
        self.purchases({"Leverandørnr": "1", "Bilagsdato": "15.03.2022", "Beløp NOK": "5,00"})
        self.run_dd("import", "purchases", "purchases.csv")

    def due(self, today, what="statement"):
        return [(d["what"], d["id"], d["due"]) for d in self.json("due", env={"DDREG_TODAY": today})["due"]
                if d["what"].startswith(what)]

    def publish(self, year, day, *more, **how):
        """Without signatures: with them in tests/cli/test_seal.py."""
        return self.run_dd("report", "publish", "--year", year, "--date", day, "--address", ADDRESS, "--unsigned",
                           "Ett medlem var syk", *more, **how)

    def shown(self, one):
        shown = self.json("report", "show", one)
        self.check_schema(shown, "report")
        return shown

    def test_what_is_published_is_due_no_longer(self):
        late, next_ = ("statement.overdue", "2022", "2023-06-30"), ("statement", "2023", "2024-06-30")
        self.assertEqual(self.due("2024-05-15"), [late, next_])
        self.assertIn("ddreg report publish --year 2022", self.run_dd().out)
        self.publish(2022, "2023-07-01")
        self.assertEqual(self.due("2024-05-15"), [next_])
        self.assertEqual(self.due("2023-06-30"), [("statement", "2022", "2023-06-30")])
        self.publish(2023, "2024-05-15")
        self.assertEqual(self.due("2024-05-15"), [("statement", "2024", "2025-06-30")])
        self.assertEqual([(p["year"], p["deadline"], p["punctual"])
                          for p in self.json("report", "list")["publications"]],
                         [(2022, "2023-06-30", "late"), (2023, "2024-06-30", "in_time")])

    def test_on_the_last_day_it_is_in_time(self):
        self.publish(2022, "2023-06-30")
        self.assertEqual(self.shown("PB-1")["punctual"], "in_time")
        self.assertIn(" 2022\n", self.run_dd("report", "show", "PB-1").out)

    def test_a_new_version_does_not_make_it_late(self):
        self.publish(2022, "2023-06-01")
        self.publish(2022, "2024-02-01")
        self.run_dd("report", "retract", "PB-2", "--reason", "Feil fil")
        self.assertEqual(self.due("2024-05-15"), [("statement", "2023", "2024-06-30")])
        self.run_dd("report", "retract", "PB-1", "--reason", "Nettsiden er borte")
        self.assertEqual(self.due("2024-05-15")[0][0], "statement.overdue")

    def test_a_mistake_is_withdrawn(self):
        self.publish(2022, "2023-06-01")
        self.run_dd("report", "withdraw", "PB-1", "--reason", "Feil år")
        self.assertEqual(self.due("2024-05-15")[0][0], "statement.overdue")

    def test_unsigned_stays_due(self):
        self.publish(2022, "2023-06-01")
        self.assertEqual(self.due("2024-05-15", "report"), [("report.unsigned", "PB-1", "2023-06-01")])
        self.assert_error(self.run_dd("report", "set", "PB-1", "--unsigned", "", code=None), REFUSED, "report seal")
        self.assertEqual(self.shown("PB-1")["unsigned"], "Ett medlem var syk")

    def test_what_cannot_be(self):
        self.assert_error(self.publish(2023, "2022-12-31", code=None), INPUT, "--year")
        self.assert_error(self.publish(2023, "2024-05-16", code=None), INPUT, "2024-05-16")
        for address in ("example.no", "ftp://example.no", "https://"):
            self.assert_error(self.run_dd("report", "publish", "--year", "2022", "--address", address, code=None),
                              INPUT, "https://")
        self.publish(2022, "2023-06-01")
        self.assert_error(self.run_dd("report", "set", "PB-1", "--year", "2021", code=None), REFUSED)
