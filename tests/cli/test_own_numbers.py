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
