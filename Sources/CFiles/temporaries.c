// sigaction(2), mkstemp(3) and their kin.
#define _POSIX_C_SOURCE 200809L

#include "CFiles.h"

#include <limits.h>
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/// More than there are threads that write at a time; whoever finds none free goes without.
enum { SLOTS = 256 };

static struct {
  bool used;
  char path[PATH_MAX];
} slots[SLOTS];

/// Held while the table and the folder are changed together. A signal handler takes it for good, so that no file is made or renamed any more.
static atomic_flag lock = ATOMIC_FLAG_INIT;
static const int ending[] = {SIGHUP, SIGINT, SIGQUIT, SIGTERM};

static sigset_t ending_signals(void) {
  sigset_t set;
  sigemptyset(&set);
  for (size_t index = 0; index < sizeof ending / sizeof *ending; index++) sigaddset(&set, ending[index]);
  return set;
}

static void spin(void) {
  while (atomic_flag_test_and_set_explicit(&lock, memory_order_acquire)) sched_yield();
}

/// A thread that holds the lock is never the one that a handler runs on.
static void acquire(sigset_t *old) {
  sigset_t set = ending_signals();
  pthread_sigmask(SIG_BLOCK, &set, old);
  spin();
}

static void release(const sigset_t *old) {
  atomic_flag_clear_explicit(&lock, memory_order_release);
  pthread_sigmask(SIG_SETMASK, old, NULL);
}

/// Only what a handler may call: unlink(2), and the signal once more with its default action, so that the parent sees what ended the process.
static void clean_up(int number) {
  spin();
  for (size_t index = 0; index < SLOTS; index++) {
    if (slots[index].used) unlink(slots[index].path);
  }
  signal(number, SIG_DFL);
  raise(number);
}

void cfiles_temporary_guard(void) {
  for (size_t index = 0; index < sizeof ending / sizeof *ending; index++) {
    struct sigaction before;
    // What the parent wants ignored (nohup) stays ignored.
    if (sigaction(ending[index], NULL, &before) != 0 || before.sa_handler != SIG_DFL) continue;
    struct sigaction action = {.sa_handler = clean_up, .sa_flags = SA_RESTART};
    action.sa_mask = ending_signals();
    sigaction(ending[index], &action, NULL);
  }
}

int32_t cfiles_temporary_open(char *template, int32_t *slot) {
  sigset_t old;
  acquire(&old);
  int descriptor = mkstemp(template);
  *slot = -1;
  for (int32_t index = 0; descriptor >= 0 && index < SLOTS && strlen(template) < PATH_MAX; index++) {
    if (slots[index].used) continue;
    strcpy(slots[index].path, template);
    slots[index].used = true;
    *slot = index;
    break;
  }
  release(&old);
  return descriptor;
}

bool cfiles_temporary_rename(int32_t slot, const char *from, const char *to) {
  sigset_t old;
  acquire(&old);
  bool done = rename(from, to) == 0;
  if (done && slot >= 0) slots[slot].used = false;
  release(&old);
  return done;
}

void cfiles_temporary_remove(int32_t slot, const char *path) {
  sigset_t old;
  acquire(&old);
  unlink(path);
  if (slot >= 0) slots[slot].used = false;
  release(&old);
}
