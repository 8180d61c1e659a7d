import { areaM2 } from '@arraigo/shared/geo/areaM2.ts'
import type { MultiPolygon } from 'geojson'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../platform/format.ts'
import { areaText } from '../../platform/measures.ts'
import { SelectField } from '../../ui/fields.tsx'
import { Section } from '../../ui/Panel.tsx'
import type { Draft, Piece, SplitPlan } from './draft.ts'
import { KnownNumber, KnownText } from './EditorFields.tsx'
import { editing } from './editing.state.ts'
import { addCounts, shareCount } from './shareCounts.ts'
import { useAttributeLabel } from './useAttributeField.ts'
import { isWrongCount } from './useSave.ts'

interface SplitFormProps {
  draft: Draft
  pieces: readonly MultiPolygon[]
}

/** Names and counts of the pieces, and which of them goes on as the settlement. */
export function SplitForm({ draft, pieces }: SplitFormProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const areas = pieces.map((piece) => areaM2(piece))
  const plan = usePlan(draft, areas)
  if (plan === null) return null
  const titleOf = (at: number) =>
    t('editor.split.piece', { number: at + 1, area: areaText(format.locale, areas[at] ?? 0) })
  const change = (at: number, piece: Partial<Piece>) =>
    editing.change({
      split: { ...plan, pieces: plan.pieces.map((one, index) => (index === at ? { ...one, ...piece } : one)) },
    })
  return (
    <Section title={t('editor.split.title', { count: pieces.length })}>
      <p className="hint">{t('editor.split.lead')}</p>
      <SelectField
        label={t('editor.split.keeps')}
        value={String(plan.keeps)}
        options={plan.pieces.map((_, at) => ({ value: String(at), label: titleOf(at) }))}
        onChange={(keeps) => editing.change({ split: { ...plan, keeps: Number(keeps) } })}
      />
      <ol className="split-pieces">
        {plan.pieces.map((piece, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a piece is its number, on the map and here
          <li key={at} className="split-piece">
            <strong>{titleOf(at)}</strong>
            <PieceFields piece={piece} onChange={(changed) => change(at, changed)} />
          </li>
        ))}
      </ol>
      <SumLine draft={draft} plan={plan} of="household" />
      <SumLine draft={draft} plan={plan} of="family" />
    </Section>
  )
}

function PieceFields({ piece, onChange }: { piece: Piece; onChange: (change: Partial<Piece>) => void }) {
  const { t } = useTranslation()
  const label = useAttributeLabel()
  const countError = (count: number | null) => (isWrongCount(count) ? t('editor.problems.not-a-number') : undefined)
  return (
    <>
      <KnownText
        label={label('name')}
        isRequired
        value={piece.name === '' ? null : piece.name}
        error={piece.name.trim() === '' ? t('editor.problems.required') : undefined}
        onChange={(name) => onChange({ name: name ?? '' })}
      />
      <div className="pair">
        <KnownNumber
          label={label('householdCount')}
          value={piece.householdCount}
          error={countError(piece.householdCount)}
          onChange={(householdCount) => onChange({ householdCount })}
        />
        <KnownNumber
          label={label('familyCount')}
          value={piece.familyCount}
          error={countError(piece.familyCount)}
          onChange={(familyCount) => onChange({ familyCount })}
        />
      </div>
    </>
  )
}

/** The pieces' sum beside what was known of the whole. */
function SumLine({ draft, plan, of }: { draft: Draft; plan: SplitPlan; of: 'household' | 'family' }) {
  const { t } = useTranslation()
  const format = useFormat()
  const label = useAttributeLabel()
  const known = draft.attributes[`${of}Count`]
  const sum = addCounts(plan.pieces.map((piece) => piece[`${of}Count`]))
  if (known === null && sum === null) return null
  return (
    <p className={sum === known ? 'hint' : 'hint is-different'}>
      {t('editor.split.sum', { what: label(`${of}Count`), sum: format.number(sum), known: format.number(known) })}
    </p>
  )
}

/** Proposed anew whenever the cut changes: the largest piece goes on, counts are shared by area. */
function usePlan(draft: Draft, areas: readonly number[]): SplitPlan | null {
  const { t } = useTranslation()
  const isStale = draft.split === null || draft.split.pieces.length !== areas.length
  useEffect(() => {
    if (isStale)
      editing.change({
        split: proposal(draft, areas, (number) => t('editor.split.name', { name: draft.attributes.name, number })),
      })
  })
  return isStale ? null : draft.split
}

function proposal({ attributes }: Draft, areas: readonly number[], nameOf: (number: number) => string): SplitPlan {
  const households = shareCount(attributes.householdCount, areas)
  const families = shareCount(attributes.familyCount, areas)
  const keeps = areas.indexOf(Math.max(...areas))
  return {
    keeps,
    pieces: areas.map((_, at) => ({
      name: at === keeps ? attributes.name : nameOf(at + 1),
      householdCount: households[at] ?? null,
      familyCount: families[at] ?? null,
    })),
  }
}
