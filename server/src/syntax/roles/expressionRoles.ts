/** Roles of nodes that use: names, calls, access paths, types; and of those that say nothing. */
import type { ExpressionOperation, ScopeKind } from '../../facts/fileFacts.ts';
import type { Field, Parts } from './uses.ts';

export interface ScopeRole extends Parts {
  readonly role: 'scope';
  readonly kind: ScopeKind;
  /** What it is as a value: a comprehension is a list. */
  readonly literal?: string;
}

/** An identifier. `space` says which names it can mean in languages that keep types and values apart. */
export interface NameRole {
  readonly role: 'name';
  readonly space?: 'value' | 'type';
  /** Stands for a key and a value at once: `{a}`. */
  readonly shorthand?: true;
  /** `call` where a name that nothing before it has declared is a call on the object around: Ruby. */
  readonly undeclared?: 'call';
  /** The name that means the base class where the language has no keyword for it: Python's `super`. */
  readonly superName?: string;
}

/** `object.name`. */
export interface MemberRole extends Parts {
  readonly role: 'member';
  readonly object: Field;
  readonly name: Field;
}

/** `object[index]`. */
export interface IndexRole extends Parts {
  readonly role: 'index';
  readonly object: Field;
}

export interface CallRole extends Parts {
  readonly role: 'call';
  readonly as: 'call' | 'new';
  readonly callee: Field;
  /** Grammars that write a call of a member as one node: what the callee, then a mere name, is a member of. */
  readonly object?: Field;
  readonly arguments?: Field;
  readonly flags?: readonly 'jsx'[];
}

/** The list of arguments of a call; used where the grammar has no field for it and to count. */
export interface ArgumentsRole extends Parts {
  readonly role: 'arguments';
}

export interface SpreadRole extends Parts {
  readonly role: 'spread';
}

/** Marks the call or member it stands in as optional (`?.`). */
export interface OptionalRole {
  readonly role: 'optional';
}

export interface AssignmentRole extends Parts {
  readonly role: 'assignment';
  readonly target: Field;
  readonly value?: Field;
  readonly as: 'write' | 'readWrite';
}

/** Names below mean those outside of the scope around, also when they are assigned: Python's `global`. */
export interface OuterRole extends Parts {
  readonly role: 'outer';
}

/** A node that changes nothing about what its child is: parentheses, `await`, a cast. */
export interface WrapperRole extends Parts {
  readonly role: 'wrapper';
  /** What it does to the expression inside; nothing when left out. */
  readonly operation?: 'await' | 'cast';
  /** The field of the expression; the first child that is no type when left out. */
  readonly inner?: Field;
  /** The field of a cast's type; the other child when left out. */
  readonly type?: Field;
  /** The name of the argument that it wraps: `label: value`. */
  readonly key?: Field;
}

/** One of several values: `a or b`, `a if c else b`. As an expression it is the part that says most about its type. */
export interface ChoiceRole extends Parts {
  readonly role: 'choice';
  /** The part that only decides, counted from 0. */
  readonly condition?: number;
}

/** Gives back the value of its first child from the function around. */
export interface ReturnRole extends Parts {
  readonly role: 'return';
}

export interface LiteralRole extends Parts {
  readonly role: 'literal';
  readonly operation?: 'literal' | 'array' | 'object';
  /** string, number, boolean, null, list, dict ... */
  readonly literal: string;
}

/** An object literal: members are symbols when the object has a name. */
export interface ObjectRole extends Parts {
  readonly role: 'object';
}

/** One `key: value` of an object literal. */
export interface PairRole extends Parts {
  readonly role: 'pair';
  readonly key: Field;
  readonly value: Field;
}

/** `this`, `self`, `super`. */
export interface KeywordRole {
  readonly role: 'keyword';
  readonly operation: Extract<ExpressionOperation, 'self' | 'super'>;
}

/** A type with arguments: `Map<string, X>`. */
export interface GenericRole extends Parts {
  readonly role: 'generic';
  readonly name: Field;
  readonly arguments: Field;
}

/** Names below are types. */
export interface TypeRole extends Parts {
  readonly role: 'type';
  readonly scope?: 'type';
}

export interface CommentRole {
  readonly role: 'comment';
}

/** Says only what its children are. */
export interface PlainRole extends Parts {
  readonly role: 'plain';
}

/** Nothing below is looked at. */
export interface SkipRole {
  readonly role: 'skip';
}

/** A leaf that says nothing, such as a piece of a string: left out of the tree to save time. */
export interface DropRole {
  readonly role: 'drop';
}
