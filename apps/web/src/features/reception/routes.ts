import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route';
import { isDate } from '../../parts/read-date';

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);
const flag = (value: unknown) => (Number(value) === 1 ? 1 : undefined);
const date = (value: unknown) => (typeof value === 'string' && isDate(value) ? value : undefined);

const log = createRoute({
  getParentRoute: () => rootRoute,
  path: '/tiep-nhan',
  /** `luot`: the visit that the petition came of. */
  validateSearch: (search: Record<string, unknown>): { readonly luot?: string } => ({ luot: text(search['luot']) }),
  component: lazyRouteComponent(() => import('./log/log-page'), 'LogPage'),
});

const receipt = createRoute({
  getParentRoute: () => rootRoute,
  path: '/bien-nhan/$id',
  component: lazyRouteComponent(() => import('./receipt/receipt-page'), 'ReceiptPage'),
});

interface VisitsSearch {
  readonly tu?: string;
  readonly den?: string;
  readonly unit?: string;
  /** Only visits that left a petition which is in no register yet. */
  readonly chualap?: 1;
  /** The recording form is open. */
  readonly ghi?: 1;
  /** The visit whose visitors are asked for. */
  readonly mo?: string;
  /** The visit that is corrected. */
  readonly sua?: string;
}

const visits = createRoute({
  getParentRoute: () => rootRoute,
  path: '/so-tiep-dan',
  validateSearch: (search: Record<string, unknown>): VisitsSearch => ({
    tu: date(search['tu']),
    den: date(search['den']),
    unit: text(search['unit']),
    chualap: flag(search['chualap']),
    ghi: flag(search['ghi']),
    mo: text(search['mo']),
    sua: text(search['sua']),
  }),
  component: lazyRouteComponent(() => import('./visits/visits-page'), 'VisitsPage'),
});

const days = createRoute({
  getParentRoute: () => rootRoute,
  path: '/lich-tiep-dan',
  validateSearch: (search: Record<string, unknown>): { readonly thang?: string; readonly unit?: string } => {
    const month = text(search['thang']);
    return {
      thang: month !== undefined && /^[12]\d{3}-(0[1-9]|1[0-2])$/.test(month) ? month : undefined,
      unit: text(search['unit']),
    };
  },
  component: lazyRouteComponent(() => import('./days/days-page'), 'DaysPage'),
});

export const receptionRoutes = [log, receipt, visits, days] as const;
