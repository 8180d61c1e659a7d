import { useTranslation } from 'react-i18next'
import { useFormat } from '../../platform/format.ts'
import { useServiceName } from '../useServiceName.ts'
import type { WeightDraft } from './weightDraft.ts'

/** Weights in one line, the greatest first: `Agua 15, Luz 10 · Lo desconocido: no cuenta`. */
export function useWeightsText(): (weights: WeightDraft) => string {
  const { t } = useTranslation()
  const format = useFormat()
  const nameOf = useServiceName()
  return ({ weights, unknownRule }) =>
    `${weights
      .filter(({ weight }) => weight > 0)
      .toSorted((a, b) => b.weight - a.weight)
      .map(({ service, weight }) => `${nameOf(service)} ${format.number(weight, 1)}`)
      .join(', ')} · ${t('standards.unknownRule')}: ${t(`standards.rules.${unknownRule}.name`)}`
}
