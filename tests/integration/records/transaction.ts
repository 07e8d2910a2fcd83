import { describe, expect, it } from 'vitest';
import { transaction } from '@/lib/db/client';
import { recordEvent } from '@/lib/db/events';
import { done, refuse } from '@/lib/domain/refusals';
import { bringJobsForward, enqueue } from '@/lib/jobs/queue';
import { queueMail } from '@/lib/mail/outbox';
import { callMeta } from '@/lib/operations/call-meta';
import { inTransaction, once } from '@/lib/operations/once';
import { aMember } from '../../support/builders';
import { key } from '../../support/builders-onboarding';
import { countOf, freshDatabase, jobsOf, productRows } from '../../support/database';
import { sandboxForFile } from '../../support/sandbox';

freshDatabase();
sandboxForFile();

const letter = { subject: 'A subject', text: 'A text' };

/** A change with everything that follows from one: an audit line, a mail and a job. */
const change = async (subjectId: string) => {
  await recordEvent({ subjectId, name: 'registration-asked' });
  await queueMail(`${subjectId}@example.com`, letter);
  await enqueue('register-number', { registrationId: subjectId, round: 0 });
};
const traces = async (subjectId: string) => [
  await countOf('events', 'subject_id = $1', [subjectId]),
  await countOf('outbox', 'recipient = $1', [`${subjectId}@example.com`]),
  (await jobsOf('register-number')).filter(({ data }) => data.registrationId === subjectId).length,
];

describe('what follows from a change', () => {
  it('is there when the change is', async () => {
    await transaction(() => change('reg_kept'));
    expect(await traces('reg_kept')).toEqual([1, 1, 1]);
  });

  it('is not there when something fails before the end', async () => {
    const before = await productRows();
    const broken = transaction(async () => {
      await change('reg_lost');
      throw new Error('the disk is full');
    });
    await expect(broken).rejects.toThrow('the disk is full');
    expect(await productRows()).toEqual(before);
  });

  it('is not there when the change is refused', async () => {
    const before = await productRows();
    const refused = await inTransaction(async () => {
      await change('reg_refused');
      return refuse('page-out-of-date');
    });
    expect(refused.ok).toBe(false);
    expect(await productRows()).toEqual(before);
  });

  it('is not there when the part inside a larger change is refused, and the rest stays', async () => {
    await transaction(async () => {
      await change('reg_outer');
      await inTransaction(async () => {
        await change('reg_inner');
        return refuse('page-out-of-date');
      });
    });
    expect(await traces('reg_outer')).toEqual([1, 1, 1]);
    expect(await traces('reg_inner')).toEqual([0, 0, 0]);
  });

  it('keeps neither the key nor the change when the work of a form throws', async () => {
    const { accountId } = await aMember();
    const form = { accountId, key: key(), action: 'test', content: {} };
    const work = async () => {
      await change('reg_thrown');
      throw new Error('unforeseen');
    };
    await expect(once(form, work)).rejects.toThrow('unforeseen');
    expect(await countOf('idempotency_keys', 'account_id = $1', [accountId])).toBe(0);
    expect(await once(form, async () => done('second time'))).toEqual(done('second time'));
  });

  it('shows nothing of an open change to others before its end', async () => {
    let seen: number[] = [];
    await transaction(async () => {
      await change('reg_open');
      seen = await traces('reg_open');
    });
    expect(seen).toEqual([1, 1, 1]);
  });
});

describe('a call to Meta', () => {
  it('is never made when our own limit refuses, and leaves no intent', async () => {
    const { accountId } = await aMember();
    const intent = {
      accountId,
      key: key(),
      verb: 'registerNumber' as const,
      numberId: null,
      isAutomatic: true,
    };
    let isAsked = false;
    const ask = async () => {
      isAsked = true;
      return { ok: true as const, value: true };
    };
    await callMeta(intent, async () => ({ code: 'too-often' }), ask);
    expect(isAsked).toBe(false);
    expect(await countOf('meta_calls', 'account_id = $1', [accountId])).toBe(0);
  });

  it('finds its intent committed when it begins', async () => {
    const { accountId } = await aMember();
    const intent = {
      accountId,
      key: key(),
      verb: 'registerNumber' as const,
      numberId: null,
      isAutomatic: true,
    };
    let intents = 0;
    await callMeta(
      intent,
      async () => null,
      async () => {
        intents = await countOf('meta_calls', 'account_id = $1 and outcome is null', [accountId]);
        return { ok: true as const, value: true };
      },
    );
    expect(intents).toBe(1);
    expect(await countOf('meta_calls', `account_id = $1 and outcome = 'done'`, [accountId])).toBe(1);
  });
});

describe('jobs that wait', () => {
  it('come sooner when the sandbox’s clock is moved', async () => {
    await enqueue('check-proofs', { registrationId: 'reg_waiting', round: 9 }, 3600);
    await bringJobsForward(3_000_000);
    const job = (await jobsOf('check-proofs')).find(({ data }) => data.registrationId === 'reg_waiting');
    expect(Math.round(job?.waitsSeconds ?? 0)).toBe(600);
  });
});
