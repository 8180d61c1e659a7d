import fc from 'fast-check'
import { expect, test } from 'vitest'
import { groupShortfall } from './choiceViolations.ts'
import { groupProjects, type Movers } from './groupProjects.ts'

const movers = (settlementId: number, families: number, longitude: number | null = 0): Movers => ({
  settlementId,
  package: 'relocation',
  families,
  km: 1,
  longitude,
  latitude: longitude === null ? null : 0,
})

const grouped = (...args: Parameters<typeof groupProjects>) =>
  groupProjects(...args).map((from) =>
    from.map(({ settlementId, families }) => `${settlementId}:${families}`).join(' '),
  )

test('small neighbours share a project', () => {
  expect(grouped([movers(1, 6, 1), movers(2, 7, 9), movers(3, 5, 8)], 10, 160)).toEqual(['2:7 3:5 1:6'])
})

test('a large settlement has several, as even as possible, and neighbours fill the last one', () => {
  expect(grouped([movers(1, 350)], 10, 160)).toEqual(['1:117', '1:117', '1:116'])
  expect(grouped([movers(1, 20, 5), movers(2, 12, 1), movers(3, 8, null)], 10, 20)).toEqual(['1:20', '2:12 3:8'])
})

test('families beyond all measure do not hang', () => {
  const projects = groupProjects([movers(1, 1e9)], 1, 1)
  expect(projects.length).toBeLessThanOrEqual(10_000)
  expect(projects.flat().reduce((sum, { families }) => sum + families, 0)).toBe(1e9)
})

test('nobody moves, nothing is built', () => {
  expect(grouped([], 10, 160)).toEqual([])
})

test('whenever whole projects can be made, each is within its size and everybody has a home', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 6 }),
      fc.integer({ min: 1, max: 20 }),
      fc.integer({ min: 0, max: 40 }),
      (sizes, minGroup, more) => {
        const families = sizes.reduce((sum, size) => sum + size, 0)
        if (groupShortfall(families, minGroup, minGroup + more) > 0) return
        const projects = groupProjects(
          sizes.map((size, at) => movers(at, size, at)),
          minGroup,
          minGroup + more,
        )
        for (const from of projects) {
          const own = from.reduce((sum, part) => sum + part.families, 0)
          expect(own).toBeGreaterThanOrEqual(minGroup)
          expect(own).toBeLessThanOrEqual(minGroup + more)
        }
        sizes.forEach((size, at) => {
          const homes = projects.flat().filter(({ settlementId }) => settlementId === at)
          expect(homes.reduce((sum, part) => sum + part.families, 0)).toBe(size)
        })
      },
    ),
  )
})
