/** Rules of Rust about types and members: one case a rule, smallest crates. */
import { expect, test } from 'vitest';
import { calls } from './linked.ts';

/** Calls of the library are looked at where they are what a case is about. */
const LIBRARY =
  / (?:unwrap|iter|map|get|ok|filter|clone|cloned|collect|first|last|fold|vec|enumerate|as_ref|next|values_mut|borrow|borrow_mut|for_each|is_ok|is_empty|pop|Some|Ok|Err|panic) -> external/;

test('methods are members of their type in whatever file and block they are written', () => {
  expect(
    calls(`-- src/lib.rs
mod a;
mod b;
pub struct Point { x: f64 }
impl Point { pub fn new() -> Self { Point { x: 0.0 } } fn here(&self) -> f64 { self.x } }
fn f(p: &Point) {
    p.here();
    p.there();
    p.gone();
    Point::new().beside();
    Self::new();
}
-- src/a.rs
use crate::Point;
impl Point { pub fn there(&self) { self.here(); Self::new(); } }
-- src/b.rs
impl super::Point { pub fn beside(&self) -> crate::Point { self.there(); *self } }
`).filter((line) => !LIBRARY.test(line)),
  ).toEqual([
    'src/a.rs:2 here -> src/lib.rs#Point.here~method exact annotation',
    'src/a.rs:2 new -> src/lib.rs#Point.new~method exact annotation',
    'src/b.rs:1 there -> src/a.rs#Point.there~method exact annotation',
    'src/lib.rs:4 Point -> src/lib.rs#Point~struct exact local',
    'src/lib.rs:6 here -> src/lib.rs#Point.here~method exact annotation',
    'src/lib.rs:7 there -> src/a.rs#Point.there~method exact annotation',
    'src/lib.rs:8 gone -> unresolved Point has no member gone',
    'src/lib.rs:9 beside -> src/b.rs#super.Point.beside~method exact return',
    'src/lib.rs:9 new -> src/lib.rs#Point.new~method exact local',
    'src/lib.rs:10 new -> unresolved receiver of unknown type',
  ]);
});

test('a type of the same name elsewhere has members of its own', () => {
  expect(
    calls(`-- src/lib.rs
mod a;
mod b;
fn f(x: a::T, y: b::T) { x.m(); y.m(); x.n(); }
-- src/a.rs
pub struct T;
impl T { pub fn m(&self) {} }
-- src/b.rs
pub struct T;
impl T { pub fn m(&self) {} pub fn n(&self) {} }
`).filter((line) => !LIBRARY.test(line)),
  ).toEqual([
    'src/lib.rs:3 m -> src/a.rs#T.m~method exact annotation',
    'src/lib.rs:3 m -> src/b.rs#T.m~method exact annotation',
    'src/lib.rs:3 n -> unresolved T has no member n',
  ]);
});

test('what a type has itself comes before what traits give it, and those before default methods', () => {
  expect(
    calls(`-- src/lib.rs
trait Named { fn name(&self) -> String; fn twice(&self) -> String { self.name() } }
trait Loud: Named { fn shout(&self) {} }
struct A;
impl Named for A { fn name(&self) -> String { String::new() } }
impl A { fn name(&self) {} }
struct B;
impl Named for B { fn name(&self) -> String { String::new() } }
impl Loud for B {}
fn f(a: A, b: B) {
    a.name();
    a.twice();
    b.name();
    b.twice();
    b.shout();
}
`).filter((line) => !LIBRARY.test(line)),
  ).toEqual([
    'src/lib.rs:1 name -> src/lib.rs#Named.name~method exact annotation',
    'src/lib.rs:4 new -> external',
    'src/lib.rs:7 new -> external',
    'src/lib.rs:10 name -> src/lib.rs#A.name~method#1 exact annotation',
    'src/lib.rs:11 twice -> src/lib.rs#Named.twice~method exact annotation',
    'src/lib.rs:12 name -> src/lib.rs#B.name~method exact annotation',
    'src/lib.rs:13 twice -> src/lib.rs#Named.twice~method exact annotation',
    'src/lib.rs:14 shout -> src/lib.rs#Loud.shout~method exact annotation',
  ]);
});

