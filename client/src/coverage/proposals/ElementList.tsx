import { useTranslation } from 'react-i18next'
import { measure, type Place } from '../../map/tools/measured.ts'
import { degreesText } from '../../platform/coordinates.ts'
import { useFormat } from '../../platform/format.ts'
import { ElementForm } from './ElementForm.tsx'
import { proposing } from './proposing.state.ts'
import { useElementName } from './useElementName.ts'
import type { Elements, WorkElement } from './work.ts'

/** Everything proposed; the one that is selected opens. */
export function ElementList({ elements, selected }: { elements: Elements; selected: string | null }) {
  const { t } = useTranslation()
  const nameOf = useElementName()
  const placeOf = usePlaceText()
  if (elements.length === 0) return <p className="hint">{t('proposals.nothing')}</p>
  return (
    <ul className="rows proposed">
      {elements.map((element) => {
        const isOpen = element.key === selected
        return (
          <li key={element.key}>
            <button
              type="button"
              className="row"
              aria-expanded={isOpen}
              onClick={() => proposing.select(isOpen ? null : element.key)}
            >
              <span className="row-main">
                {nameOf(element)}
                <span className="hint">{placeOf(element)}</span>
              </span>
            </button>
            {isOpen && <ElementForm element={element} />}
          </li>
        )
      })}
    </ul>
  )
}

function usePlaceText(): (element: WorkElement) => string {
  const { t } = useTranslation()
  const format = useFormat()
  return ({ geometry }) => {
    if (geometry.type === 'LineString')
      return t('proposals.lengthM', {
        metres: format.number(measure(geometry.coordinates as unknown as Place[], 'distance').totalM),
      })
    return degreesText(geometry.coordinates[0] ?? 0, geometry.coordinates[1] ?? 0, 5)
  }
}
