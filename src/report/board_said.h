/* What the parts of the board's pack share. Private to src/report. */
#ifndef DDREG_REPORT_BOARD_SAID_H
#define DDREG_REPORT_BOARD_SAID_H

#include "ddreg/figure_rows.h"
#include "ddreg/overruled.h"
#include "ddreg/report_check.h"
#include "say.h"

/* All that it is made from, beside the statement's input. */
struct board {
    struct say s;
    const struct report_lack *lacks; /* what `report check` finds */
    size_t nlacks;
    struct overruled *overruled; /* of suppliers of the year, and own operations */
    size_t noverruled;
    struct fall_row *falls; /* that nobody has looked at */
    size_t nfalls;
    struct figure_row *preliminary, *unrated, *unknown, *late;
    size_t npreliminary, nunrated, nunknown, nlate;
    bool settled; /* the version in force was signed by all who must, and is published */
};

int64_t board_below(const struct board *b);   /* decisions below the proposal that count */
int64_t board_waiting(const struct board *b); /* that wait for a second person */
int64_t board_errors(const struct board *b);  /* of what `report check` finds */
/* Open findings that no measure serves that was not dropped. */
bool board_lacks_measure(const struct board *b, const struct statement_finding *f);
int64_t board_without_measure(const struct board *b);

/* The parts, in their order. */
void board_decisions_asked(struct board *b);
void board_overruled(struct board *b);
void board_falls(struct board *b);
void board_unfinished(struct board *b);
void board_findings(struct board *b);
void board_requests(struct board *b);
void board_open_points(struct board *b);

#endif
