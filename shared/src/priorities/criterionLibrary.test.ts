import { Value } from 'typebox/value'
import { expect, test } from 'vitest'
import { isCriterionKey } from './criterionKeys.ts'
import { criterionDefinition, initialCriterion, knownCriterionKeys } from './criterionLibrary.ts'
import { RankingCriterion } from './ranking.schema.ts'
import { criterionGroups, criterionName, criterionUnit } from './rankingNames.ts'

const keys = [...knownCriterionKeys(['plaza', 'posta-rural']), 'attribute:Puntaje RSH (2024)']

test.each(keys)('%s starts as a criterion that a ranking takes, in a group and a unit that have names', (key) => {
  expect(isCriterionKey(key)).toBe(true)
  expect(Value.Check(RankingCriterion, initialCriterion(key))).toBe(true)
  const { group, unit, about } = criterionDefinition(key)
  expect(criterionGroups).toContain(group)
  for (const locale of ['es', 'en'] as const) {
    expect(about[locale]).not.toBe('')
    // Named, and not by its code.
    expect(criterionName(key)[locale]).not.toMatch(/^(service|infrastructure|attribute):/)
    if (/[a-z]-|number|index|share/.test(unit)) expect(criterionUnit(locale, unit)).not.toBe(unit)
  }
})

test('names say what a higher value means', () => {
  expect(criterionName('service:plaza')).toEqual({ es: 'Lejos de plaza', en: 'Far from plaza' })
  expect(criterionName('service:posta-rural', 'Posta rural El Sauce').es).toBe('Lejos de Posta rural El Sauce')
  expect(criterionName('infrastructure:water')).toEqual({ es: 'Falta de agua', en: 'Lack of water' })
  expect(criterionName('attribute:N_HOG')).toEqual({ es: 'N_HOG', en: 'N_HOG' })
})

test('what is dear comes last, everything else first where there is more of it; unknown is in the middle', () => {
  const initial = keys.map((key) => initialCriterion(key))
  const lessFirst = initial.filter(({ direction }) => direction === 'less-first')
  expect(lessFirst.map(({ key }) => key)).toEqual(['cost-per-family'])
  expect(new Set(initial.map(({ unknown }) => unknown))).toEqual(new Set(['median']))
})
