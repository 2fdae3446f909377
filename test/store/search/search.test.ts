import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildSegment, type SearchFile } from '../../../server/src/store/search/buildSegment.ts';
import { mergeSegments } from '../../../server/src/store/search/mergeSegments.ts';
import { parseSearchQuery } from '../../../server/src/store/search/searchQuery.ts';
import { readRankKey } from '../../../server/src/store/search/searchRank.ts';
import { ScopeCache } from '../../../server/src/store/search/searchScope.ts';
import { pathOf, SCATTERED_STEPS, type Segment, STEPS } from '../../../server/src/store/search/segment.ts';
import { searchSegment } from '../../../server/src/store/search/segmentSearch.ts';
import { randomRuns } from '../../randomRuns.ts';
import { fileOf, filesOf, names, PATHS, queries } from './arbitraries.ts';
import { type NaiveMatch, naiveSearch, naiveTier } from './naiveSearch.ts';
import { runToEnd } from './runToEnd.ts';

interface Ask {
  readonly text: string;
  readonly limit?: number;
  readonly near?: string;
  readonly recent?: readonly string[];
  readonly imported?: readonly string[];
  readonly dead?: Uint8Array;
}

function ask(
  segment: Segment,
  { text, limit = 1000, near, recent = [], imported = [], dead = new Uint8Array(segment.files) }: Ask,
): NaiveMatch[] {
  const scope = new ScopeCache(segment, dead).scope(parseSearchQuery(text), { near, recent, imported });
  const decoder = new TextDecoder();
  return [...searchSegment(segment, scope, limit)].map((key) => {
    const { tier, score, symbol: rank } = readRankKey(key);
    const symbol = segment.symbolsByRank[rank] ?? -1;
    const name = segment.symbolNames[symbol] ?? -1;
    return {
      path: pathOf(segment, segment.symbolFiles[symbol] ?? -1),
      name: decoder.decode(segment.nameBytes.subarray(segment.nameOffsets[name], segment.nameOffsets[name + 1])),
      place: segment.symbolPlaces[symbol] ?? -1,
      tier,
      score,
    };
  });
}

/** The segment keeps names in lower case. */
const lower = (matches: readonly NaiveMatch[]) => matches.map((match) => ({ ...match, name: match.name.toLowerCase() }));

describe('one segment', () => {
  it('gives what the plain search gives, for every query and limit', () => {
    fc.assert(
      fc.property(filesOf(PATHS), queries, fc.constantFrom(1, 3, 10, 1000), (files, text, limit) => {
        const expected = naiveSearch(files, parseSearchQuery(text)).slice(0, limit);
        expect(ask(runToEnd(buildSegment(files)), { text, limit })).toEqual(lower(expected));
      }),
      randomRuns('FUZZ', 600),
    );
  });

  it('gives points to what is near, recent, and imported by what is near', () => {
    fc.assert(
      fc.property(
        filesOf(PATHS),
        queries,
        fc.constantFrom(...PATHS, 'new.ts', 'src/user/new.ts'),
        fc.subarray(PATHS),
        fc.subarray(PATHS),
        (files, text, near, recent, imported) => {
          const expected = naiveSearch(files, parseSearchQuery(text), { near, recent, imported }).slice(0, 7);
          expect(ask(runToEnd(buildSegment(files)), { text, near, recent, imported, limit: 7 })).toEqual(lower(expected));
        },
      ),
      randomRuns('FUZZ', 300),
    );
  });

  it('leaves out dead files', () => {
    fc.assert(
      fc.property(
        filesOf(PATHS),
        queries,
        fc.array(fc.boolean(), { minLength: PATHS.length, maxLength: PATHS.length }),
        (files, text, deaths) => {
          const segment = runToEnd(buildSegment(files));
          const dead = Uint8Array.from({ length: segment.files }, (_, file) => (deaths[file] === true ? 1 : 0));
          const living = files.filter(({ path }) => {
            const file = Array.from({ length: segment.files }, (_, index) => pathOf(segment, index)).indexOf(path);
            return dead[file] === 0;
          });
          expect(ask(segment, { text, dead })).toEqual(lower(naiveSearch(living, parseSearchQuery(text))));
        },
      ),
      randomRuns('FUZZ', 300),
    );
  });

  it('holds many names', () => {
    const files = Array.from({ length: 60 }, (_, index): SearchFile => {
      const symbols = Array.from({ length: 40 }, (__, place) => ({
        place,
        container: place % 3 === 0 ? `Holder${index % 7}` : '',
        name: `${['get', 'Set', 'on_'][place % 3]}${['Thing', 'User', 'Ping'][index % 3]}${(place * 7 + index * 13) % 97}`,
        kind: place % 17,
        modifiers: place % 2,
        publicMember: false,
      }));
      return {
        id: index + 1,
        path: `p${index % 5}/f${index}.ts`,
        language: 'ts',
        traits: { test: index % 9 === 0, generated: false },
        symbols,
      };
    });
    const segment = runToEnd(buildSegment(files));
    for (const text of ['', 'g', 'gt', 'gt1', 'ing', 'user9', 'on_p', '7', 'Holder3.get', 'kind:class s', 'p3/ u', 'zzz'])
      expect([text, ...ask(segment, { text, limit: 50 })]).toEqual([
        text,
        ...lower(naiveSearch(files, parseSearchQuery(text)).slice(0, 50)),
      ]);
  });
});

