import type { Issue } from '../problems/issue.ts'
import type { Strategy } from './catalogue.schema.ts'
import type { HazardFacts, HazardStudy } from './strategies.schema.ts'

type Said = Pick<Issue, 'code' | 'params'>

/**
 * What hazards are of. `evacuation`: areas that people leave when a tsunami comes, wider than what it floods. `no-build`:
 * strips along lines and banks on which a plan lets nobody build. `other`: whatever a file calls otherwise.
 */
export const hazardKinds = [
  'flood',
  'landslide',
  'ravine',
  'tsunami',
  'evacuation',
  'volcanic',
  'fire',
  'other',
  'no-build',
] as const
export type HazardKind = (typeof hazardKinds)[number]

/** Kinds that an instrument which tells of the ground has: one that has fire areas alone says nothing of slides and floods. */
export const groundHazards: readonly HazardKind[] = ['flood', 'landslide', 'ravine', 'tsunami', 'volcanic']

/** Figures of the rule, by their codes in the table of parameters. */
export type StrategyParameters = Readonly<Record<string, number>>

export interface RuledStrategy {
  /** Null: nothing that is loaded tells. Never a word for "no hazard". */
  strategy: Strategy | null
  /** Of the families, that must move; null unknown. */
  movedShare: number | null
  reason: Said
  /** What to know beside the reason: conditions, points, slopes, what else lies over the place. */
  notes: Said[]
}

/**
 * Kinds whose areas people must leave as long as no study says otherwise (`hazard-moves-KIND` is 1). Building in a risk area
 * is conditional on a study and works (OGUC 2.1.17): a study that lets people stay takes its kind out.
 */
export function kindsThatMove(parameters: StrategyParameters, studies: readonly HazardStudy[]): HazardKind[] {
  const newest = newestStudies(studies)
  const general = newest.get(null)
  return hazardKinds.filter((kind) => {
    if (parameters[`hazard-moves-${kind}`] !== 1) return false
    const study = newest.get(kind) ?? (kind === 'no-build' ? undefined : general)
    return study === undefined || (study.finding === 'not-mitigable' && study.movedShare === null)
  })
}

/**
 * In place, partial or relocation: by the share of the ground, or of the buildings where they are known, that lies in areas
 * of kinds that move, and by studies, which say more than areas. `facts.moving` is the share in areas of `kindsThatMove`.
 *
 * - at least `hazard-relocation-share`: all families move; at least `hazard-partial-share`: those in the areas do.
 * - less: in place where a study or an instrument tells of the ground there; else unknown.
 * - steeper than `hazard-unstable-slope-deg` on the mean, without a study of slides: partial, and how many must move is
 *   unknown. Slides are recorded from 6° on: a gentle slope proves nothing, and is never a reason to stay.
 */
export function strategyOf(facts: HazardFacts, parameters: StrategyParameters): RuledStrategy {
  const notes = notesOf(facts, parameters)
  if (facts.problem !== null && facts.studies.length === 0)
    return { strategy: null, movedShare: null, reason: { code: `strategy-${facts.problem}` }, notes }
  const studied = studiedShare(facts)
  const inAreas = sharedBy(facts)
  const share = Math.max(studied?.movedShare ?? 0, inAreas ?? 0)
  if (share >= (parameters['hazard-partial-share'] ?? 0) && share > 0) {
    const isAll = share >= (parameters['hazard-relocation-share'] ?? 1)
    const isStudied = studied !== null && studied.movedShare >= (inAreas ?? 0)
    return {
      strategy: isAll ? 'relocation' : 'partial',
      movedShare: isAll ? 1 : share,
      reason: isStudied ? studyReason(studied.study, share) : areasReason(facts, parameters, share, isAll),
      notes,
    }
  }
  return { ...belowShares(facts, parameters, share), notes }
}

function belowShares(facts: HazardFacts, parameters: StrategyParameters, share: number): Omit<RuledStrategy, 'notes'> {
  const newest = newestStudies(facts.studies)
  const slides = newest.get('landslide') ?? newest.get(null)
  const limit = parameters['hazard-unstable-slope-deg'] ?? 90
  if (slides === undefined && facts.slopeDeg !== null && facts.slopeDeg > limit) {
    const params = { slope: rounded(facts.slopeDeg), limit }
    return { strategy: 'partial', movedShare: null, reason: { code: 'strategy-steep', params } }
  }
  const general = newest.get(null)
  if (general !== undefined) return { strategy: 'in-place', movedShare: 0, reason: studyReason(general, 0) }
  if (!isCovered(facts)) return { strategy: null, movedShare: null, reason: unknownReason(facts) }
  if (share > 0) return { strategy: 'in-place', movedShare: 0, reason: areasReason(facts, parameters, share, false) }
  const [study] = newest.values()
  if (study !== undefined) return { strategy: 'in-place', movedShare: 0, reason: studyReason(study, 0) }
  const params = { sources: facts.coveredBy.join('; ') }
  return { strategy: 'in-place', movedShare: 0, reason: { code: 'strategy-no-areas', params } }
}

