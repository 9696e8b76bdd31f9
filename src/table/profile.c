#include "profile.h"

#include "int_text.h"
#include "plain.h"
#include "units.h"

enum { SAMPLE_BYTES_SHOWN = 60, GUESS_ROWS = 1000 };

static void count(struct tally *t, bool first, bool second, bool same, const struct sheet_row *row,
                  enum field f)
{
    t->only_first += first && !second;
    t->only_second += second && !first;
    if (!first || !second || same)
        return;
    if (t->differ++ > 0)
        return;
    t->differ_line = row->line;
    t->differ_field = f;
    (void)snprintf(t->differ_value, sizeof(t->differ_value), "%s", row->cell[f]);
}

/* "1234,5": a sign that only one reading can take, since no group of thousands has one digit or
 * two. The sign, or 0 when it is not that simple. */
static char only_decimal(const char *s)
{
    enum { DIGITS = 12 };
    size_t whole, places;

    s += *s == '-';
    whole = strspn(s, "0123456789");
    if (whole == 0 || whole > DIGITS || (s[whole] != ',' && s[whole] != '.'))
        return '\0';
    places = strspn(s + whole + 1, "0123456789");
    if (places == 0 || places >= 3 || s[whole + 1 + places] != '\0')
        return '\0';
    return s[whole];
}

static void look_at_amount(struct profiling *g, const struct sheet_row *row, enum field f)
{
    struct tally *t = &g->amounts;
    int64_t comma = 0, point = 0;
    bool as_comma, as_point;
    char sign = only_decimal(row->cell[f] ? row->cell[f] : "");

    t->only_first += sign == ',';
    t->only_second += sign == '.';
    if (sign || !row->cell[f] || !strpbrk(row->cell[f], ",."))
        return; /* both readings are the same */
    /* three decimals distinguish more readings than two */
    as_comma = money_parse(row->cell[f], MONEY_COMMA, 3, &comma) == MONEY_OK;
    as_point = money_parse(row->cell[f], MONEY_POINT, 3, &point) == MONEY_OK;
    count(t, as_comma, as_point, comma == point, row, f);
}

/* The number of an Excel day, 0 when the cell is none. A time of day behind it is a fraction. */
static int serial_of(const char *cell)
{
    size_t n = strspn(cell, "0123456789");
    int v = 0;

    if (n != 5 || (cell[n] != '\0' && cell[n] != '.' && cell[n] != ','))
        return 0;
    if (cell[n] && cell[n + 1 + strspn(cell + n + 1, "0123456789")] != '\0')
        return 0;
    for (size_t i = 0; i < n; i++)
        v = v * 10 + (cell[i] - '0');
    return v;
}

/* "202301" */
static bool month_of(char out[DATE_SIZE], const char *cell)
{
    enum { DIGITS = 6, FROM = 1990, TO = 2099 };
    int v = 0;

    if (strlen(cell) != DIGITS || strspn(cell, "0123456789") != DIGITS)
        return false;
    for (size_t i = 0; i < DIGITS; i++)
        v = v * 10 + (cell[i] - '0');
    if (v / 100 < FROM || v / 100 > TO || v % 100 < 1 || v % 100 > 12)
        return false;
    (void)snprintf(out, DATE_SIZE, "%.4s-%.2s", cell, cell + 4);
    return true;
}

static bool is_six_digits(const char *cell)
{
    return strspn(cell, "0123456789") == 6 && cell[6] == '\0';
}

static void look_at_serial(struct serials *s, int serial)
{
    s->least = s->n == 0 || serial < s->least ? serial : s->least;
    s->most = s->n == 0 || serial > s->most ? serial : s->most;
    s->n++;
}

/* "15.05.2024" and "2024-05-15" read the same whatever the order of the others. */
static bool one_order(const char *day)
{
    size_t digits = strspn(day, "0123456789");

    if (digits == 8) /* "15052024" has an order, "20240515" has not */
        return day[0] > '1' && day[1] < '2';
    return day[strspn(day, "0123456789.")] == '\0' || digits >= 4;
}

