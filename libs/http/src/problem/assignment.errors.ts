import type { ErrorEntry } from './error-entry';

/** Refusals of giving work and of absences. */
export const ASSIGNMENT_ERRORS = {
  'ASSIGNMENT.REASON_REQUIRED': {
    status: 400,
    fault: 'expected',
    vi: 'Phân công lại cần nêu lý do',
    en: 'Reassigning needs a reason',
  },
  'ASSIGNMENT.PETITION_CLOSED': {
    status: 409,
    fault: 'expected',
    vi: 'Đơn đã kết thúc, không phân công nữa',
    en: 'Work on this petition is over',
  },
  'ASSIGNMENT.CONFLICT_OF_INTEREST': {
    status: 409,
    fault: 'expected',
    vi: 'Người được phân công là người bị khiếu nại, bị tố cáo hoặc là cấp dưới của người đó',
    en: 'Conflict of interest: the officer is the respondent or reports to the respondent',
  },
  'ASSIGNMENT.ABSENCE_OVERLAPS': {
    status: 409,
    fault: 'expected',
    vi: 'Thời gian vắng mặt trùng với lần vắng mặt đã ghi',
    en: 'Overlaps an absence recorded before',
  },
  'ASSIGNMENT.ABSENCE_OVER': {
    status: 409,
    fault: 'expected',
    vi: 'Không có lần vắng mặt này hoặc đã hết thời gian vắng mặt',
    en: 'There is no such absence, or it is over',
  },
  'ASSIGNMENT.UNKNOWN_OFFICER': {
    status: 422,
    fault: 'expected',
    vi: 'Không tìm thấy cán bộ đang làm việc tại đơn vị',
    en: 'No such active officer in the unit',
  },
  'ASSIGNMENT.NOT_A_HANDLER': {
    status: 422,
    fault: 'expected',
    vi: 'Cán bộ này không được giao xử lý đơn',
    en: 'This officer cannot be given petitions',
  },
  'ASSIGNMENT.NOT_A_LEADER': {
    status: 422,
    fault: 'expected',
    vi: 'Người phụ trách phải là lãnh đạo',
    en: 'The one in charge must be a leader',
  },
  'ASSIGNMENT.OFFICER_TWICE': {
    status: 422,
    fault: 'expected',
    vi: 'Một cán bộ được nêu hai lần',
    en: 'An officer is named twice',
  },
  'ASSIGNMENT.DEPUTY_IS_OFFICER': {
    status: 422,
    fault: 'expected',
    vi: 'Người thay phải là cán bộ khác',
    en: 'The deputy must be somebody else',
  },
  'ASSIGNMENT.DEPUTY_NOT_FIT': {
    status: 422,
    fault: 'expected',
    vi: 'Người thay không được làm phần việc của người vắng mặt',
    en: 'The deputy may not do the work of the absent officer',
  },
  'ASSIGNMENT.DEPUTY_ABSENT': {
    status: 422,
    fault: 'expected',
    vi: 'Người thay cũng vắng mặt trong thời gian này',
    en: 'The deputy is absent as well',
  },
} as const satisfies Record<string, ErrorEntry>;
