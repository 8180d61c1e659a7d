import type { Issue } from '../../problems/issue.ts'
import type { Lock, PlanSpec } from '../plan.schema.ts'
import type { PlanInputs } from '../planInputs.schema.ts'
import { mostMoney } from './moneyIssues.ts'
import { yearsOf } from './planChoices.ts'
import { planContext } from './planContext.ts'
import type { PlanModel } from './planModel.ts'
import { packageNamed, packagesNamed } from './planNames.ts'
import { packagesByCode, rowsById } from './planRows.ts'
import { reasonWord } from './reasonWords.ts'
import { settlementOffer } from './settlementOffer.ts'

/** Locks that do not say why, say two things of one settlement, or name a year beyond the plan. */
export function lockIssues(spec: PlanSpec, inputs: PlanInputs | null): Issue[] {
  const years = yearsOf(spec)
  return spec.locks.flatMap((lock, at) => {
    const path = `locks.${at}`
    const settlement = nameOf(inputs, lock.settlementId)
    const issues: Issue[] = []
    if (lock.reason.trim() === '')
      issues.push({ code: 'plan-lock-no-reason', path: `${path}.reason`, params: { settlement } })
    if (lock.is === 'out' && lock.year !== null)
      issues.push({ code: 'plan-lock-out-year', path: `${path}.year`, params: { settlement, year: String(lock.year) } })
    else if (lock.year !== null && (lock.year < years.from || lock.year > years.to))
      issues.push({
        code: 'plan-lock-year',
        path: `${path}.year`,
        params: { settlement, year: String(lock.year), from: String(years.from), to: String(years.to) },
      })
    const against = spec.locks.findIndex((other, place) => place < at && contradicts(lock, other))
    if (against >= 0)
      issues.push({ code: 'plan-locks-contradict', path, params: { settlement, other: against + 1, place: at + 1 } })
    return issues
  })
}

const nameOf = (inputs: PlanInputs | null, id: number): string =>
  inputs?.settlements.names[inputs.settlements.ids.indexOf(id)] ?? String(id)

/** In and out at once, or one package in two years. */
function contradicts(one: Lock, other: Lock): boolean {
  if (one.settlementId !== other.settlementId) return false
  if (one.is !== other.is) {
    const out = one.is === 'out' ? one : other
    return out.package === null || one.package === other.package
  }
  return (
    one.is === 'in' &&
    one.package !== null &&
    one.package === other.package &&
    one.year !== null &&
    other.year !== null &&
    one.year !== other.year
  )
}

/** Locks of what the data do not have or do not allow. */
export function lockDataIssues(spec: PlanSpec, inputs: PlanInputs, model: PlanModel): Issue[] {
  const single = singleLockIssues(spec, inputs)
  return [
    ...single,
    ...impossibleLocks(spec, inputs, model, single),
    ...exclusiveLocks(spec, inputs, model),
    ...costlyLocks(model),
  ]
}

/** What is wrong with each lock by itself, as if there were no other. */
function singleLockIssues(spec: PlanSpec, inputs: PlanInputs): Issue[] {
  const rows = rowsById(inputs)
  const packages = packagesByCode(inputs)
  const unlocked = planContext(inputs, { ...spec, locks: [] })
  return spec.locks.flatMap((lock, at): Issue[] => {
    const path = `locks.${at}`
    const row = rows.get(lock.settlementId)
    if (row === undefined)
      return [{ code: 'plan-lock-settlement-unknown', path, params: { settlement: String(lock.settlementId) } }]
    const offered = lock.package === null ? null : packages.get(lock.package)
    if (offered === undefined)
      return [{ code: 'plan-package-unknown', path: `${path}.package`, params: { package: lock.package } }]
    if (lock.is === 'out') return []
    const params = { settlement: inputs.settlements.names[row] ?? '' }
    const named = { ...params, ...packageNamed(inputs, offered ?? -1) }
    if (lock.package !== null && !spec.packages.includes(lock.package))
      return [{ code: 'plan-lock-package-not-in-plan', path: `${path}.package`, params: named }]
    const offer = settlementOffer(unlocked, row)
    if (offer.excluded !== null)
      return [{ code: 'plan-lock-excluded', path, params: { ...params, reason: reasonWord(offer.excluded.code) } }]
    if (offered === null) return []
    const refusal = offer.refused.get(offered)
    if (refusal !== undefined)
      return [
        {
          code: 'plan-lock-refused',
          path: `${path}.package`,
          params: { ...named, reason: reasonWord(refusal.code) },
        },
      ]
    const first = spec.fromYear + (offer.options.find((option) => option.package === offered)?.firstYear ?? 0)
    return lock.year !== null && lock.year < first && lock.year >= spec.fromYear
      ? [
          {
            code: 'plan-lock-too-early',
            path: `${path}.year`,
            params: { ...named, year: String(lock.year), first: String(first) },
          },
        ]
      : []
  })
}

