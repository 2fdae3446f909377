/** The system that stands for all others: a Unix with GCC, with all that a configuration looks for. */
import type { MacroNames } from './conditionValue.ts';

/** What a macro is there: its number; `missing` where it is not defined; undefined where that is not the system's to say. */
export function ofUsualSystem(name: string, language: string): number | 'missing' | undefined {
  const compiler = OF_COMPILER.get(name);
  if (compiler !== undefined) return compiler;
  const cpp = OF_CPP.get(name);
  if (cpp !== undefined) return language === 'cpp' ? cpp : 'missing';
  if (name === 'static_assert') return language === 'c' ? 1 : 'missing';
  if (OF_POSIX.test(name)) return 1;
  if (FOUND.test(name)) return ELSEWHERE.test(name) ? 'missing' : 1;
  return OTHERS.test(name) ? 'missing' : undefined;
}

/** What is known where nobody is asked: the system's macros alone. */
export function usualSystem(language: string): MacroNames {
  return {
    isDefined: (name) => {
      const macro = ofUsualSystem(name, language);
      return macro === undefined ? undefined : macro !== 'missing';
    },
    numberOf: (name) => {
      const macro = ofUsualSystem(name, language);
      return macro === 'missing' ? 0 : macro;
    },
  };
}

/** What a configuration looks for is there, perhaps under the name of the project, what it can switch on is on, and it is the folder itself that is built. */
const FOUND = /^(?:(?!(?:NO|NOT|DONT)_)[A-Z][A-Z0-9]*_+)?HAVE_|^(?:ENABLE|BUILDING)_|_SUPPORTED$/;

/** What it looks for because some other system has it: headers and functions of Windows, of BSD and of macOS. */
const ELSEWHERE =
  /^(?:[A-Z][A-Z0-9]*_+)?HAVE_(?:(?:WIN\w*|WS2TCPIP|WSPIAPI|IO|PROCESS|DIRECT|CONIO|LIBKERN_\w+|MACH\w*|SYS_EVENT|SYS_SOCKIO|SYS_FILIO)_H|_?SETMODE|CLOSE_?S(?:OCKET\w*)?|IOCTLSOCKET\w*|GETPEERUCRED|KQUEUE|PLEDGE|UNVEIL|PORT_CREATE|MACH_\w+|STRUCT_STAT_ST_[ACM]TIMESPEC\w*)$/;

/** Other systems and compilers. */
const OTHERS =
  /^_*(?:WIN(?:32|64|CE|DOWS|RT)?|WINNT|MSC_VER|MSVC\w*|CYGWIN|MINGW(?:32|64)?|APPLE|MACH|MACOSX?|FreeBSD|OpenBSD|NetBSD|DragonFly|sun|SVR4|AIX|MVS|ANDROID|HAIKU|EMSCRIPTEN|BORLANDC|TURBOC|WATCOMC|DJGPP|MSDOS|OS2|VMS|hpux|QNX|QNXNTO|PASE|ICC|INTEL_COMPILER|NVCC|CUDACC|CUDA_ARCH|SUNPRO_CC?|IBMCPP|xlC|ARMCC_VERSION|WASM|wasm|BEOS|SYMBIAN32)(?:_+)?$/;

/** What its headers define and others may not have (https://pubs.opengroup.org/onlinepubs/9799919799/idx/headers.html). */
const OF_POSIX =
  /^(?:PTHREAD_(?:BARRIER_SERIAL_THREAD|MUTEX_(?:INITIALIZER|RECURSIVE|ERRORCHECK|NORMAL|DEFAULT)|(?:COND|RWLOCK)_INITIALIZER|ONCE_INIT|PROCESS_SHARED|PRIO_INHERIT|STACK_MIN)|CLOCK_(?:REALTIME|MONOTONIC)|SIG(?:PIPE|CHLD|HUP|TERM|QUIT|ALRM|TSTP|CONT|USR[12]|WINCH)|O_(?:CLOEXEC|NONBLOCK|DIRECTORY|NOFOLLOW)|MSG_NOSIGNAL|SOCK_(?:CLOEXEC|NONBLOCK)|AF_(?:UNIX|INET6)|S_IS(?:LNK|SOCK|FIFO)|_SC_(?:PAGE_?SIZE|NPROCESSORS_(?:ONLN|CONF)|CLK_TCK|OPEN_MAX))$/;

/** What GCC defines on Linux. */
const OF_COMPILER: ReadonlyMap<string, number> = new Map([
  ['__GNUC__', 13],
  ['__GNUC_MINOR__', 2],
  ['__GLIBC__', 2],
  ['__GLIBC_MINOR__', 38],
  ['__STDC__', 1],
  ['__STDC_VERSION__', 201_710],
  ['__unix__', 1],
  ['__unix', 1],
  ['unix', 1],
  ['__linux__', 1],
  ['__linux', 1],
  ['linux', 1],
  ['__x86_64__', 1],
  ['__ELF__', 1],
  ['__OPTIMIZE__', 1],
  ['__SIZEOF_POINTER__', 8],
  ['__SIZEOF_INT__', 4],
  ['__LP64__', 1],
  ['__has_builtin', 1],
  ['__has_attribute', 1],
  ['__has_include', 1],
  ['INT_MAX', 2_147_483_647],
  ['UINT_MAX', 4_294_967_295],
  ['LLONG_MAX', 9_223_372_036_854_776_000],
  ['ULONG_MAX', 18_446_744_073_709_552_000],
]);

/** What it defines for C++17, its default (https://en.cppreference.com/w/cpp/feature_test). */
const OF_CPP: ReadonlyMap<string, number> = new Map(
  Object.entries({
    cplusplus: 201_703,
    EXCEPTIONS: 1,
    has_cpp_attribute: 1,
    GXX_RTTI: 1,
    cpp_aligned_new: 201_606,
    cpp_alias_templates: 200_704,
    cpp_constexpr: 201_603,
    cpp_decltype: 200_707,
    cpp_deduction_guides: 201_703,
    cpp_exceptions: 199_711,
    cpp_fold_expressions: 201_603,
    cpp_generic_lambdas: 201_304,
    cpp_if_constexpr: 201_606,
    cpp_initializer_lists: 200_806,
    cpp_inline_variables: 201_606,
    cpp_lambdas: 200_907,
    cpp_noexcept_function_type: 201_510,
    cpp_nontype_template_args: 201_411,
    cpp_range_based_for: 201_603,
    cpp_return_type_deduction: 201_304,
    cpp_rtti: 199_711,
    cpp_rvalue_references: 200_610,
    cpp_static_assert: 201_411,
    cpp_structured_bindings: 201_606,
    cpp_variable_templates: 201_304,
    cpp_variadic_templates: 200_704,
  }).map(([name, value]) => [`__${name}`, value]),
);
