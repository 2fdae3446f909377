/** Little programs in which everything may call everything. */
import fc from 'fast-check';

export interface Program {
  /** A workspace in one text. */
  readonly text: string;
  readonly paths: readonly string[];
  /** Of its functions, classes and methods. */
  readonly ids: readonly string[];
}

const PATHS = ['src/core/a.ts', 'src/core/b.ts', 'src/c.ts', 'src/ui/deep/d.ts', 'test/a.test.ts', 'test/b.test.ts'];
const FUNCTIONS = 4;
const METHODS = 2;

interface Callable {
  readonly path: string;
  readonly id: string;
  /** An expression that calls it. */
  readonly call: string;
  readonly name: string;
}

const callables: readonly Callable[] = PATHS.flatMap((path, file) => [
  ...range(FUNCTIONS).map((at) => {
    const name = `f${file}${at}`;
    return { path, id: `${path}#${name}~function`, call: `${name}()`, name };
  }),
  { path, id: `${path}#C${file}~class`, call: `new C${file}()`, name: `C${file}` },
  ...range(METHODS).map((at) => ({ path, id: `${path}#C${file}.m${at}~method`, call: `new C${file}().m${at}()`, name: `C${file}` })),
]);

/** For each callable and for the top level of each file, whom it calls; subtypes make dispatch possible. */
export const anyProgram: fc.Arbitrary<Program> = fc
  .record({
    bodies: fc.array(fc.array(fc.nat(callables.length + 2), { maxLength: 5 }), {
      minLength: callables.length,
      maxLength: callables.length,
    }),
    tops: fc.array(fc.array(fc.nat(callables.length - 1), { maxLength: 2 }), { minLength: PATHS.length, maxLength: PATHS.length }),
    subtypes: fc.array(fc.boolean(), { minLength: PATHS.length, maxLength: PATHS.length }),
  })
  .map(({ bodies, tops, subtypes }) => ({
    text: PATHS.map((path, file) => fileText(path, file, { bodies, top: tops[file] ?? [], isSubtype: subtypes[file] === true })).join(''),
    paths: PATHS,
    ids: callables.map(({ id }) => id),
  }));

interface FileParts {
  readonly bodies: readonly (readonly number[])[];
  readonly top: readonly number[];
  readonly isSubtype: boolean;
}

function fileText(path: string, file: number, { bodies, top, isSubtype }: FileParts): string {
  const body = (index: number) => (bodies[index] ?? []).map(callText).join(' ');
  const first = file * (FUNCTIONS + 1 + METHODS);
  const imports = callables
    .filter((each) => each.path !== path && !each.call.includes(').'))
    .map((each) => `import { ${each.name} } from '${relative(path, each.path)}';`);
  const functions = range(FUNCTIONS).map((at) => `export function f${file}${at}() { ${body(first + at)} }`);
  const base = isSubtype && file > 0 ? ` extends C${file - 1}` : '';
  const made = `constructor() { ${base === '' ? '' : 'super(); '}${body(first + FUNCTIONS)} }`;
  const methods = range(METHODS).map((at) => `m${at}() { ${body(first + FUNCTIONS + 1 + at)} }`);
  const lines = [...imports, ...functions, `export class C${file}${base} { ${made} ${methods.join(' ')} }`, top.map(callText).join(' ')];
  return `//- ${path}\n${lines.join('\n')}\n`;
}

/** Beyond the callables: a package, and something unknown. */
function callText(index: number): string {
  const callable = callables[index];
  if (callable !== undefined) return `${callable.call};`;
  return index === callables.length ? `console.log('x');` : `(globalThis as any).thing.unknown();`;
}

function relative(from: string, to: string): string {
  return '../'.repeat(from.split('/').length - 1).replace(/^$/, './') + to.replace(/\.ts$/, '');
}

function range(count: number): readonly number[] {
  return Array.from({ length: count }, (_, at) => at);
}
