/** Lists and reads a folder in a process of its own, which a test starts without privileges. */
import { listed, NEVER, sourceOf } from './sourceOf.ts';

const source = sourceOf(process.argv[2] ?? '');
const { keys, uncertain } = await listed(source);
const read: string[] = [];
for (const key of ['open/b.ts', 'closed/a.ts']) read.push(`${key}: ${(await source.get(key, NEVER)).kind}`);
process.stdout.write(JSON.stringify({ keys, uncertain, read, overlooked: source.summary()?.overlooked.map(({ path }) => path) }));
