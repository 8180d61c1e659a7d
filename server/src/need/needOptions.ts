import { existsSync } from 'node:fs'
import { dirname, extname, resolve } from 'node:path'
import { tallyPlaces } from '@arraigo/shared/need/microdata/tallyDwellings.ts'
import type { Issue } from '@arraigo/shared/problems/issue.ts'
import { regionName } from '@arraigo/shared/territory/regions.ts'
import { needPlaces } from './needTable.ts'

export interface NeedOptions {
  region?: string
  of?: string
  microdata?: string
  columns?: string
  by?: string
  out?: string
  json?: boolean
}

export const fileFormats = ['csv', 'xlsx', 'json'] as const
export type FileFormat = (typeof fileFormats)[number]

export const formatOf = (file: string): string => extname(file).slice(1).toLowerCase()

/** Everything that is wrong with what was asked, at once. */
export function optionIssues(options: NeedOptions): Issue[] {
  const { region, of, by, out, microdata } = options
  const issues: Issue[] = []
  if (region !== undefined && !isRegion(region)) issues.push({ code: 'need-region-invalid', params: { region } })
  if (of !== undefined && !(needPlaces as readonly string[]).includes(of)) issues.push(unknownChoice(of, needPlaces))
  if (by !== undefined && !(tallyPlaces as readonly string[]).includes(by)) issues.push(unknownChoice(by, tallyPlaces))
  const misplaced = microdata === undefined ? (['columns', 'by'] as const) : (['region', 'of'] as const)
  for (const option of misplaced)
    if (options[option] !== undefined)
      issues.push({ code: 'need-option-of-microdata', params: { option: `--${option}` } })
  if (out === undefined || !(fileFormats as readonly string[]).includes(formatOf(out)))
    issues.push({ code: 'need-file-unknown', params: { file: out ?? null, formats: fileFormats.join(', ') } })
  else if (!existsSync(dirname(resolve(out)))) issues.push({ code: 'need-folder-missing', params: { file: out } })
  return issues
}

const isRegion = (text: string): boolean =>
  /^\s*\d{1,2}\s*$/.test(text) && regionName(text.trim().padStart(2, '0')) !== null

const unknownChoice = (of: string, choices: readonly string[]): Issue => ({
  code: 'need-of-unknown',
  params: { of, choices: choices.join(', ') },
})
