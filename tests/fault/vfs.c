/* The engine's files, with faults: a VFS before the default one. */
#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>

#include "fault.h"

struct file {
    sqlite3_file base;
    sqlite3_file *real; /* behind this struct, in the room the engine gives us */
};

static sqlite3_vfs *under;
static sqlite3_io_methods methods;

static sqlite3_file *real(sqlite3_file *f)
{
    return ((struct file *)(void *)f)->real;
}

/* The engine's code for a fault; 0 when the call is to be made. */
static int code_of(enum fault_how how, int failed)
{
    if (how == FAULT_NONE || how == FAULT_KILL_AFTER)
        return SQLITE_OK;
    return how == FAULT_FULL ? SQLITE_FULL : failed;
}

static int done(enum fault_how how, int code)
{
    if (how == FAULT_KILL_AFTER)
        fault_die();
    return code;
}

static int x_close(sqlite3_file *f)
{
    return real(f)->pMethods ? real(f)->pMethods->xClose(real(f)) : SQLITE_OK;
}

static int x_read(sqlite3_file *f, void *to, int n, sqlite3_int64 at)
{
    enum fault_how how = fault_now(FAULT_READ);
    int code = code_of(how, SQLITE_IOERR_READ);

    return code ? code : done(how, real(f)->pMethods->xRead(real(f), to, n, at));
}

static int x_write(sqlite3_file *f, const void *from, int n, sqlite3_int64 at)
{
    enum fault_how how = fault_now(FAULT_WRITE);
    int code = code_of(how, SQLITE_IOERR_WRITE);

    if (how == FAULT_TORN || how == FAULT_TORN_KILL)
        (void)real(f)->pMethods->xWrite(real(f), from, n / 2, at);
    if (how == FAULT_TORN_KILL)
        fault_die();
    return code ? code : done(how, real(f)->pMethods->xWrite(real(f), from, n, at));
}

static int x_truncate(sqlite3_file *f, sqlite3_int64 size)
{
    enum fault_how how = fault_now(FAULT_TRUNCATE);
    int code = code_of(how, SQLITE_IOERR_TRUNCATE);

    return code ? code : done(how, real(f)->pMethods->xTruncate(real(f), size));
}

static int x_sync(sqlite3_file *f, int flags)
{
    enum fault_how how = fault_now(FAULT_SYNC);
    int code = code_of(how, SQLITE_IOERR_FSYNC);

    return code ? code : done(how, real(f)->pMethods->xSync(real(f), flags));
}

static int x_size(sqlite3_file *f, sqlite3_int64 *size)
{
    return real(f)->pMethods->xFileSize(real(f), size);
}

static int x_lock(sqlite3_file *f, int level)
{
    return real(f)->pMethods->xLock(real(f), level);
}

static int x_unlock(sqlite3_file *f, int level)
{
    return real(f)->pMethods->xUnlock(real(f), level);
}

static int x_reserved(sqlite3_file *f, int *out)
{
    return real(f)->pMethods->xCheckReservedLock(real(f), out);
}

static int x_control(sqlite3_file *f, int op, void *arg)
{
    return real(f)->pMethods->xFileControl(real(f), op, arg);
}

static int x_sector(sqlite3_file *f)
{
    return real(f)->pMethods->xSectorSize(real(f));
}

static int x_device(sqlite3_file *f)
{
    return real(f)->pMethods->xDeviceCharacteristics(real(f));
}

static int x_index(sqlite3_file *f, int page, int size, int extend, void volatile **out)
{
    enum fault_how how = fault_now(FAULT_INDEX);
    int code = code_of(how, SQLITE_IOERR_SHMMAP);

    return code ? code : done(how, real(f)->pMethods->xShmMap(real(f), page, size, extend, out));
}

static int x_shm_lock(sqlite3_file *f, int at, int n, int flags)
{
    return real(f)->pMethods->xShmLock(real(f), at, n, flags);
}

static void x_barrier(sqlite3_file *f)
{
    real(f)->pMethods->xShmBarrier(real(f));
}

static int x_unmap(sqlite3_file *f, int remove)
{
    return real(f)->pMethods->xShmUnmap(real(f), remove);
}

static int x_open(sqlite3_vfs *vfs, const char *name, sqlite3_file *f, int flags, int *out)
{
    struct file *ours = (struct file *)(void *)f;
    enum fault_how how = fault_now(FAULT_OPEN);
    int code = code_of(how, SQLITE_CANTOPEN);

    (void)vfs;
    ours->base.pMethods = NULL;
    ours->real = (sqlite3_file *)(void *)(ours + 1);
    if (!code)
        code = under->xOpen(under, name, ours->real, flags, out);
    if (code == SQLITE_OK)
        ours->base.pMethods = &methods;
    return done(how, code);
}

static int x_delete(sqlite3_vfs *vfs, const char *name, int sync)
{
    enum fault_how how = fault_now(FAULT_DELETE);
    int code = code_of(how, SQLITE_IOERR_DELETE);

    (void)vfs;
    return code ? code : done(how, under->xDelete(under, name, sync));
}

static sqlite3_io_methods methods = {
    .iVersion = 2, /* no memory mapping: every byte goes through read and write */
    .xClose = x_close,
    .xRead = x_read,
    .xWrite = x_write,
    .xTruncate = x_truncate,
    .xSync = x_sync,
    .xFileSize = x_size,
    .xLock = x_lock,
    .xUnlock = x_unlock,
    .xCheckReservedLock = x_reserved,
    .xFileControl = x_control,
    .xSectorSize = x_sector,
    .xDeviceCharacteristics = x_device,
    .xShmMap = x_index,
    .xShmLock = x_shm_lock,
    .xShmBarrier = x_barrier,
    .xShmUnmap = x_unmap,
};

void fault_install(void)
{
    static sqlite3_vfs ours;

    under = sqlite3_vfs_find(NULL);
    if (!under)
        return; /* the engine could not even start: its memory was the fault */
    ours = *under;
    ours.szOsFile = (int)sizeof(struct file) + under->szOsFile;
    ours.zName = "fault";
    ours.pNext = NULL;
    ours.xOpen = x_open;
    ours.xDelete = x_delete;
    (void)sqlite3_vfs_register(&ours, 1);
}
