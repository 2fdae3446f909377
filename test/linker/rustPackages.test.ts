/** Rules of Rust about crates, modules, imports and names: one case a rule. */
import { expect, test } from 'vitest';
import { linked } from './linked.ts';

test('use brings modules, types, functions and variants, under other names too', () => {
  expect(
    linked(`-- Cargo.toml
[package]
name = "my-lib"
edition = "2021"
-- src/lib.rs
pub mod shapes;
mod util;
use shapes::{self, Shape, round as circle, Kind::{self, *}};
use util::help;
fn f() { shapes::round(); Shape::new(); circle(); Big(1); Kind::Small(2); help(); self::g(); crate::g(); }
fn g() {}
-- src/shapes.rs
use super::util;
pub struct Shape;
impl Shape { pub fn new() -> Shape { util::help(); super::g(); Shape } }
pub fn round() {}
pub enum Kind { Big(u8), Small(u8) }
-- src/util/mod.rs
pub mod deep;
pub fn help() { deep::dive(); }
-- src/util/deep.rs
pub fn dive() { super::help(); super::super::g(); crate::util::help(); }
`),
  ).toEqual([
    'src/lib.rs:3 import shapes.shapes -> src/shapes.rs, src/lib.rs#shapes~module exact',
    'src/lib.rs:3 import shapes::Shape.Shape -> src/shapes.rs, src/shapes.rs#Shape~struct exact',
    'src/lib.rs:3 import shapes::round.round -> src/shapes.rs, src/shapes.rs#round~function exact',
    'src/lib.rs:3 import shapes::Kind.Kind -> src/shapes.rs, src/shapes.rs#Kind~enum exact',
    'src/lib.rs:3 import shapes::Kind -> src/shapes.rs exact',
    'src/lib.rs:4 import util::help.help -> src/util/mod.rs, src/util/mod.rs#help~function exact',
    'src/lib.rs:5 round -> src/shapes.rs#round~function exact local',
    'src/lib.rs:5 new -> src/shapes.rs#Shape.new~method exact import',
    'src/lib.rs:5 circle -> src/shapes.rs#round~function exact import',
    'src/lib.rs:5 Big -> src/shapes.rs#Kind.Big~enum_member exact package',
    'src/lib.rs:5 Small -> src/shapes.rs#Kind.Small~enum_member exact import',
    'src/lib.rs:5 help -> src/util/mod.rs#help~function exact import',
    'src/lib.rs:5 g -> src/lib.rs#g~function exact qualified',
    'src/lib.rs:5 g -> src/lib.rs#g~function exact qualified',
    'src/shapes.rs:1 import super::util.util -> src/util/mod.rs, src/lib.rs#util~module exact',
    'src/shapes.rs:3 help -> src/util/mod.rs#help~function exact import',
    'src/shapes.rs:3 g -> src/lib.rs#g~function exact qualified',
    'src/util/deep.rs:1 help -> src/util/mod.rs#help~function exact qualified',
    'src/util/deep.rs:1 g -> src/lib.rs#g~function exact qualified',
    'src/util/deep.rs:1 help -> src/util/mod.rs#help~function exact package',
    'src/util/mod.rs:2 dive -> src/util/deep.rs#dive~function exact local',
  ]);
});

