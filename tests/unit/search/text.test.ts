import fc from 'fast-check';
import { excerpt, fold, highlight, parseQuery, tokenise } from '../../../src/search/text';

const words = (text: string, locale = 'tr') =>
  tokenise(text, locale).map(({ start, end }) => text.slice(start, end));
const terms = (text: string, locale = 'tr') => tokenise(text, locale).flatMap((t) => t.terms);
const marks = (text: string, q: string, locale = 'tr') =>
  [...highlight(text, parseQuery(q, locale), locale).matchAll(/<mark>(.*?)<\/mark>/g)].map(
    (match) => match[1],
  );

describe('folding', () => {
  it.each([
    ['İSTANBUL', 'istanbul'],
    ['ISPARTA', 'isparta'],
    ['ısparta', 'isparta'],
    ['IĞDIR', 'igdir'],
    ['KÜMELENME', 'kumelenme'],
    ['Şanlıurfa', 'sanliurfa'],
    ['hâlâ', 'hala'],
    ['i\u0307stanbul', 'istanbul'],
    ['u\u0308ru\u0308n', 'urun'],
    ['Straße', 'strasse'],
    ['ﬁrma', 'firma'],
    ['421.7', '421.7'],
  ])('%s is %s', (word, folded) => expect(fold(word)).toBe(folded));

  it('leaves nothing that a database could read as syntax', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(fold(text)).toMatch(/^[\p{L}\p{N}.]*$/u);
        for (const term of terms(text)) expect(term).toMatch(/^[\p{L}\p{N}.]+$/u);
      }),
    );
  });
});

describe('words', () => {
  it('keeps clause numbers whole, without the dot of an ordinal or a sentence', () => {
    expect(words('421.7. maddesi, 376.1’inci; 12. plan.')).toEqual([
      '421.7',
      'maddesi',
      '376.1',
      '12',
      'plan',
    ]);
    expect(terms('421.7')).toEqual(['421.7']);
  });

  it.each(["AKİP'in", 'AKİP’in', 'AKİP‘in', 'AKİP´in'])('leaves the suffix of %s away', (text) => {
    expect(words(text)).toEqual(['AKİP']);
    expect(terms(text)).toEqual(['akip', 'akipin']);
  });

  it('joins what a hyphen parts, beside the parts', () => {
    expect(words('UR-GE desteği')).toEqual(['UR', 'GE', 'UR-GE', 'desteği']);
    expect(terms('AR-GE’ye')).toEqual(expect.arrayContaining(['ar', 'ge', 'arge']));
  });

  it('stems English by English rules', () => {
    expect(terms('policies', 'en')).toContain(terms('policy', 'en')[1]);
    expect(terms('Istanbul’s clusters', 'en')).toEqual([
      'istanbul',
      'istanbuls',
      'clusters',
      'cluster',
    ]);
  });

  it('are found in time that grows with the text', () => {
    for (const part of ['1', '1.', 'a-', "a'", 'a’-', 'ı', '\u0301']) {
      expect(tokenise(part.repeat(100_000), 'tr').length).toBeLessThanOrEqual(60_000);
    }
  });
});

describe('queries', () => {
  it('ask for every word, and for what begins like the last', () => {
    expect(parseQuery('kümelenmeye dest', 'tr').words).toEqual([
      { terms: expect.arrayContaining(['kumelenmeye', 'kumelenme']), prefix: null },
      { terms: ['dest'], prefix: 'dest' },
    ]);
    expect(parseQuery('k', 'tr').words).toEqual([{ terms: ['k'], prefix: null }]);
  });

  it('leave out what says nothing, unless it is all there is', () => {
    expect(parseQuery('küme ve ihracat', 'tr').words).toHaveLength(2);
    expect(parseQuery('the clusters of Istanbul', 'en').words).toHaveLength(2);
    expect(parseQuery('ve', 'tr').words).toHaveLength(1);
  });

  it('read a citation as a clause number', () => {
    const numbers = (q: string, locale: string) =>
      parseQuery(q, locale).words.map((word) => word.terms[0]);
    expect(numbers('11. Kalkınma Planı’nın 421.7 numaralı maddesi', 'tr')).toEqual(['11', '421.7']);
    expect(numbers('measure 421.7 of the Development Plan', 'en')).toEqual(['421.7']);
    expect(numbers('kalkınma planı', 'tr')).toEqual(['kalkinma', 'plani']);
  });

  it.each(['', '*^"', '🙂🙂', '’’’', '- - -', '()'])('of no words ask for nothing: %s', (q) => {
    expect(parseQuery(q, 'tr').words).toEqual([]);
  });
});

