import { expect, it } from 'vitest'
import { titleCase } from './titleCase.ts'

it.each([
  ['VIÑA DEL MAR', 'Viña del Mar'],
  ['LOS ÁNGELES', 'Los Ángeles'],
  ['SAN PEDRO DE LA PAZ', 'San Pedro de la Paz'],
  ["REGIÓN DEL LIBERTADOR BERNARDO O'HIGGINS", "Región del Libertador Bernardo O'Higgins"],
  ['EL TABO', 'El Tabo'],
  ['ALTO BIOBÍO', 'Alto Biobío'],
  ['SAN-ROQUE', 'San-Roque'],
])('spells %s as %s', (capitals, name) => expect(titleCase(capitals)).toBe(name))

it('leaves a name alone that somebody already spelled', () => {
  expect(titleCase('Población JJ Pérez de La Higuera')).toBe('Población JJ Pérez de La Higuera')
})