test('imports lead to the file that defines the name, through re-exports and imports of everything', () => {
  expect(
    linked(`-- Cargo.toml
[package]
name = "m"
edition = "2021"
-- src/lib.rs
mod a;
mod prelude;
pub use a::inner::Thing;
use crate::prelude::*;
use std::collections::HashMap;
use serde::Serialize;
use a::missing;
fn f() { Thing::go(); helper(); Other::go(); HashMap::new(); }
-- src/prelude.rs
pub use crate::a::*;
pub use crate::a::inner::{Thing as Other, helper};
-- src/a.rs
pub mod inner { pub struct Thing; impl Thing { pub fn go() {} } pub fn helper() {} }
`),
  ).toEqual([
    'src/lib.rs:3 import a::inner::Thing.Thing -> src/a.rs, src/a.rs#inner.Thing~struct exact',
    'src/lib.rs:4 import crate::prelude -> src/prelude.rs exact',
    'src/lib.rs:5 import std::collections::HashMap.HashMap -> external std',
    'src/lib.rs:6 import serde::Serialize.Serialize -> external serde',
    'src/lib.rs:7 import a::missing.missing -> src/a.rs exact no missing there',
    'src/lib.rs:8 go -> src/a.rs#inner.Thing.go~method exact import',
    'src/lib.rs:8 helper -> src/a.rs#inner.helper~function exact package',
    'src/lib.rs:8 go -> src/a.rs#inner.Thing.go~method exact package',
    'src/lib.rs:8 new -> external std',
    'src/prelude.rs:1 import crate::a -> src/a.rs exact',
    'src/prelude.rs:2 import crate::a::inner::Thing.Thing -> src/a.rs, src/a.rs#inner.Thing~struct exact',
    'src/prelude.rs:2 import crate::a::inner::helper.helper -> src/a.rs, src/a.rs#inner.helper~function exact',
  ]);
});

test('modules in braces, and tests that see the names around', () => {
  expect(
    linked(`-- src/lib.rs
pub fn top() {}
struct Hidden; impl Hidden { fn new() -> Self { Hidden } fn m(&self) {} }
mod inner {
    pub mod deep { pub fn f() { super::g(); super::super::top(); self::h(); } fn h() {} }
    fn g() { deep::f(); crate::top(); }
}
#[cfg(test)]
mod tests {
    use super::*;
    use super::inner::deep;
    #[test]
    fn works() { top(); Hidden::new().m(); deep::f(); inner::deep::f(); }
}
`),
  ).toEqual([
    'src/lib.rs:9 import super -> src/lib.rs exact',
    'src/lib.rs:10 import super::inner::deep.deep -> src/lib.rs, src/lib.rs#inner.deep~module exact',
    'src/lib.rs:4 g -> src/lib.rs#inner.g~function exact package',
    'src/lib.rs:4 top -> src/lib.rs#top~function exact qualified',
    'src/lib.rs:4 h -> src/lib.rs#inner.deep.h~function exact package',
    'src/lib.rs:5 f -> src/lib.rs#inner.deep.f~function exact local',
    'src/lib.rs:5 top -> src/lib.rs#top~function exact qualified',
    'src/lib.rs:12 top -> src/lib.rs#top~function exact local',
    'src/lib.rs:12 m -> src/lib.rs#Hidden.m~method exact return',
    'src/lib.rs:12 new -> src/lib.rs#Hidden.new~method exact local',
    'src/lib.rs:12 f -> src/lib.rs#inner.deep.f~function exact import',
    'src/lib.rs:12 f -> src/lib.rs#inner.deep.f~function exact local',
  ]);
});

test('a module and a function of one name', () => {
  expect(
    linked(`-- src/lib.rs
mod parse;
mod other;
pub use parse::parse;
fn f(parse_it: u8, other: u8) { parse(); parse::helper(); crate::parse::parse(); other::run(); }
-- src/parse.rs
pub fn parse() {}
pub fn helper() {}
-- src/other.rs
pub fn run() {}
`),
  ).toEqual([
    'src/lib.rs:3 import parse::parse.parse -> src/parse.rs, src/parse.rs#parse~function exact',
    'src/lib.rs:4 parse -> src/parse.rs#parse~function exact import',
    'src/lib.rs:4 helper -> src/parse.rs#helper~function exact local',
    'src/lib.rs:4 parse -> src/parse.rs#parse~function exact package',
    'src/lib.rs:4 run -> src/other.rs#run~function exact local',
  ]);
});

