/* A file understood as a table, without a register: map, dialect, header, profile, and every row's
 * cells read as what they should be. */
#include "fuzz_import.h"
#include "import/purchase_row.h"
#include "import/supplier_row.h"
#include "ddreg/date.h"

static void check_purchase(const struct import_run *run, const struct sheet_row *row)
{
    struct purchase_text text;
    struct supplier who;
    struct purchase line;
    struct row_problem p = {-1, NULL, NULL};

    if (!purchase_row_who(row, &text, &who, &p) || !purchase_row_read(run, row, &text, &line, &p)) {
        FUZZ_MUST(p.id && strcmp(dd_msg(DD_NB, p.id), p.id) != 0);
        return;
    }
    FUZZ_MUST(who.name || who.ledger || who.orgnr);
    FUZZ_MUST(date_valid(line.day) && strlen(line.currency) == 3);
    if (strcmp(line.currency, "NOK") == 0)
        FUZZ_MUST(line.amount == line.ore);
}

static void check_rows(struct import_run *run)
{
    struct dd_error err = {.id = NULL};
    struct sheet_row row;
    enum row_step step;
    int64_t rows = 0, line = 0;

    FUZZ_MUST(sheet_rewind(&run->sheet, &err) == DD_OK);
    while ((step = sheet_next(&run->sheet, &row, &err)) == ROW_READ) {
        FUZZ_MUST(row.line > line);
        line = row.line;
        rows += !profile_leaves_out(&run->profile, &row);
        for (int f = 0; f < FIELDS; f++)
            FUZZ_MUST(!row.cell[f] || (!text_blank(row.cell[f]) && fuzz_is_utf8(row.cell[f])));
        if (run->sheet.kind == IMPORT_PURCHASES)
            check_purchase(run, &row);
    }
    FUZZ_MUST(step == ROW_END && rows == run->profile.rows); /* the first reading saw no error */
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct fuzz_import f;
    struct import_result result;
    struct dd_error err = {.id = NULL};
    struct arena a;
    static const struct entry_by by = {.day = "2024-05-15",
                                       .recorded_at = "2024-05-15T09:00:00Z",
                                       .os_account = "fuzz",
                                       .actor = "fuzz",
                                       .command = "fuzz"};
    struct import_run run = {.a = &a, .by = &by, .o = &f.o, .out = &result};
    enum dd_rc rc;

    if (!fuzz_import_begin(&f, data, size))
        return 0;
    f.o.no_map = true; /* saved ones lie in a register */
    arena_init(&a, 64 * 1024 * 1024);
    rc = run_open(&run, f.purchases ? IMPORT_PURCHASES : IMPORT_SUPPLIERS, &err);
    if (rc != DD_OK)
        fuzz_check_error(&err, DD_INPUT);
    else if (!f.purchases || f.o.year || sheet_has(&run.sheet, FIELD_DAY))
        check_rows(&run);
    run_close(&run, rc, &err);
    arena_release(&a);
    fuzz_import_end(&f);
    return 0;
}
