/** Links that lived equal links made from nothing: whatever happens to code, who needs to be linked anew is, and a body reaches nobody. */
import fc from 'fast-check';
import { describe, it } from 'vitest';
import { linkRules } from '../../syntaxes/linkRules.ts';
import { bashKit } from './code/bashKit.ts';
import { cKit } from './code/cKit.ts';
import { cppKit } from './code/cppKit.ts';
import { csharpKit } from './code/csharpKit.ts';
import { dartKit } from './code/dartKit.ts';
import { elixirKit } from './code/elixirKit.ts';
import { embeddedKit } from './code/embeddedKit.ts';
import { genericKit } from './code/genericKit.ts';
import { goKit } from './code/goKit.ts';
import { javaKit } from './code/javaKit.ts';
import { kotlinKit } from './code/kotlinKit.ts';
import { luaKit } from './code/luaKit.ts';
import { phpKit } from './code/phpKit.ts';
import { pythonKit } from './code/pythonKit.ts';
import { rubyKit } from './code/rubyKit.ts';
import { rustKit } from './code/rustKit.ts';
import { scalaKit } from './code/scalaKit.ts';
import { solidityKit } from './code/solidityKit.ts';
import { swiftKit } from './code/swiftKit.ts';
import { typescriptKit } from './code/typescriptKit.ts';
import { zigKit } from './code/zigKit.ts';
import { linkHistories, liveThrough } from './linkHistories.ts';

/** Random histories of each language; a longer run: SKEIN_LINK_RUNS=500 npx vitest run test/linker/linkHistory. */
const RUNS = Number(process.env['SKEIN_LINK_RUNS'] ?? 10);
const STEPS = 100;

const KITS = {
  shellscript: bashKit,
  scala: scalaKit,
  typescript: typescriptKit,
  python: pythonKit,
  c: cKit,
  cpp: cppKit,
  csharp: csharpKit,
  dart: dartKit,
  r: genericKit,
  go: goKit,
  java: javaKit,
  kotlin: kotlinKit,
  lua: luaKit,
  php: phpKit,
  ruby: rubyKit,
  rust: rustKit,
  zig: zigKit,
  vue: embeddedKit,
  elixir: elixirKit,
  swift: swiftKit,
  solidity: solidityKit,
};

describe('links that lived', () => {
  it.each(Object.entries(KITS).filter(([language]) => linkRules.has(language)))(
    'equal fresh ones after any history: %s',
    { timeout: 60_000 + RUNS * 1000 },
    (_language, kit) => {
      fc.assert(
        fc.property(linkHistories(STEPS), (history) => liveThrough(kit, history)),
        { numRuns: RUNS },
      );
    },
  );
});
