/* The text of a PDF. */
#ifndef DDREG_PDF_TEXT_OF_H
#define DDREG_PDF_TEXT_OF_H

/* This program becomes pdftotext, which reads the PDF on standard input and writes its text, UTF-8,
 * a form feed behind each page; with the rights that src/pdf/text_of.c has. Returns only when it
 * cannot: 127 where pdftotext is not installed, else 1. */
int text_of_standard_input(void);

#endif
