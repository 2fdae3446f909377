/** Functions and macros of the standard libraries that are often stood in for: C23 (7), POSIX.1-2017 (System Interfaces), glibc's own. */
export const STANDARD: ReadonlySet<string> = new Set(
  `assert static_assert va_copy va_start va_end isnan isinf isfinite signbit offsetof NULL EOF inline bool true false alloca
  malloc calloc realloc free posix_memalign aligned_alloc memalign reallocarray getenv setenv unsetenv putenv abort exit atexit _exit system
  qsort bsearch abs labs rand srand random srandom strtol strtoul strtoll strtoull strtod strtof strtold atoi atol atoll atof
  memcpy memmove memset memcmp memchr memmem mempcpy memrchr strcpy strncpy strcat strncat strcmp strncmp strcoll strchr strrchr strstr
  strspn strcspn strpbrk strtok strtok_r strlen strnlen strdup strndup strerror strerror_r strcasecmp strncasecmp strcasestr strlcpy
  strlcat strsep strsignal stpcpy bzero bcopy index rindex ffs tolower toupper isalpha isdigit isalnum isspace isprint
  printf fprintf sprintf snprintf vprintf vfprintf vsprintf vsnprintf asprintf vasprintf dprintf scanf sscanf fscanf puts fputs putc
  putchar fputc getc getchar fgetc gets fgets ungetc fopen freopen fdopen fclose fread fwrite fflush fseek ftell fseeko ftello rewind
  feof ferror clearerr fileno getline getdelim perror remove rename tmpfile tmpnam popen pclose setvbuf flockfile funlockfile
  round trunc rint lrint fmin fmax log2 exp2 exp10 cbrt copysign nan nextafter ldexp frexp modf fabs floor ceil pow sqrt fmod hypot
  time clock difftime mktime timegm gmtime gmtime_r localtime localtime_r asctime ctime strftime strptime gettimeofday settimeofday
  clock_gettime clock_getres nanosleep usleep sleep alarm times tzset
  open creat close read write pread pwrite readv writev lseek dup dup2 dup3 pipe pipe2 fcntl ioctl access chmod fchmod chown fchown
  link unlink symlink readlink realpath mkdir rmdir mkdtemp mkstemp chdir fchdir getcwd stat fstat lstat truncate ftruncate fsync
  fdatasync sync mmap munmap mprotect msync opendir readdir closedir rewinddir scandir isatty ttyname umask utime utimes
  fork vfork execve execv execvp execl execlp wait waitpid kill raise getpid getppid getuid geteuid getgid getegid setuid setgid
  getpwnam getpwuid getpagesize sysconf uname gethostname nice getrusage getrlimit setrlimit sched_yield
  signal sigaction sigemptyset sigfillset sigaddset sigdelset sigprocmask setjmp longjmp sigsetjmp siglongjmp
  socket bind listen accept accept4 connect send recv sendto recvfrom sendmsg recvmsg shutdown setsockopt getsockopt getsockname
  getpeername socketpair select pselect poll ppoll epoll_create epoll_ctl epoll_wait kqueue kevent getaddrinfo freeaddrinfo
  gai_strerror getnameinfo gethostbyname inet_ntop inet_pton inet_aton inet_ntoa inet_addr htons htonl ntohs ntohl if_nametoindex
  if_indextoname dlopen dlsym dlclose dlerror getopt getopt_long getentropy getrandom arc4random basename dirname fnmatch glob
  pthread_create pthread_join pthread_detach pthread_self pthread_equal pthread_exit pthread_once pthread_mutex_init
  pthread_mutex_destroy pthread_mutex_lock pthread_mutex_trylock pthread_mutex_unlock pthread_cond_init pthread_cond_destroy
  pthread_cond_wait pthread_cond_timedwait pthread_cond_signal pthread_cond_broadcast pthread_key_create pthread_key_delete
  pthread_getspecific pthread_setspecific pthread_rwlock_init pthread_rwlock_rdlock pthread_rwlock_wrlock pthread_rwlock_unlock
  sem_init sem_destroy sem_post sem_wait sem_trywait`.split(/\s+/),
);
