"""Runs the unittest cases of one python file and prints TAP: tap.py FILE [TEST...]"""

import importlib.util
import sys
import unittest
from pathlib import Path


class Tap(unittest.TestResult):
    def __init__(self):
        super().__init__()
        self.number = 0
        self.failed = False
        self.parts, self.skipped_part = [], None

    def line(self, ok, test, extra=""):
        self.number += 1
        self.failed = self.failed or not ok
        name = test.id().split(".", 1)[-1] if hasattr(test, "id") else str(test)
        print("%s %d - %s%s" % ("ok" if ok else "not ok", self.number, name.replace("#", ""), extra), flush=True)

    def fell(self, test):
        if not self.parts:  # else one of its sub-tests has its line already
            self.line(False, test)
        self.parts.append(test)

    def explain(self, error, test):
        for text in self._exc_info_to_string(error, test).splitlines():
            print("# " + text, flush=True)

    def startTest(self, test):
        super().startTest(test)
        self.parts, self.skipped_part = [], None

    def addSuccess(self, test):
        self.line(True, test)

    def addFailure(self, test, error):
        super().addFailure(test, error)
        self.fell(test)
        self.explain(error, test)

    def addError(self, test, error):
        super().addError(test, error)
        self.fell(test)
        self.explain(error, test)

    def addSkip(self, test, reason):
        if isinstance(test, unittest.case._SubTest):
            self.skipped_part = reason
        else:
            self.line(True, test, " # SKIP " + " ".join(reason.split()))

    def stopTest(self, test):
        super().stopTest(test)
        if self.skipped_part is not None and not self.parts:  # unittest calls it no success
            self.addSkip(test, self.skipped_part)

    def addSubTest(self, test, subtest, error):
        # A test with sub-tests is one test: the failures of all are shown, and it failed once.
        super().addSubTest(test, subtest, error)
        if error:
            self.fell(test)
            print("# in: %s" % subtest, flush=True)
            self.explain(error, test)


def count(suite):
    return suite.countTestCases()


def main(args):
    path = Path(args[0])
    sys.path[:0] = [str(Path(__file__).resolve().parent), str(path.resolve().parent)]
    spec = importlib.util.spec_from_file_location(path.stem, path)
    module = importlib.util.module_from_spec(spec)
    sys.modules[path.stem] = module
    spec.loader.exec_module(module)
    loader = unittest.TestLoader()
    suite = loader.loadTestsFromNames(args[1:], module) if args[1:] else loader.loadTestsFromModule(module)
    print("1..%d" % count(suite), flush=True)
    result = Tap()
    suite.run(result)
    return 1 if result.failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
