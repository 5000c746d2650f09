import { adminPolicies, type PermissionUid } from '../permissions';

const admin = (method: string, path: string, handler: string, permission: PermissionUid) => ({
  method,
  path,
  handler,
  config: { policies: adminPolicies(permission) },
});

/** Admin API under /translation-desk; the feed under /api/translation-desk, opened by its address. */
export default {
  'content-api': {
    type: 'content-api',
    routes: [
      { method: 'GET', path: '/feed/:token.atom', handler: 'desk.feed', config: { auth: false } },
    ],
  },
  admin: {
    type: 'admin',
    routes: [
      admin('GET', '/entries', 'desk.find', 'read'),
      admin('GET', '/progress', 'desk.progress', 'read'),
      admin('GET', '/side-by-side', 'desk.findOne', 'read'),
      admin('PUT', '/segment', 'desk.save', 'translate'),
      admin('PUT', '/segment/state', 'desk.vouch', 'translate'),
      admin('PUT', '/shared', 'desk.shared', 'translate'),
      admin('PUT', '/citation', 'desk.repeatDecision', 'translate'),
      admin('GET', '/feed-address', 'desk.feedAddress', 'read'),
      admin('GET', '/views', 'views.find', 'read'),
      admin('PUT', '/views', 'views.save', 'read'),
      admin('DELETE', '/views', 'views.remove', 'read'),
      admin('PUT', '/claim', 'desk.claim', 'translate'),
      admin('GET', '/people', 'desk.people', 'manage'),
      admin('PUT', '/assignee', 'desk.assign', 'manage'),
      admin('PUT', '/segment/machine', 'machine.translate', 'machine'),
      admin('GET', '/files', 'files.exportFiles', 'files.export'),
      admin('POST', '/files', 'files.importFiles', 'files.import'),
      admin('PUT', '/terms/ignored', 'terms.ignore', 'translate'),
      admin('GET', '/terms/file', 'terms.exportFile', 'terms'),
      admin('POST', '/terms/file', 'terms.importFile', 'terms'),
      admin('GET', '/memory/file', 'memory.exportFile', 'memory'),
      admin('POST', '/memory/file', 'memory.importFile', 'memory'),
    ],
  },
};
