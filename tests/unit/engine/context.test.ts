import { buildClauseIndex, findMentions } from '../../../src/plugins/clause-links/engine';

const index = buildClauseIndex(
  [
    { plan: 11, number: '376' },
    { plan: 11, number: '376.1' },
    { plan: 11, number: '421.7' },
    { plan: 12, number: '376' },
    { plan: 12, number: '415.3' },
  ],
  [
    { ordinal: 11, startYear: 2019, endYear: 2023, aliases: ['Yeşil Atılım Programı'] },
    { ordinal: 12, startYear: 2024, endYear: 2028 },
  ],
);
const read = (text: string, options = {}) =>
  findMentions(text, { index, ...options }).map((m) => [m.number, m.plan, m.state]);

describe('which plan a citation belongs to', () => {
  it('the one that is named, over every other hint', () => {
    expect(read('12. Kalkınma Planı’nın 376. maddesi', { plan: 11 })).toEqual([
      ['376', 12, 'linked'],
    ]);
  });

  it('each its own, in one sentence', () => {
    const text = '12. Plan’ın 376. maddesi, 11. Plan’ın 376. maddesinden ayrılıyor.';
    expect(read(text)).toEqual([
      ['376', 12, 'linked'],
      ['376', 11, 'linked'],
    ]);
  });

  it('the open one for "the Plan"', () => {
    const text = 'On Birinci Kalkınma Planı kabul edildi. Plan’ın 376. maddesi makineyi anlatır.';
    expect(read(text)).toEqual([['376', 11, 'linked']]);
  });

  it('an alias from the plan’s own record', () => {
    expect(read('Yeşil Atılım Programı’nın 376. maddesi')).toEqual([['376', 11, 'linked']]);
  });

  it('the only plan that has the dotted number', () => {
    expect(read('415.3 numaralı tedbir yürürlükte.')).toEqual([['415.3', 12, 'linked']]);
  });

  it('the plan in force on the date, as a suggestion', () => {
    expect(read('376. madde uygulanıyor.', { publishedOn: '2025-03-01' })).toEqual([
      ['376', 12, 'suggested'],
    ]);
    expect(read('376. madde uygulanıyor.', { publishedOn: '2020-03-01' })).toEqual([
      ['376', 11, 'suggested'],
    ]);
  });

  it('not yet the plan whose years have begun, before it was there', () => {
    const plans = [{ ordinal: 11, startYear: 2019, endYear: 2023, knownFrom: '2019-07-18' }];
    const states = (publishedOn: string) =>
      findMentions('Kalkınma Planı’nın 376. maddesi okundu.', {
        index: buildClauseIndex([{ plan: 11, number: '376' }], plans),
        publishedOn,
      }).map(({ state }) => state);
    expect(states('2019-03-12')).toEqual(['suggested']);
    expect(states('2019-07-18')).toEqual(['linked']);
  });

  it('none, when nothing tells: an editor looks', () => {
    expect(read('376. madde uygulanıyor.')).toEqual([['376', null, 'suggested']]);
  });

  it('nobody’s, where a number is small and no plan is named at all', () => {
    const read = (text: string) => findMentions(text, { publishedOn: '2025-03-01' });
    expect(read('2’nci maddeyi oylarınıza sunuyorum.')).toEqual([]);
    expect(read('Planın 2’nci maddesini oylarınıza sunuyorum.')).toHaveLength(1);
    expect(read('201’inci maddeyi oylarınıza sunuyorum.')).toHaveLength(1);
  });

  it.each([300, 400, 600, 900, 1_500])(
    'of "the Plan" behind an action plan, whatever else was read %i code units before',
    (distance) => {
      const between = 'Kümeler büyüyor. '.repeat(distance / 17);
      const tail = `Eylem Planı bitti. ${between}Kalkınma Planı’nın 376. maddesi okundu.`;
      const read = (text: string) =>
        findMentions(text, { index, publishedOn: '2020-03-01' }).map(({ state }) => state);
      const alone = read(tail);
      expect(alone).toHaveLength(1);
      expect(read(tail.replace('Eylem', 'Kanunun 376. maddesi ve Eylem'))).toEqual(alone);
      expect(read(tail.replace('Kümeler', 'Kanunun 376. maddesi, kümeler'))).toEqual(alone);
    },
  );

  it('a law keeps its numbers to the end of the list', () => {
    const text =
      '11. Kalkınma Planı yürürlükte. 5449 sayılı Kanun’un 376, 421.7 ve 376.1. maddeleri ayrıdır.';
    expect(read(text).filter(([, , state]) => state === 'linked')).toEqual([]);
  });

  it('a law named two sentences ago does not', () => {
    const text =
      'Kanun çıktı. Bu birinci cümledir. Bu ikinci cümledir. Bu üçüncü cümledir. 11. Kalkınma Planı’nın 376. maddesi uygulanır.';
    expect(read(text)).toEqual([['376', 11, 'linked']]);
  });
});

