import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route';

const first = createRoute({
  getParentRoute: () => rootRoute,
  path: '/mat-khau',
  component: lazyRouteComponent(() => import('./first-page'), 'FirstPage'),
});

export const accountRoutes = [first] as const;
