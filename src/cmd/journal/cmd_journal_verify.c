#include <ctype.h>

#include "ddreg/assessment.h"
#include "ddreg/head.h"
#include "ddreg/journal.h"
#include "ddreg/purchase_weigh.h"
#include "ddreg/row_about.h"
#include "cli/out.h"

static const struct cmd_option verify_options[] = {
    {.name = "head", .arg = "HASH", .help = "opt.head"},
    {.name = NULL},
};

struct fault_name {
    const char *key; /* in JSON */
    const char *message;
};

static struct fault_name fault_name(enum journal_fault fault)
{
    static const struct fault_name names[] = {
        [JOURNAL_WHOLE] = {NULL, "verify.whole"},
        [JOURNAL_GAP] = {"gap", "verify.gap"},
        [JOURNAL_ENTRY_CHANGED] = {"entry_changed", "verify.entry_changed"},
        [JOURNAL_CHANGE_ALONE] = {"change_alone", "verify.change_alone"},
        [JOURNAL_ROW_CHANGED] = {"row_changed", "verify.row_changed"},
        [JOURNAL_ROW_MISSING] = {"row_missing", "verify.row_missing"},
        [JOURNAL_ROW_UNKNOWN] = {"row_unknown", "verify.row_unknown"},
        [JOURNAL_PERSONAL_CHANGED] = {"personal_changed", "verify.personal_changed"},
        [JOURNAL_PERSONAL_MISSING] = {"personal_missing", "verify.personal_missing"},
        [JOURNAL_PERSONAL_BACK] = {"personal_back", "verify.personal_back"},
        [JOURNAL_PERSONAL_WRONG] = {"personal_wrong", "verify.personal_wrong"},
        [JOURNAL_FILE_CHANGED] = {"file_changed", "verify.file_changed"},
        [JOURNAL_FILE_MISSING] = {"file_missing", "verify.file_missing"},
        [JOURNAL_SCHEMA] = {"schema", "verify.schema"},
        [JOURNAL_HEAD_UNKNOWN] = {"head_unknown", "verify.head_unknown"},
    };

    return names[fault];
}

/* What was found, and what its rows are about. */
struct verified {
    struct journal_report report;
    struct row_about about[JOURNAL_SHOWN];
    size_t shown;
    struct assessment_report ratings;
    struct cli_readable readable;
    enum cli_readers readers;
    struct head_given given;
};

/* A head as it was printed, in either case; "" when none was given. */
static enum dd_rc read_head(const char *given, char head[HASH_HEX], struct dd_error *err)
{
    head[0] = '\0';
    if (!given)
        return DD_OK;
    if (strlen(given) != HASH_HEX - 1 || strspn(given, "0123456789abcdefABCDEF") != HASH_HEX - 1)
        return dd_fail(err, DD_USAGE, "cli.head", "value", given, NULL);
    for (int i = 0; i < HASH_HEX; i++)
        head[i] = (char)tolower((unsigned char)given[i]);
    return DD_OK;
}

/* --- For people ------------------------------------------------------------------------------- */

static void add_part(struct buf *out, const char *part)
{
    if (part)
        buf_printf(out, "%s%s", out->len > 0 ? ", " : "", part);
}

/* Where in an import the row was read; NULL for one that came by none. */
static const char *place_shown(struct cli *c, const struct row_about *about)
{
    if (!about->file || about->line == 0)
        return about->file;
    return cli_text(c, "verify.line",
                    MSG_ARGS({"line", cli_digits(c, about->line)}, {"file", about->file}));
}

