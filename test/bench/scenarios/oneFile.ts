import { readFileSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { sourceFiles } from '../corpora.ts';
import { withOpenedCorpus } from '../openedCorpus.ts';
import { savedUntilFound } from '../savedUntilFound.ts';
import { figure, type Scenario } from '../scenario.ts';
import { median, quantile } from '../statistics.ts';

const SAVES = 60;

/** A file of about 300 lines is saved: from the editor's event to the new symbol in an answer, on the index of the large corpus. */
export const oneFile: Scenario = {
  name: 'one-file',
  run: ({ large }) =>
    withOpenedCorpus(large.root, 'thread', async ({ root, index }) => {
      await index.watch();
      const files = sourceFiles(root).filter(
        ({ path, language }) => language === 'typescript' && linesOf(path) > 250 && linesOf(path) < 350,
      );
      const times: number[] = [];
      for (let save = 0; save < SAVES; save++) {
        const path = files[save % files.length]?.path ?? '';
        writeFileSync(path, `${readFileSync(path, 'utf8')}\nexport function benchProbe${save}() {}\n`);
        times.push(await savedUntilFound(index, relative(root, path), `benchProbe${save}`));
      }
      return [
        figure(`one file saved, ${Math.round(large.lines / 1000)},000 lines: queryable, median of ${SAVES}`, median(times), {
          most: 30,
          unit: ' ms',
        }),
        figure('one file saved: queryable, p95', quantile(times, 0.95), { most: 100, unit: ' ms' }),
      ];
    }),
};

function linesOf(path: string): number {
  return readFileSync(path, 'utf8').split('\n').length;
}
