import { createServer, type AddressInfo } from 'node:net';
import { requireFreePort } from './free-port';

describe('the port of a start', () => {
  it('is refused while another program has it, naming it and the way out in both languages, one after the other', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const told = await requireFreePort(port, '127.0.0.1').catch((error: Error) => error.message);
    expect(String(told).split('\n')).toEqual([
      expect.stringMatching(`^Cổng ${port} .*DONTHU_PORT=`) as string,
      expect.stringMatching(`^Port ${port} .*DONTHU_PORT=`) as string,
    ]);
    await new Promise((resolve) => other.close(resolve));
    await requireFreePort(port, '127.0.0.1');
    await requireFreePort(port, '127.0.0.1');
  });
});
