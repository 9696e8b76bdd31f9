#include "same_lines.h"

#include "ddreg/hash.h"
#include "ddreg/text.h"

#include "gen/import/same_lines.h"

/* A line may be in any of the WAYS places of its group; when they are taken, the one that came
 * first goes. Four megabytes, whatever the file holds. */
enum { WAYS = 4, GROUPS = 65536 };

struct place {
    uint64_t sum;
    int64_t line; /* 0: nothing here */
};

struct same_lines {
    bool forgot; /* a line went for another */
    unsigned char next[GROUPS];
    struct place places[GROUPS][WAYS];
};

struct same_lines *same_lines_new(void)
{
    struct same_lines *s = mem_realloc(NULL, sizeof(*s));

    if (s)
        same_lines_clear(s);
    return s;
}

void same_lines_free(struct same_lines *s)
{
    mem_free(s);
}

void same_lines_clear(struct same_lines *s)
{
    memset(s, 0, sizeof(*s));
}

static uint64_t add_text(uint64_t sum, const char *text)
{
    return hash_quick(sum, text ? text : "", text ? strlen(text) + 1 : 1);
}

static uint64_t sum_of(const struct purchase *l, int64_t payee)
{
    const int64_t numbers[] = {payee, l->amount, l->ore};
    uint64_t sum = hash_quick(0, numbers, sizeof(numbers));

    sum = add_text(sum, l->day);
    sum = add_text(sum, l->currency);
    sum = add_text(sum, l->account);
    return add_text(sum, l->reference);
}

/* The earlier line with the sum; 0: none, and this one is remembered. */
static int64_t find_or_keep(struct same_lines *s, uint64_t sum, int64_t line)
{
    size_t group = (size_t)(sum % GROUPS);
    struct place *places = s->places[group], *to;

    for (size_t i = 0; i < WAYS; i++)
        if (places[i].line != 0 && places[i].sum == sum)
            return places[i].line;
    to = &places[s->next[group]++ % WAYS];
    s->forgot = s->forgot || to->line != 0;
    *to = (struct place){sum, line};
    return 0;
}

enum dd_rc same_lines_look(struct same_lines *s, struct purchase_stage *st,
                           const struct purchase *line, int64_t payee, struct dd_error *err)
{
    int64_t earlier;

    if (text_blank(line->reference))
        return DD_OK;
    earlier = find_or_keep(s, sum_of(line, payee), line->line);
    return earlier == 0
               ? DD_OK
               : db_exec(st->reg->db, err, add_same_line_sql,
                         DB_ARGS(DB_I(line->line), DB_I(payee), DB_I(earlier), DB_I(line->ore)));
}

enum dd_rc same_lines_report(const struct same_lines *s, struct import_run *run,
                             struct dd_error *err)
{
    struct import_same_lines *out = &run->out->same_lines;
    struct db_stmt *st;
    enum db_step step = DB_DONE;
    enum dd_rc rc = db_query(run->reg->db, &st, err, same_lines_sql, DB_NO_ARGS);

    *out = (struct import_same_lines){.at_least = s->forgot};
    while (rc == DD_OK && (step = db_step(st, err)) == DB_ROW) {
        if (out->n++ < IMPORT_MAX_SAME)
            out->first[out->n - 1] = (struct import_same_line){db_int(st, 0), db_int(st, 1)};
        if (!money_add(&out->ore, db_int(st, 2)))
            rc = dd_fail(err, DD_INPUT, "import.total.too_large", "file", run->o->read.path, NULL);
    }
    if (step == DB_ERROR)
        rc = err->rc;
    db_stmt_free(st);
    return rc;
}
