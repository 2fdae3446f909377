/** Where lines of the log go: the editor's output channel. Source text never does. */
export interface Log {
  error(message: string): void;
  warn(message: string): void;
  info(message: string): void;
  debug(message: string): void;
}
