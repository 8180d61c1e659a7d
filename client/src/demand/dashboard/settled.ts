import type { QueryClient } from '@tanstack/react-query'
import { demandKey } from '../demand.api.ts'

const stepMs = 150
const patienceMs = 20_000

/** When nothing of demand is on its way any more, and what came has been drawn: the map shows what is written below it. */
export async function settled(client: QueryClient): Promise<void> {
  const until = performance.now() + patienceMs
  let quiet = 0
  while (quiet < 3 && performance.now() < until) {
    await new Promise((go) => setTimeout(go, stepMs))
    quiet = client.isFetching({ queryKey: [...demandKey, 'computed'] }) === 0 ? quiet + 1 : 0
  }
}
