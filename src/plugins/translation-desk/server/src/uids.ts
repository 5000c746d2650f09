/** Names that more than one file uses. */
export const PLUGIN_ID = 'translation-desk';

export const STAMP_UID = 'plugin::translation-desk.stamp';
export const ENTRY_UID = 'plugin::translation-desk.entry';
export const TERM_UID = 'plugin::translation-desk.term';
export const IGNORED_TERM_UID = 'plugin::translation-desk.ignored-term';
export const UNIT_UID = 'plugin::translation-desk.memory-unit';
export const VIEW_UID = 'plugin::translation-desk.view';

/** The right to send the digest. */
export const DIGEST = { uid: 'plugin::translation-desk.lease', name: 'digest' };
export const LOCALE_UID = 'plugin::i18n.locale';
