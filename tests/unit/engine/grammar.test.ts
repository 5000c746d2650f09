import { findMentions } from '../../../src/plugins/clause-links/engine';
import { en, tr } from '../../../src/plugins/clause-links/engine/grammar';

const languages = [
  ['tr', tr],
  ['en', en],
] as const;

describe.each(languages)(
  'every row of the grammar holds in its own example: %s',
  (locale, language) => {
    it.each(language.marks.map((row) => [row.rule, row.example, row.cites] as const))(
      '%s: %s',
      (rule, example, cites) => {
        const mentions = findMentions(example, { locale });
        expect(mentions.map(({ number }) => number)).toEqual([...cites]);
        expect(mentions[0].rule).toBe(rule);
      },
    );

    it.each(language.instruments.map((row) => [row.example]))('no link: %s', (example) => {
      expect(findMentions(example, { locale }).filter((m) => m.state === 'linked')).toEqual([]);
      // The number is a citation, only not a plan's: without the instrument's name it would be one.
      expect(example).toMatch(/\d/);
    });

    it.each(language.anaphora.map((row) => [row.example]))('points back: %s', (example) => {
      const [cited, pointing] = findMentions(example, { locale });
      expect(cited).toMatchObject({ form: 'single', state: 'linked' });
      expect(pointing).toMatchObject({
        form: 'anaphora',
        state: 'suggested',
        number: cited.number,
        plan: cited.plan,
      });
    });
  },
);

const NAMED = '11. Kalkınma Planı’nın ';
const found = (text: string) =>
  findMentions(text).map(({ number, plan, state }) => `${plan}:${number} ${state}`);

describe('ways to write one citation', () => {
  const apostrophes = ["'", '’', '‘', '´', '`', 'ʼ', '′', '', ' ', ' ’'];
  const suffixes = ['ıncı', 'inci', 'uncu', 'üncü', 'ncı', 'nci', 'ncu', 'ncü'];
  it.each(apostrophes.flatMap((a) => suffixes.map((s) => [`376${a}${s} maddesi`])))(
    '%s',
    (citation) => {
      expect(found(NAMED + citation)).toEqual(['11:376 linked']);
    },
  );

  it.each([
    ['376.1. madde'],
    ['376.1. maddesinde'],
    ['376.1 . maddesi'],
    ['376.1 maddesindeki'],
    ['376.1 numaralı tedbirin'],
    ['376.1 nolu tedbir'],
    ["376.1 no'lu tedbir"],
    ['376.1 no.lu politika'],
    ['376.1 sayılı maddesi'],
    ['“376.1” numaralı tedbiri'],
    ['md. 376.1 hükmü'],
    ['madde 376.1 hükmü'],
    ['par. 376.1 hükmü'],
    ['376.1. MADDESİ'],
    ['376.1. fıkrası'],
    ['376.1’inci başlığı'],
    ['376.1\nnumaralı tedbiri'],
    ['376.1 numa\u00ADralı ted\u00ADbiri'],
    ['376.1 numa-\nralı tedbiri'],
    ['376.1 numaralı tedbýri'],
    ['376.1&rsquo;inci maddesi'],
    ['376.1&#8217;inci maddesi'],
    ['376.1&#039;inci maddesi'],
    ['376.1’inci maddesi'.normalize('NFD')],
  ])('%j', (citation) => {
    expect(found(NAMED + citation)).toEqual(['11:376.1 linked']);
  });

  it.each([
    ['11. Kalkınma Planı’nın'],
    ['11. KALKINMA PLANI’NIN'],
    ['11. kalkınma planının'],
    ['11.Kalkınma Planı’nın'],
    ['11’inci Kalkınma Planı’nın'],
    ['11 inci Kalkınma Planı’nın'],
    ['11inci Kalkınma Planı’nın'],
    ['On Birinci Kalkınma Planı’nın'],
    ['Onbirinci Kalkınma Planı’nın'],
    ['ON BİRİNCİ KALKINMA PLANI’NIN'],
    ['XI. Kalkınma Planı’nın'],
    ['XI. Plan’ın'],
    ['11. Beş Yıllık Kalkınma Planı’nın'],
    ['On Birinci Beş Yıllık Kalkınma Plânı’nın'],
    ['KP11’in'],
    ['11. KP’nin'],
    ['On Birinci Kalkinma Planinin'],
    ['Eleventh Development Plan’s'],
    ['11th Development Plan'],
  ])('the plan as %s', (name) => {
    expect(found(`${name} 421.7. maddesi`)).toEqual(['11:421.7 linked']);
  });

  it('reads numbers in words where the plan is known', () => {
    expect(found('Onuncu Kalkınma Planı’nın yüz yirminci maddesi')).toEqual(['10:120 linked']);
    expect(found('Onuncu Kalkınma Planı’nın bin seksen ikinci paragrafı')).toEqual([
      '10:1082 linked',
    ]);
    expect(found('Onuncu Kalkınma Planı’nın altı yüz doksan üçüncü maddesi')).toEqual([
      '10:693 linked',
    ]);
    expect(found('Yasanın yüz yirminci maddesi')).toEqual([]);
    expect(found('Listenin yüz yirminci maddesi')).toEqual([]);
  });
});

