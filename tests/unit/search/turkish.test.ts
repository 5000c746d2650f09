import { fold } from '../../../src/search/text/fold';
import { SUFFIX_EXAMPLES, turkishStems } from '../../../src/search/text/turkish';
import { formsOf } from '../../support/turkish-forms';

const NOUNS =
  'küme kümelenme kalkınma plan madde tedbir politika ihracat destek ajans bakanlık sanayi bölge firma işletme proje merkez üniversite eğitim toplantı kurum şehir ülke il yıl kadın girişimci teknoloji enerji yatırım üretim rekabet strateji hedef program fuar ürün sektör kitap grup konu çalışma hizmet istanbul ankara isparta ığdır konya bursa'.split(
    ' ',
  );
const OTHERS =
  'kum kar kara kat para pazar masa tarım taşıma plastik bilim bilgi bilişim sanat kaynak kayıt yazılım yazı sermaye madencilik turizm türk türkiye yakın yakıt karar yol yer yeni kamu kişi kanun kalite iş işçi'.split(
    ' ',
  );

const stems = (word: string) => turkishStems(fold(word));
const meet = (a: string, b: string) => stems(a).some((stem) => stems(b).includes(stem));

it.each(SUFFIX_EXAMPLES)('%s can be a form of %s', (word, stem) => {
  expect(turkishStems(word)).toContain(stem);
});

it('a word is the first of its own readings', () => {
  expect(turkishStems('kume')).toEqual(['kume']);
  expect(turkishStems('')).toEqual(['']);
  expect(turkishStems('kadinin')[0]).toBe('kadinin');
});

it('brings nearly all forms of a noun together with it', () => {
  const missed = NOUNS.flatMap((noun) =>
    formsOf(noun)
      .filter((form) => !meet(noun, form))
      .map((form) => `${noun} ${form}`),
  );
  // Stems of two letters and two of three: a suffix as short as these is more often part of the word.
  expect(new Set(missed.map((pair) => pair.split(' ')[0]))).toEqual(new Set(['il', 'yıl']));
  expect(missed.length).toBeLessThanOrEqual(21);
});

it('keeps words apart that have nothing to do with each other', () => {
  const nouns = [...NOUNS, ...OTHERS];
  const mixed = nouns.flatMap((a) =>
    nouns
      .filter((b) => a !== b && formsOf(b).some((form) => meet(a, form)))
      .map((b) => `${a} ${b}`),
  );
  // The dative of kar is spelt like kara.
  expect(mixed).toEqual(['kara kar']);
});

it('takes no time over a word of suffixes only', () => {
  expect(stems('lerinde'.repeat(1000)).length).toBeLessThan(20);
});
