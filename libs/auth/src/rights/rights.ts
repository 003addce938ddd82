import type { Role } from '@donthu/contracts';

/** Who may call. Roles are any-of; `signed_in` is every officer, `public` anybody. */
export type Who = 'public' | 'signed_in' | readonly Role[];

/** What the first path parameter names; its unit must lie in the caller's scope, else the thing does not exist for him. */
export type ObjectKind = 'petition' | 'visit' | 'import' | 'attachment';

export interface Right {
  readonly who: Who;
  readonly object?: ObjectKind;
  /** Name of the ownership rule that must hold as well (403 `AUTH.NOT_YOURS`). */
  readonly whose?: string;
  /** The feed key of the level above opens this call, and only calls like this. */
  readonly feedKey?: true;
}

/** Everybody with rows: each sees those of his scope; an administrator sees them masked. */
const ROW_SCOPE = ['reception', 'handler', 'leader', 'upper_level', 'inspector', 'admin'] as const;
/** Who may ever read what people wrote; whether it opens in the single case, `identity` decides. */
const TEXT_READERS = ['reception', 'handler', 'leader', 'upper_level', 'inspector'] as const;
const REGISTER_READERS = ['reception', 'leader', 'inspector'] as const;
const REPORT_READERS = ['leader', 'upper_level', 'inspector'] as const;

const petition = (who: Who, whose?: string): Right => ({
  who,
  object: 'petition',
  ...(whose !== undefined && { whose }),
});

/**
 * The one table of rights: `<METHOD> <path pattern>`. A route that is not in it is refused to everybody.
 * Names of path parameters do not matter.
 */