static void look_at_day(struct profiling *g, const struct sheet_row *row)
{
    const char *cell = row->cell[FIELD_DAY];
    char dmy[DATE_SIZE] = "", mdy[DATE_SIZE] = "";
    bool as_dmy, as_mdy;
    int serial, year;

    if (!cell)
        return;
    day_doubt_look(&g->day_doubt, row);
    if ((serial = serial_of(cell)) > 0) {
        look_at_serial(&g->serials, serial);
        return;
    }
    if (is_six_digits(cell)) {
        g->serials.six++;
        g->serials.six_bad += !month_of(dmy, cell);
        return;
    }
    as_dmy = day_read(dmy, cell, ORDER_DMY);
    if (one_order(cell)) {
        as_mdy = as_dmy;
    } else {
        as_mdy = day_read(mdy, cell, ORDER_MDY);
        count(&g->days, as_dmy, as_mdy, strcmp(dmy, mdy) == 0, row, FIELD_DAY);
    }
    if (!as_dmy && !as_mdy)
        return;
    year = date_year(as_dmy ? dmy : mdy);
    if (g->serials.other++ == 0)
        g->serials.first_year = g->serials.last_year = year;
    g->serials.first_year = year < g->serials.first_year ? year : g->serials.first_year;
    g->serials.last_year = year > g->serials.last_year ? year : g->serials.last_year;
}

/* A ledger of suppliers has its invoices as credit: debit less credit would count what was paid.
 * In one of costs, credit is what was given back, and small. */
static enum dd_rc check_pair(const struct profiling *g, const struct sheet *s, struct dd_error *err)
{
    enum money_style style = g->profile.decimal;
    bool paid_too = !g->profile.payments_out;
    int64_t debit = g->debit.size[style], credit = g->credit.size[style];

    if (s->layout.columns.rank[FIELD_DEBIT] == RANK_BANK_PAIR || s->map.sign_said ||
        !sheet_has(s, FIELD_DEBIT))
        return DD_OK;
    if (paid_too && (!money_add(&debit, g->paid_debit.size[style]) ||
                     !money_add(&credit, g->paid_credit.size[style])))
        return DD_OK; /* the sums decide */
    if (credit <= debit / 3)
        return DD_OK;
    return dd_fail(err, DD_INPUT, debit <= credit / 3 ? "import.pair.credit" : "import.pair.both",
                   "file", s->src.path, "first", sheet_header(s, FIELD_DEBIT), "second",
                   sheet_header(s, FIELD_CREDIT), NULL);
}

/* Three values that differ say more of a column than one value three times. */
static bool is_sample(const struct profile *p, int f, int n, const char *cell)
{
    for (int i = 0; i < n; i++)
        if (strcmp(p->sample[f][i], cell) == 0)
            return true;
    return false;
}

static enum dd_rc keep_samples(struct profile *p, const struct sheet_row *row, struct arena *a,
                               struct dd_error *err)
{
    for (int f = 0; f < FIELDS; f++)
        for (int i = 0; row->cell[f] && i < PROFILE_SAMPLES; i++) {
            if (p->sample[f][i])
                continue;
            if (is_sample(p, f, i, row->cell[f]))
                break;
            p->sample[f][i] = plain_cut(a, row->cell[f], SAMPLE_BYTES_SHOWN);
            if (!p->sample[f][i])
                return dd_no_memory(err);
            break;
        }
    return DD_OK;
}

static enum dd_rc check_rivals(const struct sheet *s, const struct sheet_row *row,
                               struct dd_error *err)
{
    const struct layout *l = &s->layout;
    char line[INT_TEXT_SIZE];

    for (int f = 0; f < FIELDS; f++) {
        const char *a = row->cell[f] ? row->cell[f] : "", *b = row->rival[f] ? row->rival[f] : "";
        if (l->columns.rival[f] < 0 || strcmp(a, b) == 0)
            continue;
        return dd_fail(err, DD_INPUT, "import.columns.two", "file", s->src.path, "line",
                       int_text(line, row->line), "field", field_name((enum field)f), "first",
                       l->headers[l->columns.at[f]], "second", l->headers[l->columns.rival[f]],
                       NULL);
    }
    return DD_OK;
}

/* --- Decisions -------------------------------------------------------------------------------- */

static enum dd_rc ask(const struct sheet *s, const struct tally *t, const char *id,
                      struct dd_error *err)
{
    char line[INT_TEXT_SIZE];

    return dd_fail(err, DD_INPUT, id, "file", s->src.path, "line", int_text(line, t->differ_line),
                   "field", sheet_header(s, t->differ_field), "value", t->differ_value, NULL);
}

/* Nothing in the file decides between the two readings, while they do differ; or some rows prove
 * one and some the other. */
static enum dd_rc decide(const struct sheet *s, const struct tally *t, const char *ambiguous,
                         const char *mixed, struct dd_error *err)
{
    if (t->differ == 0 || (t->only_first > 0) != (t->only_second > 0))
        return DD_OK;
    return ask(s, t, t->only_first > 0 ? mixed : ambiguous, err);
}

