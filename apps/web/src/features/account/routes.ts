import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route';

const password = createRoute({
  getParentRoute: () => rootRoute,
  path: '/mat-khau',
  component: lazyRouteComponent(() => import('./password-page'), 'PasswordPage'),
});

export const accountRoutes = [password] as const;
