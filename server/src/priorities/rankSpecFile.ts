import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { say } from '@arraigo/shared/messages/messages.ts'
import { RankingSpec } from '@arraigo/shared/priorities/ranking.schema.ts'
import { specIssues } from '@arraigo/shared/priorities/rankSettlements.ts'
import { type Issue, IssuesError } from '@arraigo/shared/problems/issue.ts'
import { cliLocale } from '../platform/commandLine.ts'
import { shapeIssues } from '../platform/shapeIssues.ts'

export interface NamedSpec {
  /** As the file says, or what the file is called. */
  name: string
  spec: RankingSpec
}

/**
 * A ranking from a file: a spec, or anything that has one as `spec` (what --out FILE.json wrote, a frozen ranking). Throws IssuesError
 * with all that is wrong and where.
 */
export function readSpecFile(path: string): NamedSpec {
  const file = basename(path)
  const read = readJson(path, file)
  const whole = typeof read === 'object' && read !== null && 'spec' in read ? read : null
  const given = whole === null ? read : whole.spec
  const shape = shapeIssues(RankingSpec, given)
  const issues = shape.length > 0 ? shape : specIssues(given as RankingSpec, null)
  if (issues.length > 0) throw new IssuesError(issues.map((issue) => placed(issue, file)))
  const name = whole !== null && 'name' in whole && typeof whole.name === 'string' ? whole.name : file
  return { name, spec: given as RankingSpec }
}

function readJson(path: string, file: string): unknown {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    throw new IssuesError([{ code: 'rank-spec-unreadable', params: { file, detail: (error as Error).message } }])
  }
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    throw new IssuesError([{ code: 'rank-spec-not-json', params: { file, detail: (error as Error).message } }])
  }
}

/** The command line prints texts alone: the place is part of them. */
const placed = (issue: Issue, file: string): Issue => ({
  code: 'rank-spec-wrong',
  params: { file, place: issue.path ?? 'spec', what: say(cliLocale(), issue) },
})
