/* Dated facts of law. Table: data/law.csv. */
#ifndef DDREG_LAW_H
#define DDREG_LAW_H

/* The value of a key in force on a day (YYYY-MM-DD); NULL before it was. Static. */
const char *law_value(const char *key, const char *day);

#endif
