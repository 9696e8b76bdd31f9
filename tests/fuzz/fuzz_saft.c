/* SAF-T files: whatever comes is read or refused with a sentence, the same in any blocks, and what
 * a voucher bought adds up to the øre. */
#include "fuzz.h"
#include "saft/ledger_bought.h"
#include "saft/ledger_reader.h"

struct seen {
    struct bought_sums sums;
    int64_t records;
    bool too_large;
};

static enum dd_rc on_account(void *data, const struct ledger_account *a, struct dd_error *err)
{
    char number[LEDGER_NUMBER_SIZE];

    (void)err;
    ((struct seen *)data)->records++;
    ledger_number(number, a->id);
    FUZZ_MUST(fuzz_is_utf8(number) && strncmp(number, a->id, strlen(number)) == 0);
    return DD_OK;
}

static enum dd_rc on_supplier(void *data, const struct ledger_party *s, struct dd_error *err)
{
    (void)err;
    FUZZ_MUST(!s->id || fuzz_is_utf8(s->id));
    ((struct seen *)data)->records++;
    return DD_OK;
}

static enum dd_rc on_invoice(void *data, const struct ledger_invoice *i, struct dd_error *err)
{
    (void)err;
    FUZZ_MUST(!i->voucher || fuzz_is_utf8(i->voucher));
    ((struct seen *)data)->records++;
    return DD_OK;
}

/* Parts of a voucher are all of its lines that were bought. */
static void check_parts(const struct vec *lines, const struct vec *parts)
{
    const struct ledger_line *l = lines->rows;
    const struct bought_part *p = parts->rows;
    __int128 bought = 0;

    for (size_t i = 0; i < lines->n; i++)
        bought += l[i].class == LEDGER_BOUGHT ? l[i].ore : 0;
    for (size_t i = 0; i < parts->n; i++) {
        FUZZ_MUST((p[i].as == BOUGHT_SUPPLIER) == (p[i].supplier != NULL));
        bought -= l[p[i].line].class == LEDGER_BOUGHT ? p[i].ore : 0;
    }
    FUZZ_MUST(bought == 0);
}

static enum dd_rc on_voucher(void *data, const struct ledger_voucher *v, struct dd_error *err)
{
    struct vec lines = VEC_OF(struct ledger_line), parts = VEC_OF(struct bought_part);
    struct seen *s = data;

    (void)err;
    s->records++;
    for (size_t i = 0; i < v->n; i++) {
        const struct ledger_posting *p = &v->lines[i];
        struct ledger_line *l = vec_add(&lines);
        FUZZ_MUST(l != NULL);
        *l = (struct ledger_line){p->account, p->supplier ? p->supplier : v->supplier,
                                  ledger_class_of(p->account, NULL),
                                  ledger_is_cost(p->account, NULL), p->ore};
    }
    if (s->too_large || !bought_of(lines.rows, lines.n, false, &parts, &s->sums))
        s->too_large = true;
    else
        check_parts(&lines, &parts);
    vec_release(&lines);
    vec_release(&parts);
    return DD_OK;
}

static enum dd_rc read_in(const uint8_t *data, size_t size, size_t block, struct seen *s,
                          struct dd_error *err)
{
    struct ledger_reader *r = ledger_reader_new(
        &(struct ledger_events){on_account, on_supplier, on_voucher, s, NULL, on_invoice});
    enum dd_rc rc = DD_OK;

    FUZZ_MUST(r != NULL);
    for (size_t at = 0; rc == DD_OK && at < size; at += block)
        rc = ledger_read(r, data + at, size - at < block ? size - at : block, false, err);
    if (rc == DD_OK)
        rc = ledger_read(r, "", 0, true, err);
    ledger_reader_free(r);
    return rc;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct dd_error err = {.id = NULL}, again_err = {.id = NULL};
    struct seen s = {.records = 0}, again = {.records = 0};
    enum dd_rc rc = read_in(data, size, size + 1, &s, &err);

    if (rc != DD_OK) {
        fuzz_check_error(&err, DD_INPUT);
        FUZZ_MUST(dd_error_get(&err, "line") && dd_error_get(&err, "column"));
    }
    FUZZ_MUST(s.too_large || bought_adds_up(&s.sums));
    FUZZ_MUST(read_in(data, size, 7, &again, &again_err) == rc && again.records == s.records);
    return 0;
}
