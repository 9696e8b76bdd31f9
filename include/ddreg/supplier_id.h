/* A supplier's id with the register that gave it: "S-9@1a2b3c4d". Another register has an S-9, too.
 */
#ifndef DDREG_SUPPLIER_ID_H
#define DDREG_SUPPLIER_ID_H

#include "ddreg/public_id.h"
#include "ddreg/reg.h"

enum {
    IDENTITY_SIZE = 9, /* eight hexadecimal digits */
    SUPPLIER_ID_SIZE = PUBLIC_ID_SIZE + IDENTITY_SIZE
};

/* A register's identity: the first eight digits of the head of its first entry. A copy
 * or a backup of it has the same. */
enum dd_rc register_identity(struct reg *reg, char out[IDENTITY_SIZE],
                             struct dd_error *err) DD_MUST_CHECK;

void supplier_id_write(char out[SUPPLIER_ID_SIZE], int64_t id, const char *identity);
/* False for a text that supplier_id_write() would not have written. */
bool supplier_id_read(int64_t *id, char identity[IDENTITY_SIZE], const char *text);

#endif
