import type { Issue } from '../problems/issue.ts'
import { infrastructureFields } from '../territory/collections.ts'
import type { CostRule, Package } from './catalogue.schema.ts'
import type { CostRuleDraft, PackageDraft, ProgrammeDraft } from './catalogueDrafts.schema.ts'
import { prerequisiteCircles } from './prerequisiteCircles.ts'

type Offered = Pick<Package, 'code' | 'name' | 'kind' | 'prerequisites' | 'includes'>

/** What is wrong with a package, all at once, beside the other ones of the catalogue. */
export function packageIssues(code: string, draft: PackageDraft, others: readonly Offered[]): Issue[] {
  const rest = others.filter((other) => other.code !== code)
  return [
    ...textIssues(draft),
    ...costIssues(draft),
    ...shareIssues(draft),
    ...codeIssues(code, draft, rest),
    ...circleIssues([{ code, ...draft }, ...rest], code),
    ...gapIssues(draft),
  ]
}

function textIssues({ name, about, source }: PackageDraft): Issue[] {
  const texts = { 'name.es': name.es, 'name.en': name.en, 'about.es': about.es, 'about.en': about.en, source }
  return Object.entries(texts).flatMap(([path, text]) =>
    text.trim() === '' ? [{ code: 'catalogue-text-blank', path, params: { field: `catalogue-${path}` } }] : [],
  )
}

const mostUf = 1_000_000

function costIssues(draft: PackageDraft): Issue[] {
  const { fixedUf, costUfPerFamily, lowUf, highUf } = draft
  const issues = Object.entries({ fixedUf, costUfPerFamily, lowUf, highUf }).flatMap(([path, uf]): Issue[] =>
    uf >= 0 && uf <= mostUf
      ? []
      : [{ code: 'package-uf-out-of-range', path, params: { field: `catalogue-${path}`, uf, most: mostUf } }],
  )
  if (issues.length > 0) return issues
  if (lowUf > highUf) return [{ code: 'package-range-reversed', path: 'lowUf', params: { low: lowUf, high: highUf } }]
  if (costUfPerFamily < lowUf || costUfPerFamily > highUf)
    issues.push({
      code: 'package-cost-outside-range',
      path: 'costUfPerFamily',
      params: { uf: costUfPerFamily, low: lowUf, high: highUf },
    })
  if (fixedUf + costUfPerFamily === 0) issues.push({ code: 'package-costs-nothing', path: 'costUfPerFamily' })
  return issues
}

function shareIssues({ benefit, durationYears }: PackageDraft): Issue[] {
  const issues: Issue[] = []
  if (!(benefit > 0 && benefit <= 1))
    issues.push({ code: 'package-benefit-out-of-range', path: 'benefit', params: { benefit } })
  if (!(Number.isInteger(durationYears) && durationYears >= 1 && durationYears <= 10))
    issues.push({ code: 'package-duration-out-of-range', path: 'durationYears', params: { years: durationYears } })
  return issues
}

function codeIssues(
  code: string,
  { kind, prerequisites, includes }: PackageDraft,
  others: readonly Offered[],
): Issue[] {
  const known = new Map(others.map((other) => [other.code, other]))
  const issues: Issue[] = []
  prerequisites.forEach((list, at) => {
    const path = `prerequisites.${at}`
    if (list.length === 0) issues.push({ code: 'package-prerequisite-empty', path })
    for (const one of list)
      if (one !== code && !known.has(one)) issues.push({ code: 'package-code-unknown', path, params: { code: one } })
  })
  if (includes.length > 0 && kind !== 'in-place')
    issues.push({ code: 'package-includes-not-in-place', path: 'includes' })
  includes.forEach((one, at) => {
    const path = `includes.${at}`
    const other = known.get(one)
    if (one === code || (other !== undefined && other.kind !== 'part'))
      issues.push({ code: 'package-includes-no-part', path, params: { code: one } })
    else if (other === undefined) issues.push({ code: 'package-code-unknown', path, params: { code: one } })
    if (prerequisites.some((list) => list.length === 1 && list[0] === one))
      issues.push({ code: 'package-includes-what-it-needs', path, params: { code: one } })
  })
  if (kind !== 'part')
    for (const other of others.filter((one) => one.includes.includes(code)))
      issues.push({ code: 'package-is-a-part', path: 'kind', params: { nameEs: other.name.es, nameEn: other.name.en } })
  return issues
}

function circleIssues(packages: readonly Offered[], code: string): Issue[] {
  const names = new Map(packages.map((one) => [one.code, one.name]))
  const say = (circle: readonly string[], locale: 'es' | 'en') =>
    circle.map((one) => names.get(one)?.[locale] ?? one).join(' → ')
  return prerequisiteCircles(packages)
    .filter((circle) => circle.includes(code))
    .map((circle) => ({
      code: 'package-circle',
      path: 'prerequisites',
      params: { circleEs: say(circle, 'es'), circleEn: say(circle, 'en') },
    }))
}