/* "purchase 123 (line 124 of I-2, S-4 Firma AS, 2023-03-15, 4,00, entry 4)" */
static const char *row_shown(struct cli *c, const struct journal_found *f,
                             const struct row_about *about)
{
    struct buf parts = BUF_INIT, all = BUF_INIT;
    const char *of = f->row ? "verify.of_entry" : "verify.some_of_entry";

    add_part(&parts, about->id);
    add_part(&parts, place_shown(c, about));
    add_part(&parts, about->supplier);
    if (about->name)
        buf_printf(&parts, " %s", about->name);
    add_part(&parts, about->day);
    if (about->has_ore)
        add_part(&parts, cli_kroner(c, about->ore));
    if (f->entry)
        add_part(&parts, cli_text(c, of, MSG_ARGS({"entry", cli_digits(c, f->entry)})));
    buf_printf(&all, "%s %s", f->table, f->key);
    if (parts.len > 0)
        buf_printf(&all, " (%s)", buf_str(&parts));
    buf_release(&parts);
    return cli_keep(c, &all);
}

static void say_found(struct cli *c, const struct journal_found *f, const struct row_about *about)
{
    const char *message = fault_name(f->fault).message;

    if (f->fault == JOURNAL_PERSONAL_BACK && !*f->field)
        message = "verify.bytes_back";
    cli_say_in(c, 2, message,
               MSG_ARGS({"key", f->key}, {"field", f->field}, {"what", row_shown(c, f, about)}));
}

static void say_all_found(struct cli *c, const struct verified *v)
{
    const int64_t n = v->report.faults;

    cli_say(c, cli_plural(c, "verify.found", n), MSG_ARGS({"n", cli_count(c, n)}));
    for (size_t i = 0; i < v->shown; i++)
        say_found(c, &v->report.found[i], &v->about[i]);
    if (n > (int64_t)v->shown)
        cli_say_in(c, 2, "verify.more", MSG_ARGS({"n", cli_count(c, n - (int64_t)v->shown)}));
    if (v->report.found[0].fault == JOURNAL_SCHEMA)
        cli_say(c, "verify.schema_only", NULL, 0);
    cli_say(c, "verify.advice", NULL, 0);
}

static const char *level_name(struct cli *c, const struct assessment_numbers *n)
{
    return out_rating(c, risk_level_key(n->level), risk_level_key(n->floor)).shown;
}

/* A rating that does not follow from what it was made from. */
static void say_wrong_rating(struct cli *c, const struct assessment_wrong *w)
{
    cli_say_in(c, 2,
               w->decision ? "verify.decision_wrong"
               : w->known  ? "verify.rating_wrong"
                           : "verify.rating_unreadable",
               MSG_ARGS({"table", w->decision ? "decision" : "assessment"},
                        {"key", cli_digits(c, w->id)},
                        {"severity", cli_count(c, w->written.severity)},
                        {"likelihood", cli_count(c, w->written.likelihood)},
                        {"level", level_name(c, &w->written)},
                        {"severity_follows", cli_count(c, w->follows.severity)},
                        {"likelihood_follows", cli_count(c, w->follows.likelihood)},
                        {"level_follows", level_name(c, &w->follows)}));
}

static void say_wrong_ratings(struct cli *c, const struct assessment_report *r)
{
    const int64_t more = r->wrong - (int64_t)r->shown;

    cli_say(c, cli_plural(c, "verify.ratings_wrong", r->wrong),
            MSG_ARGS({"n", cli_count(c, r->wrong)}));
    for (size_t i = 0; i < r->shown; i++)
        say_wrong_rating(c, &r->found[i]);
    if (more > 0)
        cli_say_in(c, 2, "verify.more", MSG_ARGS({"n", cli_count(c, more)}));
    cli_say(c, "verify.advice", NULL, 0);
}

static void say_ratings(struct cli *c, const struct assessment_report *r)
{
    if (r->wrong)
        say_wrong_ratings(c, r);
    else if (r->checked)
        cli_say(c, cli_plural(c, "verify.ratings", r->checked),
                MSG_ARGS({"n", cli_count(c, r->checked)}));
    if (r->others)
        cli_say(c, cli_plural(c, "verify.ratings_others", r->others),
                MSG_ARGS({"n", cli_count(c, r->others)}, {"version", risk_model_version()}));
}

