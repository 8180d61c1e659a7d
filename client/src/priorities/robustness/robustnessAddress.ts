import { type DataUncertainty, dataUncertainties } from '@arraigo/shared/priorities/robustness/drawData.ts'
import { useAddress } from '../../platform/address.ts'

export const drawCounts = [1_000, 10_000, 50_000] as const
export const shownPlaces = ['top', 'edge', 'all'] as const
export type ShownPlaces = (typeof shownPlaces)[number]

/** `data=bounds&draws=10000&show=edge` beside what every page of a ranking has; what makes no sense is left out. */
export function useRobustnessAddress(): {
  data: DataUncertainty
  draws: number
  show: ShownPlaces
  choose: (changes: { data?: DataUncertainty; draws?: number; show?: ShownPlaces }) => void
} {
  const { params, change } = useAddress()
  const draws = Number(params.get('draws'))
  return {
    data: dataUncertainties.find((how) => how === params.get('data')) ?? 'exact',
    draws: drawCounts.find((count) => count === draws) ?? 10_000,
    show: shownPlaces.find((show) => show === params.get('show')) ?? 'top',
    choose: (changes) => change(changes, { replace: true }),
  }
}
