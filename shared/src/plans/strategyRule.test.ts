import { describe, expect, test } from 'vitest'
import { isMessage } from '../messages/messages.ts'
import './addPlansMessages.ts'
import type { HazardFacts, HazardStudy } from './strategies.schema.ts'
import { kindsThatMove, strategyOf } from './strategyRule.ts'

const parameters = {
  'hazard-partial-share': 0.1,
  'hazard-relocation-share': 0.7,
  'hazard-moves-flood': 1,
  'hazard-moves-landslide': 1,
  'hazard-moves-tsunami': 1,
  'hazard-moves-evacuation': 0,
  'hazard-moves-fire': 0,
  'hazard-moves-no-build': 1,
  'hazard-unstable-slope-deg': 20,
  'hazard-slide-slope-deg': 6,
}

const facts = (own: Partial<HazardFacts> = {}): HazardFacts => ({
  problem: null,
  overlays: [],
  moving: { ofGround: 0, ofBuildings: null, buildings: 0 },
  points: [],
  pointDistanceM: 100,
  stripCount: 0,
  slopeDeg: null,
  studies: [],
  coveredBy: ['Plan regulador'],
  isOutsideLimits: false,
  ...own,
})
const flooded = (share: number, own: Partial<HazardFacts> = {}) =>
  facts({
    overlays: [{ kind: 'flood', ofGround: share, source: 'Áreas de riesgo', year: 2020 }],
    moving: { ofGround: share, ofBuildings: null, buildings: 0 },
    ...own,
  })
let studies = 0
const study = (own: Partial<HazardStudy>): HazardStudy => ({
  id: ++studies,
  version: 1,
  kind: null,
  finding: 'mitigable',
  movedShare: null,
  year: 2025,
  source: 'Estudio',
  note: null,
  ...own,
})
const ruled = (of: HazardFacts, changed: Record<string, number> = {}) => strategyOf(of, { ...parameters, ...changed })

describe('areas', () => {
  test.each([
    [0, 'in-place', 0, 'strategy-no-areas'],
    [0.0999, 'in-place', 0, 'strategy-areas-few'],
    [0.1, 'partial', 0.1, 'strategy-areas-part'],
    [0.6999, 'partial', 0.6999, 'strategy-areas-part'],
    [0.7, 'relocation', 1, 'strategy-areas-all'],
    [1, 'relocation', 1, 'strategy-areas-all'],
  ])('a share of %s', (share, strategy, movedShare, code) => {
    const of = share === 0 ? facts() : flooded(share)
    expect(ruled(of)).toMatchObject({ strategy, movedShare, reason: { code } })
  })

  test('the reason names overlay, share and source, of those areas alone that move families', () => {
    const overlays: HazardFacts['overlays'] = [
      { kind: 'fire', ofGround: 1, source: 'Incendios', year: null },
      { kind: 'flood', ofGround: 0.4, source: 'Áreas de riesgo', year: 2020 },
      { kind: 'tsunami', ofGround: 0.2, source: 'Áreas de riesgo', year: 2020 },
    ]
    const { reason, notes } = ruled(facts({ overlays, moving: { ofGround: 0.5, ofBuildings: null, buildings: 0 } }))
    expect(reason.params).toMatchObject({
      pct: 50,
      of: 'hazard-share-ground',
      kinds: 'hazard-flood, hazard-tsunami',
      sources: 'Áreas de riesgo, 2020',
      limitPct: 10,
    })
    expect(notes).toContainEqual({
      code: 'strategy-note-area',
      params: { pct: 100, kind: 'hazard-fire', source: 'Incendios' },
    })
  })

  test('people live in buildings: where they are known their share counts, not that of the ground', () => {
    const moving = { ofGround: 0.05, ofBuildings: 0.8, buildings: 20 }
    expect(ruled(flooded(0.05, { moving }))).toMatchObject({
      strategy: 'relocation',
      reason: { params: { pct: 80, of: 'hazard-share-buildings' } },
    })
    expect(ruled(flooded(0.9, { moving: { ofGround: 0.9, ofBuildings: 0, buildings: 20 } }))).toMatchObject({
      strategy: 'in-place',
    })
  })
})

describe('what nobody tells is unknown, never no hazard', () => {
  test('no instrument', () => {
    expect(ruled(facts({ coveredBy: [] }))).toMatchObject({
      strategy: null,
      movedShare: null,
      reason: { code: 'strategy-no-instrument' },
    })
  })

  test('areas to evacuate or of fire alone say nothing of the ground', () => {
    const overlays: HazardFacts['overlays'] = [{ kind: 'evacuation', ofGround: 1, source: 'SHOA', year: null }]
    expect(ruled(facts({ coveredBy: [], overlays }))).toMatchObject({
      strategy: null,
      reason: { code: 'strategy-only-some', params: { kinds: 'hazard-evacuation', sources: 'SHOA' } },
    })
  })

  test('outside urban limits plans of the town say nothing, but an area of theirs does', () => {
    expect(ruled(facts({ isOutsideLimits: true }))).toMatchObject({
      strategy: null,
      reason: { code: 'strategy-outside-limits' },
    })
    expect(ruled(flooded(0.05, { isOutsideLimits: true }))).toMatchObject({ strategy: 'in-place' })
    expect(ruled(flooded(0.8, { isOutsideLimits: true, coveredBy: [] }))).toMatchObject({ strategy: 'relocation' })
  })

  test('without a boundary, or with one that cannot be crossed', () => {
    for (const problem of ['without-boundary', 'shape-broken'] as const) {
      const moving = { ofGround: null, ofBuildings: null, buildings: 0 }
      expect(ruled(facts({ problem, moving }))).toMatchObject({
        strategy: null,
        reason: { code: `strategy-${problem}` },
      })
    }
  })
})

