"""A few rounds of faults.py, and that its judge can say no."""

import unittest

import faults


class Smoke(unittest.TestCase):
    def test_rounds(self):
        said = []
        passed, failed = faults.campaign(60, "smoke", out=said.append)
        self.assertEqual((passed, failed), (60, 0), "\n".join(said))

    def test_memory(self):
        said = []
        passed, failed = faults.campaign(24, "smoke", kind="alloc", out=said.append)
        self.assertEqual((passed, failed), (24, 0), "\n".join(said))

    def test_the_judge_sees_a_loss(self):
        """A program that says it is done and did nothing is found out."""
        real = faults.run

        def forgetful(program, args, folder, **how):
            if "DDREG_FAULT" in (how.get("env") or {}):
                return real(program, ("--version",), folder)  # says it is done and does nothing
            return real(program, args, folder, **how)

        faults.run = forgetful
        try:
            self.assertEqual(faults.campaign(6, "loss", only="company set", kind="read fail", out=lambda text: None),
                             (0, 6))
        finally:
            faults.run = real


if __name__ == "__main__":
    unittest.main()
