import { useDeferredValue, useMemo } from 'react'
import { rampColours } from '../../map/paintColours.ts'
import type { Painting } from '../../map/painting.ts'
import { type Overlay, useOverlay, usePainting } from '../../map/stage.ts'
import { type LiveRanking, useLiveRanking } from '../liveRanking.ts'
import { useRankingAddress } from '../rankingAddress.ts'
import { type OpenRanking, useRanking } from '../useRanking.ts'
import { useRankingWords } from '../useRankingWords.ts'
import { usePagePainting } from './pagePainting.ts'
import { rankClasses, rankCuts } from './rankClasses.ts'
import { useLookAtPlace } from './useLookAtPlace.ts'
import { useRankHints } from './useRankHints.ts'

/** Colours the map by the ranking of the address, on every page of its workspace. Draws nothing itself. */
export function PrioritiesOnMap({ id }: { id: number }) {
  const ranking = useRanking(id)
  return ranking === null ? null : <Painted ranking={ranking} />
}

function Painted({ ranking }: { ranking: OpenRanking }) {
  const ofPage = usePagePainting()
  // The list follows the hand at once; the map as soon as there is time, and never holds up the next move.
  const live = useDeferredValue(useLiveRanking(ranking))
  const ranks = useRankPainting(ranking, live)
  const isOfRanks = ofPage === null
  usePainting(isOfRanks ? ranks : ofPage)
  useOverlay('ranks', useRankNumbers(isOfRanks ? ranking : null, live))
  useLookAtPlace(ranking.spec.in, ranking.inputs)
  return null
}

function useRankPainting({ inputs, spec }: OpenRanking, live: LiveRanking | null): Painting | null {
  const { top } = useRankingAddress()
  const words = useRankingWords()
  const hints = useRankHints(spec, inputs)
  const ids = inputs?.settlements.ids
  const scored = live?.scored
  return useMemo(() => {
    if (ids === undefined || scored === undefined) return null
    const cuts = rankCuts(scored.ranked, top)
    const classes = rankClasses(scored.ranks, cuts)
    const counts = cuts.map(() => 0)
    let unranked = 0
    for (const of of classes) {
      if (of < 0) unranked += 1
      else counts[of] = (counts[of] ?? 0) + 1
    }
    return {
      collection: 'settlements',
      isLive: true,
      ids,
      classes,
      colours: rampColours('need', cuts.length).reverse(),
      legend: {
        title: hints.title,
        classes: cuts.map((cut, at) => ({ label: words.ranks((cuts[at - 1] ?? 0) + 1, cut), count: counts[at] })),
        unknown: unranked === 0 ? null : unranked,
        suppressed: null,
        hints: hints.lines,
      },
      say: (at) => words.place(scored.ranks[at] as number, scored.ranked, spec.method, scored.scores[at] as number),
    } satisfies Painting
  }, [ids, scored, top, spec.method, words, hints])
}

/** More numbers than these would hide what they stand on. */
const mostNumbers = 30

/** The first places as numbers, where they stand. */
function useRankNumbers(ranking: OpenRanking | null, live: LiveRanking | null): Overlay | null {
  const { top } = useRankingAddress()
  const settlements = ranking?.inputs?.settlements
  const scored = live?.scored
  return useMemo(() => {
    if (settlements === undefined || scored === undefined) return null
    const rows = Array.from(scored.order.subarray(0, Math.min(top, mostNumbers, scored.ranked)))
    const features = rows.flatMap((row) => {
      const [lng, lat] = [settlements.longitudes[row] ?? null, settlements.latitudes[row] ?? null]
      if (lng === null || lat === null) return []
      const properties = { id: settlements.ids[row], rank: scored.ranks[row] }
      return [{ type: 'Feature' as const, geometry: { type: 'Point' as const, coordinates: [lng, lat] }, properties }]
    })
    return { kind: 'rank', data: { type: 'FeatureCollection', features } } satisfies Overlay
  }, [settlements, scored, top])
}
