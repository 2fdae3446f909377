/** Lets whoever types or waits for an answer come first. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { constants, setPriority } from 'node:os';

/** Linux gives every thread a priority of its own, elsewhere it is that of the process. */
const perThread = process.platform === 'linux';

/** background: somebody works beside it, and comes first everywhere. foreground: somebody waits for it. */
export type Standing = 'background' | 'foreground';

/**
 * Whether such a process is started in a session of its own. Linux shares its time among sessions first, and what a thread is worth
 * counts only within one (man 7 sched, "autogroup"): parsers in the session of an editor's server would take half of each core from a
 * window, which is drawn in another one. Beside a build that takes all cores such a process hardly gets on, so nobody should wait for it.
 */
export function hasOwnSession(standing: Standing): boolean {
  return process.platform === 'linux' && standing === 'background';
}

/** Threads that start later inherit it; those in which V8 compiles and collects are there before any line of ours. */
export function lowerPriorityOfProcess(who: string): void {
  lower(who, perThread ? () => readdirSync('/proc/self/task').map(Number) : () => [process.pid]);
  if (perThread) lowerPriorityOfSession();
}

/** Of this process's own session only: others have a right to theirs. Kernels without such groups, or containers that hide them, share by thread. */
function lowerPriorityOfSession(): void {
  try {
    const [, , , session] = afterName(readFileSync('/proc/self/stat', 'utf8'));
    if (Number(session) === process.pid) writeFileSync('/proc/self/autogroup', `${constants.priority.PRIORITY_BELOW_NORMAL}`);
  } catch {
    // Nothing to be shared differently then.
  }
}

/** The fields of a process from its state on (man 5 proc): before them comes its name in parentheses, which may hold anything. */
function afterName(stat: string): readonly string[] {
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}

/** Where it would be that of the whole process, nothing happens. */
export function lowerPriorityOfThread(who: string): void {
  if (perThread) lower(who, () => [CALLING_THREAD]);
}

/** What the system takes 0 for. */
const CALLING_THREAD = 0;

function lower(who: string, ids: () => readonly number[]): void {
  try {
    for (const id of ids()) setPriority(id, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch (error) {
    process.stderr.write(`${who} runs at normal priority: ${String(error)}\n`);
  }
}
