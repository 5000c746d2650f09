import fc from 'fast-check';
import {
  checkInvariants,
  citationPhrase,
  compareCitations,
  createTermbase,
  findTerm,
  fingerprint,
  MemoryIndex,
  memoryScore,
  rankMemory,
  USEFUL_SCORE,
  wordDiff,
  type Term,
} from '../../../src/plugins/translation-desk/core';

const inTurkish = (text: string) => ({ text, locale: 'tr' });
const inEnglish = (text: string) => ({ text, locale: 'en' });

describe('Turkish terms', () => {
  it.each([
    ['kümelenme', 'Bölgesel kümelenmeye önem verilir.', 'kümelenmeye'],
    ['kümelenme', 'KÜMELENMENİN ÖNEMİ', 'KÜMELENMENİN'],
    ['ajans', 'Kalkınma ajansının desteği', 'ajansının'],
    ['AKİP', 'AKİP’in varlığı', 'AKİP’in'],
    ['AKİP', "AKİP'e üye kümeler", "AKİP'e"],
    ['kalkınma ajansı', 'Kalkınma ajansları toplandı.', 'Kalkınma ajansları'],
    ['ortaklık', 'Bu ortaklığın amacı', 'ortaklığın'],
    ['ığdır', 'IĞDIR’da bir küme', 'IĞDIR’da'],
    ['isparta', 'ISPARTA’da', null],
    ['ısparta', 'ISPARTA’da', 'ISPARTA’da'],
    ['istanbul', 'İstanbul’dan', 'İstanbul’dan'],
    ['küme', 'kümes hayvanları', null],
    ['plan', 'planör uçuşu', null],
    ['MARKA', 'yerli marka ürünler', null],
    ['MARKA', 'MARKA’nın desteği', 'MARKA’nın'],
    ['AKİP', 'TAKİP edildi', null],
  ])('%s in "%s": %s', (term, text, found) => {
    const [match] = findTerm(text, term, 'tr');
    expect(match ? text.slice(match.start, match.end) : null).toBe(found);
  });

  it('stay quick on a long run of letters', () => {
    expect(findTerm('kümelenme'.repeat(20_000), 'kümelenme', 'tr')).toEqual([]);
  });
});

describe('the term check', () => {
  const term = {
    id: 1,
    source: 'kalkınma ajansı',
    target: 'development agency',
    forbidden: ['development bureau'],
  };
  const locales = { source: 'tr', target: 'en' };
  const check = (source: string, target: string, terms: Term[] = [term]) => {
    const base = createTermbase(terms, locales);
    return base.check(base.find(source), target).map(({ kind }) => kind);
  };

  it('accepts the plural and the possessive', () => {
    expect(check('Kalkınma ajanslarının', "the development agencies' work")).toEqual([]);
    expect(check('Kalkınma ajansının', 'the development agency’s work')).toEqual([]);
  });
  it('names a term that is not there, and a forbidden one', () => {
    expect(check('Kalkınma ajansı', 'the bureau')).toEqual(['absent']);
    expect(check('Kalkınma ajansı', 'the development bureau')).toEqual(['forbidden']);
  });
  it('asks for nothing that the source does not say', () => {
    expect(check('Küme', 'the bureau')).toEqual([]);
  });
  it('takes the longest of terms that overlap, and each term once', () => {
    const named = (source: string, target: string) => ({ id: source, source, target });
    const base = createTermbase(
      [
        named('Kalkınma Ajansı', 'Development Agency'),
        named('Ahiler Kalkınma Ajansı', 'Ahiler Development Agency'),
        named('küme', 'cluster'),
        named('küme girişimi', 'cluster initiative'),
        named('OSB', 'Organised Industrial Zone'),
      ],
      locales,
    );
    const source =
      'Ahiler Kalkınma Ajansı’nın küme girişimlerine ve UR-GE/OSB desteğine, sonra başka kalkınma ajanslarına ve kümelere.';
    const hits = base.find(source);
    expect(
      hits.map(({ term: { source: name }, start, end }) => [name, source.slice(start, end)]),
    ).toEqual([
      ['Ahiler Kalkınma Ajansı', 'Ahiler Kalkınma Ajansı’nın'],
      ['küme girişimi', 'küme girişimlerine'],
      ['OSB', 'OSB'],
      ['Kalkınma Ajansı', 'kalkınma ajanslarına'],
      ['küme', 'kümelere'],
    ]);
    const target = 'AHILER DEVELOPMENT AGENCY, cluster initiatives, and development agencies';
    expect(base.check(hits, target).map(({ term: { source: name } }) => name)).toEqual(['OSB']);
  });
  it('finds English renderings whatever the dots of their i', () => {
    const agency = {
      id: 2,
      source: 'İstanbul Kalkınma Ajansı',
      target: 'Istanbul Development Agency',
    };
    expect(
      check('İstanbul Kalkınma Ajansı', 'İstanbul Development Agency and AKİP', [agency]),
    ).toEqual([]);
    expect(check('İstanbul Kalkınma Ajansı', 'ISTANBUL DEVELOPMENT AGENCY', [agency])).toEqual([]);
  });
  it('forgives a forbidden rendering inside of the right one', () => {
    const strict = { ...term, forbidden: ['agency'] };
    expect(check('Kalkınma ajansı', 'a development agency', [strict])).toEqual([]);
    expect(check('Kalkınma ajansı', 'the development agency is an agency', [strict])).toEqual([
      'forbidden',
    ]);
  });
});

