import { hasRole, type Officer, type Role } from './session';

export interface NavItem {
  /** Path below /lam-viec. */
  readonly to: string;
  /** Name in the texts `nav.*`. */
  readonly text: string;
  readonly roles: readonly Role[];
  /** Second key after `g`, one of its own among all pages: an officer may have every role. */
  readonly key: string;
}

/** The menu, in order of use. Whoever may not use an item does not see it; the server decides all the same. */
export const NAV: readonly NavItem[] = [
  {
    to: '/hom-nay',
    text: 'today',
    roles: ['reception', 'handler', 'leader', 'upper_level', 'admin', 'inspector'],
    key: 'h',
  },
  { to: '/tiep-nhan', text: 'reception', roles: ['reception'], key: 'n' },
  { to: '/so-tiep-dan', text: 'visits', roles: ['reception', 'leader', 'inspector'], key: 't' },
  { to: '/lich-tiep-dan', text: 'receptionDays', roles: ['reception', 'leader', 'inspector'], key: 'l' },
  {
    to: '/so-don',
    text: 'register',
    roles: ['reception', 'handler', 'leader', 'upper_level', 'inspector', 'admin'],
    key: 's',
  },
  { to: '/phan-loai', text: 'toClassify', roles: ['reception', 'leader'], key: 'p' },
  { to: '/viec-cua-toi', text: 'myWork', roles: ['handler', 'leader'], key: 'v' },
  { to: '/ky-duyet', text: 'approvals', roles: ['leader'], key: 'k' },
  { to: '/phan-cong', text: 'assign', roles: ['leader'], key: 'c' },
  { to: '/qua-han', text: 'overdue', roles: ['leader', 'upper_level', 'inspector'], key: 'q' },
  { to: '/tong-hop', text: 'dashboard', roles: ['leader', 'upper_level', 'inspector'], key: 'b' },
  { to: '/canh-bao', text: 'alerts', roles: ['handler', 'leader', 'upper_level', 'inspector'], key: 'a' },
  { to: '/quan-tri/tai-khoan', text: 'accounts', roles: ['admin'], key: 'o' },
  { to: '/quan-tri/don-vi', text: 'units', roles: ['admin'], key: 'd' },
  { to: '/quan-tri/lich', text: 'calendar', roles: ['admin', 'leader', 'upper_level', 'inspector'], key: 'm' },
  {
    to: '/quan-tri/thoi-han',
    text: 'law',
    roles: ['admin', 'leader', 'inspector', 'handler', 'reception', 'upper_level'],
    key: 'u',
  },
  { to: '/quan-tri/nhap-so', text: 'imports', roles: ['admin', 'reception'], key: 'f' },
  { to: '/quan-tri/su-kien', text: 'parked', roles: ['admin'], key: 'x' },
  { to: '/quan-tri/thu', text: 'deliveries', roles: ['admin'], key: 'e' },
  { to: '/thanh-tra/mo-danh-tinh', text: 'reveals', roles: ['inspector'], key: 'i' },
  { to: '/thanh-tra/nhat-ky', text: 'audit', roles: ['inspector'], key: 'y' },
];

export function isAt(path: string, to: string): boolean {
  return path === to || path.startsWith(`${to}/`);
}

/** Whether a page is one that the officer works with; what stands in no menu is open to all, as far as the server answers. */
export function isOpenTo(officer: Officer, path: string): boolean {
  const item = NAV.find(({ to }) => isAt(path, to));
  return item === undefined || hasRole(officer, ...item.roles);
}
