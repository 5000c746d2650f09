import { adminPolicies, type PermissionUid } from '../permissions';

const admin = (method: string, path: string, handler: string, permission: PermissionUid) => ({
  method,
  path,
  handler,
  config: { policies: adminPolicies(permission) },
});

/** Admin API under /translation-desk. */
export default {
  admin: {
    type: 'admin',
    routes: [
      admin('GET', '/entries', 'desk.find', 'read'),
      admin('GET', '/side-by-side', 'desk.findOne', 'read'),
      admin('PUT', '/segment', 'desk.save', 'translate'),
      admin('PUT', '/segment/state', 'desk.vouch', 'translate'),
      admin('PUT', '/claim', 'desk.claim', 'translate'),
      admin('PUT', '/assignee', 'desk.assign', 'manage'),
      admin('PUT', '/terms/ignored', 'terms.ignore', 'translate'),
      admin('GET', '/terms/file', 'terms.exportFile', 'terms'),
      admin('POST', '/terms/file', 'terms.importFile', 'terms'),
    ],
  },
};
