import type { CostFactor, CostRule, Package } from '@arraigo/shared/plans/catalogue.schema.ts'
import { useTranslation } from 'react-i18next'
import { useServiceName } from '../../coverage/useServiceName.ts'
import { type Format, useFormat } from '../../platform/format.ts'

export interface CatalogueWords {
  format: Format
  name: (code: string) => string
  /** "500 UF por familia (400 a 600)". */
  cost: (of: Pick<Package, 'fixedUf' | 'costUfPerFamily' | 'lowUf' | 'highUf'>) => string
  duration: (years: number) => string
  /** `infrastructure:water` as people call it. */
  gap: (gap: string) => string
  /** "Agua potable y Alcantarillado", "Urbanización o Vivienda nueva". */
  needs: (prerequisites: readonly (readonly string[])[]) => string
  /** "la pendiente es de 15° o más". */
  where: (rule: Pick<CostRule, 'factor' | 'from' | 'to'>) => string
  /** "Donde la pendiente es de 15° o más, Urbanización cuesta 1,3 veces". */
  rule: (rule: Pick<CostRule, 'package' | 'factor' | 'from' | 'to' | 'multiply'>) => string
  dated: (of: Pick<Package, 'source' | 'referenceYear' | 'confidence'>) => string
}

export function useCatalogueWords(packages: readonly Pick<Package, 'code' | 'name'>[]): CatalogueWords {
  const { t } = useTranslation()
  const format = useFormat()
  const serviceName = useServiceName()
  const list = (items: readonly string[], type: 'conjunction' | 'disjunction') =>
    new Intl.ListFormat(format.locale, { type }).format(items)
  const name = (code: string) => packages.find((one) => one.code === code)?.name[format.locale] ?? code
  const amount = (factor: CostFactor, value: number) =>
    t(`catalogue.amount.${factor}`, { value: format.number(value, 1) })
  const where: CatalogueWords['where'] = ({ factor, from, to }) => {
    const [least, below] = [from, to].map((end) => (end === null ? '' : amount(factor, end)))
    const ends = to === null ? 'from' : from === null ? 'to' : 'between'
    return t(`catalogue.where.${factor}.${ends}`, { from: least, to: below })
  }
  return {
    format,
    name,
    where,
    cost: ({ fixedUf, costUfPerFamily, lowUf, highUf }) => {
      const perFamily = t('catalogue.perFamily', {
        uf: format.uf(costUfPerFamily),
        low: format.number(lowUf),
        high: format.number(highUf),
      })
      if (fixedUf === 0) return perFamily
      const once = t('catalogue.once', { uf: format.uf(fixedUf) })
      return costUfPerFamily === 0 ? once : t('catalogue.onceAnd', { once, perFamily })
    },
    duration: (years) => t('catalogue.years', { count: years }),
    gap: (gap) => {
      const [kind, of = ''] = gap.split(':')
      if (kind === 'infrastructure') return t(`catalogue.gap.${of as 'water'}`)
      if (kind === 'service') return of === 'community-centre' ? t('catalogue.gap.communityCentre') : serviceName(of)
      return t(`catalogue.gap.${(of === '' ? kind : `housing-${of}`) as 'tenure'}`)
    },
    needs: (prerequisites) =>
      list(
        prerequisites.map((codes) => list(codes.map(name), 'disjunction')),
        'conjunction',
      ),
    rule: (rule) =>
      t('catalogue.ruleText', {
        where: where(rule),
        package: name(rule.package),
        times: t('catalogue.times', { count: rule.multiply, value: format.number(rule.multiply, 2) }),
      }),
    dated: ({ source, referenceYear, confidence }) =>
      [`${source} (${referenceYear})`, confidence === 'to-confirm' && t('parameters.toConfirm')]
        .filter(Boolean)
        .join(' · '),
  }
}
