#include "brreg_file.h"

#include <stdlib.h>

#include "ddreg/countries.h"
#include "ddreg/date.h"
#include "ddreg/orgnr.h"
#include "ddreg/text.h"
#include "table/cell_words.h"

const char *const brreg_names[BRREG_FIELDS] = {
    [BRREG_ORGNR] = "organisasjonsnummer",
    [BRREG_REGISTERED] = "registreringsdatoEnhetsregisteret",
    [BRREG_FORM] = "organisasjonsform.kode",
    [BRREG_CODE] = "naeringskode1.kode",
    [BRREG_CODE + 1] = "naeringskode2.kode",
    [BRREG_CODE + 2] = "naeringskode3.kode",
    [BRREG_EMPLOYEES] = "antallAnsatte",
    [BRREG_COUNTRY] = "forretningsadresse.landkode",
    [BRREG_MUNICIPALITY] = "forretningsadresse.kommunenummer",
    [BRREG_LAW] = "underlagtLovgivningLandKode",
    [BRREG_DELETED] = "slettedato",
    [BRREG_BANKRUPT] = "konkurs",
    [BRREG_BANKRUPT_DAY] = "konkursdato",
    [BRREG_WINDING_UP] = "underAvvikling",
    [BRREG_WINDING_UP_DAY] = "underAvviklingDato",
    [BRREG_INSOLVENT_DAY] = "underUtenlandskInsolvensbehandlingDato",
    [BRREG_RECONSTRUCTION_DAY] = "underRekonstruksjonsforhandlingDato",
    [BRREG_PART_COUNTRY] = "beliggenhetsadresse.landkode",
    [BRREG_PART_MUNICIPALITY] = "beliggenhetsadresse.kommunenummer",
    [BRREG_PART_CLOSED] = "nedleggelsesdato",
    [BRREG_FORCED] = "underTvangsavviklingEllerTvangsopplosning",
    [BRREG_FORCED_DAY] = "tvangsopplostPgaManglendeDagligLederDato",
    [BRREG_FORCED_DAY + 1] = "tvangsopplostPgaManglendeRevisorDato",
    [BRREG_FORCED_DAY + 2] = "tvangsopplostPgaManglendeRegnskapDato",
    [BRREG_FORCED_DAY + 3] = "tvangsopplostPgaMangelfulltStyreDato",
    [BRREG_FORCED_DAY + 4] = "tvangsavvikletPgaManglendeSlettingDato",
};

static int by_number(const void *key, const void *row)
{
    return strcmp(key, ((const struct unit_number *)row)->orgnr);
}

void brreg_refuse(struct brreg_file *f, int64_t line)
{
    if (f->out->refused++ == 0)
        f->out->refused_line = line;
}

void brreg_pass(struct brreg_file *f, const char *orgnr, size_t length, const char *registered,
                int64_t line, int64_t *at)
{
    char number[ORGNR_SIZE] = "";
    const struct unit_number *found = NULL;

    *at = BRREG_NOT_KNOWN;
    if (length == ORGNR_SIZE - 1)
        memcpy(number, orgnr, length);
    if (strspn(number, "0123456789") != ORGNR_SIZE - 1) {
        brreg_refuse(f, line);
        return;
    }
    f->out->units++;
    if (f->nwanted > 0)
        found = bsearch(number, f->wanted, f->nwanted, sizeof(*f->wanted), by_number);
    if (found)
        *at = found - f->wanted;
    if (strncmp(registered, f->registered, DATE_SIZE - 1) > 0)
        (void)snprintf(f->registered, sizeof(f->registered), "%.10s", registered);
}

void brreg_progress(const struct brreg_file *f, int64_t offset)
{
    if (f->o->progress)
        f->o->progress(f->o->data, offset, f->src.size, f->out->units);
}

/* --- One unit --------------------------------------------------------------------------------- */

static bool is_yes(const char *value)
{
    int yes = 0;

    return value && *value && yes_no_read(&yes, value) && yes == 1;
}

/* The day in its value; NULL: none. A time of day behind is left out. */
static const char *day_of(struct arena *a, const char *value)
{
    const char *day =
        value && strlen(value) >= DATE_SIZE - 1 ? arena_strndup(a, value, DATE_SIZE - 1) : NULL;

    return day && date_valid(day) ? day : NULL;
}

static const char *forced_since(struct arena *a, const char *const values[BRREG_FIELDS])
{
    const char *first = NULL;

    for (int i = BRREG_FORCED_DAY; i < BRREG_FIELDS; i++) {
        const char *day = day_of(a, values[i]);
        if (day && (!first || strcmp(day, first) < 0))
            first = day;
    }
    return first;
}

/* What a unit has, or a sub-unit has in its place. */
static const char *either(const char *const values[BRREG_FIELDS], enum brreg_field unit,
                          enum brreg_field part)
{
    return values[unit] && *values[unit] ? values[unit] : values[part];
}

/* The most serious counts; each may be said by its word or its day alone. */
static void take_state(struct arena *a, struct brreg_unit *u,
                       const char *const values[BRREG_FIELDS])
{
    const struct {
        enum unit_state state;
        bool said;
        const char *day;
    } all[] = {
        {UNIT_DELETED, false, day_of(a, either(values, BRREG_DELETED, BRREG_PART_CLOSED))},
        {UNIT_BANKRUPT, is_yes(values[BRREG_BANKRUPT]), day_of(a, values[BRREG_BANKRUPT_DAY])},
        {UNIT_INSOLVENT, false, day_of(a, values[BRREG_INSOLVENT_DAY])},
        {UNIT_FORCED, is_yes(values[BRREG_FORCED]), forced_since(a, values)},
        {UNIT_WINDING_UP, is_yes(values[BRREG_WINDING_UP]),
         day_of(a, values[BRREG_WINDING_UP_DAY])},
        {UNIT_RECONSTRUCTION, false, day_of(a, values[BRREG_RECONSTRUCTION_DAY])},
    };

    u->state = UNIT_ACTIVE;
    for (size_t i = 0; i < sizeof(all) / sizeof(all[0]); i++) {
        if (!all[i].said && !all[i].day)
            continue;
        u->state = all[i].state;
        u->state_day = all[i].day;
        return;
    }
}

