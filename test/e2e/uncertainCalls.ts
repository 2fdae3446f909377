import type { Repository } from './repository.ts';

/** `give_back` calls a method that subclasses replace, so that nobody can know which of three it is, and a builtin, which lies outside. */
const lines = [
  'class Means:',
  '    def refund(self):',
  '        return 0',
  '',
  '',
  'class Card(Means):',
  '    def refund(self):',
  '        return 1',
  '',
  '',
  'class Cash(Means):',
  '    def refund(self):',
  '        return 2',
  '',
  '',
  'def give_back(means: Means):',
  '    print(means)',
  '    means.refund()',
  '    note_refund()',
  '',
  '',
  'def note_refund():',
  '    return None',
  '',
];

export const uncertainCalls = { file: 'web/refunds.py', line: 16, name: 'give_back' } as const;

export async function writeUncertainCalls(repository: Repository): Promise<void> {
  await repository.write(uncertainCalls.file, lines.join('\n'));
}
