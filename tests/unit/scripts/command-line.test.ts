import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';

const root = path.join(__dirname, '../../..');
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'akip scripts ı '));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(args: string[], env: Record<string, string> = {}) {
  const { status, stderr, stdout } = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  return { status, stdout, lines: stderr.trim().split('\n') };
}

describe('secrets on the first run', () => {
  const ensure = (file: string) => {
    const module = JSON.stringify(path.join(root, 'scripts/env.mjs'));
    const code = `import { pathToFileURL } from 'node:url';
      const { ensureEnv } = await import(pathToFileURL(${module}).href);
      console.log(JSON.stringify(ensureEnv(${JSON.stringify(file)}, {})));`;
    return JSON.parse(run(['--input-type=module', '-e', code]).stdout) as string[];
  };

  it('are random, added once, and never touch what stands there', () => {
    const [one, other] = [path.join(folder, 'one.env'), path.join(folder, 'other.env')];
    writeFileSync(one, 'JWT_SECRET=mine\n# APP_KEYS=\nPORT=1400');
    expect(ensure(one)).not.toContain('JWT_SECRET');
    expect(ensure(one)).toEqual([]);
    const text = readFileSync(one, 'utf8');
    expect(text).toMatch(/^JWT_SECRET=mine\n# APP_KEYS=\nPORT=1400\nAPP_KEYS=\S{100,}$/m);
    expect(ensure(other)).toContain('JWT_SECRET');
    const salt = (file: string) => /^API_TOKEN_SALT=(.+)$/m.exec(readFileSync(file, 'utf8'))?.[1];
    expect(salt(one)).not.toBe(salt(other));
  });
});

describe('translate refuses bad input with exit 2 and one line', () => {
  it.each<[string[], RegExp]>([
    [[], /usage/],
    [['export', 'klasör', '--format', 'xls'], /--format xls: must be one of xliff2/],
    [['export', 'klasör', '--state', 'lost'], /--state lost/],
    [['import', 'yok.po'], /yok\.po: cannot be read/],
    [['import', 'README.md'], /PO file cannot be read/],
  ])('%j', (args, message) => {
    const tsx = path.join(root, 'node_modules/tsx/dist/cli.mjs');
    const { status, lines, stdout } = run([tsx, path.join(root, 'scripts/translate.ts'), ...args]);
    expect([status, lines.length, stdout]).toEqual([2, 1, '']);
    expect(lines[0]).toMatch(message);
  });
});

describe('import refuses bad input with exit 2 and one line', () => {
  it.each<[string[], RegExp]>([
    [['plan'], /usage/],
    [['plan', 'yok.txt'], /yok\.txt: cannot be read/],
    [['plan', 'metin.txt', '--plan', 'on bir'], /not a plan's ordinal/],
    [['plan', 'metin.txt'], /found no clause/],
    [['article', 'eski.txt'], /windows-1254/],
    [['article', 'metin.txt', '--nope'], /--nope/],
  ])('%j', (args, message) => {
    writeFileSync(path.join(folder, 'metin.txt'), 'Iğdır’dan kısa bir metin.');
    writeFileSync(path.join(folder, 'eski.txt'), Buffer.from([0xdd, 0x73, 0x74, 0xfd]));
    const [kind, file, ...rest] = args;
    const paths = [kind ?? '', ...(file ? [path.join(folder, file)] : []), ...rest];
    const tsx = path.join(root, 'node_modules/tsx/dist/cli.mjs');
    const { status, lines, stdout } = run([tsx, path.join(root, 'scripts/import.ts'), ...paths]);
    expect([status, lines.length, stdout]).toEqual([2, 1, '']);
    expect(lines[0]).toMatch(message);
  });
});

it('the demo says which port is taken and how to choose another', async () => {
  const server = net.createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as net.AddressInfo;
  const { status, lines } = run([path.join(root, 'scripts/demo.mjs')], { PORT: String(port) });
  await new Promise((resolve) => server.close(resolve));
  expect(status).toBe(2);
  expect(lines).toEqual([expect.stringContaining(`Port ${port} is taken`)]);
});