/* Who may read it is no fault of the journal's, but is said where a register is looked over. */
static void say_readers(struct cli *c, enum cli_readers readers, const struct cli_readable *r)
{
    if (readers == READERS_SOME)
        cli_say(c, "register.readable", MSG_ARGS({"file", r->file}, {"quoted", r->quoted}));
    if (readers == READERS_EVER)
        cli_say(c, "verify.readable_ever", MSG_ARGS({"file", r->file}, {"system", r->on}));
}

static void say(struct cli *c, const struct verified *v)
{
    const struct journal_report *r = &v->report;

    if (r->faults > 0)
        say_all_found(c, v);
    else
        cli_say(c, cli_plural(c, "verify.whole", r->entries),
                MSG_ARGS({"entries", cli_count(c, r->entries)}, {"rows", cli_count(c, r->rows)},
                         {"head", r->head}));
    if (r->faults == 0 && r->head_entry < r->entries)
        cli_say(c, "verify.head_before",
                MSG_ARGS({"seq", cli_digits(c, r->head_entry)},
                         {"entries", cli_digits(c, r->entries)}));
    if (r->faults == 0 && r->files > 0)
        cli_say(c, cli_plural(c, "verify.files", r->files),
                MSG_ARGS({"n", cli_count(c, r->files)}));
    if (r->erased > 0)
        cli_say(c, cli_plural(c, "verify.erased", r->erased),
                MSG_ARGS({"n", cli_count(c, r->erased)}));
    if (r->back > 0)
        cli_say(c, cli_plural(c, "verify.clock_back", r->back),
                MSG_ARGS({"n", cli_count(c, r->back)}));
    say_ratings(c, &v->ratings);
    if (r->faults == 0 && v->given.is_due)
        cli_say(c, v->given.never ? "head.never" : "head.long_ago",
                MSG_ARGS({"day", v->given.last}));
    say_readers(c, v->readers, &v->readable);
}

/* --- For programs ----------------------------------------------------------------------------- */

static void json_number(struct json *j, const char *key, int64_t n)
{
    if (n)
        json_int(j, key, n);
    else
        json_null(j, key);
}

static void json_found(struct json *j, const struct journal_found *f, const struct row_about *about)
{
    json_object(j, NULL);
    json_text(j, "fault", fault_name(f->fault).key);
    json_text(j, "table", f->table);
    json_text(j, "key", f->key);
    json_text(j, "field", *f->field ? f->field : NULL);
    json_number(j, "entry", f->entry);
    json_text(j, "id", about->id);
    json_text(j, "import", about->file);
    json_number(j, "line", about->line);
    json_text(j, "supplier", about->supplier);
    json_text(j, "supplier_name", about->name);
    json_text(j, "day", about->day);
    if (about->has_ore)
        json_int(j, "ore", about->ore);
    else
        json_null(j, "ore");
    json_end_object(j);
}

static const char *rating_table(const struct assessment_wrong *w)
{
    return w->decision ? "decision" : "assessment";
}

/* Levels: what is written, and what follows (null: what it was made from cannot be read). */
static void json_rating(struct json *j, const struct assessment_wrong *w)
{
    json_object(j, NULL);
    json_text(j, "table", rating_table(w));
    json_int(j, "key", w->id);
    json_text(j, "level", risk_level_key(w->written.level));
    json_text(j, "follows", w->known ? risk_level_key(w->follows.level) : NULL);
    json_end_object(j);
}

