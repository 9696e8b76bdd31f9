/* Key files and sealed texts: known ones, made by other code from docs/cases.md, and damaged ones.
 */
#include "test.h"

#include "ddreg/key_file.h"
#include "ddreg/sealed_text.h"

static const char key_file[] =
    "ddreg key 1\n"
    "public j0DFrbaPJWJK5bIU6nZ6bslNgp09e14a0bpvPiE4KF8=\n"
    "argon2id 3 65536\n"
    "salt ZGVmZ2hpamtsbW5vcHFycw==\n"
    "nonce AAECAwQFBgcICQoLDA0ODxAREhMUFRYX\n"
    "secret FaAmSAUnMTdZVDh8Vw7h8fe3pu3WgDgjBjECSAdHWRftNNCn3DkwbZ5+hwnPn6dU\n"
    "check 2259f19344528ee09652b35de776535c6b97d52949698fcf577148ef7befa75c\n";

static const char sealed[] =
    "RFNMMQ9DUy0zIDIwMjYtMTEtMzABNX/RX+K2o0nIfUrOjzDz8vw+rhOH+kTgq7rKzVpXUimPeb0tnwB5"
    "aT61yYpBhS9NlpZ9isDi8dzxDdqChwcFJTl7TEgeCtpF670/iGW+FWX8OGz1jfd6N6mO8KrcePUCAAEC"
    "AwQFBgcICQoLDA0ODxAREhMUFRYX+z4b2TEECEL22dcF47ZwCrWX0CjacBim6BOHMXwGDHd9/BWwHrWR"
    "02MKq1GxOtmx3wN8P4xrFn5kPBsYpHf4aSQd99TQrem2Y4pZNH87DpOb9C4qBZpQvl/X301uvhYxbQSB"
    "dOk27XxC1xvUNOkm+kkLGFS/VRqaLmC6w6SzhcvDIhEg86NjhFvsZCQ1jvP/3zKGTwTGcz9CSe9B4ZNg"
    "eFJD/fAyGPcWg/inGV3HgKAAPi36VTYB3lRypAX2qbBpmVQ8c2V5pqUDw9LmcNU7oNRV6OWRqL4ofh58"
    "6HRXymLSxqJalYT5QIlAm36yhHeZKyKWIWGcE9o1zKeriB5315eJAEpf3oeckbLGIFrbf5s=";

static const char passphrase[] = "bl\xC3\xA5 hest p\xC3\xA5 m\xC3\xA5nen";

static struct dd_error err;

static enum dd_rc read_key(struct seal_key *out, const char *bytes, size_t n, const char *by)
{
    return key_file_read(out, "kari.key", bytes, n, by, &err);
}

static void known_key(void **state)
{
    struct seal_key key;
    struct seal_public open;

    (void)state;
    assert_int_equal(read_key(&key, key_file, strlen(key_file), passphrase), DD_OK);
    for (int i = 0; i < SEAL_KEY; i++)
        assert_int_equal(key.secret[i], i);
    assert_int_equal(key_file_public(&open, "kari.key", key_file, strlen(key_file), &err), DD_OK);
    assert_memory_equal(&open, &key.open, sizeof(open));
    assert_int_equal(read_key(&key, key_file, strlen(key_file), "bl\xC3\xA5 hest"), DD_REFUSED);
    assert_string_equal(err.id, "key.passphrase");
}

static void known_text(void **state)
{
    char about[SEALED_ABOUT];
    struct buf text = BUF_INIT;
    struct seal_key key, other;
    bool for_it;

    (void)state;
    assert_int_equal(read_key(&key, key_file, strlen(key_file), passphrase), DD_OK);
    assert_int_equal(seal_new_key(&other, &err), DD_OK);
    assert_int_equal(sealed_text_read(&text, sealed, strlen(sealed), &key, &err), DD_OK);
    assert_string_equal(buf_str(&text), "Noen ble truet.");
    assert_int_equal(sealed_text_about(sealed, strlen(sealed), &key.open, about, &for_it, &err),
                     DD_OK);
    assert_string_equal(about, "CS-3 2026-11-30");
    assert_true(for_it);
    assert_int_equal(sealed_text_about(sealed, strlen(sealed), &other.open, about, &for_it, &err),
                     DD_OK);
    assert_false(for_it);
    assert_int_equal(sealed_text_read(&text, sealed, strlen(sealed), &other, &err), DD_REFUSED);
    assert_string_equal(err.id, "sealed.not_for");
    buf_release(&text);
}

/* Every bit of every byte, a byte less and a byte more: no key any more, before any work is done
 * with the passphrase. */
