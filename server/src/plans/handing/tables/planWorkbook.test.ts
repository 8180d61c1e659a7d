import { expect, test } from 'vitest'
import { EvaluatedWorkbook } from '../../../testing/evaluateWorkbook.ts'
import { handedSample } from '../testing/handedSample.ts'
import { planWorkbook } from './planWorkbook.ts'

const book = new EvaluatedWorkbook(await planWorkbook(handedSample()))
const { result } = handedSample()
const works = result.settlements.flatMap((one) => one.works)

test('formulas give what is stored, work by work and year by year', () => {
  works.forEach((work, at) => {
    const line = at + 2
    expect(book.computed('Obras', `K${line}`)).toBeCloseTo(work.costUf, 6)
    expect(book.computed('Obras', `O${line}`)).toBeCloseTo(work.benefit, 9)
  })
  result.years.forEach((year, at) => {
    const line = at + 2
    const spent = Number(book.computed('Años', `E${line}`)) + Number(book.computed('Años', `F${line}`))
    expect(spent).toBeCloseTo(year.costUf, 6)
    expect(book.computed('Años', `H${line}`)).toBeCloseTo(year.leftUf, 6)
  })
  expect(book.computed('Resumen', 'B6')).toBeCloseTo(result.totals.costUf, 6)
  expect(book.computed('Resumen', 'B5')).toBe(result.totals.families)
  expect(book.stored('Resumen', 'B6')).toBeCloseTo(result.totals.costUf, 6)
})

test('a package that costs more makes the works, the year and the whole plan dearer', async () => {
  const dearer = new EvaluatedWorkbook(await planWorkbook(handedSample()))
  const { inputs } = handedSample()
  const line = inputs.packages.findIndex(({ code }) => code === 'urbanisation') + 2
  dearer.write('Paquetes', `E${line}`, 600)
  const more = works
    .filter((work) => work.package === 'urbanisation')
    .reduce((sum, work) => sum + 100 * work.families * work.costFactor, 0)
  expect(more).toBeGreaterThan(0)
  expect(Number(dearer.computed('Resumen', 'B6')) - result.totals.costUf).toBeCloseTo(more, 6)
})

test('what is unknown is a word, not a zero', () => {
  const row = handedSample().inputs.settlements.families.indexOf(null)
  expect(book.stored('Campamentos', `D${row + 2}`)).toBe('Sin dato')
})
