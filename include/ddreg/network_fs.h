/* File systems that several machines share, where a register must not be. */
#ifndef DDREG_NETWORK_FS_H
#define DDREG_NETWORK_FS_H

/* The name for people of the file system with this f_type of statfs(2), or of this type as mount(8)
 * shows it ("" when unknown); NULL when it is none of them. */
const char *network_fs_name(unsigned long magic, const char *type);

#endif
