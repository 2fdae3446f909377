import { expect, test } from 'vitest';
import { orGivenUp } from '../../client/src/orGivenUp.ts';

test('what comes in time counts, whatever happens later', async () => {
  const asking = new AbortController();
  const answer = orGivenUp(Promise.resolve('here'), asking.signal);
  expect(await answer).toBe('here');
  asking.abort();
  await expect(orGivenUp(Promise.reject(new Error('broken')), new AbortController().signal)).rejects.toThrow('broken');
});

test('what never comes is not waited for', async () => {
  const asking = new AbortController();
  const answer = orGivenUp(new Promise(() => undefined), asking.signal);
  asking.abort(new Error('too long'));
  await expect(answer).rejects.toThrow('too long');
  await expect(orGivenUp(new Promise(() => undefined), asking.signal)).rejects.toThrow('too long');
});

test('a failure after giving up is nobody else’s', async () => {
  const asking = new AbortController();
  const late = Promise.withResolvers<string>();
  const answer = orGivenUp(late.promise, asking.signal);
  asking.abort(new Error('too long'));
  await expect(answer).rejects.toThrow('too long');
  late.reject(new Error('cancelled'));
  await expect(answer).rejects.toThrow('too long');
});
