import './style.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Appearance } from './app/appearance';
import { queryClient } from './app/queries';
import { router } from './app/router';
import { startI18n } from './i18n';

// A page that the browser kept whole shows, on the way back, whoever was signed in when it was left.
addEventListener('pageshow', ({ persisted }) => persisted && location.reload());
startI18n();
const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <Appearance>
          <RouterProvider router={router} />
        </Appearance>
      </QueryClientProvider>
    </StrictMode>,
  );
