import entry from './entry/schema.json';
import ignoredTerm from './ignored-term/schema.json';
import memoryUnit from './memory-unit/schema.json';
import stamp from './stamp/schema.json';
import term from './term/schema.json';

export default {
  entry: { schema: entry },
  'ignored-term': { schema: ignoredTerm },
  'memory-unit': { schema: memoryUnit },
  stamp: { schema: stamp },
  term: { schema: term },
};
