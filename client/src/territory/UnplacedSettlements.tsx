import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Loaded } from '../ui/Loaded.tsx'
import { useItems } from './items.api.ts'
import { useSelection } from './useSelection.ts'

const shownMost = 200

/** A settlement nobody has drawn yet is still a place where people live: it is listed, because the map cannot show it. */
export function UnplacedSettlements({ count }: { count: number }) {
  const { t } = useTranslation()
  const { select } = useSelection()
  const [isOpen, setIsOpen] = useState(false)
  const unplaced = useItems(
    'settlements',
    isOpen
      ? {
          filter: 'geometry IS NULL',
          sortby: 'name',
          properties: ['name', 'comuna_name', 'comuna_code'],
          limit: shownMost,
        }
      : null,
  )
  return (
    <details className="fold" onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>{t('explore.withoutPlace', { count })}</summary>
      {isOpen && (
        <Loaded query={unplaced}>
          {({ features }) => (
            <ul className="rows">
              {features.map(({ id, properties }) => (
                <li key={id}>
                  <button type="button" className="row" onClick={() => select('settlements', [id])}>
                    <span>{String(properties.name)}</span>
                    <span className="quiet">
                      {String(properties.comuna_name ?? properties.comuna_code ?? t('unknown'))}
                    </span>
                  </button>
                </li>
              ))}
            </ul>
          )}
        </Loaded>
      )}
    </details>
  )
}
