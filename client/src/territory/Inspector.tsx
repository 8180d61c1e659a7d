import { useTranslation } from 'react-i18next'
import { boundsOf, stage } from '../map/stage.ts'
import { type ComunaPlace, type SettlementPlace, useComunas, useSettlements } from '../map/territoryLayers.ts'
import { useAddress } from '../platform/address.ts'
import { selectionFrom } from '../platform/selection.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Skeleton } from '../ui/Loaded.tsx'
import { ComunaCard } from './ComunaCard.tsx'
import { SettlementCard } from './SettlementCard.tsx'

/** What is selected: `sel=settlement:12` or `sel=comuna:05101` in the address. */
export function Inspector() {
  const { t } = useTranslation()
  const { params, change } = useAddress()
  const settlements = useSettlements()
  const comunas = useComunas()
  const selection = selectionFrom(params.get('sel'))
  const isSettlement = selection?.kind === 'settlement'
  const query = isSettlement ? settlements : comunas
  const place = (query.data?.features as (SettlementPlace | ComunaPlace)[] | undefined)?.find(
    ({ properties }) => properties.id === selection?.id,
  )
  return (
    <aside className="inspector" aria-label={t('inspector.name')}>
      <div className="inspector-actions">
        {place?.geometry && (
          <Button look="quiet" onPress={() => show(place)}>
            <Icon name="place" size={18} />
            {t('inspector.show')}
          </Button>
        )}
        <Button look="icon" aria-label={t('close')} onPress={() => change({ sel: null })}>
          <Icon name="close" size={18} />
        </Button>
      </div>
      {query.isPending && <Skeleton lines={6} />}
      {place === undefined && !query.isPending && <p className="lead">{t('inspector.gone')}</p>}
      {place !== undefined && isSettlement && <SettlementCard place={place as SettlementPlace} />}
      {place !== undefined && !isSettlement && (
        <ComunaCard properties={(place as ComunaPlace).properties} settlements={settlements.data?.features ?? []} />
      )}
    </aside>
  )
}

function show(place: SettlementPlace | ComunaPlace): void {
  const bounds = place.geometry === null ? null : boundsOf([{ ...place, geometry: place.geometry }])
  if (bounds !== null) stage.lookAt({ bounds, maxZoom: 16 })
}
