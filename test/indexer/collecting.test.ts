import { describe, expect, it } from 'vitest';
import { Collecting, MANY_FILES } from '../../server/src/indexer/collecting.ts';

function record(): { readonly said: string[]; readonly collecting: Collecting } {
  const said: string[] = [];
  return { said, collecting: new Collecting({ often: () => said.push('often'), seldom: () => said.push('seldom') }) };
}

function parse(collecting: Collecting, files: number): void {
  for (let file = 0; file < files; file++) collecting.onParse();
}

describe('while an index is made', () => {
  it('memory is kept small as long as files are parsed, in every update', () => {
    const { said, collecting } = record();
    parse(collecting, 5);
    expect(said).toEqual(['often']);
    collecting.onParsed();
    parse(collecting, 2);
    expect(said).toEqual(['often', 'seldom', 'often']);
  });

  it('many files are worth more memory', () => {
    const { said, collecting } = record();
    parse(collecting, MANY_FILES - 1);
    expect(said).toEqual(['often']);
    parse(collecting, 10);
    expect(said).toEqual(['often', 'seldom']);
  });

  it('files that come one by one are not many', () => {
    const { said, collecting } = record();
    for (let update = 0; update < MANY_FILES; update++) {
      parse(collecting, 1);
      collecting.onParsed();
    }
    expect(said.slice(-2)).toEqual(['often', 'seldom']);
    expect(said).toHaveLength(2 * MANY_FILES);
  });
});
