import type { RankingInputs } from '@arraigo/shared/priorities/ranking.schema.ts'
import { comparable } from '@arraigo/shared/territory/codes.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSelection } from '../../territory/useSelection.ts'
import { Button } from '../../ui/Button.tsx'
import { TextInput } from '../../ui/fields.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Section } from '../../ui/Panel.tsx'
import type { OpenRanking } from '../useRanking.ts'
import { gesture } from './gesture.ts'

const mostFound = 6
const mostNamed = 3
const longestReason = 500

/** Settlements that are left out one by one, each with the reason that whoever receives the order will read. */
export function ExclusionsSection({ ranking }: { ranking: OpenRanking }) {
  const { t } = useTranslation()
  const { spec, inputs, change } = ranking
  const { exclusions } = spec
  const nameOf = (id: number) => nameById(inputs, id) ?? t('rankingCriteria.exclusions.gone', { id })
  return (
    <Section title={t('rankingCriteria.exclusions.title')}>
      <p className="hint">{t('rankingCriteria.exclusions.lead')}</p>
      {exclusions.length > 0 && (
        <ul className="rows">
          {exclusions.map(({ settlementId, reason }, at) => (
            <li key={settlementId} className="exclusion">
              <ReasonField
                label={nameOf(settlementId)}
                reason={reason}
                onChange={(text) =>
                  change(
                    { exclusions: exclusions.with(at, { settlementId, reason: text }) },
                    { coalesce: gesture(`reason-${settlementId}`) },
                  )
                }
              />
              <Button
                look="icon"
                aria-label={t('rankingCriteria.exclusions.back', { name: nameOf(settlementId) })}
                onPress={() => change({ exclusions: exclusions.toSpliced(at, 1) })}
              >
                <Icon name="remove" size={16} />
              </Button>
            </li>
          ))}
        </ul>
      )}
      {inputs !== null && <ExclusionForm ranking={ranking} inputs={inputs} />}
    </Section>
  )
}

function nameById(inputs: RankingInputs | null, id: number): string | null {
  const row = inputs?.settlements.ids.indexOf(id) ?? -1
  return row === -1 ? null : (inputs?.settlements.names[row] ?? null)
}

/** An empty reason is none: it stays in the field with what is wrong, and the one before holds. */
function ReasonField({ label, reason, onChange }: { label: string; reason: string; onChange: (text: string) => void }) {
  const { t } = useTranslation()
  const [emptied, setEmptied] = useState<{ of: string; text: string } | null>(null)
  // Where the reason was changed elsewhere, by undoing, the field follows.
  const isEmpty = emptied !== null && emptied.of === reason
  return (
    <TextInput
      label={label}
      aria-label={t('rankingCriteria.exclusions.reasonOf', { name: label })}
      value={isEmpty ? emptied.text : reason}
      maxLength={longestReason}
      onChange={(next) => {
        if (next.trim() === '') setEmptied({ of: reason, text: next })
        else {
          setEmptied(null)
          onChange(next)
        }
      }}
      {...(isEmpty && { error: t('rankingCriteria.exclusions.needsReason') })}
    />
  )
}

/** By part of the name or of the comuna, or what is chosen on the map; several at once share a reason. */
function ExclusionForm({ ranking, inputs }: { ranking: OpenRanking; inputs: RankingInputs }) {
  const { t } = useTranslation()
  const { spec, change } = ranking
  const { selection } = useSelection()
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState<readonly number[]>([])
  const [reason, setReason] = useState('')
  const excluded = new Set(spec.exclusions.map(({ settlementId }) => settlementId))
  const here = new Set(inputs.settlements.ids)
  const onMap = (selection?.collection === 'settlements' ? selection.ids : []).filter(
    (id) => here.has(id) && !excluded.has(id) && !chosen.includes(id),
  )
  const found =
    text.trim() === '' ? [] : foundIds(inputs, text).filter((id) => !excluded.has(id) && !chosen.includes(id))
  const choose = (ids: readonly number[]) => {
    setChosen([...chosen, ...ids])
    setText('')
  }
  const exclude = () => {
    const added = chosen.map((settlementId) => ({ settlementId, reason: reason.trim() }))
    change({ exclusions: [...spec.exclusions, ...added] })
    setChosen([])
    setReason('')
  }
  const names = chosen.slice(0, mostNamed).map((id) => nameById(inputs, id) ?? String(id))
  const others = chosen.length - names.length
  return (
    <div className="exclusion-form">
      <TextInput
        label={t('rankingCriteria.exclusions.search')}
        hint={t('rankingCriteria.exclusions.searchHint')}
        value={text}
        onChange={setText}
        type="search"
      />
      {text.trim() !== '' && found.length === 0 && (
        <p className="hint" role="status">
          {t('rankingCriteria.exclusions.nothingFound')}
        </p>
      )}
      {found.length > 0 && (
        <ul className="rows">
          {found.slice(0, mostFound).map((id) => (
            <li key={id}>
              <button type="button" className="row" onClick={() => choose([id])}>
                <span className="row-main">{nameById(inputs, id)}</span>
                <span className="hint">{inputs.settlements.comunaNames[inputs.settlements.ids.indexOf(id)]}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {onMap.length > 0 && (
        <div>
          <Button onPress={() => choose(onMap)}>
            {t('rankingCriteria.exclusions.fromMap', { count: onMap.length })}
          </Button>
        </div>
      )}
      {chosen.length > 0 && (
        <form
          className="exclusion-form"
          onSubmit={(event) => {
            event.preventDefault()
            if (reason.trim() !== '') exclude()
          }}
        >
          <p>
            {t('rankingCriteria.exclusions.chosen', { names: names.join(', ') })}
            {others > 0 && ` ${t('rankingCriteria.exclusions.more', { count: others })}`}
          </p>
          <TextInput
            label={t('rankingCriteria.exclusions.reason')}
            hint={t('rankingCriteria.exclusions.needsReason')}
            value={reason}
            maxLength={longestReason}
            onChange={setReason}
            autoFocus
          />
          <div className="sourced-actions">
            <Button type="submit" isDisabled={reason.trim() === ''}>
              {t('rankingCriteria.exclusions.exclude')}
            </Button>
            <Button look="quiet" onPress={() => setChosen([])}>
              {t('cancel')}
            </Button>
          </div>
        </form>
      )}
    </div>
  )
}

function foundIds({ settlements }: RankingInputs, text: string): number[] {
  const words = comparable(text).split(' ')
  return settlements.ids.filter((_, row) => {
    const own = comparable(`${settlements.names[row]} ${settlements.comunaNames[row] ?? ''}`)
    return words.every((word) => own.includes(word))
  })
}
