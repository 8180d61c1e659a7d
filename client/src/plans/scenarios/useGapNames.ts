import { serviceName } from '@arraigo/shared/coverage/serviceNames.ts'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../platform/format.ts'

/** What packages close, in words: `infrastructure:water`, `service:plaza`, `housing:new`, `tenure`. */
export function useGapNames(): (gap: string) => string {
  const { t, i18n } = useTranslation()
  const { locale } = useFormat()
  return (gap) => {
    const [kind = '', part = ''] = gap.split(':')
    const key = `scenarios.gaps.${part === '' ? kind : part}`
    if (i18n.exists(key)) return t(key as 'scenarios.gaps.water')
    return kind === 'service' ? serviceName(locale, part) : gap
  }
}
