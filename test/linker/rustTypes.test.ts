/** Rules of Rust about the types of values: one case a rule. */
import { expect, test } from 'vitest';
import { calls } from './linked.ts';

/** Calls of the library are looked at where they are what a case is about. */
const LIBRARY =
  / (?:unwrap|iter|map|get|ok|filter|clone|cloned|collect|first|last|fold|vec|enumerate|as_ref|next|values_mut|borrow|borrow_mut|for_each|is_ok|is_empty|pop|Some|Ok|Err|panic) -> external/;

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

test('a match of several values at once says what each of its patterns binds', () => {
  expect(
    calls(`-- src/lib.rs
struct A; impl A { fn a(&self) {} }
struct B; impl B { fn b(&self) {} }
fn f(one: Option<A>, other: Option<B>) {
    match (1, &one, other) {
        (1, Some(x), _) => x.a(),
        (_, None, Some(x)) => x.b(),
        _ => {}
    }
}
`),
  ).toEqual(['src/lib.rs:5 a -> src/lib.rs#A.a~method exact element', 'src/lib.rs:6 b -> src/lib.rs#B.b~method exact element']);
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
    'src/lib.rs:6 id -> src/lib.rs#N.id~method exact annotation',
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

test('traits of the folder give members to types of the library, also those that the trait itself says', () => {
  expect(
    calls(`-- src/lib.rs
mod ext;
use ext::{Ext, Told};
fn f(a: &[u8], s: &str, n: u64) {
    a.twice();
    s.twice();
    let k = n.checked_add(1).told();
    let t = core::str::from_utf8(a).ok().told();
}
-- src/ext.rs
pub trait Ext { fn once(&self); fn twice(&self) { self.once(); } }
impl Ext for [u8] { fn once(&self) {} }
pub trait Told { fn told(self); }
impl<T> Told for Option<T> { fn told(self) {} }
`).filter((line) => / (?:twice|told) /.test(line)),
  ).toEqual([
    'src/lib.rs:4 twice -> src/ext.rs#Ext.twice~method exact annotation',
    'src/lib.rs:5 twice -> external',
    'src/lib.rs:6 told -> src/ext.rs#Option.told~method exact return',
    'src/lib.rs:7 told -> src/ext.rs#Option.told~method exact return',
  ]);
});

test('what a block for a type of the library gives of its own type parameters is said by what it is called on', () => {
  expect(
    calls(`-- src/lib.rs
struct A;
struct E;
impl A { fn go(&self) {} }
type Res<T> = Result<T, E>;
trait Told<T> { fn told(self) -> T; fn tell(self) -> Res<T>; }
impl<T> Told<T> for Option<T> { fn told(self) -> T { todo!() } fn tell(self) -> Res<T> { todo!() } }
impl<T> Told<T> for Result<T, ()> { fn told(self) -> T { todo!() } fn tell(self) -> Res<T> { todo!() } }
fn read<T: Copy>() -> Result<T, ()> { todo!() }
fn f(a: Option<A>) -> Res<()> {
    let b = a.told();
    b.go();
    read::<A>().tell()?.go();
}
`).filter((line) => !/ (?:todo|read) /.test(line)),
  ).toEqual([
    'src/lib.rs:10 told -> src/lib.rs#Option.told~method exact annotation',
    'src/lib.rs:11 go -> src/lib.rs#A.go~method exact return',
    'src/lib.rs:12 go -> src/lib.rs#A.go~method exact return',
    'src/lib.rs:12 tell -> src/lib.rs#Result.tell~method exact return',
  ]);
});

test('FIXME: a type parameter with a bound of a block for a type of the library is known by that bound alone', () => {
  expect(
    calls(`-- src/lib.rs
struct A;
impl A { fn go(&self) {} }
trait Shows { fn show(&self); }
trait First<T> { fn one(&self) -> &T; }
impl<T: Shows> First<T> for Vec<T> { fn one(&self) -> &T { self[0].show(); &self[0] } }
fn f(a: Vec<A>) { a.one().go(); }
`),
  ).toEqual([
    'src/lib.rs:5 show -> src/lib.rs#Shows.show~method exact element',
    'src/lib.rs:6 go -> unresolved Shows has no member go',
    'src/lib.rs:6 one -> src/lib.rs#Vec.one~method exact annotation',
  ]);
});
