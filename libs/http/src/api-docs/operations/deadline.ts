import type { OperationDocs } from '../operation-doc';

export const DEADLINE_OPERATIONS: OperationDocs = {
  'GET /api/deadline/petitions/{id}': {
    id: 'listObligations',
    vi: 'Thời hạn của một đơn',
    en: 'Every time limit of a petition, each with how it came about.',
    answer: 'ObligationList',
    oneThing: true,
  },
  'GET /api/deadline/alerts': {
    id: 'listAlerts',
    vi: 'Cảnh báo thời hạn',
    en: 'Alerts in the order they were raised, withdrawn ones included.',
    answer: 'AlertPage',
  },
  'GET /api/deadline/deliveries': {
    id: 'listDeliveries',
    vi: 'Thư cảnh báo đã gửi',
    en: 'Which alert went to whom by e-mail, newest first.',
    answer: 'DeliveryPage',
  },
  'GET /api/deadline/preview': {
    id: 'previewDeadline',
    vi: 'Tính thử thời hạn',
    en: 'When a step would be due, with its derivation.',
    answer: 'DeadlinePreview',
    refusals: ['CALENDAR.YEAR_MISSING', 'DEADLINE.'],
  },
  'GET /api/deadline/calendars': {
    id: 'listCalendars',
    vi: 'Các năm đã có lịch làm việc',
    en: 'The years that have a calendar, how firm each is, and the recomputation after its last change.',
    answer: 'CalendarList',
  },
  'GET /api/deadline/calendars/{year}': {
    id: 'getCalendar',
    vi: 'Lịch làm việc của một năm',
    en: 'Days that differ from Monday to Friday.',
    answer: 'CalendarYear',
    oneThing: true,
    refusals: ['CALENDAR.NOT_FOUND'],
  },
  'PUT /api/deadline/calendars/{year}': {
    id: 'setCalendar',
    vi: 'Cập nhật lịch làm việc',
    en: 'Sets the calendar; open due dates follow as a job. `dryRun` only says what would move.',
    answer: 'CalendarChange',
    ifMatch: 'again',
    oneThing: true,
    refusals: ['CALENDAR.'],
  },
  'GET /api/deadline/calendar-jobs/{year}': {
    id: 'getCalendarJob',
    vi: 'Tiến độ tính lại thời hạn',
    en: 'How far the recomputation after a calendar change has come.',
    answer: 'CalendarJob',
    refusals: ['CALENDAR.NOT_FOUND'],
  },
};
