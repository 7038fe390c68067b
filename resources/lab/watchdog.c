/*
 * A watchdog device for a host that shares its kernel: a file system with one file, "watchdog",
 * that answers the ioctls of <linux/watchdog.h>. Opened, it wants to be fed; not fed in time, it
 * runs a command, which cuts the host's power. Speaks the kernel's FUSE protocol itself.
 *
 *   watchdog DIRECTORY COMMAND [ARGUMENT...]
 *
 * SIGUSR1 means "the host boots": the device is as new. It stands outside of the host, so it goes
 * on counting while the host is paused, as a card in a stalled machine does.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <linux/fuse.h>
#include <linux/watchdog.h>
#include <poll.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { ROOT_NODE = 1, FILE_NODE = 2, BUFFER = 1 << 20, MAX_WRITE = 4096 };

static const char file_name[] = "watchdog";

/* The card. Times are seconds of the monotonic clock. */
static struct {
  int armed;         /* counting down */
  int open_files;
  int may_stop;      /* 'V' was the last thing written: closing it disarms */
  int timeout;
  double fed;
  uint32_t boot_status;
  uint32_t uid, gid, mode;
} card;

static int fuse_fd;
static volatile sig_atomic_t host_boots;

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec + time.tv_nsec / 1e9;
}

static void reset_card(void) {
  card.armed = card.open_files = card.may_stop = 0;
  card.timeout = 60;
  card.uid = card.gid = 0;
  card.mode = S_IFREG | 0600;
}

static void on_signal(int number) {
  (void)number;
  host_boots = 1;
}

static void feed(void) {
  card.fed = now();
  card.may_stop = 0;
}

/* ---- answers ---- */

static void reply(uint64_t unique, int error, const void *data, size_t size) {
  struct fuse_out_header header = {
      .len = sizeof header + (error ? 0 : size), .error = -error, .unique = unique};
  struct iovec parts[2] = {{&header, sizeof header}, {(void *)data, error ? 0 : size}};
  if (writev(fuse_fd, parts, 2) < 0 && errno != ENOENT && errno != EINTR)
    perror("watchdog: reply");
}

static void fill_attributes(struct fuse_attr *attr, uint64_t node) {
  memset(attr, 0, sizeof *attr);
  attr->ino = node;
  attr->nlink = 1;
  attr->blksize = 4096;
  attr->mode = node == ROOT_NODE ? S_IFDIR | 0755 : card.mode;
  attr->uid = node == ROOT_NODE ? 0 : card.uid;
  attr->gid = node == ROOT_NODE ? 0 : card.gid;
}

static void answer_init(uint64_t unique, const struct fuse_init_in *in) {
  struct fuse_init_out out = {.major = FUSE_KERNEL_VERSION,
                              .minor = in->minor < FUSE_KERNEL_MINOR_VERSION
                                           ? in->minor
                                           : FUSE_KERNEL_MINOR_VERSION,
                              .max_readahead = in->max_readahead,
                              .max_write = MAX_WRITE,
                              .max_background = 4,
                              .congestion_threshold = 3};
  reply(unique, 0, &out, sizeof out);
}

static void answer_lookup(uint64_t unique, const char *name) {
  struct fuse_entry_out out;
  memset(&out, 0, sizeof out);
  out.nodeid = FILE_NODE;
  fill_attributes(&out.attr, FILE_NODE);
  reply(unique, strcmp(name, file_name) == 0 ? 0 : ENOENT, &out, sizeof out);
}

static void answer_attributes(uint64_t unique, uint64_t node) {
  struct fuse_attr_out out;
  memset(&out, 0, sizeof out);
  fill_attributes(&out.attr, node);
  reply(unique, 0, &out, sizeof out);
}

static void answer_setattr(uint64_t unique, uint64_t node, const struct fuse_setattr_in *in) {
  if (node == FILE_NODE) {
    if (in->valid & FATTR_UID) card.uid = in->uid;
    if (in->valid & FATTR_GID) card.gid = in->gid;
    if (in->valid & FATTR_MODE) card.mode = S_IFREG | (in->mode & 07777);
  }
  answer_attributes(unique, node);
}

