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
