import { type KnownAgency, recognise } from '../../../src/content/import/recognise';

const agency = (acronym: string, ...names: string[]): KnownAgency => ({
  documentId: acronym,
  acronym,
  names,
});
const AGENCIES = [
  agency('BAKKA', 'Batı Karadeniz Kalkınma Ajansı', 'Western Black Sea Development Agency'),
  agency('DOKA', 'Doğu Karadeniz Kalkınma Ajansı'),
  agency('DAKA', 'Doğu Anadolu Kalkınma Ajansı'),
  agency('KUDAKA', 'Kuzeydoğu Anadolu Kalkınma Ajansı'),
  agency('MARKA', 'Doğu Marmara Kalkınma Ajansı'),
  agency('ÇKA', 'Çukurova Kalkınma Ajansı'),
  agency('AHİKA', 'Ahiler Kalkınma Ajansı', 'AHİLER'),
  agency('ORAN', 'Orta Anadolu Kalkınma Ajansı'),
  agency('İSTKA', 'İstanbul Kalkınma Ajansı'),
  agency('GAP BKİ', 'Güneydoğu Anadolu Projesi Bölge Kalkınma İdaresi', 'GAP'),
  agency('TB', 'Ticaret Bakanlığı'),
];
const EVENTS = [
  {
    documentId: 'e5',
    titles: ['5. Buluşma'],
    series: 'AKİP Koordinasyon Toplantısı',
    seriesNumber: 5,
  },
  {
    documentId: 'e6',
    titles: ['Isparta Gül Çalıştayı'],
    series: 'AKİP Koordinasyon Toplantısı',
    seriesNumber: 6,
  },
];
const found = (text: string) => recognise('Başlık', text, AGENCIES, []).agencies;
const asked = (text: string) =>
  recognise('Başlık', text, AGENCIES, []).questions.map(({ candidates }) => candidates[0]);

describe('agencies that a text names for certain', () => {
  it.each<[string, string[]]>([
    [
      'Toplantıya BAKKA, DOKA, DAKA, GAP, MARKA, ÇKA, AHİLER Kalkınma Ajanslarının yetkilileri katıldı.',
      ['BAKKA', 'DOKA', 'DAKA', 'MARKA', 'ÇKA', 'AHİKA'],
    ],
    ['İSTANBUL KALKINMA AJANSI’NDAN YENİ DESTEK', ['İSTKA']],
    ['İstanbul Kalkınma Ajansının desteğiyle yürüdü.', ['İSTKA']],
    ['İSTKA’nın çağrısı açıldı.', ['İSTKA']],
    ['Kuzeydoğu Anadolu Kalkınma Ajansı Erzurum’da.', ['KUDAKA']],
    ['The Western Black Sea Development Agency took part.', ['BAKKA']],
    ['T.C. Ticaret Bakanlığı ve kümeler görüştü.', ['TB']],
  ])('%s', (text, agencies) => expect(found(text)).toEqual(agencies));

  it.each([
    'Her ürünün bir marka değeri vardır.',
    'Kalkınma Ajansları marka tescilini destekledi.',
    'DOKAP eylem planı açıklandı.',
    'Gümrük ve Ticaret Bakanlığı kapandı.',
    'istka kelimesi küçük harfle yazıldı.',
  ])('none in: %s', (text) => expect(found(text)).toEqual([]));
});

describe('agencies that an editor has to decide', () => {
  it.each<[string, string]>([
    ['MARKA TESCİLİNDE YENİ DÖNEM', 'MARKA'],
    ['Bölgede ORAN yükseldi.', 'ORAN'],
    ['GAP Kalkınma Ajansları toplantısı yapıldı.', 'GAP BKİ'],
  ])('%s', (text, candidate) => {
    expect(found(text)).toEqual([]);
    expect(asked(text)).toEqual([candidate]);
  });
});

describe('the event', () => {
  it.each<[string, string | null]>([
    ['AKİP 5. Koordinasyon Toplantısı OSTİM’de', 'e5'],
    ['5. AKİP Koordinasyon Toplantısı’nın ardından', 'e5'],
    ['ISPARTA GÜL ÇALIŞTAYI SONA ERDİ', 'e6'],
    ['AKİP 15. Koordinasyon Toplantısı', null],
    ['AKİP Koordinasyon Toplantısı', null],
  ])('%s', (title, event) => expect(recognise(title, '', [], EVENTS).event).toBe(event));

  it('is asked for when two are named', () => {
    const { event, questions } = recognise(
      'Haber',
      '5. Buluşma ve Isparta Gül Çalıştayı bitti.',
      [],
      EVENTS,
    );
    expect([event, questions[0]?.candidates]).toEqual([null, ['e5', 'e6']]);
  });
});