static void answer_open(uint64_t unique) {
  struct fuse_open_out out = {.open_flags = FOPEN_DIRECT_IO | FOPEN_NONSEEKABLE};
  if (card.open_files > 0) { /* as the kernel's devices: one at a time */
    reply(unique, EBUSY, NULL, 0);
    return;
  }
  card.open_files++;
  card.armed = 1;
  feed();
  reply(unique, 0, &out, sizeof out);
}

static void answer_release(uint64_t unique) {
  if (card.open_files > 0) card.open_files--;
  if (card.may_stop)
    card.armed = 0;
  else if (card.armed)
    fprintf(stderr, "watchdog: closed without 'V', goes on counting\n");
  reply(unique, 0, NULL, 0);
}

static void answer_write(uint64_t unique, const struct fuse_write_in *in, const char *data) {
  struct fuse_write_out out = {.size = in->size};
  feed();
  card.may_stop = memchr(data, 'V', in->size) != NULL;
  reply(unique, 0, &out, sizeof out);
}

/* ---- ioctls; the kernel copies what a command's number says ---- */

struct ioctl_answer {
  struct fuse_ioctl_out head;
  char data[sizeof(struct watchdog_info)];
};

static void answer_number(uint64_t unique, int number) {
  struct ioctl_answer out;
  memset(&out, 0, sizeof out);
  memcpy(out.data, &number, sizeof number);
  reply(unique, 0, &out, sizeof out.head + sizeof number);
}

static void answer_support(uint64_t unique) {
  struct watchdog_info info = {
      .options = WDIOF_SETTIMEOUT | WDIOF_KEEPALIVEPING | WDIOF_MAGICCLOSE | WDIOF_CARDRESET,
      .identity = "Howdah lab watchdog"};
  struct ioctl_answer out;
  memset(&out, 0, sizeof out);
  memcpy(out.data, &info, sizeof info);
  reply(unique, 0, &out, sizeof out.head + sizeof info);
}

static void set_timeout(uint64_t unique, const struct fuse_ioctl_in *in) {
  int wanted;
  memcpy(&wanted, in + 1, sizeof wanted);
  if (wanted < 1 || wanted > 65535) {
    reply(unique, EINVAL, NULL, 0);
    return;
  }
  card.timeout = wanted;
  feed();
  answer_number(unique, wanted);
}

static void answer_ioctl(uint64_t unique, const struct fuse_ioctl_in *in) {
  switch (in->cmd) {
    case WDIOC_GETSUPPORT:
      answer_support(unique);
      break;
    case WDIOC_GETSTATUS:
      answer_number(unique, 0);
      break;
    case WDIOC_GETBOOTSTATUS:
      answer_number(unique, card.boot_status);
      break;
    case WDIOC_KEEPALIVE:
      feed();
      answer_number(unique, 0);
      break;
    case WDIOC_SETTIMEOUT:
      set_timeout(unique, in);
      break;
    case WDIOC_GETTIMEOUT:
      answer_number(unique, card.timeout);
      break;
    case WDIOC_GETTIMELEFT:
      answer_number(unique, (int)(card.fed + card.timeout - now()));
      break;
    default: /* WDIOC_SETOPTIONS too: its number does not let the kernel copy its argument */
      reply(unique, ENOTTY, NULL, 0);
  }
}

static void answer_readdir(uint64_t unique, const struct fuse_read_in *in) {
  char buffer[64] __attribute__((aligned(8)));
  struct fuse_dirent *entry = (struct fuse_dirent *)buffer;
  memset(buffer, 0, sizeof buffer);
  entry->ino = FILE_NODE;
  entry->off = 1;
  entry->namelen = strlen(file_name);
  entry->type = S_IFREG >> 12;
  memcpy(entry->name, file_name, entry->namelen);
  reply(unique, 0, buffer, in->offset == 0 ? FUSE_DIRENT_SIZE(entry) : 0);
}

