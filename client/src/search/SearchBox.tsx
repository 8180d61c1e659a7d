import { type KeyboardEvent, useCallback, useDeferredValue, useId, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { stage } from '../map/stage.ts'
import { dropPin } from '../map/tools/droppedPin.ts'
import { useAddress } from '../platform/address.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { goToFound } from './goToFound.ts'
import { PinCard } from './PinCard.tsx'
import { recentSearches, rememberSearch } from './recentSearches.ts'
import { SearchList } from './SearchList.tsx'
import { SearchNote } from './SearchNote.tsx'
import { useSearchAnswer } from './search.api.ts'
import { placeGroups, recentGroups, resultGroups, type SearchOption } from './searchOptions.ts'
import './search.css'
import { useSearchKey } from './useSearchKey.ts'

/** Where somebody typed coordinates: near enough to see what is there. */
const placeZoom = 15

/** One field for names, codes and coordinates; `/` goes there. On a phone it is an icon that opens over the whole width. */
export function SearchBox() {
  const { t } = useTranslation()
  const address = useAddress()
  const [text, setText] = useState('')
  const [isOpen, setIsOpen] = useState(false)
  const [isUnfolded, setIsUnfolded] = useState(false)
  const [active, setActive] = useState<string | null>(null)
  const field = useRef<HTMLInputElement>(null)
  const listId = useId()
  const unfold = useCallback(() => setIsUnfolded(true), [])
  useSearchKey(field, unfold)

  const asked = useDeferredValue(text.trim())
  const places = useMemo(() => placeGroups(asked), [asked])
  const answer = useSearchAnswer(places.length > 0 ? '' : asked, nearOf(address.params.get('map')))
  const recent = useMemo(() => (isOpen ? recentSearches() : []), [isOpen])
  const found = asked === '' ? recentGroups(recent) : resultGroups(answer.data?.results ?? [])
  const groups = places.length > 0 ? places : found
  const options = groups.flatMap((group) => group.options)
  const current = options.find(({ id }) => id === active) ?? null

  const close = () => {
    setIsOpen(false)
    setActive(null)
  }
  const choose = (option: SearchOption) => {
    close()
    setIsUnfolded(false)
    if (option.type === 'place') {
      const { longitude, latitude } = option.place
      dropPin({ longitude, latitude })
      stage.lookAt({ center: [longitude, latitude], zoom: placeZoom })
      return
    }
    setText(option.found.name)
    rememberSearch(option.found)
    goToFound(option.found, address)
  }
  const move = (step: 1 | -1) => {
    setIsOpen(true)
    const at = options.findIndex(({ id }) => id === active)
    const next = at < 0 ? (step === 1 ? 0 : options.length - 1) : (at + step + options.length) % options.length
    const option = options[next]
    setActive(option?.id ?? null)
    document.getElementById(`${listId}-${option?.id}`)?.scrollIntoView({ block: 'nearest' })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    // Answers to an older text are shown while the new ones are on their way; Enter does not mean them.
    const isCurrent = asked === text.trim() && (places.length > 0 || !answer.isPlaceholderData)
    const best = current ?? (isCurrent ? options[0] : undefined)
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') move(event.key === 'ArrowDown' ? 1 : -1)
    else if (event.key === 'Enter' && isOpen && best !== undefined && asked !== '') choose(best)
    else if (event.key === 'Enter' && current !== null) choose(current)
    else if (event.key === 'Escape') {
      // First the list goes, then the text, then the focus returns to the map.
      if (isOpen) close()
      else if (text !== '') setText('')
      else field.current?.blur()
      setIsUnfolded(false)
    } else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <search className={isUnfolded ? 'search is-unfolded' : 'search'}>
      <button
        type="button"
        className="search-unfold"
        aria-label={t('search.label')}
        onClick={() => unfoldNow(unfold, field)}
      >
        <Icon name="search" />
      </button>
      <div className="search-field">
        <Icon name="search" size={18} />
        <input
          ref={field}
          type="text"
          role="combobox"
          enterKeyHint="search"
          autoComplete="off"
          spellCheck={false}
          maxLength={100}
          aria-label={t('search.label')}
          aria-autocomplete="list"
          aria-expanded={isOpen && options.length > 0}
          aria-controls={listId}
          aria-activedescendant={current === null ? undefined : `${listId}-${current.id}`}
          placeholder={t('search.placeholder')}
          value={text}
          onChange={(event) => {
            setText(event.target.value)
            setActive(null)
            setIsOpen(true)
          }}
          onFocus={() => setIsOpen(true)}
          onBlur={() => {
            close()
            setIsUnfolded(false)
          }}
          onKeyDown={onKeyDown}
        />
        {text === '' ? (
          <span className="search-key" aria-hidden="true">
            /
          </span>
        ) : (
          <Button
            look="icon"
            aria-label={t('search.clear')}
            onPress={() => {
              setText('')
              field.current?.focus()
            }}
          >
            <Icon name="close" size={16} />
          </Button>
        )}
      </div>
      {isOpen && (asked !== '' || options.length > 0) && (
        <div className="search-answers">
          {options.length > 0 && <SearchList id={listId} groups={groups} active={active} onChoose={choose} />}
          {places.length === 0 && asked !== '' && <SearchNote answer={answer} />}
        </div>
      )}
      <PinCard />
    </search>
  )
}

function unfoldNow(unfold: () => void, field: React.RefObject<HTMLInputElement | null>): void {
  unfold()
  // The field is shown with the next frame.
  requestAnimationFrame(() => field.current?.focus())
}

/** "longitude,latitude" of where the map looks, coarse enough that small moves ask nothing anew. */
function nearOf(map: string | null): string | null {
  const [, latitude, longitude] = (map ?? '').split('/').map(Number)
  if (latitude === undefined || longitude === undefined || Number.isNaN(latitude + longitude)) return null
  return `${longitude.toFixed(1)},${latitude.toFixed(1)}`
}
