import { serviceName } from '@arraigo/shared/coverage/serviceNames.ts'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../platform/format.ts'

/** What packages close, in words: `infrastructure:water`, `service:plaza`, `housing:new`, `tenure`. */
export function useGapNames(): (gap: string) => string {
  const { t, i18n } = useTranslation()
  const { locale } = useFormat()
  return (gap) => {
    const [kind = '', part = ''] = gap.split(':')
    if (kind === 'service') return serviceName(locale, part)
    const key = `scenarios.gaps.${part === '' ? kind : part}`
    return i18n.exists(key) ? t(key as 'scenarios.gaps.water') : gap
  }
}
