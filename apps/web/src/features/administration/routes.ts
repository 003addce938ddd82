import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route';

const first = createRoute({
  getParentRoute: () => rootRoute,
  path: '/quan-tri/tai-khoan',
  component: lazyRouteComponent(() => import('./first-page'), 'FirstPage'),
});

export const administrationRoutes = [first] as const;
