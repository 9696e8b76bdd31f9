/* Erasing names, addresses and free text. */
#include "ddreg/erasure.h"

#include "ddreg/company.h"
#include "ddreg/output_log.h"
#include "ddreg/person.h"
#include "ddreg/public_id.h"
#include "ddreg/text.h"
#include "cli/out.h"
#include "erase_evidence.h"

static const struct cmd_option options[] = {
    {.name = "reason", .nb = "begrunnelse", .arg = "TEXT", .help = "opt.erase.reason"},
    {.name = "field", .nb = "felt", .arg = "FIELD", .help = "opt.erase.field"},
    {.name = NULL},
};

/* A name or an account: whose it is. */
static enum dd_rc read_person(struct cli *c, struct erasure *what, struct dd_error *err)
{
    const char *word = c->args[0];
    enum dd_rc rc = person_meant(c->reg, word, &what->number, err);

    if (rc == DD_OK && what->number == 0)
        rc = dd_fail(err, DD_USAGE, "erase.id", "value", word, NULL);
    what->of = ERASE_RECORD;
    what->kind = kind_named("person");
    what->subject = public_id_text(&c->arena, what->kind->letters, what->number);
    return rc == DD_OK && !what->subject ? dd_no_memory(err) : rc;
}

/* "PE-2", "S-12", "I-3", "O-4", "PN-5", or the number of an entry. */
static enum dd_rc read_subject(struct cli *c, struct erasure *what, struct dd_error *err)
{
    const char *word = c->args[0];

    what->subject = word;
    if (public_id_read(&what->number, SUPPLIER_ID, word))
        what->of = ERASE_SUPPLIER;
    else if (public_id_read(&what->number, IMPORT_ID, word))
        what->of = ERASE_IMPORT;
    else if (public_id_read(&what->number, OUTPUT_ID, word))
        what->of = ERASE_OUTPUT;
    else if (public_id_read(&what->number, PURCHASE_PERSON_ID, word))
        what->of = ERASE_PURCHASE_PERSON;
    else if ((what->kind = kind_of_id(word, &what->number)) != NULL)
        what->of = ERASE_RECORD;
    else if (public_id_read_bare(&what->number, "#", word))
        what->of = ERASE_ENTRY;
    else
        return read_person(c, what, err);
    return DD_OK;
}

/* How --field calls what is no field of a kind, in English and bokmål. */
static const struct {
    const char *en, *nb, *column;
} words[] = {
    {"name", "navn", "name"},
    {"vat", "mva-nummer", "vat"},
    {"iban", "iban", "iban"},
    {"currency", "valuta", "currency"},
    {"email", "epost", "email"},
    {"email", "e-post", "email"},
    {"owner", "ansvarlig", "owner"},
    {"file", "fil", "file_name"},
    {"reason", "begrunnelse", "reason"},
    {"note", "merknad", "note"},
    {"content", "innhold", ERASE_BYTES},
    {"columns", "kolonner", "column_map"},
    {"options", "valg", "options"},
    {"map", "oppsett", "map"},
};

enum { WORDS = sizeof(words) / sizeof(words[0]) };

/* Does a table of the register, or of a kind, have values of that name that can be erased? */
static bool is_column(const char *word)
{
    const struct record_table *t;

    for (size_t i = 0; (t = record_tables[i]); i++)
        for (size_t n = 0; n < t->ncolumns; n++)
            if (record_column(t, n)->class != RECORD_PLAIN &&
                strcmp(record_column(t, n)->name, word) == 0)
                return true;
    for (const struct company_key *k = company_keys; k->name; k++)
        if (strcmp(k->name, word) == 0)
            return true;
    return false;
}

/* A field of the kind that can be erased. */
static bool is_erasable(const struct kind_field *f)
{
    const char *column = f->column.name;

    return column && f->column.class != RECORD_PLAIN &&
           (!(f->how & KIND_INTERNAL) || strcmp(column, "reason") == 0);
}

