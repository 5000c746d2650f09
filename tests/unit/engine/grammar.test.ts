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
