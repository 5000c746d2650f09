import { adminPolicies, type PermissionUid } from '../permissions';

const admin = (method: string, path: string, handler: string, permission: PermissionUid) => ({
  method,
  path,
  handler,
  config: { policies: adminPolicies(permission) },
});

/** Content API under /api/clause-links, admin API under /clause-links. */
export default {
  'content-api': {
    type: 'content-api',
    routes: [{ method: 'POST', path: '/detect', handler: 'detect.find', config: { policies: [] } }],
  },
  admin: {
    type: 'admin',
    routes: [
      admin('GET', '/mentions', 'mentions.find', 'mentions.read'),
      admin('POST', '/detect', 'detect.find', 'mentions.read'),
      admin('POST', '/decisions', 'decisions.create', 'decide'),
      admin('DELETE', '/decisions/:id', 'decisions.delete', 'decide'),
      admin('GET', '/relink', 'relink.latest', 'relink'),
      admin('POST', '/relink', 'relink.start', 'relink'),
      admin('POST', '/relink/cancel', 'relink.cancel', 'relink'),
      admin('GET', '/index', 'desk.index', 'mentions.read'),
      admin('GET', '/queue', 'desk.queue', 'mentions.read'),
      admin('POST', '/queue/decisions', 'desk.decide', 'decide'),
      admin('GET', '/unresolved', 'desk.unresolved', 'mentions.read'),
      admin('GET', '/mentioned-by', 'desk.mentionedBy', 'mentions.read'),
      admin('GET', '/coverage', 'desk.coverage', 'mentions.read'),
      admin('GET', '/summary', 'desk.summary', 'mentions.read'),
      admin('GET', '/counts', 'desk.counts', 'mentions.read'),
      admin('GET', '/log', 'desk.log', 'mentions.read'),
      admin('GET', '/health', 'desk.health', 'relink'),
      admin('GET', '/settings', 'desk.settings', 'settings'),
      admin('PUT', '/settings', 'desk.setThresholds', 'settings'),
    ],
  },
};
