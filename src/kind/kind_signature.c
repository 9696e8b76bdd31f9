/* Signatures of a sealed statement, as records of what was done on paper or by e-signature. `report
 * sign` makes them; nothing is signed by the program. */
#include "ddreg/person.h"
#include "ddreg/roles.h"
#include "ddreg/seal.h"
#include "seal_published.h"

static const struct kind_field fields[] = {
    KIND_HEAD,
    {.column = {"seal", RECORD_PLAIN, 2},
     .type = KIND_LINK,
     .how = KIND_REQUIRED | KIND_FIXED | KIND_ARGUMENT | KIND_PARENT | KIND_LISTED,
     .arg = "seal",
     .nb = "segl"},
    {.column = {"digest", RECORD_PLAIN, 2},
     .type = KIND_TEXT,
     .how = KIND_REQUIRED | KIND_INTERNAL},
    {.column = {"signer", RECORD_PLAIN, 2},
     .type = KIND_PERSON,
     .how = KIND_REQUIRED | KIND_FIXED | KIND_LISTED,
     .nb = "underskriver"},
    {.column = {"role", RECORD_PLAIN, 2},
     .type = KIND_WORD,
     .how = KIND_REQUIRED | KIND_FIXED | KIND_LISTED,
     .arg = "ROLE",
     .words = role_words,
     .nb = "rolle"},
    {.column = {"signed", RECORD_PLAIN, 2},
     .type = KIND_DAY,
     .how = KIND_REQUIRED | KIND_FIXED | KIND_LISTED,
     .option = "date",
     .nb = "dato"},
    {.column = {"document", RECORD_PLAIN, 2},
     .type = KIND_FILE,
     .how = KIND_REQUIRED | KIND_FIXED,
     .nb = "dokument"},
    {.column = {"reservation", RECORD_PERSONAL, 2},
     .type = KIND_TEXT,
     .how = KIND_LISTED,
     .nb = "forbehold"},
    KIND_TAIL,
};

/* Only the board and the chief executive sign, in a role that they held on the day. */
static enum dd_rc check_role(struct reg *reg, const struct kind_row *row, struct dd_error *err)
{
    const char *role = kind_text(row, "role"), *day = kind_text(row, "signed");
    const struct kind_filter filter = {
        .as_of = day, .company = kind_int(row, "company_id"), .is = {{"role", DB_T(role)}}};
    struct people people;
    struct kind_row *rows;
    bool asked = false, held = false;
    size_t n;
    enum dd_rc rc = kind_read(reg, &reg->records, &kind_role, &filter, &rows, &n, err);

    for (size_t i = 0; seal_roles[i]; i++)
        asked = asked || strcmp(seal_roles[i], role) == 0;
    if (rc == DD_OK && !asked)
        return kind_fail(DD_REFUSED, "signature.role", row, "role", err);
    if (rc == DD_OK)
        rc = people_read(reg, &reg->records, NULL, &people, err);
    for (size_t i = 0; rc == DD_OK && i < n; i++)
        held = held ||
               (kind_in_force(&rows[i], day) && person_one(&people, kind_int(&rows[i], "holder")) ==
                                                    person_one(&people, kind_int(row, "signer")));
    if (rc != DD_OK || held)
        return rc;
    rc = kind_fail(DD_REFUSED, "signature.not_held", row, "role", err);
    dd_error_add(err, "day", day);
    dd_error_add(err, "role", role);
    dd_error_add(err, "name", people_name(&people, kind_int(row, "signer")));
    return rc;
}

/* Once is enough; and what is as the seal made it has no signature. */
static enum dd_rc check_once(struct reg *reg, const struct kind_row *row,
                             const struct kind_row *seal, struct dd_error *err)
{
    const struct kind_filter filter = {
        .company = kind_int(row, "company_id"),
        .is = {{"seal", DB_I(kind_number(seal))}, {"signer", DB_I(kind_int(row, "signer"))}}};
    char id[PUBLIC_ID_SIZE];
    struct kind_row *rows;
    size_t n;
    enum dd_rc rc = kind_read(reg, &reg->records, &kind_signature, &filter, &rows, &n, err);

    if (rc != DD_OK)
        return rc;
    for (size_t i = 0; i < n; i++)
        if (kind_number(&rows[i]) != kind_number(row))
            return kind_fail(DD_REFUSED, "signature.twice", &rows[i], "", err);
    if (!kind_has_link(kind_text(seal, "files"), &kind_file, kind_int(row, "document")))
        return DD_OK;
    public_id_write(id, kind_file.letters, kind_int(row, "document"));
    rc = kind_fail(DD_REFUSED, "signature.bare", row, "document", err);
    dd_error_add(err, "file", id);
    return rc;
}

static enum dd_rc check_seal(struct reg *reg, const struct kind_row *row, struct dd_error *err)
{
    const struct kind_filter filter = {.number = kind_int(row, "seal")};
    struct kind_row *seal;
    size_t n;
    enum dd_rc rc = kind_read(reg, &reg->records, &kind_seal, &filter, &seal, &n, err);

    if (rc != DD_OK || n == 0)
        return rc;
    if (strcmp(kind_text(row, "signed"), kind_text(&seal[0], "sealed")) < 0) {
        rc = kind_fail(DD_INPUT, "signature.before", row, "date", err);
        dd_error_add(err, "day", kind_text(row, "signed"));
        dd_error_add(err, "sealed", kind_text(&seal[0], "sealed"));
        return rc;
    }
    return check_once(reg, row, &seal[0], err);
}

static enum dd_rc check(struct reg *reg, const struct kind_row *before,
                        const struct kind_row *after, struct dd_error *err)
{
    enum dd_rc rc = DD_OK;

    if (before)
        return DD_OK;
    if (strcmp(kind_text(after, "signed"), reg->by.day) > 0) {
        rc = kind_fail(DD_INPUT, "signature.future", after, "date", err);
        dd_error_add(err, "day", kind_text(after, "signed"));
        return rc;
    }
    rc = check_seal(reg, after, err);
    return rc == DD_OK ? check_role(reg, after, err) : rc;
}

/* A statement that was published as signed by all keeps its signatures. */
static enum dd_rc may_withdraw(struct reg *reg, const struct kind_row *row, struct dd_error *err)
{
    const struct kind_row *publication;
    char id[PUBLIC_ID_SIZE], seal[PUBLIC_ID_SIZE];
    enum dd_rc rc = seal_published_as(reg, row, kind_int(row, "seal"), true, &publication, err);

    if (rc != DD_OK || !publication)
        return rc;
    public_id_write(id, kind_publication.letters, kind_number(publication));
    public_id_write(seal, kind_seal.letters, kind_int(row, "seal"));
    rc = kind_fail(DD_REFUSED, "signature.published", row, "", err);
    dd_error_add(err, "publication", id);
    dd_error_add(err, "seal", seal);
    return rc;
}

const struct kind kind_signature = {
    .name = "signature",
    .nb = "underskrift",
    .plural = "signatures",
    .letters = "SG",
    KIND_TABLE("signature", fields),
    .first = "signed",
    .starts = "signed",
    .made = true,
    .check = check,
    .may_withdraw = may_withdraw,
};
