import { createRootRoute } from '@tanstack/react-router';
import { NotFound } from './not-found';
import { Shell } from './shell';

export const rootRoute = createRootRoute({ component: Shell, notFoundComponent: NotFound });
