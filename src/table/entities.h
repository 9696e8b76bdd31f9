/* Letters written as HTML has them: "Birch &amp; Sons", "M&#248;ller", "Bod&oslash;". */
#ifndef DDREG_TABLE_ENTITIES_H
#define DDREG_TABLE_ENTITIES_H

/* The same text with its letters, in place: it never becomes longer. What is none of HTML's names
 * for a letter or sign of European languages, nor a number of one that can be shown, is left as it
 * is. */
void entities_decode(char *s);

#endif
