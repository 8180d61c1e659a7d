import { useTranslation } from 'react-i18next'
import { placeText, utmText } from '../platform/coordinates.ts'
import { useFormat } from '../platform/format.ts'
import { Icon, type IconName } from '../ui/Icon.tsx'
import { ResultName } from './ResultName.tsx'
import type { OptionGroup, SearchOption } from './searchOptions.ts'

const icons: Record<OptionGroup['key'], IconName> = {
  recent: 'recent',
  coordinates: 'pin',
  regions: 'region',
  comunas: 'region',
  settlements: 'settlements',
  sites: 'site',
  facilities: 'facility',
  streets: 'street',
  blocks: 'block',
  zones: 'block',
  neighbourhoods: 'region',
  buildings: 'block',
  hazards: 'warning',
  zoning: 'site',
}

interface SearchListProps {
  id: string
  groups: readonly OptionGroup[]
  active: string | null
  onChoose: (option: SearchOption) => void
}

/** The answers by kind; the keyboard stays in the field, which names the active line. */
export function SearchList({ id, groups, active, onChoose }: SearchListProps) {
  const { t } = useTranslation()
  const title = (key: OptionGroup['key']) =>
    key === 'recent' || key === 'coordinates' ? t(`search.${key}`) : t(`collections.${key}`)
  return (
    <div role="listbox" id={id} aria-label={t('search.results')} className="search-list">
      {groups.map(({ key, options }) => (
        // biome-ignore lint/a11y/useSemanticElements: a group of options has no element of its own
        <div key={key} role="group" aria-labelledby={`${id}-${key}`}>
          <p className="search-group" id={`${id}-${key}`}>
            {title(key)}
          </p>
          {options.map((option) => (
            // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and names it as its active descendant
            // biome-ignore lint/a11y/useKeyWithClickEvents: Enter in the field chooses it
            <div
              key={option.id}
              role="option"
              id={`${id}-${option.id}`}
              aria-selected={option.id === active}
              className="search-option"
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => onChoose(option)}
            >
              <Icon name={key === 'recent' && option.type === 'found' ? icons[option.found.collection] : icons[key]} />
              <OptionText option={option} />
            </div>
          ))}
        </div>
      ))}
    </div>
  )
}

function OptionText({ option }: { option: SearchOption }) {
  const { t, i18n } = useTranslation()
  const { locale } = useFormat()
  if (option.type === 'place') {
    const { place } = option
    const notes = [
      !place.isInChile && t('search.outsideChile'),
      place.isSwapped && t('search.swapped'),
      place.isAssumed && t(place.system === 'utm' ? 'search.zoneAssumed' : 'search.signAssumed', { zone: place.zone }),
    ].filter((note) => note !== false)
    return (
      <span className="search-text">
        <span className="search-name">{placeText(locale, place.longitude, place.latitude)}</span>
        <small>{utmText(place.longitude, place.latitude)}</small>
        {notes.length > 0 && <small className="search-note">{notes.join(' · ')}</small>}
      </span>
    )
  }
  const { found, marks } = option
  const kind = found.kind !== null && i18n.exists(`choices.${found.kind}`) ? t(`choices.${found.kind}` as never) : null
  const beside = [kind, found.within, found.collection === 'facilities' ? null : found.code].filter(Boolean)
  return (
    <span className="search-text">
      <ResultName name={found.name} marks={marks} />
      <small>
        {beside.join(' · ')}
        {found.bounds === null && ` · ${t('search.noPlace')}`}
      </small>
    </span>
  )
}
