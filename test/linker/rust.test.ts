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

test('patterns say what they bind', () => {
  expect(
    calls(`-- src/lib.rs
struct A; impl A { fn m(&self) {} fn new() -> A { A } }
struct P(A, A);
struct Q { a: A, b: Option<A> }
enum E { One(A), Two { a: A }, Unit }
fn f(e: E, p: P, q: Q, o: Option<A>, r: Result<A, A>, t: (A, A)) {
    match e { E::One(x) => x.m(), E::Two { a } => a.m(), E::Unit => {} }
    let P(x, y) = p;
    x.m(); y.m();
    let Q { a, b: Some(inner) } = q else { return };
    a.m(); inner.m();
    if let Some(x) = &o { x.m(); }
    while let Ok(x) | Err(x) = r { x.m(); }
    let (one, two) = t;
    one.m(); two.m();
    let Some(z) = o else { return };
    z.m();
    for x in [A, A].iter() { x.m(); }
    for (i, x) in vec![A::new()].iter().enumerate() { x.m(); i.m(); }
}
fn g((a, _): (A, u8), Q { b: x, .. }: Q) { a.m(); x.unwrap().m(); }
`).filter((line) => !LIBRARY.test(line)),
  ).toEqual([
    'src/lib.rs:6 m -> src/lib.rs#A.m~method exact element',
    'src/lib.rs:6 m -> src/lib.rs#A.m~method exact initializer',
    'src/lib.rs:8 m -> src/lib.rs#A.m~method exact element',
    'src/lib.rs:8 m -> src/lib.rs#A.m~method exact element',
    'src/lib.rs:10 m -> src/lib.rs#A.m~method exact initializer',
    'src/lib.rs:10 m -> src/lib.rs#A.m~method exact element',
    'src/lib.rs:11 m -> src/lib.rs#A.m~method exact element',
    'src/lib.rs:12 m -> src/lib.rs#A.m~method exact element',
    'src/lib.rs:14 m -> src/lib.rs#A.m~method exact element',
    'src/lib.rs:14 m -> src/lib.rs#A.m~method exact element',
    'src/lib.rs:16 m -> src/lib.rs#A.m~method exact element',
    'src/lib.rs:17 m -> src/lib.rs#A.m~method exact return',
    'src/lib.rs:18 m -> src/lib.rs#A.m~method exact return',
    'src/lib.rs:18 m -> external',
    'src/lib.rs:20 m -> src/lib.rs#A.m~method exact element',
    'src/lib.rs:20 m -> src/lib.rs#A.m~method exact return',
  ]);
});

test('an if let knows its names in its first branch alone', () => {
  expect(
    calls(`-- src/lib.rs
struct A; impl A { fn a(&self) {} }
struct B { a: Option<A> } impl B { fn b(&self) {} }
fn f(x: B) {
    if let Some(x) = x.a { x.a(); } else { x.b(); }
    let x = match x.a { Some(x) => x, None => return };
    x.a();
}
`).filter((line) => !LIBRARY.test(line)),
  ).toEqual([
    'src/lib.rs:4 a -> src/lib.rs#A.a~method exact element',
    'src/lib.rs:4 b -> src/lib.rs#B.b~method exact annotation',
    'src/lib.rs:6 a -> src/lib.rs#A.a~method exact initializer',
  ]);
});

