import { useTranslation } from 'react-i18next'
import { Computing } from '../../ui/ComputedAnswer.tsx'
import { ProblemNotice } from '../../ui/Notice.tsx'
import { useDemandWords } from '../useDemandWords.ts'
import { useCellsQuery } from './useCellsOnMap.ts'
import { useDensityQuery } from './useDensityOnMap.ts'

/** What the map waits for, or why it has nothing to show: beside the fields that ask for it. */
export function MapQuestion() {
  const { t } = useTranslation()
  const { computing } = useDemandWords()
  const cells = useCellsQuery()
  const density = useDensityQuery()
  const asked = density.isEnabled ? density : cells
  if (asked.error !== null) return <ProblemNotice error={asked.error} retry={() => asked.refetch()} />
  const state = asked.data?.state ?? null
  if (state?.phase === 'failed') return <Computing state={state} words={computing} hasFigures={false} />
  return asked.isLoading || state !== null ? (
    <p className="hint" role="status">
      {t('demand.map.computing')}
    </p>
  ) : null
}
