/** Names that more than one file uses. */
export const PLUGIN_ID = 'clause-links';

export const MENTION_UID = 'plugin::clause-links.mention';
export const DECISION_UID = 'plugin::clause-links.decision';
export const LOCK_UID = 'plugin::clause-links.lock';
export const PENDING_UID = 'plugin::clause-links.pending';
export const RUN_UID = 'plugin::clause-links.run';
export const SCAN_UID = 'plugin::clause-links.scan';
export const LOCALE_UID = 'plugin::i18n.locale';