static void serial_day(char out[DATE_SIZE], int serial)
{
    date_add_days(out, "1899-12-30", serial);
}

/* Numbers among dates are Excel's when they fall into the years of the dates written out; a column
 * of numbers alone, when all are days of our time. */
static bool are_serials(const struct serials *s)
{
    enum { FROM = 36526, TO = 54788 }; /* 2000-01-01 to 2049-12-31 */
    char least[DATE_SIZE], most[DATE_SIZE];

    if (s->n == 0)
        return false;
    serial_day(least, s->least);
    serial_day(most, s->most);
    if (s->other == 0)
        return s->least >= FROM && s->most <= TO;
    return date_year(least) >= s->first_year - 1 && date_year(most) <= s->last_year + 1;
}

bool profile_day(const struct profile *p, char out[DATE_SIZE], const char *cell)
{
    int serial = p->serials ? serial_of(cell) : 0;

    if (p->months && month_of(out, cell))
        return true;
    if (serial > 0)
        serial_day(out, serial);
    else if (!day_read(out, cell, p->order))
        return false;
    if (p->utc && strlen(out) == DATE_SIZE - 1) {
        char day[DATE_SIZE];
        memcpy(day, out, DATE_SIZE);
        date_add_days(out, day, 1);
    }
    return true;
}

bool profile_leaves_out(const struct profile *p, const struct sheet_row *row)
{
    return p->payments_out && row->kind == VOUCHER_PAYMENT;
}

static bool always_negative(const struct signs *s)
{
    return s->negative > 0 && s->positive == 0;
}

/* The reading that takes most rows, or that the user gave. */
static void choose(struct profiling *g, const struct sheet *s)
{
    const struct tally *amounts = &g->amounts, *days = &g->days;
    struct profile *p = &g->profile;

    p->decimal_matters = amounts->only_first > 0 || amounts->only_second > 0 || amounts->differ > 0;
    p->decimal = amounts->only_second > amounts->only_first ? MONEY_POINT : MONEY_COMMA;
    p->order_matters = days->only_first > 0 || days->only_second > 0 || days->differ > 0;
    p->order = days->only_second > days->only_first ? ORDER_MDY : ORDER_DMY;
    if (s->map.decimal_said)
        p->decimal = s->map.decimal;
    if (s->map.order_said)
        p->order = s->map.order;
    p->serials = are_serials(&g->serials);
    p->months = g->serials.six > 0 && g->serials.six_bad == 0;
    p->utc = day_doubt_utc(&g->day_doubt);
    p->turned = turns_credit(&g->turns) == TURN_YES;
    p->kinds = g->turns.invoice[0].positive + g->turns.invoice[0].negative > 0;
    p->credits = p->turned ? g->turns.credits : 0;
    p->payments_out = turns_payments(&g->turns, p->turned) == TURN_YES;
    p->debit_signed = always_negative(&g->debit);
    p->credit_signed = always_negative(&g->credit);
}

/* A text alone on its line may say that the amounts are in thousands. */
static enum dd_rc look_at_text(const struct sheet *s, const struct sheet_row *row,
                               struct dd_error *err)
{
    struct arena scratch;
    enum dd_rc rc = DD_OK;

    if (s->kind != IMPORT_PURCHASES || row->filled != 1)
        return DD_OK;
    arena_init(&scratch, (size_t)1024 * 1024);
    for (int f = 0; rc == DD_OK && f < FIELDS; f++)
        if (row->cell[f])
            rc = units_check_note(row->cell[f], row->line, s->src.path, &scratch, err);
    arena_release(&scratch);
    return rc;
}

/* --- The reading ------------------------------------------------------------------------------ */

enum dd_rc profile_row(struct profiling *g, const struct sheet *s, const struct sheet_row *row,
                       struct arena *a, struct dd_error *err)
{
    bool paid = row->kind == VOUCHER_PAYMENT;
    enum foot_way way;
    enum dd_rc rc;

    g->profile.rows++;
    g->foot.a = a;
    if (row->fault)
        return foot_keep(&g->foot, FOOT_ROW, row, err);
    way = foot_look(s, row);
    look_at_amount(g, row, FIELD_AMOUNT);
    look_at_amount(g, row, FIELD_ORE);
    look_at_day(g, row);
    if (sheet_has(s, FIELD_DEBIT)) {
        look_at_amount(g, row, FIELD_DEBIT);
        look_at_amount(g, row, FIELD_CREDIT);
        signs_add(paid ? &g->paid_debit : &g->debit, row->cell[FIELD_DEBIT], false);
        signs_add(paid ? &g->paid_credit : &g->credit, row->cell[FIELD_CREDIT], false);
    }
    turns_look(&g->turns, s, row);
    if (way == FOOT_ROW && s->kind == IMPORT_PURCHASES)
        groups_doubt_look(&g->groups, row);
    repeats_look(&g->repeats, row);
    said_look(&g->said, s, row);
    trade_codes_look(&g->trades, row);
    rc = look_at_text(s, row, err);
    if (rc == DD_OK)
        rc = foot_keep(&g->foot, way, row, err);
    if (rc == DD_OK)
        rc = check_rivals(s, row, err);
    return rc == DD_OK ? keep_samples(&g->profile, row, a, err) : rc;
}