/** What a package can close: a service of the place, one within reach, the dwelling, the land, work. */
const gapPattern = new RegExp(
  `^(infrastructure:(${infrastructureFields.join('|')})|service:[a-z][a-z0-9-]{0,59}|housing:(new|improve)|tenure|employment)$`,
)

function gapIssues({ closes }: PackageDraft): Issue[] {
  return closes.flatMap((gap, at): Issue[] =>
    gapPattern.test(gap) ? [] : [{ code: 'package-gap-unknown', path: `closes.${at}`, params: { gap } }],
  )
}

/** What is wrong with a cost rule beside the other ones; `id` null: a new one. */
export function costRuleIssues(
  id: number | null,
  draft: CostRuleDraft,
  packages: readonly Pick<Package, 'code'>[],
  others: readonly CostRule[],
): Issue[] {
  const { factor, from, to, multiply, source } = draft
  const issues: Issue[] = []
  if (!packages.some(({ code }) => code === draft.package))
    issues.push({ code: 'package-code-unknown', path: 'package', params: { code: draft.package } })
  for (const [path, end] of Object.entries({ from, to }))
    if (end !== null && !(end >= 0 && end <= 1e6))
      issues.push({ code: 'cost-rule-end-out-of-range', path, params: { end } })
  if (from === null && to === null) issues.push({ code: 'cost-rule-without-ends', path: 'from' })
  else if (from !== null && to !== null && from >= to)
    issues.push({ code: 'cost-rule-ends-reversed', path: 'from', params: { from, to } })
  if (!(multiply > 0 && multiply <= 20))
    issues.push({ code: 'cost-rule-multiply-out-of-range', path: 'multiply', params: { multiply } })
  else if (multiply === 1) issues.push({ code: 'cost-rule-changes-nothing', path: 'multiply' })
  if (source.trim() === '')
    issues.push({ code: 'catalogue-text-blank', path: 'source', params: { field: 'catalogue-source' } })
  for (const other of others)
    if (other.id !== id && other.package === draft.package && other.factor === factor && doOverlap(other, draft))
      issues.push({
        code: 'cost-rule-overlaps',
        path: 'from',
        params: { from: other.from ?? 0, to: other.to ?? '∞', multiply: other.multiply, factor },
      })
  return issues
}

type Ends = Pick<CostRule, 'from' | 'to'>
const doOverlap = (a: Ends, b: Ends) =>
  (a.from ?? -Infinity) < (b.to ?? Infinity) && (b.from ?? -Infinity) < (a.to ?? Infinity)

/** Fields of a programme that can be waiting to be confirmed, as its table names them. */
export const confirmableFields = [
  'min_families',
  'max_families',
  'composition',
  'min_saving_uf',
  'subsidy_uf',
  'starts_on',
  'ends_on',
] as const

export function programmeIssues(draft: ProgrammeDraft): Issue[] {
  const issues = Object.entries({ name: draft.name, source: draft.source }).flatMap(([path, text]): Issue[] =>
    text.trim() === '' ? [{ code: 'catalogue-text-blank', path, params: { field: `catalogue-${path}` } }] : [],
  )
  const { minFamilies, maxFamilies, minSavingUf, subsidyUf, startsOn, endsOn } = draft
  for (const [path, count] of Object.entries({ minFamilies, maxFamilies }))
    if (count !== null && !(Number.isInteger(count) && count >= 1 && count <= 100_000))
      issues.push({ code: 'programme-families-out-of-range', path, params: { count } })
  if (minFamilies !== null && maxFamilies !== null && minFamilies > maxFamilies)
    issues.push({
      code: 'programme-families-reversed',
      path: 'minFamilies',
      params: { from: minFamilies, to: maxFamilies },
    })
  for (const [path, uf] of Object.entries({ minSavingUf, subsidyUf }))
    if (uf !== null && !(uf >= 0 && uf <= mostUf))
      issues.push({ code: 'package-uf-out-of-range', path, params: { field: `catalogue-${path}`, uf, most: mostUf } })
  for (const [path, day] of Object.entries({ startsOn, endsOn }))
    if (day !== null && !isDay(day)) issues.push({ code: 'programme-day-unreadable', path, params: { day } })
  if (startsOn !== null && endsOn !== null && isDay(startsOn) && isDay(endsOn) && startsOn > endsOn)
    issues.push({ code: 'programme-days-reversed', path: 'startsOn', params: { from: startsOn, to: endsOn } })
  draft.toConfirm.forEach((field, at) => {
    if (!(confirmableFields as readonly string[]).includes(field))
      issues.push({ code: 'programme-field-unknown', path: `toConfirm.${at}`, params: { field } })
  })
  return issues
}

/** A day that the calendar has, 2026-02-28. */
const isDay = (day: string) =>
  /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(Date.parse(day)) && new Date(day).toISOString().startsWith(day)
