#include "contract_gate.h"

#include "ddreg/contract.h"
#include "ddreg/date.h"
#include "ddreg/rating_gate.h"
#include "ddreg/text.h"

static bool is_overridden(const struct kind_row *row)
{
    return text_has_letters(kind_text(row, "override"));
}

/* What was asked once is not asked again: a rating may have aged since, and a reason been erased.
 */
static bool is_settled(const struct kind_row *was, const struct kind_row *row)
{
    if (!was)
        return kind_number(row) != 0;
    return kind_int(was, "supplier_id") == kind_int(row, "supplier_id") &&
           strcmp(kind_text(was, "concluded"), kind_text(row, "concluded")) == 0 &&
           is_overridden(was) == is_overridden(row);
}

/* The day of the register's first entry. */
static enum dd_rc first_day(struct reg *reg, char out[DATE_SIZE], struct dd_error *err)
{
    struct db_stmt *row;
    enum dd_rc rc =
        db_get_row(reg->db, &row, err, "SELECT day FROM journal WHERE seq = 1", DB_NO_ARGS);

    (void)snprintf(out, DATE_SIZE, "%s", row ? db_text(row, 0) : reg->by.day);
    db_stmt_free(row);
    return rc;
}

/* What the column gets: the word of the gate, but of a time before the register. */
static enum dd_rc ask(struct reg *reg, const struct kind_row *row, const char **gate,
                      struct dd_error *err)
{
    const int64_t supplier = kind_int(row, "supplier_id");
    const char *day = kind_text(row, "concluded"), *override = kind_text(row, "override");
    char first[DATE_SIZE];
    enum dd_rc rc = first_day(reg, first, err);

    if (rc != DD_OK)
        return rc;
    if (strcmp(day, first) < 0) {
        *gate = CONTRACT_LEGACY;
    } else {
        rc = rating_gate_check(reg, row, supplier, day, override, err);
        if (rc == DD_OK)
            rc = rating_gate_word(reg, supplier, day, override, gate, err);
    }
    return rc == DD_OK && is_overridden(row) && strcmp(*gate, CONTRACT_OVERRIDDEN) != 0
               ? kind_fail(DD_REFUSED, "contract.override_needless", row, "override", err)
               : rc;
}

enum dd_rc contract_gate(struct reg *reg, const struct kind_row *was, struct kind_row *row,
                         struct dd_error *err)
{
    const char *day = kind_text(row, "concluded"), *gate = NULL;
    enum dd_rc rc;

    /* What is missing or wrong is said by the checks that follow. */
    if (is_settled(was, row) || !day || !date_is_day(day) || strcmp(day, reg->by.day) > 0 ||
        kind_int(row, "supplier_id") <= 0)
        return DD_OK;
    rc = ask(reg, row, &gate, err);
    if (rc == DD_OK)
        row->values[kind_field(row->kind, "gate")] = DB_T(gate);
    return rc;
}