/** Locked in, of which other locks or the year leave nothing; what is wrong with locks of the settlement themselves is said already. */
function impossibleLocks(
  spec: PlanSpec,
  inputs: PlanInputs,
  { mustHaves, options }: PlanModel,
  said: Issue[],
): Issue[] {
  const settlementOf = (lock: number) => spec.locks[lock]?.settlementId ?? -1
  const wrong = new Set(
    [...said, ...lockIssues(spec, inputs)].map(({ path }) => settlementOf(Number(path?.split('.')[1]))),
  )
  return mustHaves.flatMap(({ options: any, year, lock }) => {
    const isPossible = any.some((at) => year === null || (options[at]?.firstYear ?? 0) <= year)
    if (isPossible || wrong.has(settlementOf(lock))) return []
    const settlement = nameOf(inputs, settlementOf(lock))
    const named = { settlement, year: year === null ? null : String(spec.fromYear + year) }
    return year === null || any.length === 0
      ? [{ code: 'plan-lock-nothing-left', path: `locks.${lock}`, params: { settlement } }]
      : [{ code: 'plan-lock-nothing-then', path: `locks.${lock}.year`, params: named }]
  })
}

/** Two packages of one settlement locked in of which only one can be. */
function exclusiveLocks(spec: PlanSpec, inputs: PlanInputs, { mustHaves, cliques, options }: PlanModel): Issue[] {
  const named = mustHaves.filter((must) => must.options.length === 1)
  const told = new Set<number>()
  return cliques.flatMap((clique) => {
    const locked = named.filter((must) => clique.includes(must.options[0] ?? -1))
    const codes = [
      ...new Set(locked.map((must) => inputs.packages[options[must.options[0] ?? -1]?.package ?? -1]?.code ?? '')),
    ]
    const last = locked.at(-1)?.lock ?? 0
    if (codes.length < 2 || told.has(last)) return []
    told.add(last)
    const { es, en } = packagesNamed(inputs, codes)
    const settlement = nameOf(inputs, spec.locks[last]?.settlementId ?? -1)
    return [{ code: 'plan-locks-exclusive', path: `locks.${last}`, params: { settlement, namesEs: es, namesEn: en } }]
  })
}

/** All that is locked in costs at least so much, without land that several may share and works needed before. */
function costlyLocks(model: PlanModel): Issue[] {
  const locked = new Set(model.mustHaves.flatMap(({ options }) => options))
  const funds = new Set([...locked].flatMap((at) => model.options[at]?.funds ?? []))
  const most = mostMoney({ ...model, carriesOver: true }, [...funds])
  const rowOf = (at: number | undefined) => model.options[at ?? -1]?.row
  const named = new Set(model.mustHaves.flatMap(({ options }) => (options.length === 1 ? options : [])))
  const namedRows = new Set([...named].map(rowOf))
  // A settlement's lock without a package is met by the one with a package.
  const open = model.mustHaves.filter(({ options }) => options.length > 1 && !namedRows.has(rowOf(options[0])))
  const uf =
    [...named].reduce((sum, at) => sum + (model.options[at]?.costUf ?? 0), 0) +
    open.reduce((sum, { options }) => sum + Math.min(...options.map((at) => model.options[at]?.costUf ?? 0)), 0)
  return uf > most && most > 0
    ? [{ code: 'plan-locks-too-costly', path: 'locks', params: { uf: Math.ceil(uf), mostUf: Math.floor(most) } }]
    : []
}