describe('invariants', () => {
  it.each([
    ['1.250,5 TL', '1,250.5 TL', []],
    ['%15 arttı', 'rose by 15%', []],
    ['14 Ekim 2019 tarihinde', 'on October 14, 2019', []],
    ['3 Şubat 2020', '3 February 2020', []],
    ['18 KASIM 2019 günü', '18 November 2019', []],
    ['5. toplantı', 'the fifth meeting', []],
    ['AKİP’in kümeleri', 'the clusters of AKİP', []],
    ['UR-GE desteği', 'UR-GE support', []],
    ['421.7. madde', 'clause 421.7', []],
    ['41 küme', '14 clusters', ['number 41 missing', 'number 14 extra']],
    ['14 Ekim 2019', '15 October 2019', ['date 2019-10-14 missing', 'date 2019-10-15 extra']],
    ['OSTİM ve AKİP', 'AKİP', ['acronym OSTİM missing']],
  ])('%s / %s', (source, target, expected) => {
    const problems = checkInvariants(inTurkish(source), inEnglish(target));
    expect(problems.map(({ kind, value, side }) => `${kind} ${value} ${side}`)).toEqual(expected);
  });
});

describe('citation parity', () => {
  const cite = (number: string, segment = 0, plan: number | null = 11) => ({
    number,
    plan,
    segment,
  });
  const kinds = (...sides: Parameters<typeof compareCitations>) =>
    compareCitations(...sides).map(({ kind }) => kind);

  it('matches wherever the citation moved', () => {
    expect(kinds([cite('421.7'), cite('376', 1)], [cite('376'), cite('421.7', 2)])).toEqual([
      'matched',
      'matched',
    ]);
  });
  it('counts each citation once', () => {
    expect(kinds([cite('376'), cite('376')], [cite('376')])).toEqual(['matched', 'missing']);
  });
  it('tells a wrong number from a missing one', () => {
    expect(kinds([cite('421.7'), cite('376', 1)], [cite('421.1'), cite('309', 5)])).toEqual([
      'number-differs',
      'missing',
      'extra',
    ]);
  });
  it('never matches clauses of two plans', () => {
    expect(kinds([cite('376.1')], [cite('376.1', 0, 12)])).toEqual(['missing', 'extra']);
  });
  it('writes the phrase of the pattern', () => {
    const values = { number: '421.7', plan: 11, planName: 'Eleventh Development Plan' };
    expect(citationPhrase('clause {number} of the {planName}', values)).toBe(
      'clause 421.7 of the Eleventh Development Plan',
    );
  });
});