/* The column of a word that --field was given: as the options and columns are called. NULL: there
 * is none; a record has its own only. */
static const char *field_of(const struct kind *kind, const char *word)
{
    char key[KIND_KEY_SIZE];

    if (kind == kind_named("file") && kind_word_in("file|fil", word))
        return ERASE_BYTES;
    for (size_t i = 0; kind && i < kind->table.ncolumns; i++) {
        const struct kind_field *f = &kind->fields[i];
        if (is_erasable(f) &&
            (strcmp(kind_option(f, key), word) == 0 || (f->nb && strcmp(f->nb, word) == 0) ||
             strcmp(f->column.name, word) == 0))
            return f->column.name;
    }
    for (size_t i = 0; i < WORDS; i++) {
        size_t own = kind ? kind_has_field(kind, words[i].column) : KIND_MAX_FIELDS;
        if ((strcmp(words[i].en, word) == 0 || strcmp(words[i].nb, word) == 0) &&
            (!kind || (own != KIND_MAX_FIELDS && is_erasable(&kind->fields[own])) ||
             (kind == kind_named("file") && strcmp(words[i].column, ERASE_BYTES) == 0)))
            return words[i].column;
    }
    return !kind && is_column(word) ? word : NULL;
}

/* The other way: the word of a column, or of a fact. */
static const char *word_of(struct cli *c, const struct kind *kind, const char *column, bool nb)
{
    size_t i = kind ? kind_has_field(kind, column) : KIND_MAX_FIELDS;
    char key[KIND_KEY_SIZE];

    if (i != KIND_MAX_FIELDS && !(kind->fields[i].how & KIND_INTERNAL))
        return nb && kind->fields[i].nb
                   ? kind->fields[i].nb
                   : arena_strdup(&c->arena, kind_option(&kind->fields[i], key));
    for (i = 0; i < WORDS; i++)
        if (strcmp(words[i].column, column) == 0)
            return nb ? words[i].nb : words[i].en;
    for (const struct company_key *k = company_keys; k->name; k++)
        if (strcmp(k->name, column) == 0 && nb && k->alias)
            return k->alias;
    return column;
}

/* What was erased, by the words that --field takes. */
static const char *words_of(struct cli *c, const struct kind *kind, const struct buf *columns,
                            const char *between, bool nb)
{
    char *all = arena_strdup(&c->arena, buf_str(columns)), *save = NULL;
    struct buf b = BUF_INIT;

    for (char *p = all ? strtok_r(all, ", ", &save) : NULL; p; p = strtok_r(NULL, ", ", &save)) {
        const char *word = word_of(c, kind, p, nb);
        buf_printf(&b, "%s%s", b.len > 0 ? between : "", word ? word : "");
    }
    return cli_keep(c, &b);
}

/* What --field may be for the subject. */
static enum dd_rc no_field(struct cli *c, const struct kind *kind, const char *word,
                           struct dd_error *err)
{
    const bool nb = c->lang == DD_NB;
    struct buf all = BUF_INIT;
    enum dd_rc rc;

    for (size_t i = 0; kind && i < kind->table.ncolumns; i++) {
        const char *name = kind->fields[i].column.name;
        if (is_erasable(&kind->fields[i]))
            buf_printf(&all, "%s%s", all.len > 0 ? "|" : "", word_of(c, kind, name, nb));
    }
    if (kind == kind_named("file"))
        buf_printf(&all, "|%s", word_of(c, NULL, ERASE_BYTES, nb));
    for (size_t i = 0; !kind && i < WORDS; i++)
        if (i == 0 || strcmp(words[i].column, words[i - 1].column) != 0)
            buf_printf(&all, "%s%s", all.len > 0 ? "|" : "", nb ? words[i].nb : words[i].en);
    rc = buf_ok(&all, err);
    if (rc == DD_OK)
        rc = dd_fail(err, DD_USAGE, "erase.field", "value", word, "id", c->args[0], "fields",
                     buf_str(&all), NULL);
    buf_release(&all);
    return rc;
}

