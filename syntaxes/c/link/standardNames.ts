/**
 * Functions and macros of the C library, which are often stood in for where a system lacks them: C23 (7), POSIX.1-2017 (System Interfaces),
 * and what else glibc declares in the headers of both.
 */
export const STANDARD: ReadonlySet<string> = new Set(
  `_exit a64l abort abs accept accept4 access acct acos acosh adjtime aio_cancel aio_error aio_fsync aio_init aio_read aio_return
  aio_suspend aio_write alarm aligned_alloc alloca alphasort arc4random arc4random_buf arc4random_uniform asctime asctime_r asin asinh
  asprintf assert assert_perror at_quick_exit atan atan2 atan2f atan2l atanh atexit atof atoi atol atoll basename bcmp bcopy be16toh
  be32toh be64toh bind bind_textdomain_codeset bindresvport bindresvport6 bindtextdomain bool brk bsearch btowc bzero c16rtomb c32rtomb
  c8rtomb calloc canonicalize canonicalize_file_name catclose catgets catopen cbrt ceil cfgetispeed cfgetospeed cfmakeraw cfsetispeed
  cfsetospeed cfsetspeed chdir chmod chown chroot clearenv clearerr clearerr_unlocked clock clock_adjtime clock_getcpuclockid
  clock_getres clock_gettime clock_nanosleep clock_settime clone close close_range closedir closefrom closelog CMSG_ALIGN CMSG_DATA
  CMSG_FIRSTHDR CMSG_LEN CMSG_NXTHDR CMSG_SPACE confstr connect copy_file_range copysign cos cosh creat crypt ctermid ctime ctime_r
  cuserid daddl daemon dcgettext dcngettext ddivl dfmal dgettext difftime dirfd dirname div dladdr dladdr1 dlclose dlerror dlinfo
  dlmopen dlopen dlsym dlvsym dmull dngettext dprintf drand48 drand48_r drem dsqrtl dsubl DTTOIF dup dup2 dup3 duplocale dysize eaccess
  ecvt ecvt_r endgrent endhostent endnetent endnetgrent endprotoent endpwent endrpcent endservent endusershell EOF epoll_create
  epoll_create1 epoll_ctl epoll_pwait epoll_pwait2 epoll_wait erand48 erand48_r erf erfc err errx euidaccess eventfd eventfd_read
  eventfd_write execl execle execlp execv execve execveat execvp execvpe exit exp exp10 exp10f exp10l exp2 exp2f exp2l explicit_bzero
  expm1 expm1f expm1l fabs faccessat fadd fallocate false fchdir fchmod fchmodat fchown fchownat fclose fcloseall fcntl fcvt fcvt_r
  FD_CLR FD_ISSET FD_SET FD_ZERO fdatasync fdim fdiv fdopen fdopendir feof feof_unlocked ferror ferror_unlocked fexecve fflush
  fflush_unlocked ffma ffs fgetc fgetc_unlocked fgetgrent fgetgrent_r fgetpos fgetpwent fgetpwent_r fgets fgets_unlocked fgetwc
  fgetwc_unlocked fgetws fgetws_unlocked fileno fileno_unlocked finite flock flockfile floor fma fmax fmaximum fmaximum_mag
  fmaximum_mag_num fmaximum_num fmaxmag fmemopen fmin fminimum fminimum_mag fminimum_mag_num fminimum_num fminmag fmod fmul fnmatch
  fopen fopencookie fork forkpty fpathconf fpclassify fprintf fputc fputc_unlocked fputs fputs_unlocked fputwc fputwc_unlocked fputws
  fputws_unlocked fread fread_unlocked free freeaddrinfo freeifaddrs freelocale freopen frexp fromfp fromfpx fscanf fseek fseeko fsetpos
  fsqrt fstat fstatat fstatvfs fsub fsync ftell ftello ftruncate ftrylockfile ftw funlockfile futimens futimes futimesat fwide fwprintf
  fwrite fwrite_unlocked fwscanf gai_cancel gai_error gai_strerror gai_suspend gamma gcvt get_current_dir_name getaddrinfo getaddrinfo_a
  getc getc_unlocked getchar getchar_unlocked getcpu getcwd getdate getdate_r getdelim getdirentries getdomainname getdtablesize getegid
  getentropy getenv geteuid getgid getgrent getgrent_r getgrgid getgrgid_r getgrnam getgrnam_r getgrouplist getgroups gethostbyaddr
  gethostbyaddr_r gethostbyname gethostbyname2 gethostbyname2_r gethostbyname_r gethostent gethostent_r gethostid gethostname getifaddrs
  getipv4sourcefilter getitimer getline getloadavg getlogin getlogin_r getnameinfo getnetbyaddr getnetbyaddr_r getnetbyname
  getnetbyname_r getnetent getnetent_r getnetgrent getnetgrent_r getopt getopt_long getopt_long_only getpagesize getpass getpayload
  getpeername getpgid getpgrp getpid getppid getpriority getprotobyname getprotobyname_r getprotobynumber getprotobynumber_r getprotoent
  getprotoent_r getpt getpw getpwent getpwent_r getpwnam getpwnam_r getpwuid getpwuid_r getrandom getresgid getresuid getrlimit
  getrpcbyname getrpcbyname_r getrpcbynumber getrpcbynumber_r getrpcent getrpcent_r getrusage gets getservbyname getservbyname_r
  getservbyport getservbyport_r getservent getservent_r getsid getsockname getsockopt getsourcefilter getsubopt gettext gettid
  gettimeofday getuid getumask getusershell getw getwc getwc_unlocked getwchar getwchar_unlocked getwd glob glob_pattern_p globfree
  gmtime gmtime_r gnu_dev_major gnu_dev_makedev gnu_dev_minor grantpt GROUP_FILTER_SIZE group_member gsignal hcreate hcreate_r hdestroy
  hdestroy_r herror hsearch hsearch_r hstrerror htobe16 htobe32 htobe64 htole16 htole32 htole64 htonl htons hypot iconv iconv_close
  iconv_open if_freenameindex if_indextoname if_nameindex if_nametoindex IFTODT ilogb imaxabs imaxdiv IN6_ARE_ADDR_EQUAL
  IN6_IS_ADDR_LINKLOCAL IN6_IS_ADDR_LOOPBACK IN6_IS_ADDR_MC_GLOBAL IN6_IS_ADDR_MC_LINKLOCAL IN6_IS_ADDR_MC_NODELOCAL
  IN6_IS_ADDR_MC_ORGLOCAL IN6_IS_ADDR_MC_SITELOCAL IN6_IS_ADDR_MULTICAST IN6_IS_ADDR_SITELOCAL IN6_IS_ADDR_UNSPECIFIED
  IN6_IS_ADDR_V4COMPAT IN6_IS_ADDR_V4MAPPED index inet6_opt_append inet6_opt_find inet6_opt_finish inet6_opt_get_val inet6_opt_init
  inet6_opt_next inet6_opt_set_val inet6_option_alloc inet6_option_append inet6_option_find inet6_option_init inet6_option_next
  inet6_option_space inet6_rth_add inet6_rth_getaddr inet6_rth_init inet6_rth_reverse inet6_rth_segments inet6_rth_space inet_addr
  inet_aton inet_lnaof inet_makeaddr inet_net_ntop inet_net_pton inet_neta inet_netof inet_network inet_nsap_addr inet_nsap_ntoa
  inet_ntoa inet_ntop inet_pton initgroups initstate initstate_r inline innetgr inotify_add_watch inotify_init inotify_init1
  inotify_rm_watch insque INT16_C INT32_C INT8_C INTMAX_C ioctl IP_MSFILTER_SIZE iruserok iruserok_af isalnum isalpha isascii isatty
  isblank iscanonical iscntrl isctype isdigit iseqsig isfdtype isfinite isgraph isgreater isgreaterequal isinf isless islessequal
  islessgreater islower isnan isnormal isprint ispunct issignaling isspace issubnormal isunordered isupper iswalnum iswalpha iswblank
  iswcntrl iswctype iswdigit iswgraph iswlower iswprint iswpunct iswspace iswupper iswxdigit isxdigit iszero j0 j0f j0l j1 j1f j1l jn
  jrand48 jrand48_r kevent kill killpg kqueue l64a labs lchmod lchown lcong48 lcong48_r ldexp ldiv le16toh le32toh le64toh lfind lgamma
  lgamma_r lgammaf_r lgammal_r link linkat lio_listio listen llabs lldiv llogb llrint llround localeconv localtime localtime_r lockf log
  log10 log10f log10l log1p log2 log2f log2l logb longjmp lrand48 lrand48_r lrint lround lsearch lseek lstat lutimes madvise major
  makedev mallinfo mallinfo2 malloc malloc_info malloc_stats malloc_trim malloc_usable_size mallopt mblen mbrlen mbrtoc16 mbrtoc32
  mbrtoc8 mbrtowc mbsinit mbsnrtowcs mbsrtowcs mbstowcs mbtowc memalign memccpy memchr memcmp memcpy memfd_create memfrob memmem memmove
  mempcpy memrchr memset mincore minor mkdir mkdirat mkdtemp mkfifo mkfifoat mknod mknodat mkostemp mkostemps mkstemp mkstemps mktemp
  mktime mlock mlock2 mlockall mmap modf mprotect mrand48 mrand48_r mremap msync munlock munlockall munmap name_to_handle_at nan
  nanosleep nearbyint newlocale nextafter nextdown nexttoward nextup nftw ngettext nice nl_langinfo nrand48 nrand48_r ntohl ntohs NULL
  obstack_printf obstack_vprintf offsetof on_exit open open_by_handle_at open_memstream open_wmemstream openat opendir openlog openpty
  pathconf pause pclose perror pipe pipe2 pkey_alloc pkey_free pkey_get pkey_mprotect pkey_set poll popen posix_fadvise posix_fallocate
  posix_madvise posix_memalign posix_openpt posix_spawn posix_spawn_file_actions_addclose posix_spawn_file_actions_adddup2
  posix_spawn_file_actions_addopen posix_spawn_file_actions_destroy posix_spawn_file_actions_init posix_spawnattr_destroy
  posix_spawnattr_getflags posix_spawnattr_getpgroup posix_spawnattr_getschedparam posix_spawnattr_getschedpolicy
  posix_spawnattr_getsigdefault posix_spawnattr_getsigmask posix_spawnattr_init posix_spawnattr_setflags posix_spawnattr_setpgroup
  posix_spawnattr_setschedparam posix_spawnattr_setschedpolicy posix_spawnattr_setsigdefault posix_spawnattr_setsigmask posix_spawnp pow
  ppoll pread preadv preadv2 preadv64v2 printf prlimit process_madvise process_mrelease process_vm_readv process_vm_writev profil
  pselect psiginfo psignal pthread_atfork pthread_attr_destroy pthread_attr_getdetachstate pthread_attr_getguardsize
  pthread_attr_getinheritsched pthread_attr_getschedparam pthread_attr_getschedpolicy pthread_attr_getscope pthread_attr_getstack
  pthread_attr_getstackaddr pthread_attr_getstacksize pthread_attr_init pthread_attr_setdetachstate pthread_attr_setguardsize
  pthread_attr_setinheritsched pthread_attr_setschedparam pthread_attr_setschedpolicy pthread_attr_setscope pthread_attr_setstack
  pthread_attr_setstackaddr pthread_attr_setstacksize pthread_barrier_destroy pthread_barrier_init pthread_barrier_wait
  pthread_barrierattr_destroy pthread_barrierattr_getpshared pthread_barrierattr_init pthread_barrierattr_setpshared pthread_cancel
  pthread_cleanup_pop pthread_cleanup_push pthread_cond_broadcast pthread_cond_clockwait pthread_cond_destroy pthread_cond_init
  pthread_cond_signal pthread_cond_timedwait pthread_cond_wait pthread_condattr_destroy pthread_condattr_getclock
  pthread_condattr_getpshared pthread_condattr_init pthread_condattr_setclock pthread_condattr_setpshared pthread_create pthread_detach
  pthread_equal pthread_exit pthread_getconcurrency pthread_getcpuclockid pthread_getschedparam pthread_getspecific pthread_join
  pthread_key_create pthread_key_delete pthread_kill pthread_mutex_clocklock pthread_mutex_consistent pthread_mutex_destroy
  pthread_mutex_getprioceiling pthread_mutex_init pthread_mutex_lock pthread_mutex_setprioceiling pthread_mutex_timedlock
  pthread_mutex_trylock pthread_mutex_unlock pthread_mutexattr_destroy pthread_mutexattr_getprioceiling pthread_mutexattr_getprotocol
  pthread_mutexattr_getpshared pthread_mutexattr_getrobust pthread_mutexattr_gettype pthread_mutexattr_init
  pthread_mutexattr_setprioceiling pthread_mutexattr_setprotocol pthread_mutexattr_setpshared pthread_mutexattr_setrobust
  pthread_mutexattr_settype pthread_once pthread_rwlock_clockrdlock pthread_rwlock_clockwrlock pthread_rwlock_destroy
  pthread_rwlock_init pthread_rwlock_rdlock pthread_rwlock_timedrdlock pthread_rwlock_timedwrlock pthread_rwlock_tryrdlock
  pthread_rwlock_trywrlock pthread_rwlock_unlock pthread_rwlock_wrlock pthread_rwlockattr_destroy pthread_rwlockattr_getpshared
  pthread_rwlockattr_init pthread_rwlockattr_setpshared pthread_self pthread_setcancelstate pthread_setcanceltype pthread_setconcurrency
  pthread_setschedparam pthread_setschedprio pthread_setspecific pthread_sigmask pthread_sigqueue pthread_spin_destroy pthread_spin_init
  pthread_spin_lock pthread_spin_trylock pthread_spin_unlock pthread_testcancel pthread_yield ptsname ptsname_r putc putc_unlocked
  putchar putchar_unlocked putenv putgrent putpwent puts putw putwc putwc_unlocked putwchar putwchar_unlocked pvalloc pwrite pwritev
  pwritev2 pwritev64v2 qecvt qecvt_r qfcvt qfcvt_r qgcvt qsort qsort_r quick_exit raise rand rand_r random random_r rawmemchr rcmd
  rcmd_af re_compile_fastmap re_compile_pattern re_match re_match_2 re_search re_search_2 re_set_registers re_set_syntax read readahead
  readdir readdir_r readlink readlinkat readv realloc reallocarray realpath recv recvfrom recvmmsg recvmsg regcomp regerror regexec
  regfree remainder remap_file_pages remove remque remquo rename renameat renameat2 revoke rewind rewinddir rexec rexec_af rindex rint
  rmdir round roundeven rpmatch rresvport rresvport_af ruserok ruserok_af S_ISBLK S_ISCHR S_ISDIR S_ISFIFO S_ISLNK S_ISREG S_ISSOCK
  S_TYPEISMQ S_TYPEISSEM S_TYPEISSHM sbrk scalb scalbln scalbn scandir scandirat scanf sched_get_priority_max sched_get_priority_min
  sched_getaffinity sched_getcpu sched_getparam sched_getscheduler sched_rr_get_interval sched_setaffinity sched_setparam
  sched_setscheduler sched_yield secure_getenv seed48 seed48_r seekdir select sem_clockwait sem_close sem_destroy sem_getvalue sem_init
  sem_open sem_post sem_timedwait sem_trywait sem_unlink sem_wait send sendfile sendmmsg sendmsg sendto setbuf setbuffer setdomainname
  setegid setenv seteuid setgid setgrent setgroups sethostent sethostid sethostname setipv4sourcefilter setitimer setjmp setlinebuf
  setlocale setlogin setlogmask setnetent setnetgrent setns setpayload setpayloadsig setpgid setpgrp setpriority setprotoent setpwent
  setregid setresgid setresuid setreuid setrlimit setrpcent setservent setsid setsockopt setsourcefilter setstate setstate_r
  settimeofday setuid setusershell setvbuf shm_open shm_unlink shutdown sigaction sigaddset sigaltstack sigandset sigblock sigdelset
  sigemptyset sigfillset siggetmask sighold sigignore siginterrupt sigisemptyset sigismember siglongjmp sigmask signal signbit
  significand sigorset sigpause sigpending sigprocmask sigqueue sigrelse sigreturn sigset sigsetjmp sigsetmask sigstack sigsuspend
  sigtimedwait sigwait sigwaitinfo sin sincos sinh sleep snprintf sockatmark socket socketpair splice sprintf sqrt srand srand48
  srand48_r srandom srandom_r sscanf ssignal stat static_assert statvfs statx stpcpy stpncpy strcasecmp strcasestr strcat strchr
  strchrnul strcmp strcoll strcpy strcspn strdup strdupa strerror strerror_r strfromd strfromf strfroml strfry strftime strlen
  strncasecmp strncat strncmp strncpy strndup strndupa strnlen strpbrk strptime strrchr strsep strsignal strspn strstr strtod strtof
  strtoimax strtok strtok_r strtol strtold strtoll strtoq strtoul strtoull strtoumax strtouq strverscmp strxfrm SUN_LEN swab swprintf
  swscanf symlink symlinkat sync sync_file_range syncfs syscall sysconf syslog system sysv_signal tan tanh tcdrain tcflow tcflush
  tcgetattr tcgetpgrp tcgetsid tcsendbreak tcsetattr tcsetpgrp tdelete tdestroy tee telldir TEMP_FAILURE_RETRY tempnam textdomain tfind
  tgamma tgkill time timegm timelocal timer_create timer_delete timer_getoverrun timer_gettime timer_settime timeradd timerclear
  timercmp timerisset timersub times timespec_get timespec_getres TIMESPEC_TO_TIMEVAL TIMEVAL_TO_TIMESPEC tmpfile tmpnam tmpnam_r
  toascii tolower totalorder totalordermag toupper towctrans towlower towupper true trunc truncate tsearch ttyname ttyname_r ttyslot
  twalk twalk_r tzset ualarm ufromfp ufromfpx UINT16_C UINT32_C UINT8_C UINTMAX_C umask uname ungetc ungetwc unlink unlinkat unlockpt
  unsetenv unshare uselocale usleep utime utimensat utimes va_arg va_copy va_end va_start valloc vasprintf vdprintf verr verrx
  versionsort vfork vfprintf vfscanf vfwprintf vfwscanf vhangup vmsplice vprintf vscanf vsnprintf vsprintf vsscanf vswprintf vswscanf
  vsyslog vwarn vwarnx vwprintf vwscanf W_EXITCODE W_STOPCODE wait wait3 wait4 waitid waitpid warn warnx WCOREDUMP wcpcpy wcpncpy
  wcrtomb wcscasecmp wcscat wcschr wcschrnul wcscmp wcscoll wcscpy wcscspn wcsdup wcsftime wcslen wcsncasecmp wcsncat wcsncmp wcsncpy
  wcsnlen wcsnrtombs wcspbrk wcsrchr wcsrtombs wcsspn wcsstr wcstod wcstof wcstoimax wcstok wcstol wcstold wcstombs wcstoq wcstoul
  wcstoumax wcstouq wcswcs wcswidth wcsxfrm wctob wctomb wctrans wctype wcwidth WEXITSTATUS WIFCONTINUED WIFEXITED WIFSIGNALED
  WIFSTOPPED wmemchr wmemcmp wmemcpy wmemmove wmempcpy wmemset wprintf write writev wscanf WSTOPSIG WTERMSIG y0 y0f y0l y1 y1f y1l yn`.split(
    /\s+/,
  ),
);

/** What the C library's own headers say of functions (sys/cdefs.h), the lists of sys/queue.h, and what the compiler answers itself. */
const RESERVED =
  /^(?:__GNUC_PREREQ|__GLIBC_PREREQ|__has_(?:attribute|builtin|include|feature|extension)|__attribute_(?:alloc_size|artificial|const|deprecated|format_arg|format_strfmon|malloc|maybe_unused|noinline|nonnull|pure|returns_nonnull|used|warn_unused_result)__|__builtin_\w+|(?:S?LIST|S?TAILQ|CIRCLEQ)_(?:HEAD|ENTRY|INIT|EMPTY|FIRST|NEXT|LAST|PREV|FOREACH|CONCAT|(?:INSERT|REMOVE)(?:_\w+)?|HEAD_INITIALIZER))$/;

/** Whether the usual system has a name, so that a definition of it stands in where it is missing. */
export function isStandard(name: string): boolean {
  return STANDARD.has(name) || RESERVED.test(name);
}