/** So many that containers and kinds are not looked at symbol by symbol. */
describe('one segment of many symbols', () => {
  const word = (number: number) => ['get', 'Set', 'on', 'Thing', 'User', 'Settle', 'ping', 'Error', 'Tree', 'x'][number % 10] ?? '';
  const files = Array.from({ length: 400 }, (_, index): SearchFile => {
    const symbols = Array.from({ length: 100 }, (__, place) => {
      const number = (index * 100 + place) * 7919;
      return {
        place,
        container: place % 10 === 0 ? '' : place % 50 === 1 ? 'Holder' : `Holder${index % 7}`,
        name: [number % 3 === 0 ? '_' : '', word(number >> 2), word(number >> 5), word(number >> 9), number % 13].join(
          number % 5 === 0 ? '_' : '',
        ),
        kind: (number >> 3) % 17,
        modifiers: number % 4 === 0 ? 1 : 0,
        publicMember: false,
      };
    });
    return {
      id: index + 1,
      path: `p${index % 5}/holder${index}.ts`,
      language: 'ts',
      traits: { test: index % 9 === 0, generated: false },
      symbols,
    };
  });
  const segment = runToEnd(buildSegment(files));

  it.each([
    'e',
    'settle',
    'terror',
    'ettle',
    'gtt',
    'userse',
    'xx',
    'Holder.',
    'Holder.set',
    'holder.tt',
    'Hold.kind:class g',
    'kind:fu',
    'kind:fu is:exported te',
    'is:test errr',
    'in:old kind:method ping',
  ])('gives what the plain search gives for %s', (text) => {
    const all = lower(naiveSearch(files, parseSearchQuery(text)));
    for (const limit of [20, 2000]) expect(ask(segment, { text, limit })).toEqual(all.slice(0, limit));
  });
});

describe('merged segments', () => {
  it('are what one segment of the living files would be', () => {
    const parts = fc.array(filesOf(PATHS), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(parts, queries, (versions, text) => {
        const latest = new Map<string, SearchFile>();
        for (const files of versions) for (const file of files) latest.set(file.path, file);
        const inputs = versions
          .filter((files) => files.length > 0)
          .map((files) => {
            const segment = runToEnd(buildSegment(files));
            const dead = Uint8Array.from({ length: segment.files }, (_, index) =>
              files.includes(latest.get(pathOf(segment, index)) as SearchFile) ? 0 : 1,
            );
            return { segment, dead };
          });
        const merged = runToEnd(mergeSegments(inputs));
        const fresh = runToEnd(buildSegment([...latest.values()]));
        expect(ask(merged, { text })).toEqual(ask(fresh, { text }));
        expect({ names: merged.names, containers: merged.containers, files: merged.files }).toEqual({
          names: fresh.names,
          containers: fresh.containers,
          files: fresh.files,
        });
      }),
      randomRuns('FUZZ', 300),
    );
  });

  it('are made in slices that do not grow with their size', () => {
    const slices = (symbols: number) => {
      const parts = [0, 1].map((part) => {
        const path = (file: number) => `p/f${part}_${file}.ts`;
        const symbolAt = (place: number, file: number) => ({
          place,
          container: `C${place}_${file}`,
          name: `n${place}_${file}_${part}`,
          kind: 0,
          modifiers: 0,
          publicMember: false,
        });
        const files = Array.from({ length: symbols / 200 }, (_, file): SearchFile => {
          const own = Array.from({ length: 100 }, (__, place) => symbolAt(place, file));
          return { id: 1 + file * 2 + part, path: path(file), language: 'ts', traits: { test: false, generated: false }, symbols: own };
        });
        const segment = runToEnd(buildSegment(files));
        return { segment, dead: new Uint8Array(segment.files) };
      });
      let count = 0;
      for (const work = mergeSegments(parts); work.next().done !== true; ) count++;
      return count;
    };
    // Each of the 24,000 further symbols is found alive, counted, and counted for its container; it is written, and put with its container.
    // Each has a name of its own, which is ranked, placed, renumbered in both directions, given its count and copied; united; and signed.
    // Two share a container, which is united and copied.
    const further = slices(36_000) - slices(12_000);
    const ofSymbols = (3 * 24_000) / STEPS + (2 * 24_000) / SCATTERED_STEPS;
    const ofNames = (6 * 24_000) / STEPS + 24_000 / 2000 + 24_000 / 500;
    const ofContainers = 12_000 / STEPS + 12_000 / 2000;
    expect(further).toBeGreaterThanOrEqual(ofSymbols + ofNames + ofContainers);
  });

  it('of nothing are nothing', () => {
    const empty = runToEnd(mergeSegments([]));
    expect(ask(empty, { text: 'a' })).toEqual([]);
    expect(ask(empty, { text: '' })).toEqual([]);
    expect(ask(empty, { text: 'User.a', near: 'a.ts' })).toEqual([]);
  });
});

