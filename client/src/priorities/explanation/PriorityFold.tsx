import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { lazily } from '../../app/lazily.tsx'
import { Part } from '../../app/Part.tsx'
import { Skeleton } from '../../ui/Loaded.tsx'
import '../sayPriorities.ts'

const PriorityCard = lazily(() => import('./PriorityCard.tsx').then((m) => m.PriorityCard))

/** Among the facts of a settlement: its place in the ranking that was open last, and the way to why. */
export function PriorityFold({ settlementId }: { settlementId: number }) {
  const { t } = useTranslation()
  const [path] = useLocation()
  const [isOpen, setOpen] = useState(path.startsWith('/priorities'))
  return (
    <details className="fold" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('rankingExplanation.fold.title')}</summary>
      {isOpen && (
        <Part waiting={<Skeleton lines={5} />}>
          <PriorityCard settlementId={settlementId} />
        </Part>
      )}
    </details>
  )
}
