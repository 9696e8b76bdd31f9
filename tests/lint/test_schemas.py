"""docs/json: one form, one place for what documents have in common, and nothing that no document uses."""

import json
import re
import unittest

import csource
from compact_json import compact

FOLDER = csource.ROOT / "docs/json"


class Schemas(csource.Lint):
    def schemas(self):
        for path in sorted(FOLDER.glob("*.json")):
            yield path, path.read_text(), json.loads(path.read_text())

    def test_form(self):
        self.none([path.name for path, text, schema in self.schemas() if text != compact(schema) + "\n"], "make format")

    def test_names(self):
        wrong = [path.name for path, _, schema in self.schemas() if schema.get("$id") != path.name
                 or schema.get("$schema") != "https://json-schema.org/draft/2020-12/schema"]
        self.none(wrong)

    def test_definitions(self):
        """Every $ref leads to something, and every definition is used."""
        refs = set()
        for path, text, _ in self.schemas():
            for ref in re.findall(r'"\$ref": "([^"]+)"', text):
                refs.add((ref.split("#")[0] or path.name, ref.partition("#")[2]))
        known = {(path.name, "/$defs/" + name)
                 for path, _, schema in self.schemas() for name in schema.get("$defs", {})}
        self.none(sorted(known - refs), "unused")
        self.none([r for r in sorted(refs - known) if r[1].startswith("/$defs/") or not (FOLDER / r[0]).exists()])

    def test_objects_are_closed(self):
        """An object with properties says which must be there and that there are no others."""
        wrong = []

        def walk(name, value):
            if isinstance(value, dict):
                keys = value.get("properties")
                if isinstance(keys, dict) and value.get("type") == "object":
                    if "additionalProperties" not in value or set(value.get("required", ())) - set(keys):
                        wrong.append("%s: %s" % (name, ", ".join(keys)))
                for member in value.values():
                    walk(name, member)
            elif isinstance(value, list):
                for member in value:
                    walk(name, member)

        for path, _, schema in self.schemas():
            walk(path.name, schema)
        self.none(wrong)


if __name__ == "__main__":
    unittest.main()
