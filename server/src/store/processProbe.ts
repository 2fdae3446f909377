/** Tells whether the process that a database names as its owner still lives. */
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

export interface ProcessIdentity {
  readonly pid: number;
  /** When it started, in the system's own words; '' where that cannot be told. */
  readonly started: string;
  /** Machine and pid name space: pids mean nothing across either. */
  readonly host: string;
}

export interface ProcessProbe {
  readonly self: ProcessIdentity;
  /** unknown: it runs elsewhere. Only its heartbeat tells. */
  stateOf(process: ProcessIdentity): 'alive' | 'dead' | 'unknown';
}

export function createProcessProbe(): ProcessProbe {
  const self: ProcessIdentity = { pid: process.pid, started: startOf(process.pid), host: `${hostname()} ${pidNamespace()}`.trim() };
  return {
    self,
    stateOf(other) {
      if (other.host !== self.host) return 'unknown';
      if (!exists(other.pid)) return 'dead';
      const started = startOf(other.pid);
      return started !== '' && other.started !== '' && started !== other.started ? 'dead' : 'alive';
    },
  };
}

function exists(pid: number): boolean {
  try {
    // Signal 0 tests and sends nothing.
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process exists too, though it may not be signalled.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Field 22 of /proc/PID/stat: start time in clock ticks since the machine started. Fields are counted behind the name in brackets. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    // No /proc: a reused pid then passes for the old process until its heartbeat runs out.
    return '';
  }
}

function pidNamespace(): string {
  try {
    return readlinkSync('/proc/self/ns/pid');
  } catch {
    // Systems without name spaces have one.
    return '';
  }
}
