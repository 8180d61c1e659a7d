import { existsSync } from 'node:fs'
import { dirname, extname, resolve } from 'node:path'
import { type RankingMethod, rankingMethods } from '@arraigo/shared/priorities/ranking.schema.ts'
import { type DataUncertainty, dataUncertainties } from '@arraigo/shared/priorities/robustness/drawData.ts'
import type { Issue } from '@arraigo/shared/problems/issue.ts'
import { regionName } from '@arraigo/shared/territory/regions.ts'

export interface RankOptions {
  region?: string
  ranking?: string
  spec?: string
  method?: string
  top: string
  out?: string
  robustness?: boolean | string
  json?: boolean
}

export interface RankRequest {
  /** Null: where the ranking itself is for. */
  region: string | null
  /** Id or name of one that is kept. */
  ranking: string
  specFile: string | null
  method: RankingMethod | null
  top: number
  file: string | null
  format: string
  /** Null: not asked for. */
  robustness: DataUncertainty | null
}

export const fileFormats = ['csv', 'xlsx', 'geojson', 'json']

/** What is asked for, and all that is wrong with it at once. */
export function readRankOptions(options: RankOptions): { request: RankRequest; issues: Issue[] } {
  const { method, top, spec } = options
  const region = options.region?.trim().padStart(2, '0') ?? null
  const file = options.out === undefined ? null : resolve(options.out)
  const format = extname(file ?? '')
    .slice(1)
    .toLowerCase()
  // Without a value as on the page.
  const robustness = options.robustness === true ? 'bounds' : options.robustness || null
  const issues: Issue[] = []
  if (region !== null && regionName(region) === null)
    issues.push({ code: 'demand-region-invalid', params: { region: options.region ?? '' } })
  if (spec !== undefined && options.ranking !== undefined) issues.push({ code: 'rank-two-rankings' })
  if (method !== undefined && !rankingMethods.includes(method as RankingMethod))
    issues.push(unknownOption('--method', method, rankingMethods))
  if (!/^[1-9]\d{0,5}$/.test(top)) issues.push({ code: 'rank-top-invalid', params: { value: top } })
  if (robustness !== null && !dataUncertainties.includes(robustness as DataUncertainty))
    issues.push(unknownOption('--robustness', robustness, dataUncertainties))
  if (file === null && options.json !== true)
    issues.push({ code: 'rank-out-missing', params: { allowed: fileFormats.join(', ') } })
  if (file !== null && !fileFormats.includes(format)) issues.push(unknownOption('--out', format, fileFormats))
  // Before minutes are computed for a file that cannot be written.
  if (file !== null && !existsSync(dirname(file))) issues.push({ code: 'rank-folder-missing', params: { file } })
  const request = {
    region,
    ranking: options.ranking?.trim() ?? '1',
    specFile: spec === undefined ? null : resolve(spec),
    method: (method as RankingMethod | undefined) ?? null,
    top: Number(top),
    file,
    format,
    robustness: robustness as DataUncertainty | null,
  }
  return { request, issues }
}

const unknownOption = (option: string, value: string, allowed: readonly string[]): Issue => ({
  code: 'rank-option-unknown',
  params: { option, value, allowed: allowed.join(', ') },
})
