import { expect, it } from 'vitest';
import { parseSearchQuery } from '../../../server/src/store/search/searchQuery.ts';

/** What was understood, without what is empty. */
function understood(text: string): Record<string, unknown> {
  const parsed = Object.entries(parseSearchQuery(text));
  return Object.fromEntries(
    parsed.filter(([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0)),
  );
}

it.each([
  ['', {}],
  ['name', { name: 'name' }],
  ['  name  ', { name: 'name' }],
  ['Class.method', { name: 'method', qualifiers: ['Class'] }],
  ['a.b.c', { name: 'c', qualifiers: ['a', 'b'] }],
  ['mod::fn', { name: 'fn', qualifiers: ['mod'] }],
  ['Class#method', { name: 'method', qualifiers: ['Class'] }],
  ['Class.', { qualifiers: ['Class'] }],
  ['#private', { name: 'private' }],
  ['get user', { name: 'getuser' }],
  ['path/frag name', { name: 'name', paths: ['path/frag'] }],
  ['src/Util/parse', { name: 'parse', paths: ['src/util'] }],
  ['src/util/', { paths: ['src/util'] }],
  ['src/ Class.method', { name: 'method', qualifiers: ['Class'], paths: ['src/'] }],
  ['kind:class user', { name: 'user', kinds: ['class'] }],
  ['kind:en', { kinds: ['enum', 'enum_member'] }],
  ['kind:class kind:fn x', { name: 'x', kinds: ['class', 'function', 'method'] }],
  ['kind:class,interface x', { name: 'x', kinds: ['class', 'interface'] }],
  ['kind:Class,fn', { kinds: ['class', 'function', 'method'] }],
  ['kind:class, x', { name: 'x', kinds: ['class'] }],
  ['kind:, x', { name: 'x' }],
  ['lang:py,go lang:rust x', { name: 'x', languages: ['py', 'go', 'rust'] }],
  ['lang:, x', { name: 'x' }],
  ['kind: x', { name: 'x' }],
  ['lang:py x', { name: 'x', languages: ['py'] }],
  ['path:SRC x', { name: 'x', paths: ['src'] }],
  ['in:User save', { name: 'save', qualifiers: ['User'] }],
  ['in:a.b save', { name: 'save', qualifiers: ['a', 'b'] }],
  ['is:exported is:dep x', { name: 'x', is: ['exported', 'deprecated'] }],
  ['is:unused x', { name: 'x', is: ['unused'] }],
  ['is:un', { is: ['unused'] }],
  ['is:strange x', { name: 'x', unknown: ['is:strange'] }],
  ['kind::x', { name: 'x', qualifiers: ['kind'] }],
  ['*na*me', { name: 'name' }],
  ['"name"…', { name: 'name' }],
  ['name#', { name: 'name' }],
  ['name##', { name: '', qualifiers: ['name'] }],
])('%j', (text, expected) => {
  const { name, ...rest } = expected as { name?: string };
  expect(understood(text)).toEqual(name === undefined || name === '' ? rest : expected);
});

it.each([
  ['kind:nonsense x', 'kind:nonsense'],
  ['kind:class,nonsense x', 'kind:class,nonsense'],
  ['kind:nonsense kind:class x', 'kind:nonsense'],
])('%j matches no kind, and says which filter it is', (text, unknown) => {
  for (const kinds of [[], ['class']] as const)
    expect(parseSearchQuery(text, { kinds })).toMatchObject({ name: 'x', kinds: [], unknown: [unknown] });
});

it('takes kinds from outside', () => {
  expect(parseSearchQuery('x', { kinds: ['class'] }).kinds).toEqual(['class']);
  expect(parseSearchQuery('kind:fn x', { kinds: ['function', 'class'] }).kinds).toEqual(['function']);
  expect(parseSearchQuery('x', { kinds: [] }).kinds).toBeUndefined();
});
