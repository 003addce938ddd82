import type { Page } from 'playwright-core';
import { must, type Ward, type Logged } from '../harness/ward';
import { atWork } from './at-work';
import type { Desks } from './case-desk';
import { fillEverything, reloaded } from './filled-form';

interface Step {
  readonly step: string;
  readonly fields: readonly object[];
}

const DOCUMENT = { outcome: 'right', documentNumber: '45/QĐ-UBND' };
/** The usual way of every kind to its end; at each place every form that the lifecycle allows there is opened. */
const WAYS = {
  complaint: [
    ['verify', {}],
    ['report', { resultDiffers: false }],
    ['decide', { ...DOCUMENT, decidedOn: '2026-03-02' }],
    ['send', {}],
    ['publish', {}],
    ['enforce', {}],
  ],
  denunciation: [
    ['notify', {}],
    ['verify', { members: [] }],
    ['report', {}],
    ['conclude', { ...DOCUMENT, concludedOn: '2026-03-02' }],
    ['send', {}],
    ['act', {}],
    ['publish', {}],
  ],
  proposal_feedback: [
    ['verify', {}],
    ['answer', { answeredOn: '2026-03-02' }],
  ],
} as const;

describe('a reload in the middle of a form keeps it', () => {
  let desks: Desks;
  let ward: Ward;

  atWork((at) => void ({ desks, ward } = at));

  /** Fills the one form that is open at an address, reloads, and tells what got lost. */
  async function lostBy(page: Page, address: string, selector = '.step-form form'): Promise<object[]> {
    await page.goto(`/lam-viec${address}`);
    const form = page.locator(selector);
    await form.waitFor();
    await fillEverything(form);
    const { before, after } = await reloaded(page, form);
    const isSame = before.length > 0 && JSON.stringify(before) === JSON.stringify(after);
    return isSame ? [] : [{ address, before, after }];
  }

  it('of every action on a petition', async () => {
    const { petitionId: id } = await ward.log({ channel: 'forwarded', forwarder: { name: 'Quận ủy' } });
    const { page: desk, faults } = await desks.open('tiepdan', '/hom-nay');
    const { page: leader } = await desks.open('lanhdao', '/hom-nay');
    const seen = new Set<string>();
    const lost: object[] = [];
    const open = async () => {
      const { allowed } = await must(ward.desk.get<{ allowed: string[] }>(`/api/intake/petitions/${id}`));
      for (const action of allowed.filter((name) => !seen.has(name)))
        lost.push(...(await lostBy(action === 'sign' ? leader : desk, `/don/${id}?viec=${action}`)));
      allowed.forEach((action) => seen.add(action));
    };
    await open();
    const supplement = { missing: ['no_signature'], dueOn: '2026-03-16', note: 'Ký vào đơn' };
    await ward.classify(id, 'complaint', { eligible: false, missing: ['no_signature'] });
    await ward.act(ward.desk, id, 'request-supplement', supplement);
    await open();
    await ward.classify(id, 'complaint');
    await open();
    await ward.act(ward.desk, id, 'propose', { outcome: 'guide', reason: 'Không thuộc thẩm quyền' });
    await open();
    await ward.act(ward.leader, id, 'sign', { decision: 'approve' });
    await open();
    expect(lost).toEqual([]);
    expect([...seen].sort()).toEqual(
      ['classify', 'correct', 'notify', 'propose', 'request-supplement', 'sign', 'supplement', 'withdraw'].sort(),
    );
    expect(faults).toEqual([]);
  });

  it.each(Object.entries(WAYS))('of every step of a case: %s', async (kind, way) => {
    const found = await ward.accepted(kind);
    const { page, faults } = await desks.open('xuly1', '/hom-nay');
    const seen = new Set<string>();
    const lost: object[] = [];
    const open = async ({ petitionId: id }: Logged) => {
      const { allowed } = await must(ward.handler.get<{ allowed: Step[] }>(`/api/resolution/cases/${id}`));
      for (const { step } of allowed.filter((one) => one.fields.length > 0 && !seen.has(one.step)))
        lost.push(...(await lostBy(page, `/don/${id}?buoc=${step}`)));
      allowed.forEach(({ step }) => seen.add(step));
    };
    await open(found);
    for (const [step, body] of way) {
      const members = [ward.handler.user?.id, ward.second.user?.id];
      await ward.step(found.petitionId, step, 'members' in body ? { members } : body);
      await open(found);
    }
    const stopped = await ward.accepted(kind);
    await ward.step(stopped.petitionId, 'suspend', { reason: 'Chờ kết quả giám định', on: '2026-03-02' });
    await open(stopped);
    expect(lost).toEqual([]);
    expect([...seen]).toEqual(expect.arrayContaining([...way.map(([step]) => step), 'suspend', 'resume', 'close']));
    expect(faults).toEqual([]);
  });

  it('of a visit, of a new petition with its parties unfolded, and of the reason for opening identities', async () => {
    const { petitionId } = await ward.log({ declaredKind: 'denunciation' });
    const { page, faults } = await desks.open('tiepdan', '/hom-nay');
    const lost = await lostBy(page, '/so-tiep-dan?ghi=1', 'form[aria-label="Ghi lượt tiếp công dân"]');
    await page.goto('/lam-viec/tiep-nhan');
    await page.getByText('Người bị khiếu nại, tố cáo; quyết định').click();
    await page.getByLabel('Số quyết định bị khiếu nại').fill('12/QĐ-UBND');
    await page.getByLabel('Nơi chuyển đơn đến').fill('Thanh tra thành phố');
    lost.push(...differences(await reloaded(page, page.locator('.desk-form'))));
    await page.goto(`/lam-viec/don/${petitionId}`);
    await page.getByRole('button', { name: 'Mở xem danh tính' }).press('Enter');
    await page.getByLabel('Lý do mở xem').fill('Mời đến làm việc');
    lost.push(...differences(await reloaded(page, page.locator('form#reveal'))));
    expect(lost).toEqual([]);
    expect(faults).toEqual([]);
  });
});

function differences({ before, after }: { before: string[]; after: string[] }): object[] {
  return JSON.stringify(before) === JSON.stringify(after) ? [] : [{ before, after }];
}