test('chains through the library: Option, Result, iterators, smart pointers', () => {
  expect(
    calls(`-- src/lib.rs
use std::collections::HashMap;
use std::rc::Rc;
use std::cell::RefCell;
#[derive(Clone)]
struct A { next: Option<Box<A>>, all: Vec<A>, by: HashMap<String, A>, shared: Rc<RefCell<A>> }
impl A { fn m(&self) -> Result<A, String> { Err(String::new()) } }
fn f(a: &mut A) -> Result<(), String> {
    a.m()?.m().unwrap().m().ok().map(|x| x.m());
    a.next.as_ref().unwrap().m();
    a.all[0].m();
    a.all[1..].iter().filter(|x| x.m().is_ok()).map(|x| x.clone()).next().unwrap().m();
    a.by.get("k").unwrap().m();
    for (_, v) in &a.by { v.m(); }
    for v in a.by.values_mut() { v.m(); }
    a.shared.borrow().m();
    Rc::clone(&a.shared).borrow_mut().m();
    let v: Vec<A> = a.all.iter().cloned().collect();
    v.last().unwrap().m();
    let w = a.all.iter().map(|x| x.clone()).collect::<Vec<_>>();
    w.first().unwrap().m();
    a.all.iter().for_each(|each| { each.m(); });
    a.all.iter().fold(a.clone(), |sum, each| { sum.m(); each.m(); sum }).m();
    let b = Box::new(a.clone());
    b.m();
    Some(a.clone()).unwrap().m();
    if a.all.is_empty() { a } else { &a.all[0] }.m();
    Ok(())
}
`).filter((line) => !LIBRARY.test(line)),
  ).toEqual([
    'src/lib.rs:6 new -> external',
    'src/lib.rs:8 m -> src/lib.rs#A.m~method exact return',
    'src/lib.rs:8 m -> src/lib.rs#A.m~method exact return',
    'src/lib.rs:8 m -> src/lib.rs#A.m~method exact annotation',
    'src/lib.rs:8 m -> src/lib.rs#A.m~method probable argument',
    'src/lib.rs:9 m -> src/lib.rs#A.m~method exact return',
    'src/lib.rs:10 m -> src/lib.rs#A.m~method exact element',
    'src/lib.rs:11 m -> src/lib.rs#A.m~method exact return',
    'src/lib.rs:11 m -> src/lib.rs#A.m~method probable argument',
    'src/lib.rs:12 m -> src/lib.rs#A.m~method exact return',
    'src/lib.rs:13 m -> src/lib.rs#A.m~method exact element',
    'src/lib.rs:14 m -> src/lib.rs#A.m~method exact return',
    'src/lib.rs:15 m -> src/lib.rs#A.m~method exact element',
    'src/lib.rs:16 m -> src/lib.rs#A.m~method exact return',
    'src/lib.rs:18 m -> src/lib.rs#A.m~method exact return',
    'src/lib.rs:20 m -> src/lib.rs#A.m~method exact return',
    'src/lib.rs:21 m -> src/lib.rs#A.m~method probable argument',
    'src/lib.rs:22 m -> src/lib.rs#A.m~method exact return',
    'src/lib.rs:22 m -> src/lib.rs#A.m~method probable argument',
    'src/lib.rs:22 m -> src/lib.rs#A.m~method probable argument',
    'src/lib.rs:23 new -> external',
    'src/lib.rs:24 m -> src/lib.rs#A.m~method exact return',
    'src/lib.rs:25 m -> src/lib.rs#A.m~method exact return',
    'src/lib.rs:26 m -> src/lib.rs#A.m~method exact local',
  ]);
});

test('generics: arguments of types and of calls', () => {
  expect(
    calls(`-- src/lib.rs
struct A; impl A { fn a(&self) {} }
struct Stack<T> { items: Vec<T>, top: Option<T> }
impl<E> Stack<E> {
    fn new(first: E) -> Stack<E> { Stack { items: vec![first], top: None } }
    fn pop(&mut self) -> Option<E> { self.items.pop() }
    fn get(&self) -> &E { &self.items[0] }
}
fn same<T>(x: T) -> T { x }
fn pick<T: Default>() -> T { T::default() }
fn f(s: &mut Stack<A>, t: Stack<Stack<A>>) {
    s.pop().unwrap().a();
    s.get().a();
    s.items[0].a();
    t.get().get().a();
    same(A).a();
    pick::<A>().a();
    Stack::new(A).get().a();
}
`).filter((line) => !LIBRARY.test(line)),
  ).toEqual([
    'src/lib.rs:4 Stack -> src/lib.rs#Stack~struct exact local',
    'src/lib.rs:9 default -> external',
    'src/lib.rs:11 a -> src/lib.rs#A.a~method exact return',
    'src/lib.rs:11 pop -> src/lib.rs#Stack.pop~method exact annotation',
    'src/lib.rs:12 a -> src/lib.rs#A.a~method exact return',
    'src/lib.rs:12 get -> src/lib.rs#Stack.get~method exact annotation',
    'src/lib.rs:13 a -> src/lib.rs#A.a~method exact element',
    'src/lib.rs:14 a -> src/lib.rs#A.a~method exact return',
    'src/lib.rs:14 get -> src/lib.rs#Stack.get~method exact return',
    'src/lib.rs:14 get -> src/lib.rs#Stack.get~method exact annotation',
    'src/lib.rs:15 a -> src/lib.rs#A.a~method exact return',
    'src/lib.rs:15 same -> src/lib.rs#same~function exact local',
    'src/lib.rs:16 a -> src/lib.rs#A.a~method exact return',
    'src/lib.rs:16 pick -> src/lib.rs#pick~function exact local',
    'src/lib.rs:17 a -> src/lib.rs#A.a~method exact return',
    'src/lib.rs:17 get -> src/lib.rs#Stack.get~method exact return',
    'src/lib.rs:17 new -> src/lib.rs#Stack.new~method exact local',
  ]);
});

