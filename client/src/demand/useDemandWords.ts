import type { DemandRule } from '@arraigo/shared/demand/demand.schema.ts'
import type { DemandMeasure, DemandScale } from '@arraigo/shared/demand/demandMeasures.ts'
import { componentNames, deduplicationNames, measureNames } from '@arraigo/shared/demand/demandNames.ts'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { type Format, useFormat } from '../platform/format.ts'
import type { ComputingWords } from '../ui/ComputedAnswer.tsx'

/** What a measure counts. */
const units = {
  families: 'families',
  'settlement-families': 'families',
  'census-families': 'families',
  'set-aside': 'families',
  irrecoverable: 'dwellings',
  'doubled-up': 'households',
  'overcrowded-nuclei': 'nuclei',
  recoverable: 'dwellings',
  sanitation: 'dwellings',
  'critical-overcrowding': 'households',
  'unknown-share': 'share',
  people: 'people',
} as const satisfies Record<DemandMeasure, string>

export interface DemandWords {
  format: Format
  measure: (measure: DemandMeasure) => string
  /** `familias por km²`; lower case. */
  unit: (measure: DemandMeasure, per: DemandScale) => string
  /** A figure without its unit: shares in percent, small figures with a decimal. */
  figure: (measure: DemandMeasure, value: number | null) => string
  /** With its unit. */
  amount: (measure: DemandMeasure, per: DemandScale, value: number | null) => string
  rule: (rule: DemandRule) => string
  /** As the beginning of a line. */
  capital: (text: string) => string
  computing: ComputingWords
}

/** How figures of demand are said everywhere. */
export function useDemandWords(): DemandWords {
  const { t } = useTranslation()
  const format = useFormat()
  const { locale } = format
  // biome-ignore lint/correctness/useExhaustiveDependencies: format and t change with the locale alone
  return useMemo(() => {
    const unit = (measure: DemandMeasure, per: DemandScale) => {
      const counted = t(`demand.units.${units[measure]}`)
      return per === 'total' ? counted : `${counted} ${t(`demand.per.${per}`)}`
    }
    const figure = (measure: DemandMeasure, value: number | null) =>
      measure === 'unknown-share' ? format.percent(value, 1) : format.number(value, digitsOf(value))
    return {
      format,
      unit,
      figure,
      measure: (measure) => measureNames[measure][locale],
      amount: (measure, per, value) =>
        value === null ? t('unknown') : `${figure(measure, value)} ${unit(measure, per)}`,
      capital: (text) => text.charAt(0).toLocaleUpperCase(locale) + text.slice(1),
      rule: (rule) => {
        const lower = (text: string) => text.charAt(0).toLocaleLowerCase(locale) + text.slice(1)
        const names = rule.components.map((component) => lower(componentNames[component][locale]))
        const components = new Intl.ListFormat(locale, { type: 'conjunction' }).format(names)
        const how = t('demand.rule.deduplication', { how: lower(deduplicationNames[rule.deduplication][locale]) })
        const words = `${t('demand.rule.sum', { components })}; ${how}`
        return rule.confidence === 'confirmed' ? words : `${words} (${t('demand.rule.toConfirm')})`
      },
      computing: {
        phase: (phase) => t(`demand.phases.${phase as 'idle'}`),
        failed: t('demand.failed'),
        before: t('demand.before'),
      },
    }
  }, [locale])
}

/** Parts of a family only where there are few: carried to blocks, need is no whole number. */
const digitsOf = (value: number | null): number => (value === null || Math.abs(value) >= 10 ? 0 : value < 1 ? 2 : 1)