test('files of modules: mod.rs, a folder beside the file, a path that is said', () => {
  expect(
    linked(`-- Cargo.toml
[package]
name = "m"
-- src/main.rs
mod a;
#[path = "special/odd.rs"]
mod even;
mod nested { pub mod leaf; }
fn main() { a::b::f(); even::f(); nested::leaf::f(); }
-- src/a.rs
pub mod b;
-- src/a/b.rs
pub fn f() { super::super::main(); }
-- src/special/odd.rs
pub fn f() { crate::main(); }
-- src/nested/leaf.rs
pub fn f() { super::super::main(); crate::a::b::f(); }
`),
  ).toEqual([
    'src/a/b.rs:1 main -> src/main.rs#main~function exact qualified',
    'src/main.rs:5 f -> src/a/b.rs#f~function exact local',
    'src/main.rs:5 f -> src/special/odd.rs#f~function exact local',
    'src/main.rs:5 f -> src/nested/leaf.rs#f~function exact local',
    'src/nested/leaf.rs:1 main -> src/main.rs#main~function exact qualified',
    'src/nested/leaf.rs:1 f -> src/a/b.rs#f~function exact package',
    'src/special/odd.rs:1 main -> src/main.rs#main~function exact qualified',
  ]);
});

test('crates of one package: library, binaries, tests, examples', () => {
  expect(
    linked(`-- Cargo.toml
[package]
name = "my-tool"
edition = "2021"
-- src/lib.rs
pub fn run() {}
-- src/main.rs
use my_tool::run;
fn main() { run(); my_tool::run(); }
-- tests/all.rs
mod common;
use my_tool as tool;
#[test] fn t() { common::set_up(); tool::run(); }
-- tests/common/mod.rs
pub fn set_up() { my_tool::run(); }
-- examples/one.rs
extern crate my_tool;
fn main() { my_tool::run(); ::my_tool::run(); }
`),
  ).toEqual([
    'examples/one.rs:1 import ::my_tool.my_tool -> src/lib.rs exact',
    'examples/one.rs:2 run -> src/lib.rs#run~function exact qualified',
    'examples/one.rs:2 run -> src/lib.rs#run~function exact qualified',
    'src/main.rs:1 import my_tool::run.run -> src/lib.rs, src/lib.rs#run~function exact',
    'src/main.rs:2 run -> src/lib.rs#run~function exact import',
    'src/main.rs:2 run -> src/lib.rs#run~function exact qualified',
    'tests/all.rs:2 import my_tool.my_tool -> src/lib.rs exact',
    'tests/all.rs:3 set_up -> tests/common/mod.rs#set_up~function exact local',
    'tests/all.rs:3 run -> src/lib.rs#run~function exact qualified',
    'tests/common/mod.rs:1 run -> src/lib.rs#run~function exact qualified',
  ]);
});

test('packages of a workspace by the paths of dependencies; others lie outside', () => {
  expect(
    linked(`-- Cargo.toml
[workspace]
members = ["app", "core"]
[workspace.dependencies]
core-lib = { path = "core" }
-- app/Cargo.toml
[package]
name = "app"
edition = "2021"
[dependencies]
core-lib.workspace = true
near = { path = "../near", version = "1" }
far = "1.0"
-- app/src/main.rs
use core_lib::{Thing, deep::f};
use near::g;
use far::Far;
fn main() { Thing::new().m(); f(); g(); Far::new(); core_lib::deep::f(); }
-- core/Cargo.toml
[package]
name = "core-lib"
[lib]
path = "lib/root.rs"
-- core/lib/root.rs
pub mod deep;
pub struct Thing;
impl Thing { pub fn new() -> Self { Thing } pub fn m(&self) {} }
-- core/lib/deep.rs
pub fn f() {}
-- near/Cargo.toml
[package]
name = "near"
-- near/src/lib.rs
pub fn g() {}
-- far/Cargo.toml
[package]
name = "far"
-- far/src/lib.rs
pub struct Far;
`),
  ).toEqual([
    'app/src/main.rs:1 import core_lib::Thing.Thing -> core/lib/root.rs, core/lib/root.rs#Thing~struct exact',
    'app/src/main.rs:1 import core_lib::deep::f.f -> core/lib/deep.rs, core/lib/deep.rs#f~function exact',
    'app/src/main.rs:2 import near::g.g -> near/src/lib.rs, near/src/lib.rs#g~function exact',
    'app/src/main.rs:3 import far::Far.Far -> external far',
    'app/src/main.rs:4 m -> core/lib/root.rs#Thing.m~method exact return',
    'app/src/main.rs:4 new -> core/lib/root.rs#Thing.new~method exact import',
    'app/src/main.rs:4 f -> core/lib/deep.rs#f~function exact import',
    'app/src/main.rs:4 g -> near/src/lib.rs#g~function exact import',
    'app/src/main.rs:4 new -> external far',
    'app/src/main.rs:4 f -> core/lib/deep.rs#f~function exact package',
  ]);
});

