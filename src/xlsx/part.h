/* A part of a workbook, which is a zip of XML files. */
#ifndef DDREG_XLSX_PART_H
#define DDREG_XLSX_PART_H

#include "packed/archive.h"
#include "xml/xml.h"

/* A workbook as its parts are read; all is borrowed. */
struct book {
    const struct archive *zip;
    const char *path; /* of the file, for errors */
};

/* Reads the part of that name. DD_INPUT "xlsx.broken" with {file}, {part}, {line} and {column}
 * where it is no sound XML, "xlsx.unsafe" where it has a document type or entities of its own,
 * "xlsx.long" where a text is longer than any cell can have, "xlsx.missing" where there is none,
 * "xlsx.twice" where there are two; errors of the zip and of the events as they are, with
 * {file}. */
enum dd_rc part_read(const struct book *b, const char *name, const struct xml_events *events,
                     struct dd_error *err) DD_MUST_CHECK;
bool part_there(const struct book *b, const char *name);

#endif
