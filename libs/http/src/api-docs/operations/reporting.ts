import type { OperationDocs } from '../operation-doc';

export const REPORTING_OPERATIONS: OperationDocs = {
  'GET /api/reporting/summary': {
    id: 'getSummary',
    vi: 'Báo cáo tổng hợp',
    en: 'Figures of a unit and those below it for a period.',
    answer: 'Summary',
  },
  'GET /api/reporting/summary/units': {
    id: 'listUnitSummaries',
    vi: 'Báo cáo tổng hợp theo từng đơn vị',
    en: 'Figures of every unit asked about for a period, each with those below it.',
    answer: 'UnitSummaries',
  },
  'GET /api/reporting/cases': {
    id: 'listCases',
    vi: 'Các đơn của một con số trong báo cáo',
    en: 'The petitions behind a figure of the summary, as many as it says, by day of receipt (`rated`: of rating); without people and texts.',
    answer: 'CasePage',
  },
  'GET /api/reporting/register.csv': {
    id: 'downloadRegister',
    vi: 'Sổ đơn dạng CSV',
    en: 'The petition register of a period, masked. Who took it out is put on record first.',
    answer: { mediaType: 'text/csv' },
  },
  'GET /api/reporting/petitions/{id}/timeline': {
    id: 'getTimeline',
    vi: 'Diễn biến của một đơn',
    en: 'Every event in order: what, who, when, in words.',
    answer: 'Timeline',
    oneThing: true,
  },
  'GET /api/reporting/audit': {
    id: 'listAudit',
    vi: 'Nhật ký quản trị',
    en: 'Who changed accounts, units, calendars, stand-ins and imports, who opened or erased identities, who took the register out as a file, whose sign-in was locked after wrong passwords, who decided about held events; newest first, in words.',
    answer: 'AuditPage',
  },
  'GET /api/reporting/live': {
    id: 'followLive',
    vi: 'Thay đổi trực tiếp cho màn hình đang mở',
    en: 'Server-sent events: `ready` at once, `change` with `{type, petitionId?, stream, version, unit}`, never content, of the caller’s units; `reset` when more happened since `Last-Event-ID` than is told at once. Begins at the present.',
    answer: { mediaType: 'text/event-stream' },
    refusals: ['LIVE.'],
  },
  'GET /api/reporting/feed': {
    id: 'readFeed',
    vi: 'Luồng sự kiện cho cấp trên',
    en: 'Events without personal data in an order that never changes; see docs/consumers.md.',
    answer: 'FeedPage',
  },
  'POST /api/identity/petitions/{id}/reveal': {
    id: 'revealPeople',
    vi: 'Xem danh tính',
    en: 'Opens the people of a petition; recorded, with the reason, before anything is opened.',
    answer: 'People',
    oneThing: true,
    refusals: ['IDENTITY.REVEAL_NOT_ALLOWED', 'IDENTITY.PEOPLE_ERASED'],
  },
  'GET /api/identity/reveals': {
    id: 'listReveals',
    vi: 'Nhật ký xem danh tính',
    en: 'Who opened what, when and why, newest first; also who took a denunciation from under its mask by reclassifying.',
    answer: 'RevealPage',
  },
  'POST /api/identity/petitions/{id}/erase': {
    id: 'erasePeople',
    vi: 'Xóa danh tính',
    en: 'Destroys the keys of a closed petition’s people, and of the visitors it came of; the register entry and the figures stay. `If-Match` names the petition’s version.',
    answer: 'Changed',
    ifMatch: 'required',
    oneThing: true,
    refusals: ['IDENTITY.NOT_CLOSED', 'IDENTITY.PEOPLE_ERASED'],
  },
};
