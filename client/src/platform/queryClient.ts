import { onlineManager, QueryCache, QueryClient } from '@tanstack/react-query'
import { RequestProblem } from './request.ts'

// "Online" is that our server answers. The browser's word on networks says nothing about that: Arraigo runs on a laptop
// without any. Whoever has something to ask anew listens to this manager.
onlineManager.setEventListener(() => undefined)

/** The server is not there, or not yet. */
const isServerGone = (error: unknown): boolean =>
  error instanceof RequestProblem && (error.isUnreachable || error.status === 503)

/** A short break is bridged unseen; a longer one is said, and ends by itself. What the server refused is not asked twice. */
const retry = (failures: number, error: Error): boolean => isServerGone(error) && failures < 2

export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (error) => isServerGone(error) && onlineManager.setOnline(false),
  }),
  defaultOptions: {
    queries: {
      retry,
      retryDelay: (failures) => 500 * 2 ** failures,
      staleTime: 30_000,
      networkMode: 'always',
      refetchOnReconnect: 'always',
    },
    mutations: { networkMode: 'always' },
  },
})
