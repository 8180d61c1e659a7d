import { serviceName } from '@arraigo/shared/coverage/serviceNames.ts'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../platform/format.ts'
import type { WeightDraft } from './weightDraft.ts'

/** Weights in one line, the greatest first: `Agua 15, Luz 10 · Lo desconocido: no cuenta`. */
export function useWeightsText(): (weights: WeightDraft, names?: ReadonlyMap<string, string | null>) => string {
  const { t } = useTranslation()
  const format = useFormat()
  return ({ weights, unknownRule }, names) =>
    `${weights
      .filter(({ weight }) => weight > 0)
      .toSorted((a, b) => b.weight - a.weight)
      .map(
        ({ service, weight }) =>
          `${serviceName(format.locale, service, names?.get(service))} ${format.number(weight, 1)}`,
      )
      .join(', ')} · ${t('standards.unknownRule')}: ${t(`standards.rules.${unknownRule}.name`)}`
}
