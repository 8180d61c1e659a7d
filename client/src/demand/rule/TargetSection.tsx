import type { DemandTarget } from '@arraigo/shared/demand/demand.schema.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EarlierVersions } from '../../parameters/EarlierVersions.tsx'
import { useFormat } from '../../platform/format.ts'
import { Button } from '../../ui/Button.tsx'
import { useTargetHistory } from './programme.api.ts'
import { TargetForm } from './TargetForm.tsx'

/** The target to be changed, and what it was. */
export function TargetSection({ target }: { target: DemandTarget }) {
  const { t } = useTranslation()
  const [isOpen, setIsOpen] = useState(false)
  const [from, setFrom] = useState<DemandTarget | null>(null)
  const take = (was: DemandTarget) => {
    setFrom(was)
    setIsOpen(true)
  }
  const close = () => {
    setIsOpen(false)
    setFrom(null)
  }
  return (
    <section className="section">
      {isOpen ? (
        <TargetForm key={from?.version} target={target} from={from ?? target} onDone={close} />
      ) : (
        <div>
          <Button onPress={() => setIsOpen(true)}>{t('demandRule.target.edit')}</Button>
        </div>
      )}
      <TargetHistory onTake={take} />
    </section>
  )
}

function TargetHistory({ onTake }: { onTake: (was: DemandTarget) => void }) {
  const { t } = useTranslation()
  const format = useFormat()
  const [, ...earlier] = useTargetHistory().data ?? []
  return (
    <EarlierVersions
      earlier={earlier}
      title={t('demandRule.target.earlier', { count: earlier.length })}
      nameOf={(was) => t('demandRule.target.says', { name: was.name, families: format.number(was.families) })}
      onTake={onTake}
    />
  )
}
