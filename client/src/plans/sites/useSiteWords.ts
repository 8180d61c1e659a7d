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

type Said = { code: string; params?: Record<string, string | number | null> }

/** How sites and their rules are said everywhere. */
export function useSiteWords() {
  const { t } = useTranslation()
  const format = useFormat()
  const { locale, number, percent } = format
  return {
    format,
    said: (said: Said) => say(locale, said),
    /** "Escuela básica"; "Fuera de áreas de riesgo". */
    rule: (rule: string, said?: Said) => {
      if (!rule.startsWith('service:')) return t(`sites.rules.${rule as RuleName}`)
      const given = said?.params?.name
      return serviceName(locale, rule.slice('service:'.length), typeof given === 'string' ? given : null)
    },
    /** A figure with the rule's unit: "1.240 m", "12 %", "160 familias". */
    amount: (value: number | null, unit: string | null) => {
      if (value === null) return t('sites.unknown')
      if (unit === 'share') return percent(value, value > 0 && value < 0.1 ? 1 : 0)
      return t(`sites.units.${(unit ?? 'none') as Exclude<UnitName, 'share'>}`, {
        value: number(value, unit === 'deg' ? 1 : 0),
      })
    },
    limit: ({ rule }: Pick<SiteCheck, 'rule'>) => t(['capacity', 'area'].includes(rule) ? 'sites.least' : 'sites.most'),
    capacity: ({ capacityFamilies, isCapacityEstimated }: PlanSite) =>
      capacityFamilies === null
        ? t('sites.noCapacity')
        : t(isCapacityEstimated ? 'sites.about' : 'sites.families', { value: number(capacityFamilies) }),
    landCost: ({ landCostUf, isLandCostEstimated }: PlanSite) =>
      landCostUf === null
        ? t('sites.noCost')
        : `${isLandCostEstimated ? `${t('sites.estimated')} ` : ''}${format.uf(landCostUf)}`,
    score: (score: number | null) => (score === null ? t('sites.unknown') : percent(score)),
  }
}
