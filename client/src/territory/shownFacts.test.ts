import { expect, it } from 'vitest'
import { shownFacts } from './shownFacts.ts'

const names = (fields: readonly { name: string }[]) => fields.map(({ name }) => name)
const unknownRow = {
  name: 'Uno',
  status: 'identified',
  closed_reason: null,
  household_count: null,
  family_count: null,
  family_date: null,
  water: 'unknown',
  waste: 'unknown',
  tenure: 'unknown',
}

it('says of a settlement of which little is known what is asked of every one, and names the rest together', () => {
  const { facts, unknown } = shownFacts('settlements', { properties: unknownRow }, [
    'code',
    'comuna_code',
    'comuna_name',
  ])
  expect(names(facts)).toEqual([
    'name',
    'status',
    'household_count',
    'household_source',
    'household_year',
    'origin_year',
    'water',
    'sewerage',
    'power',
    'notes',
    'area_m2',
  ])
  expect(names(unknown)).toEqual([
    'family_count',
    'tenure',
    'waste',
    'paving',
    'lighting',
    'strategy',
    'boundary_source',
    'confidence',
  ])
})

it('gives a line to what is known, zero families among it', () => {
  const properties = { ...unknownRow, family_count: 0, waste: 'none', status: 'closed', closed_reason: 'relocated' }
  const { facts, unknown } = shownFacts('settlements', { properties }, [])
  expect(names(facts)).toEqual(expect.arrayContaining(['closed_reason', 'family_count', 'waste']))
  expect(names(unknown)).not.toContain('family_count')
})
