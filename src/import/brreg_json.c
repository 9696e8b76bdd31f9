/* Enhetsregisteret's units as JSON: an array of them, a page of the interface, or one. */
#include "brreg_file.h"
#include "ddreg/json_items.h"
#include "ddreg/json_read.h"
#include "table/decode.h"
#include "table/int_text.h"

enum { OFTEN = 64 };

static enum dd_rc read_unit(struct brreg_file *f, const char *item, size_t at, struct dd_error *err)
{
    const char *values[BRREG_FIELDS];
    char n[INT_TEXT_SIZE];
    struct json_reader r;
    struct json_at unit = json_read(&r, f->a, item);
    enum dd_rc rc;

    for (size_t i = 0; i < BRREG_FIELDS; i++)
        values[i] = json_find_text(&unit, brreg_names[i]);
    rc = json_read_end(&r, DD_INPUT, "brreg.unit", err);
    if (rc == DD_INPUT)
        dd_error_add(err, "n", int_text(n, f->out->units));
    return rc == DD_OK ? brreg_keep(f, at, f->out->units, values, err) : rc;
}

static enum dd_rc take(void *data, const char *item, const struct json_item_value *values,
                       struct dd_error *err)
{
    struct brreg_file *f = data;
    char registered[DATE_SIZE];
    size_t n = values[1].n < DATE_SIZE ? values[1].n : DATE_SIZE - 1;
    int64_t at;

    memcpy(registered, values[1].text, n);
    registered[n] = '\0';
    brreg_pass(f, values[0].text, values[0].n, registered, f->out->units + f->out->refused + 1,
               &at);
    return at < 0 ? DD_OK : read_unit(f, item, (size_t)at, err);
}

static enum dd_rc read_blocks(struct brreg_file *f, struct decoder *d, struct json_items *it,
                              struct dd_error *err)
{
    const char *text;
    size_t n = 1;
    enum dd_rc rc = DD_OK;

    for (int64_t i = 0; rc == DD_OK && n > 0; i++) {
        rc = decoder_read(d, &text, &n, err);
        if (rc == DD_OK && n > 0)
            rc = json_items_add(it, text, n, err);
        if (i % OFTEN == 0)
            brreg_progress(f, decoder_offset(d));
    }
    return rc == DD_OK ? json_items_end(it, err) : rc;
}

enum dd_rc brreg_read_json(struct brreg_file *f, struct dd_error *err)
{
    const struct json_items_sink sink = {take,
                                         f,
                                         "_embedded",
                                         {"enheter", "underenheter"},
                                         {brreg_names[BRREG_ORGNR], brreg_names[BRREG_REGISTERED]}};
    struct json_items it;
    struct decoder *d = NULL;
    enum dd_rc rc = decoder_open(&d, &f->src, err);

    json_items_begin(&it, &sink);
    if (rc == DD_OK)
        rc = read_blocks(f, d, &it, err);
    json_items_release(&it);
    decoder_free(d);
    return rc;
}
