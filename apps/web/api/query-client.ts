import { QueryClient } from '@tanstack/react-query';

/** Milliseconds between two looks while the page is visible; shorter while something does not answer. */
const INTERVAL = 10_000;
const INTERVAL_AFTER_FAILURE = 3000;

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'always', // the API is on this machine, whatever the browser thinks of the network
      retry: false, // the next look is the next try
      refetchInterval: (query) => (query.state.status === 'error' ? INTERVAL_AFTER_FAILURE : INTERVAL),
    },
    mutations: { networkMode: 'always', retry: false },
  },
});
