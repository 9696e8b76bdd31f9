/* The command line. */
#ifndef DDREG_CLI_H
#define DDREG_CLI_H

/* Runs one command; returns the program's exit code (enum dd_rc). */
int cli_main(int argc, char **argv);

#endif