describe('translation memory', () => {
  it('gives 1 only to equal texts', () => {
    expect(memoryScore('AKİP’in  kümeleri', "AKİP'in kümeleri", 'tr')).toBe(1);
    expect(memoryScore('IĞDIR KÜMESİ', 'ığdır kümesi', 'tr')).toBe(0.99);
    expect(memoryScore('bir iki üç dört', 'bir iki üç beş', 'tr')).toBe(0.75);
    expect(memoryScore('bir', 'iki', 'tr')).toBe(0);
  });
  it('suggests the best first and each translation once, with what is different', () => {
    const entries = [
      { sourceText: 'küme toplantısı yapıldı', targetText: 'A' },
      { sourceText: 'küme toplantısı bugün yapıldı', targetText: 'B' },
      { sourceText: 'küme toplantısı bugün  yapıldı', targetText: 'B' },
      { sourceText: 'başka bir konu', targetText: 'C' },
    ];
    const ranked = rankMemory('küme toplantısı bugün yapıldı', entries, { locale: 'tr' });
    expect(ranked.map(({ targetText, score }) => [targetText, score])).toEqual([
      ['B', 1],
      ['A', 0.86],
    ]);
    expect(ranked[1].diff.filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'added', text: 'bugün ' },
    ]);
  });

  const word = fc.constantFrom(
    'küme',
    'ajans',
    'plan',
    'madde',
    'AKİP’in',
    'Iğdır',
    'İl',
    've',
    'bir',
  );
  const sentence = fc.array(word, { minLength: 1, maxLength: 12 }).map((list) => list.join(' '));
  it('misses no useful text among the candidates of its index', () => {
    fc.assert(
      fc.property(fc.array(sentence, { maxLength: 30 }), sentence, (texts, query) => {
        const index = new MemoryIndex('tr');
        texts.forEach((text, id) => index.add(id, text));
        const found = index.candidates(query, texts.length).map(({ id }) => id);
        const useful = texts.flatMap((text, id) =>
          memoryScore(query, text, 'tr') >= USEFUL_SCORE ? [id] : [],
        );
        expect(found).toEqual(expect.arrayContaining(useful));
      }),
      { numRuns: 300 },
    );
  });
  it('knows each id once, and has nothing for a text without words', () => {
    const index = new MemoryIndex('tr');
    index.add(7, 'küme');
    index.add(7, 'ajans');
    expect(index.size).toBe(1);
    expect(index.candidates('KÜME', 5)).toEqual([{ id: 7, bound: 1 }]);
    expect(index.candidates('ajans', 5)).toEqual([]);
    expect(index.candidates('—', 5)).toEqual([]);
  });
});

describe('diff and fingerprint', () => {
  it('shows the changed word', () => {
    expect(wordDiff('İlk Küme toplandı', 'İlk küme toplandı')).toEqual([
      { kind: 'same', text: 'İlk ' },
      { kind: 'removed', text: 'Küme' },
      { kind: 'added', text: 'küme' },
      { kind: 'same', text: ' toplandı' },
    ]);
  });
  it('joins changed words that stand next to each other', () => {
    expect(wordDiff('her yıl düzenlenen', 'yılda iki kez düzenlenen')).toEqual([
      { kind: 'removed', text: 'her yıl ' },
      { kind: 'added', text: 'yılda iki kez ' },
      { kind: 'same', text: 'düzenlenen' },
    ]);
  });

  it('is both texts again, whatever they are', () => {
    const text = fc.array(fc.constantFrom('her', 'yıl', ' ', '. ', '421.7', 'küme'), {
      maxLength: 20,
    });
    fc.assert(
      fc.property(text, text, (left, right) => {
        const [before, after] = [left.join(''), right.join('')];
        const parts = wordDiff(before, after);
        const without = (gone: string) =>
          parts.flatMap(({ kind, text: words }) => (kind === gone ? [] : [words])).join('');
        expect([without('added'), without('removed')]).toEqual([before, after]);
      }),
    );
  });

  it('is one replacement when nothing is left of a very long text', () => {
    const long = (letter: string) => Array.from({ length: 3000 }, (_, at) => letter + at).join(' ');
    expect(wordDiff(long('a'), long('b')).map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });
  it('names equal texts equally', () => {
    expect(fingerprint('AKİP’in  işi ')).toBe(fingerprint("AKİP'in işi"));
    expect(fingerprint('İstanbul')).not.toBe(fingerprint('Istanbul'));
  });
});
