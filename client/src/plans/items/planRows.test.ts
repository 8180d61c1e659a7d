import { planSample } from '@arraigo/shared/plans/testing/planSample.ts'
import { expect, test } from 'vitest'
import { planLookFrom } from '../onMap/planLook.ts'
import { modelOf } from './changedPlan.ts'
import { planCsv } from './planCsv.ts'
import { filteredRows, planRows, sortedRows } from './planRows.ts'

const { inputs, spec, result } = planSample()
const rows = planRows(inputs, result, modelOf(inputs, spec).excluded)
const shown = (query: string) => {
  const look = planLookFrom(new URLSearchParams(query))
  return sortedRows(filteredRows(rows, look), look.sort, look.isDescending).map(({ name }) => name)
}

test('settlements with works come first to the eye, in the order of their scores', () => {
  expect(shown('')).toEqual([
    'Manuel Bustos',
    'Vista Hermosa',
    'Felipe Camiroaga',
    'Parcela 11',
    'Pampa Ilusión',
    'Violeta Parra',
  ])
  expect(rows.find(({ name }) => name === 'Vista Hermosa')?.place).toBe(2)
})

test('those without are told apart from those that cannot be planned', () => {
  expect(shown('show=without')).toEqual(['Las Palmas'])
  expect(shown('show=excluded')).toEqual(['La Isla'])
  expect(rows.filter(({ isUnknown }) => isUnknown).map(({ name }) => name)).toEqual(['La Isla'])
})

test('year and package are those of one work', () => {
  expect(shown('package=relocation&year=2027')).toEqual(['Vista Hermosa', 'Parcela 11'])
  expect(shown('package=community-centre&year=2027')).toEqual([])
})

test('a search finds names and comunas without accents, in the order that is asked', () => {
  expect(shown('q=ilusion')).toEqual(['Pampa Ilusión'])
  expect(shown('q=valparaiso&sort=cost&desc=1')).toEqual(['Vista Hermosa', 'Pampa Ilusión', 'Violeta Parra'])
  expect(shown('show=all&sort=year').slice(-2)).toEqual(['Las Palmas', 'La Isla'])
})

test('the file has a line for each work and says why there is none', () => {
  const [head, ...lines] = planCsv({ id: 4, name: 'Plan, con coma', version: 2 }, inputs, rows).trim().split('\r\n')
  expect(head).toContain('place,settlement_id,code,name')
  expect(lines).toHaveLength(13)
  expect(lines.find((line) => line.includes('doubled-up'))).toContain('Reñaca Alto: 12')
  expect(lines.find((line) => line.includes('La Isla'))).toContain('plan-families-unknown,4,"Plan, con coma",2')
})