static void damaged_keys(void **state)
{
    const size_t n = strlen(key_file);
    char bytes[sizeof(key_file) + 1];
    struct seal_key key;

    (void)state;
    for (size_t i = 0; i < n; i++)
        for (int bit = 0; bit < 8; bit++) {
            memcpy(bytes, key_file, n);
            bytes[i] = (char)(bytes[i] ^ 1 << bit);
            assert_int_equal(read_key(&key, bytes, n, passphrase), DD_INPUT);
            assert_string_equal(err.id, "key.damaged");
        }
    for (size_t i = 0; i < n; i++)
        assert_int_equal(read_key(&key, key_file, i, passphrase), DD_INPUT);
    (void)snprintf(bytes, sizeof(bytes), "%s\n", key_file);
    assert_int_equal(read_key(&key, bytes, n + 1, passphrase), DD_INPUT);
}

static void damaged_texts(void **state)
{
    const size_t n = strlen(sealed);
    char bytes[sizeof(sealed) + 4];
    struct buf text = BUF_INIT;
    struct seal_key key;

    (void)state;
    assert_int_equal(read_key(&key, key_file, strlen(key_file), passphrase), DD_OK);
    for (size_t i = 0; i < n; i++)
        for (int bit = 0; bit < 8; bit++) {
            memcpy(bytes, sealed, n);
            bytes[i] = (char)(bytes[i] ^ 1 << bit);
            assert_int_not_equal(sealed_text_read(&text, bytes, n, &key, &err), DD_OK);
            assert_int_equal(text.len, 0);
        }
    for (size_t i = 0; i < n; i++)
        assert_int_equal(sealed_text_read(&text, sealed, i, &key, &err), DD_DAMAGED);
    (void)snprintf(bytes, sizeof(bytes), "%sAAAA", sealed);
    assert_int_equal(sealed_text_read(&text, bytes, n + 4, &key, &err), DD_DAMAGED);
    buf_release(&text);
}

static void back_again(void **state)
{
    struct seal_key keys[3];
    struct seal_public open[2];
    struct buf file = BUF_INIT, one = BUF_INIT, text = BUF_INIT;
    char long_text[1000];

    (void)state;
    memset(long_text, 'x', sizeof(long_text) - 1);
    long_text[sizeof(long_text) - 1] = '\0';
    for (int i = 0; i < 3; i++)
        assert_int_equal(seal_new_key(&keys[i], &err), DD_OK);
    for (int i = 0; i < 2; i++)
        open[i] = keys[i].open;
    assert_int_equal(key_file_write(&file, &keys[0], "elleve tegn", &err), DD_INPUT);
    assert_string_equal(err.id, "key.short");
    assert_int_equal(key_file_write(&file, &keys[0], "tolv tegn her", &err), DD_OK);
    assert_int_equal(read_key(&keys[0], buf_str(&file), file.len, "tolv tegn her"), DD_OK);
    for (size_t n = 0; n < sizeof(long_text); n += 37) {
        buf_reset(&one);
        buf_reset(&text);
        assert_int_equal(sealed_text_write(&one, "CS-1", long_text, n, open, 2, &err), DD_OK);
        assert_null(strchr(buf_str(&one), ' '));
        assert_int_equal(sealed_text_read(&text, buf_str(&one), one.len, &keys[n % 2], &err),
                         DD_OK);
        assert_int_equal(text.len, n);
        assert_int_equal(sealed_text_read(&text, buf_str(&one), one.len, &keys[2], &err),
                         DD_REFUSED);
    }
    buf_release(&file);
    buf_release(&one);
    buf_release(&text);
}

/* The same text of the same readers: neither its nonce nor what is locked is the same twice. */
static void never_the_same(void **state)
{
    enum { AT = 4 + 1 + 4 + 1 + SEAL_ID + SEAL_WRAPPED, BYTES = 512 };
    unsigned char bytes[2][BYTES];
    struct seal_key key;
    size_t n[2];

    (void)state;
    assert_int_equal(seal_new_key(&key, &err), DD_OK);
    for (int i = 0; i < 2; i++) {
        struct buf out = BUF_INIT;
        assert_int_equal(sealed_text_write(&out, "CS-1", "ja", 2, &key.open, 1, &err), DD_OK);
        assert_true(seal_from_base64(bytes[i], BYTES, &n[i], buf_str(&out), out.len));
        buf_release(&out);
    }
    assert_int_equal(n[0], n[1]);
    assert_true(n[0] > AT + SEAL_NONCE + SEAL_TAG);
    assert_memory_equal(bytes[0], bytes[1], AT - SEAL_WRAPPED); /* up to the reader's id */
    assert_memory_not_equal(bytes[0] + AT, bytes[1] + AT, SEAL_NONCE);
    assert_memory_not_equal(bytes[0] + AT + SEAL_NONCE, bytes[1] + AT + SEAL_NONCE,
                            n[0] - AT - SEAL_NONCE - SEAL_TAG);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(known_key),    cmocka_unit_test(known_text),
        cmocka_unit_test(damaged_keys), cmocka_unit_test(damaged_texts),
        cmocka_unit_test(back_again),   cmocka_unit_test(never_the_same),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
