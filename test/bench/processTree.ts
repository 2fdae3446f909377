/** Measures a command with everything it starts: CPU seconds as the shell accounts them, peak memory of all processes together. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

export interface Measured {
  /** Seconds of user and system time of the whole process tree. */
  readonly cpu: number;
  readonly wall: number;
  /** Peak of the sum of resident memory over all processes of the tree; shared pages count once a process. */
  readonly peakMegabytes: number;
  /** The same with shared pages split among those who share them: what the machine really gave. */
  readonly peakProportionalMegabytes: number;
  readonly stdout: string;
}

const SAMPLE_EVERY_MS = 20;

/** Rejects when the command fails. `onLine` sees each line of stdout as it comes, with seconds since the start. */
export function measureProcess(
  command: readonly string[],
  options: { readonly env?: NodeJS.ProcessEnv; readonly cwd?: string; readonly onLine?: (line: string, seconds: number) => void } = {},
): Promise<Measured> {
  const script = 'TIMEFORMAT="%U %S"; { time "$@" 2>&3; } 3>&2 2>&4';
  const started = performance.now();
  const child = spawn('bash', ['-c', script, 'bash', ...command], {
    cwd: options.cwd,
    env: { ...process.env, ...options.env },
    stdio: ['ignore', 'pipe', 'inherit', 'ignore', 'pipe'],
  });
  let stdout = '';
  let times = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    stdout += chunk;
    if (options.onLine) for (const line of chunk.toString().split('\n')) options.onLine(line, (performance.now() - started) / 1000);
  });
  child.stdio[4]?.on('data', (chunk: Buffer) => {
    times += chunk;
  });
  const peak = { resident: 0, proportional: 0 };
  const timer = setInterval(() => sample(child.pid ?? 0, peak), SAMPLE_EVERY_MS);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      clearInterval(timer);
      const wall = (performance.now() - started) / 1000;
      if (code !== 0) return reject(new Error(`${command.join(' ')} ended with ${code}: ${stdout.slice(-500)}`));
      const cpu = times
        .trim()
        .split(/\s+/)
        .reduce((sum, seconds) => sum + Number(seconds), 0);
      resolve({ cpu, wall, peakMegabytes: peak.resident, peakProportionalMegabytes: peak.proportional, stdout });
    });
  });
}

/** Resident memory of a process and all below it, in megabytes. */
export function treeMemory(root: number): { readonly resident: number; readonly proportional: number } {
  const sum = { resident: 0, proportional: 0 };
  for (const pid of treeOf(root)) {
    const rollup = read(`/proc/${pid}/smaps_rollup`);
    sum.resident += kilobytes(rollup, 'Rss') / 1024;
    sum.proportional += kilobytes(rollup, 'Pss') / 1024;
  }
  return sum;
}

/** A process and all below it. */
function treeOf(root: number): readonly number[] {
  const children = new Map<number, number[]>();
  for (const entry of readdirSync('/proc')) {
    const pid = Number(entry);
    if (!Number.isInteger(pid)) continue;
    const parent = Number(fieldsOf(pid)[1]);
    children.set(parent, [...(children.get(parent) ?? []), pid]);
  }
  const tree: number[] = [];
  const waiting = [root];
  for (let pid = waiting.pop(); pid !== undefined; pid = waiting.pop()) {
    tree.push(pid);
    waiting.push(...(children.get(pid) ?? []));
  }
  return tree;
}

function sample(root: number, peak: { resident: number; proportional: number }): void {
  const now = treeMemory(root);
  peak.resident = Math.max(peak.resident, now.resident);
  peak.proportional = Math.max(peak.proportional, now.proportional);
}

/** The fields of /proc/PID/stat behind the name, which stands in brackets and may hold spaces and brackets itself. */
function fieldsOf(pid: number): readonly string[] {
  const stat = read(`/proc/${pid}/stat`);
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}

function kilobytes(rollup: string, field: string): number {
  return Number(new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(rollup)?.[1] ?? 0);
}

/** A process may end between being listed and being read. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

/** Seconds of user and system time of a process and all below it that still live, to the hundredth. */
export function treeCpu(root: number): number {
  return treeOf(root).reduce((sum, pid) => {
    const fields = fieldsOf(pid);
    return sum + (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) / TICKS_PER_SECOND;
  }, 0);
}

/** Linux's USER_HZ, the same on every machine it runs on. */
const TICKS_PER_SECOND = 100;
