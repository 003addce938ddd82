import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route';
import { textIn } from '../../parts/search-text';

const password = createRoute({
  getParentRoute: () => rootRoute,
  path: '/mat-khau',
  component: lazyRouteComponent(() => import('./password-page'), 'PasswordPage'),
});

const absence = createRoute({
  getParentRoute: () => rootRoute,
  path: '/vang-mat',
  /** `ghi`: an absence being recorded. */
  validateSearch: (search: Record<string, unknown>): { ghi?: 1 } => (textIn(search, 'ghi') === '1' ? { ghi: 1 } : {}),
  component: lazyRouteComponent(() => import('./absence-page'), 'AbsencePage'),
});

export const accountRoutes = [password, absence] as const;
