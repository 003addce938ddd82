import type { Page } from 'playwright-core';
import { must, type Ward } from '../harness/ward';
import { isSound } from './browser';
import { atWork } from './at-work';
import type { Desks } from './case-desk';
import { choose, focusOn } from './keyboard';
import { draftKept } from './filled-form';

const OFFICER = 'Lê Thu Phương (Công chức Văn phòng HĐND và UBND)';
const WHICH = 'Là cán bộ nào ở đây';

describe('a respondent who is an officer', () => {
  let desks: Desks;
  let ward: Ward;

  atWork((at) => void ({ desks, ward } = at));

  const respondentOf = async (petitionId: string) => {
    const { respondent } = await must(
      ward.desk.get<{ respondent: { name: string | null; officerId: string | null } }>(
        `/api/intake/petitions/${petitionId}`,
      ),
    );
    return respondent;
  };
  const idIn = (page: Page) => new URL(page.url()).pathname.split('/').at(-1) ?? '';

  it('is named as one at the desk, which is told of the same name, and cannot be given the petition', async () => {
    const { page, faults } = await desks.open('tiepdan', '/tiep-nhan');
    await focusOn(page, page.getByRole('textbox', { name: 'Họ và tên' }));
    await page.keyboard.type('Ngô Thị Kiện');
    await page.getByRole('radio', { name: 'Khiếu nại', exact: true }).check();
    await focusOn(page, page.getByRole('textbox', { name: 'Tóm tắt nội dung' }));
    await page.keyboard.type('Khiếu nại hành vi nhận hồ sơ không đúng hẹn');
    await focusOn(page, page.locator('summary'));
    await page.keyboard.press('Enter');
    await focusOn(page, page.getByLabel('Người, cơ quan bị khiếu nại, tố cáo'));
    await page.keyboard.type('bà le thu phuong');
    await page.getByText(`Trùng tên cán bộ ${OFFICER}`).waitFor();
    await isSound(page, faults);
    await choose(page, page.getByLabel(WHICH), 'Lê Thu Phương');
    await page.getByText('người đó và cấp dưới không được giao đơn này').waitFor();
    await draftKept(page);
    await page.reload();
    await page.locator('.ant-select-content-has-value').filter({ hasText: OFFICER }).waitFor();
    await focusOn(page, page.getByRole('textbox', { name: 'Tóm tắt nội dung' }));
    await page.keyboard.press('Control+Enter');
    await page.waitForURL(/bien-nhan/);
    const petitionId = idIn(page);
    expect(await respondentOf(petitionId)).toMatchObject({ officerId: ward.handler.user?.id });
    const assigned = await ward.leader.post(`/api/assignment/petitions/${petitionId}/assign`, {
      responsible: ward.handler.user?.id,
      coordinating: [],
      leader: ward.leader.user?.id,
    });
    expect([assigned.status, assigned.body]).toMatchObject([409, { code: 'ASSIGNMENT.CONFLICT_OF_INTEREST' }]);
    await page.goto(`/lam-viec/don/${petitionId}`);
    await page.getByText(`bà le thu phuong, là cán bộ: ${OFFICER}`).first().waitFor();
    expect(faults).toEqual([]);
  });

  it('is named afterwards and taken back by a correction, the name left as it is', async () => {
    const { petitionId } = await ward.log({ respondent: { name: 'Bà Phương' } });
    for (const [chosen, officerId] of [
      ['Lê Thu Phương', ward.handler.user?.id],
      ['Không phải cán bộ ở đây', null],
    ] as const) {
      const { page, faults } = await desks.open('tiepdan', `/don/${petitionId}?viec=correct`);
      await choose(page, page.locator('.step-form').getByLabel(WHICH), chosen);
      await focusOn(page, page.getByLabel('Lý do sửa'));
      await page.keyboard.type('Nêu rõ người bị khiếu nại');
      await page.keyboard.press('Control+Enter');
      await page.getByRole('status').filter({ hasText: 'Đã ghi nhận' }).waitFor();
      expect(await respondentOf(petitionId)).toMatchObject({ name: 'Bà Phương', officerId });
      expect(faults).toEqual([]);
    }
  });
});
