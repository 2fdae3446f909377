import { expect, test } from 'vitest';
import { isSubsequence, parseSymbolQuery, qualifiedName } from '../../server/src/lsp/features/symbolQuery.ts';

/** What is typed, what the index is asked, and what every name must contain as a subsequence. */
const stripped: readonly (readonly [typed: string, text: string, pattern: string])[] = [
  ['save', 'save', 'save'],
  ['Save User', 'SaveUser', 'saveuser'],
  [' \tsave\n', 'save', 'save'],
  ['"save"', 'save', 'save'],
  ['sa*ve', 'save', 'save'],
  ['sa…ve', 'save', 'save'],
  ['save#', 'save', 'save'],
  ['#count', '#count', '#count'],
  ['#', '#', '#'],
  ['save##', 'save.', 'save#'],
  ['User.save', 'User.save', 'user.save'],
  ['User::save', 'User.save', 'user::save'],
  ['User#save', 'User.save', 'user#save'],
  ['a::b.c', 'a.b.c', 'a::b.c'],
  // Filters of our own grammar mean nothing here: VS Code would drop every answer.
  ['kind:class', 'kindclass', 'kind:class'],
  ['src/user', 'srcuser', 'src/user'],
  // Neither do the operators of fzf.
  ['^save', '^save', '^save'],
  ["'save", "'save", "'save"],
  ['', '', ''],
  ['* "', '', ''],
];

test.each(stripped)('%j asks the index for %j and matches names against %j', (typed, text, pattern) => {
  expect(parseSymbolQuery(typed)).toMatchObject({ text, pattern });
});

test('a query is no longer than what VS Code looks at', () => {
  expect(parseSymbolQuery('x'.repeat(1000)).pattern).toHaveLength(128);
});

/** Query, then label, container and path of a symbol, then name and container of the answer. */
const qualified: readonly (readonly [
  query: string,
  symbol: readonly [string, string, string],
  answer: readonly [string, string] | undefined,
])[] = [
  ['save', ['save', 'User', 'a.py'], ['save', 'User']],
  ['User.save', ['save', 'User', 'a.py'], ['User.save', '']],
  ['User.save', ['save()', 'User', 'a.ts'], ['User.save()', '']],
  ['User.save', ['save', 'models.User', 'a.py'], ['User.save', 'models']],
  ['models.User.save', ['save', 'models.User', 'a.py'], ['models.User.save', '']],
  ['us.sa', ['save', 'User', 'a.py'], ['User.save', '']],
  ['User::save', ['save', 'User', 'a.rs'], ['User::save', '']],
  ['User#save', ['save', 'User', 'a.rb'], ['User#save', '']],
  ['net::Url.parse', ['parse', 'net.Url', 'a.rs'], ['net::Url.parse', '']],
  ['.save', ['save', 'User', 'a.py'], ['User.save', '']],
  ['User.', ['save', 'User', 'a.py'], ['User.save', '']],
  // A qualifier may name the module: the file, or a folder above it.
  ['pricing.total', ['total', '', 'shop/pricing.py'], ['pricing.total', '']],
  ['shop.total', ['total', '', 'shop/pricing.py'], ['shop.pricing.total', '']],
  ['pricing.Order.total', ['total', 'Order', 'shop/pricing.py'], ['pricing.Order.total', '']],
  // VS Code would drop these.
  ['Order.save', ['save', 'User', 'a.py'], undefined],
  ['^save', ['save', 'User', 'a.py'], undefined],
  ['usersave', ['save', 'User', 'a.py'], undefined],
];

test.each(qualified)('%j finds %j as %j', (typed, [label, container, path], answer) => {
  const named = qualifiedName(parseSymbolQuery(typed), { label, container, path });
  expect(named === undefined ? undefined : [named.name, named.container]).toEqual(answer);
});

test.each([
  ['', 'anything', true],
  ['npe', 'NullPointerException', true],
  ['npe', 'Nope', true],
  ['pn', 'Nope', false],
  ['aa', 'a', false],
  ['straße', 'STRASSE straße', true],
] as const)('%j in order within %j: %j', (pattern, text, expected) => {
  expect(isSubsequence(pattern, text)).toBe(expected);
});
