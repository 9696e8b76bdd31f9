#include "due_calendar.h"

#include "cli/out.h"
#include "ddreg/calendar.h"
#include "ddreg/calendar_log.h"
#include "due_lines.h"

/* What the file is narrowed to: an own calendar for each. */
static const char *calendar_key(struct cli *c)
{
    static const char *const options[] = {"for",  "within",   "what", "owner",
                                          "role", "supplier", "each", "match"};
    struct buf b = BUF_INIT;

    for (size_t i = 0; i < sizeof(options) / sizeof(options[0]); i++)
        if (cli_option(c, options[i]))
            buf_printf(&b, "%s=%s\n", options[i], cli_option(c, options[i]));
    return cli_keep(c, &b);
}

/* What it is for ever: the register, what is to be done, of which record (and what of it), and
 * company. */
static const char *uid_of(struct cli *c, const char *reg, const struct due_item *item)
{
    const char *id = item->supplier == DUE_OF_MANY ? "many" : *item->id ? item->id : item->name;

    return arena_printf(&c->arena, "%s.%s%s%s.%lld.%s@ddreg", item->what, *id ? id : "all",
                        item->key ? "." : "", item->key ? item->key : "", (long long)item->company,
                        reg);
}

/* An item with what it is called for ever. */
struct dated {
    const char *uid;
    const struct due_item *item;
};

static int by_uid(const void *a, const void *b)
{
    return strcmp(((const struct dated *)a)->uid, ((const struct dated *)b)->uid);
}

/* Each once, by uid; two of one uid are one. */
static enum dd_rc dated_of(struct cli *c, const struct due_item *items, size_t n,
                           struct dated **out, size_t *nout, struct dd_error *err)
{
    struct dated *all = arena_alloc(&c->arena, (n + 1) * sizeof(*all));
    const char *reg;
    size_t kept = 0;
    enum dd_rc rc = calendar_log_register(c->reg, &c->arena, &reg, err);

    if (rc == DD_OK && !all)
        rc = dd_no_memory(err);
    for (size_t i = 0; rc == DD_OK && i < n; i++) {
        all[i] = (struct dated){.uid = uid_of(c, reg, &items[i]), .item = &items[i]};
        rc = all[i].uid ? DD_OK : dd_no_memory(err);
    }
    if (rc != DD_OK)
        return rc;
    qsort(all, n, sizeof(*all), by_uid);
    for (size_t i = 0; i < n; i++)
        if (kept == 0 || strcmp(all[kept - 1].uid, all[i].uid) != 0)
            all[kept++] = all[i];
    *out = all;
    *nout = kept;
    return DD_OK;
}

/* With the sequence of each; behind them what is done. */
static enum dd_rc entries_of(struct cli *c, const struct dated *dated, size_t n,
                             struct calendar_entry **out, size_t *nout, struct dd_error *err)
{
    struct calendar_entry *now = arena_alloc(&c->arena, (n + 1) * sizeof(*now));

    if (!now)
        return dd_no_memory(err);
    for (size_t i = 0; i < n; i++)
        now[i] = (struct calendar_entry){.uid = dated[i].uid, .due = dated[i].item->due};
    return calendar_log_next(c->reg, &c->arena, calendar_key(c), c->today, now, n, out, nout, err);
}

static void add_words(struct cli *c, struct calendar_event *e, const struct due_item *item)
{
    struct buf b = BUF_INIT;
    const char *about = due_about(c, item), *word = due_word(c, item->what);

    if (item->supplier == DUE_OF_MANY)
        e->summary = cli_text(c, "due.ics.many", MSG_ARGS({"n", about}, {"what", word}));
    else if (*about)
        e->summary = cli_text(c, "due.ics.about", MSG_ARGS({"what", word}, {"about", about}));
    else
        e->summary = word;
    if (*item->who)
        buf_printf(&b, "%s\n", item->who);
    if (*item->id)
        buf_printf(&b, "%s\n", item->id);
    buf_add(&b, cli_placeholders(c, item->command));
    e->description = cli_keep(c, &b);
}

static enum dd_rc write_file(struct cli *c, const struct dated *dated, size_t n,
                             const struct calendar_entry *entries, size_t nentries,
                             struct dd_error *err)
{
    struct calendar calendar = {
        .name = dd_msg(c->lang, "due.ics.name"), .stamp = c->recorded_at, .n = nentries};
    struct calendar_event *events = arena_alloc(&c->arena, (nentries + 1) * sizeof(*events));
    struct buf bytes = BUF_INIT;
    enum dd_rc rc;

    if (!events)
        return dd_no_memory(err);
    for (size_t i = 0; i < nentries; i++) {
        events[i] = (struct calendar_event){.uid = entries[i].uid,
                                            .day = entries[i].due,
                                            .sequence = entries[i].sequence,
                                            .cancelled = entries[i].cancelled,
                                            .summary = dd_msg(c->lang, "due.ics.done"),
                                            .description = ""};
        if (i < n)
            add_words(c, &events[i], dated[i].item);
    }
    calendar.events = events;
    rc = calendar_write(&calendar, &bytes, err);
    if (rc == DD_OK)
        rc = cli_give_out(c, cli_option(c, "ics"), "ics", &bytes, err);
    buf_release(&bytes);
    return rc;
}

/* Without it the next file could not say what is done: a note, and the file all the same. */
static void keep(struct cli *c, const struct calendar_entry *entries, size_t n)
{
    struct dd_error why = {.id = NULL};

    if (calendar_log_keep(db_file(c->reg->db), &c->by, calendar_key(c), entries, n, &why) != DD_OK)
        cli_warn_of(c, "due.ics.not_kept", &why);
}

static enum dd_rc say(struct cli *c, const struct calendar_entry *entries, size_t n,
                      struct dd_error *err)
{
    const char *file = cli_option(c, "ics");
    int64_t cancelled = 0;

    for (size_t i = 0; i < n; i++)
        cancelled += entries[i].cancelled;
    const struct out_field fields[] = {
        {"file", NULL, out_text(file)},
        {"events", NULL, out_int((int64_t)n - cancelled)},
        {"cancelled", NULL, out_int(cancelled)},
    };
    if (c->format != FORMAT_TABLE)
        return out_record(c, fields, sizeof(fields) / sizeof(fields[0]), err);
    cli_say(c, "due.ics.written",
            MSG_ARGS({"file", file}, {"n", cli_count(c, (int64_t)n - cancelled)},
                     {"cancelled", cli_count(c, cancelled)}));
    return DD_OK;
}

enum dd_rc due_write_calendar(struct cli *c, const struct due_item *items, size_t n,
                              struct dd_error *err)
{
    struct calendar_entry *entries = NULL;
    struct dated *dated = NULL;
    size_t ndated = 0, nentries = 0;
    enum dd_rc rc = cli_check_place(c, cli_option(c, "ics"), err);

    if (rc == DD_OK)
        rc = dated_of(c, items, n, &dated, &ndated, err);
    if (rc == DD_OK)
        rc = entries_of(c, dated, ndated, &entries, &nentries, err);
    if (rc == DD_OK)
        rc = write_file(c, dated, ndated, entries, nentries, err);
    if (rc != DD_OK)
        return rc;
    keep(c, entries, nentries);
    return say(c, entries, nentries, err);
}
