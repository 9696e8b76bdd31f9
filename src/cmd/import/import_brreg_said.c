#include "import_brreg_said.h"

#include "cmd/supplier/cmd_supplier.h"
#include "cmd/supplier/unit_shown.h"
#include "ddreg/countries.h"
#include "ddreg/sector_code.h"
#include "import_result.h"

enum { SHOWN = 20 };

/* --- Text ------------------------------------------------------------------------------------- */

/* A value as people read it. */
static const char *word_of(struct cli *c, const struct brreg_change *change, const char *value)
{
    const char *title;

    if (!value)
        return dd_msg(c->lang, "brreg.nothing");
    if (strcmp(change->field, "state") == 0)
        return unit_state_word(c, value);
    if (strcmp(change->field, "country") == 0)
        return country_name(value, c->lang);
    title = strncmp(change->field, "sector", 6) == 0 ? sector_code_title(value, c->lang) : NULL;
    return title ? arena_printf(&c->arena, "%s %s", value, title) : value;
}

/* What the alerts say is not said twice. */
static bool is_shown(const struct brreg_change *change, bool kept)
{
    return change->kept == kept && strncmp(change->field, "state", 5) != 0;
}

static void say_kept(struct cli *c, const struct brreg_change *change)
{
    cli_say_in(c, 2, "brreg.kept",
               MSG_ARGS({"id", public_id(c, change->supplier)},
                        {"name", change->name ? change->name : ""},
                        {"field", dd_msg(c->lang, change->title)},
                        {"before", word_of(c, change, change->before)},
                        {"after", word_of(c, change, change->after)}));
}

/* All that is new of the first one's supplier, on one line; how many changes these are. */
static size_t say_one(struct cli *c, const struct brreg_change *changes, size_t n, bool *said)
{
    struct buf what = BUF_INIT;
    size_t i;

    for (i = 0; i < n && changes[i].supplier == changes[0].supplier; i++)
        if (is_shown(&changes[i], false))
            buf_printf(&what, "%s%s: %s → %s", what.len > 0 ? "; " : "",
                       dd_msg(c->lang, changes[i].title),
                       word_of(c, &changes[i], changes[i].before),
                       word_of(c, &changes[i], changes[i].after));
    *said = what.len > 0;
    if (*said)
        cli_say_in(c, 2, "brreg.change",
                   MSG_ARGS({"id", public_id(c, changes[0].supplier)},
                            {"name", changes[0].name ? changes[0].name : ""},
                            {"what", buf_str(&what)}));
    buf_release(&what);
    return i;
}

static void say_changes(struct cli *c, const struct brreg_result *r)
{
    int64_t shown = 0;
    bool said;
    size_t i = 0;

    while (i < r->nchanges && shown < SHOWN) {
        i += say_one(c, r->changes + i, r->nchanges - i, &said);
        shown += said;
    }
    if (r->updated + r->gone > shown && i < r->nchanges)
        cli_say_in(c, 2, "imported.bare_more",
                   MSG_ARGS({"n", cli_count(c, r->updated + r->gone - shown)}));
    for (i = 0, shown = 0; i < r->nchanges && shown < SHOWN; i++)
        if (is_shown(&r->changes[i], true)) {
            say_kept(c, &r->changes[i]);
            shown++;
        }
}

static void say_alerts(struct cli *c, const struct brreg_result *r)
{
    if (r->nalerts > 0)
        cli_say(c, "brreg.alerts", NULL, 0);
    for (size_t i = 0; i < r->nalerts; i++) {
        const struct brreg_alert *a = &r->alerts[i];
        cli_say_in(c, 2, a->day ? "brreg.alert_since" : "brreg.alert",
                   MSG_ARGS({"id", public_id(c, a->supplier)}, {"name", a->name ? a->name : ""},
                            {"state", unit_state_word(c, a->state)},
                            {"day", a->day ? a->day : ""}));
    }
}

