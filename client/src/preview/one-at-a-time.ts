/**
 * Runs a task one at a time: however often it is wished for while it runs, it runs once more afterwards.
 *
 * @param run must not reject
 * @returns resolves when all that was wished for by then is done
 */
export function oneAtATime(run: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let isWished = false;
  const runAll = async () => {
    while (isWished) {
      isWished = false;
      await run();
    }
    running = undefined;
  };
  return () => {
    isWished = true;
    running ??= runAll();
    return running;
  };
}
