import { UnreadableFile } from './problem';

/**
 * The text of a file: UTF-8, or UTF-16 when a byte order mark says so. The mark is left out.
 * @throws UnreadableFile for other encodings
 */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new UnreadableFile(`The file is not ${encoding.toUpperCase()} text`);
  }
}