test('bounds, impl Trait and dyn Trait lead to what the trait declares', () => {
  expect(
    calls(`-- src/lib.rs
pub trait Draw { fn draw(&self); }
pub trait More: Draw { fn more(&self); }
struct S<T: Draw> { inner: T }
impl<T: Draw> S<T> { fn go(&self) { self.inner.draw(); } }
fn a<T: More>(t: T) { t.draw(); t.more(); }
fn b<T>(t: &T) where T: Draw + Clone { t.draw(); t.clone(); }
fn c(t: impl Draw, u: &dyn Draw, v: Box<dyn More>) { t.draw(); u.draw(); v.draw(); }
fn d<T: Draw>() where T: Default { T::default().draw(); T::draw(&T::default()); }
`).filter((line) => !LIBRARY.test(line)),
  ).toEqual([
    'src/lib.rs:4 draw -> src/lib.rs#Draw.draw~method exact field',
    'src/lib.rs:5 draw -> src/lib.rs#Draw.draw~method exact annotation',
    'src/lib.rs:5 more -> src/lib.rs#More.more~method exact annotation',
    'src/lib.rs:6 draw -> src/lib.rs#Draw.draw~method exact annotation',
    'src/lib.rs:7 draw -> src/lib.rs#Draw.draw~method exact annotation',
    'src/lib.rs:7 draw -> src/lib.rs#Draw.draw~method exact annotation',
    'src/lib.rs:7 draw -> src/lib.rs#Draw.draw~method exact annotation',
    'src/lib.rs:8 draw -> src/lib.rs#Draw.draw~method exact annotation',
    'src/lib.rs:8 default -> external',
    'src/lib.rs:8 draw -> src/lib.rs#Draw.draw~method exact annotation',
    'src/lib.rs:8 default -> external',
  ]);
});

test('constructors: tuple structs, variants, Self', () => {
  expect(
    calls(`-- src/lib.rs
struct Meters(f64);
enum Shape { Round(Meters), Square { side: Meters }, None }
use Shape::Round;
impl Meters { fn get(&self) -> f64 { self.0 } fn zero() -> Self { Self(0.0) } }
impl Shape { fn area(&self) {} fn make() -> Self { Self::Round(Meters(1.0)) } }
fn f() {
    Meters(1.0).get();
    Shape::Round(Meters::zero()).area();
    Round(Meters(2.0)).area();
    Shape::Square { side: Meters(3.0) }.area();
    Shape::None.area();
    let m = Meters(1.0);
    m.get();
}
`).filter((line) => !LIBRARY.test(line)),
  ).toEqual([
    'src/lib.rs:4 Self -> src/lib.rs#Meters~struct probable assigned',
    'src/lib.rs:5 Round -> src/lib.rs#Shape.Round~enum_member exact annotation',
    'src/lib.rs:5 Meters -> src/lib.rs#Meters~struct exact local',
    'src/lib.rs:7 get -> src/lib.rs#Meters.get~method exact constructor',
    'src/lib.rs:7 Meters -> src/lib.rs#Meters~struct exact local',
    'src/lib.rs:8 area -> src/lib.rs#Shape.area~method exact constructor',
    'src/lib.rs:8 Round -> src/lib.rs#Shape.Round~enum_member exact local',
    'src/lib.rs:8 zero -> src/lib.rs#Meters.zero~method exact local',
    'src/lib.rs:9 area -> src/lib.rs#Shape.area~method exact constructor',
    'src/lib.rs:9 Round -> src/lib.rs#Shape.Round~enum_member exact import',
    'src/lib.rs:9 Meters -> src/lib.rs#Meters~struct exact local',
    'src/lib.rs:10 area -> src/lib.rs#Shape.area~method exact annotation',
    'src/lib.rs:10 Square -> src/lib.rs#Shape.Square~enum_member exact local',
    'src/lib.rs:10 Meters -> src/lib.rs#Meters~struct exact local',
    'src/lib.rs:11 area -> src/lib.rs#Shape.area~method exact annotation',
    'src/lib.rs:12 Meters -> src/lib.rs#Meters~struct exact local',
    'src/lib.rs:13 get -> src/lib.rs#Meters.get~method exact initializer',
  ]);
});

