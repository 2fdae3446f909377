/** Rules of Rust about traits with types of their own, bounds and what generic code gives: one case a rule. */
import { expect, test } from 'vitest';
import { calls } from './linked.ts';

test('a trait that is written for a macro has types of its own with bounds, behind words of that macro', () => {
  expect(
    calls(`-- src/lib.rs
mod visit;
use visit::{Edge, Edges};
fn f<G: Edges>(g: G, e: G::Edge) {
    for each in g.edges() { each.source(); }
    e.source();
}
-- src/visit.rs
macro_rules! template { ($($t:tt)*) => {} }
pub trait Edge { fn source(&self) -> u8; }
template! {
    pub trait Edges {
        @section type
        type Edge: Edge;
        type All: Iterator<Item = Self::Edge>;
        @section self
        fn edges(self) -> Self::All;
    }
}
`).filter((line) => !line.includes(' template ')),
  ).toEqual([
    'src/lib.rs:4 edges -> src/visit.rs#Edges.edges~method exact annotation',
    'src/lib.rs:4 source -> src/visit.rs#Edge.source~method exact return',
    'src/lib.rs:5 source -> src/visit.rs#Edge.source~method exact annotation',
  ]);
});

test('what a function takes for a type parameter says what that gives, and its bound says what the function is given', () => {
  expect(
    calls(`-- src/lib.rs
struct A; impl A { fn go(&self) {} fn to_b(&self) -> B { B } }
struct B; impl B { fn b(&self) {} }
struct List<T> { all: Vec<T> }
impl<T: Clone> List<T> {
    fn each<F>(&self, mut f: F) where F: FnMut(&T) {}
    fn pick<F: Fn(&T) -> R, R>(&self, f: F) -> R { todo!() }
}
fn run<F, R>(f: F) -> R where F: FnOnce() -> R { todo!() }
fn with<T, F, R>(t: T, f: F) -> R where F: FnOnce(T) -> R + Send { todo!() }
fn f(list: &List<A>, a: A) {
    list.each(|x| x.go());
    list.pick(|x| x.to_b()).b();
    run(|| B).b();
    with(a, |x| x.to_b()).b();
    list.pick(A::to_b).b();
}
`).filter((line) => !/ (?:todo|each|pick|run|with) /.test(line)),
  ).toEqual([
    'src/lib.rs:11 go -> src/lib.rs#A.go~method probable argument',
    'src/lib.rs:12 b -> src/lib.rs#B.b~method exact return',
    'src/lib.rs:12 to_b -> src/lib.rs#A.to_b~method probable argument',
    'src/lib.rs:13 b -> src/lib.rs#B.b~method exact return',
    'src/lib.rs:14 b -> src/lib.rs#B.b~method exact return',
    'src/lib.rs:14 to_b -> src/lib.rs#A.to_b~method probable argument',
    'src/lib.rs:15 b -> src/lib.rs#B.b~method exact return',
  ]);
});

test('bounds of types that traits leave open say what values of these have, and what iterators give', () => {
  expect(
    calls(`-- src/lib.rs
trait Letter { fn is_alpha(&self) -> bool; fn as_char(&self) -> char; }
trait Input {
    type Item;
    type Iter: Iterator<Item = Self::Item>;
    fn all(&self) -> Self::Iter;
    fn split<P>(&self, p: P) -> Self where P: Fn(Self::Item) -> bool;
}
fn f<T>(input: T) where T: Input, <T as Input>::Item: Letter {
    input.split(|item| item.is_alpha());
    input.all().next().map(|t| t.as_char());
}
fn g<I>(it: I) where I: IntoIterator, I::Item: Letter { for x in it { x.is_alpha(); } }
fn h<I: Iterator>(it: I) where I::Item: Letter + Clone { it.map(|x| x.as_char()); }
fn l<T: Clone + Input>(input: T) where T::Item: Letter { let copy = input.clone(); copy.split(|item| item.is_alpha()); }
fn k<I: Iterator<Item = T>, T: Letter>(it: I) { it.filter(|x| x.is_alpha()).next().unwrap().as_char(); }
`).filter((line) => line.includes('Letter')),
  ).toEqual([
    'src/lib.rs:9 is_alpha -> src/lib.rs#Letter.is_alpha~method probable argument',
    'src/lib.rs:10 as_char -> src/lib.rs#Letter.as_char~method probable argument',
    'src/lib.rs:12 is_alpha -> src/lib.rs#Letter.is_alpha~method exact element',
    'src/lib.rs:13 as_char -> src/lib.rs#Letter.as_char~method probable argument',
    'src/lib.rs:14 is_alpha -> src/lib.rs#Letter.is_alpha~method probable argument',
    'src/lib.rs:15 as_char -> src/lib.rs#Letter.as_char~method exact return',
    'src/lib.rs:15 is_alpha -> src/lib.rs#Letter.is_alpha~method probable argument',
  ]);
});
