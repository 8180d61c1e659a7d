import { useTranslation } from 'react-i18next'

interface SourceHintProps {
  source: string
  year?: number
  confidence: string
}

/** Where a figure comes from, and whether somebody has read it there. */
export function SourceHint({ source, year, confidence }: SourceHintProps) {
  const { t } = useTranslation()
  return (
    <span className="hint source-hint">
      {year === undefined ? source : t('plans.source', { source, year })}
      {confidence === 'to-confirm' && <> · {t('plans.toConfirm')}</>}
    </span>
  )
}
