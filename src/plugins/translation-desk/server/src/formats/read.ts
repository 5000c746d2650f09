import { decodeText } from './decode';
import { readPo } from './po';
import { UnreadableFile } from './problem';
import type { ReadUnit } from './units';
import { readXliff } from './xliff';
import { isZip, unzipFiles, type NamedFile } from './zip';

/**
 * The units of a translation file, or of an archive of them.
 * @throws UnreadableFile naming the file that cannot be read
 */
export function readTranslations({ name, bytes }: NamedFile): ReadUnit[] {
  if (!isZip(bytes)) return readOne(decodeText(bytes));
  const files = unzipFiles(bytes);
  if (files.length === 0) throw new UnreadableFile(`${name} holds no file`);
  return files.flatMap((file) => {
    try {
      return readOne(decodeText(file.bytes));
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      throw new UnreadableFile(`${file.name}: ${error.message}`);
    }
  });
}

function readOne(text: string): ReadUnit[] {
  return text.trimStart().startsWith('<') ? readXliff(text) : readPo(text);
}
