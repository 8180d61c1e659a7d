import { say } from '@arraigo/shared/messages/messages.ts'
import type { ComparedPlace, Standing } from '@arraigo/shared/priorities/compareRankings.ts'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../platform/format.ts'
import { useSelection } from '../../territory/useSelection.ts'
import { Section } from '../../ui/Panel.tsx'

const shownOpen = 8

/** Those with a place in one of the orders only, and why not in the other. */
export function OnlyInOne({ places }: { places: readonly ComparedPlace[] }) {
  const { t } = useTranslation()
  const gone = places.filter(({ before, after }) => before?.rank != null && after?.rank == null)
  const came = places.filter(({ before, after }) => before?.rank == null && after?.rank != null)
  if (gone.length + came.length === 0) return null
  return (
    <Section title={t('rankingComparison.onlyOne')}>
      <PlaceList title={t('rankingComparison.onlyBefore')} places={gone} otherOf={({ after }) => after} />
      <PlaceList title={t('rankingComparison.onlyAfter')} places={came} otherOf={({ before }) => before} />
    </Section>
  )
}

interface PlaceListProps {
  title: string
  places: readonly ComparedPlace[]
  otherOf: (place: ComparedPlace) => Standing | null
}

function PlaceList({ title, places, otherOf }: PlaceListProps) {
  const { t } = useTranslation()
  const { locale } = useFormat()
  const { select } = useSelection()
  if (places.length === 0) return null
  const why = (place: ComparedPlace) => {
    const other = otherOf(place)
    if (other === null) return t('rankingComparison.notThere')
    return other.leftOut === null ? t('unknown') : say(locale, other.leftOut)
  }
  return (
    <details className="fold" open={places.length <= shownOpen}>
      <summary>
        {title} ({places.length})
      </summary>
      <ul className="rows">
        {places.map((place) => (
          <li key={place.settlementId}>
            <button type="button" className="row" onClick={() => select('settlements', [place.settlementId])}>
              <span className="row-main">
                {place.name}
                <span className="hint">{why(place)}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </details>
  )
}
