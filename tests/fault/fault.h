/* Faults on order, for the fault build only. $DDREG_FAULT is OP:N:HOW[:on]: at the nth OP of the
 * process, HOW happens; with :on at all later ones too. $DDREG_FAULT_COUNT names a file that gets
 * how many of each there were. */
#ifndef DDREG_FAULT_H
#define DDREG_FAULT_H

enum fault_op {
    FAULT_OPEN, /* the engine's */
    FAULT_READ,
    FAULT_WRITE,
    FAULT_TRUNCATE,
    FAULT_SYNC,
    FAULT_DELETE,
    FAULT_INDEX,  /* a page of the log's index */
    FAULT_MALLOC, /* the engine's memory */
    FAULT_LINK,   /* our own calls */
    FAULT_FSYNC,
    FAULT_RENAME, /* also the one that replaces nothing */
    FAULT_UNLINK,
    FAULT_ALLOC, /* our own memory */
    FAULT_OPS
};

enum fault_how {
    FAULT_NONE,
    FAULT_FAIL, /* an input/output error */
    FAULT_FULL, /* no space left */
    FAULT_TORN, /* half of it is done, then an error */
    FAULT_KILL, /* kill -9 before it */
    FAULT_TORN_KILL,
    FAULT_KILL_AFTER,
    FAULT_TERM /* SIGTERM comes before it, and it is done */
};

/* What happens at this call. FAULT_KILL has happened already. */
enum fault_how fault_now(enum fault_op op);
void fault_die(void);

void fault_read_orders(void); /* and engine memory, before the engine starts */
void fault_install(void);     /* the engine's files */

#endif
