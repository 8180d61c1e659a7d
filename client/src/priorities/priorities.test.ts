import type { RankingInputs, RankingSpec } from '@arraigo/shared/priorities/ranking.schema.ts'
import { describe, expect, it } from 'vitest'
import { dataChangeBetween } from './dataChange.ts'
import { specChanges } from './editing/specChanges.ts'
import { rankClasses, rankCuts } from './onMap/rankClasses.ts'
import { movesSince } from './order/moves.ts'
import { rankingViewFrom } from './rankingAddress.ts'
import { sameSpec } from './rankingOf.ts'

describe('classes of ranks on the map', () => {
  it('end where people draw lines, and at the line that was chosen', () => {
    expect(rankCuts(373, 20)).toEqual([10, 20, 50, 100, 373])
    expect(rankCuts(373, 35)).toEqual([10, 20, 35, 50, 373])
    expect(rankCuts(1432, 400)).toEqual([10, 20, 50, 400, 1432])
    expect(rankCuts(12, 20)).toEqual([1, 3, 5, 10, 12])
    expect([rankCuts(1, 20), rankCuts(0, 20)]).toEqual([[1], []])
  })
  it('hold everybody with a place; those without are of none', () => {
    expect(Array.from(rankClasses(Int32Array.of(1, 10, 11, 0, 30), [10, 20, 30]))).toEqual([0, 0, 1, -1, 2])
  })
})

describe('the address of a ranking', () => {
  const view = (text: string) => rankingViewFrom(new URLSearchParams(text))
  it('carries what a colleague needs to see the same', () => {
    expect(view('in=05&method=topsis&top=35&w=40,0,2.5&view=table')).toMatchObject({
      in: '05',
      method: 'topsis',
      top: 35,
      weights: [40, 0, 2.5],
      isTable: true,
    })
  })
  it('says nothing where it makes no sense', () => {
    const nonsense = { in: null, method: null, top: 20, weights: null, isTable: false }
    expect(view('in=x&method=best&top=-3&w=1,b')).toMatchObject(nonsense)
    expect(view('w=-1,2&top=1e9')).toMatchObject(nonsense)
  })
})

describe('who moves', () => {
  it('leaves aside those who had or have no place', () => {
    const rows = [
      { settlementId: 1, rank: 1 },
      { settlementId: 2, rank: 5 },
      { settlementId: 3, rank: null },
      { settlementId: 4, rank: 2 },
    ]
    const before = new Map([
      [1, 1],
      [2, 2],
      [3, 9],
    ])
    expect(movesSince(rows, before)).toEqual({ moved: 1, most: { settlementId: 2, from: 2, to: 5 } })
    expect(movesSince(rows, new Map())).toEqual({ moved: 0, most: null })
  })
})

const inputsOf = (values: Record<number, number | null>, more: Partial<RankingInputs> = {}): RankingInputs => {
  const ids = Object.keys(values).map(Number)
  const none = ids.map(() => null)
  return {
    in: '05',
    standardSet: 'siedu',
    settlements: {
      ids,
      versions: ids.map(() => 1),
      codes: none,
      names: ids.map((id) => `Campamento ${id}`),
      comunaCodes: none,
      comunaNames: none,
      households: none,
      longitudes: none,
      latitudes: none,
    },
    columns: [
      {
        key: 'households',
        name: { es: 'Hogares', en: 'Households' },
        unit: 'households',
        values: Object.values(values),
        low: null,
        high: null,
        sources: [],
        rowSources: null,
        notes: [],
      },
    ],
    left: { closed: 0, repeated: 0 },
    basis: { versions: {}, computedAt: '2026-01-01T00:00:00Z', parameters: [] },
    findings: [],
    ...more,
  }
}

describe('data that changed since a ranking was saved', () => {
  it('are other values, and settlements that came or were closed, wherever they stand', () => {
    const change = dataChangeBetween(inputsOf({ 1: 10, 2: null, 3: 30 }), inputsOf({ 2: 20, 3: 30, 4: 40 }))
    expect(change?.changed).toEqual(new Map([[2, ['households']]]))
    expect(change?.came).toEqual([{ id: 4, name: 'Campamento 4' }])
    expect(change?.gone).toEqual([{ id: 1, name: 'Campamento 1' }])
  })
  it('are none where nothing changed, or another place is looked at', () => {
    expect(dataChangeBetween(inputsOf({ 1: 10 }), inputsOf({ 1: 10 }))).toBeNull()
    expect(dataChangeBetween(inputsOf({ 1: 10 }), inputsOf({ 1: 11 }, { in: '13' }))).toBeNull()
  })
})

const specOf = (weights: Record<string, number>, more: Partial<RankingSpec> = {}): RankingSpec => ({
  in: '05',
  standardSet: 'siedu',
  method: 'weighted-sum',
  criteria: Object.entries(weights).map(([key, weight]) => ({
    key,
    weight,
    direction: 'more-first',
    normalisation: { kind: 'min-max' },
    unknown: 'leave-out',
  })),
  weighting: 'points',
  judgements: [],
  filters: [],
  exclusions: [],
  weightSpread: 0.5,
  ...more,
})

describe('what differs between two states of a ranking', () => {
  it('is said of weights by their share: the same on another scale is no change', () => {
    expect(specChanges(specOf({ age: 1, density: 1 }), specOf({ age: 50, density: 50 }))).toEqual([])
    expect(specChanges(specOf({ age: 1, density: 1 }), specOf({ age: 3, density: 1 }))).toEqual([
      { kind: 'weight', key: 'age', from: 0.5, to: 0.75 },
      { kind: 'weight', key: 'density', from: 0.5, to: 0.25 },
    ])
  })
  it('is nothing where properties only come in another order', () => {
    const spec = specOf({ age: 1, density: 1 })
    const turned = spec.criteria.map((one) => Object.fromEntries(Object.entries(one).reverse()) as typeof one)
    expect(specChanges(spec, { ...spec, criteria: turned })).toEqual([])
    expect(sameSpec(spec, { ...spec, criteria: turned })).toBe(true)
  })
  it('names criteria that came and went, the method and the filters', () => {
    const filters: RankingSpec['filters'] = [{ key: 'households', op: 'at-least', value: 8, keepsUnknown: true }]
    const changes = specChanges(specOf({ age: 1 }), specOf({ density: 1 }, { method: 'topsis', filters }))
    expect(changes).toEqual([
      { kind: 'added', key: 'density' },
      { kind: 'removed', key: 'age' },
      { kind: 'method', from: 'weighted-sum', to: 'topsis' },
      { kind: 'filters' },
    ])
  })
})
