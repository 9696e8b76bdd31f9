/* The program, with faults. */
#include "ddreg/cli.h"
#include "fault.h"

int main(int argc, char **argv)
{
    fault_read_orders();
    fault_install();
    return cli_main(argc, argv, CLI_NO_COMMIT);
}