/* An empty number is not known; none is nothing else than 0. */
static int64_t employees(const char *value)
{
    size_t n = value ? strspn(value, "0123456789") : 0;

    return n > 0 && n <= 9 && value[n] == '\0' ? strtoll(value, NULL, 10) : BRREG_NOT_KNOWN;
}

/* A copy as one line; NULL where there is nothing. */
static const char *kept(struct arena *a, const char *value)
{
    const char *line =
        value && *value && text_valid_utf8(value, strlen(value)) ? text_line(a, value) : NULL;

    return line && *line ? arena_strdup(a, line) : NULL;
}

/* A foreign firm that is registered here (NUF) is where the law is that it is under. */
static enum dd_rc take_country(struct brreg_unit *u, const char *const values[BRREG_FIELDS],
                               struct dd_error *err)
{
    bool foreign = u->form && strcmp(u->form, "NUF") == 0;
    const char *value =
        foreign ? values[BRREG_LAW] : either(values, BRREG_COUNTRY, BRREG_PART_COUNTRY);

    return value && *value ? country_find(value, &u->country, err) : DD_OK;
}

static bool is_municipality(const char *value)
{
    enum { DIGITS = 4 };

    return value && strlen(value) == DIGITS && strspn(value, "0123456789") == DIGITS;
}

enum dd_rc brreg_keep(struct brreg_file *f, size_t at, int64_t line,
                      const char *const values[BRREG_FIELDS], struct dd_error *err)
{
    struct brreg_unit *u = vec_add(&f->units);
    enum dd_rc rc;

    if (!u)
        return dd_no_memory(err);
    u->number = at;
    u->line = line;
    u->form = kept(f->a, values[BRREG_FORM]);
    u->employees = employees(values[BRREG_EMPLOYEES]);
    u->municipality = kept(f->a, either(values, BRREG_MUNICIPALITY, BRREG_PART_MUNICIPALITY));
    if (!is_municipality(u->municipality))
        u->municipality = NULL;
    f->out->part = f->out->part || (values[BRREG_PART_MUNICIPALITY] && !values[BRREG_MUNICIPALITY]);
    take_state(f->a, u, values);
    rc = take_country(u, values, err);
    for (int i = 0; rc == DD_OK && i < BRREG_CODES; i++) {
        u->codes[i] = kept(f->a, values[BRREG_CODE + i]);
        trade_codes_look_at(&f->codes, line, u->codes[i]);
    }
    return rc == DD_OK && f->a->failed ? dd_no_memory(err) : rc;
}

/* --- The file --------------------------------------------------------------------------------- */

/* JSON begins with a bracket or brace, after its mark and blanks. */
static enum dd_rc is_json(const struct brreg_file *f, bool *is, struct dd_error *err)
{
    char head[64];
    size_t n, i;
    enum dd_rc rc = source_read(&f->src, f->src.bom, head, sizeof(head), &n, err);

    for (i = 0; rc == DD_OK && i < n && strchr(" \t\r\n", head[i]) && head[i] != '\0';)
        i++;
    *is = rc == DD_OK && i < n && (head[i] == '[' || head[i] == '{') && !f->src.table;
    return rc;
}

static int by_place(const void *a, const void *b)
{
    const struct brreg_unit *x = a, *y = b;

    return (x->number > y->number) - (x->number < y->number);
}

static enum dd_rc put_in_order(struct brreg_file *f, struct dd_error *err)
{
    struct brreg_unit *u = f->units.rows;

    if (f->units.failed)
        return dd_no_memory(err);
    if (f->out->units == 0)
        return dd_fail(err, DD_INPUT, "brreg.none", "file", f->o->path, NULL);
    if (f->units.n > 0)
        qsort(u, f->units.n, sizeof(*u), by_place);
    for (size_t i = 1; i < f->units.n; i++)
        if (u[i].number == u[i - 1].number)
            return dd_fail(err, DD_INPUT, "brreg.twice", "file", f->o->path, "value",
                           f->wanted[u[i].number].orgnr, NULL);
    return DD_OK;
}

enum dd_rc brreg_file_read(struct brreg_file *f, struct dd_error *err)
{
    bool json = false;
    enum dd_rc rc;

    f->units = VEC_OF(struct brreg_unit);
    rc = source_open_json(&f->src, f->o->path, err);
    if (rc == DD_OK)
        rc = is_json(f, &json, err);
    if (rc == DD_OK)
        rc = json ? brreg_read_json(f, err) : brreg_read_table(f, err);
    f->out->format = json ? "JSON" : "CSV";
    if (rc != DD_OK)
        dd_error_add(err, "file", f->o->path);
    if (rc == DD_OK && f->out->part && f->o->whole)
        rc = dd_fail(err, DD_USAGE, "brreg.part_whole", "file", f->o->path, NULL);
    return rc == DD_OK ? put_in_order(f, err) : rc;
}

void brreg_file_release(struct brreg_file *f)
{
    vec_release(&f->units);
    source_close(&f->src);
}
