import { shippedLaw } from '@donthu/domain';
import type { Commit } from '@donthu/eventing';
import { composeMail } from './compose-mail';
import { foldDeliveries, type DeliveryEvent, type MailSubject } from './delivery-state';
import { waitAfter } from './retry-plan';

const alert: MailSubject = {
  about: 'alert',
  alertId: 'al-1',
  petitionId: 'p-1',
  kind: 'overdue',
  step: 'petition.handle',
  dueOn: '2026-03-12',
};
const context = { law: shippedLaw(), unitName: 'UBND phường Thượng Thanh' };

describe('the mail of an alert', () => {
  it('names unit, step, date and where to look, and nothing of the case', () => {
    const { subject, text } = composeMail(alert, { ...context, publicUrl: 'https://don-thu.example' });
    expect(subject).toBe('[Đơn Thư] Quá hạn: Xử lý đơn, hạn ngày 12/03/2026');
    expect(text).toContain('UBND phường Thượng Thanh: Quá hạn: Xử lý đơn, hạn ngày 12/03/2026.');
    expect(text).toContain('https://don-thu.example');
    expect(subject + text).not.toContain('p-1');
  });

  it('has words for a digest and for a missing calendar', () => {
    expect(composeMail({ about: 'digest', importId: 'i-1' }, context).subject).toContain('tiếp nhận từ sổ cũ');
    expect(composeMail({ about: 'calendar', year: 2028 }, context).text).toContain('chưa có lịch làm việc năm 2028');
  });
});

describe('the record of a mail', () => {
  const commit = (version: number, ...events: DeliveryEvent[]): Commit => ({
    id: `c${version}`,
    unit: 'u',
    stream: 'delivery/al-1',
    version,
    events: events.map(({ type, data }) => ({ type, data })),
    meta: { actor: { id: 'm', role: 'system' }, at: `2026-03-1${version}T01:00:00.000Z`, correlationId: 'c' },
  });
  const queued: DeliveryEvent = { type: 'delivery.queued', data: { subject: alert, accounts: ['xuly1', 'lanhdao'] } };
  const begun: DeliveryEvent = {
    type: 'delivery.begun',
    data: { account: 'xuly1', until: '2026-03-12T01:02:00.000Z' },
  };

  it('knows for each account what became of it', () => {
    const { deliveries, version } = foldDeliveries([
      commit(1, queued),
      commit(2, begun),
      commit(3, { type: 'delivery.ended', data: { account: 'xuly1', result: 'sent', nextTryAt: null } }),
    ]);
    expect(version).toBe(3);
    expect(deliveries.get('xuly1')).toMatchObject({
      result: 'sent',
      attempts: 1,
      nextTryAt: null,
      at: '2026-03-13T01:00:00.000Z',
    });
    expect(deliveries.get('lanhdao')).toMatchObject({ result: 'queued', attempts: 0, nextTryAt: '' });
  });

  it('lets an attempt that nobody ended be overtaken after its time', () => {
    expect(foldDeliveries([commit(1, queued), commit(2, begun)]).deliveries.get('xuly1')).toMatchObject({
      result: 'queued',
      attempts: 1,
      nextTryAt: '2026-03-12T01:02:00.000Z',
    });
  });

  it('is tried again later and later, and given up within a day', () => {
    const waits = [1, 2, 3, 4, 5, 6].map((attempts) => waitAfter(attempts) ?? 0);
    expect(waits).toEqual([...waits].sort((a, b) => a - b));
    expect(waitAfter(7)).toBeUndefined();
    expect(waits.reduce((sum, wait) => sum + wait, 0)).toBeLessThanOrEqual(24 * 3_600_000);
  });
});
