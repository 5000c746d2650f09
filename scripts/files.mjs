// @ts-check
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder, whatever folder the command was started from. May contain spaces. */
export const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');

/**
 * Time of the last change below a file or folder, in milliseconds; 0 when it does not exist.
 * @param {string} target absolute path
 * @returns {number}
 */
export function lastChange(target) {
  if (!existsSync(target)) return 0;
  const stat = statSync(target);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return readdirSync(target, { withFileTypes: true }).reduce(
    (latest, entry) => Math.max(latest, lastChange(path.join(target, entry.name))),
    0,
  );
}
