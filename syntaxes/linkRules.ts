/** The link rules of all packs. Not in index.ts: the parser processes have no use for them. */
import type { LinkRules } from '../server/src/linker/rules/linking.ts';
import { bashLinks } from './bash/link/rules.ts';
import { cLinks, cppLinks } from './c/link/rules.ts';
import { csharpLinks } from './csharp/link/rules.ts';
import { dartLinks } from './dart/link/rules.ts';
import { elixirLinks } from './elixir/link/rules.ts';
import { genericRules } from './genericRules.ts';
import { goLinks } from './go/link/rules.ts';
import { javaLinks } from './java/link/rules.ts';
import { kotlinLinks } from './kotlin/link/rules.ts';
import { luaLinks } from './lua/link/rules.ts';
import { phpLinks } from './php/link/rules.ts';
import { pythonLinks } from './python/link/rules.ts';
import { rubyLinks } from './ruby/link/rules.ts';
import { rustLinks } from './rust/link/rules.ts';
import { scalaLinks } from './scala/link/rules.ts';
import { solidityLinks } from './solidity/link/rules.ts';
import { swiftLinks } from './swift/link/rules.ts';
import { typescriptLinks } from './typescript/link/rules.ts';
import { zigLinks } from './zig/link/rules.ts';

const all: readonly LinkRules[] = [
  ...genericRules,
  bashLinks,
  cLinks,
  cppLinks,
  csharpLinks,
  dartLinks,
  elixirLinks,
  goLinks,
  javaLinks,
  kotlinLinks,
  luaLinks,
  phpLinks,
  pythonLinks,
  rubyLinks,
  rustLinks,
  scalaLinks,
  solidityLinks,
  swiftLinks,
  typescriptLinks,
  zigLinks,
];

/** By language id. */
export const linkRules: ReadonlyMap<string, LinkRules> = new Map(
  all.flatMap((rules) => rules.languages.map((language) => [language, rules])),
);
