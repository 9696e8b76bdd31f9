"""Words that readers found worst (docs/style-nb.md, docs/style-en.md) are in no message and no page of help."""
import re
import unittest

import csource
from csource import ROOT

BANNED = {
    "nb": r"(?i)\bregn \w+ som\b|\bsi det med\b|teller aldri som|hvor tiden ble av|\bNoter (det nye )?hodet|"
          r"er for mye: sett|Ville blitt|\bnatta\b|\blønna\b|\bvoldt\b|netto null|skala modellens",
    "en": r"(?i)\breckon|\bslips?\b|\bwill do\b|taken as NOK|count as another|is not one of its words|"
          r"where the time went|likely no supplier|\btold\b|must be given: ddreg",
}
EXCEPT = re.compile(r"packing slip|pay ?slip")


class PlainWords(csource.Lint):
    def test_messages(self):
        wrong = []
        for lang, pattern in BANNED.items():
            for path in sorted((ROOT / "data/messages").glob("*.%s.po" % lang)):
                for number, line in enumerate(path.read_text().splitlines(), 1):
                    if not line.startswith("msgid") and re.search(pattern, EXCEPT.sub("", line)):
                        wrong.append("%s:%d: %s" % (csource.name(path), number, line[:120]))
        self.none(wrong)

    def test_manual_pages(self):
        self.none(["%s:%d: %s" % (csource.name(path), number, line[:120])
                   for path in sorted((ROOT / "docs/man").glob("*.scd"))
                   for number, line in enumerate(path.read_text().splitlines(), 1)
                   if re.search(BANNED["en"], EXCEPT.sub("", line))])


if __name__ == "__main__":
    unittest.main()
