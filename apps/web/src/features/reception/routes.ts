import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route';

const first = createRoute({
  getParentRoute: () => rootRoute,
  path: '/tiep-nhan',
  component: lazyRouteComponent(() => import('./first-page'), 'FirstPage'),
});

export const receptionRoutes = [first] as const;
