import delivery from './delivery/schema.json';
import endpoint from './endpoint/schema.json';
import event from './event/schema.json';
import lease from './lease/schema.json';

export default {
  delivery: { schema: delivery },
  endpoint: { schema: endpoint },
  event: { schema: event },
  lease: { schema: lease },
};
