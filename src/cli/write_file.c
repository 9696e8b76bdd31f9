/* Files that a command writes beside its output (-o). */
#include <sys/stat.h>

#include "cli.h"
#include "ddreg/place.h"

/* A command that cannot write over a file does not offer it. */
static const char *exists_id(const struct cli *c)
{
    for (const struct cmd_option *o = c->cmd->options; o && o->name; o++)
        if (strcmp(o->name, "overwrite") == 0)
            return "report.exists";
    return "report.exists_kept";
}

/* Only what was asked to be written over is replaced, and only after another look at what it is:
 * something may have come there since. */
static enum dd_rc give_name(const struct cli *c, struct place *made, const char *path,
                            struct dd_error *err)
{
    struct stat there;
    enum dd_rc rc;

    if (!cli_option(c, "overwrite") || lstat(path, &there) != 0)
        return place_take_file(made, path, exists_id(c), "report.file", err);
    rc = cli_check_place(c, path, err);
    return rc == DD_OK ? place_replace(made, path, "report.file", err) : rc;
}

enum dd_rc cli_write_file(const struct cli *c, const char *path, const struct buf *bytes,
                          struct dd_error *err)
{
    struct place made = PLACE_INIT;
    enum dd_rc rc = place_begin(&made, path, NULL, err);

    if (rc == DD_OK)
        rc = place_open(&made, path, "report.file", err);
    if (rc == DD_OK)
        rc = place_write(&made, bytes, path, "report.file", err);
    if (rc == DD_OK)
        rc = give_name(c, &made, path, err);
    place_end(&made);
    return rc;
}

/* The register in use, or any other, or a log of one: none has another copy of what a person
 * decided. */
static bool is_register(const struct cli *c, const char *path, const struct stat *place)
{
    return place_is_part_of(place, c->register_path) ||
           (S_ISREG(place->st_mode) && db_is_engine_file(path));
}

enum dd_rc cli_check_folder(const char *folder, struct dd_error *err)
{
    struct stat there;

    return stat(folder, &there) == 0 && S_ISDIR(there.st_mode)
               ? DD_OK
               : dd_fail(err, DD_REFUSED, "report.no_folder", "file", folder, NULL);
}

enum dd_rc cli_check_place(const struct cli *c, const char *path, struct dd_error *err)
{
    struct stat place;

    if (place_is_reserved(path))
        return dd_fail(err, DD_REFUSED, "place.reserved", "file", path, NULL);
    if (stat(path, &place) != 0) /* nothing is there, or a link to nothing */
        return lstat(path, &place) != 0 || cli_option(c, "overwrite")
                   ? DD_OK /* whether it can be made, cli_write_file() finds out */
                   : dd_fail(err, DD_REFUSED, exists_id(c), "file", path, NULL);
    if (is_register(c, path, &place))
        return dd_fail(err, DD_REFUSED, "report.is_register", "file", path, NULL);
    if (S_ISDIR(place.st_mode))
        return dd_fail(err, DD_REFUSED, "report.is_folder", "file", path, NULL);
    if (!S_ISREG(place.st_mode))
        return dd_fail(err, DD_REFUSED, "report.is_no_file", "file", path, NULL);
    if (!cli_option(c, "overwrite"))
        return dd_fail(err, DD_REFUSED, exists_id(c), "file", path, NULL);
    return DD_OK;
}
