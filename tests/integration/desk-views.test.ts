import request from 'supertest';
import { startApp, type TestApp } from '../support/strapi';
import { deskOf, signIn, type Desk } from '../support/translation-desk';

let app: TestApp;
let admin: Desk;
let translator: Desk;
let stranger: Desk;

beforeAll(async () => {
  app = await startApp();
  admin = deskOf(app, await signIn(app, 'admin@example.org', 'strapi-super-admin'));
  translator = deskOf(app, await signIn(app, 'translator@example.org', 'akip-translator-en'));
  stranger = deskOf(app, await signIn(app, 'stranger@example.org', null));
});
afterAll(() => app?.stop());

const view = { name: 'Perşembe', search: 'state=missing&public=true' };
const viewsOf = async (desk: Desk) => (await desk.get('/views')).body.data;
const remove = (desk: Desk, query: object) =>
  request(app.strapi.server.httpServer)
    .delete('/translation-desk/views')
    .query(query)
    .set({ Authorization: `Bearer ${desk.token}` });

describe('views of the desk', () => {
  it('are kept for whoever made them, wherever they sign in, and for nobody else', async () => {
    const saved = await translator.put('/views', { ...view, name: ' Perşembe ' });
    expect(saved.body).toEqual({ data: [view] });
    await translator.put('/views', { name: 'İşim / mine', search: 'who=me' });
    expect(await viewsOf(translator)).toEqual([view, { name: 'İşim / mine', search: 'who=me' }]);
    expect(await viewsOf(admin)).toEqual([]);
    expect((await remove(admin, { name: view.name })).status).toBe(404);
    expect((await remove(translator, { name: 'İşim / mine' })).body).toEqual({ data: [view] });
  });

  it('replace one of the same name, also when both are saved at once', async () => {
    const searches = ['who=me', 'who=none', 'state=stale', 'state='];
    const answers = await Promise.all(
      searches.map((search) => translator.put('/views', { name: view.name, search })),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    const [only, ...more] = await viewsOf(translator);
    expect(more).toEqual([]);
    expect(searches).toContain(only.search);
  });

  it.each([
    ['no name', { ...view, name: '  ' }],
    ['a name too long', { ...view, name: 'x'.repeat(61) }],
    ['no filter', { ...view, search: '' }],
    ['a filter too long', { ...view, search: `q=${'x'.repeat(1000)}` }],
    ['an address elsewhere', { ...view, search: 'redirect=https%3A%2F%2Fexample.org' }],
    ['a place in the list', { ...view, search: 'state=stale&page=3' }],
    ['something besides', { ...view, userId: '1' }],
    ['a number', { ...view, search: 5 }],
    ['nothing', {}],
  ])('are refused with 400 for %s, and nothing changes', async (_what, body) => {
    const before = await viewsOf(translator);
    const { status, body: answer } = await translator.put('/views', body);
    expect(status).toBe(400);
    expect(answer.error.name).toBe('ValidationError');
    expect(await viewsOf(translator)).toEqual(before);
  });

  it('are at most thirty', async () => {
    for (let n = 1; n <= 30; n += 1) {
      const { status } = await admin.put('/views', { name: `Görünüm ${n}`, search: `q=${n}` });
      expect(status).toBe(200);
    }
    const { status, body } = await admin.put('/views', view);
    expect(status).toBe(400);
    expect(body.error.details.code).toBe('views-full');
    expect(await viewsOf(admin)).toHaveLength(30);
    // One that is there can still be changed.
    expect((await admin.put('/views', { name: 'Görünüm 7', search: 'who=me' })).status).toBe(200);
  });

  it('are closed to whoever may not see the desk', async () => {
    const server = request(app.strapi.server.httpServer);
    expect((await server.get('/translation-desk/views')).status).toBe(401);
    expect((await stranger.get('/views')).status).toBe(403);
    expect((await stranger.put('/views', view)).status).toBe(403);
    expect((await remove(stranger, { name: view.name })).status).toBe(403);
    expect((await remove(translator, {})).status).toBe(400);
    expect((await translator.get('/views', { user: '1' })).status).toBe(400);
  });

  it('go with the account', async () => {
    const views = app.strapi.db.query('plugin::translation-desk.view');
    const users = app.strapi.db.query('admin::user');
    const { id } = await users.findOne({ where: { email: 'translator@example.org' } });
    expect(await views.count({ where: { userId: String(id) } })).toBe(1);
    await app.strapi.service('admin::user').deleteById(id);
    expect(await views.count({ where: { userId: String(id) } })).toBe(0);
    expect(await viewsOf(admin)).toHaveLength(30);
  });
});
