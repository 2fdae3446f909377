/** Rules of Rust about which of several definitions of one name is meant: one case a rule. */
import { expect, test } from 'vitest';
import { calls, linked } from './linked.ts';

test('a field is no method, even if the method comes from a trait', () => {
  expect(
    calls(`-- src/lib.rs
struct A { kind: u8 }
trait Kind { fn kind(&self) -> u8; }
impl Kind for A { fn kind(&self) -> u8 { self.kind } }
fn f(a: &A) { a.kind(); }
`),
  ).toEqual(['src/lib.rs:4 kind -> src/lib.rs#A.kind~method exact annotation']);
});

test('of several blocks for one type a call on self means that around it, but not itself', () => {
  expect(
    calls(`-- src/lib.rs
struct A;
trait Show { fn text(&self); fn twice(&self); }
impl Show for A { fn text(&self) {} fn twice(&self) { self.text(); } }
impl<'a> Show for &'a A { fn text(&self) {} fn twice(&self) { self.text(); } }
trait Find<T> { fn find(&self, what: T); }
impl Find<u8> for A { fn find(&self, what: u8) {} }
impl<'a> Find<&'a u8> for A { fn find(&self, what: &'a u8) { self.find(*what) } }
`),
  ).toEqual([
    'src/lib.rs:3 text -> src/lib.rs#A.text~method exact annotation',
    'src/lib.rs:4 text -> src/lib.rs#A.text~method#1 exact annotation',
    'src/lib.rs:7 find -> src/lib.rs#A.find~method exact annotation',
  ]);
});

test('a block for a type comes before one for references to it', () => {
  expect(
    calls(`-- src/lib.rs
struct A;
impl<'a> IntoIterator for &'a A { fn into_iter(self) -> I { I } }
impl IntoIterator for A { fn into_iter(self) -> I { I } }
fn f(a: A) { a.into_iter(); }
`),
  ).toEqual(['src/lib.rs:4 into_iter -> src/lib.rs#A.into_iter~method#1 exact annotation']);
});

test('of several implementations of a trait the one that takes what is given', () => {
  expect(
    calls(`-- src/lib.rs
struct A; struct B; struct C;
impl From<A> for C { fn from(a: A) -> C { C } }
impl From<B> for C { fn from(b: B) -> C { C } }
trait Put<T> { fn put(&self, what: T); }
impl Put<A> for C { fn put(&self, what: A) {} }
impl Put<B> for C { fn put(&self, what: B) {} }
fn f(b: B, c: C) { let d = C::from(b); let e = c.put(b); let g = C::from(unknown); }
`),
  ).toEqual([
    'src/lib.rs:7 from -> src/lib.rs#C.from~method#1 exact local',
    'src/lib.rs:7 put -> src/lib.rs#C.put~method#1 exact annotation',
    'src/lib.rs:7 from -> external',
  ]);
});

test('of several implementations the one for the type with the arguments of the receiver', () => {
  expect(
    calls(`-- src/lib.rs
struct A; struct B;
trait Told<T> { fn told(self, how: &str) -> T; }
impl<T> Told<T> for Result<T, A> { fn told(self, how: &str) -> T { self } }
impl<T> Told<T> for Result<T, B> { fn told(self, how: &str) -> T { self } }
fn f<E>(x: Result<u8, B>, y: Result<u8, E>) { let n = x.told("x"); let m = y.told("y"); }
`),
  ).toEqual([
    'src/lib.rs:5 told -> src/lib.rs#Result.told~method#1 exact annotation',
    'src/lib.rs:5 told -> src/lib.rs#Told.told~method exact annotation',
  ]);
});

test('where nothing tells which implementation of a trait, what the trait says is meant', () => {
  expect(
    calls(`-- src/lib.rs
struct A; struct B; struct C;
trait Put<T> { fn put(&self, what: T); }
impl Put<A> for C { fn put(&self, what: A) {} }
impl Put<B> for C { fn put(&self, what: B) {} }
fn f(c: C) { let d = c.put(unknown); }
`),
  ).toEqual(['src/lib.rs:5 put -> src/lib.rs#Put.put~method exact annotation']);
});

test('a text is what it is given as', () => {
  expect(
    calls(`-- src/lib.rs
struct C;
impl From<&str> for C { fn from(a: &str) -> C { C } }
impl From<u8> for C { fn from(a: u8) -> C { C } }
fn f() { let d = C::from("d"); }
`),
  ).toEqual(['src/lib.rs:4 from -> src/lib.rs#C.from~method exact local']);
});

