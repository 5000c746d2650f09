import type { Finding } from '../../../src/plugins/clause-links/engine';
import { remediesOf, wordingOf } from '../../../src/plugins/clause-links/admin/src/panel/remedies';
import type { Say } from '../../../src/plugins/clause-links/admin/src/utils/useText';
import type { ClauseCatalogue } from '../../../src/plugins/clause-links/shared/contracts';

const catalogue: ClauseCatalogue = {
  version: '1',
  clauses: [
    {
      plan: 11,
      number: '421.7',
      documentId: 'c',
      text: { tr: ' Kümeler her yıl buluşur. ', en: 'Clusters meet every year.' },
      category: null,
    },
    { plan: 11, number: '376.1', documentId: 'd', text: {}, category: null },
  ],
  plans: [],
  sources: [],
  target: { uid: 'c' },
  plan: { uid: 'p', ordinal: 'ordinal' },
  thresholds: {},
};
const say: Say = (key, values) => `${key} ${Object.values(values ?? {}).join()}`.trim();
const differs = (number: string, quoted = ''): Finding => ({
  code: 'quote-differs',
  span: { start: 10, end: 15 },
  values: { number, plan: 11, agreement: 20, quoted },
  passage: { start: 17, end: 60 },
});

describe('the wording of a clause', () => {
  it('is the clause’s in the language of the text', () => {
    expect(wordingOf(differs('421.7'), catalogue, 'tr')).toBe('Kümeler her yıl buluşur.');
    expect(wordingOf(differs('421.7'), catalogue, 'en')).toBe('Clusters meet every year.');
  });

  it('is not known without a text in that language, and not asked for by other findings', () => {
    expect(wordingOf(differs('421.7'), catalogue, 'de')).toBeNull();
    expect(wordingOf(differs('376.1'), catalogue, 'tr')).toBeNull();
    expect(wordingOf({ ...differs('421.7'), code: 'later-plan' }, catalogue, 'tr')).toBeNull();
  });
});

describe('remedies', () => {
  it('write the clause’s words over the passage', () => {
    expect(remediesOf(differs('421.7'), 'Kümeler buluşur.', say)).toEqual([
      { span: { start: 17, end: 60 }, words: 'Kümeler buluşur.', label: 'findings.writeWording' },
    ]);
  });

  it('write the number of the clause that the words belong to', () => {
    expect(remediesOf(differs('376.1', '421.7'), null, say)).toEqual([
      { span: { start: 10, end: 15 }, words: '421.7', label: 'findings.writeNumber 421.7' },
    ]);
  });

  it('write the count of what is listed over the digits only', () => {
    const finding: Finding = {
      code: 'count-differs',
      span: { start: 4, end: 12 },
      values: { said: 15, listed: 13 },
    };
    expect(remediesOf(finding, null, say)).toEqual([
      { span: { start: 4, end: 6 }, words: '13', label: 'findings.writeCount 13' },
    ]);
  });

  it('are none where no words can put it right', () => {
    expect(remediesOf({ ...differs('421.7'), code: 'later-plan' }, 'x', say)).toEqual([]);
  });
});
