/* The record that a word means: by its id, or by what else names it; else what the word is. */
#include "ddreg/kind.h"

enum dd_rc kind_unknown(const struct kind *kind, const char *word, struct dd_error *err)
{
    return dd_fail(err, DD_INPUT, "kind.unknown", "word", word, "noun", kind->name, "nb", kind->nb,
                   NULL);
}

/* The noun of an id that is no record's of a kind, in both languages; false: it is none. */
static bool noun_of_id(const char *word, const char *noun[2])
{
    static const char *const nouns[][3] = {{SUPPLIER_ID, "supplier", "leverandør"},
                                           {IMPORT_ID, "import", "import"}};
    int64_t number;

    for (size_t i = 0; i < sizeof(nouns) / sizeof(nouns[0]); i++)
        if (public_id_read(&number, nouns[i][0], word)) {
            noun[0] = nouns[i][1];
            noun[1] = nouns[i][2];
            return true;
        }
    return false;
}

/* The number of the file that a record names; 0: none. */
static enum dd_rc file_of(struct reg *reg, struct arena *a, const struct kind *kind, int64_t number,
                          int64_t *file, struct dd_error *err)
{
    const struct kind_filter filter = {.number = number, .withdrawn = true};
    struct kind_row *rows;
    size_t n;
    enum dd_rc rc = kind_read(reg, a, kind, &filter, &rows, &n, err);

    *file = 0;
    for (size_t i = 0; rc == DD_OK && n > 0 && i < kind->table.ncolumns; i++)
        if (kind->fields[i].type == KIND_FILE && rows[0].values[i].kind == DB_INT)
            *file = rows[0].values[i].i;
    return rc;
}

/* It is none of the kind: the error of an id of another kind says so. */
static enum dd_rc not_found(struct reg *reg, struct arena *a, const struct kind *kind,
                            const char *word, struct dd_error *err)
{
    char file[PUBLIC_ID_SIZE];
    const char *noun[2];
    int64_t number, of = 0;
    const struct kind *other = kind_of_id(word, &number);
    enum dd_rc rc = DD_OK;

    if (other == kind || (!other && !noun_of_id(word, noun)))
        return kind_unknown(kind, word, err);
    if (other && kind == kind_named("file"))
        rc = file_of(reg, a, other, number, &of, err);
    if (rc != DD_OK)
        return rc;
    public_id_write(file, kind->letters, of);
    return dd_fail(err, DD_INPUT, of ? "kind.other_file" : "kind.other", "word", word, "noun",
                   kind->name, "nb", kind->nb, "other", other ? other->name : noun[0], "other_nb",
                   other ? other->nb : noun[1], "file", file, NULL);
}

/* Refuses a record of another company than the one that is chosen. */
static enum dd_rc check_company(const struct reg *reg, const struct kind_row *row,
                                struct dd_error *err)
{
    const int64_t company = kind_int(row, "company_id");
    char number[24];
    enum dd_rc rc;

    if (row->kind->shared || reg->company == 0 || company == reg->company)
        return DD_OK;
    (void)snprintf(number, sizeof(number), "%lld", (long long)company);
    rc = kind_fail(DD_REFUSED, "kind.other_company", row, "", err);
    dd_error_add(err, "company", number);
    return rc;
}

enum dd_rc kind_find(struct reg *reg, struct arena *a, const struct kind *kind, const char *word,
                     struct kind_row *out, struct dd_error *err)
{
    struct kind_filter filter = {.withdrawn = true};
    struct kind_row *rows;
    int64_t other;
    size_t n = 0;
    enum dd_rc rc = DD_OK;

    if (!public_id_read_bare(&filter.number, kind->letters, word) && kind->named &&
        !kind_of_id(word, &other))
        rc = kind->named(reg, word, &filter.number, err);
    if (rc == DD_OK && filter.number != 0)
        rc = kind_read(reg, a, kind, &filter, &rows, &n, err);
    if (rc == DD_OK && n == 0)
        return not_found(reg, a, kind, word, err);
    if (rc == DD_OK)
        rc = check_company(reg, &rows[0], err);
    if (rc == DD_OK)
        *out = rows[0];
    return rc;
}
