/** Calls a function 20,000 times, for V8 to find it hot. Usage: callOften.ts late|usual */
import { optimiseLate } from '../../../server/src/syntax/pool/v8Flags.ts';

if (process.argv[2] === 'late') optimiseLate();

function hotFunction(value: number): number {
  return (value * 31 + 7) | 0;
}

let sum = 0;
for (let call = 0; call < 20_000; call++) sum += hotFunction(call);
process.exitCode = Number.isNaN(sum) ? 1 : 0;
