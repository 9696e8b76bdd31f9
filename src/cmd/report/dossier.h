/* What was known, decided and done by a day, as a document for Forbrukertilsynet or an inspector.
 * Private to src/cmd/report. */
#ifndef DDREG_CMD_DOSSIER_H
#define DDREG_CMD_DOSSIER_H

#include "cli/out.h"
#include "cmd/kind/kind_cmd.h"
#include "ddreg/doc.h"
#include "ddreg/person.h"

enum { DOSSIER_SECTIONS = 32 };

/* A section that has something. */
struct dossier_section {
    const char *key;   /* the name of a kind, "ratings" */
    const char *title; /* in the user's language */
    int64_t records;
    int64_t left_out; /* values that name a person, or are confidential */
};

struct dossier {
    struct cli *c;
    struct doc doc;
    const char *day;
    const char **names; /* of persons, also those that they had, in the form that is compared */
    size_t nnames;
    bool with_names; /* also persons' names, and what is confidential */
    struct dossier_section sections[DOSSIER_SECTIONS];
    size_t n;
};

/* Begins a section, with its heading. */
struct dossier_section *dossier_begin(struct dossier *d, const char *key, const char *title);

/* dossier_names.c: has the text the whole name of a person of the register, whatever its case? */
enum dd_rc dossier_read_names(struct dossier *d, struct dd_error *err) DD_MUST_CHECK;
bool dossier_names_somebody(const struct dossier *d, const char *text);

/* dossier_words.c: a title as a heading, with a capital; a value as people read it. */
const char *dossier_heading(struct cli *c, const char *title);
const char *dossier_value(struct cli *c, const struct kind_view *v, const struct kind_field *f,
                          struct db_value value);
/* dossier_ratings.c: the level of each supplier as of the day, with decisions and their reasons. */
enum dd_rc dossier_ratings(struct dossier *d, struct dd_error *err) DD_MUST_CHECK;
/* dossier_records.c: the records of every kind as of the day and as known by its end. */
enum dd_rc dossier_records(struct dossier *d, struct dd_error *err) DD_MUST_CHECK;

#endif
