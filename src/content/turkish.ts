import slugifyText from 'slugify';

const collator = new Intl.Collator('tr', { numeric: true });

/** Turkish alphabetical order: ç after c, ı before i, İzmir after Isparta. */
export function compareTurkish(a: string, b: string): number {
  return collator.compare(a, b);
}

const LETTERS = 'aâbcçdefgğhıiîjklmnoöpqrsştuüûvwxyz';

/** A string that sorts in Turkish order under any collation: each letter becomes its two-digit place in the alphabet. */
export function turkishSortKey(text: string): string {
  return [...text.toLocaleLowerCase('tr')]
    .map((char) => {
      const place = LETTERS.indexOf(char);
      return place < 0 ? char : String(place + 10);
    })
    .join('');
}

const AND: Readonly<Record<string, string>> = { tr: ' ve ', en: ' and ' };

/**
 * A slug from a title: `AKİP’in 421.7 & İSTANBUL haberi` → `akipin-421-7-ve-istanbul-haberi`.
 * Apostrophes close up, dots part (421.7 must not become 4217, which is another clause).
 */
export function slugify(text: string, locale = 'tr'): string {
  const prepared = text
    .normalize('NFC')
    .replace(/['’‘´`ʼ′]/g, '')
    .replace(/[./·–—_<>|]/g, ' ')
    .replace(/&/g, AND[locale] ?? AND.tr)
    .replace(/[Iı]/g, 'i')
    .replace(/İ/g, 'i');
  return slugifyText(prepared, { lower: true, strict: true });
}
