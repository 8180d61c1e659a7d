import type { PlaceDemand } from '@arraigo/shared/demand/demand.schema.ts'

interface PartsBarProps {
  place: PlaceDemand
  /** Families of the longest bar. */
  most: number
}

/** Settlements, census outside of them, and behind both what was not counted twice; the figures stand beside it. */
export function PartsBar({ place, most }: PartsBarProps) {
  const { families, settlementFamilies, censusFamilies, setAside } = place
  if (families.value === null) {
    return <span className={`dash-bar ${families.how === 'suppressed' ? 'is-suppressed' : 'is-unknown'}`} aria-hidden />
  }
  const parts = [
    ['settlement-families', settlementFamilies.value],
    ['census-families', censusFamilies.value],
    ['set-aside', setAside.value],
  ] as const
  return (
    <span className="dash-bar" aria-hidden>
      {parts.map(([part, value]) =>
        value === null || value <= 0 ? null : (
          <span
            key={part}
            className={`dash-part is-${part}`}
            style={{ width: `${Math.min(100, (value / most) * 100)}%` }}
          />
        ),
      )}
    </span>
  )
}
