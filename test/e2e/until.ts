import { setTimeout as pause } from 'node:timers/promises';

/** What one look at a condition gave: the thing waited for, or what is there instead (for the failure text). */
export type Sighting<T> = { readonly found: T } | { readonly seen: string };

/** How long a condition may take before the scenario fails, ms. Generous: only failures ever wait this long. */
export const patience = 20_000;

/**
 * Looks again and again until the condition holds, and answers what was found.
 * Throws with the last thing seen when `timeout` (ms) has passed.
 */
export async function until<T>(
  what: string,
  look: () => Promise<Sighting<T>> | Sighting<T>,
  options: { readonly timeout: number } = { timeout: patience },
): Promise<T> {
  const sighting = await lookFor(look, options.timeout);
  if ('found' in sighting) return sighting.found;
  throw new Error(`waited ${options.timeout / 1000} s for ${what}; last seen: ${sighting.seen}`);
}

/** Looks until the condition holds or `timeout` (ms) has passed, and answers the last sighting. Looks at least once. */
export async function lookFor<T>(look: () => Promise<Sighting<T>> | Sighting<T>, timeout: number): Promise<Sighting<T>> {
  const deadline = performance.now() + timeout;
  for (;;) {
    const sighting = await look();
    if ('found' in sighting || performance.now() > deadline) return sighting;
    await pause(pollInterval);
  }
}

/** Time between two looks, ms. */
const pollInterval = 50;
