import type { PlanInputs } from '@arraigo/shared/plans/planInputs.schema.ts'
import type { PlannedProject, PlannedSettlement, PlanResult } from '@arraigo/shared/plans/planResult.schema.ts'
import type { PlanRow } from '../items/planRows.ts'

/** Works from the year in which they begin to the last one, drawn in a lane of its own where they overlap. */
export interface TimelineBar {
  key: string
  package: string
  fromYear: number
  toYear: number
  families: number
  costUf: number
  lane: number
}

export type TimelineRow =
  | { kind: 'comuna'; key: string; name: string | null; families: number; costUf: number; count: number }
  | {
      kind: 'settlement'
      key: string
      settlementId: number
      at: number
      name: string
      planned: PlannedSettlement
      bars: TimelineBar[]
      lanes: number
    }
  | {
      kind: 'project'
      key: string
      siteId: number
      name: string
      /** 1, 2, …: where a site has several in a year. */
      number: number
      families: number
      from: string[]
      bars: TimelineBar[]
      lanes: number
    }

type Bar = Omit<TimelineBar, 'lane'>

/** The first lane that is free again: what begins when another ends follows in its lane. */
export function inLanes(bars: readonly Bar[]): { bars: TimelineBar[]; lanes: number } {
  const freeFrom: number[] = []
  const placed = [...bars]
    .sort((a, b) => a.fromYear - b.fromYear || a.toYear - b.toYear)
    .map((bar) => {
      const free = freeFrom.findIndex((year) => year <= bar.fromYear)
      const lane = free < 0 ? freeFrom.length : free
      freeFrom[lane] = bar.toYear + 1
      return { ...bar, lane }
    })
  return { bars: placed, lanes: freeFrom.length }
}

/** Settlements with works under their comuna, those that begin first first. */
export function settlementTimeline(rows: readonly PlanRow[]): TimelineRow[] {
  const planned = rows.filter(({ part }) => part === 'with')
  return byComuna(
    planned,
    ({ comuna }) => comuna,
    ({ planned: of }) => of,
  ).flatMap(({ head, own }) => [
    head,
    ...[...own]
      .sort((a, b) => (a.year ?? 0) - (b.year ?? 0) || (a.place ?? 0) - (b.place ?? 0))
      .map((row): TimelineRow => {
        const works = row.planned.works.map(
          (work): Bar => ({
            key: `${work.package}-${work.year}`,
            package: work.package,
            fromYear: work.year,
            toYear: work.endYear,
            families: work.families,
            costUf: work.costUf,
          }),
        )
        return {
          kind: 'settlement',
          key: `settlement-${row.id}`,
          settlementId: row.id,
          at: row.at,
          name: row.name,
          planned: row.planned,
          ...inLanes(works),
        }
      }),
  ])
}

/** Projects on sites under the comuna of the site. Each takes as long as the longest package that it is made of. */
export function projectTimeline(inputs: PlanInputs, { projects }: PlanResult): TimelineRow[] {
  const siteOf = new Map(inputs.sites.map((site) => [site.id, site]))
  const durations = new Map(inputs.packages.map(({ code, durationYears }) => [code, durationYears]))
  const names = new Map(inputs.settlements.ids.map((id, row) => [id, inputs.settlements.names[row] ?? '']))
  const costOf = ({ families, siteCostUf }: PlannedProject) => ({ families, costUf: siteCostUf })
  return byComuna(projects, ({ siteId }) => siteOf.get(siteId)?.comunaName ?? null, costOf).flatMap(({ head, own }) => [
    head,
    ...[...own]
      .sort((a, b) => a.year - b.year || a.number - b.number)
      .map((project): TimelineRow => {
        const years = Math.max(1, ...project.from.map((part) => durations.get(part.package) ?? 1))
        const bar = {
          key: 'project',
          package: largestPackage(project),
          fromYear: project.year,
          toYear: project.year + years - 1,
          families: project.families,
          costUf: project.siteCostUf,
        }
        return {
          kind: 'project',
          key: `project-${project.siteId}-${project.year}-${project.number}`,
          siteId: project.siteId,
          name: siteOf.get(project.siteId)?.name ?? String(project.siteId),
          number: project.number,
          families: project.families,
          from: project.from.map(({ settlementId }) => names.get(settlementId) ?? ''),
          ...inLanes([bar]),
        }
      }),
  ])
}

const largestPackage = ({ from }: PlannedProject): string =>
  [...from].sort((a, b) => b.families - a.families)[0]?.package ?? ''

interface Group<T> {
  head: TimelineRow & { kind: 'comuna' }
  own: T[]
}

function byComuna<T>(
  all: readonly T[],
  nameOf: (one: T) => string | null,
  sumOf: (one: T) => { families: number; costUf: number },
): Group<T>[] {
  const groups = Map.groupBy(all, nameOf)
  return [...groups]
    .map(([name, own]): Group<T> => {
      const sums = own.map(sumOf)
      return {
        head: {
          kind: 'comuna',
          key: `comuna-${name}`,
          name,
          families: sums.reduce((sum, { families }) => sum + families, 0),
          costUf: sums.reduce((sum, { costUf }) => sum + costUf, 0),
          count: own.length,
        },
        own,
      }
    })
    .sort((a, b) => (a.head.name ?? '').localeCompare(b.head.name ?? '', 'es'))
}

/** First and last year of the axis: works that end after the plan are seen to their end. */
export function timelineYears(rows: readonly TimelineRow[], fromYear: number, count: number): number[] {
  const ends = rows.flatMap((row) => (row.kind === 'comuna' ? [] : row.bars.map(({ toYear }) => toYear)))
  const last = Math.max(fromYear + count - 1, ...ends)
  return Array.from({ length: last - fromYear + 1 }, (_, at) => fromYear + at)
}
