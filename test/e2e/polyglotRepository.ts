import { mkdir } from 'node:fs/promises';
import { commit, openRepository, type Repository } from './repository.ts';

/** The branch beside `main`: it adds service/discounts.py and removes service/returns.py. */
export const discountsBranch = 'discounts';

/** Where .gitignore names the ignored folder. */
export const ignoreRule = { file: '.gitignore', line: 3, pattern: 'generated/' } as const;

/**
 * Creates a small repository in three languages, with the things an index must step around, in an empty or missing folder: on branch
 * `main`, with everything committed.
 */
export async function createPolyglotRepository(folder: string): Promise<Repository> {
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