test('what the features of a package leave out is not meant', () => {
  expect(
    calls(`-- Cargo.toml
[package]
name = "one"
[features]
default = ["std"]
std = ["alloc"]
alloc = []
exact = []
-- src/lib.rs
#[cfg(not(feature = "std"))]
pub struct A { a: u8 }
#[cfg(feature = "std")]
pub struct A { a: u8 }
impl A {
    #[cfg(feature = "exact")]
    fn parse(&self) {}
    #[cfg(not(feature = "exact"))]
    fn parse(&self) {}
    #[cfg(all(feature = "alloc", not(feature = "exact")))]
    fn other(&self) {}
    #[cfg(not(all(feature = "alloc", not(feature = "exact"))))]
    fn other(&self) {}
}
fn f() { let a = A { a: 1 }; a.parse(); a.other(); }
`),
  ).toEqual([
    'src/lib.rs:15 A -> src/lib.rs#A~struct#1 exact local',
    'src/lib.rs:15 parse -> src/lib.rs#A.parse~method#1 exact initializer',
    'src/lib.rs:15 other -> src/lib.rs#A.other~method exact initializer',
  ]);
});

test('a bound of a type parameter brings its arguments', () => {
  expect(
    calls(`-- src/lib.rs
struct A; impl A { fn m(&self) {} }
trait Parse<I, O> { fn parse(&mut self, input: I) -> Result<(I, O), ()>; }
trait Length { fn length(&self) -> usize; }
fn f<I: Length, F: Parse<I, A>>(mut f: F, i: I) {
    if let Ok((rest, a)) = f.parse(i) { rest.length(); a.m(); }
}
`),
  ).toEqual([
    'src/lib.rs:5 parse -> src/lib.rs#Parse.parse~method exact annotation',
    'src/lib.rs:5 length -> src/lib.rs#Length.length~method exact return',
    'src/lib.rs:5 m -> src/lib.rs#A.m~method exact return',
  ]);
});

test('another name for a type leaves members for all to what it stands for', () => {
  expect(
    calls(`-- src/lib.rs
pub type Answer<O> = Result<O, ()>;
trait Finish { fn finish(self); }
impl<O> Finish for Answer<O> { fn finish(self) {} }
trait Parse { fn map(self); fn into(self); }
impl<F: Fn()> Parse for F { fn map(self) {} fn into(self) {} }
fn f<T>(a: Answer<u8>, t: T) { a.map(|x| x); t.into(); t.map(); }
`),
  ).toEqual([
    'src/lib.rs:6 map -> external',
    'src/lib.rs:6 into -> unresolved T has no member into',
    'src/lib.rs:6 map -> src/lib.rs#Parse.map~method exact annotation',
  ]);
});

test('what a trait says that builds on Iterator is an iterator to itself', () => {
  expect(
    calls(`-- src/lib.rs
trait More: Iterator {
    fn most(self) where Self: Sized {}
    fn all(self) where Self: Sized { self.enumerate().most(); }
}
impl<T: ?Sized> More for T where T: Iterator {}
`),
  ).toEqual(['src/lib.rs:3 most -> src/lib.rs#More.most~method exact return', 'src/lib.rs:3 enumerate -> external']);
});

test('a name that a macro makes is imported from the file of its module', () => {
  expect(
    linked(`-- src/lib.rs
mod value;
mod user;
-- src/value.rs
use outside::*;
parse!(value() -> u8, { 1 });
-- src/user.rs
use crate::value::value;
`),
  ).toEqual([
    'src/user.rs:1 import crate::value::value.value -> src/value.rs exact',
    'src/value.rs:1 import outside -> external outside',
    'src/value.rs:2 parse -> external outside',
  ]);
});

