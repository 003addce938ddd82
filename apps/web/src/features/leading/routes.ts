import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route';
import { chosen, dateIn, textIn } from '../../parts/search-text';
import { readCasesAsked } from './cases-asked';

const assign = createRoute({
  getParentRoute: () => rootRoute,
  path: '/phan-cong',
  /** `don`: the petition being assigned; `canBo`: the officer whose petitions are shown; `vang`: an absence being recorded. */
  validateSearch: (search: Record<string, unknown>): { don?: string; canBo?: string; vang?: 1 } => ({
    ...chosen({ don: textIn(search, 'don'), canBo: textIn(search, 'canBo') }),
    ...(textIn(search, 'vang') === '1' && { vang: 1 }),
  }),
  component: lazyRouteComponent(() => import('./assign-page'), 'AssignPage'),
});

const overdue = createRoute({
  getParentRoute: () => rootRoute,
  path: '/qua-han',
  validateSearch: (search: Record<string, unknown>): { unit?: string; responsible?: string } =>
    chosen({ unit: textIn(search, 'unit'), responsible: textIn(search, 'responsible') }),
  component: lazyRouteComponent(() => import('./overdue-page'), 'OverduePage'),
});

const dashboard = createRoute({
  getParentRoute: () => rootRoute,
  path: '/tong-hop',
  validateSearch: (search: Record<string, unknown>): { unit?: string; from?: string; to?: string } =>
    chosen({ unit: textIn(search, 'unit'), from: dateIn(search, 'from'), to: dateIn(search, 'to') }),
  component: lazyRouteComponent(() => import('./dashboard-page'), 'DashboardPage'),
});

const cases = createRoute({
  getParentRoute: () => rootRoute,
  path: '/tong-hop/don',
  validateSearch: readCasesAsked,
  component: lazyRouteComponent(() => import('./cases-page'), 'CasesPage'),
});

const alerts = createRoute({
  getParentRoute: () => rootRoute,
  path: '/canh-bao',
  validateSearch: (search: Record<string, unknown>): AlertFilters =>
    chosen({
      kind: textIn(search, 'kind', /^(due_soon|due_today|overdue|escalated)$/),
      unit: textIn(search, 'unit'),
      from: dateIn(search, 'from'),
      to: dateIn(search, 'to'),
    }),
  component: lazyRouteComponent(() => import('./alerts-page'), 'AlertsPage'),
});

export interface AlertFilters {
  kind?: string;
  unit?: string;
  from?: string;
  to?: string;
}

export const leadingRoutes = [assign, overdue, dashboard, cases, alerts] as const;
