import type { Solution } from '@arraigo/shared/demand/demand.schema.ts'
import { solutionKindNames, stageNames } from '@arraigo/shared/demand/demandNames.ts'
import { say } from '@arraigo/shared/messages/messages.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../platform/format.ts'
import { offerUndo } from '../../settlements/editor/undo.state.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { ProblemNotice } from '../../ui/Notice.tsx'
import { Section } from '../../ui/Panel.tsx'
import { useSolutions } from '../demand.api.ts'
import { solutionsCsvHref, useRemoveSolution, useRestoreSolution } from './programme.api.ts'
import { SolutionForm } from './SolutionForm.tsx'
import { SolutionTableForm } from './SolutionTableForm.tsx'

const shownAtFirst = 20

/** What is registered, one by one or as a table; removed with a way back. */
export function SolutionsSection({ within }: { within: string | null }) {
  const { t } = useTranslation()
  const solutions = useSolutions(within)
  const [isAdding, setIsAdding] = useState(false)
  return (
    <Section
      title={t('demandRule.solutions.title')}
      aside={
        <a className="button button-quiet" href={solutionsCsvHref(within)} download>
          {t('demandRule.solutions.csvOut')}
        </a>
      }
    >
      {isAdding ? (
        <SolutionForm solution={null} within={within} onDone={() => setIsAdding(false)} />
      ) : (
        <div>
          <Button onPress={() => setIsAdding(true)}>{t('demandRule.solutions.add')}</Button>
        </div>
      )}
      <Loaded query={solutions} lines={3}>
        {(list) => <SolutionList solutions={list} />}
      </Loaded>
      <SolutionTableForm />
    </Section>
  )
}

function SolutionList({ solutions }: { solutions: readonly Solution[] }) {
  const { t } = useTranslation()
  const [count, setCount] = useState(shownAtFirst)
  const [editedId, setEditedId] = useState<number | null>(null)
  if (solutions.length === 0) return <p className="hint">{t('demandRule.solutions.none')}</p>
  return (
    <>
      <ul className="rows">
        {solutions.slice(0, count).map((solution) => (
          <li key={solution.id}>
            {solution.id === editedId ? (
              <SolutionForm solution={solution} within={null} onDone={() => setEditedId(null)} />
            ) : (
              <SolutionRow solution={solution} onEdit={() => setEditedId(solution.id)} />
            )}
          </li>
        ))}
      </ul>
      {solutions.length > count && (
        <Button look="quiet" onPress={() => setCount(count + 200)}>
          {t('demandRule.solutions.more', { count: solutions.length - count })}
        </Button>
      )}
    </>
  )
}

const placeOf = ({ settlementName, comunaName, comunaCode }: Solution): string =>
  [settlementName, comunaName ?? comunaCode].filter(Boolean).join(', ')

function SolutionRow({ solution, onEdit }: { solution: Solution; onEdit: () => void }) {
  const { t } = useTranslation()
  const format = useFormat()
  const remove = useRemove()
  const { kind, stage, families, year, source, note, remarks } = solution
  const place = placeOf(solution)
  return (
    <>
      <div className="chosen-row">
        <button type="button" className="row" aria-label={t('demandRule.solutions.change', { place })} onClick={onEdit}>
          <span className="row-main">
            {place}
            <span className="hint">
              {[solutionKindNames[kind][format.locale], stageNames[stage][format.locale], source, note]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </span>
          <span className="row-figure">
            {t('demandRule.solutions.row', { families: format.number(families), year })}
          </span>
        </button>
        <Button
          look="icon"
          aria-label={t('demandRule.solutions.remove', { place })}
          isDisabled={remove.isPending}
          onPress={() => remove.start(solution)}
        >
          <Icon name="remove" size={18} />
        </Button>
      </div>
      {remarks.map((remark) => (
        <p key={remark.code} className="hint solution-problems">
          {say(format.locale, remark)}
        </p>
      ))}
      {remove.error !== null && <ProblemNotice error={remove.error} />}
    </>
  )
}

/** The row goes away with what was removed: the way back is offered beside the map. */
function useRemove() {
  const { t } = useTranslation()
  const { mutateAsync, isPending, error } = useRemoveSolution()
  const { mutateAsync: restore } = useRestoreSolution()
  const start = (solution: Solution) =>
    mutateAsync(solution).then(
      (removed) =>
        offerUndo({
          text: t('demandRule.solutions.removed', { place: placeOf(solution) }),
          undo: () => restore(removed),
        }),
      // Said beside the row.
      () => undefined,
    )
  return { start, isPending, error }
}
