/* Workbooks: the input is their parts, separated by zero bytes: a sheet, the shared texts, the
 * styles, the list of sheets, the relations; or a whole zip. Whatever comes is read or refused with
 * a sentence, row after row, cells of UTF-8 without control characters. */
#include "fuzz.h"
#include "xlsx/decimal.h"
#include "xlsx/workbook.h"

static const char *const parts[] = {"xl/worksheets/sheet1.xml", "xl/sharedStrings.xml",
                                    "xl/styles.xml", "xl/workbook.xml",
                                    "xl/_rels/workbook.xml.rels"};
enum { PARTS = sizeof(parts) / sizeof(parts[0]), METHOD_AND_TIME = 8 };
static const char list[] = "<workbook><sheets><sheet name='A'/></sheets></workbook>";

static void add_number(struct buf *out, uint32_t v, int bytes)
{
    for (int i = 0; i < bytes; i++)
        buf_add_char(out, (char)(v >> (8 * i) & 0xFF));
}

static uint32_t crc(const char *p, size_t n)
{
    uint32_t v = 0xFFFFFFFF;

    for (size_t i = 0; i < n; i++) {
        v ^= (unsigned char)p[i];
        for (int bit = 0; bit < 8; bit++)
            v = (v >> 1) ^ (0xEDB88320 & (0 - (v & 1)));
    }
    return ~v;
}

/* What a zip says of a file, before its bytes and once more in its list. */
static void add_head(struct buf *out, const char *mark, bool in_list, const char *name,
                     uint32_t sum, size_t n, size_t at)
{
    buf_add_mem(out, mark, 4);
    add_number(out, 20, in_list ? 4 : 2);
    buf_add_mem(out, "\0\0\0\0\0\0\x21\x20", METHOD_AND_TIME);
    add_number(out, sum, 4);
    add_number(out, (uint32_t)n, 4);
    add_number(out, (uint32_t)n, 4);
    add_number(out, (uint32_t)strlen(name), 2);
    add_number(out, 0, 2);
    for (int i = 0; in_list && i < 5; i++)
        add_number(out, 0, 2);
    if (in_list)
        add_number(out, (uint32_t)at, 4);
    buf_add(out, name);
}

static void make_zip(struct buf *out, const char *data, size_t size)
{
    struct buf ends = BUF_INIT;
    size_t n = 0;
    uint32_t at;

    for (const char *end = data + size; n < PARTS && data <= end; n++) {
        const char *zero = memchr(data, '\0', (size_t)(end - data));
        size_t length = (size_t)((zero ? zero : end) - data);
        const bool usual = length == 0 && strcmp(parts[n], "xl/workbook.xml") == 0;
        const char *text = usual ? list : data;
        size_t bytes = usual ? sizeof(list) - 1 : length, begun = out->len;
        add_head(out, "PK\3\4", false, parts[n], crc(text, bytes), bytes, 0);
        buf_add_mem(out, text, bytes);
        add_head(&ends, "PK\1\2", true, parts[n], crc(text, bytes), bytes, begun);
        data += length + 1;
    }
    at = (uint32_t)out->len;
    buf_add_mem(out, ends.data, ends.len);
    buf_add_mem(out, "PK\5\6\0\0\0\0", 8);
    add_number(out, (uint32_t)n, 2);
    add_number(out, (uint32_t)n, 2);
    add_number(out, (uint32_t)ends.len, 4);
    add_number(out, at, 4);
    add_number(out, 0, 2);
    buf_release(&ends);
}

struct seen {
    int64_t last;
};

static enum dd_rc on_row(void *data, const struct workbook_row *row, struct dd_error *err)
{
    struct seen *s = data;

    (void)err;
    FUZZ_MUST(row->row > s->last && row->row <= WORKBOOK_ROWS && row->n > 0);
    FUZZ_MUST(row->n <= WORKBOOK_COLUMNS);
    s->last = row->row;
    for (size_t i = 0; i < row->n; i++) {
        FUZZ_MUST(fuzz_is_utf8(row->cell[i]));
        for (const char *p = row->cell[i]; *p; p++)
            FUZZ_MUST((unsigned char)*p >= ' ');
    }
    return DD_OK;
}

static void read_all(const struct archive *zip)
{
    static struct workbook w;
    struct dd_error err = {.id = NULL};
    enum dd_rc rc = workbook_open(&w, zip, "x", &err);

    if (rc != DD_OK)
        fuzz_check_error(&err, DD_INPUT);
    for (size_t i = 0; rc == DD_OK && i < w.nsheets && i < 4; i++) {
        struct seen s = {.last = 0};
        err = (struct dd_error){.id = NULL};
        if (w.sheet[i].part && workbook_rows(&w, &w.sheet[i], on_row, &s, &err) != DD_OK)
            fuzz_check_error(&err, DD_INPUT);
    }
    workbook_close(&w);
}

/* A number comes back as it was written once. */
static void check_number(const uint8_t *data, size_t size)
{
    char *s = fuzz_text(data, size), text[DECIMAL_TEXT], again[DECIMAL_TEXT], day[DATE_SIZE];
    struct decimal d, e;

    (void)format_shows(s);
    if (decimal_read(&d, s)) {
        decimal_text(text, &d, false);
        FUZZ_MUST(decimal_read(&e, text));
        decimal_text(again, &e, false);
        FUZZ_MUST(strcmp(text, again) == 0);
        FUZZ_MUST(!decimal_day(day, &d, false) || date_valid(day));
        FUZZ_MUST(!decimal_day(day, &d, true) || date_valid(day));
    }
    free(s);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct archive *zip = NULL;
    struct buf file = BUF_INIT;
    struct dd_error err = {.id = NULL};
    int fd;

    check_number(data, size);
    if (size > 2 && memcmp(data, "PK", 2) == 0)
        buf_add_mem(&file, data, size);
    else
        make_zip(&file, (const char *)data, size);
    fd = open(fuzz_file(file.data, file.len), O_RDONLY | O_CLOEXEC);
    FUZZ_MUST(fd >= 0);
    if (archive_open(&zip, fd, "x", &err) == DD_OK)
        read_all(zip);
    else
        fuzz_check_error(&err, DD_INPUT);
    archive_close(zip);
    (void)close(fd);
    buf_release(&file);
    return 0;
}
