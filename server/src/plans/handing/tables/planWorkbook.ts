import { workbookBytes } from '../../../exports/workbook.ts'
import type { HandedPlan } from '../handedPlan.ts'
import { sheetsOf } from './workbookCells.ts'
import { packageSheet, settlementSheet, summarySheet } from './workbookPlan.ts'
import { sourceSheets } from './workbookSources.ts'
import { projectSheet, workSheet, yearSheet } from './workbookWorks.ts'

/** Works with formulas that compute their cost, points and totals again from packages, scores and years; settlements, projects, sources. */
export function planWorkbook(handed: HandedPlan): Promise<Buffer> {
  const sheets = sheetsOf(handed)
  return workbookBytes([
    summarySheet(sheets),
    workSheet(sheets),
    settlementSheet(sheets),
    projectSheet(sheets),
    yearSheet(sheets),
    packageSheet(sheets),
    ...sourceSheets(sheets),
  ])
}
