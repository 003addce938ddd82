import { ownOrigin, shownOrigin } from './own-origin';

describe('the address of a process on its own machine', () => {
  it.each([
    ['127.0.0.1', 'http://127.0.0.1:3000', 'http://localhost:3000'],
    ['0.0.0.0', 'http://127.0.0.1:3000', 'http://localhost:3000'],
    ['::', 'http://127.0.0.1:3000', 'http://localhost:3000'],
    ['::1', 'http://[::1]:3000', 'http://[::1]:3000'],
    ['192.168.1.20', 'http://192.168.1.20:3000', 'http://192.168.1.20:3000'],
  ])('of one that listens on %s is %s', (address, origin, shown) => {
    const server = { address: () => ({ address, port: 3000, family: 'any' }) };
    expect([ownOrigin(server), shownOrigin(server)]).toEqual([origin, shown]);
  });

  it('is not known before it listens', () => {
    expect(ownOrigin({ address: () => null })).toBeUndefined();
  });
});
