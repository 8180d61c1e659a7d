import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Painting } from '../../map/painting.ts'
import type { ShownPlan } from '../items/useShownPlan.ts'
import { usePlanWords } from '../usePlanWords.ts'
import { packageClasses, quietColours, yearClasses } from './paintClasses.ts'
import { planClasses } from './planClasses.ts'
import { usePlanLook } from './planLook.ts'

/** Settlements by the year in which works begin, or by what is done. */
export function usePlanPainting(plan: ShownPlan | null): Painting | null {
  const { t } = useTranslation()
  const { paint, until } = usePlanLook()
  const words = usePlanWords()
  const { inputs, rows } = plan ?? {}
  const name = plan?.plan.name
  const { fromYear, budgetsUf } = plan?.spec ?? {}
  const isManual = plan?.changed != null
  const isRunning = plan?.isRunning ?? false
  const hasFlows = (plan?.result?.projects.length ?? 0) > 0
  const [wordOf, uf] = [words.package, words.ufShort]
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words change with the locale alone, as t does
  return useMemo(() => {
    if (inputs == null || rows === undefined || fromYear === undefined || budgetsUf === undefined) return null
    const years = budgetsUf.map((_, at) => fromYear + at)
    const used = new Set(rows.flatMap(({ planned }) => planned.works.map((work) => work.package)))
    const classes =
      paint === 'year'
        ? yearClasses(years)
        : packageClasses(
            inputs.packages.filter(({ code }) => used.has(code)),
            { package: wordOf, kind: (kind) => t(`planMap.kind.${kind}`) },
          )
    const painted = planClasses(rows, classes.labels.length, until, classes.classOf)
    const isUntil = until !== null && until < (years.at(-1) ?? until)
    return {
      collection: 'settlements',
      isLive: true,
      ids: painted.ids,
      classes: painted.classes,
      colours: [...classes.colours, quietColours.without, quietColours.later],
      legend: {
        title: t(`planMap.title.${paint}`, { plan: name }),
        classes: [...classes.labels, t('planMap.without'), t('planMap.later', { year: until ?? '' })].flatMap(
          (label, at) => (at === painted.later && !isUntil ? [] : [{ label, count: painted.counts[at] ?? 0 }]),
        ),
        unknown: painted.unknown === 0 ? null : painted.unknown,
        suppressed: null,
        hints: [
          isUntil ? t('planMap.until', { year: until }) : t('planMap.whole', { from: years[0], to: years.at(-1) }),
          ...(hasFlows ? [t('planMap.flows')] : []),
          ...(isManual ? [t('planMap.notSaved')] : []),
          ...(isRunning ? [t('planMap.bestSoFar')] : []),
        ],
      },
      say: (at) => {
        const row = rows[at]
        if (row === undefined) return ''
        if (row.planned.works.length === 0) return t('planMap.sayWithout', { reason: words.said(row.planned.reason) })
        const works = row.planned.works.map((work) => `${work.year} ${wordOf(work.package)}`).join(', ')
        return t('planMap.say', {
          works,
          families: words.families(row.planned.families),
          uf: uf(row.planned.costUf),
        })
      },
    } satisfies Painting
  }, [inputs, rows, fromYear, budgetsUf, paint, until, name, isManual, isRunning, hasFlows, t, wordOf])
}
