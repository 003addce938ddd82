import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route';
import { readAuditFilter } from './audited';
import { readDeciding } from './parked/deciding';
import { chosen, dateIn, textIn } from '../../parts/search-text';

const getParentRoute = () => rootRoute;
const period = (search: Record<string, unknown>): { from?: string; to?: string } =>
  chosen({ from: dateIn(search, 'from'), to: dateIn(search, 'to') });

/** In the address: a thing that does not exist yet is being made. */
export const NEW = 'moi';
/** `sua`: what is being edited, so that a reload comes back to its form. */
const edited = (search: Record<string, unknown>): { sua?: string } => chosen({ sua: textIn(search, 'sua') });

const accounts = createRoute({
  getParentRoute,
  path: '/quan-tri/tai-khoan',
  validateSearch: edited,
  component: lazyRouteComponent(() => import('./accounts/accounts-page'), 'AccountsPage'),
});

const units = createRoute({
  getParentRoute,
  path: '/quan-tri/don-vi',
  validateSearch: edited,
  component: lazyRouteComponent(() => import('./units/units-page'), 'UnitsPage'),
});

const calendar = createRoute({
  getParentRoute,
  path: '/quan-tri/lich',
  /** `ngay`: the day whose form is open. */
  validateSearch: (search: Record<string, unknown>): { nam?: number; ngay?: string } => {
    const year = textIn(search, 'nam', /^(19|20|21)\d{2}$/);
    return { ...(year !== undefined && { nam: Number(year) }), ...chosen({ ngay: dateIn(search, 'ngay') }) };
  },
  component: lazyRouteComponent(() => import('./calendar/calendar-page'), 'CalendarPage'),
});

/** A date that is worked out: of which step, in which case, from which day on. */
export interface TriedLimit {
  readonly viec?: string;
  readonly truongHop?: string;
  readonly tu?: string;
}

const law = createRoute({
  getParentRoute,
  path: '/quan-tri/thoi-han',
  validateSearch: (search: Record<string, unknown>): TriedLimit =>
    chosen({ viec: textIn(search, 'viec'), truongHop: textIn(search, 'truongHop'), tu: dateIn(search, 'tu') }),
  component: lazyRouteComponent(() => import('./law/law-page'), 'LawPage'),
});

const imports = createRoute({
  getParentRoute,
  path: '/quan-tri/nhap-so',
  /** `lan`: the import that is shown; without it a new one begins. */
  validateSearch: (search: Record<string, unknown>): { lan?: string } => chosen({ lan: textIn(search, 'lan') }),
  component: lazyRouteComponent(() => import('./imports/imports-page'), 'ImportsPage'),
});

const parked = createRoute({
  getParentRoute,
  path: '/quan-tri/su-kien',
  validateSearch: readDeciding,
  component: lazyRouteComponent(() => import('./parked/parked-page'), 'ParkedPage'),
});

const deliveries = createRoute({
  getParentRoute,
  path: '/quan-tri/thu',
  validateSearch: period,
  component: lazyRouteComponent(() => import('./records/deliveries-page'), 'DeliveriesPage'),
});

const reveals = createRoute({
  getParentRoute,
  path: '/thanh-tra/mo-danh-tinh',
  validateSearch: period,
  component: lazyRouteComponent(() => import('./records/reveals-page'), 'RevealsPage'),
});

const audit = createRoute({
  getParentRoute,
  path: '/thanh-tra/nhat-ky',
  validateSearch: readAuditFilter,
  component: lazyRouteComponent(() => import('./records/audit-page'), 'AuditPage'),
});

export const administrationRoutes = [
  accounts,
  units,
  calendar,
  law,
  imports,
  parked,
  deliveries,
  reveals,
  audit,
] as const;
