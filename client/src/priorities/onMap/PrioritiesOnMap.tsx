import { useDeferredValue, useMemo } from 'react'
import { usePagePainting } from '../../map/pagePainting.ts'
import { rampColours } from '../../map/paintColours.ts'
import { notPaintedClass, type Painting } from '../../map/painting.ts'
import { type Overlay, useOverlay, usePainting } from '../../map/stage.ts'
import { useDraftInAddress } from '../editing/useDraftInAddress.ts'
import { type LiveRanking, useLiveRanking } from '../liveRanking.ts'
import { useRankingAddress } from '../rankingAddress.ts'
import { type OpenRanking, useRanking } from '../useRanking.ts'
import { useRankingWords } from '../useRankingWords.ts'
import { rankClasses, rankCuts } from './rankClasses.ts'
import { useLookAtPlace } from './useLookAtPlace.ts'
import { useRankHints } from './useRankHints.ts'

/** What every page of a ranking has: the map in its colours, what is not saved in the address. Draws nothing itself. */
export function PrioritiesOnMap({ id }: { id: number }) {
  const ranking = useRanking(id)
  return ranking === null ? null : <Painted ranking={ranking} />
}

function Painted({ ranking }: { ranking: OpenRanking }) {
  useDraftInAddress(ranking)
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
  const leftOut = live?.prepared.leftOut
  return useMemo(() => {
    if (ids === undefined || scored === undefined || leftOut === undefined) return null
    const cuts = rankCuts(scored.ranked, top)
    const classes = rankClasses(scored.ranks, cuts)
    const counts = cuts.map(() => 0)
    let [unknown, outside] = [0, 0]
    for (const [row, of] of classes.entries()) {
      if (of >= 0) counts[of] = (counts[of] ?? 0) + 1
      else if (leftOut[row] === null) unknown += 1
      else {
        // Filtered or excluded is not unknown: drawn as those of other places are.
        classes[row] = notPaintedClass
        outside += 1
      }
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
        unknown: unknown === 0 ? null : unknown,
        suppressed: null,
        hints: outside === 0 ? hints.lines : [...hints.lines, hints.leftOut(outside)],
      },
      say: (at) => words.place(scored.ranks[at] as number, scored.ranked, spec.method, scored.scores[at] as number),
    } satisfies Painting
  }, [ids, scored, leftOut, top, spec.method, words, hints])
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
