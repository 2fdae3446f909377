/** Python: what a value is, by the class that a method is called on. */
import { expect, test } from 'vitest';
import { calls } from './linked.ts';

test('what a method above gives of its own class is of the class that calls it', () => {
  expect(
    calls(`
-- m.py
class Base:
    @classmethod
    def make(cls): return cls()
    def again(self): return self
    def __new__(cls, *args):
        made = super().__new__(cls)
        made.own()
        return made
    def own(self): pass
class Below(Base):
    @classmethod
    def make(cls):
        made = super().make()
        made.fill()
        return made
    def again(self):
        super().again().fill()
        object.__new__(Below).fill()
        object.__new__(type(self)).fill()
    def fill(self): pass
`).filter((line) => /^\S+ (?:fill|own) /.test(line)),
  ).toEqual([
    'm.py:7 own -> m.py#Base.own~method exact return',
    'm.py:14 fill -> m.py#Below.fill~method exact initializer',
    'm.py:17 fill -> m.py#Below.fill~method exact constructor',
    'm.py:18 fill -> m.py#Below.fill~method exact return',
    'm.py:19 fill -> m.py#Below.fill~method exact return',
  ]);
});

test('tests of classes: type(x) is A, and the class of what a method is called on', () => {
  expect(
    calls(`
-- m.py
class A:
    def run(self): pass
    def __eq__(self, other):
        if isinstance(other, self.__class__): other.run()
        if isinstance(other, type(self)): other.run()
        if type(other) is type(self): other.run()
        if not isinstance(other, self.__class__): return False
        return other.run()
def f(x):
    if type(x) is A: x.run()
    if type(x) == A and x.run(): pass
    if type(x) is not A: return
    x.run()
`).filter((line) => line.includes('run')),
  ).toEqual([
    'm.py:4 run -> m.py#A.run~method exact annotation',
    'm.py:5 run -> m.py#A.run~method exact annotation',
    'm.py:6 run -> m.py#A.run~method exact annotation',
    'm.py:8 run -> m.py#A.run~method exact annotation',
    'm.py:10 run -> m.py#A.run~method exact annotation',
    'm.py:11 run -> m.py#A.run~method exact annotation',
    'm.py:13 run -> m.py#A.run~method exact annotation',
  ]);
});
