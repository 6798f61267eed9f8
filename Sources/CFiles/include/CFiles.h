/// What only C can do with files: signal handlers that remove temporary ones.
#ifndef CFILES_H
#define CFILES_H

#include <stdbool.h>
#include <stdint.h>

/// From now on a signal that ends the process (hang-up, interrupt, quit, terminate) removes the files of `cfiles_temporary_open` first.
/// Signals that are ignored stay so.
void cfiles_temporary_guard(void);
/// mkstemp(3), and the number under which the file is known to the guard (-1: it is not); -1 and errno when there is no file.
int32_t cfiles_temporary_open(char *_Nonnull path_template, int32_t *_Nonnull slot);
/// rename(2): afterwards the file is no temporary one; false and errno when it still is.
bool cfiles_temporary_rename(int32_t slot, const char *_Nonnull from, const char *_Nonnull to);
void cfiles_temporary_remove(int32_t slot, const char *_Nonnull path);

#endif
