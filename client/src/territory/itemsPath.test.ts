import { describe, expect, it } from 'vitest'
import { bothFilters, inRegion, itemsPath, nextPath, quoted, withLimit } from './itemsPath.ts'

describe('the address of rows', () => {
  it('asks for no shapes unless they are wanted', () => {
    expect(new URLSearchParams(itemsPath('zones', {}).split('?')[1]).get('skipGeometry')).toBe('true')
    expect(itemsPath('zones', { withGeometry: true })).not.toContain('skipGeometry')
  })
  it('carries place, filter, order and columns', () => {
    const path = itemsPath('facilities', {
      bbox: [-71.7, -33.1, -71.5, -33],
      filter: "name = 'Ñ & co'",
      sortby: '-household_count',
      properties: ['name', 'code'],
      limit: 7,
    })
    const params = Object.fromEntries(new URLSearchParams(path.split('?')[1]))
    expect(params).toMatchObject({
      bbox: '-71.700000,-33.100000,-71.500000,-33.000000',
      filter: "(geometry IS NOT NULL) AND (name = 'Ñ & co')",
      sortby: '-household_count',
      properties: 'name,code',
      limit: '7',
    })
  })
  it('leaves out records that are no settlements any more, unless they are asked for', () => {
    const filterOf = (path: string) => new URLSearchParams(path.split('?')[1]).get('filter')
    expect(filterOf(itemsPath('settlements', { filter: 'water = 1 OR power = 1' }))).toBe(
      "(closed_reason IS NULL OR closed_reason NOT IN ('merged','repeated','removed')) AND (water = 1 OR power = 1)",
    )
    expect(filterOf(itemsPath('settlements', { filter: 'id IN (1)', withNoPlaces: true }))).toBe('id IN (1)')
    expect(filterOf(itemsPath('comunas', {}))).toBeNull()
  })
  it('follows the next page on the server it came from', () => {
    const links = [{ rel: 'next', href: 'http://internal:8080/ogc/collections/zones/items?limit=2&after=2' }]
    expect(nextPath({ links })).toBe('/ogc/collections/zones/items?limit=2&after=2')
    expect(nextPath({ links: [] })).toBeNull()
    expect(withLimit(nextPath({ links }) ?? '', 9)).toBe('/ogc/collections/zones/items?limit=9&after=2')
  })
})

describe('filters', () => {
  it('join with brackets, so that an OR inside stays inside', () => {
    expect(bothFilters('a = 1 OR b = 2', null, 'c = 3')).toBe('(a = 1 OR b = 2) AND (c = 3)')
    expect(bothFilters(null, 'c = 3', '')).toBe('c = 3')
    expect(bothFilters()).toBeNull()
  })
  it('double the quotes of a text', () => expect(quoted("O'Higgins")).toBe("'O''Higgins'"))
  it('hold exactly the codes of a region', () => {
    expect(inRegion('05')).toBe("comuna_code >= '05000' AND comuna_code < '06000'")
    expect(inRegion('09', 'code')).toBe("code >= '09000' AND code < '10000'")
  })
})
