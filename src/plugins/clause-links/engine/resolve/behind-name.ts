/** Between a plan's name and a number right behind it. */
const BEHIND_NAME = /^(?:['’‘´`ʼ′]?n?[ıiİuü]n)?\s*[,:/|–-]?\s*[("“]?$/iu;
/** Between such a number and the next one. */
const NEXT =
  /^[)"”]?(?:['’‘´`ʼ′]?[dt][ea])?\s*(?:,|;|&|ve|[iİ]le|veya|hem\s+de|and|or)\s*[("“]?$/iu;
/** Between a name and a number, also behind "Plan’da" and "Plan için". */
const BEHIND_CASE =
  /^(?:['’‘´`ʼ′]?n?[ıiİuü]n|['’‘´`ʼ′]?n?[dt][ae]n?)?\s*(?:[iİ]ç[iİ]n\s+)?[,:/|–-]?\s*[("“]?$/iu;
/** Behind a number: a case suffix, a bracket, a stop, a word that joins or a postposition; not what a quantity counts. */
const ENDS_CITATION =
  /^(?:["”)]|['’‘´`ʼ′][dt][ea](?!\p{L})|\s*[,;:.](?!\d)|\s*$|\s*[&|\n]|\s+(?:(?:ve|[iİ]le|veya|hem\s+de|[iİ]ç[iİ]n|and|or)\s|uyar[ıi]nca|gereğ[iİ]|kapsam[ıi]nda))/iu;
/** "Onuncu Plan 773 diyor", "On İkinci Kalkınma Planı 476 Raylı sistemler", "12. Plan’ın 551’i ise", "361 bir politika". */
const SAID_OF_NUMBER =
  /^(?:\s+(?:\p{Lu}|d[iİ]y|olarak|yaz|bir\s+(?:pol[iİ]t|tedb|madd|paragr))|['’‘´`ʼ′](?:y?[ıiİuüea]|n?[ıiİuü]n)(?!\p{L}|\s+(?:aş|geç|bul|yak)))/u;
/** "Onuncu Kalkınma Planı’nda 693-695, …": the first number of a range that counts nothing. */
const BEGINS_RANGE = new RegExp(
  `^\\s?(?:[-–—]|[iİ]l[aâ]\\s|(?:to|through)\\s)\\s?\\d{3,4}${ENDS_CITATION.source.slice(1)}`,
  'iu',
);
/** "755. sayfası": an ordinal, not a number at a sentence's end. */
const ORDINAL_STOP = /^\.\s+\p{Ll}/u;

/** Whether a plan's name and a number have nothing between them but an ending, a bracket or a comma. */
export function isBehindName(between: string): boolean {
  return BEHIND_NAME.test(between);
}

/** The same where the ending may be of any case: "Plan’da 476", "Plan için 713". */
export function isBehindCase(between: string): boolean {
  return BEHIND_CASE.test(between);
}

/** Whether what stands between two numbers only joins them. */
export function joins(between: string): boolean {
  return NEXT.test(between);
}

/** Whether the text behind a number shows that it counts nothing. */
export function endsCitation(behind: string): boolean {
  return ENDS_CITATION.test(behind);
}

/** The same of a number without a level: it may also be spoken of, or begin a range. */
export function countsNothing(behind: string): boolean {
  if (ORDINAL_STOP.test(behind)) return false;
  return ENDS_CITATION.test(behind) || SAID_OF_NUMBER.test(behind) || BEGINS_RANGE.test(behind);
}
