/** Files that are no programs are read and linked with, and counted among no languages. */
import { afterEach, expect, it } from 'vitest';
import { type Fixture, openFixture } from './openFixture.ts';

const WORKSPACE = `
//- go.mod
module example.org/tool
//- main.go
package main

import "example.org/tool/inner"

func main() { inner.Run() }
//- inner/run.go
package inner

func Run() {}
`;

let fixture: Fixture;
afterEach(() => fixture.dispose());

it('a manifest decides what imports mean and is no language of the workspace', { timeout: 60_000 }, async () => {
  fixture = await openFixture(WORKSPACE);
  const { languages, files, failedFiles } = await fixture.index.status();
  expect(languages.map((each) => `${each.language} ${each.tier} ${each.files}`)).toEqual(['go deep 2']);
  expect([files, failedFiles]).toEqual([2, []]);
  const imports = [];
  for await (const record of fixture.index.records()) if (record.t === 'import') imports.push(`${record.spec} -> ${record.target}`);
  expect(imports).toEqual(['example.org/tool/inner -> inner/run.go']);
});
