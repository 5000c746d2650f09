/** Regular forms of Turkish nouns, made by the rules of vowel harmony: what a stemmer has to bring together. */
const VOWELS = 'aıoueiöü';
const VOICELESS = 'çfhkpsşt';

/** Stems that soften or drop a vowel before a vowel. */
const BEFORE_VOWELS: Readonly<Record<string, string>> = {
  destek: 'desteğ',
  bakanlık: 'bakanlığ',
  kitap: 'kitab',
  grup: 'grub',
  şehir: 'şehr',
};

const endsInVowel = (word: string) => VOWELS.includes(word.at(-1) ?? '');
const lastVowel = (word: string) => [...word].reverse().find((c) => VOWELS.includes(c)) ?? 'e';
const low = (word: string) => ('aıou'.includes(lastVowel(word)) ? 'a' : 'e');

function high(word: string): string {
  const vowel = lastVowel(word);
  if ('aı'.includes(vowel)) return 'ı';
  if ('ei'.includes(vowel)) return 'i';
  return 'ou'.includes(vowel) ? 'u' : 'ü';
}

/** Singular, plural, “its” and “our” in the seven cases. */
export function formsOf(noun: string): string[] {
  const soft = BEFORE_VOWELS[noun] ?? noun;
  const plural = `${noun}l${low(noun)}r`;
  const its = endsInVowel(noun) ? `${noun}s${high(noun)}` : soft + high(noun);
  const theirs = plural + high(plural);
  const our = `${endsInVowel(noun) ? noun : soft + high(noun)}m${high(noun)}z`;
  return [
    ...new Set([
      ...cases(noun, soft),
      ...cases(plural),
      ...casesAfterPossessive(its),
      ...casesAfterPossessive(theirs),
      ...cases(our),
    ]),
  ];
}

function cases(word: string, soft = word): string[] {
  const d = VOICELESS.includes(word.at(-1) ?? '') ? 't' : 'd';
  const [h, l, vowel] = [high(word), low(word), endsInVowel(word)];
  const [i, e, in_, le] = vowel ? [`y${h}`, `y${l}`, `n${h}n`, `yl${l}`] : [h, l, `${h}n`, `l${l}`];
  const stem = vowel ? word : soft;
  const onWord = [d + l, `${d}${l}n`, le];
  return [word, ...[i, e, in_].map((s) => stem + s), ...onWord.map((s) => word + s)];
}

function casesAfterPossessive(word: string): string[] {
  const [h, l] = [high(word), low(word)];
  return [
    word,
    ...[`n${h}`, `n${l}`, `nd${l}`, `nd${l}n`, `n${h}n`, `yl${l}`].map((s) => word + s),
  ];
}
