import { Problem } from '@donthu/http';
import { addressKey } from './address-key';
import { SignInThrottle } from './sign-in-throttle';
import { SlidingWindow } from './sliding-window';

function refusal(work: () => void): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  return undefined;
}

describe('the sign-in throttle', () => {
  let now = 0;
  const throttle = () => {
    now = 1_000_000;
    return new SignInThrottle(() => now);
  };
  const guess = (subject: SignInThrottle, times: number, username = 'lanhdao', address = '203.0.113.9') => {
    for (let i = 0; i < times; i += 1) subject.attempt(username, address);
  };

  it('refuses the eleventh guess, says when to come again, and lets it then', () => {
    const subject = throttle();
    guess(subject, 10);
    expect(refusal(() => guess(subject, 1))).toMatchObject({
      code: 'AUTH.TOO_MANY_GUESSES',
      headers: { 'retry-after': '900' },
    });
    now += 900_000;
    expect(() => guess(subject, 1)).not.toThrow();
  });

  it('lets the owner in from another address', () => {
    const subject = throttle();
    guess(subject, 10);
    expect(() => guess(subject, 1, 'lanhdao', '203.0.113.10')).not.toThrow();
  });

  it('does not count what succeeded', () => {
    const subject = throttle();
    for (let i = 0; i < 500; i += 1) {
      guess(subject, 1);
      subject.succeeded('lanhdao', '203.0.113.9');
    }
    expect(() => guess(subject, 1)).not.toThrow();
  });

  it('takes one account in another spelling for the same', () => {
    const subject = throttle();
    guess(subject, 10, 'LanhDao');
    expect(() => guess(subject, 1)).toThrow(Problem);
  });

  it('slows down one address that tries many accounts', () => {
    const subject = throttle();
    for (let i = 0; i < 100; i += 1) guess(subject, 1, `account-${i}`);
    expect(() => guess(subject, 1, 'account-100')).toThrow(Problem);
  });
});

describe('a sliding window', () => {
  it('forgets hits one by one, not all at once', () => {
    let now = 0;
    const window = new SlidingWindow({ limit: 2, windowMs: 100 }, () => now);
    window.hit('k');
    now = 60;
    window.hit('k');
    expect(window.waitMs('k')).toBe(40);
    now = 110;
    expect(window.waitMs('k')).toBe(0);
    window.hit('k');
    expect(window.waitMs('k')).toBe(50);
  });

  it('remembers a bounded number of keys', () => {
    const window = new SlidingWindow({ limit: 1, windowMs: 100, maxKeys: 2 }, () => 0);
    for (const key of ['a', 'b', 'c']) window.hit(key);
    expect(['a', 'b', 'c'].map((key) => window.waitMs(key))).toEqual([0, 100, 100]);
  });
});

describe('an address', () => {
  it.each([
    ['203.0.113.9', '203.0.113.9'],
    ['::ffff:203.0.113.9', '203.0.113.9'],
    ['2001:DB8:0:1:aaaa::1', '2001:db8:0:1'],
    ['2001:db8:0:1:bbbb:1:2:3', '2001:db8:0:1'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
  ])('%s counts as %s', (address, key) => {
    expect(addressKey(address)).toBe(key);
  });
});
