/* What goods for production need before a supplier is approved for them. */
#include "approval.h"
#include "ddreg/alias.h"
#include "kinds.h"

/* The set of questions of this duty (data/questionnaires). */
static const char form_set[] = "gmp-supplier";

/* A form that was judged by the day: the latest of them is not insufficient. */
static enum dd_rc check_form(struct reg *reg, const struct kind_row *row, int64_t root,
                             struct dd_error *err)
{
    const struct kind_filter filter = {.supplier = root,
                                       .company = kind_int(row, "company_id"),
                                       .is = {{"set_name", DB_T(form_set)}}};
    const struct kind_row *last = NULL;
    const char *judged, *day = kind_text(row, "day");
    struct kind_row *rows;
    size_t n;
    enum dd_rc rc = kind_read(reg, &reg->records, &kind_questionnaire, &filter, &rows, &n, err);

    for (size_t i = 0; rc == DD_OK && i < n; i++)
        if (kind_in_state(&rows[i], "evaluated") && (judged = kind_text(&rows[i], "evaluated")) &&
            strcmp(judged, day) <= 0 &&
            (!last || strcmp(judged, kind_text(last, "evaluated")) >= 0))
            last = &rows[i];
    if (rc != DD_OK)
        return rc;
    if (!last)
        rc = kind_fail(DD_REFUSED, "approval.form", row, "", err);
    else if (strcmp(kind_text(last, "verdict"), "insufficient") == 0)
        rc = kind_fail(DD_REFUSED, "approval.form_insufficient", row, "", err);
    return rc;
}

/* An agreement on quality that both have signed by the day. */
static enum dd_rc check_agreement(struct reg *reg, const struct kind_row *row, int64_t root,
                                  struct dd_error *err)
{
    const char *day = kind_text(row, "day");
    const struct kind_filter filter = {
        .as_of = day, .supplier = root, .company = kind_int(row, "company_id")};
    struct kind_row *rows;
    size_t n;
    enum dd_rc rc = kind_read(reg, &reg->records, &kind_agreement, &filter, &rows, &n, err);

    for (size_t i = 0; rc == DD_OK && i < n; i++)
        if (kind_in_force(&rows[i], day))
            return DD_OK;
    return rc == DD_OK ? kind_fail(DD_REFUSED, "approval.agreement", row, "", err) : rc;
}

/* Which supplier the commands that the refusal names are about. */
static enum dd_rc name_supplier(int64_t root, enum dd_rc rc, struct dd_error *err)
{
    char id[PUBLIC_ID_SIZE];

    public_id_write(id, SUPPLIER_ID, root);
    if (rc == DD_REFUSED)
        dd_error_add(err, "supplier", id);
    return rc;
}

enum dd_rc approval_check_production(struct reg *reg, const struct kind_row *row,
                                     struct dd_error *err)
{
    int64_t root;
    enum dd_rc rc = alias_root(reg, kind_int(row, "supplier_id"), &root, err);

    if (rc == DD_OK && !kind_text(row, "critical"))
        rc = kind_fail(DD_REFUSED, "approval.critical_unsaid", row, "", err);
    if (rc == DD_OK)
        rc = check_form(reg, row, root, err);
    if (rc == DD_OK)
        rc = check_agreement(reg, row, root, err);
    return name_supplier(root, rc, err);
}