export const RIGHTS = {
  // portal
  'GET /': { who: 'public' },
  'GET /assets/portal.css': { who: 'public' },
  'POST /dang-nhap': { who: 'public' },
  'POST /dang-xuat': { who: 'signed_in' },
  'GET /assets/portal.js': { who: 'public' },
  'GET /tra-cuu': { who: 'public' },
  'POST /tra-cuu': { who: 'public' },
  'POST /tra-cuu/danh-gia': { who: 'public' },
  'GET /lich-tiep-cong-dan': { who: 'public' },
  'GET /ket-qua-cong-khai': { who: 'public' },
  'GET /lam-viec': { who: 'public' },
  'GET /lam-viec/assets/:name': { who: 'public' },
  'GET /lam-viec/icon.svg': { who: 'public' },
  'GET /lam-viec/*': { who: 'public' },
  'POST /api/auth/sign-in': { who: 'public' },
  'GET /api/auth/me': { who: 'signed_in' },
  'GET /api/auth/desk': { who: 'signed_in' },
  'GET /api/auth/officers': { who: 'signed_in' },
  'GET /api/auth/draft-key': { who: 'signed_in' },
  'POST /api/auth/password': { who: 'signed_in' },
  'POST /api/auth/sign-out': { who: 'signed_in' },
  'GET /api/auth/accounts': { who: ['admin'] },
  'POST /api/auth/accounts': { who: ['admin'] },
  'PATCH /api/auth/accounts/:id': { who: ['admin'] },
  'GET /api/auth/units': { who: 'signed_in' },
  'PUT /api/auth/units/:code': { who: ['admin'] },
  'POST /api/public/look-up': { who: 'public' },
  'POST /api/public/ratings': { who: 'public' },
  'GET /api/ratings/:petitionId': { who: ROW_SCOPE },
  'GET /api/operations/parked': { who: ['admin'] },
  'POST /api/operations/parked/:key/replay': { who: ['admin'] },
  'POST /api/operations/parked/:key/discard': { who: ['admin'] },
  'GET /api/operations/discarded': { who: ['admin'] },
  'GET /api/operations/clock': { who: ['admin'] },
  'POST /api/operations/clock': { who: ['admin'] },
  // reception
  'POST /api/reception/visits': { who: ['reception'] },
  'GET /api/reception/visits': { who: REGISTER_READERS },
  'GET /api/reception/visits/:visitId': { who: REGISTER_READERS, object: 'visit' },
  'POST /api/reception/visits/:visitId/correct': { who: ['reception', 'inspector'], object: 'visit' },
  'GET /api/reception/days': { who: REGISTER_READERS },
  // intake
  'POST /api/intake/attachments': { who: ['reception', 'handler'] },
  'GET /api/intake/attachments/:fileId': { who: TEXT_READERS, object: 'attachment' },
  'POST /api/intake/petitions': { who: ['reception'] },
  'POST /api/intake/people-known': { who: ['reception'] },
  'POST /api/intake/duplicate-candidates': { who: ['reception'] },
  'GET /api/intake/petitions': { who: ROW_SCOPE },
  'GET /api/intake/petitions/:id': petition(ROW_SCOPE),
  'POST /api/intake/petitions/:id/classify': petition(['reception', 'leader']),
  'GET /api/intake/petitions/:id/duplicates': petition(['reception', 'leader']),
  'POST /api/intake/petitions/:id/correct': petition(['reception', 'leader']),
  'POST /api/intake/petitions/:id/request-supplement': petition(['reception']),
  'POST /api/intake/petitions/:id/supplement': petition(['reception']),
  'POST /api/intake/petitions/:id/documents': petition(['reception', 'handler'], 'add-documents'),
  'POST /api/intake/petitions/:id/propose': petition(['reception']),
  'POST /api/intake/petitions/:id/sign': petition(['leader']),
  'POST /api/intake/petitions/:id/notify': petition(['reception']),
  'POST /api/intake/petitions/:id/withdraw': petition(['reception']),
  'GET /api/imports': { who: ['admin', 'reception'] },
  'POST /api/imports': { who: ['admin', 'reception'] },
  'POST /api/imports/columns': { who: ['admin', 'reception'] },
  'GET /api/imports/:importId': { who: ['admin', 'reception'], object: 'import' },
  'GET /api/imports/:importId/rows': { who: ['admin', 'reception'], object: 'import', whose: 'import-uploader' },
  'GET /api/imports/:importId/remarks': { who: ['admin', 'reception'], object: 'import', whose: 'import-uploader' },
  'POST /api/imports/:importId/commit': { who: ['admin', 'reception'], object: 'import' },
  'DELETE /api/imports/:importId': { who: ['admin', 'reception'], object: 'import' },
  'GET /api/imports/:importId/report': { who: ['admin', 'reception'], object: 'import', whose: 'import-uploader' },
  // assignment
  'POST /api/assignment/petitions/:id/assign': petition(['leader']),
  'GET /api/assignment/petitions/:id': petition(ROW_SCOPE),
  'GET /api/assignment/officers': { who: ['leader', 'upper_level'] },
  'GET /api/assignment/load': { who: ['leader', 'upper_level'] },
  // Of an absence speaks the officer himself, of whatever role, or a leader: the body says whose it is, so the handler decides.
  'GET /api/assignment/absences': { who: 'signed_in' },
  'POST /api/assignment/absences': { who: 'signed_in' },
  'POST /api/assignment/absences/end': { who: 'signed_in' },
  // resolution
  'GET /api/resolution/cases/:petitionId': petition(ROW_SCOPE),
  'POST /api/resolution/cases/:petitionId/:step': petition(['handler', 'leader'], 'case-worker'),
  // deadline
  'GET /api/deadline/petitions/:id': petition(ROW_SCOPE),
  'GET /api/deadline/alerts': { who: ROW_SCOPE },
  'GET /api/deadline/deliveries': { who: ['admin'] },
  'GET /api/deadline/preview': { who: 'signed_in' },
  'GET /api/deadline/calendars': { who: 'signed_in' },
  'GET /api/deadline/calendars/:year': { who: 'signed_in' },
  'PUT /api/deadline/calendars/:year': { who: ['admin'] },
  'GET /api/deadline/calendar-jobs/:year': { who: 'signed_in' },
  // reporting
  'GET /api/reporting/summary': { who: REPORT_READERS },
  'GET /api/reporting/summary/units': { who: REPORT_READERS },
  'GET /api/reporting/cases': { who: REPORT_READERS },
  'GET /api/reporting/register.csv': { who: REPORT_READERS },
  'GET /api/reporting/petitions/:id/timeline': petition(ROW_SCOPE),
  'GET /api/reporting/audit': { who: ['inspector'] },
  'GET /api/reporting/live': { who: ROW_SCOPE },
  'GET /api/reporting/feed': { who: ['upper_level'], feedKey: true },
  // identity
  'POST /api/identity/petitions/:id/reveal': petition(['reception', 'handler', 'leader', 'inspector'], 'reveal'),
  'POST /api/identity/visits/:id/reveal': {
    who: REGISTER_READERS,
    object: 'visit',
    whose: 'reveal-visit',
  },
  'GET /api/identity/reveals': { who: ['inspector'] },
  'POST /api/identity/petitions/:id/erase': petition(['admin']),
} as const satisfies Readonly<Record<string, Right>>;
