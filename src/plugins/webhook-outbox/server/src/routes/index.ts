import { adminPolicies } from '../permissions';

const admin = (method: string, path: string, handler: string) => ({
  method,
  path,
  handler,
  config: { policies: adminPolicies('manage') },
});

/** Admin API under /webhook-outbox. */
export default {
  admin: {
    type: 'admin',
    routes: [
      admin('GET', '/endpoints', 'webhooks.find'),
      admin('POST', '/endpoints', 'webhooks.create'),
      admin('PUT', '/endpoints/:id', 'webhooks.update'),
      admin('DELETE', '/endpoints/:id', 'webhooks.remove'),
      admin('POST', '/endpoints/:id/secret', 'webhooks.renewSecret'),
      admin('POST', '/endpoints/:id/ping', 'webhooks.ping'),
      admin('GET', '/deliveries', 'webhooks.log'),
      admin('POST', '/deliveries/:id/replay', 'webhooks.replay'),
    ],
  },
};
