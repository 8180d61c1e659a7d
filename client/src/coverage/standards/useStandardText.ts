import type { OfficialStandard } from '@arraigo/shared/coverage/standards.schema.ts'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../platform/format.ts'

type Values = Pick<OfficialStandard, 'maxDistanceM' | 'facilityKinds' | 'source' | 'validFromYear' | 'confidence'>

/** A standard in one line: `400 m · Plaza · INE, SIEDU (2018)`. */
export function useStandardText(): (standard: Values) => string {
  const { t } = useTranslation()
  const format = useFormat()
  return ({ maxDistanceM, facilityKinds, source, validFromYear, confidence }) =>
    [
      `${format.number(maxDistanceM, 1)} m`,
      facilityKinds.map((kind) => t(`choices.${kind as 'plaza'}`)).join(', '),
      `${source} (${validFromYear})`,
      confidence === 'to-confirm' && t('parameters.toConfirm'),
    ]
      .filter(Boolean)
      .join(' · ')
}
