import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { SMTPServer } from 'smtp-server';
import { Office } from '../harness/office';
import { must, Ward } from '../harness/ward';
import { isSound, openBrowser, openDesk } from './browser';

/** A mail server that knows one address of two. */
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onRcptTo: ({ address }, _session, done) =>
    address.startsWith('lanhdao@') ? done() : done(Object.assign(new Error('no such mailbox'), { responseCode: 550 })),
  onData: (stream, _session, done) => {
    stream.resume();
    stream.on('end', () => done());
  },
});

describe('e-mails of alerts', () => {
  let office: Office;
  let browser: Browser;

  beforeAll(async () => {
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
    const { port } = server.server.address() as AddressInfo;
    const env = { DONTHU_SMTP_URL: `smtp://127.0.0.1:${port}`, DONTHU_SMTP_FROM: 'don-thu@ward.example' };
    [office, browser] = await Promise.all([Office.start({ env }), openBrowser()]);
    const ward = await Ward.of(office);
    await withEmail(ward, ward.leader.user?.id, 'lanhdao@ward.example');
    await withEmail(ward, ward.handler.user?.id, 'xuly1@ward.example');
    await withEmail(ward, 'a-captren', 'captren@city.example');
    await ward.accepted('complaint');
    await ward.moveTo('2026-05-20');
  });

  afterAll(async () => {
    await browser.close();
    await office.stop();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  });

  async function withEmail({ admin }: Ward, id: string | undefined, email: string): Promise<void> {
    const path = `/api/auth/accounts/${id}`;
    await must(admin.patch(path, { email }, { ifMatch: 1 }));
  }

  it('stand on a page with what became of each, also of those that nobody took', async () => {
    const { page, faults } = await openDesk(browser, office.url, { username: 'quantri', path: '/quan-tri/thu' });
    const table = page.getByRole('table', { name: 'Thư cảnh báo đã gửi' });
    const sent = table.getByRole('row', { name: /Cảnh báo thời hạn.*Đã gửi/ }).first();
    const failed = table.getByRole('row', { name: /Không gửi được/ }).first();
    await table.waitFor();
    while (!((await sent.isVisible()) && (await failed.isVisible()))) {
      await page.reload(); // mails go out by themselves, in their own time
      await table.waitFor();
    }
    await table.getByRole('cell', { name: 'Hoàng Đức Long' }).first().waitFor(); // of a unit that is not the ward's
    await isSound(page, faults);
  });
});
