import { strToU8, unzipSync, zipSync } from 'fflate';
import { UnreadableFile } from './problem';

const MOST_ENTRIES = 2000;
const LARGEST_ENTRY = 20 * 1024 * 1024;
const LARGEST_TOTAL = 200 * 1024 * 1024;
/** Text packs to a tenth; what packs to less than a two-hundredth was made to burst. */
const STEEPEST = 200;

export interface NamedFile {
  name: string;
  bytes: Uint8Array;
}

/** @param files texts by their names; equal names are told apart by a number */
export function zipFiles(files: readonly { name: string; text: string }[], now: Date): Buffer {
  const entries: Record<string, Uint8Array> = {};
  for (const { name, text } of files) {
    const dot = name.lastIndexOf('.');
    let free = name;
    for (let n = 2; free in entries; n += 1) free = `${name.slice(0, dot)}-${n}${name.slice(dot)}`;
    entries[free] = strToU8(text);
  }
  return Buffer.from(zipSync(entries, { mtime: now }));
}

export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
}

/**
 * The files of an archive in memory; nothing is written to disk. What is unpacked never exceeds the sizes
 * that the archive declares, and those are checked first.
 * @throws UnreadableFile for a broken archive, or one with too much in it
 */
export function unzipFiles(bytes: Uint8Array): NamedFile[] {
  let count = 0;
  let total = 0;
  let files: Record<string, Uint8Array>;
  try {
    files = unzipSync(bytes, {
      filter({ name, size, originalSize }) {
        if (name.endsWith('/') || name.startsWith('__MACOSX/')) return false;
        count += 1;
        total += originalSize;
        const steep = originalSize > 1024 * 1024 && originalSize > STEEPEST * size;
        if (
          count > MOST_ENTRIES ||
          total > LARGEST_TOTAL ||
          originalSize > LARGEST_ENTRY ||
          steep
        ) {
          throw new UnreadableFile('There is too much in the archive');
        }
        return true;
      },
    });
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    throw new UnreadableFile('The archive is broken');
  }
  return Object.entries(files).map(([name, content]) => ({ name, bytes: content }));
}
