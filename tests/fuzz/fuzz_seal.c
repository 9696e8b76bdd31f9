/* Key files and sealed texts: what is taken for one reads back, anything else is refused. */
#include "ddreg/key_file.h"
#include "ddreg/sealed_text.h"
#include "fuzz.h"

static void check_text(const char *bytes, size_t n, const struct seal_key *key)
{
    char about[SEALED_ABOUT];
    struct buf out = BUF_INIT;
    struct dd_error err;
    bool for_it = false;
    enum dd_rc rc = sealed_text_about(bytes, n, &key->open, about, &for_it, &err);

    FUZZ_MUST(rc == DD_OK || rc == DD_DAMAGED);
    FUZZ_MUST(sealed_text_read(&out, bytes, n, key, &err) != DD_OK); /* the key is a new one */
    FUZZ_MUST(out.len == 0);
    buf_release(&out);
}

/* Sealed and opened again, whatever it is. */
static void check_back(const char *bytes, size_t n, const struct seal_key *key)
{
    struct buf sealed = BUF_INIT, text = BUF_INIT;
    struct dd_error err;

    if (sealed_text_write(&sealed, "CS-1", bytes, n, &key->open, 1, &err) == DD_OK) {
        FUZZ_MUST(sealed_text_read(&text, buf_str(&sealed), sealed.len, key, &err) == DD_OK);
        FUZZ_MUST(text.len == n && (n == 0 || memcmp(text.data, bytes, n) == 0));
    }
    buf_release(&sealed);
    buf_release(&text);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const char *bytes = (const char *)data;
    struct seal_public open;
    struct seal_key key;
    struct dd_error err;
    enum dd_rc rc = key_file_public(&open, "f", bytes, size, &err);

    FUZZ_MUST(rc == DD_OK || rc == DD_INPUT);
    FUZZ_MUST(seal_new_key(&key, &err) == DD_OK);
    check_text(bytes, size, &key);
    check_back(bytes, size, &key);
    return 0;
}