test('a method that is called by the name of a trait is that of the block for what it is given', () => {
  expect(
    calls(`-- src/lib.rs
use std::fmt::{self, Display};
struct A;
struct B(A);
struct C;
trait Make { fn make(x: u8) -> Self; fn show(&self) {} }
impl A { fn show(&self) {} }
impl Make for A { fn make(x: u8) -> A { A } fn show(&self) {} }
impl Make for C { fn make(x: u8) -> C { C } }
impl Make for u8 { fn make(x: u8) -> u8 { x } }
impl fmt::Display for A { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { todo!() } }
impl fmt::Debug for A { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { Display::fmt(self, f) } }
impl fmt::Debug for B { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { self.0.fmt(f)?; fmt::Debug::fmt(&**self, f) } }
fn f(a: A, c: &C, f: &mut fmt::Formatter, r: std::rc::Rc<A>) {
    Make::show(&a);
    a.show();
    Make::show(c);
    a.fmt(f);
    let x: C = Make::make(1u8);
    std::rc::Rc::clone(&r);
}
`).filter((line) => !/ todo /.test(line)),
  ).toEqual([
    'src/lib.rs:11 fmt -> src/lib.rs#A.fmt~method exact annotation',
    'src/lib.rs:12 fmt -> src/lib.rs#A.fmt~method#1 exact annotation',
    'src/lib.rs:12 fmt -> external std',
    'src/lib.rs:14 show -> src/lib.rs#A.show~method#1 exact annotation',
    'src/lib.rs:15 show -> src/lib.rs#A.show~method exact annotation',
    'src/lib.rs:16 show -> src/lib.rs#Make.show~method exact local',
    'src/lib.rs:17 fmt -> src/lib.rs#A.fmt~method exact annotation',
    'src/lib.rs:18 make -> src/lib.rs#C.make~method exact annotation',
    'src/lib.rs:19 clone -> external std',
  ]);
});

test('arguments choose among blocks of a trait, also where nobody asks for what the call gives', () => {
  expect(
    calls(`-- src/lib.rs
struct S(u8);
struct T { s: S }
impl From<&str> for S { fn from(s: &str) -> S { todo!() } }
impl From<String> for S { fn from(s: String) -> S { todo!() } }
fn take(s: S) {}
fn f(t: &mut T, a: &str, b: String) { t.s = S::from(a); take(S::from(b)); }
`).filter((line) => line.includes(' from ')),
  ).toEqual(['src/lib.rs:6 from -> src/lib.rs#S.from~method exact local', 'src/lib.rs:6 from -> src/lib.rs#S.from~method#1 exact local']);
});

test('a function of a trait without a receiver is the one of the block for what the place expects', () => {
  expect(
    calls(`-- src/lib.rs
struct A;
impl Default for A { fn default() -> A { A } }
struct S { a: A, n: u8 }
fn f() -> S { S { a: Default::default(), n: Default::default() } }
fn g() -> A { Default::default() }
fn h() { let a: A = Default::default(); let n: u8 = Default::default(); }
struct P;
impl From<&str> for P { fn from(s: &str) -> P { P } }
impl From<u8> for P { fn from(n: u8) -> P { P } }
fn i(s: &str) -> P { From::from(s) }
impl TryFrom<&[u8]> for P { type Error = A; fn try_from(s: &[u8]) -> Result<Self, Self::Error> { todo!() } }
impl TryFrom<Vec<u8>> for P { type Error = A; fn try_from(s: Vec<u8>) -> Result<Self, Self::Error> { todo!() } }
impl TryFrom<&str> for P { type Error = A; fn try_from(s: &str) -> Result<Self, Self::Error> { TryFrom::try_from(s.as_bytes()) } }
`).filter((line) => / default | from | try_from /.test(line)),
  ).toEqual([
    'src/lib.rs:4 default -> src/lib.rs#A.default~method exact field',
    'src/lib.rs:4 default -> external',
    'src/lib.rs:5 default -> src/lib.rs#A.default~method exact annotation',
    'src/lib.rs:6 default -> src/lib.rs#A.default~method exact annotation',
    'src/lib.rs:6 default -> external',
    'src/lib.rs:10 from -> src/lib.rs#P.from~method exact annotation',
    'src/lib.rs:13 try_from -> src/lib.rs#P.try_from~method exact annotation',
  ]);
});

