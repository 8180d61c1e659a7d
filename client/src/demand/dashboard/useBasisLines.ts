import type { DemandBasis } from '@arraigo/shared/demand/demand.schema.ts'
import { deduplicationNames } from '@arraigo/shared/demand/demandNames.ts'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../platform/format.ts'
import { request } from '../../platform/request.ts'

/** By which rule two sources became one demand. */
export function useRuleLine({ rule }: DemandBasis): string {
  const { t } = useTranslation()
  const { locale } = useFormat()
  return t('demandDashboard.basis.rule', {
    version: rule.version,
    name: deduplicationNames[rule.deduplication][locale].toLowerCase(),
    source: rule.source,
    confidence: t(`demandDashboard.confidence.${rule.confidence}`),
  })
}

interface LoadedFile {
  id: number
  name: string
  publisher: string | null
  referenceYear: number | null
}

/** The files behind the figures; null where none is known. */
export function useSourceLine({ datasetIds }: DemandBasis): string | null {
  const { t } = useTranslation()
  const { data } = useQuery({
    queryKey: ['datasets'],
    queryFn: ({ signal }) => request<LoadedFile[]>('/api/datasets', { signal }),
  })
  const lines = (data ?? [])
    .filter(({ id }) => datasetIds.includes(id))
    .map(({ name, publisher, referenceYear }) =>
      [name, publisher, referenceYear].filter((part) => part !== null).join(', '),
    )
  if (lines.length === 0) return null
  return t('demandDashboard.basis.sources', { sources: [...new Set(lines)].join('; ') })
}

/** Years, rule, sources and moment, one line each: beside the figures, on paper and in the picture. */
export function useBasisLines(basis: DemandBasis): string[] {
  const { t } = useTranslation()
  const { dateTime } = useFormat()
  const ruleLine = useRuleLine(basis)
  const sourceLine = useSourceLine(basis)
  return [
    t('demandDashboard.basis.years', {
      need: basis.needYear === null ? t('unknown') : String(basis.needYear),
      people: basis.peopleYear === null ? t('unknown') : String(basis.peopleYear),
    }),
    ruleLine,
    t('demandDashboard.basis.computed', { at: dateTime(basis.computedAt) }),
    ...(sourceLine === null ? [] : [sourceLine]),
  ]
}
