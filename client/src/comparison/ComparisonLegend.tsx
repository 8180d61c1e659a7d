import { useTranslation } from 'react-i18next'

/** As the map draws it; the dash and the hatch are there in black and white, too. */
export function ComparisonLegend() {
  const { t } = useTranslation()
  const entries = ['before', 'after', 'added', 'removed', 'same'] as const
  return (
    <ul className="comparison-legend">
      {entries.map((part) => (
        <li key={part}>
          <svg width={26} height={14} viewBox="0 0 26 14" aria-hidden="true" className={`comparison-sign sign-${part}`}>
            {part === 'added' || part === 'removed' ? (
              <rect x={1} y={1} width={24} height={12} />
            ) : (
              <path d="M0 7h26" />
            )}
            {part === 'removed' && <path d="M-2 14 12 0M6 14 20 0M14 14 28 0" />}
          </svg>
          {t(`comparison.legend.${part}`)}
        </li>
      ))}
    </ul>
  )
}