describe('slopes', () => {
  test('steep ground is unstable until it is studied; how many must move is unknown', () => {
    expect(ruled(facts({ slopeDeg: 20.1 }))).toMatchObject({
      strategy: 'partial',
      movedShare: null,
      reason: { code: 'strategy-steep', params: { slope: 20.1, limit: 20 } },
    })
    expect(ruled(facts({ slopeDeg: 20.1, studies: [study({ kind: 'landslide' })] }))).toMatchObject({
      strategy: 'in-place',
    })
    expect(ruled(facts({ slopeDeg: 20.1, studies: [study({ kind: 'flood' })] }))).toMatchObject({ strategy: 'partial' })
  })

  test('a gentle slope proves nothing', () => {
    expect(ruled(facts({ slopeDeg: 2, coveredBy: [] })).strategy).toBeNull()
    const notes = (slopeDeg: number | null) => ruled(facts({ slopeDeg })).notes.map(({ code }) => code)
    expect(notes(12)).toEqual(['strategy-note-slope'])
    expect(notes(3)).toEqual([])
    expect(notes(null)).toEqual(['strategy-note-slope-unknown'])
  })
})

describe('studies say more than areas', () => {
  test('a kind that a study lets stay is no longer counted', () => {
    expect(kindsThatMove(parameters, [])).toEqual(['flood', 'landslide', 'tsunami', 'no-build'])
    expect(kindsThatMove(parameters, [study({ kind: 'flood' })])).toEqual(['landslide', 'tsunami', 'no-build'])
    expect(kindsThatMove(parameters, [study({})])).toEqual(['no-build'])
    expect(kindsThatMove(parameters, [study({ finding: 'not-mitigable' })])).toHaveLength(4)
    expect(kindsThatMove(parameters, [study({ finding: 'not-mitigable', movedShare: 0.2 })])).toEqual(['no-build'])
  })

  test('the newest of a kind holds, and the one of a kind before the one of all', () => {
    const older = study({ kind: 'flood', finding: 'not-mitigable', year: 2010 })
    const newer = study({ kind: 'flood', finding: 'no-hazard', year: 2024 })
    const unknown = study({ kind: 'flood', finding: 'not-mitigable', year: null })
    expect(kindsThatMove(parameters, [newer, older, unknown])).not.toContain('flood')
    expect(
      kindsThatMove(parameters, [study({ year: 2026 }), study({ kind: 'flood', finding: 'not-mitigable' })]),
    ).toContain('flood')
  })

  test('what a study says must move does, where no instrument covers it too', () => {
    const none = { coveredBy: [] }
    const part = study({ kind: 'landslide', finding: 'not-mitigable', movedShare: 0.25 })
    expect(ruled(facts({ ...none, studies: [part] }))).toMatchObject({
      strategy: 'partial',
      movedShare: 0.25,
      reason: { code: 'strategy-study-not-mitigable', params: { pct: 25, source: 'Estudio, 2025' } },
    })
    const all = study({ kind: 'landslide', finding: 'not-mitigable' })
    expect(ruled(facts({ ...none, studies: [all] }))).toMatchObject({ strategy: 'relocation', movedShare: 1 })
    expect(ruled(facts({ ...none, studies: [study({})] }))).toMatchObject({ strategy: 'in-place', movedShare: 0 })
    expect(ruled(facts({ ...none, studies: [study({ kind: 'flood' })] })).strategy).toBeNull()
  })

  test('a settlement without a boundary can be studied', () => {
    const moving = { ofGround: null, ofBuildings: null, buildings: 0 }
    expect(ruled(facts({ problem: 'without-boundary', moving, studies: [study({})] })).strategy).toBe('in-place')
  })
})

test('every reason and note has its text', () => {
  const point = { kind: 'ravine' as const, count: 2 }
  const many = [
    facts(),
    facts({ coveredBy: [] }),
    facts({ isOutsideLimits: true }),
    facts({ problem: 'without-boundary' }),
    facts({ problem: 'shape-broken' }),
    flooded(0.01),
    flooded(0.5, {
      stripCount: 1,
      slopeDeg: 12,
      points: [
        { ...point, level: 'Alto' },
        { ...point, level: null },
      ],
    }),
    flooded(1),
    facts({ slopeDeg: 30 }),
    facts({ coveredBy: [], overlays: [{ kind: 'evacuation', ofGround: 1, source: 'SHOA', year: null }] }),
    facts({ overlays: [{ kind: 'fire', ofGround: 1, source: 'x', year: null }] }),
    ...(['no-hazard', 'mitigable', 'not-mitigable'] as const).map((finding) =>
      facts({ studies: [study({ finding })] }),
    ),
  ]
  for (const { reason, notes } of many.map((one) => ruled(one)))
    for (const { code } of [reason, ...notes]) expect(isMessage(code), code).toBe(true)
})