describe('a full stop makes an ordinal', () => {
  it.each([
    ['11. Kalkınma Planı’nın 376.1. madde ve 421.7. Maddesi', ['11:376.1', '11:421.7']],
    ['11. Kalkınma Planı’nın 421.7. maddesi 15 ili kapsıyor.', ['11:421.7']],
  ])('in %s', (text, cited) => {
    expect(found(text)).toEqual(cited.map((each) => `${each} linked`));
  });

  it.each([
    [
      'where English ends a sentence',
      'The Eleventh Development Plan was approved in July 2019. Measure 376.1 is on machinery.',
    ],
    [
      'where the noun begins a sentence of its own',
      'On Birinci Kalkınma Planı’nın son yılı 2023. Madde 376.1 makineyi anlatır.',
    ],
    [
      'nor behind a month',
      'On Birinci Kalkınma Planı, kabulü Temmuz 2019. Tedbir 376.1 makineyi anlatır.',
    ],
    ['nor behind a page', 'On Birinci Kalkınma Planı, s. 112. Madde no: 376.1 makineyi anlatır.'],
  ])('but not %s', (_why, text) => {
    expect(found(text)).toEqual(['11:376.1 linked']);
  });

  it.each([
    ['18 Temmuz 2019. Tedbirler bugün açıklandı.'],
    ['sayfa 112. Maddeler bugün açıklandı.'],
    ['budget was 421. Policy makers met.'],
  ])('but not in %s', (text) => {
    expect(found(`On Birinci Kalkınma Planı: ${text}`)).toEqual([]);
  });
});

describe('a noun belongs to one number', () => {
  it.each([
    ['421.7. madde 15 ili kapsıyor.'],
    ['421.7 numaralı tedbir 15 ili kapsıyor.'],
    ['421.7’nci madde 2023 yılına kadar uygulanacak.'],
    ['421.7 sayılı tedbir 376 kişiye iş sağlıyor.'],
  ])('in %s', (citation) => {
    expect(found(NAMED + citation)).toEqual(['11:421.7 linked']);
  });

  it('unless the next one has a noun of its own, or they are a list', () => {
    expect(found(`${NAMED}421.7. madde, madde 376.1 ve md. 378`)).toEqual([
      '11:421.7 linked',
      '11:376.1 linked',
      '11:378 linked',
    ]);
    expect(found('11. Kalkınma Planı’ndan 2 madde: 376.1 ve 421.7')).toEqual([
      '11:376.1 linked',
      '11:421.7 linked',
    ]);
  });
});

describe('members of a list', () => {
  it.each([
    ['309.5 nolu, 321.3 nolu ve 322.4 nolu tedbirleri'],
    ['309.5 numaralı, 321.3 numaralı ve 322.4 numaralı tedbirleri'],
    ['309.5 sayılı, 321.3 sayılı ile 322.4 sayılı maddeleri'],
    ['309.5 no.lu, 321.3 no’lu ve 322.4 numaralı tedbirleri'],
    ['309.5 NUMARALI, 321.3 NUMARALI VE 322.4 NUMARALI TEDBİRLERİ'],
  ])('may each say that they are numbers: %s', (list) => {
    expect(found(NAMED + list)).toEqual(['11:309.5 linked', '11:321.3 linked', '11:322.4 linked']);
  });

  it.each([
    ['a law between', '5449 sayılı Kanun ve 11. Kalkınma Planı’nın 322.4 nolu tedbiri'],
    ['another noun between', '11. Kalkınma Planı’nın 3 numaralı tablosu ve 322.4 nolu tedbiri'],
    ['nothing that joins them', '3 numaralı salonda 11. Kalkınma Planı’nın 322.4 nolu tedbiri'],
    ['a decree of its own', '5449 sayılı, 11. Kalkınma Planı’nın 322.4 nolu tedbiri'],
  ])('are no list with %s', (_why, text) => {
    expect(found(text)).toEqual(['11:322.4 linked']);
  });
});

