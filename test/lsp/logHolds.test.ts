/** What a folder leaves in the log, from files in which everything is wrong: names and reasons, and nothing of what they say. */
import { afterEach, expect, test } from 'vitest';
import { FolderLog } from '../../server/src/lsp/feeds/runLog.ts';
import type { Log } from '../../server/src/lsp/log.ts';
import { type Fixture, openFixture } from '../api/openFixture.ts';

/** Stands in every file, in names, in texts and where it is wrong. */
const SECRET = 'hunter2';

const WORKSPACE = `
//- src/broken.ts
export function ${SECRET}( { ${SECRET} = '${SECRET}
//- src/broken.py
def ${SECRET}(:
    "${SECRET}
//- src/nul.ts
const ${SECRET} = '\0';
//- src/unfinished.go
package ${SECRET}
func (${SECRET}
//- src/imports.ts
import { ${SECRET} } from './nowhere';
${SECRET}();
//- tsconfig.json
{ "${SECRET}": ${SECRET} ]
//- package.json
${SECRET}
//- go.mod
module ( ${SECRET}
//- .gitignore
[${SECRET}
`;

let fixture: Fixture;
afterEach(() => fixture.dispose());

test('the log never holds source text', async () => {
  fixture = await openFixture(WORKSPACE);
  fixture.write('src/large.ts', `// ${SECRET}\n`.repeat(400_000));
  await fixture.index.update({ mode: 'changed', trigger: 'test' });
  const lines: string[] = [];
  const write = (message: string) => void lines.push(message);
  const log: Log = { error: write, warn: write, info: write, debug: write };
  const folder = new FolderLog(log, 'app');
  for (const run of await fixture.index.runs(10)) await folder.ran(run, () => fixture.index.status());
  expect(lines).toContainEqual(expect.stringMatching(/^Indexed app: /));
  expect(lines).toContainEqual(expect.stringContaining('Skipped src/large.ts: '));
  expect(lines).toContainEqual(expect.stringContaining('Skipped src/nul.ts: '));
  expect(lines.filter((line) => line.includes(SECRET))).toEqual([]);
}, 60_000);
