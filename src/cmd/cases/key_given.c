#include "key_given.h"

#include "cli/passphrase.h"
#include "ddreg/key_file.h"
#include "table/source.h"

static struct seal_key given;

const struct seal_key *key_given(void)
{
    return &given;
}

void key_given_forget(void)
{
    seal_forget(&given, sizeof(given));
}

enum dd_rc key_given_open(struct cli *c, struct dd_error *err)
{
    const char *path = cli_option(c, "key"), *passphrase;
    struct seal_public open;
    struct buf bytes = BUF_INIT;
    enum dd_rc rc = source_bytes(path, KEY_FILE_MAX, &bytes, err);

    /* What is no key file is said before a passphrase is typed in vain. */
    if (rc == DD_OK || (rc == DD_INPUT && access(path, F_OK) == 0))
        rc = key_file_public(&open, path, buf_str(&bytes), bytes.len, err);
    if (rc == DD_OK)
        rc = passphrase_ask(c, path, false, &passphrase, err);
    if (rc == DD_OK)
        rc = key_file_read(&given, path, buf_str(&bytes), bytes.len, passphrase, err);
    passphrase_forget();
    buf_release(&bytes);
    return rc;
}
