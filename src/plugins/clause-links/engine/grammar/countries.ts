import { foldedLetters } from '../text/letters';
import { hashOf } from '../text/words';

/**
 * Countries that number plans of their own, or that our news compare ours with: the last word of each name in Turkish
 * and English. Names in "-istan" need no entry; Mali is left out, since "mali" is an everyday word.
 */
const NAMES = `
  Çin China India Arabia Katar Qatar Umman Oman Kuveyt Kuwait Bahreyn Bahrain İran Irak Iraq Suriye Syria Ürdün Jordan
  Lübnan Lebanon Mısır Egypt Tunus Tunisia Cezayir Algeria Fas Morocco Libya Sudan Etiyopya Ethiopia Kenya Tanzanya
  Tanzania Uganda Ruanda Rwanda Nijerya Nigeria Gana Ghana Senegal Zambiya Zambia Botsvana Botswana Namibya Namibia
  Malezya Malaysia Endonezya Indonesia Vietnam Tayland Thailand Laos Kamboçya Cambodia Myanmar Filipinler Philippines
  Bangladeş Bangladesh Nepal Butan Bhutan Lanka Maldivler Maldives Mongolia Kore Korea Japonya Japan Tayvan Taiwan Rusya
  Russia SSCB USSR Azerbaycan Azerbaijan Georgia Kıbrıs Cyprus KKTC TRNC Peru Bolivya Bolivia Ekvador Ecuador Kolombiya
  Colombia Meksika Mexico Brezilya Brazil Fransa France Almanya Germany Polonya Poland Macaristan Hungary Romanya Romania
`;
const COUNTRIES = new Set(NAMES.trim().split(/\s+/).map(hashOf));
const IN_ISTAN = /[^s]istan$/;

/**
 * Whether a word, without its case ending, ends the name of a country other than Türkiye.
 * @param hash the word's hash
 */
export function isOtherCountry(word: string, hash: number): boolean {
  return COUNTRIES.has(hash) || IN_ISTAN.test(foldedLetters(word));
}
