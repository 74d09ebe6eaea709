import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { client } from './client.ts';
import { preloadPlaces, router } from './routes.tsx';
import { appStatusQuery } from './shell/app-status.ts';
import './styles/app.css';

// What the first place needs is asked for while the window is being drawn, not after.
void client.prefetchQuery(appStatusQuery);
void router.load();

const root = document.getElementById('root');
if (!root) throw new Error('no root element');
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
);
// The other places come once the first one is on screen: before, they would only delay it.
const leave = router.subscribe('onRendered', () => {
  leave();
  preloadPlaces();
});
