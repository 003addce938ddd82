import { createServer } from 'node:net';

/** Another program listens there: Vietnamese, then English, for whoever starts. */
export class PortTakenError extends Error {
  constructor(port: number, host: string) {
    super(
      `Cổng ${port} (${host}) đang được chương trình khác dùng, có thể Đơn Thư đã chạy sẵn ở đó. Muốn dùng cổng khác, ví dụ: DONTHU_PORT=3001 npm start\n` +
        `Port ${port} (${host}) is used by another program; perhaps Đơn Thư is running there already. To use another port, for example: DONTHU_PORT=3001 npm start`,
    );
    this.name = 'PortTakenError';
  }
}

export function isTaken(error: unknown): boolean {
  return typeof error === 'object' && error !== null && Reflect.get(error, 'code') === 'EADDRINUSE';
}

/**
 * Throws `PortTakenError` before anything is opened or printed that a start says only once. Somebody may still take the port
 * until it is listened on; every other reason against it is told by the listening itself.
 */
export function requireFreePort(port: number, host: string): Promise<void> {
  if (port === 0) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const trial = createServer();
    trial.once('error', (error) => (isTaken(error) ? reject(new PortTakenError(port, host)) : resolve()));
    trial.listen(port, host, () => trial.close(() => resolve()));
  });
}
