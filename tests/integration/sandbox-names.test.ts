import { expect, test } from 'vitest';
import { NAME_CHANGES_WINDOW_MS, NAME_REVIEW_MS } from '@/lib/whatsapp/sandbox/limits';
import { aSandbox } from '../support/sandbox-graph';

const e164 = '+447700900123';
const fields = 'fields=verified_name,name_status,new_display_name,new_name_status';

const added = async (name = 'Lucky Shrub') => {
  const sandbox = await aSandbox();
  const id = String((await sandbox.shrub.add(e164, { verified_name: name })).body.id);
  return {
    ...sandbox,
    id,
    rename: (new_display_name: string) => sandbox.shrub.post(id, { new_display_name }),
    name: async () => (await sandbox.shrub.get(`${id}?${fields}`)).body,
    reviewed: () => sandbox.control.clock({ advanceMs: NAME_REVIEW_MS }),
  };
};

test('reviews a new name and approves it after two minutes', async () => {
  const { name, reviewed } = await added();
  expect(await name()).toMatchObject({ name_status: 'PENDING_REVIEW' });
  await reviewed();
  expect(await name()).toMatchObject({ name_status: 'APPROVED' });
});

test.each(['WhatsApp Shrub', 'Shrub by Meta', 'Official Shrub'])(
  'declines the name %s',
  async (forbidden) => {
    const { name, reviewed } = await added(forbidden);
    await reviewed();
    expect(await name()).toMatchObject({ name_status: 'DECLINED', verified_name: forbidden });
  },
);

test('does not mistake a word that only begins like Meta', async () => {
  const { name, reviewed } = await added('Metal Shrub');
  await reviewed();
  expect(await name()).toMatchObject({ name_status: 'APPROVED' });
});

test('decides a name at once when the control room does', async () => {
  const { name, control, id, reviewed } = await added();
  await control.manager({ act: 'decide-name', phoneNumberId: id, decision: 'DECLINED' });
  expect(await name()).toMatchObject({ name_status: 'DECLINED' });
  await reviewed();
  expect(await name()).toMatchObject({ name_status: 'DECLINED' });
});

test('leaves a deferred name open', async () => {
  const { name, control, id, reviewed } = await added();
  await control.manager({ act: 'decide-name', phoneNumberId: id, decision: 'DEFERRED' });
  await reviewed();
  expect(await name()).toMatchObject({ name_status: 'PENDING_REVIEW' });
});

test('shows a new name beside the old one until it is decided', async () => {
  const { name, rename, reviewed } = await added();
  await reviewed();
  expect((await rename('Happy Shrub')).code).toBe('ok');
  expect(await name()).toMatchObject({
    verified_name: 'Lucky Shrub',
    name_status: 'APPROVED',
    new_display_name: 'Happy Shrub',
    new_name_status: 'PENDING_REVIEW',
  });
  await reviewed();
  const after = await name();
  expect(after).toMatchObject({ verified_name: 'Happy Shrub', name_status: 'APPROVED' });
  expect(after).not.toHaveProperty('new_display_name');
});

test('keeps the approved name when a change is declined', async () => {
  const { name, rename, reviewed } = await added();
  await reviewed();
  await rename('Official Shrub');
  await reviewed();
  expect(await name()).toMatchObject({ verified_name: 'Lucky Shrub', name_status: 'APPROVED' });
});

test('refuses a second change while one is under review', async () => {
  const { rename } = await added();
  expect((await rename('Happy Shrub')).code).toBe('100');
});

test('refuses the eleventh change in 30 days', async () => {
  const { rename, reviewed, control } = await added();
  await reviewed();
  for (let i = 1; i <= 10; i += 1) {
    expect((await rename(`Shrub ${i}`)).code).toBe('ok');
    await reviewed();
  }
  expect((await rename('Shrub 11')).code).toBe('100');
  await control.clock({ advanceMs: NAME_CHANGES_WINDOW_MS });
  expect((await rename('Shrub 11')).code).toBe('ok');
});
