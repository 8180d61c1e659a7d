import { planSample } from '@arraigo/shared/plans/testing/planSample.ts'
import { expect, test } from 'vitest'
import { unknownClass } from '../../map/painting.ts'
import { modelOf } from '../items/changedPlan.ts'
import { planRows } from '../items/planRows.ts'
import { familiesBySite, flowFeatures, flowLine, flowsOf } from './flows.ts'
import { packageClasses, yearClasses } from './paintClasses.ts'
import { planClasses } from './planClasses.ts'

const { inputs, spec, result } = planSample()
const rows = planRows(inputs, result, modelOf(inputs, spec).excluded)

test('families of all projects flow to their sites; until a year only those that have begun', () => {
  expect(familiesBySite(flowsOf(inputs, result, null))).toEqual(
    new Map([
      [2, 58],
      [3, 12],
    ]),
  )
  const until = flowsOf(inputs, result, 2027)
  expect(until.map(({ settlementId, siteId, families, km }) => [settlementId, siteId, families, km])).toEqual([
    [3, 2, 8, 4],
    [1, 2, 12, 3.1],
    [5, 3, 12, 6.3],
  ])
})

test('a flow begins at the settlement and ends at the site, over the sites where nobody goes', () => {
  const features = flowFeatures(inputs, flowsOf(inputs, result, 2027), { flow: () => 'f', site: () => 's' })
  const [line] = features.filter(({ properties }) => properties?.id === 'flow-5-3')
  const along = line?.geometry.type === 'LineString' ? line.geometry.coordinates : []
  expect(along[0]).toEqual([inputs.settlements.longitudes[4], inputs.settlements.latitudes[4]])
  expect(along.at(-1)).toEqual([inputs.sites[2]?.longitude, inputs.sites[2]?.latitude])
  const sites = features.filter(({ properties }) => properties?.part === 'site')
  expect(sites.map(({ properties }) => properties?.families)).toEqual([0, 20, 12])
})

test('there and back bow to different sides', () => {
  const [there, back] = [flowLine([-71.5, -33], [-71.4, -33]), flowLine([-71.4, -33], [-71.5, -33])]
  expect(there[8]?.[1]).toBeGreaterThan(-33)
  expect(back[8]?.[1]).toBeLessThan(-33)
})

test('classes by year: what begins later and what is not known are told apart from what is not planned', () => {
  const years = yearClasses([2027, 2028, 2029])
  const whole = planClasses(rows, 3, null, years.classOf)
  expect(whole.classes).toEqual([0, 1, 0, 3, 0, 1, unknownClass, 0])
  expect(whole.counts).toEqual([4, 2, 0, 1, 0])
  const first = planClasses(rows, 3, 2027, years.classOf)
  expect(first.classes).toEqual([0, 4, 0, 3, 0, 4, unknownClass, 0])
})

test('a settlement is told by the package that gives most families a solution, parts by what costs most', () => {
  const used = inputs.packages.filter(({ code }) =>
    rows.some(({ planned }) => planned.works.some((w) => w.package === code)),
  )
  const { labels, classOf } = packageClasses(used, { package: ({ code }) => code, kind: (kind) => `any ${kind}` })
  const labelOf = (at: number) => labels[classOf(rows[at]?.planned.works ?? [])]
  expect(labelOf(0)).toBe('new-in-place')
  expect(labelOf(4)).toBe('urbanisation')
  expect(labelOf(7)).toBe('any part')
})
