#include "ddreg/cli.h"
#include "gen/commit.h"

int main(int argc, char **argv)
{
    return cli_main(argc, argv, DDREG_COMMIT);
}
