#include "person_names.h"

#include "ddreg/hash.h"
#include "ddreg/purchase_person.h"
#include "table/int_text.h"

enum { MOST = 64 * 1024, PLACES = 2 * MOST, MEMORY = 64 * 1024 * 1024 };

struct person {
    const char *name;
    int64_t id; /* the register's; 0: not asked yet */
    bool ordered, approved;
};

struct people {
    struct hash_key key;
    uint32_t places[PLACES]; /* numbers, by name; 0: nothing here */
    struct person all[MOST];
};

struct person_names {
    struct arena a;
    struct people *people; /* NULL: no name has come, and most files have none */
    size_t n;
    int64_t last;
};

struct person_names *person_names_new(void)
{
    struct person_names *n = mem_realloc(NULL, sizeof(*n));

    if (n) {
        *n = (struct person_names){.people = NULL};
        arena_init(&n->a, MEMORY);
    }
    return n;
}

void person_names_free(struct person_names *n)
{
    if (n) {
        arena_release(&n->a);
        mem_free(n->people);
    }
    mem_free(n);
}

void person_names_clear(struct person_names *n)
{
    arena_reset(&n->a);
    mem_free(n->people);
    n->people = NULL;
    n->n = 0;
    n->last = 0;
}

static enum dd_rc begin(struct person_names *n, struct dd_error *err)
{
    n->people = mem_realloc(NULL, sizeof(*n->people));
    if (!n->people)
        return dd_no_memory(err);
    memset(n->people, 0, sizeof(*n->people));
    hash_new_key(&n->people->key);
    return DD_OK;
}

static uint32_t *place_of(struct people *p, const char *name)
{
    uint64_t sum[2];
    size_t at;

    hash_keyed(sum, &p->key, name, strlen(name));
    at = (size_t)sum[0] % PLACES;
    while (p->places[at] && strcmp(p->all[p->places[at] - 1].name, name) != 0)
        at = (at + 1) % PLACES;
    return &p->places[at];
}

static enum dd_rc add(struct person_names *n, uint32_t *place, const char *name,
                      struct dd_error *err)
{
    char most[INT_TEXT_SIZE];

    if (n->n == MOST)
        return dd_fail(err, DD_INPUT, "import.people.too_many", "n", int_text(most, MOST), NULL);
    n->people->all[n->n] = (struct person){.name = arena_strdup(&n->a, name)};
    if (!n->people->all[n->n].name)
        return dd_no_memory(err);
    *place = (uint32_t)++n->n;
    return DD_OK;
}

enum dd_rc person_names_add(struct person_names *n, const char *name, int64_t *number,
                            struct dd_error *err)
{
    uint32_t *place;
    enum dd_rc rc = DD_OK;

    *number = 0;
    if (!name)
        return DD_OK;
    if (!n->people && (rc = begin(n, err)) != DD_OK)
        return rc;
    if (n->last == 0 || strcmp(n->people->all[n->last - 1].name, name) != 0) {
        place = place_of(n->people, name);
        rc = *place ? DD_OK : add(n, place, name, err);
        if (rc != DD_OK)
            return rc;
        n->last = *place;
    }
    *number = n->last;
    return DD_OK;
}

static enum dd_rc resolve(struct person_names *n, struct reg *reg, int64_t *number, bool approved,
                          struct dd_error *err)
{
    struct person *p;
    enum dd_rc rc = DD_OK;

    if (*number == 0)
        return DD_OK;
    p = &n->people->all[*number - 1];
    if (p->id == 0)
        rc = purchase_person_id(reg, p->name, &p->id, err);
    *(approved ? &p->approved : &p->ordered) = true;
    *number = p->id;
    return rc;
}

enum dd_rc person_names_resolve(struct person_names *n, struct reg *reg, struct purchase *line,
                                struct dd_error *err)
{
    enum dd_rc rc = resolve(n, reg, &line->buyer, false, err);

    return rc == DD_OK ? resolve(n, reg, &line->approver, true, err) : rc;
}

void person_names_count(const struct person_names *n, int64_t *buyers, int64_t *approvers)
{
    *buyers = *approvers = 0;
    for (size_t i = 0; i < n->n; i++) {
        *buyers += n->people->all[i].ordered;
        *approvers += n->people->all[i].approved;
    }
}
