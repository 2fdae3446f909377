import { execFile } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

/** A small git repository in three languages, with the things an index must step around. Paths are relative to `folder`. */
export interface PolyglotRepository {
  readonly folder: string;
  readonly read: (file: string) => Promise<string>;
  readonly write: (file: string, content: string | Uint8Array) => Promise<void>;
  readonly remove: (fileOrFolder: string) => Promise<void>;
  /** Writes the folder's own settings, which go before the user's; open windows take them over by themselves. */
  readonly changeSettings: (settings: Readonly<Record<string, unknown>>) => Promise<void>;
  readonly git: (...args: readonly string[]) => Promise<string>;
}

/** The branch beside `main`: it adds service/discounts.py and removes service/returns.py. */
export const discountsBranch = 'discounts';

/** Where .gitignore names the ignored folder. */
export const ignoreRule = { file: '.gitignore', line: 3, pattern: 'generated/' } as const;

/** Creates the repository in an empty or missing folder, on branch `main`, with everything committed. */
export async function createPolyglotRepository(folder: string): Promise<PolyglotRepository> {
  const repository = openRepository(folder);
  await mkdir(folder, { recursive: true });
  for (const [file, content] of Object.entries(files)) await repository.write(file, content);
  await repository.git('init', '--quiet', '--initial-branch=main');
  await commit(repository, 'Shop');

  await repository.git('switch', '--quiet', '--create', discountsBranch);
  await repository.write('service/discounts.py', 'def price_discounted(price, percent):\n    return price * (100 - percent) / 100\n');
  await repository.remove('service/returns.py');
  await commit(repository, 'Discounts, no returns');
  await repository.git('switch', '--quiet', 'main');
  return repository;
}

const files: Readonly<Record<string, string | Uint8Array>> = {
  '.gitignore': '# Written by the build.\n*.log\ngenerated/\n',
  'web/shapes.ts': [
    'export interface Shape {',
    '  readonly name: string;',
    '}',
    '',
    'export class Circle implements Shape {',
    "  readonly name = 'circle';",
    '',
    '  area(radius: number): number {',
    '    return Math.PI * radius ** 2;',
    '  }',
    '}',
    '',
    'export function describeShape(shape: Shape): string {',
    '  return `a ${shape.name}`;',
    '}',
    '',
  ].join('\n'),
  'web/page.ts': "import { Circle, describeShape } from './shapes';\n\nexport const pageTitle = describeShape(new Circle());\n",
  'service/inventory.py': [
    'class Inventory:',
    '    """Counts what lies in the store."""',
    '',
    '    def restock(self, item, count):',
    '        self.items[item] = count',
    '',
    '',
    'def load_inventory(path):',
    '    return Inventory()',
    '',
  ].join('\n'),
  'service/pricing.py': 'def price_listed(item):\n    return item.price\n',
  'service/returns.py': 'def price_returned(item):\n    return -item.price\n',
  'service/archive.py': 'def archived_index():\n    return {}\n',
  'service/reports.py': 'def generated_report():\n    return []\n',
  'legacy/orders.py': 'def archived_order(number):\n    return number\n',
  'legacy/old/receipts.py': 'def archived_receipt(number):\n    return number\n',
  'ledger/ledger.go': [
    'package ledger',
    '',
    '// Ledger holds the entries of one year.',
    'type Ledger struct {',
    '\tEntries []int',
    '}',
    '',
    'func OpenLedger(path string) *Ledger {',
    '\treturn &Ledger{}',
    '}',
    '',
  ].join('\n'),
  'docs/größe.py': 'def measure_parcel(parcel):\n    return parcel.width\n',
  'generated/models.py': 'def generated_model():\n    return None\n',
  'assets/logo.png': Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0, 0xff, 0xfe]),
};

function openRepository(folder: string): PolyglotRepository {
  const write = async (file: string, content: string | Uint8Array) => {
    const target = path.join(folder, file);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, content);
  };
  return {
    folder,
    write,
    read: (file) => readFile(path.join(folder, file), 'utf8'),
    changeSettings: (settings) => write('.vscode/settings.json', JSON.stringify(settings)),
    remove: (fileOrFolder) => rm(path.join(folder, fileOrFolder), { recursive: true }),
    git: async (...args) => {
      const { stdout } = await promisify(execFile)('git', [...identity, ...args], { cwd: folder, env: gitEnvironment });
      return stdout;
    },
  };
}

async function commit(repository: PolyglotRepository, message: string): Promise<void> {
  await repository.git('add', '--all');
  await repository.git('commit', '--quiet', '--message', message);
}

const identity = ['-c', 'user.name=Skein', '-c', 'user.email=skein@example.invalid'] as const;

/** The person's own git settings (signing, hooks, default branch) have no say here. */
const gitEnvironment = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
