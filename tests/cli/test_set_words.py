"""The words that an argument or an option may be: in help, in the error for a missing one, and typed."""
from ddreg import USAGE, Case


class Words(Case):
    def test_help_lists_them(self):
        nb = self.run_dd("help", "role", "give", env={"LANG": "nb_NO.UTF-8"}).out
        self.assertIn("ROLLE: styreleder, styremedlem, daglig-leder, ansvarlig", nb)
        self.assertIn("ROLE: chair, board, ceo", self.run_dd("--lang", "en", "help", "role", "give").out)
        self.assertIn("NIVÅ: lav, middels, høy, svært-høy", self.run_dd("help", "risk", "list").out)
        self.assertIn("funn, tiltak", self.run_dd("help", "export", "records").out)

    def test_a_missing_one_lists_them(self):
        self.init()
        self.assertIn("en av styreleder, ", self.run_dd("role", "give", code=USAGE).err)
        self.assertIn("one of chair, ", self.run_dd("--lang", "en", "role", "give", code=USAGE).err)

    def test_bokmal_has_a_word_without_blanks_for_all(self):
        """What help shows in bokmål is not the key where the key is English."""
        same = {"a", "b", "c", "d", "administrator", "minus", "html", "md", "pdf", "docx", "json", "sn2007", "sn2025"}
        for command in self.json("help")["commands"]:
            for option in command["options"]:
                words = [w for w in (option["arg"] or "").split("|") if w.islower()]
                if len(words) < 2 or set(words) <= same:
                    continue
                shown = self.run_dd("help", *command["name"].split()).out.split("\nEksempel")[0]
                for word in set(words) - same:
                    with self.subTest(command=command["name"], word=word):
                        self.assertNotRegex(shown, r"--\S+ (\S*\|)?%s(\||\s)" % word)

    def test_a_key_is_called_as_in_the_language_that_is_spoken(self):
        self.init()
        self.assertEqual(self.run_dd("company", "set", "keep-sources", "yes").out, "behold_kildefiler er lagret.\n")
        self.assertEqual(self.run_dd("-l", "en", "company", "set", "behold_kildefiler", "no").out,
                         "keep_sources is stored.\n")

    def test_they_are_understood(self):
        self.init()
        self.run_dd("role", "give", "daglig-leder", "Kari Nordmann")
        self.assertEqual([r["role"] for r in self.json("role", "list", "--tilstand", "har")["roles"]], ["ceo"])
        self.run_dd("policy", "add", "leverandørkrav", "--title", "Krav")
        self.assertEqual(self.json("policy", "list", "--om", "leverandørkrav")["policies"][0]["about"], "supplier_code")