static void say_missing(struct cli *c, const struct brreg_options *o, const struct brreg_result *r)
{
    if (r->missing == 0)
        return;
    cli_say(c, cli_plural(c, o->whole ? "brreg.absent" : "brreg.missing", r->missing),
            MSG_ARGS({"n", cli_count(c, r->missing)}));
    for (size_t i = 0; i < r->nmissing; i++)
        cli_say_in(c, 2, "brreg.missing_one",
                   MSG_ARGS({"id", public_id(c, r->first_missing[i].supplier)},
                            {"name", r->first_missing[i].name ? r->first_missing[i].name : ""},
                            {"orgnr", r->first_missing[i].orgnr}));
    if (r->missing > (int64_t)r->nmissing)
        cli_say_in(c, 2, "imported.bare_more",
                   MSG_ARGS({"n", cli_count(c, r->missing - (int64_t)r->nmissing)}));
}

static void say_file(struct cli *c, const struct brreg_options *o, const struct brreg_result *r)
{
    const char *id = arena_printf(&c->arena, "brreg.day.%s", r->day_from);

    cli_say(c, cli_plural(c, "brreg.file", r->units),
            MSG_ARGS({"file", o->path}, {"format", r->format}, {"n", cli_count(c, r->units)},
                     {"day", r->day}));
    if (id && strcmp(r->day_from, "said") != 0)
        cli_say(c, id, MSG_ARGS({"day", r->day}));
    if (r->part)
        cli_say(c, "brreg.part", NULL, 0);
    cli_say(c, cli_plural(c, "brreg.found", r->found),
            MSG_ARGS({"n", cli_count(c, r->found)}, {"updated", cli_count(c, r->updated)},
                     {"unchanged", cli_count(c, r->unchanged)}));
}

static void say_end(struct cli *c, const struct brreg_options *o, const struct brreg_result *r)
{
    if (r->same_as != 0)
        cli_say(c, "brreg.same", MSG_ARGS({"id", import_batch_name(c, r->same_as)}));
    else if (o->dry_run)
        cli_say(c, "brreg.dry_run", NULL, 0);
    else
        cli_say(c, "brreg.done", MSG_ARGS({"id", import_batch_name(c, r->batch)}));
}

static void warn(struct warnings *w, const struct brreg_result *r)
{
    struct cli *c = w->c;

    if (r->not_kept)
        warnings_note(w, "imported.file_not_kept", "imported.file_not_kept", NULL, 0);
    if (r->older)
        warnings_note(w, "brreg.older", "brreg.older", MSG_ARGS({"day", r->day}));
    if (r->refused > 0)
        warnings_note(
            w, "brreg.refused", cli_plural(c, "brreg.refused", r->refused),
            MSG_ARGS({"n", cli_count(c, r->refused)}, {"line", cli_count(c, r->refused_line)}));
    if (r->codes_unknown > 0)
        warnings_note(w, "brreg.codes_unknown",
                      cli_plural(c, "brreg.codes_unknown", r->codes_unknown),
                      MSG_ARGS({"n", cli_count(c, r->codes_unknown)},
                               {"standard", sector_standard_name(r->sectors)}));
}

static void show_text(struct cli *c, const struct brreg_options *o, const struct brreg_result *r)
{
    say_file(c, o, r);
    say_changes(c, r);
    say_alerts(c, r);
    say_missing(c, o, r);
    if (r->without > 0)
        cli_say(c, cli_plural(c, "brreg.without", r->without),
                MSG_ARGS({"n", cli_count(c, r->without)}));
    say_end(c, o, r);
}

/* --- JSON and CSV ----------------------------------------------------------------------------- */

