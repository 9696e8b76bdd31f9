/* The look of an HTML document: the contents of its style element. */
#ifndef DDREG_DOC_STYLE_H
#define DDREG_DOC_STYLE_H

#include "ddreg/buf.h"

extern const char doc_style[];

/* The class of the element around a document that is pasted into another page. */
#define STYLE_SCOPE "aapenhet"
/* The same style, reaching what is in an element of that class and nothing else. */
void style_add_scoped(struct buf *out);

#endif
