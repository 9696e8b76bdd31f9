/* Reading a file of exchange rates. */
#include "csv_reader.h"
#include "days.h"
#include "ddreg/arena.h"
#include "ddreg/text.h"
#include "int_text.h"
#include "rates_layout.h"

enum { MAX_MULTIPLIER = 6, VALUE_BYTES = 60 };

/* Reading on one row of one file. */
struct reading {
    struct rates *out;
    const char *path;
    struct rates_layout layout;
    int64_t line;
};

static enum dd_rc bad(const struct reading *r, const char *id, const char *value,
                      struct dd_error *err)
{
    char line[INT_TEXT_SIZE], cut[VALUE_BYTES];

    (void)snprintf(cut, sizeof(cut), "%.*s", VALUE_BYTES - 1, value ? value : "");
    for (size_t n = strlen(cut); n > 0 && !text_valid_utf8(cut, n);)
        cut[--n] = '\0'; /* cut at a character */
    return dd_fail(err, DD_INPUT, id, "file", r->path, "line", int_text(line, r->line), "value",
                   cut, NULL);
}

/* A day without quotation is empty, or says so. */
static bool is_missing(const char *value)
{
    static const char *const words[] = {"", ".", "-", "NaN", "NA", "ND", "n/a"};

    for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
        if (strcmp(value, words[i]) == 0)
            return true;
    return false;
}

/* "104,25" for a hundred units -> "1.0425" for one. False when that needs more than nine decimals.
 */
static bool for_one_unit(char out[RATE_SIZE], const char *value, int multiplier)
{
    char digits[2 * RATE_SIZE] = "", scaled[2 * RATE_SIZE + 2], plain[RATE_SIZE];
    const char *point;
    size_t whole, n;

    if (!rate_read(plain, value))
        return false;
    if (multiplier == 0) {
        memcpy(out, plain, RATE_SIZE);
        return true;
    }
    point = strchr(plain, '.');
    whole = point ? (size_t)(point - plain) : strlen(plain);
    /* Zeros before, so that there is always a digit left of the moved point. */
    n = (size_t)snprintf(digits, sizeof(digits), "%0*d%.*s%s", multiplier, 0, (int)whole, plain,
                         point ? point + 1 : "");
    if (n >= sizeof(digits))
        return false;
    (void)snprintf(scaled, sizeof(scaled), "%.*s.%s", (int)whole, digits, digits + whole);
    n = strspn(scaled, "0");
    n -= n > 0 && scaled[n] == '.';
    for (size_t end = strlen(scaled); scaled[end - 1] == '0' || scaled[end - 1] == '.';) {
        bool was_point = scaled[--end] == '.';
        scaled[end] = '\0';
        if (was_point)
            break;
    }
    return rate_read(out, scaled + n);
}

static bool add(struct rates *out, const struct rate *one)
{
    if (out->n == out->room) {
        size_t room = out->room > 0 ? 2 * out->room : 256;
        struct rate *more = mem_realloc(out->of, room * sizeof(*more));
        if (!more)
            return false;
        out->of = more;
        out->room = room;
    }
    out->of[out->n++] = *one;
    return true;
}

/* One observation. */
static enum dd_rc add_value(struct reading *r, const char *currency, const char *period,
                            const char *value, int multiplier, struct dd_error *err)
{
    struct rate one = {.currency = ""};

    if (is_missing(value))
        return DD_OK;
    /* 3/4/2024 is a day in April or in March: no bank writes that, so nobody needs the guess. */
    if (strchr(period, '/') || !day_read(one.period, period, ORDER_DMY))
        return bad(r, "import.rates.period", period, err);
    if (!for_one_unit(one.rate, value, multiplier))
        return bad(r, "import.rates.value", value, err);
    if (r->out->n >= RATES_MAX)
        return bad(r, "import.rates.too_many", "", err);
    memcpy(one.currency, currency, CURRENCY_SIZE);
    return add(r->out, &one) ? DD_OK : dd_no_memory(err);
}

static const char *cell(const struct csv_row *row, int column)
{
    return column >= 0 && (size_t)column < row->n ? text_trim(row->field[column]) : "";
}

