import type { Basemap } from '@arraigo/shared/basemaps/basemap.schema.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAddress } from '../platform/address.ts'
import { Icon } from '../ui/Icon.tsx'
import { useBasemap, useBasemaps, useReach } from './basemaps.api.ts'

/** Our own ground, or a picture that the installation offers and this network reaches. */
export function BasemapChooser() {
  const { t } = useTranslation()
  const [isOpen, setIsOpen] = useState(false)
  const chosen = useBasemap()
  const name = chosen?.name ?? t('layers.base.own')
  return (
    <div className="basemaps">
      <button type="button" className="row" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
        <span className="row-main">{t('layers.base.title')}</span>
        <span className="quiet">{name}</span>
        <Icon name={isOpen ? 'up' : 'down'} size={16} />
      </button>
      {isOpen && <Choices chosen={chosen} />}
    </div>
  )
}

function Choices({ chosen }: { chosen: Basemap | null }) {
  const { t } = useTranslation()
  const { change } = useAddress()
  const { data } = useBasemaps()
  return (
    <fieldset className="basemap-choices">
      <legend className="only-read">{t('layers.base.title')}</legend>
      <label className="basemap">
        <input type="radio" name="base" checked={chosen === null} onChange={() => change({ base: null })} />
        {t('layers.base.own')}
      </label>
      {data?.map((basemap) => (
        <Choice key={basemap.id} basemap={basemap} isChosen={basemap.id === chosen?.id} />
      ))}
      {data?.length === 0 && <p className="hint">{t('layers.base.none')}</p>}
    </fieldset>
  )
}

function Choice({ basemap, isChosen }: { basemap: Basemap; isChosen: boolean }) {
  const { t } = useTranslation()
  const { change } = useAddress()
  const reach = useReach(basemap)
  const isReached = reach.data === 'reached'
  const why = reach.isPending
    ? t('layers.base.checking')
    : reach.data === 'reached'
      ? null
      : t(`layers.base.${reach.data ?? 'silent'}`)
  return (
    <label className="basemap">
      <input
        type="radio"
        name="base"
        checked={isChosen}
        disabled={!isReached && !isChosen}
        onChange={() => change({ base: basemap.id })}
      />
      <span>
        {basemap.name}
        {why !== null && <span className="hint"> {why}</span>}
      </span>
    </label>
  )
}
