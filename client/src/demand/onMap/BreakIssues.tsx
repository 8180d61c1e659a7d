import type { BreakIssue } from '@arraigo/shared/demand/classBreaks.ts'
import { useTranslation } from 'react-i18next'
import { useDemandAddress } from '../demandAddress.ts'
import { useDemandWords } from '../useDemandWords.ts'
import { cellFigures } from './cellFigures.ts'
import { cutsFrom } from './cuts.ts'
import { paintedClasses } from './paintedClasses.ts'
import { useCellsOnMap } from './useCellsOnMap.ts'

/** What is wrong with typed limits, and why there are fewer classes than asked for: all at once. */
export function BreakIssues() {
  const { t } = useTranslation()
  const { measure, per, breaks, classes, cuts } = useDemandAddress()
  const words = useDemandWords()
  const onMap = useCellsOnMap()
  if (onMap === null) return null
  const figures = cellFigures(onMap.cells, measure, per)
  const { issues } = paintedClasses(figures, { method: breaks, count: classes, cuts: cutsFrom(cuts) })
  if (issues.length === 0) return null
  const say = (issue: BreakIssue) => {
    const { code, ...params } = issue
    const said = Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'number' && code !== 'classes-fewer' && code !== 'breaks-too-many'
        ? words.figure(measure, value)
        : String(value),
    ])
    return t(`demand.issues.${code}`, Object.fromEntries(said))
  }
  const isWrong = issues.some(({ code }) => code !== 'classes-fewer')
  return (
    <ul className={isWrong ? 'demand-issues is-wrong' : 'demand-issues'} role={isWrong ? 'alert' : undefined}>
      {issues.map((issue) => (
        <li key={JSON.stringify(issue)}>{say(issue)}</li>
      ))}
    </ul>
  )
}