describe('another country’s plan', () => {
  it.each([
    ['Çin’in 14. Beş Yıllık Planı’nın 23. maddesi yapay zekâyı öne çıkarıyor.'],
    ['Suudi Arabistan’ın Onuncu Kalkınma Planı’nın 376. maddesi okundu.'],
    ['Pakistan On Birinci Beş Yıllık Planı’nın 376. maddesi okundu.'],
    ['KKTC Kalkınma Planı’nın 376. maddesi okundu.'],
    ['ÖZBEKİSTAN’IN KALKINMA PLANI’NIN 376. MADDESİ'],
    ['Paragraph 376 of the Tenth Development Plan of the Kingdom of Saudi Arabia'],
    ['China’s 14th Five-Year Plan devotes article 23 to it.'],
  ])('is not ours: %s', (text) => {
    expect(findMentions(text)).toEqual([]);
  });

  it.each([
    ['Türkiye’nin On Birinci Kalkınma Planı’nın 376. maddesi'],
    ['Çin ile ticareti On Birinci Kalkınma Planı’nın 376. maddesi anlatır.'],
    ['Buğday ve mısır On Birinci Kalkınma Planı’nın 376. maddesindedir.'],
    ['Mısır, On Birinci Kalkınma Planı’nın 376. maddesini inceledi.'],
    ['Paragraph 376 of the Eleventh Development Plan of Türkiye and of China’s plan'],
  ])('unlike this one: %s', (text) => {
    expect(read(text)).toEqual([['376', 11, 'linked']]);
  });

  it('leaves "the Plan" behind it to an editor', () => {
    const text = 'Çin’in 14. Beş Yıllık Planı çıktı. Planın 376. maddesi okundu.';
    expect(read(text)).toEqual([['376', null, 'suggested']]);
  });
});

describe('what stands beside a citation may own it', () => {
  const PLAN = 'On Birinci Kalkınma Planı’nda ';
  const linked = (text: string) =>
    findMentions(text)
      .filter(({ state }) => state === 'linked')
      .map(({ number }) => number);

  it.each([
    ['an act by its letters', `${PLAN}VUK 376. madde anılmaz.`],
    ['an act by its letters in front of the noun', `${PLAN}GVK md. 94 anılmaz.`],
    ['a body by its letters', 'The Eleventh Development Plan cites WTO Article 6.'],
    ['a law in a relative clause', `${PLAN}250. maddesi değişen kanun anılmaz.`],
    ['a law whose participle is "eden"', `${PLAN}250. maddesi devam eden kanun anılmaz.`],
    ['an agenda', 'The Eleventh Development Plan was discussed under item 4 at length.'],
  ])('%s', (_why, text) => {
    expect(linked(text)).toEqual([]);
  });

  it.each([
    ['the plan’s own letters', '11. KP md. 376 ve XI. KP 376.1. madde', ['376', '376.1']],
    ['a text in capitals', 'ON BİRİNCİ KALKINMA PLANI’NDA YER ALAN 376. MADDE', ['376']],
    ['an adverb', `${PLAN}376. maddesi yeniden gündemde.`, ['376']],
    ['a law that the clause speaks of', `${PLAN}376. maddesinde anılan kanun çıktı.`, ['376']],
    ['"in" and nothing more', 'The Eleventh Development Plan, in measure 12, is clear.', ['12']],
  ])('but not %s', (_why, text, numbers) => {
    expect(linked(text)).toEqual(numbers);
  });

  it('a clause owns its paragraph', () => {
    expect(linked('Paragraph 2 of clause 376 of the Eleventh Development Plan')).toEqual(['376']);
  });
});

