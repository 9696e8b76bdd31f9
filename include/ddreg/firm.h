/* A firm's name as it is compared. Table: data/legal-forms.csv. */
#ifndef DDREG_FIRM_H
#define DDREG_FIRM_H

#include "ddreg/arena.h"

struct firm {
    const char *base; /* the name's words (text_letters()) without its legal form; never empty for a
                       * name that is not: a firm named only by a form keeps it as its name */
    const char *form; /* the legal form in its one spelling ("as" also for "A/S" and
                       * "aksjeselskap"); "" when the name has none */
};

/* Takes a name apart. "and", "og", "och" and "und" are "&"; initials are one word; a form comes at
 * the end, or before the name where it is written so ("A/S Norsk Glass"). False when memory is
 * short. */
bool firm_read(struct arena *a, const char *name, struct firm *out);

/* The key under which the same firm is found again: base and form. Names that differ only in how
 * they are written have the same key. "Fjordglass AS" and "Fjordglass ASA" do not, nor does
 * "Fjordglass": they may be three firms. NULL when memory is short. */
char *firm_key(struct arena *a, const char *name);

#endif
