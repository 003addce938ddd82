import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig } from '@donthu/config';
import { ownOrigin } from '@donthu/platform/own-origin';
import { startOffice } from '../office';
import { DEMO_CASES } from './demo-cases';

const PASSWORD = 'Mat-khau-thu-2026';

async function ask(url: string, init: RequestInit = {}): Promise<Record<string, unknown>> {
  const headers = { 'content-type': 'application/json', ...init.headers };
  return (await (await fetch(url, { ...init, headers })).json()) as Record<string, unknown>;
}

describe('the petitions of a full demo office', () => {
  // The whole of 127/8 is the machine itself on Linux alone.
  it.each(process.platform === 'linux' ? ['127.0.0.2', '0.0.0.0'] : ['0.0.0.0'])(
    'come to the port that the system chose on %s',
    async (host) => {
      const folder = mkdtempSync(join(tmpdir(), 'donthu-demo-'));
      const running = await startOffice(
        loadConfig({
          DONTHU_DATA_DIR: join(folder, 'data'),
          DONTHU_PORT: '0',
          DONTHU_HOST: host,
          DONTHU_DEMO: 'full',
          DONTHU_DEMO_PASSWORD: PASSWORD,
          DONTHU_LOG_LEVEL: 'silent',
        }),
      );
      try {
        const origin = ownOrigin(running.app.getHttpServer()) ?? '';
        const body = JSON.stringify({ username: 'tiepdan', password: PASSWORD });
        const { token } = await ask(`${origin}/api/auth/sign-in`, { method: 'POST', body });
        const authorization = `Bearer ${String(token)}`;
        let listed = 0;
        while (listed < DEMO_CASES.length) {
          const { items } = await ask(`${origin}/api/intake/petitions?limit=200`, { headers: { authorization } });
          listed = (items as unknown[]).length;
          await new Promise((resolve) => setTimeout(resolve, 100));
        }
        expect(listed).toBe(DEMO_CASES.length);
      } finally {
        await running.close();
        rmSync(folder, { recursive: true, force: true });
      }
    },
  );
});