test('associated types and constants', () => {
  expect(
    calls(`-- src/lib.rs
trait Node { type Id: Key; const ROOT: u8; fn id(&self) -> Self::Id; fn key(&self) { self.id().hash_it(); } }
trait Key { fn hash_it(&self); }
struct Num; impl Key for Num { fn hash_it(&self) {} }
struct N; impl Node for N { type Id = Num; const ROOT: u8 = 1; fn id(&self) -> Self::Id { Num } }
fn f<G: Node>(g: G, i: G::Id) { g.id().hash_it(); i.hash_it(); }
fn h(n: N) { n.id().hash_it(); <N as Node>::id(&n); <N>::id(&n); Node::id(&n); }
`).filter((line) => !LIBRARY.test(line)),
  ).toEqual([
    'src/lib.rs:1 hash_it -> src/lib.rs#Key.hash_it~method exact return',
    'src/lib.rs:1 id -> src/lib.rs#Node.id~method exact annotation',
    'src/lib.rs:5 hash_it -> src/lib.rs#Key.hash_it~method exact return',
    'src/lib.rs:5 id -> src/lib.rs#Node.id~method exact annotation',
    'src/lib.rs:5 hash_it -> src/lib.rs#Key.hash_it~method exact annotation',
    'src/lib.rs:6 hash_it -> src/lib.rs#Num.hash_it~method exact return',
    'src/lib.rs:6 id -> src/lib.rs#N.id~method exact annotation',
    'src/lib.rs:6 id -> src/lib.rs#N.id~method exact annotation',
    'src/lib.rs:6 id -> src/lib.rs#N.id~method exact annotation',
    'src/lib.rs:6 id -> src/lib.rs#Node.id~method exact local',
  ]);
});

test("iterators and indexing of one's own", () => {
  expect(
    calls(`-- src/lib.rs
use std::ops::{Deref, Index};
struct A; impl A { fn a(&self) {} }
struct Items { at: usize }
impl Iterator for Items { type Item = A; fn next(&mut self) -> Option<Self::Item> { None } }
struct Bag;
impl IntoIterator for Bag { type Item = A; type IntoIter = Items; fn into_iter(self) -> Self::IntoIter { Items { at: 0 } } }
impl Index<usize> for Bag { type Output = A; fn index(&self, i: usize) -> &Self::Output { panic!() } }
struct Wrap(A);
impl Deref for Wrap { type Target = A; fn deref(&self) -> &A { &self.0 } }
fn f(bag: Bag, items: Items, w: Wrap) {
    for x in items { x.a(); }
    for x in bag { x.a(); }
    bag[0].a();
    items.map(|x| x.a());
    items.next().unwrap().a();
    w.a();
    w.0.a();
}
`).filter((line) => !LIBRARY.test(line)),
  ).toEqual([
    'src/lib.rs:6 Items -> src/lib.rs#Items~struct exact local',
    'src/lib.rs:11 a -> src/lib.rs#A.a~method exact element',
    'src/lib.rs:12 a -> src/lib.rs#A.a~method exact element',
    'src/lib.rs:13 a -> src/lib.rs#A.a~method exact element',
    'src/lib.rs:14 a -> src/lib.rs#A.a~method probable argument',
    'src/lib.rs:15 a -> src/lib.rs#A.a~method exact return',
    'src/lib.rs:15 next -> src/lib.rs#Items.next~method exact annotation',
    'src/lib.rs:16 a -> src/lib.rs#A.a~method exact annotation',
    'src/lib.rs:17 a -> src/lib.rs#A.a~method exact annotation',
  ]);
});

test('closures and functions as values', () => {
  expect(
    calls(`-- src/lib.rs
struct A; impl A { fn a(&self) -> A { A } }
fn make() -> A { A }
fn apply<F: Fn(A) -> A>(f: F) -> A { f(A) }
fn f(g: fn(A) -> A, k: &dyn Fn() -> A) {
    apply(|x| x.a());
    let own = |x: A| x.a();
    own(A).a();
    g(A).a();
    k().a();
    let h = make;
    h().a();
    Some(A).map(A::a);
}
`).filter((line) => !LIBRARY.test(line)),
  ).toEqual([
    'src/lib.rs:3 f -> unresolved a value whose function is not known',
    'src/lib.rs:5 apply -> src/lib.rs#apply~function exact local',
    'src/lib.rs:5 a -> src/lib.rs#A.a~method probable argument',
    'src/lib.rs:6 a -> src/lib.rs#A.a~method exact annotation',
    'src/lib.rs:7 a -> src/lib.rs#A.a~method probable inferredReturn',
    'src/lib.rs:7 own -> unresolved a value whose function is not known',
    'src/lib.rs:8 a -> src/lib.rs#A.a~method exact return',
    'src/lib.rs:8 g -> unresolved a value whose function is not known',
    'src/lib.rs:9 a -> src/lib.rs#A.a~method exact return',
    'src/lib.rs:9 k -> unresolved a value whose function is not known',
    'src/lib.rs:11 a -> src/lib.rs#A.a~method exact return',
    'src/lib.rs:11 h -> src/lib.rs#make~function probable assigned',
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
