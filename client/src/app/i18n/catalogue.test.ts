import { collections } from '@arraigo/shared/territory/collections.ts'
import { describe, expect, it } from 'vitest'
import { allCoverageEs } from '../../coverage/allCoverage.es.ts'
import { allDemandEs } from '../../demand/allDemand.es.ts'
import { type Categorical, type Measure, measures } from '../../map/symbology/measures.ts'
import { allPlansEs } from '../../plans/allPlans.es.ts'
import { allPrioritiesEs } from '../../priorities/allPriorities.es.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { wantedLanguage } from './language.ts'

type Texts = { [key: string]: string | Texts }
const flat = (texts: Texts, path = ''): [string, string][] =>
  Object.entries(texts).flatMap(([key, text]) =>
    typeof text === 'string' ? [[`${path}${key}`, text]] : flat(text, `${path}${key}.`),
  )
const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)/g)].map(([, name]) => name).sort()

describe('the catalogue', () => {
  const spanish = new Map(flat({ ...es, ...allCoverageEs, ...allDemandEs, ...allPrioritiesEs, ...allPlansEs }))
  const english = new Map(flat(en as unknown as Texts))

  it('fills the same placeholders in both languages', () => {
    for (const [key, text] of spanish)
      expect([key, placeholders(english.get(key) ?? '')]).toEqual([key, placeholders(text)])
  })

  it('has a name for every field and every choice of every collection', () => {
    for (const { fields } of Object.values(collections)) {
      for (const { name, choices = [] } of fields) {
        expect(spanish.has(`fields.${name}`), name).toBe(true)
        for (const choice of choices) expect(spanish.has(`choices.${choice}`), choice).toBe(true)
      }
    }
  })

  it('has a name for every category of the legend', () => {
    const isCategorical = (measure: Measure): measure is Categorical => measure.kind === 'categorical'
    const all = Object.values(measures).flatMap((ofCollection) => Object.values<Measure>(ofCollection))
    for (const { categories, other } of all.filter(isCategorical)) {
      for (const { id } of other ? [...categories, other] : categories)
        expect(spanish.has(`layers.categories.${id}`) || spanish.has(`choices.${id}`), id).toBe(true)
    }
  })
})

describe('the language', () => {
  it('is Spanish unless the address or the memory says English', () => {
    expect(wantedLanguage('', null)).toBe('es')
    expect(wantedLanguage('?lang=en', null)).toBe('en')
    expect(wantedLanguage('', 'en')).toBe('en')
    expect(wantedLanguage('?lang=es', 'en')).toBe('es')
    expect(wantedLanguage('?lang=fr', null)).toBe('es')
  })
})
