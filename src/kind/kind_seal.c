/* Seals: versions of the yearly statement whose bytes are frozen. `report seal` makes them. */
#include "ddreg/publication.h"
#include "seal_published.h"

static const struct kind_field fields[] = {
    KIND_HEAD,
    {.column = {"year", RECORD_PLAIN, 2},
     .type = KIND_COUNT,
     .how = KIND_REQUIRED | KIND_INTERNAL | KIND_LISTED,
     .arg = "2021-9998"},
    {.column = {"version", RECORD_PLAIN, 2},
     .type = KIND_COUNT,
     .how = KIND_REQUIRED | KIND_INTERNAL | KIND_LISTED},
    {.column = {"sealed", RECORD_PLAIN, 2},
     .type = KIND_DAY,
     .how = KIND_REQUIRED | KIND_INTERNAL | KIND_LISTED | KIND_TODAY},
    {.column = {"cut_off", RECORD_PLAIN, 2},
     .type = KIND_DAY,
     .how = KIND_REQUIRED | KIND_INTERNAL | KIND_LISTED},
    {.column = {"languages", RECORD_PLAIN, 2},
     .type = KIND_TEXT,
     .how = KIND_REQUIRED | KIND_INTERNAL | KIND_LISTED},
    {.column = {"head", RECORD_PLAIN, 2}, .type = KIND_TEXT, .how = KIND_REQUIRED | KIND_INTERNAL},
    {.column = {"digest", RECORD_PLAIN, 2},
     .type = KIND_TEXT,
     .how = KIND_REQUIRED | KIND_INTERNAL},
    {.column = {"manifest", RECORD_PLAIN, 2},
     .type = KIND_FILE,
     .how = KIND_REQUIRED | KIND_INTERNAL},
    {.column = {"files", RECORD_PLAIN, 2},
     .type = KIND_LINKS,
     .how = KIND_REQUIRED | KIND_INTERNAL,
     .arg = "file"},
    KIND_TAIL,
};

enum dd_rc seal_published_as(struct reg *reg, const struct kind_row *of, int64_t seal,
                             bool as_signed, const struct kind_row **publication,
                             struct dd_error *err)
{
    const struct kind_filter filter = {.company = kind_int(of, "company_id"),
                                       .is = {{"seal", DB_I(seal)}}};
    struct kind_row *rows;
    size_t n;
    enum dd_rc rc = kind_read(reg, &reg->records, &kind_publication, &filter, &rows, &n, err);

    *publication = NULL;
    for (size_t i = 0; rc == DD_OK && i < n && !*publication; i++)
        if (kind_in_state(&rows[i], "published") && (!as_signed || publication_is_signed(&rows[i])))
            *publication = &rows[i];
    return rc;
}

/* What is published stays what was published: a new version takes its place. */
static enum dd_rc check_unpublished(struct reg *reg, const struct kind_row *row,
                                    struct dd_error *err)
{
    const struct kind_row *publication;
    char id[PUBLIC_ID_SIZE], year[24];
    enum dd_rc rc = seal_published_as(reg, row, kind_number(row), false, &publication, err);

    if (rc != DD_OK || !publication)
        return rc;
    public_id_write(id, kind_publication.letters, kind_number(publication));
    (void)snprintf(year, sizeof(year), "%lld", (long long)kind_int(row, "year"));
    rc = kind_fail(DD_REFUSED, "seal.published", row, "", err);
    dd_error_add(err, "publication", id);
    dd_error_add(err, "year", year);
    return rc;
}

static enum dd_rc check(struct reg *reg, const struct kind_row *before,
                        const struct kind_row *after, struct dd_error *err)
{
    return before && kind_in_state(before, "sealed") && !kind_in_state(after, "sealed")
               ? check_unpublished(reg, before, err)
               : DD_OK;
}

static const struct kind_verb verbs[] = {
    {.name = "lift", .nb = "opphev", .from = "sealed", .to = "lifted", .how = KIND_REASON},
    {.name = NULL},
};

const struct kind kind_seal = {
    .name = "seal",
    .nb = "segl",
    .plural = "seals",
    .letters = "SE",
    KIND_TABLE("seal", fields),
    .first = "sealed",
    .ended = "lifted",
    .starts = "sealed",
    .made = true,
    .verbs = verbs,
    .check = check,
    .may_withdraw = check_unpublished,
};
