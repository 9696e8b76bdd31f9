/* The command line. */
#ifndef DDREG_CLI_H
#define DDREG_CLI_H

/* Runs one command; returns the program's exit code (enum dd_rc). `commit` is what the program was
 * built from: its hash, with "+changed" where the tree had changes; CLI_NO_COMMIT where the build
 * could not know, as from an archive without git. */
#define CLI_NO_COMMIT "unknown"
int cli_main(int argc, char **argv, const char *commit);

#endif