describe('a name cut short to its ordinal', () => {
  it('stands for the plan named behind it', () => {
    const text = 'Paragraph 376 of the Eleventh and paragraph 376 of the Twelfth Development Plan';
    expect(read(text, { locale: 'en' })).toEqual([
      ['376', 11, 'linked'],
      ['376', 12, 'linked'],
    ]);
  });

  it('but not where no plan is near', () => {
    const text = 'Paragraph 376 of the Eleventh and the report of the committee';
    expect(read(text, { locale: 'en' })).toEqual([]);
  });
});

describe('a small number behind a plan’s name', () => {
  const small = (text: string) =>
    findMentions(text).map(({ number, state }) => `${number} ${state}`);

  it('is the plan’s where nothing parts them', () => {
    expect(small('On Birinci Kalkınma Planı’nın 12. maddesi okundu.')).toEqual(['12 linked']);
    expect(small('On Birinci Kalkınma Planı, madde 12 okundu.')).toEqual(['12 linked']);
  });

  it('is only suggested in another clause of the sentence', () => {
    const text = 'On Birinci Kalkınma Planı sunumu ertelendi, 12. maddeye geçildi.';
    expect(small(text)).toEqual(['12 suggested']);
  });
});

describe('what becomes of a number', () => {
  it('an unknown clause is kept, with the longest prefix that exists', () => {
    const [mention] = findMentions('11. Kalkınma Planı’nın 376.9 numaralı tedbiri', { index });
    expect(mention).toMatchObject({ state: 'unresolved', number: '376.9', nearest: '376' });
  });

  it('a section of the plan’s own text is no heading of a clause', () => {
    const text = '11. Kalkınma Planı\n2.2.3. Öncelikli Sektörler\n376.1. Makine\n';
    expect(findMentions(text).map(({ number }) => number)).toEqual(['376.1']);
  });

  it('421.10 is not 421.1', () => {
    const [mention] = findMentions('11. Kalkınma Planı’nın 421.70. maddesi', { index });
    expect(mention).toMatchObject({ state: 'unresolved', number: '421.70' });
  });

  it('a range tells the clauses between its ends', () => {
    const [first] = findMentions('11. Kalkınma Planı’nın 376-421.7 nolu maddeleri', { index });
    expect(first.covers).toEqual(['376', '376.1', '421.7']);
  });

  it('thresholds move the line between link and suggestion', () => {
    const text = '11. Kalkınma Planı’nın 376. maddesi';
    const [mention] = findMentions(text, { index, thresholds: { link: 0.99 } });
    expect(mention.state).toBe('suggested');
  });
});

describe('words that point back', () => {
  const form = (text: string) =>
    findMentions(text, { index }).map((m) => [m.form, m.number, m.state]);

  it('at the only clause of the sentence or the one before', () => {
    expect(form('11. Kalkınma Planı’nın 376. maddesi var. Söz konusu madde yürürlükte.')).toEqual([
      ['single', '376', 'linked'],
      ['anaphora', '376', 'suggested'],
    ]);
  });

  it.each([
    [
      'two clauses',
      '11. Kalkınma Planı’nın 376 ve 421.7. maddeleri var. Söz konusu madde yürürlükte.',
    ],
    ['a plural', '11. Kalkınma Planı’nın 376. maddesi var. Söz konusu maddeler yürürlükte.'],
    [
      'a law between',
      '11. Kalkınma Planı’nın 376. maddesi ile Kanun var. Söz konusu madde yürürlükte.',
    ],
    [
      'too far',
      '11. Kalkınma Planı’nın 376. maddesi var. Yağmur yağdı. Söz konusu madde yürürlükte.',
    ],
    ['an everyday noun', '11. Kalkınma Planı’nın 376. maddesi var. Bu hedef yürürlükte.'],
    ['every one', '11. Kalkınma Planı’nın 376. maddesi var. Her bir madde yürürlükte.'],
  ])('at none with %s', (_why, text) => {
    expect(form(text).filter(([each]) => each === 'anaphora')).toEqual([]);
  });
});
