/* Files that take their place only when they are whole, and never another's. Private to
 * src/register. */
#ifndef DDREG_PLACE_H
#define DDREG_PLACE_H

#include "ddreg/buf.h"

/* DD_REFUSED "register.network" where several machines may share the folder of `path`. */
enum dd_rc place_local(const char *path, struct dd_error *err) DD_MUST_CHECK;

/* A name beside `path` that nobody has. */
enum dd_rc place_temporary(struct buf *name, const char *path, struct dd_error *err) DD_MUST_CHECK;

/* Gives the file its name for good, durably. DD_REFUSED with the id `exists` where something has
 * it, however it came there meanwhile; with `id` when it cannot be. */
enum dd_rc place_take(const char *temporary, const char *path, const char *exists, const char *id,
                      struct dd_error *err) DD_MUST_CHECK;

/* Removes a file of ours with those that the engine may have left beside it. */
void place_remove(const char *path);

#endif
