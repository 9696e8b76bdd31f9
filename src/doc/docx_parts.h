/* The parts of a Word document. Private to src/doc. */
#ifndef DDREG_DOC_DOCX_PARTS_H
#define DDREG_DOC_DOCX_PARTS_H

#include "ddreg/doc.h"

#define DOCX_XML "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"

/* word/document.xml */
void docx_add_text(const struct doc *d, struct buf *out);

#endif
