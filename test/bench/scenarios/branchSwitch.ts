import { execFileSync } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import { sourceFiles } from '../corpora.ts';
import { withOpenedCorpus } from '../openedCorpus.ts';
import { treeCpu } from '../processTree.ts';
import { figure, type Scenario } from '../scenario.ts';

const MOST_FILES = 5000;

/** A branch on which every file differs, and back. CPU of all processes, theirs and ours. */
export const branchSwitch: Scenario = {
  name: 'branch',
  run: ({ large }) =>
    withOpenedCorpus(large.root, 'inline', async ({ root, index }) => {
      const git = (...args: readonly string[]) =>
        execFileSync('git', ['-c', 'user.name=bench', '-c', 'user.email=bench@example.org', ...args], { cwd: root, stdio: 'pipe' });
      const files = sourceFiles(root).slice(0, MOST_FILES);
      git('init', '-q');
      git('add', '-A');
      git('commit', '-qm', 'one');
      const cost = async () => {
        const before = treeCpu(process.pid);
        const run = await index.update({ mode: 'changed', trigger: 'bench' });
        return { run, cpu: treeCpu(process.pid) - before };
      };
      const cold = await cost();
      git('checkout', '-qb', 'two');
      for (const { path, language } of files) appendFileSync(path, language === 'python' ? '\n# two\n' : '\n// two\n');
      git('commit', '-qam', 'two');
      const there = await cost();
      git('checkout', '-q', '-');
      const back = await cost();
      const share = there.run.updated / cold.run.added;
      return [
        figure(`branch switch of ${there.run.updated} files: CPU against that share of a cold index`, there.cpu / (cold.cpu * share), {
          most: 1.1,
          unit: 'x',
          digits: 2,
        }),
        figure('branch switch back: files parsed', back.run.memoMisses, { most: 0, unit: '', digits: 0 }),
      ];
    }),
};
