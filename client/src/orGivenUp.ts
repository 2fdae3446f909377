/** What was promised, or the signal's reason as soon as it is aborted: a server that hangs does not even answer that it has given up. */
export function orGivenUp<T>(promised: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const giveUp = () => reject(signal.reason);
    if (signal.aborted) giveUp();
    signal.addEventListener('abort', giveUp, { once: true });
    promised.then(resolve, reject).finally(() => signal.removeEventListener('abort', giveUp));
  });
}
