import type { Language } from './types';

/** No English text of the corpora cites a plan's clause; these forms follow the official translation's words. */
export const en: Language = {
  nouns: [
    { stem: 'clause', ofLaws: true, pointedAt: true },
    { stem: 'paragraph', ofLaws: false, pointedAt: true },
    { stem: 'article', ofLaws: true, pointedAt: true },
    { stem: 'section', ofLaws: true },
    { stem: 'measure', ofLaws: false, pointedAt: true },
    { stem: 'policy', ofLaws: false },
    { stem: 'policies', ofLaws: false },
    { stem: 'item', ofLaws: true },
  ],
  marks: [
    {
      rule: 'en.noun-before',
      side: 'before',
      pattern:
        '(?:(?:articles?|clauses?|paragraphs?|sections?|measures?|policy|policies|items?)(?:\\s+(?:nos?\\.?|numbers?|numbered))?|(?:arts?|cls?|paras?|pars?)\\.?|[§¶]{1,2})\\s*',
      opens: [
        'art',
        'cla',
        'par',
        'sec',
        'mea',
        'pol',
        'ite',
        'cl ',
        'cl.',
        'cls',
        'no ',
        'no.',
        'nos',
        'num',
        '§',
        '¶',
      ],
      confidence: 0.95,
      example: 'Clauses 376 and 376.1 of the Eleventh Development Plan support clusters.',
      cites: ['376', '376.1'],
    },
    {
      rule: 'en.noun-list',
      side: 'before',
      pattern: '(?:articles?|clauses?|paragraphs?|measures?|policy|policies)\\s*[(:]\\s*',
      opens: ['art', 'cla', 'par', 'mea', 'pol'],
      confidence: 0.93,
      dotted: true,
      example: 'The measures (376.1 and 421.7) of the Eleventh Development Plan support clusters.',
      cites: ['376.1', '421.7'],
    },
    {
      // "policies in 400 towns" counts.
      rule: 'en.nouns-in',
      side: 'before',
      pattern:
        '(?:paragraphs|policies|measures)\\s+in\\s+(?=\\d{3}[\\d.]{0,5}\\s+(?:to|through|and)\\s+\\d)',
      opens: ['in '],
      confidence: 0.6,
      example: 'The Twelfth Development Plan has policies in 455 through 461 on exports.',
      cites: ['455', '461'],
    },
  ],
  and: ['and', 'or', 'nor', 'as well as', ', and', ', or', '&'],
  to: ['to', 'through', 'until'],
  instruments: [
    {
      kind: 'law',
      anchors: ['constitution'],
      pattern: '(?<!\\p{L})constitution',
      example: 'Article 166 of the Constitution governs planning.',
    },
    {
      kind: 'law',
      anchors: [
        'code',
        'statute',
        'decree',
        'regulation',
        'directive',
        'treaty',
        'convention',
        'charter',
        'protocol',
        'communiqu',
      ],
      // "The paper codes every reference": no plural of that one.
      pattern:
        "(?<!\\p{L})(?:code|(?:statute|decree|regulation|directive|treaty|convention|charter|protocol|communiqu[ée])s?)(?:'s|’s)?(?!\\p{L})",
      example: 'Article 5 of Law No. 6550 applies.',
    },
    {
      kind: 'law',
      anchors: ['law', 'act'],
      pattern: '(?<!\\p{L})(?:laws?|acts?)(?!\\p{L})',
      example: 'Clause 9 of the Act was amended.',
    },
    {
      kind: 'document',
      anchors: ['agenda'],
      pattern: '(?<!\\p{L})agenda',
      example: 'Item 3 of the agenda was postponed.',
    },
    {
      kind: 'document',
      anchors: ['iso ', 'iec ', 'ts e'],
      pattern: '(?<!\\p{L})(?:iso|iec|ts\\s+en)\\s+(?:iso\\s+)?\\d+(?::\\d+)?',
      example: 'Clause 6.1 of ISO 14001 asks for a register of risks.',
    },
    {
      kind: 'other-plan',
      anchors: ['plan'],
      behind: [
        ...['strategic', 'action', 'regional', 'rural', 'master', 'business', 'annual', 'work'],
        'marshall',
      ],
      example: 'Measure 12 of the Strategic Plan is late.',
    },
    {
      kind: 'other-plan',
      anchors: ['development'],
      pattern: 'development\\s+plan',
      behind: ['rural', 'regional'],
      example: 'Measure 12 of the Rural Development Plan is late.',
    },
  ],
  ordinals: {
    first: 1,
    second: 2,
    third: 3,
    fourth: 4,
    fifth: 5,
    sixth: 6,
    seventh: 7,
    eighth: 8,
    ninth: 9,
    tenth: 10,
    eleventh: 11,
    twelfth: 12,
    thirteenth: 13,
    fourteenth: 14,
  },
  anaphora: [
    {
      words: ['that', 'this', 'the said', 'the same', 'the aforementioned', 'the above'],
      example:
        'Measure 376.1 of the Eleventh Development Plan is clear. That measure is under way.',
    },
  ],
};
