/* Functions that are easy to misuse are compile errors here. Included before every source by the
 * Makefile (-include); the headers that declare them come first, so that only our uses fail. */
#ifndef DDREG_BANNED_H
#define DDREG_BANNED_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#pragma GCC poison strcpy strcat strncpy strncat sprintf vsprintf gets
#pragma GCC poison atoi atol atoll atof strtok system popen tmpnam tempnam mktemp
#pragma GCC poison asctime ctime gmtime localtime

#endif