static void json_changes(struct cli *c, struct json *j, const struct brreg_result *r)
{
    json_array(j, "changes");
    for (size_t i = 0; i < r->nchanges; i++) {
        json_object(j, NULL);
        json_text(j, "supplier", public_id(c, r->changes[i].supplier));
        json_text(j, "field", r->changes[i].field);
        json_text(j, "before", r->changes[i].before);
        json_text(j, "after", r->changes[i].after);
        json_bool(j, "kept", r->changes[i].kept);
        json_end_object(j);
    }
    json_end_array(j);
}

static void json_alerts(struct cli *c, struct json *j, const struct brreg_result *r)
{
    json_array(j, "alerts");
    for (size_t i = 0; i < r->nalerts; i++) {
        json_object(j, NULL);
        json_text(j, "supplier", public_id(c, r->alerts[i].supplier));
        json_text(j, "name", r->alerts[i].name);
        json_text(j, "state", r->alerts[i].state);
        json_text(j, "since", r->alerts[i].day);
        json_end_object(j);
    }
    json_end_array(j);
}

static void json_missing(struct cli *c, struct json *j, const struct brreg_result *r)
{
    json_object(j, "missing");
    json_int(j, "count", r->missing);
    json_array(j, "first");
    for (size_t i = 0; i < r->nmissing; i++) {
        json_object(j, NULL);
        json_text(j, "supplier", public_id(c, r->first_missing[i].supplier));
        json_text(j, "name", r->first_missing[i].name);
        json_text(j, "orgnr", r->first_missing[i].orgnr);
        json_end_object(j);
    }
    json_end_array(j);
    json_end_object(j);
}

enum { FIELDS = 17 };

static void fill_fields(struct cli *c, const struct brreg_options *o, const struct brreg_result *r,
                        struct out_field fields[FIELDS])
{
    const struct out_field all[FIELDS] = {
        {"import", NULL, out_text(import_batch_name(c, r->batch))},
        {"same_as", NULL, out_text(import_batch_name(c, r->same_as))},
        {"dry_run", NULL, out_flag(o->dry_run)},
        {"format", NULL, out_text(r->format)},
        {"part", NULL, out_flag(r->part)},
        {"day", NULL, out_text(r->day)},
        {"day_from", NULL, out_text(r->day_from)},
        {"sectors", NULL, out_text(sector_standard_name(r->sectors))},
        {"units", NULL, out_int(r->units)},
        {"refused", NULL, out_int(r->refused)},
        {"found", NULL, out_int(r->found)},
        {"updated", NULL, out_int(r->updated)},
        {"unchanged", NULL, out_int(r->unchanged)},
        {"gone", NULL, out_int(r->gone)},
        {"without_number", NULL, out_int(r->without)},
        {"codes_unknown", NULL, out_int(r->codes_unknown)},
        {"older", NULL, out_flag(r->older)},
    };

    memcpy(fields, all, sizeof(all));
}

static void show_json(struct cli *c, const struct out_field fields[FIELDS],
                      const struct brreg_result *r, const struct warnings *w)
{
    struct json j;

    json_init(&j, &c->out);
    json_object(&j, NULL);
    out_json_fields(&j, fields, FIELDS);
    json_missing(c, &j, r);
    json_changes(c, &j, r);
    json_alerts(c, &j, r);
    warnings_json(&j, w);
    json_end_object(&j);
    buf_add_char(&c->out, '\n');
}

enum dd_rc brreg_show(struct cli *c, const struct brreg_options *o, const struct brreg_result *r,
                      struct dd_error *err)
{
    struct out_field fields[FIELDS];
    struct warnings warnings = {.c = c};
    enum dd_rc rc = DD_OK;

    fill_fields(c, o, r, fields);
    warn(&warnings, r);
    if (c->format == FORMAT_JSON)
        show_json(c, fields, r, &warnings);
    else if (c->format == FORMAT_CSV)
        rc = out_record(c, fields, FIELDS, err);
    else
        show_text(c, o, r);
    return rc == DD_OK && r->refused > 0 ? DD_CHECK : rc;
}