static void answer_plain_open(uint64_t unique) {
  struct fuse_open_out out;
  memset(&out, 0, sizeof out);
  reply(unique, 0, &out, sizeof out);
}

static void answer_statfs(uint64_t unique) {
  struct fuse_statfs_out out;
  memset(&out, 0, sizeof out);
  out.st.bsize = out.st.frsize = 4096;
  out.st.namelen = 255;
  reply(unique, 0, &out, sizeof out);
}

static void dispatch(const char *request) {
  const struct fuse_in_header *head = (const void *)request;
  const void *in = head + 1;
  switch (head->opcode) {
    case FUSE_INIT:
      answer_init(head->unique, in);
      break;
    case FUSE_LOOKUP:
      answer_lookup(head->unique, in);
      break;
    case FUSE_GETATTR:
      answer_attributes(head->unique, head->nodeid);
      break;
    case FUSE_SETATTR:
      answer_setattr(head->unique, head->nodeid, in);
      break;
    case FUSE_OPEN:
      answer_open(head->unique);
      break;
    case FUSE_RELEASE:
      answer_release(head->unique);
      break;
    case FUSE_WRITE:
      answer_write(head->unique, in, (const char *)in + sizeof(struct fuse_write_in));
      break;
    case FUSE_IOCTL:
      answer_ioctl(head->unique, in);
      break;
    case FUSE_OPENDIR:
      answer_plain_open(head->unique);
      break;
    case FUSE_READDIR:
      answer_readdir(head->unique, in);
      break;
    case FUSE_STATFS:
      answer_statfs(head->unique);
      break;
    case FUSE_RELEASEDIR:
    case FUSE_FLUSH:
    case FUSE_FSYNC:
      reply(head->unique, 0, NULL, 0);
      break;
    case FUSE_FORGET: /* these want no answer */
    case FUSE_BATCH_FORGET:
    case FUSE_INTERRUPT:
      break;
    default:
      reply(head->unique, ENOSYS, NULL, 0);
  }
}

static void bite(char **command) {
  fprintf(stderr, "watchdog: not fed for %d s\n", card.timeout);
  reset_card();
  card.boot_status = WDIOF_CARDRESET;
  if (fork() == 0) {
    execvp(command[0], command);
    perror(command[0]);
    _exit(127);
  }
}

static int milliseconds_left(void) {
  double left = card.fed + card.timeout - now();
  return !card.armed ? -1 : left <= 0 ? 0 : (int)(left * 1000) + 1;
}

static void mount_on(const char *directory) {
  char options[128];
  fuse_fd = open("/dev/fuse", O_RDWR | O_CLOEXEC);
  snprintf(options, sizeof options,
           "fd=%d,rootmode=40755,user_id=0,group_id=0,allow_other,default_permissions", fuse_fd);
  if (fuse_fd < 0 || mount("howdah-watchdog", directory, "fuse", MS_NOSUID, options) < 0) {
    perror("watchdog: mount");
    exit(1);
  }
}

int main(int count, char **words) {
  if (count < 3) {
    fprintf(stderr, "usage: watchdog DIRECTORY COMMAND [ARGUMENT...]\n");
    return 2;
  }
  char *request = aligned_alloc(8, BUFFER);
  struct sigaction boots = {.sa_handler = on_signal};
  sigaction(SIGUSR1, &boots, NULL);
  signal(SIGCHLD, SIG_IGN);
  reset_card();
  mount_on(words[1]);
  for (;;) {
    struct pollfd waiting = {.fd = fuse_fd, .events = POLLIN};
    int ready = poll(&waiting, 1, milliseconds_left());
    if (host_boots) {
      host_boots = 0;
      reset_card();
    } else if (card.armed && milliseconds_left() == 0) {
      bite(words + 2);
    }
    if (ready > 0 && read(fuse_fd, request, BUFFER) > 0)
      dispatch(request);
    else if (ready > 0 && errno == ENODEV) /* unmounted */
      return 0;
  }
}
