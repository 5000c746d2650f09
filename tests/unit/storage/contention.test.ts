import { ATTEMPTS, isContention, repeating } from '../../../src/storage/contention';

const failure = (code: string) => Object.assign(new Error(`failed with ${code}`), { code });
const never = () => Promise.reject(new Error('There is nothing to wait for.'));

/** Work that fails with these codes, one after the other, and then succeeds; and how it went. */
function failing(...codes: string[]) {
  const waits: number[] = [];
  const attempts: number[] = [];
  return {
    waits,
    attempts,
    work: (attempt: number) => {
      attempts.push(attempt);
      const code = codes.shift();
      return code ? Promise.reject(failure(code)) : Promise.resolve('done');
    },
    wait: async (failures: number) => void waits.push(failures),
  };
}

describe('work that another transaction stopped', () => {
  it.each([
    ['ER_LOCK_DEADLOCK'],
    ['ER_LOCK_WAIT_TIMEOUT'],
    ['ER_CHECKREAD'],
    ['40P01'],
    ['40001'],
    ['SQLITE_BUSY'],
    ['SQLITE_BUSY_SNAPSHOT'],
  ])('is done again after %s', async (code) => {
    const { work, wait, attempts, waits } = failing(code, code);
    await expect(repeating(work, wait)).resolves.toBe('done');
    expect(attempts).toEqual([1, 2, 3]);
    expect(waits).toEqual([1, 2]);
  });

  it('is given up after the last attempt, with the error of the database', async () => {
    const codes = Array.from({ length: ATTEMPTS + 3 }, () => '40P01');
    const { work, wait, attempts } = failing(...codes);
    await expect(repeating(work, wait)).rejects.toMatchObject({ code: '40P01' });
    expect(attempts).toHaveLength(ATTEMPTS);
  });

  it('waits by itself', async () => {
    const { work } = failing('40001');
    await expect(repeating(work)).resolves.toBe('done');
  });
});

describe('any other failure', () => {
  it.each([['23505'], ['ER_DUP_ENTRY'], ['SQLITE_CONSTRAINT']])(
    'is not tried again: %s',
    async (code) => {
      const { work, attempts } = failing(code);
      await expect(repeating(work, never)).rejects.toMatchObject({ code });
      expect(attempts).toEqual([1]);
    },
  );

  it('is not contention because its message says so', () => {
    expect(isContention(new Error('deadlock detected'))).toBe(false);
    expect(isContention({ code: '40P01' })).toBe(false);
    expect(isContention(null)).toBe(false);
  });
});
