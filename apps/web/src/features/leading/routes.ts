import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route';

const first = createRoute({
  getParentRoute: () => rootRoute,
  path: '/tong-hop',
  component: lazyRouteComponent(() => import('./first-page'), 'FirstPage'),
});

export const leadingRoutes = [first] as const;
