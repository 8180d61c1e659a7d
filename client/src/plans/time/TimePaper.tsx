import { useEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { PlanHeadline } from '../items/PlanHeadline.tsx'
import type { ShownPlan } from '../items/useShownPlan.ts'
import { usePlanWords } from '../usePlanWords.ts'
import { BudgetYears } from './BudgetYears.tsx'
import { FamilyYears } from './FamilyYears.tsx'
import { FundYears } from './FundYears.tsx'
import { Timeline } from './Timeline.tsx'

/** The years of a plan on paper, with all figures and every row; on screen nobody sees it. */
export function TimePaper({ plan, onDone }: { plan: ShownPlan; onDone: () => void }) {
  const { t } = useTranslation()
  const words = usePlanWords()
  const paper = useRef<HTMLElement>(null)
  useEffect(() => {
    for (const fold of paper.current?.querySelectorAll('details') ?? []) fold.open = true
    window.addEventListener('afterprint', onDone, { once: true })
    window.print()
    return () => window.removeEventListener('afterprint', onDone)
  }, [onDone])
  const { inputs, result, changed } = plan
  if (inputs === null || result === null) return null
  return createPortal(
    <article ref={paper} className="time-paper on-paper" lang={words.format.locale === 'es' ? 'es-CL' : 'en'}>
      <style>{'@page { size: A4; margin: 14mm }'}</style>
      <h1>{t('planTime.title', { plan: plan.plan.name })}</h1>
      {changed !== null && <p>{t('planMap.notSaved')}</p>}
      <PlanHeadline inputs={inputs} result={result} />
      <BudgetYears plan={plan} inputs={inputs} result={result} />
      <FamilyYears plan={plan} result={result} />
      {plan.spec.funds.length > 0 && <FundYears plan={plan} result={result} />}
      <h2>{t('planTime.line.name')}</h2>
      <Timeline plan={plan} inputs={inputs} result={result} isWhole />
      <footer>
        <p>{t('planTime.printedOn', { date: words.format.date(new Date().toISOString()) })}</p>
        <p>{window.location.href}</p>
      </footer>
    </article>,
    document.body,
  )
}
