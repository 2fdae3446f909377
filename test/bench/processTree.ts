/** Measures a command with everything it starts: CPU seconds as the shell accounts them, peak memory of all processes together. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

export interface Measured {
  /** Seconds of user and system time of the whole process tree. */
  readonly cpu: number;
  readonly wall: number;
  /** Peak of the sum of resident memory over all processes of the tree; shared pages count once a process. */
  readonly peakMegabytes: number;
  readonly stdout: string;
}

const SAMPLE_EVERY_MS = 25;

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
  let peak = 0;
  const timer = setInterval(() => {
    peak = Math.max(peak, memoryBelow(child.pid ?? 0));
  }, SAMPLE_EVERY_MS);
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
      resolve({ cpu, wall, peakMegabytes: peak, stdout });
    });
  });
}

/**
 * Resident memory of all processes below one, which is the shell that takes the time and none of ours, in megabytes. From the counters
 * the kernel keeps anyway: walking the page tables (smaps) every few milliseconds would slow down what is being measured.
 */
function memoryBelow(shell: number): number {
  return treeOf(shell)
    .slice(1)
    .reduce((sum, pid) => sum + kilobytes(read(`/proc/${pid}/status`), 'VmRSS') / 1024, 0);
}

/** A process and all below it. */
function treeOf(root: number): readonly number[] {
  const tree = [root];
  for (const pid of tree) tree.push(...childrenOf(pid));
  return tree;
}

function childrenOf(pid: number): readonly number[] {
  return threadsOf(pid).flatMap((thread) =>
    read(`/proc/${pid}/task/${thread}/children`)
      .split(' ')
      .filter((child) => child !== '')
      .map(Number),
  );
}

function threadsOf(pid: number): readonly string[] {
  try {
    return readdirSync(`/proc/${pid}/task`);
  } catch {
    return [];
  }
}

/** The fields of /proc/PID/stat behind the name, which stands in brackets and may hold spaces and brackets itself. */
function fieldsOf(pid: number): readonly string[] {
  const stat = read(`/proc/${pid}/stat`);
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}

function kilobytes(status: string, field: string): number {
  return Number(new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
}

/** A process may end between being listed and being read. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

/** Seconds of user and system time of a process and all below it, those that have ended included, to the hundredth. */
export function treeCpu(root: number): number {
  return treeOf(root).reduce((sum, pid) => {
    const fields = fieldsOf(pid);
    // utime, stime, and the same of children that were waited for.
    return sum + fields.slice(11, 15).reduce((ticks, field) => ticks + Number(field), 0) / TICKS_PER_SECOND;
  }, 0);
}

/** Linux's USER_HZ, the same on every machine it runs on. */
const TICKS_PER_SECOND = 100;
