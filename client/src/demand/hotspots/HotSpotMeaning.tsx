import { useTranslation } from 'react-i18next'

const points = ['what', 'correction', 'edges', 'cause'] as const

/** In plain words. */
export function HotSpotMeaning() {
  const { t } = useTranslation()
  return (
    <details className="fold">
      <summary>{t('hotspots.meaning.title')}</summary>
      {points.map((point) => (
        <p key={point}>{t(`hotspots.meaning.${point}`)}</p>
      ))}
    </details>
  )
}
