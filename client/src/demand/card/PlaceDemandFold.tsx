import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { lazily } from '../../app/lazily.tsx'
import { Part } from '../../app/Part.tsx'
import { Skeleton } from '../../ui/Loaded.tsx'
import '../sayDemand.ts'
import type { DemandCardCollection } from './demandCollections.ts'

const PlaceDemandCard = lazily(() => import('./PlaceDemandCard.tsx').then((m) => m.PlaceDemandCard))
const SettlementDemandCard = lazily(() => import('./SettlementDemandCard.tsx').then((m) => m.SettlementDemandCard))

/** Need and demand of the place that is selected, asked for when it is opened; open at once among demand's pages. */
export function PlaceDemandFold({ collection, id }: { collection: DemandCardCollection; id: number }) {
  const { t } = useTranslation()
  const [path] = useLocation()
  const [isOpen, setOpen] = useState(path.startsWith('/demand'))
  return (
    <details className="fold" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('demandCard.title')}</summary>
      {isOpen && (
        <Part waiting={<Skeleton lines={8} />}>
          {collection === 'settlements' ? (
            <SettlementDemandCard id={id} />
          ) : (
            <PlaceDemandCard collection={collection} id={id} />
          )}
        </Part>
      )}
    </details>
  )
}
