export type { MentionRow } from '../../shared/contracts';