test('traits of the folder give members to types of the library, and to all that fulfil a condition', () => {
  expect(
    calls(`-- src/lib.rs
trait Ext { fn ext(&self) -> u8; }
impl Ext for str { fn ext(&self) -> u8 { 1 } }
impl<T> Ext for Vec<T> { fn ext(&self) -> u8 { 2 } }
trait All { fn all(&self) {} }
impl<T: Clone> All for T {}
struct A;
fn f(s: &str, v: Vec<u8>, a: A) {
    s.ext();
    v.ext();
    v.len();
    a.all();
}
`).filter((line) => !LIBRARY.test(line)),
  ).toEqual([
    'src/lib.rs:8 ext -> src/lib.rs#str.ext~method exact annotation',
    'src/lib.rs:9 ext -> src/lib.rs#Vec.ext~method exact annotation',
    'src/lib.rs:10 len -> external',
    'src/lib.rs:11 all -> src/lib.rs#All.all~method exact annotation',
  ]);
});

test('what is derived and what the library brings lies outside', () => {
  expect(
    calls(`-- src/lib.rs
use std::fmt;
#[derive(Debug, Clone, Default)]
struct A { v: Vec<u8> }
impl fmt::Display for A { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { write!(f, "x") } }
fn len() {}
fn f(a: A) {
    a.clone();
    a.to_string();
    A::default();
    a.v.len();
    String::from("x").len();
    std::mem::swap(&mut 1, &mut 2);
    a.v.iter().map(|x| x + 1).len();
    unknown().len();
}
`).filter((line) => !LIBRARY.test(line)),
  ).toEqual([
    'src/lib.rs:4 write -> external',
    'src/lib.rs:8 to_string -> external',
    'src/lib.rs:9 default -> external',
    'src/lib.rs:10 len -> external',
    'src/lib.rs:11 len -> external',
    'src/lib.rs:11 from -> external',
    'src/lib.rs:12 swap -> external std',
    'src/lib.rs:13 len -> external',
    'src/lib.rs:14 len -> unresolved receiver of unknown type',
    'src/lib.rs:14 unknown -> unresolved unknown name',
  ]);
});

test('macros: of the file, of the crate, of the library; what is written inside of one', () => {
  expect(
    calls(`-- src/lib.rs
#[macro_use]
mod macros;
mod b;
macro_rules! own { ($x:expr) => { $x }; }
fn f() { own!(1); shared!(); println!("{}", own!(2)); crate::exported!(); }
-- src/macros.rs
macro_rules! shared { () => {}; }
#[macro_export] macro_rules! exported { () => {}; }
-- src/b.rs
fn own() {}
fn f() { shared!(); own(); made::<u8>(); }
lazy! { pub fn made<T>() -> T { panic!() } }
`).filter((line) => !LIBRARY.test(line)),
  ).toEqual([
    'src/b.rs:2 shared -> src/macros.rs#shared~macro exact package',
    'src/b.rs:2 own -> src/b.rs#own~function exact local',
    'src/b.rs:2 made -> src/b.rs#made~function exact local',
    'src/b.rs:3 lazy -> unresolved unknown name',
    'src/lib.rs:5 own -> src/lib.rs#own~macro exact local',
    'src/lib.rs:5 shared -> src/macros.rs#shared~macro exact package',
    'src/lib.rs:5 println -> external',
    'src/lib.rs:5 exported -> src/macros.rs#exported~macro exact qualified',
  ]);
});

test('items that a macro passes through have fields and are followed as if it were not there', () => {
  expect(
    calls(`-- src/lib.rs
#[macro_use]
mod macros;
ast! {
    pub struct Outer #full { pub inner: Inner }
}
cfg_if::cfg_if! {
    if #[cfg(windows)] {
        mod windows;
        pub use self::windows::sys;
    } else if #[cfg(unix)] {
        mod unix;
        pub use self::unix::sys;
    } else {
        compile_error!("no");
    }
}
pub struct Inner;
impl Inner { pub fn m(&self) {} }
fn f(o: &Outer) { o.inner.m(); sys(); }
-- src/macros.rs
macro_rules! ast { ($($t:tt)*) => {} }
-- src/unix.rs
pub fn sys() { crate::f(); }
-- src/windows.rs
pub fn sys() { crate::f(); }
`),
  ).toEqual([
    'src/lib.rs:3 ast -> src/macros.rs#ast~macro exact package',
    'src/lib.rs:6 cfg_if -> unresolved receiver of unknown type',
    'src/lib.rs:14 compile_error -> external',
    'src/lib.rs:19 m -> src/lib.rs#Inner.m~method exact field',
    'src/lib.rs:19 sys -> src/unix.rs#sys~function exact import',
    'src/unix.rs:1 f -> src/lib.rs#f~function exact qualified',
    'src/windows.rs:1 f -> src/lib.rs#f~function exact qualified',
  ]);
});

