import { leaseType } from '../../../../../storage';
import { PLUGIN_ID } from '../uids';
import entry from './entry/schema.json';
import ignoredTerm from './ignored-term/schema.json';
import memoryUnit from './memory-unit/schema.json';
import stamp from './stamp/schema.json';
import term from './term/schema.json';
import view from './view/schema.json';

export default {
  entry: { schema: entry },
  'ignored-term': { schema: ignoredTerm },
  lease: leaseType(PLUGIN_ID),
  'memory-unit': { schema: memoryUnit },
  stamp: { schema: stamp },
  term: { schema: term },
  view: { schema: view },
};