static void count_left_out(struct profile *p, const struct sheet *s, int64_t payments,
                           int64_t totals_sum)
{
    p->marked = s->nmarks;
    for (size_t i = 0; i < s->nmarks; i++) {
        p->left_out.totals += s->marks[i].way == MARK_TOTAL;
        p->left_out.notes += s->marks[i].way == MARK_NOTE;
        p->rows -= s->marks[i].way != MARK_WRONG_TOTAL;
    }
    p->left_out.totals_sum = totals_sum;
    p->left_out.payments = p->payments_out ? payments : 0;
    p->rows -= p->left_out.payments;
}

enum dd_rc profile_end(struct profiling *g, struct sheet *s, struct dd_error *err)
{
    enum dd_rc rc = DD_OK;

    choose(g, s);
    g->profile.left_out = s->left_out; /* of the reading that ended */
    if (!s->map.decimal_said)
        rc = decide(s, &g->amounts, "import.amount.ambiguous", "import.amount.mixed", err);
    if (rc == DD_OK && !s->map.order_said)
        rc = decide(s, &g->days, "import.date.ambiguous", "import.date.mixed", err);
    if (rc == DD_OK)
        rc = groups_doubt_check(&g->groups, s, g->profile.decimal, err);
    if (rc == DD_OK)
        rc = day_doubt_check(&g->day_doubt, s, err);
    if (rc == DD_OK)
        rc = said_check(&g->said, s, err);
    if (rc == DD_OK)
        rc = turns_check(&g->turns, s, g->profile.turned, err);
    if (rc == DD_OK)
        rc = repeats_check(&g->repeats, s, err);
    if (rc == DD_OK)
        rc = trade_codes_decide(&g->trades, s, &g->profile.sectors, err);
    if (rc == DD_OK)
        rc = check_pair(g, s, err);
    if (rc == DD_OK)
        rc = foot_decide(
            &g->foot, s,
            &(struct foot_rule){g->profile.decimal, g->profile.turned, g->profile.payments_out},
            err);
    if (rc == DD_OK)
        count_left_out(&g->profile, s, g->turns.payments - g->foot.payments,
                       g->foot.sum_lost ? 0 : g->foot.sum);
    return rc;
}

static enum dd_rc read_rows(struct profiling *g, struct sheet *s, int64_t max, struct arena *a,
                            struct dd_error *err)
{
    struct sheet_row row;
    enum row_step step = ROW_END;
    enum dd_rc rc;

    *g = (struct profiling){.profile = {0}};
    s->nmarks = 0;
    rc = sheet_rewind(s, err);
    while (rc == DD_OK && g->profile.rows < max && (step = sheet_next(s, &row, err)) == ROW_READ)
        rc = profile_row(g, s, &row, a, err);
    return rc == DD_OK && step == ROW_ERROR ? err->rc : rc;
}

enum dd_rc profile_read(struct profile *p, struct sheet *s, struct arena *a, struct dd_error *err)
{
    struct profiling g;
    enum dd_rc rc = read_rows(&g, s, INT64_MAX, a, err);

    if (rc == DD_OK)
        rc = profile_end(&g, s, err);
    *p = g.profile;
    return rc;
}

enum dd_rc profile_guess(struct profile *p, struct sheet *s, struct arena *a, struct dd_error *err)
{
    struct profiling g;
    enum dd_rc rc = read_rows(&g, s, GUESS_ROWS, a, err);

    choose(&g, s);
    *p = g.profile;
    return rc;
}

bool profile_differs(const struct profile *guess, const struct profile *whole)
{
    return guess->decimal != whole->decimal || guess->order != whole->order ||
           guess->serials != whole->serials || guess->months != whole->months ||
           guess->utc != whole->utc || guess->debit_signed != whole->debit_signed ||
           guess->credit_signed != whole->credit_signed || guess->turned != whole->turned ||
           guess->payments_out != whole->payments_out || guess->marked != whole->marked;
}
