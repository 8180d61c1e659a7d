import { ProgressBar } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../platform/format.ts'
import { Button } from './Button.tsx'

interface ProgressProps {
  label: string
  /** 0 to 1; null where nobody knows how long it takes. */
  share: number | null
  detail?: string
  cancel?: () => void
}

export function Progress({ label, share, detail, cancel }: ProgressProps) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <div className="progress-row">
      <ProgressBar
        aria-label={label}
        value={Math.round((share ?? 0) * 100)}
        isIndeterminate={share === null}
        className="progress"
      >
        <div className="progress-text">
          <span>{label}</span>
          <span className="quiet">{detail ?? (share === null ? '' : format.percent(share))}</span>
        </div>
        <div className="progress-track">
          <div
            className={share === null ? 'progress-fill is-unknown' : 'progress-fill'}
            style={share === null ? undefined : { width: `${share * 100}%` }}
          />
        </div>
      </ProgressBar>
      {cancel && <Button onPress={cancel}>{t('cancel')}</Button>}
    </div>
  )
}
