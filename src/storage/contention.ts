/** What the databases call a transaction that they gave up for the sake of another one, and rolled back. */
const CODES: ReadonlySet<unknown> = new Set([
  // MySQL and MariaDB: a deadlock, a lock that took too long, a row that is another since it was read (MariaDB 11.6).
  'ER_LOCK_DEADLOCK',
  'ER_LOCK_WAIT_TIMEOUT',
  'ER_CHECKREAD',
  // PostgreSQL: deadlock_detected, serialization_failure.
  '40P01',
  '40001',
  // SQLite, when another process writes to the same file.
  'SQLITE_BUSY',
  'SQLITE_BUSY_SNAPSHOT',
]);

/** How often a piece of work is tried in all. */
export const ATTEMPTS = 6;

/** Milliseconds after which nothing is begun again: the lock of MySQL that takes too long has taken 50 s. */
const PATIENCE_MS = 60_000;

/** The longest wait after the first failure, in milliseconds; twice as long after each further one. */
const FIRST_WAIT_MS = 20;

/** Whether a database gave the work up because of another transaction, so that it may succeed the next time. */
export function isContention(error: unknown): boolean {
  return error instanceof Error && 'code' in error && CODES.has(error.code);
}

/**
 * Does a piece of work again when the database gave it up because of another transaction.
 * @param work has to be the whole transaction, as nothing of it is left after a failure
 * @param wait waits before the next attempt; of random length, so that two do not meet again
 * @throws whatever the work throws: at once, or after `ATTEMPTS` when it is contention
 */
export async function repeating<T>(
  work: (attempt: number) => Promise<T>,
  wait: (failures: number) => Promise<void> = randomWait,
): Promise<T> {
  const latest = Date.now() + PATIENCE_MS;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work(attempt);
    } catch (error) {
      if (!isContention(error) || attempt === ATTEMPTS || Date.now() > latest) throw error;
    }
    await wait(attempt);
  }
}

function randomWait(failures: number): Promise<void> {
  const longest = FIRST_WAIT_MS * 2 ** (failures - 1);
  return new Promise((resolve) => setTimeout(resolve, Math.random() * longest));
}
