#include "ddreg/supplier_id.h"

#include "ddreg/hash.h"

enum dd_rc register_identity(struct reg *reg, char out[IDENTITY_SIZE], struct dd_error *err)
{
    struct db_stmt *row;
    enum dd_rc rc =
        db_get_row(reg->db, &row, err, "SELECT head FROM journal WHERE seq = 1", DB_NO_ARGS);

    if (rc == DD_OK && !row)
        rc = dd_fail(err, DD_DAMAGED, "register.damaged", NULL);
    (void)snprintf(out, IDENTITY_SIZE, "%.*s", IDENTITY_SIZE - 1, row ? db_text(row, 0) : "");
    db_stmt_free(row);
    return rc;
}

void supplier_id_write(char out[SUPPLIER_ID_SIZE], int64_t id, const char *identity)
{
    char public_id[PUBLIC_ID_SIZE];

    public_id_write(public_id, SUPPLIER_ID, id);
    (void)snprintf(out, SUPPLIER_ID_SIZE, "%s@%.*s", public_id, IDENTITY_SIZE - 1, identity);
}

bool supplier_id_read(int64_t *id, char identity[IDENTITY_SIZE], const char *text)
{
    char public_id[PUBLIC_ID_SIZE];
    size_t n = strcspn(text, "@");

    if (*text != SUPPLIER_ID[0] || n >= sizeof(public_id) || text[n] != '@')
        return false;
    memcpy(public_id, text, n);
    public_id[n] = '\0';
    text += n + 1;
    if (strlen(text) != IDENTITY_SIZE - 1 || strspn(text, "0123456789abcdef") != IDENTITY_SIZE - 1)
        return false;
    memcpy(identity, text, IDENTITY_SIZE);
    return public_id_read(id, SUPPLIER_ID, public_id);
}