test('a trait with words of a macro among its members is read as the macro has it', () => {
  expect(
    calls(`-- src/lib.rs
trait_template! {
pub trait Visitable : Base {
    @section type
    /// The map.
    type Map: VisitMap<Self::Id>;
    @section self
    /// Makes one.
    fn visit_map(self: &Self) -> Self::Map;
}
}
pub trait VisitMap<N> { fn visit(&mut self); }
fn walk<G: Visitable>(g: G) { let mut map = g.visit_map(); map.visit(); }
`).filter((each) => each.includes(':12')),
  ).toEqual([
    'src/lib.rs:12 visit_map -> src/lib.rs#Visitable.visit_map~method exact annotation',
    'src/lib.rs:12 visit -> src/lib.rs#VisitMap.visit~method exact return',
  ]);
});

test('fields and methods of one name, shadowing, blocks', () => {
  expect(
    calls(`-- src/lib.rs
struct A { kind: B } struct B; impl B { fn b(&self) {} }
impl A { fn kind(&self) -> &B { &self.kind } fn set(&mut self) {} }
fn f(a: A) {
    a.kind().b();
    a.kind.b();
    { let a = a.kind(); a.b(); }
    let b = unsafe { let c = a.kind(); c };
    b.b();
    let b = if true { B } else { a.kind };
    b.b();
    fn a2() {}
    a2();
}
`).filter((line) => !LIBRARY.test(line)),
  ).toEqual([
    'src/lib.rs:4 b -> src/lib.rs#B.b~method exact return',
    'src/lib.rs:4 kind -> src/lib.rs#A.kind~method exact annotation',
    'src/lib.rs:5 b -> src/lib.rs#B.b~method exact field',
    'src/lib.rs:6 kind -> src/lib.rs#A.kind~method exact annotation',
    'src/lib.rs:6 b -> src/lib.rs#B.b~method exact return',
    'src/lib.rs:7 kind -> src/lib.rs#A.kind~method exact annotation',
    'src/lib.rs:8 b -> src/lib.rs#B.b~method exact initializer',
    'src/lib.rs:10 b -> src/lib.rs#B.b~method exact initializer',
    'src/lib.rs:12 a2 -> src/lib.rs#f.a2~function exact local',
  ]);
});

test('async functions and what they give', () => {
  expect(
    calls(`-- src/lib.rs
struct A; impl A { async fn next(&self) -> A { A } fn b(&self) {} }
async fn f(a: A) { a.next().await.b(); }
`).filter((line) => !LIBRARY.test(line)),
  ).toEqual(['src/lib.rs:2 b -> src/lib.rs#A.b~method exact return', 'src/lib.rs:2 next -> src/lib.rs#A.next~method exact annotation']);
});

test('conditions: of two definitions the one without `not`', () => {
  expect(
    calls(`-- src/lib.rs
#[cfg(not(feature = "std"))] fn f() {}
#[cfg(feature = "std")] fn f() {}
struct A;
impl A {
    #[cfg(not(debug_assertions))] fn check(&self) {}
    #[cfg(debug_assertions)] fn check(&self) {}
    fn all(&self) { self.check(); }
}
`).filter((line) => !LIBRARY.test(line)),
  ).toEqual(['src/lib.rs:7 check -> src/lib.rs#A.check~method#1 exact annotation']);
});

test('an import of everything brings what is private from modules around alone', () => {
  expect(
    calls(`-- src/lib.rs
mod ir;
mod user;
-- src/ir/mod.rs
mod field;
mod kind;
pub use self::field::*;
pub use self::kind::*;
mod inner {
    use crate::ir::*;
    fn f() { hidden(); }
}
fn hidden() {}
-- src/ir/field.rs
use crate::ir::Kind;
pub struct Field { pub kind: Kind }
-- src/ir/kind.rs
pub struct Kind;
impl Kind { pub fn go(&self) {} }
-- src/user.rs
use crate::ir::{Field, Kind};
fn f(x: Field, k: Kind) { x.kind.go(); k.go(); }
`),
  ).toEqual([
    'src/ir/mod.rs:7 hidden -> src/ir/mod.rs#hidden~function exact local',
    'src/user.rs:2 go -> src/ir/kind.rs#Kind.go~method exact field',
    'src/user.rs:2 go -> src/ir/kind.rs#Kind.go~method exact annotation',
  ]);
});