describe('marking', () => {
  it.each([
    ['kumelenme', ['Kümelenme', 'KÜMELENMEYE', 'kümelenmenin']],
    ['KÜMELENMEYE', ['Kümelenme', 'KÜMELENMEYE', 'kümelenmenin']],
    ['kümel', ['Kümelenme', 'KÜMELENMEYE', 'kümelenmenin']],
    ['istanbul', ['İSTANBUL', 'Istanbul']],
    ['İSTANBUL', ['İSTANBUL', 'Istanbul']],
    ['igdir', ['Iğdır']],
    ['IĞDIR’dan', ['Iğdır']],
    ['akip', ['AKİP']],
    ['421.7', ['421.7']],
    ['421', ['421.7']],
    ['urge', ['UR-GE']],
  ])('%s marks %j', (q, expected) => {
    const text =
      'Kümelenme, KÜMELENMEYE, kümelenmenin; İSTANBUL’da Istanbul. Iğdır’a AKİP’in 421.7. maddesi, UR-GE.';
    expect(marks(text, q)).toEqual(expected);
  });

  it('escapes everything but its marks', () => {
    const text = '<script>alert("küme")</script> & <mark>x</mark>';
    expect(highlight(text, parseQuery('küme', 'tr'), 'tr')).toBe(
      '&lt;script&gt;alert(&quot;<mark>küme</mark>&quot;)&lt;/script&gt; &amp; &lt;mark&gt;x&lt;/mark&gt;',
    );
  });

  it('changes no letter of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ maxLength: 20 }), (text, q) => {
        const html = highlight(text, parseQuery(q, 'tr'), 'tr').replace(/<\/?mark>/g, '');
        const plain = html
          .replace(/&lt;/g, '<')
          .replace(/&gt;/g, '>')
          .replace(/&quot;/g, '"')
          .replace(/&#39;/g, "'")
          .replace(/&amp;/g, '&');
        expect(plain).toBe(text);
      }),
    );
  });
});

describe('excerpts', () => {
  const filler = 'Bu cümle araya girer. '.repeat(40);
  const of = (texts: string[], q: string) => excerpt(texts, parseQuery(q, 'tr'), 'tr');

  it('show the place with most of the words', () => {
    const html = of(
      [`İhracat arttı. ${filler}İhracat ve kümelenme birlikte. ${filler}`],
      'kümelenme ihracat',
    );
    expect(html).toContain('<mark>İhracat</mark> ve <mark>kümelenme</mark>');
    expect(html.startsWith('… ')).toBe(true);
    expect(html.endsWith(' …')).toBe(true);
    expect(html.replace(/<\/?mark>/g, '').length).toBeLessThan(260);
  });

  it('prefer the first of equal texts, and the better of unequal ones', () => {
    expect(of(['Küme özeti.', 'Küme metni.'], 'küme')).toBe('<mark>Küme</mark> özeti.');
    expect(of(['Küme özeti.', 'Küme ihracatı.'], 'küme ihracat')).toContain('ihracatı');
  });

  it('are the beginning where nothing matches', () => {
    expect(of(['', 'Başka bir metin.'], 'küme')).toBe('Başka bir metin.');
    expect(of(['', ''], 'küme')).toBe('');
  });
});
