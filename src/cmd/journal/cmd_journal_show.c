#include "ddreg/journal.h"
#include "cli/out.h"

enum { MAX_SEQ_DIGITS = 15 };

static enum dd_rc read_seq(const char *word, int64_t *seq, struct dd_error *err)
{
    size_t n = strlen(word);

    *seq = 0;
    if (n == 0 || n > MAX_SEQ_DIGITS || strspn(word, "0123456789") != n)
        return dd_fail(err, DD_USAGE, "journal.seq", "value", word, NULL);
    *seq = strtoll(word, NULL, 10);
    return DD_OK;
}

static enum dd_rc find_entry(struct cli *c, int64_t seq, struct journal_entry *out,
                             struct dd_error *err)
{
    struct journal_entry *entries;
    size_t n;
    enum dd_rc rc = journal_list(c->reg, &c->arena, &entries, &n, err);

    for (size_t i = 0; rc == DD_OK && i < n; i++)
        if (entries[i].seq == seq) {
            *out = entries[i];
            return DD_OK;
        }
    return rc == DD_OK ? dd_fail(err, DD_INPUT, "journal.unknown", "value", c->args[0], NULL) : rc;
}

static void show_json(struct cli *c, const struct out_field *fields, size_t nfields,
                      const struct journal_change *changes, size_t n)
{
    struct json j;

    json_init(&j, &c->out);
    json_object(&j, NULL);
    out_json_fields(&j, fields, nfields);
    json_array(&j, "changes");
    for (size_t i = 0; i < n; i++) {
        json_object(&j, NULL);
        json_text(&j, "table", changes[i].table);
        json_text(&j, "key", changes[i].key);
        json_text(&j, "op", changes[i].op);
        json_text(&j, "after", changes[i].after);
        json_end_object(&j);
    }
    json_end_array(&j);
    json_end_object(&j);
    buf_add_char(&c->out, '\n');
}

static enum dd_rc show(struct cli *c, const struct journal_entry *e,
                       const struct journal_change *changes, size_t n, struct dd_error *err)
{
    const struct out_field fields[] = {
        {"seq", "col.seq", out_int(e->seq)},
        {"day", "col.day", out_text(e->by.day)},
        {"recorded_at", "col.recorded_at", out_text(e->by.recorded_at)},
        {"actor", "col.actor", out_text(e->by.actor)},
        {"os_account", "col.os_account", out_text(e->by.os_account)},
        {"command", "col.command", out_text(e->by.command)},
        {"program", "col.program", out_text(e->by.program)},
        {"head", "col.head", out_text(e->head)},
    };
    size_t nfields = sizeof(fields) / sizeof(fields[0]);
    enum dd_rc rc;

    if (c->format == FORMAT_JSON) {
        show_json(c, fields, nfields, changes, n);
        return DD_OK;
    }
    rc = out_record(c, fields, nfields, err);
    if (rc != DD_OK || c->format == FORMAT_CSV)
        return rc;
    buf_add_char(&c->out, '\n');
    for (size_t i = 0; i < n; i++)
        cli_say_in(c, 2, "journal.change",
                   MSG_ARGS({"table", changes[i].table}, {"key", changes[i].key},
                            {"after", changes[i].after}));
    return DD_OK;
}

static enum dd_rc run(struct cli *c, struct dd_error *err)
{
    struct journal_entry entry = {0};
    struct journal_change *changes;
    size_t n;
    int64_t seq;
    enum dd_rc rc = read_seq(c->args[0], &seq, err);

    if (rc == DD_OK)
        rc = find_entry(c, seq, &entry, err);
    if (rc == DD_OK)
        rc = journal_changes(c->reg, &c->arena, seq, &changes, &n, err);
    return rc == DD_OK ? show(c, &entry, changes, n, err) : rc;
}

const struct dd_cmd cmd_journal_show = {
    .name = "journal show",
    .alias = "journal vis",
    .args = "SEQ",
    .min_args = 1,
    .max_args = 1,
    .summary = "cmd.journal.show",
    .example = "ddreg journal show 3",
    .reg = CMD_READS,
    .run = run,
};