/** An instrument tells of the comuna, and of this place: it lies within the town, or in an area that it has. */
const isCovered = ({ coveredBy, isOutsideLimits, overlays }: HazardFacts) =>
  coveredBy.length > 0 && (!isOutsideLimits || overlays.some(({ kind }) => kind !== 'evacuation'))

function unknownReason({ overlays, coveredBy }: HazardFacts): Said {
  if (coveredBy.length > 0) return { code: 'strategy-outside-limits', params: { sources: coveredBy.join('; ') } }
  if (overlays.length === 0) return { code: 'strategy-no-instrument' }
  const kinds = overlays.map(({ kind }) => `hazard-${kind}`)
  return { code: 'strategy-only-some', params: { kinds: [...new Set(kinds)].join(', '), sources: sourcesOf(overlays) } }
}

/** Of buildings where any are known: people live in them, not on the ground around. */
const sharedBy = ({ moving }: HazardFacts): number | null => moving.ofBuildings ?? moving.ofGround

function areasReason(facts: HazardFacts, parameters: StrategyParameters, share: number, isAll: boolean): Said {
  const kinds = kindsThatMove(parameters, facts.studies)
  const areas = facts.overlays.filter(({ kind }) => kinds.includes(kind))
  const limit = parameters[isAll ? 'hazard-relocation-share' : 'hazard-partial-share'] ?? 0
  const isEnough = share >= limit
  return {
    code: isAll ? 'strategy-areas-all' : isEnough ? 'strategy-areas-part' : 'strategy-areas-few',
    params: {
      pct: percent(share),
      of: facts.moving.ofBuildings === null ? 'hazard-share-ground' : 'hazard-share-buildings',
      kinds: areas.map(({ kind }) => `hazard-${kind}`).join(', '),
      sources: sourcesOf(areas),
      limitPct: percent(limit),
    },
  }
}

const sourcesOf = (overlays: HazardFacts['overlays']) =>
  [...new Set(overlays.map(({ source, year }) => (year === null ? source : `${source}, ${year}`)))].join('; ')

function studyReason({ finding, source, year, kind }: HazardStudy, share: number): Said {
  const params = {
    kind: kind === null ? 'hazard-all-kinds' : `hazard-${kind}`,
    source: year === null ? source : `${source}, ${year}`,
    pct: percent(share),
  }
  return { code: `strategy-study-${finding}`, params }
}

/** What the newest studies say must move, apart from areas; null: no study says so. */
function studiedShare({ studies, overlays }: HazardFacts): { movedShare: number; study: HazardStudy } | null {
  const known = [...newestStudies(studies).values()].flatMap((study) => {
    if (study.finding !== 'not-mitigable') return []
    if (study.movedShare !== null) return [{ movedShare: study.movedShare, study }]
    // On the ground in question; where no area shows it, all.
    const isDrawn = overlays.some(({ kind }) => study.kind === null || kind === study.kind)
    return isDrawn ? [] : [{ movedShare: 1, study }]
  })
  return known.toSorted((a, b) => b.movedShare - a.movedShare)[0] ?? null
}

/** By kind (null: of all kinds): the one of the latest year, of one year the one written last. */
function newestStudies(studies: readonly HazardStudy[]): Map<HazardKind | null, HazardStudy> {
  const inOrder = studies.toSorted((a, b) => (a.year ?? 0) - (b.year ?? 0) || a.id - b.id)
  return new Map(inOrder.map((study) => [study.kind, study]))
}

function notesOf(facts: HazardFacts, parameters: StrategyParameters): Said[] {
  const moving = kindsThatMove(parameters, facts.studies)
  const beside = facts.overlays.filter(({ kind }) => !moving.includes(kind))
  const notes = beside.map(({ kind, ofGround, source }): Said => {
    const params = { pct: percent(ofGround), kind: `hazard-${kind}`, source }
    return { code: kind === 'evacuation' ? 'strategy-note-evacuation' : 'strategy-note-area', params }
  })
  for (const { kind, level, count } of facts.points)
    notes.push({
      code: level === null ? 'strategy-note-points' : 'strategy-note-points-level',
      params: { count, kind: `hazard-${kind}`, level, metres: facts.pointDistanceM },
    })
  if (facts.stripCount > 0) notes.push({ code: 'strategy-note-strips', params: { count: facts.stripCount } })
  return [...notes, ...slopeNote(facts, parameters)]
}

function slopeNote({ slopeDeg }: HazardFacts, parameters: StrategyParameters): Said[] {
  if (slopeDeg === null) return [{ code: 'strategy-note-slope-unknown' }]
  const [slides, unstable] = [parameters['hazard-slide-slope-deg'] ?? 6, parameters['hazard-unstable-slope-deg'] ?? 20]
  if (slopeDeg < slides || slopeDeg > unstable) return []
  return [{ code: 'strategy-note-slope', params: { slope: rounded(slopeDeg), from: slides } }]
}

const percent = (share: number) => rounded(share * 100)
const rounded = (value: number) => Math.round(value * 10) / 10
