/** The program `skein`: gives the verbs their process. */
import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { ownCacheFolder } from '../api/cacheFolder.ts';
import { diagnose } from '../api/diagnose.ts';
import { dropIndex } from '../api/dropIndex.ts';
import { openIndex } from '../api/openIndex.ts';
import { VERSION } from '../api/version.ts';
import { createGraphvizLayouter } from '../graph/layout/graphvizLayouter.ts';
import { runCommandLine } from './program.ts';
import { Exit, type Shell } from './shell.ts';

/** Workers that do not leave must not keep the terminal waiting (seen with V8's optimizer threads). */
const LEAVE_WITHIN_MS = 2000;

const interruption = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    // The second signal means it.
    if (interruption.signal.aborted) process.exit(Exit.interrupted);
    interruption.abort();
  });
}
// `skein export | head`: a reader that leaves is no error. Nothing more is made for it, and what was opened is closed in order.
let readerLeft = false;
process.stdout.on('error', () => {
  readerLeft = true;
  interruption.abort();
});

const shell: Shell = {
  out: (text) => void (readerLeft || process.stdout.write(text)),
  err: (text) => void (readerLeft || process.stderr.write(text)),
  interactive: process.stderr.isTTY === true,
  color: process.stdout.isTTY === true && process.env['NO_COLOR'] === undefined && !process.argv.includes('--no-color'),
  cwd: process.env['SKEIN_CWD'] ?? process.cwd(),
  environment: process.env,
  cacheFolder: ownCacheFolder(),
  input: () => createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY }),
  open: (options) => openIndex(options, { engine: 'inline', bundles: join(__dirname, '..') }),
  drop: dropIndex,
  diagnose: (options) => diagnose(options, join(__dirname, '..')),
  layouter: () => createGraphvizLayouter({ entry: join(__dirname, '../server/layout.js') }),
  save: (path, text) => writeFile(path, text),
  serve: () => (createRequire(__filename)(join(__dirname, '../server/languageServer.js')) as { serve(): Promise<void> }).serve(),
  now: Date.now,
  interrupted: interruption.signal,
};

// Nothing left to wait for, and no verb has ended: a bug of ours, which must not look like success.
process.exitCode = Exit.failed;

void runCommandLine(process.argv.slice(2), shell, VERSION).then((ended) => {
  const code = readerLeft ? Exit.ok : ended;
  process.exitCode = code;
  setTimeout(() => process.exit(code), LEAVE_WITHIN_MS).unref();
});
