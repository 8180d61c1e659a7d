import { serviceInSentence } from '@arraigo/shared/coverage/serviceNames.ts'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../platform/format.ts'
import { usePlaceTitle } from '../placeTitle.ts'
import type { Matrix, WorstGap } from './matrix.ts'

/** What the comparison says first. */
export function WorstGapLine({ matrix, worst }: { matrix: Matrix; worst: WorstGap | null }) {
  return (
    <p className="compare-worst" aria-live="polite">
      {useWorstGapText(matrix, worst)}
    </p>
  )
}

export function useWorstGapText(matrix: Matrix, worst: WorstGap | null): string {
  const { t } = useTranslation()
  const format = useFormat()
  const titleOf = usePlaceTitle()
  if (worst === null) {
    const isKnown = matrix.columns.some(({ cells }) => [...cells.values()].some(({ share }) => share !== null))
    return t(isKnown ? 'coverageCompare.noGap' : 'coverageCompare.nothingKnown')
  }
  const { column, standard, cell } = worst
  const params = {
    service: serviceInSentence(format.locale, standard),
    place: titleOf(column.place),
    distance: format.number(standard.maxDistanceM),
    share: format.percent(cell.share === null ? null : 1 - cell.share),
  }
  return cell.gapPeople === null
    ? t('coverageCompare.worstShare', params)
    : t('coverageCompare.worst', { ...params, people: format.number(cell.gapPeople) })
}
