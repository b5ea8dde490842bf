import bcrypt from 'bcryptjs';
import { COST } from './bcrypt-worker';
import { NOBODY, Passwords } from './passwords';

describe('Passwords', () => {
  const passwords = new Passwords();
  afterAll(() => passwords.onApplicationShutdown());

  it('are bcrypt, each with a salt of its own', async () => {
    const [one, two] = await Promise.all([passwords.hash('correct horse'), passwords.hash('correct horse')]);
    expect(one).toMatch(/^\$2b\$10\$[./A-Za-z0-9]{53}$/);
    expect(one).not.toBe(two);
    expect(await bcrypt.compare('correct horse', one)).toBe(true);
    expect(await passwords.matches('correct horse', two)).toBe(true);
    expect(await passwords.matches('correct hors', two)).toBe(false);
  });

  it('take the work of one comparison where there is no user, and are never right', async () => {
    expect(NOBODY).toMatch(/^\$2b\$\d\d\$[./A-Za-z0-9]{53}$/);
    expect(bcrypt.getRounds(NOBODY)).toBe(COST);
    expect(await passwords.matches('whatever', null)).toBe(false);
  });

  it.each(['short', 'x'.repeat(73), 'ü'.repeat(37), 'has a \0 in it'])('are not made of %j', (text) => {
    expect(() => passwords.hash(text)).toThrow();
  });

  it('never match beyond 72 bytes, which bcrypt would not read', async () => {
    const hash = await passwords.hash('x'.repeat(72));
    expect(await passwords.matches('x'.repeat(72), hash)).toBe(true);
    expect(await passwords.matches('x'.repeat(73), hash)).toBe(false);
  });

  it('refuse when too many wait, and go on afterwards', async () => {
    const hash = await bcrypt.hash('fast', 4);
    const results = await Promise.allSettled(
      Array.from({ length: 120 }, () => passwords.matches('fast', hash)),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(100);
    expect(results.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { status: 503 } });
    expect(await passwords.matches('fast', hash)).toBe(true);
  });

  it('work again after the thread was lost', async () => {
    await passwords.onApplicationShutdown();
    expect(await passwords.matches('fast', await bcrypt.hash('fast', 4))).toBe(true);
  });
});
