import { ROLES } from '@donthu/contracts';
import { rightOf } from './right-of';
import { RIGHTS } from './rights';

describe('the table of rights', () => {
  it('finds a route whatever its parameters are called', () => {
    expect(rightOf('GET', '/api/intake/petitions/:petitionId')).toBe(RIGHTS['GET /api/intake/petitions/:id']);
    expect(rightOf('HEAD', '/api/intake/petitions/:id')).toBe(RIGHTS['GET /api/intake/petitions/:id']);
  });

  it.each([
    ['PUT', '/api/intake/petitions/:id'],
    ['GET', '/api/intake/petitions/:id/anything'],
    ['GET', '/api/secret'],
    ['POST', '/'],
  ])('lists no %s %s', (method, pattern) => {
    expect(rightOf(method, pattern)).toBeUndefined();
  });

  it('names roles that exist, and guards every single petition by its unit', () => {
    for (const [route, right] of Object.entries(RIGHTS)) {
      if (typeof right.who !== 'string') expect(ROLES).toEqual(expect.arrayContaining([...right.who]));
      if (/(petitions|cases)\/:/.test(route)) expect(right).toMatchObject({ object: 'petition' });
    }
  });

  it('is open to anybody for signing in, looking up and rating with a receipt only, by page and by API', () => {
    const open = Object.entries(RIGHTS).filter(([, right]) => right.who === 'public');
    expect(open.map(([route]) => route)).toEqual([
      'GET /',
      'GET /assets/portal.css',
      'POST /dang-nhap',
      'GET /assets/portal.js',
      'GET /tra-cuu',
      'POST /tra-cuu',
      'POST /tra-cuu/danh-gia',
      'GET /lich-tiep-cong-dan',
      'GET /ket-qua-cong-khai',
      'GET /lam-viec',
      'GET /lam-viec/assets/:name',
      'GET /lam-viec/icon.svg',
      'GET /lam-viec/*',
      'POST /api/auth/sign-in',
      'POST /api/public/look-up',
      'POST /api/public/ratings',
    ]);
  });
});
