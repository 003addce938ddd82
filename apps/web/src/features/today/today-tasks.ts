import type { Schemas } from '../../api/client';
import type { Officer, Role } from '../../app/session';
import type { BoardFilters } from '../../parts/petitions-by-due';
import type { RegisterFilter } from '../register/register-search';

type Row = Schemas['Petition'];

export interface TodayTask {
  /** Name in the texts `task.*` and `help.*`. */
  readonly name: string;
  readonly roles: readonly Role[];
  /** Where all of them are worked on. */
  readonly to: string;
  readonly search?: RegisterFilter;
  readonly asked: (officer: Officer) => BoardFilters;
  /** The limit that is meant, where it is not simply the next one. */
  readonly dueOf?: (row: Row) => string | null;
  /** Shown only while there is any: of a role that seldom has it. */
  readonly ifAny?: true;
  /** Only those whose limit has passed. */
  readonly late?: true;
  /** The form on the petition's page where it is done. */
  readonly form?: string;
}

const MINE = {
  to: '/viec-cua-toi',
  asked: ({ id }: Officer) => ({ responsible: id, open: true }),
  dueOf: ({ workDueOn }: Row) => workDueOn,
};

/** What each role must do first, the most pressing on top; one request each. */
export const TODAY_TASKS: readonly TodayTask[] = [
  { name: 'toClassify', roles: ['reception'], to: '/phan-loai', asked: () => ({ open: true, state: 'logged' }) },
  { name: 'toPropose', roles: ['reception'], to: '/phan-loai', asked: () => ({ open: true, state: 'classified' }) },
  {
    name: 'awaitingSupplement',
    roles: ['reception'],
    to: '/phan-loai',
    asked: () => ({ open: true, state: 'awaiting_supplement' }),
  },
  {
    name: 'toTell',
    roles: ['reception'],
    to: '/so-don',
    search: { toTell: true },
    asked: () => ({ toTell: true }),
    dueOf: ({ tellDueOn }) => tellDueOn,
    form: 'notify',
  },
  { ...MINE, name: 'mineOverdue', roles: ['handler'], late: true },
  { ...MINE, name: 'mine', roles: ['handler'] },
  {
    name: 'overdue',
    roles: ['leader', 'upper_level', 'inspector'],
    to: '/qua-han',
    asked: () => ({ overdue: true }),
  },
  // A leader may take a case on himself.
  { ...MINE, name: 'mine', roles: ['leader'], ifAny: true },
  { name: 'toSign', roles: ['leader'], to: '/ky-duyet', asked: () => ({ open: true, state: 'proposed' }) },
  {
    name: 'toAssign',
    roles: ['leader'],
    to: '/phan-cong',
    asked: () => ({ open: true, state: 'accepted', responsible: 'none' }),
  },
  // What the desk may not read, as denunciations of an old register that somebody else entered, a leader classifies.
  { name: 'atTheDesk', roles: ['leader'], to: '/phan-loai', asked: () => ({ open: true, state: 'logged' }) },
];

/** Pages that each role begins with of its own accord. */
export const START_PAGES: readonly { readonly to: string; readonly roles: readonly Role[] }[] = [
  { to: '/tiep-nhan', roles: ['reception'] },
  { to: '/so-tiep-dan', roles: ['reception'] },
  { to: '/so-don', roles: ['reception', 'handler', 'leader', 'upper_level', 'admin', 'inspector'] },
  { to: '/tong-hop', roles: ['leader', 'upper_level', 'inspector'] },
  { to: '/canh-bao', roles: ['handler', 'leader', 'upper_level', 'inspector'] },
  { to: '/quan-tri/tai-khoan', roles: ['admin'] },
  { to: '/quan-tri/lich', roles: ['admin'] },
  { to: '/quan-tri/nhap-so', roles: ['admin'] },
  { to: '/thanh-tra/mo-danh-tinh', roles: ['inspector'] },
];