describe('tiers', () => {
  const tierNames = ['same', 'exact', 'prefix', 'acronym', 'word start', 'inside', 'scattered'];
  const file = (name: string): SearchFile => {
    const symbol = { place: 0, container: '', name, kind: 0, modifiers: 0, publicMember: false };
    return { id: 1, path: 'a.ts', language: 'ts', traits: { test: false, generated: false }, symbols: [symbol] };
  };
  const tier = (name: string, text: string) => {
    const [match] = ask(runToEnd(buildSegment([file(name)])), { text });
    return match === undefined ? 'no match' : tierNames[match.tier];
  };

  it.each([
    ['getUserById', 'getUserById', 'same'],
    ['getUserById', 'GETUSERBYID', 'exact'],
    ['getUserById', 'getus', 'prefix'],
    ['getUserById', 'guBI', 'acronym'],
    ['getUserById', 'gId', 'acronym'],
    ['NullPointerException', 'NPE', 'acronym'],
    ['npe_handler', 'npe', 'prefix'],
    ['HTTPServer', 'hs', 'acronym'],
    ['HTTPServer', 'server', 'word start'],
    ['utf8Decode', 'u8d', 'acronym'],
    ['snake_case_name', 'scn', 'acronym'],
    ['MAX_VALUE', 'mv', 'acronym'],
    ['_private', 'priv', 'acronym'],
    ['getUserById', 'user', 'word start'],
    ['getUserById', 'serb', 'inside'],
    ['getUserById', 'eyd', 'scattered'],
    ['getUserById', 'dyi', 'no match'],
    ['größe', 'GRÖ', 'prefix'],
    ['MaßStab', 'ms', 'acronym'],
    ['日本語クラス', '本', 'inside'],
    ['naïveBayes', 'nb', 'acronym'],
  ])('%s for %s: %s', (name, text, expected) => {
    expect(tier(name, text)).toBe(expected);
  });

  it('agree with the plain definition', () => {
    const typed = fc.oneof(names, fc.stringMatching(/^[abcgsunA-C_01]{1,6}$/));
    fc.assert(
      fc.property(names, typed, (name, text) => {
        const query = parseSearchQuery(text);
        if (query.name !== text) return;
        const [match] = ask(runToEnd(buildSegment([file(name)])), { text });
        expect(match?.tier).toBe(naiveTier(name, text));
      }),
      randomRuns('FUZZ', 2000),
    );
  });
});

describe('a file at a time', () => {
  it('takes any file', () => {
    fc.assert(
      fc.property(fileOf('deep/down/x.ts', 5), names, (file, text) => {
        if (file.symbols.length === 0) return;
        expect(ask(runToEnd(buildSegment([file])), { text })).toEqual(lower(naiveSearch([file], parseSearchQuery(text))));
      }),
      randomRuns('FUZZ', 300),
    );
  });
});
