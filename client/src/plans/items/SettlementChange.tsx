import { choicesOf } from '@arraigo/shared/plans/model/planChoices.ts'
import type { PlanChoice } from '@arraigo/shared/plans/planResult.schema.ts'
import { useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button.tsx'
import { SelectField } from '../../ui/fields.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { usePlanWords } from '../usePlanWords.ts'
import { addStep } from './changeDrafts.ts'
import { modelOf } from './changedPlan.ts'
import {
  choiceOf,
  type OfferedPackage,
  offeredPackages,
  refusedPackages,
  withChoice,
  withoutChoice,
} from './settlementOptions.ts'
import type { ShownPlan } from './useShownPlan.ts'

interface SettlementChangeProps {
  plan: ShownPlan
  settlementId: number
  /** Absent where it is part of a page of the settlement. */
  onClose?: () => void
}

/** What a settlement gets, by hand: every move shows at once what comes of it. */
export function SettlementChange({ plan, settlementId, onClose }: SettlementChangeProps) {
  const { t } = useTranslation()
  const heading = useRef<HTMLHeadingElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another settlement is another thing to look at
  useEffect(() => {
    heading.current?.scrollIntoView({ block: 'nearest' })
    if (onClose !== undefined) heading.current?.focus({ preventScroll: true })
  }, [settlementId])
  const { inputs, result, saved, spec, run } = plan
  const row = inputs?.settlements.ids.indexOf(settlementId) ?? -1
  const offered = useMemo(() => {
    if (inputs === null || saved === null || row < 0) return []
    // What it had comes first, and stays there whatever is changed.
    const had = new Set(saved.settlements.find((one) => one.settlementId === settlementId)?.works.map((w) => w.package))
    const rank = (one: OfferedPackage) => (had.has(one.package.code) ? 0 : 1)
    return offeredPackages(inputs, spec, modelOf(inputs, spec), row).sort((a, b) => rank(a) - rank(b))
  }, [inputs, saved, spec, row, settlementId])
  if (inputs === null || result === null || run === null || row < 0 || plan.isRunning || plan.isDraftOld) return null
  const choices = choicesOf(result).filter((choice) => choice.settlementId === settlementId)
  const set = (next: PlanChoice[]) => addStep(plan.id, run.id, { settlementId, choices: next })
  return (
    <section className="plan-change">
      <div className="section-head">
        <h2 ref={heading} tabIndex={-1}>
          {t('planItems.edit.title', { name: inputs.settlements.names[row] })}
        </h2>
        {onClose && (
          <Button look="icon" aria-label={t('close')} onPress={onClose}>
            <Icon name="close" size={16} />
          </Button>
        )}
      </div>
      {offered.length === 0 && <p>{t('planItems.edit.nothing')}</p>}
      <ul className="change-options">
        {offered.map((one) => (
          <PackageChange key={one.package.code} offered={one} settlementId={settlementId} choices={choices} set={set} />
        ))}
      </ul>
      {choices.length > 0 && (
        <Button look="quiet" onPress={() => set([])}>
          <Icon name="remove" size={16} />
          {t('planItems.edit.out')}
        </Button>
      )}
      <Refused plan={plan} row={row} />
    </section>
  )
}

interface PackageChangeProps {
  offered: OfferedPackage
  settlementId: number
  choices: readonly PlanChoice[]
  set: (choices: PlanChoice[]) => void
}

function PackageChange({ offered, settlementId, choices, set }: PackageChangeProps) {
  const { t } = useTranslation()
  const words = usePlanWords()
  const { option, years, sites } = offered
  const chosen = choices.find((choice) => choice.package === offered.package.code)
  const name = words.package(offered.package)
  const siteId = chosen?.moves.length === 1 ? chosen.moves[0]?.siteId : undefined
  const isSplit = (chosen?.moves.length ?? 0) > 1
  const earliest = years[0]
  // Where something else of it is planned, what joins begins with it.
  const begin = Math.max(earliest ?? 0, Math.min(...choices.map(({ year }) => year), years.at(-1) ?? 0))
  return (
    <li className={chosen === undefined ? 'change-option' : 'change-option is-chosen'}>
      <label className="check">
        <input
          type="checkbox"
          checked={chosen !== undefined}
          onChange={(event) =>
            set(
              event.target.checked
                ? withChoice(choices, offered, choiceOf(offered, settlementId, begin))
                : withoutChoice(choices, offered.package.code),
            )
          }
        />
        <span className="change-name">
          {name}
          <span className="hint">
            {t('planItems.edit.option', {
              families: words.families(option.served),
              uf: words.uf(option.costUf),
              points: words.points(option.benefit),
            })}
          </span>
        </span>
      </label>
      {chosen !== undefined && (
        <div className="pair change-fields">
          <SelectField
            label={t('planItems.edit.year')}
            value={String(chosen.year)}
            options={years.map((year) => ({ value: String(year), label: String(year) }))}
            onChange={(year) => set(withChoice(choices, offered, { ...chosen, year: Number(year) }))}
          />
          {sites.length > 0 && (
            <SelectField
              label={t('planItems.edit.site')}
              value={siteId === undefined ? '' : String(siteId)}
              {...(isSplit && { empty: t('planItems.edit.split', { count: chosen.moves.length }) })}
              options={sites.map(({ id, name: site, km, capacity }) => ({
                value: String(id),
                label: t('planItems.edit.siteOption', {
                  site,
                  km: words.format.number(km, 1),
                  capacity: words.format.number(capacity),
                }),
              }))}
              onChange={(id) =>
                id !== '' && set(withChoice(choices, offered, choiceOf(offered, settlementId, chosen.year, Number(id))))
              }
            />
          )}
        </div>
      )}
    </li>
  )
}

function Refused({ plan: { inputs, spec }, row }: { plan: ShownPlan; row: number }) {
  const { t } = useTranslation()
  const words = usePlanWords()
  const refused = useMemo(() => (inputs === null ? [] : refusedPackages(inputs, spec, row)), [inputs, spec, row])
  if (refused.length === 0) return null
  return (
    <details className="fold">
      <summary>{t('planItems.edit.refused', { count: refused.length })}</summary>
      <ul className="issue-list">
        {refused.map(({ package: of, why }) => (
          <li key={of.code}>{t('planItems.edit.refusedOne', { name: words.package(of), why: words.said(why) })}</li>
        ))}
      </ul>
    </details>
  )
}
