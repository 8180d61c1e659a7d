import type { DatedStandard } from '@arraigo/shared/coverage/standards.schema.ts'
import { describe, expect, it } from 'vitest'
import { sameStandard, standardGrid } from './standardGrid.ts'

const aStandard = (change: Partial<DatedStandard>): DatedStandard => ({
  id: 1,
  version: 1,
  setName: 'siedu',
  service: 'park',
  name: null,
  facilityKinds: ['park', 'plaza'],
  maxDistanceM: 3000,
  validFromYear: 2018,
  source: 'INE',
  confidence: 'confirmed',
  changeNote: null,
  changedBy: 'arraigo',
  validFrom: '2026-01-01T00:00:00.000Z',
  ...change,
})

describe('services by sets', () => {
  it('keeps official sets and services that were removed, and appends what people added', () => {
    const official = [aStandard({}), aStandard({ service: 'transit' }), aStandard({ setName: 'ds49-location' })]
    const own = aStandard({ id: 9, setName: 'Cerro', service: 'posta', name: 'Posta' })
    expect(standardGrid([aStandard({ id: 4 }), own], official)).toEqual({
      sets: ['siedu', 'ds49-location', 'Cerro'],
      rows: [
        { service: 'park', name: null, standards: [aStandard({ id: 4 }), null, null] },
        { service: 'transit', name: null, standards: [null, null, null] },
        { service: 'posta', name: 'Posta', standards: [null, null, own] },
      ],
    })
  })

  it('knows a standard from the official one by what it measures and where it comes from, not by who saved it', () => {
    const official = aStandard({})
    expect(sameStandard(official, aStandard({ id: 8, version: 3, facilityKinds: ['plaza', 'park'] }))).toBe(true)
    expect(sameStandard(official, aStandard({ facilityKinds: ['park'] }))).toBe(false)
    expect(sameStandard(official, aStandard({ source: 'Acuerdo 12' }))).toBe(false)
  })
})
