import { createHash } from 'node:crypto'
import { collectionIds, infrastructureFields } from '@arraigo/shared/territory/collections.ts'
import { expect, test } from 'vitest'
import { generateTerritory } from './territory.ts'

const territory = generateTerritory()
const hashOf = (of: unknown) => createHash('sha256').update(JSON.stringify(of)).digest('hex')

test('the same seed draws the same bytes, another seed another place', () => {
  expect(hashOf(generateTerritory())).toBe(hashOf(territory))
  expect(hashOf(generateTerritory('another').settlements)).not.toBe(hashOf(territory.settlements))
}, 60_000)

test('every collection has rows, each with its own id', () => {
  for (const id of collectionIds) {
    expect(territory[id].length, id).toBeGreaterThan(0)
    expect(new Set(territory[id].map((row) => row.sourceId)).size, id).toBe(territory[id].length)
  }
})

test('three regions have sixty settlements and more, a few without households and without a boundary', () => {
  const { settlements } = territory
  expect(settlements.length).toBeGreaterThanOrEqual(60)
  expect([...new Set(settlements.map((row) => String(row.fields.comuna_code).slice(0, 2)))].sort()).toEqual([
    '05',
    '08',
    '13',
  ])
  expect(settlements.filter((row) => row.shape === null).length).toBeGreaterThanOrEqual(1)
  const households = settlements.map((row) => row.fields.household_count)
  expect(households.filter((count) => count === null).length).toBeGreaterThan(2)
  expect(households.filter((count) => count !== null && (Number(count) < 8 || Number(count) > 400))).toEqual([])
  for (const service of infrastructureFields) {
    expect(new Set(settlements.map((row) => row.fields[service])).size, service).toBe(5)
  }
  for (const field of ['family_count', 'family_date', 'household_date', 'strategy_reason', 'boundary_date']) {
    const known = settlements.filter((row) => row.fields[field] !== null).length
    expect([field, known > 10, known < settlements.length]).toEqual([field, true, true])
  }
})

test('comunas have the population of the census, and their blocks hold nearly all of it', () => {
  const valparaiso = territory.comunas.find((row) => row.fields.code === '05101')
  expect(valparaiso?.fields).toMatchObject({ name: 'Valparaíso', region_code: '05', population: 284_938 })
  for (const { fields } of territory.comunas) {
    const blocks = territory.blocks.filter((row) => row.fields.comuna_code === fields.code)
    const people = blocks.reduce((sum, row) => sum + Number(row.fields.population ?? 0), 0)
    expect(people / Number(fields.population), String(fields.name)).toBeGreaterThan(0.85)
    expect(people / Number(fields.population), String(fields.name)).toBeLessThan(0.97)
  }
  expect(territory.blocks.some((row) => row.fields.population === null)).toBe(true)
})

test('there are facilities of every kind that a standard asks for', () => {
  const kinds = new Set(territory.facilities.map((row) => row.fields.kind))
  for (const kind of [
    'school',
    'early-education',
    'primary-health',
    'transit-stop',
    'plaza',
    'park',
    'police',
    'fire',
    'market',
  ]) {
    expect(kinds, kind).toContain(kind)
  }
})