static enum dd_rc read_series_row(struct reading *r, const struct csv_row *row,
                                  struct dd_error *err)
{
    const struct rates_layout *l = &r->layout;
    const char *base = cell(row, l->base), *quote = cell(row, l->quote);
    const char *times = cell(row, l->multiplier);
    char currency[CURRENCY_SIZE];

    if (!currency_read(currency, base))
        return DD_OK; /* an index (I44), which nobody pays in */
    if (strcmp(quote, "NOK") != 0)
        return bad(r, "import.rates.quote", quote, err);
    if (strlen(times) > 1 || (*times && (*times < '0' || *times > '0' + MAX_MULTIPLIER)))
        return bad(r, "import.rates.multiplier", times, err);
    return add_value(r, currency, cell(row, l->period), cell(row, l->value),
                     *times ? *times - '0' : 0, err);
}

static enum dd_rc read_wide_row(struct reading *r, const struct csv_row *row, struct dd_error *err)
{
    const struct rates_layout *l = &r->layout;
    const char *date = cell(row, l->date);
    enum dd_rc rc = DD_OK;

    for (size_t i = 0; rc == DD_OK && i < l->ncurrencies; i++)
        rc = add_value(r, l->of[i].currency, date, cell(row, l->of[i].column), l->of[i].multiplier,
                       err);
    return rc;
}

/* Finds the delimiter whose first row is a header that we know; `csv` is then behind it. */
static enum dd_rc find_layout(struct reading *r, const struct source *src, struct csv_reader **csv,
                              struct dd_error *err)
{
    static const char delimiters[] = {';', ',', '\t'};
    struct csv_row row;
    enum row_step step;

    for (size_t i = 0; i < sizeof(delimiters); i++) {
        const struct csv_dialect dialect = {.delimiter = delimiters[i], .quotes = QUOTES_DOUBLED};
        enum dd_rc rc = csv_reader_open(csv, src, &dialect, err);
        if (rc != DD_OK)
            return rc;
        step = csv_reader_next(*csv, &row, err);
        if (step == ROW_ERROR)
            return err->rc;
        if (step == ROW_READ && rates_layout_read(&r->layout, &row))
            return DD_OK;
        csv_reader_free(*csv);
        *csv = NULL;
    }
    return bad(r, "import.rates.header", "", err);
}

/* Sorted, and one rate each: two files pasted together may say the same twice. */
static enum dd_rc settle(struct reading *r, struct dd_error *err)
{
    struct rates *out = r->out;
    size_t n = 0;

    if (out->n == 0)
        return bad(r, "import.rates.none", "", err);
    qsort(out->of, out->n, sizeof(*out->of), rates_order);
    for (size_t i = 0; i < out->n; i++) {
        const struct rate *before = n > 0 ? &out->of[n - 1] : NULL, *one = &out->of[i];
        if (!before || rates_order(before, one) != 0)
            out->of[n++] = *one;
        else if (strcmp(before->rate, one->rate) != 0)
            return dd_fail(err, DD_INPUT, "import.rates.two", "file", r->path, "currency",
                           one->currency, "period", one->period, NULL);
    }
    out->n = n;
    return DD_OK;
}

static enum dd_rc read_rows(struct reading *r, const struct source *src, struct dd_error *err)
{
    struct csv_reader *csv = NULL;
    struct csv_row row;
    enum row_step step = ROW_READ;
    enum dd_rc rc = find_layout(r, src, &csv, err);

    while (rc == DD_OK && (step = csv_reader_next(csv, &row, err)) == ROW_READ) {
        r->line = row.line;
        rc = r->layout.date >= 0 ? read_wide_row(r, &row, err) : read_series_row(r, &row, err);
    }
    if (step == ROW_ERROR)
        rc = err->rc;
    csv_reader_free(csv);
    return rc == DD_OK ? settle(r, err) : rc;
}

enum dd_rc rates_read(struct rates *out, const char *path, struct dd_error *err)
{
    struct reading r = {.out = out, .path = path, .line = 1};
    struct source src;
    enum dd_rc rc;

    *out = (struct rates){0};
    rc = source_open(&src, path, err);
    if (rc != DD_OK)
        return rc;
    rc = read_rows(&r, &src, err);
    memcpy(out->digest, src.digest, HASH_HEX);
    source_close(&src);
    if (rc != DD_OK)
        dd_error_add(err, "file", path);
    return rc;
}
