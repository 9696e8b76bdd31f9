/* File systems on which a register cannot be kept as on others. */
#ifndef DDREG_NETWORK_FS_H
#define DDREG_NETWORK_FS_H

/* The name for people of the file system with this f_type of statfs(2), or of this type as mount(8)
 * shows it ("" when unknown), if several machines share it: a register must not be there. NULL when
 * it is none of them. */
const char *network_fs_name(unsigned long magic, const char *type);
/* The same of those that keep no mode of a file, so that chmod changes nothing. */
const char *modeless_fs_name(unsigned long magic, const char *type);

#endif
