"""Numbers that a person gives for severity are no way around the second person."""
import unittest

from ddreg import Case


class OwnNumbers(Case):
    def setUp(self):
        super().setUp()
        self.init()
        self.who = self.json("supplier", "add", "--name", "Klesgrossisten", "--country", "NO", "--sector", "46.42",
                             "--category", "Arbeidstøy", "--production-country", "BD")["id"]
        self.run_dd("assess", self.who, "--accept")

    def level(self):
        return self.json("supplier", "show", self.who)["level"]

    def test_in_one_command(self):
        self.assertEqual(self.level(), "very_high")
        self.run_dd("assess", self.who, "--scale", "1", "--scope", "1", "--irremediable", "1", "--reason", "Liten",
                    "--accept")
        self.assertEqual(self.level(), "very_high")
        self.run_dd("assess", self.who, "--confirm", env={"DDREG_USER": "ola"})
        self.assertEqual(self.level(), "medium")

    def test_history_says_what_became_of_it(self):
        self.run_dd("assess", self.who, "--severity", "3", "--likelihood", "3", "--reason", "Besøkt")
        last = self.json("risk", "history", self.who)["history"][-1]
        self.assertEqual((last["second"], last["second_actor"]), ("waits", None))
        self.assertIn("--confirm", self.run_dd("-l", "en", "risk", "history", self.who).out)
        self.run_dd("assess", self.who, "--confirm", env={"DDREG_USER": "ola"})
        document = self.json("risk", "history", self.who)
        self.check_schema(document, "risk-history")
        self.assertEqual([h["second"] for h in document["history"] if h["kind"] == "decision"], [None, "attested"])
        self.assertIn("ola", self.run_dd("-l", "en", "risk", "history", self.who).out)

    def test_in_two(self):
        self.run_dd("assess", self.who, "--scale", "1", "--scope", "1", "--irremediable", "1", "--reason", "Liten")
        self.run_dd("assess", self.who, "--accept", "--reason", "Liten")
        self.assertEqual(self.level(), "very_high")

    def test_higher_numbers_need_nobody(self):
        lower = self.json("supplier", "add", "--name", "Advokatene", "--country", "NO", "--sector", "69.10")["id"]
        self.run_dd("assess", lower, "--scale", "4", "--reason", "Store saker", "--accept")
        self.assertEqual(self.json("supplier", "show", lower)["decided"], True)


if __name__ == "__main__":
    unittest.main()
