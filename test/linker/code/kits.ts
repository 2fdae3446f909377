/** Code of each language, by the id of one of its languages. */
import { bashKit } from './bashKit.ts';
import { cKit } from './cKit.ts';
import type { CodeKit } from './codeKit.ts';
import { cppKit } from './cppKit.ts';
import { csharpKit } from './csharpKit.ts';
import { dartKit } from './dartKit.ts';
import { elixirKit } from './elixirKit.ts';
import { embeddedKit } from './embeddedKit.ts';
import { genericKit } from './genericKit.ts';
import { goKit } from './goKit.ts';
import { javaKit } from './javaKit.ts';
import { kotlinKit } from './kotlinKit.ts';
import { luaKit } from './luaKit.ts';
import { phpKit } from './phpKit.ts';
import { pythonKit } from './pythonKit.ts';
import { rubyKit } from './rubyKit.ts';
import { rustKit } from './rustKit.ts';
import { scalaKit } from './scalaKit.ts';
import { solidityKit } from './solidityKit.ts';
import { swiftKit } from './swiftKit.ts';
import { typescriptKit } from './typescriptKit.ts';
import { zigKit } from './zigKit.ts';

export const KITS: Readonly<Record<string, CodeKit>> = {
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
