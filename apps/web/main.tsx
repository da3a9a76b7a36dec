import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '@kern-ux/native/dist/fonts/fira-sans.css';
import '@kern-ux/native/dist/kern.min.css';
import './styles/index.css';
import { queryClient } from './api/query-client.ts';
import { Page } from './page/page.tsx';

const element = document.getElementById('page');
if (element === null) throw new Error('The element #page is missing in index.html.');
createRoot(element).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <Page />
    </QueryClientProvider>
  </StrictMode>,
);
