import type { DemandProgress } from '@arraigo/shared/demand/demand.schema.ts'
import { solutionStages } from '@arraigo/shared/demand/demand.schema.ts'
import { stageNames } from '@arraigo/shared/demand/demandNames.ts'
import { useQueries } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { pathWith } from '../../platform/computed.ts'
import { useFormat } from '../../platform/format.ts'
import { request } from '../../platform/request.ts'
import { demandKey } from '../demand.api.ts'
import { familiesByStage } from '../rule/progressSums.ts'

/** How many families the programme has planned, begun and served in each; a row for each stage. */
export function ComparedProgress({ codes }: { codes: readonly string[] }) {
  const { t } = useTranslation()
  const { locale, number } = useFormat()
  const answers = useQueries({
    queries: codes.map((code) => {
      const path = pathWith('/api/demand/progress', { in: code })
      return {
        queryKey: [...demandKey, path],
        queryFn: ({ signal }: { signal: AbortSignal }) => request<DemandProgress>(path, { signal }),
      }
    }),
  })
  if (answers.every(({ data }) => data === undefined)) return null
  return solutionStages.map((stage) => (
    <tr key={stage}>
      <th scope="row">
        {t('demandDashboard.compared.target')}: {stageNames[stage][locale].toLowerCase()}
      </th>
      {codes.map((code, at) => {
        const progress = answers[at]?.data
        const families = progress === undefined ? null : familiesByStage(progress.rows)[stage]
        const isAtLeast = progress?.rows.some((row) => row.stage === stage && row.families === null) === true
        return (
          <td key={code} className={families === null ? 'is-number quiet' : 'is-number'}>
            {isAtLeast && '≥\u00a0'}
            {number(families)}
          </td>
        )
      })}
    </tr>
  ))
}
