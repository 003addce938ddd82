import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route';

const first = createRoute({
  getParentRoute: () => rootRoute,
  path: '/so-don',
  component: lazyRouteComponent(() => import('./first-page'), 'FirstPage'),
});

export const registerRoutes = [first] as const;
