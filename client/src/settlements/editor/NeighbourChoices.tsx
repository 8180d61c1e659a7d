import type { SettlementConflict } from '@arraigo/shared/settlements/settlement.schema.ts'
import { Checkbox } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Section } from '../../ui/Panel.tsx'

interface NeighbourChoicesProps {
  conflicts: readonly SettlementConflict[]
  kept: ReadonlySet<number>
  onChange: (kept: ReadonlySet<number>) => void
}

/** Neighbours whose edge moved along and that somebody else changed meanwhile. */
export function NeighbourChoices({ conflicts, kept, onChange }: NeighbourChoicesProps) {
  const { t } = useTranslation()
  if (conflicts.length === 0) return null
  const toggle = (id: number, isKept: boolean) => {
    const next = new Set(kept)
    if (isKept) next.add(id)
    else next.delete(id)
    onChange(next)
  }
  return (
    <Section title={t('editor.conflict.neighbours')}>
      <p className="hint">{t('editor.conflict.neighboursLead')}</p>
      {conflicts.map(({ id, current }) => (
        <Checkbox key={id} className="choice" isSelected={kept.has(id)} onChange={(isKept) => toggle(id, isKept)}>
          {t('editor.conflict.moveAlong', { name: current.name })}
        </Checkbox>
      ))}
    </Section>
  )
}
