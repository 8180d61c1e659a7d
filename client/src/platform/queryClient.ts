import { QueryClient } from '@tanstack/react-query'
import { RequestProblem } from './request.ts'

/** A lost connection is tried again until it heals; what the server refused is not asked twice. */
const retry = (failures: number, error: Error): boolean =>
  error instanceof RequestProblem && (error.isUnreachable || error.status === 503) && failures < 30

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      retry,
      retryDelay: (failures) => Math.min(1000 * 2 ** failures, 5000),
      staleTime: 30_000,
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
})
