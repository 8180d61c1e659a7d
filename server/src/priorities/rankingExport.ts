import '@arraigo/shared/priorities/addPrioritiesMessages.ts'
import type { Locale } from '@arraigo/shared/messages/messages.ts'
import { methodName } from '@arraigo/shared/priorities/rankingNames.ts'
import {
  type PreparedRanking,
  prepareRanking,
  type Scored,
  scoreRanking,
} from '@arraigo/shared/priorities/rankSettlements.ts'
import { comparable } from '@arraigo/shared/territory/codes.ts'
import { regionName } from '@arraigo/shared/territory/regions.ts'
import type { Db } from '../platform/database.ts'
import { rankingCsv } from './rankingCsv.ts'
import { rankingFeatures } from './rankingFeatures.ts'
import type { RobustnessOfRow } from './rankingRobustness.ts'
import { rankingXlsx } from './rankingSheet.ts'
import { rankingWords } from './rankingSheetWords.ts'
import type { Ordered } from './rankings.ts'

/** A ranking that is written to a file. */
export interface RankingSheet extends Ordered {
  name: string
  prepared: PreparedRanking
  scored: Scored
  /** What is ranked, in words: a region, a comuna, everything. */
  within: string
  /** Where the same can be seen; null from the command line. */
  link: string | null
  /** By row of the inputs; null where it was not asked for. */
  robustness: RobustnessOfRow | null
  locale: Locale
}

export const rankingFormats = ['csv', 'xlsx', 'geojson'] as const
export type RankingFormat = (typeof rankingFormats)[number]

export const rankingFileTypes: Record<RankingFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  geojson: 'application/geo+json; charset=utf-8',
}

export function rankingSheet(
  ordered: Ordered,
  about: Pick<RankingSheet, 'name' | 'link' | 'robustness' | 'locale'>,
): RankingSheet {
  const prepared = prepareRanking(ordered.inputs, ordered.spec)
  const scored = scoreRanking(prepared, prepared.weights)
  return { ...ordered, ...about, prepared, scored, within: placeName(ordered, about.locale) }
}

function placeName({ spec, inputs }: Ordered, locale: Locale): string {
  const code = inputs.in ?? spec.in
  if (code === null) return rankingWords[locale].everything
  if (code.length === 2) return `${rankingWords[locale].region} ${regionName(code) ?? code}`
  const { comunaCodes, comunaNames } = inputs.settlements
  return comunaNames[comunaCodes.indexOf(code)] ?? code
}

export async function rankingFile(db: Db, sheet: RankingSheet, format: RankingFormat): Promise<string | Buffer> {
  if (format === 'geojson') return JSON.stringify(await rankingFeatures(db, sheet))
  return format === 'csv' ? rankingCsv(sheet) : rankingXlsx(sheet)
}

/** Says what, how, where and when: `priorizacion-orden-inicial-suma-ponderada-region-valparaiso-2026-11-22.xlsx`. */
export function rankingFileName({ name, spec, within, inputs, locale }: RankingSheet, format: RankingFormat): string {
  const date = inputs.basis.computedAt.slice(0, 10)
  const words = [rankingWords[locale].fileName, name, methodName(locale, spec.method), within, date]
  const text = comparable(words.join(' ')).replace(/[^a-z0-9]+/g, '-')
  return `${text.replace(/^-|-$/g, '').slice(0, 150)}.${format}`
}
