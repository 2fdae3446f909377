import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const launcher = join(import.meta.dirname, '../../bin/skein');

/** What the launcher tells every Node: a small nursery. */
const nursery = '--max-semi-space-size=4 --heap-growing-percent=40 --no-freeze-flags-after-init';

/** A stand-in for a checkout: the launcher, a program that is never really run, and Nodes that only tell who they are. */
let checkout: string;
beforeEach(() => {
  checkout = mkdtempSync(join(tmpdir(), 'launcher '));
  // An editor that is installed on this machine must not help out: its place is moved below the checkout.
  write('bin/skein', readFileSync(launcher, 'utf8').replaceAll('/usr/share/code/code', `"${checkout}/code"`));
  write('dist/cli/skein.js', '');
});
afterEach(() => rmSync(checkout, { recursive: true, force: true }));

describe('bin/skein', () => {
  it('takes the Node of the checkout first', () => {
    fakeNode('node_modules/node/bin/node', 'v24.21.0');
    fakeNode('path/node', 'v26.0.0');
    expect(run('search', 'two words')).toEqual({
      code: 0,
      out: `v24.21.0 ${nursery} <${checkout}/dist/cli/skein.js> search <two words>`,
      err: '',
    });
  });

  it('works through links, absolute and relative', () => {
    fakeNode('path/node', 'v22.16.0');
    mkdirSync(join(checkout, 'elsewhere'));
    symlinkSync(join(checkout, 'bin/skein'), join(checkout, 'elsewhere/absolute'));
    symlinkSync('absolute', join(checkout, 'elsewhere/relative'));
    expect(runFile('elsewhere/relative', []).out).toBe(`v22.16.0 ${nursery} <${checkout}/dist/cli/skein.js>`);
  });

  for (const version of ['v22.16.0', 'v22.23.3', 'v23.6.0', 'v24.0.0', 'v26.10.0']) {
    it(`runs on Node ${version}`, () => {
      fakeNode('path/node', version);
      expect(run().out).toContain(version);
    });
  }

  for (const version of ['v18.20.0', 'v20.20.2', 'v22.15.1', 'v23.5.0', 'nonsense']) {
    it(`says what is missing on Node ${version}`, () => {
      fakeNode('path/node', version);
      const { code, out, err } = run();
      expect({ code, out }).toEqual({ code: 3, out: '' });
      expect(err).toContain('no fit Node found. It takes Node 22.16 or newer');
      expect(err).toContain(`${checkout}/path/node is ${version}`);
    });
  }

  it('falls back to the Node inside VS Code', () => {
    fakeNode('path/node', 'v20.20.2');
    fakeNode('code', 'v22.22.0');
    expect(run('status').out).toBe(`v22.22.0 ${nursery} <${checkout}/dist/cli/skein.js> status`);
  });

  it('says that it is not built', () => {
    rmSync(join(checkout, 'dist'), { recursive: true });
    fakeNode('path/node', 'v24.0.0');
    expect(run()).toMatchObject({ code: 3, err: expect.stringContaining('dist/cli/skein.js is missing. Build it first') });
  });
});

function run(...args: readonly string[]): Outcome {
  return runFile('bin/skein', args);
}

/** Runs the launcher, or a link to it, with only `path/` of the checkout and the few tools it needs on PATH. */
function runFile(file: string, args: readonly string[]): Outcome {
  const env = { PATH: `${join(checkout, 'path')}:${basicTools()}`, HOME: checkout };
  const { status, stdout, stderr } = spawnSync('/bin/sh', [join(checkout, file), ...args], { env, encoding: 'utf8' });
  return { code: status, out: stdout.trim(), err: stderr.trim() };
}

interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** A folder with what the launcher itself calls, and no node in it. */
function basicTools(): string {
  const folder = join(checkout, 'tools');
  mkdirSync(folder, { recursive: true });
  for (const tool of ['dirname', 'readlink']) {
    const { stdout } = spawnSync('/bin/sh', ['-c', `command -v ${tool}`], { encoding: 'utf8' });
    rmSync(join(folder, tool), { force: true });
    symlinkSync(stdout.trim(), join(folder, tool));
  }
  return folder;
}

/** Prints its version when asked, else its version and what it was told to run. */
function fakeNode(file: string, version: string): void {
  write(
    file,
    `#!/bin/sh
if [ "$1" = --version ]; then echo ${version}; exit; fi
printf %s "${version} $1"; shift
for argument; do case $argument in *' '*) printf ' <%s>' "$argument" ;; *) printf ' %s' "$argument" ;; esac; done
`,
  );
  chmodSync(join(checkout, file), 0o755);
}

function write(file: string, text: string): void {
  mkdirSync(dirname(join(checkout, file)), { recursive: true });
  writeFileSync(join(checkout, file), text);
}
