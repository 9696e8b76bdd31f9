/* Runs a fuzz target over the files of a folder: replay FOLDER. Speaks TAP; a property that does
 * not hold aborts, and the file's name is the last line. */
#include <dirent.h>

#include "fuzz.h"

static int is_file(const struct dirent *d)
{
    return d->d_name[0] != '.';
}

static uint8_t *read_all(const char *folder, const char *name, size_t *size)
{
    char path[4096];
    FILE *f;
    uint8_t *data = malloc(1024 * 1024);

    (void)snprintf(path, sizeof(path), "%s/%s", folder, name);
    f = fopen(path, "rb");
    FUZZ_MUST(f != NULL && data != NULL);
    *size = fread(data, 1, 1024 * 1024, f);
    fclose(f);
    return data;
}

int main(int argc, char **argv)
{
    struct dirent **files;
    int n = argc == 2 ? scandir(argv[1], &files, is_file, alphasort) : -1;

    FUZZ_MUST(n > 0);
    printf("1..%d\n", n);
    for (int i = 0; i < n; i++) {
        size_t size;
        uint8_t *data = read_all(argv[1], files[i]->d_name, &size);
        uint8_t *exact = malloc(size + !size); /* so that reading past its end is seen */

        FUZZ_MUST(exact != NULL);
        memcpy(exact, data, size);
        printf("# %s\n", files[i]->d_name);
        fflush(stdout);
        (void)LLVMFuzzerTestOneInput(exact, size);
        printf("ok %d - %s\n", i + 1, files[i]->d_name);
        free(exact);
        free(data);
        free(files[i]);
    }
    free(files);
    return 0;
}
