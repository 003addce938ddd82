/**
 * Ends the process when it is told to (SIGINT, SIGTERM), after `close` and not before: what Nest's own shutdown hooks do not
 * wait for (the engine, with views not yet on disk) is closed as well. A second signal ends it at once.
 */
export function stopOnSignal(close: () => Promise<void>): void {
  const stop = () =>
    void close().then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
        process.exit(1);
      },
    );
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}