describe('a list behind a noun', () => {
  const PLAN = 'On Birinci Kalkınma Planı, ';
  it.each([
    ['md. 376, 377 ve 378 sanayiyi anlatır', ['376', '377', '378']],
    ['md. 376, md. 378 sanayiyi anlatır', ['376', '378']],
    ['paragraf 226, 227, 229.', ['226', '227', '229']],
    ['Clauses 376, 376.1 and 378 support industry', ['376', '376.1', '378']],
  ])('goes on: %s', (list, numbers) => {
    expect(found(PLAN + list)).toEqual(numbers.map((number) => `11:${number} linked`));
  });

  it.each([
    ['measure 328.2, 24 centres will open'],
    ['measure 328.2 and 24 centres will open'],
    ['madde 328.2; 5449 sayılı Kanun, Madde 5'],
    ['madde 328.2 ve 5449 sayılı Kanun'],
    ['md. 328.2 ve 500 milyon lira'],
    ['madde 328.2, 400 merkez açılacak'],
  ])('ends where a number counts or names something else: %s', (list) => {
    expect(found(PLAN + list)).toEqual(['11:328.2 linked']);
  });
});

describe('what encloses a number is none of its mark', () => {
  it.each([
    ['[376.1] numaralı tedbiri'],
    ['[ 376.1 ] numaralı tedbiri'],
    ['(376.1) sayılı tedbiri'],
    ['“376.1” numaralı tedbiri'],
    ['“376.1 numaralı” tedbiri'],
    ['**376.1** numaralı tedbiri'],
  ])('%s', (citation) => {
    expect(found(NAMED + citation)).toEqual(['11:376.1 linked']);
  });

  it('a year in brackets in front of a noun cites nothing', () => {
    expect(found('On Birinci Kalkınma Planı (2019). Tedbirler açıklandı.')).toEqual([]);
  });
});

describe('a noun that only the second number has', () => {
  it.each([
    ['755’inci ve gençlere ilişkin 771’inci maddesi', ['755', '771']],
    ['376.1. ile dijitalleşmeyi anlatan 376.2. maddesi', ['376.1', '376.2']],
    ['755. veya buna bağlı olan 771 inci paragrafı', ['755', '771']],
  ])('is said for both: %s', (list, numbers) => {
    expect(found(NAMED + list)).toEqual(numbers.map((number) => `11:${number} linked`));
  });

  it.each([
    ['1. ve en önemli hedefi 421. maddede'],
    ['755 projesi ve gençlere ilişkin 421. maddesi'],
    ['755. sayfası ve gençlere ilişkin 421. maddesi'],
    ['755. kez ve 81 ilde gençlere ilişkin 421. maddesi'],
  ])('is not: %s', (text) => {
    expect(found(NAMED + text)).toEqual(['11:421 linked']);
  });
});

describe('a part of a clause behind a stroke', () => {
  it.each([
    ['376/1 numaralı tedbiri'],
    ['376/1. maddesi'],
    ['376/1’inci maddesi'],
    ['376/12 maddesi'],
    ['376/a bendi'],
    ['md. 376/1'],
  ])('is suggested as the clause: %s', (citation) => {
    expect(found(NAMED + citation)).toEqual(['11:376 suggested']);
    const [{ start, end, evidence }] = findMentions(NAMED + citation);
    expect((NAMED + citation).slice(start, end)).toBe('376');
    expect(evidence.map(({ code }) => code)).toContain('part-of-clause');
  });

  it.each([
    ['On Birinci Kalkınma Planı’nın 2019/7 numaralı tedbiri'],
    ['On Birinci Kalkınma Planı’nın 376/1/2 numaralı tedbiri'],
    ['On Birinci Kalkınma Planı’nın 376/100 numaralı tedbiri'],
    ['On Birinci Kalkınma Planı’nın 3/4 maddesi'],
    ['On Birinci Kalkınma Planı açıklandı. Türk Ceza Kanunu’nun 125/3 maddesi ayrıdır.'],
    ['Article 376/a of the Penal Code and the Eleventh Development Plan'],
    ['125/3 maddesi'],
  ])('is nothing of a plan’s: %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('"başlığı" is a chapter as often as a clause', () => {
  it.each([['2. başlığı'], ['7’nci başlığı'], ['12. başlığında']])(
    'of a plan named far off only suggested: %s',
    (heading) => {
      expect(found(`11. Kalkınma Planı’nın üçüncü bölümünün ${heading} okundu.`)).toEqual([
        expect.stringMatching(/ suggested$/),
      ]);
    },
  );

  it('but a number that only a clause can have links', () => {
    expect(found(`${NAMED}üçüncü bölümündeki 385’inci başlığı`)).toEqual(['11:385 linked']);
    expect(found(`${NAMED}üçüncü bölümündeki 376.1’inci başlığı`)).toEqual(['11:376.1 linked']);
  });
});