test('paths of the edition of 2015 begin at the root', () => {
  expect(
    linked(`-- Cargo.toml
[package]
name = "old"
-- src/lib.rs
pub mod a;
pub mod b;
-- src/a.rs
use b::g;
pub fn f() { g(); ::b::g(); }
-- src/b.rs
pub fn g() {}
`),
  ).toEqual([
    'src/a.rs:1 import b::g.g -> src/b.rs, src/b.rs#g~function exact',
    'src/a.rs:2 g -> src/b.rs#g~function exact import',
    'src/a.rs:2 g -> src/b.rs#g~function exact package',
  ]);
});

test('imports of everything in functions, in circles, and of what is private', () => {
  expect(
    linked(`-- src/lib.rs
mod a;
mod b;
enum E { One, Two(u8) }
fn f() { use self::E::*; Two(1); }
fn g() { Two(1); }
fn h() { a::x(); b::y(); a::z(); }
-- src/a.rs
pub use crate::b::*;
pub fn x() {}
-- src/b.rs
pub use crate::a::*;
pub fn y() { x(); }
fn z() {}
`),
  ).toEqual([
    'src/a.rs:1 import crate::b -> src/b.rs exact',
    'src/b.rs:1 import crate::a -> src/a.rs exact',
    'src/b.rs:2 x -> src/a.rs#x~function exact package',
    'src/lib.rs:4 import self::E -> src/lib.rs exact',
    'src/lib.rs:4 Two -> src/lib.rs#E.Two~enum_member exact package',
    'src/lib.rs:5 Two -> unresolved unknown name',
    'src/lib.rs:6 x -> src/a.rs#x~function exact local',
    'src/lib.rs:6 y -> src/b.rs#y~function exact local',
    'src/lib.rs:6 z -> unresolved typeof a has no member z',
  ]);
});

test('a trait is imported for its methods alone', () => {
  expect(
    linked(`-- src/lib.rs
mod t;
use t::Speak as _;
struct A;
impl t::Speak for A { fn speak(&self) {} }
fn f(a: A) { a.speak(); a.louder(); t::Speak::speak(&a); }
-- src/t.rs
pub trait Speak { fn speak(&self); fn louder(&self) { self.speak() } }
`),
  ).toEqual([
    'src/lib.rs:2 import t::Speak.Speak -> src/t.rs, src/t.rs#Speak~trait exact',
    'src/lib.rs:5 speak -> src/lib.rs#A.speak~method exact annotation',
    'src/lib.rs:5 louder -> src/t.rs#Speak.louder~method exact annotation',
    'src/lib.rs:5 speak -> src/lib.rs#A.speak~method exact annotation',
    'src/t.rs:1 speak -> src/t.rs#Speak.speak~method exact annotation',
  ]);
});

test('a file in tests that another one takes as its module begins no crate', () => {
  expect(
    linked(`-- Cargo.toml
[package]
name = "m"
edition = "2021"
-- tests/tests.rs
#[macro_use]
mod macros;
mod one;
pub fn shared() {}
-- tests/one.rs
use crate::shared;
fn f() { shared(); check!(); }
-- tests/macros.rs
macro_rules! check { () => {}; }
-- tests/alone.rs
fn shared() {}
fn f() { shared(); crate::shared(); }
`),
  ).toEqual([
    'tests/alone.rs:2 shared -> tests/alone.rs#shared~function exact local',
    'tests/alone.rs:2 shared -> tests/alone.rs#shared~function exact qualified',
    'tests/one.rs:1 import crate::shared.shared -> tests/tests.rs, tests/tests.rs#shared~function exact',
    'tests/one.rs:2 shared -> tests/tests.rs#shared~function exact import',
    'tests/one.rs:2 check -> tests/macros.rs#check~macro exact package',
  ]);
});
