/* The look of an HTML document: the contents of its style element. */
#ifndef DDREG_DOC_STYLE_H
#define DDREG_DOC_STYLE_H

extern const char doc_style[];

#endif