test('what Deref leads to that is a type parameter has the members of what stands for it', () => {
  expect(
    calls(`-- src/lib.rs
use std::ops::Deref;
struct Guard<T, F> { value: T, f: F }
impl<T, F> Deref for Guard<T, F> { type Target = T; fn deref(&self) -> &T { &self.value } }
fn guard<T, F>(value: T, f: F) -> Guard<T, F> { Guard { value, f } }
struct Part;
impl Part { fn go(&self) {} }
struct S { part: Part, len: u8 }
trait Show { fn show(&self) {} }
impl Show for S {}
impl S { fn len(&self) {} }
fn f(s: S, g: Guard<Guard<S, u8>, u8>) {
    let one = guard(s, |s| {});
    one.len();
    one.part.go();
    one.show();
    g.len();
    g.gone();
}
fn h<T: Show>(g: Guard<T, u8>) { g.show(); }
`).filter((line) => / (?:go|len|show|gone) /.test(line)),
  ).toEqual([
    'src/lib.rs:13 len -> src/lib.rs#S.len~method exact return',
    'src/lib.rs:14 go -> src/lib.rs#Part.go~method exact return',
    'src/lib.rs:15 show -> src/lib.rs#Show.show~method exact return',
    'src/lib.rs:16 len -> src/lib.rs#S.len~method exact annotation',
    'src/lib.rs:17 gone -> external std',
    'src/lib.rs:19 show -> src/lib.rs#Show.show~method exact annotation',
  ]);
});

test('a block that gives a type of the library a trait of it is not meant where the argument is none that it takes', () => {
  expect(
    calls(`-- src/lib.rs
struct V(Vec<u8>);
impl V { fn as_bytes(&self) -> &[u8] { &self.0 } }
impl PartialOrd<V> for [u8] { fn partial_cmp(&self, other: &V) -> Option<Ordering> { todo!() } }
fn f(a: &V, b: &[u8]) -> bool {
    let one = b.partial_cmp(a);
    let two = a.as_bytes().partial_cmp(b);
}
`).filter((line) => / partial_cmp /.test(line)),
  ).toEqual(['src/lib.rs:5 partial_cmp -> src/lib.rs#slice.partial_cmp~method exact annotation', 'src/lib.rs:6 partial_cmp -> external']);
});

test('of modules of one name the one is meant that is built on the usual system, and of imports of everything what is built', () => {
  expect(
    calls(`-- src/lib.rs
#[cfg(unix)]
#[path = "unix.rs"]
mod inner;
#[cfg(all(
    target_family = "wasm",
    not(any(target_os = "linux"))
))]
mod inner { pub fn f() {} }
#[cfg(windows)]
mod one { pub fn h() {} }
#[cfg(windows)]
use one::*;
#[cfg(unix)]
mod two { pub fn h() {} }
#[cfg(unix)]
use two::*;
pub fn g() { inner::f(); h(); }
-- src/unix.rs
pub fn f() {}
`),
  ).toEqual(['src/lib.rs:17 f -> src/unix.rs#f~function exact local', 'src/lib.rs:17 h -> src/lib.rs#two.h~function exact package']);
});

test('a method that is private to another module leaves its name to what a trait gives', () => {
  expect(
    calls(`-- src/lib.rs
mod date;
use date::{Date, Dated};
fn f(d: &Date) { d.year(); d.month(); d.day(); }
-- src/date.rs
pub struct Date;
pub trait Dated { fn year(&self) -> i32; fn month(&self) -> i32; }
impl Date {
    fn year(&self) -> i32 { 1 }
    pub fn month(&self) -> i32 { 1 }
    fn day(&self) {}
}
impl Dated for Date {
    fn year(&self) -> i32 { 1 }
    fn month(&self) -> i32 { 1 }
}
mod inside { fn g(d: &super::Date) { d.year(); } }
`),
  ).toEqual([
    'src/date.rs:12 year -> src/date.rs#Date.year~method exact annotation',
    'src/lib.rs:3 year -> src/date.rs#Date.year~method#1 exact annotation',
    'src/lib.rs:3 month -> src/date.rs#Date.month~method exact annotation',
    'src/lib.rs:3 day -> src/date.rs#Date.day~method exact annotation',
  ]);
});

test('a conversion to a type of the library is that of the folder where its argument is known to be what that takes', () => {
  expect(
    calls(`-- src/lib.rs
struct A<E> { e: E } struct B;
type C<E> = A<E>;
impl<E> From<C<E>> for u32 { fn from(a: C<E>) -> Self { 1 } }
impl From<B> for u16 { fn from(b: B) -> Self { 1 } }
const LOW: u16 = 1;
fn f(b: B) { let c = u32::from(LOW); let d = u32::from(unknown); let e = u16::from(b); let g = u16::from(unknown); }
`).filter((line) => line.includes(' from ')),
  ).toEqual([
    'src/lib.rs:6 from -> external',
    'src/lib.rs:6 from -> external',
    'src/lib.rs:6 from -> src/lib.rs#u16.from~method exact package',
    'src/lib.rs:6 from -> external',
  ]);
});
