import { createCitations } from './citations';
import { createClauses } from './clauses';
import { createCoverage } from './coverage';
import { createDecisions } from './decisions';
import { createDetect } from './detect';
import { createMentions } from './mentions';
import { createPublished } from './published';
import { createQueue } from './queue';
import { createRelink } from './relink';
import { createReports } from './reports';
import { createThresholds } from './thresholds';

export default {
  citations: createCitations,
  clauses: createClauses,
  coverage: createCoverage,
  decisions: createDecisions,
  detect: createDetect,
  mentions: createMentions,
  published: createPublished,
  queue: createQueue,
  relink: createRelink,
  reports: createReports,
  thresholds: createThresholds,
};
