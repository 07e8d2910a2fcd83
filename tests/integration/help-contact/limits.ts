import { afterEach, describe, expect, it } from 'vitest';
import { HOUR, SECOND, setClockOffset } from '@/lib/clock';
import { askSupport } from '@/lib/operations/support/ask-support';
import { granted, refusedWith } from '../../support/builders';
import { aQuestion, aReader } from '../../support/builders-support';
import { countOf, freshDatabase, productRows, rows } from '../../support/database';

freshDatabase();
afterEach(() => setClockOffset(0));

const ask = (email: string, network?: string) =>
  askSupport(aReader(network ? { network } : {}), aQuestion({ email }));

describe('questions of one address', () => {
  it('are five an hour; the sixth is refused with a time, and leaves nothing behind', async () => {
    const email = 'often@example.com';
    for (let asked = 0; asked < 5; asked++) granted(await ask(email));
    const before = await productRows();
    const sixth = await ask(email);
    expect(sixth).toEqual(refusedWith('too-often'));
    expect(sixth.ok ? null : sixth.refusal.until).toBeInstanceOf(Date);
    expect(await productRows()).toEqual(before);
    setClockOffset(HOUR + SECOND);
    granted(await ask(email));
  });

  it('are five when a hundred come at once', async () => {
    const email = 'flood@example.com';
    const answers = await Promise.all(Array.from({ length: 100 }, () => ask(email)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(5);
    expect(await countOf('support_requests', 'email = $1', [email])).toBe(5);
    expect(await countOf('outbox', 'recipient = $1', [email])).toBe(5);
  });

  it('do not count when the same form is pressed again', async () => {
    const [reader, question] = [aReader(), aQuestion({ email: 'again@example.com' })];
    for (let press = 0; press < 10; press++) granted(await askSupport(reader, question));
    for (let asked = 0; asked < 4; asked++) granted(await ask('again@example.com'));
    expect(await ask('again@example.com')).toEqual(refusedWith('too-often'));
  });

  it('go on for somebody else meanwhile', async () => {
    for (let asked = 0; asked < 6; asked++) await ask('busy@example.com');
    granted(await ask('calm@example.com'));
  });
});

describe('questions from one network', () => {
  it('are twenty an hour, under whatever addresses; another network goes on', async () => {
    const network = '198.51.100.1';
    for (let asked = 0; asked < 20; asked++) granted(await ask(`n${asked}@example.com`, network));
    expect(await ask('n20@example.com', network)).toEqual(refusedWith('too-often'));
    granted(await ask('n20@example.com', '198.51.100.2'));
  });
});

describe('questions of everybody', () => {
  it('are 600 an hour', async () => {
    granted(await ask('first@example.com'));
    await rows(`update rate_counters set count = 600 where key = 'support:all'`);
    expect(await ask('all@example.com')).toEqual(refusedWith('too-often'));
    await rows(`delete from rate_counters where key = 'support:all'`);
  });

  it('leave neither an address nor a network in the counters', async () => {
    granted(await ask('hidden@example.com', '198.51.100.77'));
    const keys = (await rows<{ key: string }>('select key from rate_counters')).map(({ key }) => key).join();
    expect(keys).not.toMatch(/hidden|198\.51/);
  });
});
