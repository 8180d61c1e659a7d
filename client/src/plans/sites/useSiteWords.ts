import { serviceName } from '@arraigo/shared/coverage/serviceNames.ts'
import { say } from '@arraigo/shared/messages/messages.ts'
import type { PlanSite, SiteCheck } from '@arraigo/shared/plans/site.schema.ts'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../platform/format.ts'
import type { sitesEs } from './sites.es.ts'

/** What the server names, as far as there are words for it. */
export type RuleName = keyof (typeof sitesEs)['sites']['rules']
export type UnitName = keyof (typeof sitesEs)['sites']['unitNames']
export type OriginName = keyof (typeof sitesEs)['sites']['origins']

const leasts: readonly string[] = ['capacity', 'area', 'proposal-area']
const onlyEstimates: readonly string[] = ['density', 'land-price']

type Said = { code: string; params?: Record<string, string | number | null> }

/** How sites and their rules are said everywhere. */
export function useSiteWords() {
  const { t } = useTranslation()
  const format = useFormat()
  const { locale, number, percent } = format
  /** A figure with the rule's unit: "1.240 m", "12 %", "160 familias". */
  const amountOf = (value: number | null, unit: string | null) => {
    if (value === null) return t('sites.unknown')
    if (unit === 'share') return percent(value, value > 0 && value < 0.1 ? 1 : 0)
    return t(`sites.units.${(unit ?? 'none') as Exclude<UnitName, 'share'>}`, {
      value: number(value, unit === 'deg' ? 1 : 0),
      count: value,
    })
  }
  return {
    format,
    said: (said: Said) => say(locale, said),
    /** "Escuela básica"; "Fuera de áreas de riesgo". */
    rule: (rule: string, said?: Said) => {
      if (!rule.startsWith('service:')) return t(`sites.rules.${rule as RuleName}`)
      const given = said?.params?.name
      return serviceName(locale, rule.slice('service:'.length), typeof given === 'string' ? given : null)
    },
    amount: amountOf,
    /** "máx. 1.000 m"; a figure that only estimates is no limit. */
    limit: ({ rule, unit, limit }: Pick<SiteCheck, 'rule' | 'unit' | 'limit'>) => {
      const amount = amountOf(limit, unit)
      if (onlyEstimates.includes(rule)) return amount
      return `${t(leasts.includes(rule) ? 'sites.least' : 'sites.most')} ${amount}`
    },
    capacity: ({ capacityFamilies, isCapacityEstimated }: PlanSite) =>
      capacityFamilies === null
        ? t('sites.noCapacity')
        : t(isCapacityEstimated ? 'sites.about' : 'sites.families', {
            value: number(capacityFamilies),
            count: capacityFamilies,
          }),
    landCost: ({ landCostUf, isLandCostEstimated }: PlanSite) =>
      landCostUf === null
        ? t('sites.noCost')
        : `${isLandCostEstimated ? `${t('sites.estimated')} ` : ''}${format.uf(landCostUf)}`,
    score: (score: number | null) => (score === null ? t('sites.unknown') : percent(score)),
  }
}
