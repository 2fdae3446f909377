/** Whether a server that went away is started again: yes, unless it falls over and over. */

/** More ends than this within the window are not chance. */
const mostCrashes = 4;
const windowMs = 3 * 60 * 1000;

/** Remembers ends; answers whether to start again. Milliseconds on any clock. */
export function crashPolicy(): (now: number) => 'restart' | 'giveUp' {
  let crashes: readonly number[] = [];
  return (now) => {
    crashes = [...crashes.filter((time) => now - time < windowMs), now];
    return crashes.length > mostCrashes ? 'giveUp' : 'restart';
  };
}
