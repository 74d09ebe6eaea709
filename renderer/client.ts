import { QueryClient } from '@tanstack/react-query';

/** What has been read, for the window's whole life. */
export const client = new QueryClient({
  defaultOptions: {
    // The data is on this machine: no retry, no refetch when the window takes focus; commands say what is old.
    queries: { networkMode: 'always', retry: false, staleTime: Infinity, refetchOnWindowFocus: false },
  },
});