static enum dd_rc erase(struct cli *c, const struct erasure *what, struct erasure_done *done,
                        struct dd_error *err)
{
    char head[HASH_HEX];
    enum dd_rc rc = reg_begin(c->reg, &c->by, err);

    if (rc != DD_OK)
        return rc;
    rc = erasure_do(c->reg, what, done, err);
    if (rc == DD_OK && done->values == 0 && done->in_journal > 0)
        rc = dd_fail(err, DD_REFUSED, "erase.in_journal", "id", what->subject, NULL);
    if (rc == DD_OK)
        rc = reg_commit(c->reg, head, err);
    reg_rollback(c->reg);
    /* Also where nothing was left: the time before may have been stopped between the two. */
    return rc == DD_OK ? db_scrub(c->reg->db, err) : rc;
}

static enum dd_rc say(struct cli *c, const struct erasure *what, const struct erasure_done *done,
                      struct dd_error *err)
{
    const char *holder =
        done->holder ? public_id_text(&c->arena, kind_named("file")->letters, done->holder) : NULL;
    const struct out_field fields[] = {
        {"id", NULL, out_text(what->subject)},
        {"values", NULL, out_int(done->values)},
        {"fields", NULL, out_ids(words_of(c, what->kind, &done->fields, " ", false), NULL)},
        {"in_journal", NULL, out_int(done->in_journal)},
        {"kept_for", NULL, out_text(holder)},
    };

    if (c->format != FORMAT_TABLE)
        return out_record(c, fields, sizeof(fields) / sizeof(fields[0]), err);
    cli_say(c, done->values > 0 ? cli_plural(c, "erase.done", done->values) : "erase.nothing",
            MSG_ARGS({"id", what->subject}, {"n", cli_count(c, done->values)},
                     {"fields", words_of(c, what->kind, &done->fields, ", ", c->lang == DD_NB)}));
    if (done->in_journal > 0)
        cli_warn(c, cli_plural(c, "erase.kept", done->in_journal),
                 MSG_ARGS({"n", cli_count(c, done->in_journal)}));
    if (holder)
        cli_warn(c, "erase.kept_for", MSG_ARGS({"id", what->subject}, {"other", holder}));
    if (done->values > 0)
        cli_warn(c, "erase.backups", NULL, 0);
    return DD_OK;
}

static enum dd_rc run(struct cli *c, struct dd_error *err)
{
    struct erasure what = {.reason = cli_option(c, "reason")};
    struct erasure_done done = {.fields = BUF_INIT};
    struct erase_evidence counted;
    const char *field = cli_option(c, "field");
    enum dd_rc rc = read_subject(c, &what, err);

    if (rc == DD_OK && (!what.reason || !text_has_letters(what.reason)))
        rc = dd_fail(err, DD_USAGE, "erase.reason", "id", what.subject, NULL);
    if (rc == DD_OK && field && what.of == ERASE_OUTPUT)
        rc = dd_fail(err, DD_USAGE, "erase.output", "id", what.subject, NULL);
    if (rc == DD_OK && field && !(what.field = field_of(what.kind, field)))
        rc = no_field(c, what.kind, field, err);
    if (rc == DD_OK)
        rc = erase_evidence_read(c, &counted, err);
    if (rc == DD_OK)
        rc = erase(c, &what, &done, err);
    if (rc == DD_OK)
        rc = say(c, &what, &done, err);
    if (rc == DD_OK)
        rc = erase_evidence_say(c, &counted, err);
    buf_release(&done.fields);
    return rc;
}

const struct dd_cmd cmd_journal_erase = {
    .name = "journal erase",
    .alias = "journal slett",
    .args = "SUBJECT",
    .min_args = 1,
    .max_args = 1,
    .summary = "cmd.journal.erase",
    .example = "ddreg journal erase S-1 --field email --reason \"Kari har bedt om det\"",
    .reg = CMD_WRITES_ITSELF,
    .options = options,
    .run = run,
};
