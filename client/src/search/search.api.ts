import { type SearchAnswer, searchLimits } from '@arraigo/shared/search/search.schema.ts'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { request } from '../platform/request.ts'

/** How soon to ask again for what the server is still reading. */
const readingAgainMs = 1200

/** What answers a text; a newer text cancels the question about the older one. `near` is where the map looks. */
export const useSearchAnswer = (text: string, near: string | null) =>
  useQuery({
    queryKey: ['search', text, near],
    queryFn: ({ signal }) => request<SearchAnswer>(address(text, near), { signal }),
    enabled: text !== '',
    placeholderData: keepPreviousData,
    refetchInterval: (query) => (query.state.data?.reading.length ? readingAgainMs : false),
  })

function address(text: string, near: string | null): string {
  const params = new URLSearchParams({ q: text.slice(0, searchLimits.length) })
  if (near !== null) params.set('near', near)
  return `/api/search?${params}`
}
