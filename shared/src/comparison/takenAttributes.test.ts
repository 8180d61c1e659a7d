import { expect, it } from 'vitest'
import { allColumns, takenAttributes } from './takenAttributes.ts'

it('takes what the source knows of what differs, and a figure with its source and year', () => {
  const fields = {
    name: 'Los Pinos',
    household_count: 48,
    household_year: 2024,
    notes: null,
    water: 'unknown',
    status: 'in-catastro',
  }
  expect(takenAttributes(fields, ['name', 'household_count', 'notes', 'water'], 'Encuesta')).toEqual({
    name: 'Los Pinos',
    householdCount: 48,
    householdSource: 'Encuesta',
    householdYear: 2024,
    householdDate: null,
  })
})

it('takes nothing away where the source does not know', () => {
  expect(
    takenAttributes({ household_count: null, power: 'unknown', notes: '' }, ['household_count', 'power', 'notes'], 'X'),
  ).toEqual({})
})

it('knows zero, which is not unknown', () => {
  expect(allColumns({ household_count: 0, family_count: null })).toEqual(['household_count'])
})
