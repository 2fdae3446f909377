/**
 * One writer per database. The owner's row holds a token that goes up with every change of owner; each write transaction compares it,
 * so that a process that slept through a takeover can never write again.
 */
import { FailureError } from '../base/failure.ts';
import { type Database, sql } from './database.ts';
import type { ProcessIdentity, ProcessProbe } from './processProbe.ts';

export const HEARTBEAT_INTERVAL_MS = 5_000;
/** A heartbeat older than this is that of a dead or sleeping owner. */
const HEARTBEAT_LIFETIME_MS = 15_000;

export interface OwnerRow extends ProcessIdentity {
  readonly token: number;
  /** Milliseconds since the epoch. */
  readonly heartbeat: number;
  readonly product: string;
}

export const OWNER_SQL = {
  read: sql<OwnerRow>('SELECT token, pid, started, heartbeat, product, host FROM owner WHERE id = 1'),
  token: sql<{ readonly token: number }>('SELECT token FROM owner WHERE id = 1'),
  take: sql<never, [token: number, pid: number, started: string, heartbeat: number, product: string, host: string]>(
    `INSERT INTO owner (id, token, pid, started, heartbeat, product, host) VALUES (1, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET token = excluded.token, pid = excluded.pid, started = excluded.started,
       heartbeat = excluded.heartbeat, product = excluded.product, host = excluded.host`,
  ),
  beat: sql<never, [heartbeat: number, token: number]>('UPDATE owner SET heartbeat = ? WHERE id = 1 AND token = ?'),
  release: sql<never, [token: number]>('UPDATE owner SET pid = 0 WHERE id = 1 AND token = ?'),
};

export interface Claim {
  readonly probe: ProcessProbe;
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly product: string;
}

export type ClaimResult = { readonly kind: 'owned'; readonly token: number } | { readonly kind: 'held'; readonly by: OwnerRow };

/** Becomes the owner unless somebody living is. Must run inside a write transaction. */
export function claimOwnership(database: Database, claim: Claim): ClaimResult {
  const current = database.prepare(OWNER_SQL.read).get();
  if (current !== undefined && !mayTakeOver(current, claim)) return { kind: 'held', by: current };
  const token = (current?.token ?? 0) + 1;
  const { pid, started, host } = claim.probe.self;
  database.prepare(OWNER_SQL.take).run(token, pid, started, claim.now, claim.product, host);
  return { kind: 'owned', token };
}

/** Who writes the database, as far as its row tells; undefined after the last owner has given it up. */
export function readOwner(database: Database): OwnerRow | undefined {
  const owner = database.prepare(OWNER_SQL.read).get();
  return owner === undefined || owner.pid === 0 ? undefined : owner;
}

/** Whether an owner has given up, died or fallen silent. A heartbeat from the future means that the clock was set back. */
function mayTakeOver(owner: OwnerRow, claim: Pick<Claim, 'probe' | 'now'>): boolean {
  if (owner.pid === 0) return true;
  if (Math.abs(claim.now - owner.heartbeat) > HEARTBEAT_LIFETIME_MS) return true;
  return claim.probe.stateOf(owner) === 'dead';
}

/** Throws `store.lostOwnership` unless the token is still the database's. */
export function verifyOwnership(database: Database, token: number): void {
  if (database.prepare(OWNER_SQL.token).get()?.token === token) return;
  throw new FailureError({
    code: 'store.lostOwnership',
    kind: 'user',
    message: 'Another process has taken over this index.',
    subject: database.file,
    hint: 'Open the index again; it is read-only until that process ends.',
  });
}
