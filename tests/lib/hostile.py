"""Texts made to harm whoever prints, quotes, parses or pastes them."""

import os
import re

SCREEN = [  # what a terminal would obey
    "\x1b[31mRød\x1b[0m AS",
    "\x1b]0;tittel\x07 AS",
    "\x1b[2J\x1b[H AS",
    "\u009b2J AS",
    "\u0090q\u009c AS",
    "\u202etxt.exe\u202c AS",
    "\u2066skjult\u2069\u200f AS",
    "Navn\u2028med\u2029skille",
    "Tab\tog\u00a0hardt mellomrom",
    "Navn med\nlinjeskift",
    "Navn\rovermalt",
    "\ufeffBOM AS",
]
SPREADSHEET = [  # what a spreadsheet would compute
    "=cmd|' /C calc'!A0",
    "+1+1",
    "+47 22 33 44 55",
    "-2+3",
    "-2+3+cmd|' /C calc'!A0",
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "  =HYPERLINK(\"http://example.com\")",
    "\t=1+1",
]
MARKUP = [  # what a browser, a Markdown reader or a mail program would take for its own
    "<script>alert(1)</script>",
    "</title><img src=x onerror=alert(1)>",
    "<!-- -->]]>&lt;b&gt; & \"anførsel\" 'apostrof'",
    "[lenke](javascript:alert(1)) ![x](http://example.com/x.png)",
    "javascript:alert(1)",
    "| celle | *fet* _kursiv_ `kode` # overskrift",
    "x\r\nBcc: offer@example.com\r\n\r\nHei",
]
LANGUAGE = [  # what a database, a shell or a format string would read
    "'); DROP TABLE supplier; --",
    '"; DROP TABLE supplier;--\x1b[2J<script>',
    "$(touch hit) `touch hit` ; touch hit |touch hit",
    "{name} {file} {0} %s%n%s%n $1",
    "\\\\server\\share",
    "../../../etc/passwd",
    "--help",
    "-",
]
SIZE = ["A" * 300, "_" * 40, "å" * 5000, "e" + "\u0301" * 200, "emoji 🐟 AS"]

VALUES = SCREEN + SPREADSHEET + MARKUP + LANGUAGE + SIZE

# Not UTF-8: as an argument or a file's name these are possible, as text of the register never.
BYTES = [b"N\xffavn", b"\xc3", b"\xc0\xaf", b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"a\xe2\x82"]
# All that can be an argument.
ARGUMENTS = VALUES + [os.fsdecode(b) for b in BYTES]

# What no output may hold: control characters but newline, and what turns the writing direction.
CONTROL = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
