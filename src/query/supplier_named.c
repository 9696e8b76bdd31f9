#include "ddreg/supplier_named.h"

#include "ddreg/db_rows.h"
#include "ddreg/supplier.h"
#include "ddreg/text.h"

#include "gen/query/supplier_named.h"

enum { NAME_BYTES = 64 * 1024 };

/* The key that names are compared by; a space that was typed stays: "Nord " is not "Nordlys". */
static const char *typed_key(struct arena *a, const char *word)
{
    const char *key = text_name_key(a, word);
    size_t n = strlen(word);

    if (key && *key && n > 0 && word[n - 1] == ' ')
        key = arena_printf(a, "%s ", key);
    return key;
}

/* "s-1" as "S-1", the way ids are written. */
static const char *typed_id(struct arena *a, const char *word)
{
    return word[0] == 's' ? arena_printf(a, "S%s", word + 1) : word;
}

/* Does the text begin with the word? */
static bool begins(const char *text, const char *word)
{
    return text && strncmp(text, word, strlen(word)) == 0;
}

/* What was typed of a name or an id, and how many that fit are still wanted. */
struct typed {
    const char *key, *id;
    size_t left;
    bool too_many;
};

/* Takes the row when what was typed fits it. */
static void read_fitting(struct db_row *r, void *out)
{
    struct typed *typed = r->ctx;
    struct named *name = out;
    char id[PUBLIC_ID_SIZE];
    struct arena scratch;

    arena_init(&scratch, NAME_BYTES);
    name->id = row_int(r, "id");
    public_id_write(id, SUPPLIER_ID, name->id);
    name->by_id = begins(id, typed->id);
    name->by_name = begins(text_name_key(&scratch, row_peek(r, "name")), typed->key);
    arena_release(&scratch);
    r->skip = !name->by_id && !name->by_name;
    if (r->skip)
        return;
    name->name = row_text(r, "name");
    r->stop = typed->too_many = typed->left == 0;
    typed->left--;
}

enum dd_rc names_beginning(struct reg *reg, struct arena *a, const char *word, const char *day,
                           enum named_which which, size_t max, struct named **out, size_t *n,
                           struct dd_error *err)
{
    static const int place[] = {[NAMED_WHOLE] = 0, [NAMED_MERGED] = 1, [NAMED_WITHDRAWN] = 2};
    struct typed typed = {typed_key(a, word), typed_id(a, word), max, false};
    enum dd_rc rc;

    *n = 0;
    if (!typed.key || !typed.id)
        return dd_no_memory(err);
    rc = db_all(reg->db, a, sizeof(**out), read_fitting, &typed, out, n, err, names_of_which_sql,
                DB_ARGS(DB_I(place[which]), DB_T(day)));
    if (typed.too_many)
        *n = 0;
    return rc;
}

static void read_name(struct db_row *r, void *out)
{
    struct named *name = out;

    name->id = row_int(r, "id");
    name->name = row_text(r, "name");
}

enum dd_rc names_all(struct reg *reg, struct arena *a, const char *day, struct named **out,
                     size_t *n, struct dd_error *err)
{
    return db_all(reg->db, a, sizeof(**out), read_name, NULL, out, n, err, names_in_force_sql,
                  DB_ARGS(DB_T(day)));
}
