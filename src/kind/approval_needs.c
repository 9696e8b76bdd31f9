/* What goods for production need before a supplier is approved for them. */
#include "approval.h"
#include "audit_rows.h"
#include "ddreg/alias.h"
#include "ddreg/forms_judged.h"
#include "ddreg/rating_gate.h"
#include "kinds.h"

/* The set of questions of this duty (data/questionnaires). */
static const char form_set[] = "gmp-supplier";

/* The form that was judged last by the day; NULL: none, or it was answered again and waits. */
static enum dd_rc find_form(struct reg *reg, const struct kind_row *row, int64_t root,
                            const struct kind_row **form, struct dd_error *err)
{
    const struct kind_filter filter = {.supplier = root,
                                       .company = kind_int(row, "company_id"),
                                       .is = {{"set_name", DB_T(form_set)}}};
    struct kind_row *rows;
    size_t n;
    enum dd_rc rc = forms_judged(reg, &reg->records, &filter, &rows, &n, err);

    *form = rc == DD_OK ? forms_last(rows, n, root, kind_text(row, "day")) : NULL;
    if (*form && !kind_text(*form, "verdict"))
        *form = NULL;
    return rc;
}

/* A quality agreement that is in force on the day, the last one signed; NULL: none. */
static enum dd_rc find_agreement(struct reg *reg, const struct kind_row *row, int64_t root,
                                 const struct kind_row **agreement, struct dd_error *err)
{
    const char *day = kind_text(row, "day");
    const struct kind_filter filter = {
        .as_of = day, .supplier = root, .company = kind_int(row, "company_id")};
    struct kind_row *rows;
    size_t n;
    enum dd_rc rc = kind_read(reg, &reg->records, &kind_agreement, &filter, &rows, &n, err);

    *agreement = NULL;
    for (size_t i = 0; rc == DD_OK && i < n; i++)
        if (kind_in_force(&rows[i], day) &&
            (!*agreement ||
             strcmp(kind_text(&rows[i], "signed"), kind_text(*agreement, "signed")) >= 0))
            *agreement = &rows[i];
    return rc;
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
    const struct kind_row *form = NULL, *agreement = NULL;
    int64_t root;
    enum dd_rc rc = alias_root(reg, kind_int(row, "supplier_id"), &root, err);

    if (rc == DD_OK && !kind_text(row, "critical"))
        rc = kind_fail(DD_REFUSED, "approval.critical_unsaid", row, "", err);
    if (rc == DD_OK)
        rc = find_form(reg, row, root, &form, err);
    if (rc == DD_OK && !form)
        rc = kind_fail(DD_REFUSED, "approval.form", row, "", err);
    if (rc == DD_OK && strcmp(kind_text(form, "verdict"), "insufficient") == 0)
        rc = kind_fail(DD_REFUSED, "approval.form_insufficient", row, "", err);
    if (rc == DD_OK)
        rc = find_agreement(reg, row, root, &agreement, err);
    if (rc == DD_OK && !agreement)
        rc = kind_fail(DD_REFUSED, "approval.agreement", row, "", err);
    return name_supplier(root, rc, err);
}

enum dd_rc approval_check_audit(struct reg *reg, const struct kind_row *row, struct dd_error *err)
{
    const char *critical = kind_text(row, "critical"), *day = kind_text(row, "day"), *since = NULL;
    const char *result;
    const struct kind_row *last = NULL;
    char id[PUBLIC_ID_SIZE];
    int64_t root;
    enum dd_rc rc = alias_root(reg, kind_int(row, "supplier_id"), &root, err);

    if (rc == DD_OK)
        rc = audit_last(reg, &reg->records, root, kind_int(row, "company_id"), day, &last, err);
    if (rc == DD_OK)
        rc = approval_first(reg, &reg->records, row, &since, err);
    if (rc != DD_OK)
        return rc;
    result = last ? kind_text(last, "result") : NULL;
    if (result && strcmp(result, "unacceptable") == 0) {
        public_id_write(id, kind_audit.letters, kind_number(last));
        rc = kind_fail(DD_REFUSED, "approval.audit_unacceptable", row, "", err);
        dd_error_add(err, "audit", id);
    } else if (!last && !since && critical && strcmp(critical, "yes") == 0) {
        rc = kind_fail(DD_REFUSED, "approval.audit", row, "", err);
    }
    return name_supplier(root, rc, err);
}

/* --- What it rests on ------------------------------------------------------------------------- */

/* Adds a record to the ids, unless it is among them or there is none. */
static const char *with(struct reg *reg, const char *ids, const struct kind_row *row)
{
    if (!ids || !row || kind_has_link(ids, row->kind, kind_number(row)))
        return ids;
    return arena_printf(&reg->records, "%s%s%s-%lld", ids, *ids ? " " : "", row->kind->letters,
                        (long long)kind_number(row));
}

enum dd_rc approval_note_basis(struct reg *reg, struct kind_row *row, struct dd_error *err)
{
    const char *ids = kind_text(row, "evidence"), *day = kind_text(row, "day"), *gate = NULL;
    const struct kind_row *form = NULL, *agreement = NULL, *audit = NULL;
    struct rating_gate rating;
    int64_t root;
    enum dd_rc rc = alias_root(reg, kind_int(row, "supplier_id"), &root, err);

    if (rc == DD_OK)
        rc = rating_gate_look(reg, root, day, &rating, err);
    if (rc == DD_OK)
        rc = rating_gate_word(reg, root, day, kind_text(row, "override"), &gate, err);
    if (rc == DD_OK)
        rc = find_form(reg, row, root, &form, err);
    if (rc == DD_OK)
        rc = find_agreement(reg, row, root, &agreement, err);
    if (rc == DD_OK)
        rc = audit_last(reg, &reg->records, root, kind_int(row, "company_id"), day, &audit, err);
    if (rc != DD_OK)
        return rc;
    ids = with(reg, with(reg, with(reg, ids ? ids : "", form), agreement), audit);
    if (!ids)
        return dd_no_memory(err);
    row->values[kind_field(row->kind, "evidence")] = *ids ? DB_T(ids) : DB_NONE;
    row->values[kind_field(row->kind, "gate")] = DB_T(gate);
    if (*rating.rated && !(rating.why && strcmp(rating.why, "later") == 0))
        row->values[kind_field(row->kind, "rated")] =
            DB_T(arena_strdup(&reg->records, rating.rated));
    return reg->records.failed ? dd_no_memory(err) : DD_OK;
}
