/** Headers of the standard libraries and of what nearly every system brings: a file of the folder that is called so is seldom meant. */

export function isSystemHeader(specifier: string): boolean {
  return (
    HEADERS.has(specifier) ||
    /^(?:sys|net|netinet|arpa|linux|asm|bits|mach|machine)\//.test(specifier) ||
    (!specifier.includes('.') && !specifier.includes('/'))
  );
}

/** C23 (7), POSIX, Windows. Those of C++ have no ending. */
const HEADERS: ReadonlySet<string> = new Set(
  `assert.h complex.h ctype.h errno.h fenv.h float.h inttypes.h iso646.h limits.h locale.h math.h setjmp.h signal.h stdalign.h stdarg.h
  stdatomic.h stdbit.h stdbool.h stdckdint.h stddef.h stdint.h stdio.h stdlib.h stdnoreturn.h string.h tgmath.h threads.h time.h uchar.h
  wchar.h wctype.h aio.h cpio.h dirent.h dlfcn.h fcntl.h fnmatch.h ftw.h glob.h grp.h iconv.h langinfo.h libgen.h monetary.h mqueue.h
  ndbm.h netdb.h nl_types.h poll.h pthread.h pwd.h regex.h sched.h search.h semaphore.h spawn.h strings.h stropts.h syslog.h tar.h
  termios.h trace.h ulimit.h unistd.h utime.h utmpx.h wordexp.h alloca.h malloc.h memory.h getopt.h err.h execinfo.h windows.h winsock2.h
  ws2tcpip.h io.h process.h direct.h conio.h crtdbg.h intrin.h immintrin.h emmintrin.h xmmintrin.h`.split(/\s+/),
);
