/*
 * Loaded before a program (LD_PRELOAD): lets operations on the files of one folder fail.
 *
 * FAULT_FOLDER is the folder; FAULT_ORDER a file that says what fails, and may change at any time:
 * `KINDS N ERRNO once|on`, such as `wf 3 28 on`: from the third write or fsync on, with error 28.
 * Kinds: r read, w write, f fsync, o open. Each failure is a byte in the file FAULT_ORDER.fired.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

#define REAL(type, name) (type) dlsym(RTLD_NEXT, #name)

typedef int (*open_t)(const char *, int, ...);
typedef ssize_t (*read_t)(int, void *, size_t);
typedef ssize_t (*write_t)(int, const void *, size_t);
typedef ssize_t (*pread_t)(int, void *, size_t, off_t);
typedef ssize_t (*pwrite_t)(int, const void *, size_t, off_t);
typedef int (*sync_t)(int);
typedef int (*truncate_t)(int, off_t);
typedef int (*allocate_t)(int, off_t, off_t);

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static char last[64];
static int seen;

static int read_order(char *text, size_t size) {
  const char *path = getenv("FAULT_ORDER");
  if (!path) return 0;
  int file = (REAL(open_t, open))(path, O_RDONLY | O_CLOEXEC);
  if (file < 0) return 0;
  ssize_t length = (REAL(read_t, read))(file, text, size - 1);
  close(file);
  if (length <= 0) return 0;
  text[length] = 0;
  return 1;
}

static void mark(void) {
  char path[4096];
  snprintf(path, sizeof path, "%s.fired", getenv("FAULT_ORDER"));
  int file = (REAL(open_t, open))(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  if (file < 0) return;
  ssize_t written = (REAL(write_t, write))(file, ".", 1);
  (void)written;
  close(file);
}

static int is_ours(const char *path) {
  const char *folder = getenv("FAULT_FOLDER");
  return folder && strncmp(path, folder, strlen(folder)) == 0;
}

/* 1 when this operation is to fail; errno is set then. */
static int fails(char kind, const char *path) {
  char text[64], kinds[16], how[8];
  int nth, code, hit = 0;
  if (!is_ours(path) || !read_order(text, sizeof text)) return 0;
  if (sscanf(text, "%15s %d %d %7s", kinds, &nth, &code, how) != 4) return 0;
  if (!strchr(kinds, kind)) return 0;
  pthread_mutex_lock(&lock);
  if (strcmp(text, last) != 0) {
    strcpy(last, text);
    seen = 0;
  }
  seen += 1;
  hit = how[1] == 'n' && how[2] == 0 ? seen >= nth : seen == nth;
  if (hit) mark();
  pthread_mutex_unlock(&lock);
  if (hit) errno = code;
  return hit;
}

static int fails_at(char kind, int file) {
  char link[64], path[4096];
  if (!getenv("FAULT_FOLDER")) return 0;
  snprintf(link, sizeof link, "/proc/self/fd/%d", file);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length <= 0) return 0;
  path[length] = 0;
  return fails(kind, path);
}

#define OPEN(name)                                                             \
  int name(const char *path, int flags, ...) {                                 \
    va_list rest;                                                              \
    va_start(rest, flags);                                                     \
    mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(rest, mode_t) : 0;    \
    va_end(rest);                                                              \
    if (fails('o', path)) return -1;                                           \
    return (REAL(open_t, name))(path, flags, mode);                            \
  }
OPEN(open)
OPEN(open64)

#define PREAD(name)                                                            \
  ssize_t name(int file, void *to, size_t size, off_t at) {                    \
    return fails_at('r', file) ? -1 : (REAL(pread_t, name))(file, to, size, at); \
  }
PREAD(pread)
PREAD(pread64)

ssize_t read(int file, void *to, size_t size) {
  return fails_at('r', file) ? -1 : (REAL(read_t, read))(file, to, size);
}

#define PWRITE(name)                                                           \
  ssize_t name(int file, const void *from, size_t size, off_t at) {            \
    return fails_at('w', file) ? -1 : (REAL(pwrite_t, name))(file, from, size, at); \
  }
PWRITE(pwrite)
PWRITE(pwrite64)

ssize_t write(int file, const void *from, size_t size) {
  return fails_at('w', file) ? -1 : (REAL(write_t, write))(file, from, size);
}

#define SYNC(name)                                                             \
  int name(int file) {                                                         \
    return fails_at('f', file) ? -1 : (REAL(sync_t, name))(file);              \
  }
SYNC(fsync)
SYNC(fdatasync)

#define TRUNCATE(name)                                                         \
  int name(int file, off_t size) {                                             \
    return fails_at('w', file) ? -1 : (REAL(truncate_t, name))(file, size);    \
  }
TRUNCATE(ftruncate)
TRUNCATE(ftruncate64)

#define ALLOCATE(name)                                                         \
  int name(int file, off_t at, off_t size) {                                   \
    return fails_at('w', file) ? errno : (REAL(allocate_t, name))(file, at, size); \
  }
ALLOCATE(posix_fallocate)
ALLOCATE(posix_fallocate64)
