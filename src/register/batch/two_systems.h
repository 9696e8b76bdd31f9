/* What the parts of the comparison share: the lines (two_systems.c), finding them again in the
 * register (two_systems_find.c), whom unknown payees are (two_systems_names.c). */
#ifndef DDREG_REGISTER_TWO_SYSTEMS_H
#define DDREG_REGISTER_TWO_SYSTEMS_H

#include "ddreg/two_systems.h"
#include "ddreg/vec.h"

/* In how far two amounts are the same; the lower the likelier. */
enum two_systems_how { HOW_SAME, HOW_GROSS, HOW_NET };

enum { TWO_SYSTEMS_AROUND = 31 + TWO_SYSTEMS_DAYS };

/* Days since 1970; one known to the month or year is all of its days. */
struct day_span {
    int32_t first, last;
};

struct two_line {
    int64_t ore;
    int64_t payee, supplier; /* supplier 0: not known */
    struct day_span day;
    int32_t sum;   /* the line that is what the payee's lines of the day come to; -1: it is alone */
    uint16_t side; /* what was found of it: in which of `sides`, ... */
    uint8_t how, hits;
    bool near;    /* ... one of the hits near enough */
    bool several; /* the payee has the amount more than once: no evidence */
    bool is_sum;
};

/* A line of the register that has the amount of a line of an unknown payee. */
struct two_vote {
    int64_t supplier;
    uint32_t line;
};

/* An import that has lines in the days. */
struct two_side {
    int64_t import;
    bool taxes; /* amounts may differ by value added tax */
    struct day_span days;
    int64_t lines, found; /* its own lines in the days of the file, and those that the file has */
    int64_t matched[3], ore[3]; /* lines of the file, by enum two_systems_how */
};

struct two_systems {
    struct reg *reg;
    const struct two_systems_with *with;
    struct vec lines; /* of struct two_line; after they are settled by payee and day, then sums */
    struct vec sides, votes, aliases;
    uint64_t left_out; /* payees whose hash has any of these bits are not compared */
    uint32_t *places;  /* of lines, by supplier and amount; 0: nothing here */
    size_t nplaces;    /* a power of two */
    bool unknown;      /* some payees' suppliers are not known, and are to be */
    struct day_span days;
};

/* The day as days; the text is of any precision. */
struct day_span two_systems_span(const char *day);
/* The supplier that it counts as. */
int64_t two_systems_root(const struct two_systems *t, int64_t supplier);
/* Is the supplier (0: the payee) among those compared? */
bool two_systems_drawn(const struct two_systems *t, int64_t supplier, int64_t payee);

/* Lines in their order, sums of days added, all in their places. */
enum dd_rc two_systems_settle(struct two_systems *t, struct dd_error *err) DD_MUST_CHECK;
/* Gives lines their places again, after payees became known. */
void two_systems_place(struct two_systems *t);

/* Going through the lines of a supplier (0: of all unknown payees) whose amounts are in a bucket.
 */
struct two_places {
    int64_t supplier, bucket;
    size_t at, tried;
};
struct two_places two_systems_places(const struct two_systems *t, int64_t supplier, int64_t bucket);
/* NULL after the last. */
struct two_line *two_systems_next(const struct two_systems *t, struct two_places *p);
int64_t two_systems_bucket(int64_t ore);

/* Whom the votes say that unknown payees are. *some: one became known. */
enum dd_rc two_systems_name(struct two_systems *t, bool *some, struct dd_error *err) DD_MUST_CHECK;

#endif
