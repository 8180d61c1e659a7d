import type { NeedComponent } from '../../need/needComponents.ts'
import { needComponents } from '../../need/needComponents.ts'
import type { DemandMeasure } from '../demandMeasures.ts'
import { type SummedColumns, totalSuffices } from './summedColumns.ts'

const sources = ['settlement-families', 'census-families'] as const

/** Measures of which the whole territory has too little, and those that they would follow from by subtraction. */
export function withheldMeasures(columns: SummedColumns, ruleComponents: readonly NeedComponent[]): DemandMeasure[] {
  const isSmall = (measure: keyof SummedColumns) => !totalSuffices(columns[measure])
  const people = [columns.people, columns.peopleUnknown, columns.peopleKnown].every(totalSuffices)
  const deficit = [...ruleComponents, 'set-aside'] as const
  const demand = sources.some(isSmall) ? (['families', ...sources] as const) : []
  return [
    ...demand,
    ...(isSmall('census-families') || deficit.some(isSmall) ? deficit : []),
    ...needComponents.filter((component) => !ruleComponents.includes(component) && isSmall(component)),
    ...(isSmall('people') ? (['people'] as const) : []),
    ...(people ? [] : (['unknown-share'] as const)),
  ]
}
