/** Everything that can be wrong with a flow, found before any I/O. */
import { FailureError } from '../base/failure.ts';

const MESSAGES = {
  sourceTwice: 'Two sources have the name',
  noSource: 'No source is declared in flow',
  collectorTwice: 'Two collectors have the name',
  collectorNotExported: 'Rows are collected but never exported from collector',
  collectorEmpty: 'An export takes its rows from a collector that nothing is collected into:',
  fieldTwice: 'A field is defined twice:',
  fieldOutOfScope: 'A field is used outside the scope that defines it:',
  unknownOperation: 'What is given as an operation for this field is none (it needs name, fingerprint and evaluate):',
  operationTwice: 'Two different operations have the name',
  operationUnversioned: 'An operation has an empty fingerprint, so its results could outlive its logic:',
  keyMissing: 'An export names no key column, or one that its collector has not:',
  targetTwice: 'Two exports lead to target',
  stagingMissing: 'There is no staging store for external target',
  argumentCount: 'Wrong number of arguments for transient flow',
} as const;

/** The failure `flow.<name>` of kind `config`; `argumentCount` is the caller's fault and of kind `user`. */
export function flowFailure(name: keyof typeof MESSAGES, subject: string): FailureError {
  const kind = name === 'argumentCount' ? 'user' : 'config';
  return new FailureError({ code: `flow.${name}`, kind, message: `${MESSAGES[name]} ${subject}`, subject });
}
