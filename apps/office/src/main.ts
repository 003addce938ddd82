import 'reflect-metadata';
import { loadConfig } from '@donthu/config';
import { shownOrigin } from '@donthu/platform/own-origin';
import { stopOnSignal } from '@donthu/platform/stop-on-signal';
import { startOffice } from './office';

/** Stops with one readable message: what an officer or an administrator can do something about. */
function refuse(error: unknown): never {
  const { message } = error instanceof Error ? error : new Error(String(error));
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

async function main(): Promise<void> {
  const running = await startOffice(loadConfig(process.env), ({ recoverySheet }) => {
    if (recoverySheet !== undefined) process.stdout.write(`\n${recoverySheet}\n\n`);
  });
  process.stdout.write(`Đơn Thư: ${shownOrigin(running.app.getHttpServer()) ?? ''}\n`);
  stopOnSignal(() => running.close());
}

main().catch(refuse);
