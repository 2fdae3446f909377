/** Build constraints: `//go:build` lines and names of files (https://pkg.go.dev/cmd/go#hdr-Build_constraints). */
import { baseName } from '../../../server/src/base/paths.ts';

const SYSTEMS: ReadonlySet<string> = new Set(
  'aix android darwin dragonfly freebsd hurd illumos ios js linux nacl netbsd openbsd plan9 solaris wasip1 windows zos'.split(' '),
);
const PROCESSORS: ReadonlySet<string> = new Set(
  '386 amd64 arm arm64 loong64 mips mips64 mips64le mipsle ppc64 ppc64le riscv riscv64 s390x sparc64 wasm'.split(' '),
);

/** The constraint in the name of a file: `a_linux_amd64.go`, `a_windows_test.go`; ''. */
export function constraintOfName(path: string): string {
  const parts = baseName(path)
    .replace(/(_test)?\.go$/, '')
    .split('_');
  const last = parts.length > 1 ? (parts.at(-1) ?? '') : '';
  const before = parts.length > 2 ? (parts.at(-2) ?? '') : '';
  if (PROCESSORS.has(last)) return SYSTEMS.has(before) ? `${before} && ${last}` : last;
  return SYSTEMS.has(last) ? last : '';
}

/** Where several definitions exclude each other one platform stands for all, whatever this machine is: answers do not depend on it. */
const BUILT: ReadonlySet<string> = new Set(['linux', 'amd64', 'unix', 'gc', 'cgo']);

/** Whether the expression of a constraint holds there. What cannot be read holds. */
export function buildsOn(expression: string): boolean {
  const tokens = expression.match(/&&|\|\||[!()]|[\w.]+/g) ?? [];
  let at = 0;
  const either = (): boolean => {
    let value = both();
    while (tokens[at] === '||') {
      at++;
      const other = both();
      value ||= other;
    }
    return value;
  };
  const both = (): boolean => {
    let value = single();
    while (tokens[at] === '&&') {
      at++;
      const other = single();
      value &&= other;
    }
    return value;
  };
  const single = (): boolean => {
    const token = tokens[at++];
    if (token === '!') return !single();
    if (token !== '(') return token === undefined || BUILT.has(token) || /^go1\.\d+$/.test(token);
    const value = either();
    at++;
    return value;
  };
  return either();
}
