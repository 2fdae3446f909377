/** The packs of tiers 2 and 3, one line each: what a table says of a language (server/src/syntax/generic). */
import type { LanguagePack } from '../server/src/syntax/languagePack.ts';
import { ada } from './ada/pack.ts';
import { arduino } from './arduino/pack.ts';
import { asm } from './asm/pack.ts';
import { bibtex } from './bibtex/pack.ts';
import { bicep } from './bicep/pack.ts';
import { capnp } from './capnp/pack.ts';
import { clojure } from './clojure/pack.ts';
import { cmake } from './cmake/pack.ts';
import { commonlisp } from './commonlisp/pack.ts';
import { css } from './css/pack.ts';
import { cuda } from './cuda/pack.ts';
import { d } from './d/pack.ts';
import { dockerfile } from './dockerfile/pack.ts';
import { elisp } from './elisp/pack.ts';
import { elm } from './elm/pack.ts';
import { erlang } from './erlang/pack.ts';
import { fortran } from './fortran/pack.ts';
import { fsharp } from './fsharp/pack.ts';
import { gdscript } from './gdscript/pack.ts';
import { gitconfig } from './gitconfig/pack.ts';
import { gleam } from './gleam/pack.ts';
import { glsl } from './glsl/pack.ts';
import { godotresource } from './godotresource/pack.ts';
import { graphql } from './graphql/pack.ts';
import { groovy } from './groovy/pack.ts';
import { haskell } from './haskell/pack.ts';
import { hcl } from './hcl/pack.ts';
import { ini } from './ini/pack.ts';
import { json } from './json/pack.ts';
import { julia } from './julia/pack.ts';
import { just } from './just/pack.ts';
import { kdl } from './kdl/pack.ts';
import { latex } from './latex/pack.ts';
import { luau } from './luau/pack.ts';
import { make } from './make/pack.ts';
import { markdown } from './markdown/pack.ts';
import { matlab } from './matlab/pack.ts';
import { nim } from './nim/pack.ts';
import { nix } from './nix/pack.ts';
import { objectivec } from './objectivec/pack.ts';
import { ocaml } from './ocaml/pack.ts';
import { odin } from './odin/pack.ts';
import { pascal } from './pascal/pack.ts';
import { perl } from './perl/pack.ts';
import { powershell } from './powershell/pack.ts';
import { prisma } from './prisma/pack.ts';
import { proto } from './proto/pack.ts';
import { puppet } from './puppet/pack.ts';
import { qml } from './qml/pack.ts';
import { r } from './r/pack.ts';
import { racket } from './racket/pack.ts';
import { requirements } from './requirements/pack.ts';
import { rescript } from './rescript/pack.ts';
import { scheme } from './scheme/pack.ts';
import { scss } from './scss/pack.ts';
import { sql } from './sql/pack.ts';
import { sshconfig } from './sshconfig/pack.ts';
import { starlark } from './starlark/pack.ts';
import { templ } from './templ/pack.ts';
import { thrift } from './thrift/pack.ts';
import { toml } from './toml/pack.ts';
import { typst } from './typst/pack.ts';
import { verilog } from './verilog/pack.ts';
import { xml } from './xml/pack.ts';
import { yaml } from './yaml/pack.ts';

export const genericPacks: readonly LanguagePack[] = [
  ada,
  arduino,
  asm,
  bibtex,
  bicep,
  capnp,
  clojure,
  cmake,
  commonlisp,
  css,
  cuda,
  d,
  dockerfile,
  elisp,
  elm,
  erlang,
  fortran,
  fsharp,
  gdscript,
  gitconfig,
  gleam,
  glsl,
  godotresource,
  graphql,
  groovy,
  haskell,
  hcl,
  ini,
  json,
  julia,
  just,
  kdl,
  latex,
  luau,
  make,
  markdown,
  matlab,
  nim,
  nix,
  objectivec,
  ocaml,
  odin,
  pascal,
  perl,
  powershell,
  prisma,
  proto,
  puppet,
  qml,
  r,
  racket,
  requirements,
  rescript,
  scheme,
  scss,
  sql,
  sshconfig,
  starlark,
  templ,
  thrift,
  toml,
  typst,
  verilog,
  xml,
  yaml,
];
