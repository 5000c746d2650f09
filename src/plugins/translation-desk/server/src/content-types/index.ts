import entry from './entry/schema.json';
import stamp from './stamp/schema.json';

export default {
  entry: { schema: entry },
  stamp: { schema: stamp },
};
