import type { MeasuredCollection } from '@arraigo/shared/coverage/measuredCollections.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { lazily } from '../../app/lazily.tsx'
import { Part } from '../../app/Part.tsx'
import { useAddress } from '../../platform/address.ts'
import { Skeleton } from '../../ui/Loaded.tsx'
import '../sayCoverage.ts'

const PlaceCoverageCard = lazily(() => import('./PlaceCoverageCard.tsx').then((m) => m.PlaceCoverageCard))

/** Coverage of the place that is selected, asked for when it is opened; open at once among coverage's pages, and where the address shows a walk. */
export function PlaceCoverageFold({ collection, id }: { collection: MeasuredCollection; id: number }) {
  const { t } = useTranslation()
  const { params } = useAddress()
  const [path] = useLocation()
  const [isOpen, setOpen] = useState(params.has('walk') || path.startsWith('/coverage'))
  return (
    <details className="fold" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('coverageCard.title')}</summary>
      {isOpen && (
        <Part waiting={<Skeleton lines={8} />}>
          <PlaceCoverageCard collection={collection} id={id} />
        </Part>
      )}
    </details>
  )
}
