/* For the fault build only: a step from version 1 to a version 2 that no release has, long enough
 * to be stopped in the middle. */
#ifndef DDREG_MIGRATIONS_2_H
#define DDREG_MIGRATIONS_2_H

enum { SCHEMA_VERSION = 2 };

#define MIGRATION_STEPS                                                                            \
    "CREATE TABLE made_up (\n"                                                                     \
    "    id   INTEGER PRIMARY KEY,\n"                                                              \
    "    word TEXT NOT NULL\n"                                                                     \
    ") STRICT;"                                                                                    \
    "INSERT INTO made_up (word) SELECT after FROM journal_change;"                                 \
    "CREATE INDEX made_up_word ON made_up (word);"                                                 \
    "ALTER TABLE supplier_contact ADD COLUMN made_up TEXT;"                                        \
    "ALTER TABLE purchase ADD COLUMN made_up INTEGER;",                                            \
        NULL

#endif