static enum dd_rc print(struct cli *c, const struct verified *v, struct dd_error *err)
{
    const struct journal_report *r = &v->report;
    const struct journal_found *first = r->faults > 0 ? &r->found[0] : NULL;
    const struct assessment_wrong *rating = v->ratings.wrong ? &v->ratings.found[0] : NULL;
    const struct out_field fields[] = {
        {"whole", NULL, out_flag(!first && !rating)},
        {"fault", NULL,
         out_text(first    ? fault_name(first->fault).key
                  : rating ? "rating_wrong"
                           : NULL)},
        {"table", NULL,
         out_text(first    ? first->table
                  : rating ? rating_table(rating)
                           : NULL)},
        {"key", NULL,
         out_text(first    ? first->key
                  : rating ? cli_digits(c, rating->id)
                           : NULL)},
        {"faults", NULL, out_int(r->faults)},
        {"entries", NULL, out_int(r->entries)},
        {"rows", NULL, out_int(r->rows)},
        {"files", NULL, out_int(r->files)},
        {"erased", NULL, out_int(r->erased)},
        {"clock_back", NULL, out_int(r->back)},
        {"others_may_read", NULL, out_flag(v->readers != READERS_NONE)},
        {"ratings", NULL, out_int(v->ratings.checked)},
        {"ratings_other_model", NULL, out_int(v->ratings.others)},
        {"ratings_wrong", NULL, out_int(v->ratings.wrong)},
        {"head", NULL, out_text(r->head)},
        {"head_given", NULL, out_text(v->given.never ? NULL : v->given.last)},
        {"head_due", NULL, out_flag(v->given.is_due)},
    };
    struct json j;

    if (c->format == FORMAT_CSV)
        return out_record(c, fields, sizeof(fields) / sizeof(fields[0]), err);
    json_init(&j, &c->out);
    json_object(&j, NULL);
    out_json_fields(&j, fields, sizeof(fields) / sizeof(fields[0]));
    json_array(&j, "found");
    for (size_t i = 0; i < v->shown; i++)
        json_found(&j, &r->found[i], &v->about[i]);
    json_end_array(&j);
    json_array(&j, "wrong_ratings");
    for (size_t i = 0; i < v->ratings.shown; i++)
        json_rating(&j, &v->ratings.found[i]);
    json_end_array(&j);
    json_end_object(&j);
    buf_add_char(&c->out, '\n');
    return DD_OK;
}

/* --- The command ------------------------------------------------------------------------------ */

/* What is in a schema that is not the program's is not asked. */
static enum dd_rc describe(struct cli *c, struct verified *v, struct dd_error *err)
{
    enum dd_rc rc = DD_OK;

    v->shown = v->report.faults < JOURNAL_SHOWN ? (size_t)v->report.faults : JOURNAL_SHOWN;
    for (size_t i = 0; rc == DD_OK && i < v->shown; i++) {
        const struct journal_found *f = &v->report.found[i];
        if (f->row)
            rc = row_about(c->reg, &c->arena, c->today, f->table, f->row, &v->about[i], err);
    }
    return rc;
}

/* Whether the register is what the journal says, then whether its ratings are what the model says.
 */
static enum dd_rc run(struct cli *c, struct dd_error *err)
{
    struct verified v;
    char head[HASH_HEX];
    enum dd_rc rc = read_head(cli_option(c, "head"), head, err);

    memset(&v, 0, sizeof(v));
    v.given.never = true;
    if (rc == DD_OK)
        rc = purchases_verify(c->reg, *head ? head : NULL, &v.report, err);
    if (rc == DD_OK && v.report.faults == 0)
        rc = assessment_verify(c->reg, &v.ratings, err);
    if (rc == DD_OK && v.report.faults == 0)
        rc = head_last_given(c->reg, c->today, &v.given, err);
    if (rc == DD_OK)
        rc = describe(c, &v, err);
    if (rc != DD_OK)
        return rc;
    v.readers = cli_readers(c, &v.readable);
    if (c->format == FORMAT_TABLE)
        say(c, &v);
    else
        rc = print(c, &v, err);
    if (rc != DD_OK)
        return rc;
    return v.report.faults > 0 || v.ratings.wrong ? DD_CHECK : DD_OK;
}

const struct dd_cmd cmd_journal_verify = {
    .name = "journal verify",
    .alias = "journal kontroller",
    .args = "",
    .summary = "cmd.journal.verify",
    .example = "ddreg journal verify",
    .reg = CMD_READS,
    .options = verify_options,
    .run = run,
};
