import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** The parts that can be checked on their own; `test` and `scripts` pull in what they reference. */
const parts = ['server/protocol', 'server', 'client', 'client/webview', 'scripts', 'test', 'test/webview'];
const root = join(import.meta.dirname, '..');
const sources: Readonly<Record<string, string>> = { server: 'server/src/**/*.ts', client: 'client/src/**/*.ts' };

/** A part without a single source file is not checked: tsc calls an empty part an error. */
const filled = parts.filter((part) => globSync(sources[part] ?? `${part}/**/*.ts`, { cwd: root }).length > 0);
const compiler = createRequire(import.meta.url).resolve('typescript/bin/tsc');
const { status } = spawnSync(process.execPath, [compiler, '--build', ...filled], { cwd: root, stdio: 'inherit' });
process.exit(status ?? 1);
