/* People who are one. Who is joined keeps the number, and what was written with it; whatever
 * compares or names persons asks whom the number counts as. */
#include "ddreg/person.h"
#include "ddreg/text.h"

enum dd_rc people_read(struct reg *reg, struct arena *a, const char *known, struct people *out,
                       struct dd_error *err)
{
    const struct kind_filter filter = {.withdrawn = true, .known = known};

    return kind_read(reg, a, person_kind(), &filter, &out->rows, &out->n, err);
}

static int by_number(const void *key, const void *row)
{
    const int64_t *number = key;
    int64_t other = kind_number(row);

    return (*number > other) - (*number < other);
}

static const struct kind_row *find(const struct people *people, int64_t number)
{
    return people->n == 0
               ? NULL
               : bsearch(&number, people->rows, people->n, sizeof(*people->rows), by_number);
}

int64_t person_one(const struct people *people, int64_t number)
{
    const struct kind_row *row = find(people, number);

    /* No more steps than there are people: a register that someone made may go in a circle. */
    for (size_t hops = 0; row && hops < people->n && kind_int(row, "same_as") != 0; hops++) {
        number = kind_int(row, "same_as");
        row = find(people, number);
    }
    return number;
}

const char *people_name(const struct people *people, int64_t number)
{
    const struct kind_row *row = find(people, person_one(people, number));

    return row ? kind_text(row, "name") : NULL;
}

bool people_are_joined(const struct people *people)
{
    for (size_t i = 0; i < people->n; i++)
        if (kind_int(&people->rows[i], "same_as") != 0)
            return true;
    return false;
}

static enum dd_rc refuse(const char *why, int64_t number, int64_t other, struct dd_error *err)
{
    char one[PUBLIC_ID_SIZE], two[PUBLIC_ID_SIZE];

    public_id_write(one, PERSON_ID, number);
    public_id_write(two, PERSON_ID, other);
    return dd_fail(err, DD_REFUSED, why, "id", one, "other", two, NULL);
}

/* The row of a person who counts. */
static enum dd_rc check_there(const struct people *people, int64_t number, struct dd_error *err)
{
    const struct kind_row *row = find(people, number);
    char id[PUBLIC_ID_SIZE];

    public_id_write(id, PERSON_ID, number);
    if (!row)
        return kind_unknown(person_kind(), id, err);
    return kind_in_state(row, KIND_WITHDRAWN)
               ? kind_fail(DD_REFUSED, "kind.is_withdrawn", row, "", err)
               : DD_OK;
}

static enum dd_rc write_same_as(struct reg *reg, int64_t number, struct db_value same_as,
                                const char *reason, struct dd_error *err)
{
    const size_t field = kind_field(person_kind(), "same_as");
    struct kind_change change = {.reason = text_blank(reason) ? NULL : reason};
    struct kind_done done;

    change.given[field] = true;
    change.values[field] = same_as;
    return kind_set(reg, person_kind(), number, &change, &done, err);
}

enum dd_rc person_join(struct reg *reg, int64_t number, int64_t into, const char *reason,
                       int64_t *one, struct dd_error *err)
{
    struct people people;
    enum dd_rc rc = people_read(reg, &reg->records, NULL, &people, err);

    if (rc == DD_OK)
        rc = check_there(&people, number, err);
    if (rc == DD_OK)
        rc = check_there(&people, into, err);
    if (rc != DD_OK)
        return rc;
    *one = person_one(&people, into);
    if (number == into || *one == person_one(&people, number))
        return refuse(number == into ? "person.itself" : "person.same", number, into, err);
    if (number != person_one(&people, number))
        return refuse("person.joined", number, person_one(&people, number), err);
    if (!text_has_letters(reason))
        return kind_fail(DD_REFUSED, "kind.reason", find(&people, number), "join", err);
    return write_same_as(reg, number, DB_I(*one), reason, err);
}

enum dd_rc person_separate(struct reg *reg, int64_t number, const char *reason, int64_t *was,
                           struct dd_error *err)
{
    struct people people;
    enum dd_rc rc = people_read(reg, &reg->records, NULL, &people, err);

    if (rc == DD_OK)
        rc = check_there(&people, number, err);
    if (rc != DD_OK)
        return rc;
    *was = person_one(&people, number);
    return *was == number ? refuse("person.not_joined", number, number, err)
                          : write_same_as(reg, number, DB_NONE, reason, err);
}
