import { type Cql2, isOperation, isProperty, joinLogically } from '@arraigo/shared/ogc/cql2.ts'
import { printCql2 } from '@arraigo/shared/ogc/printCql2.ts'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aSettlement } from '../testing/builders.ts'
import { databaseKinds } from '../testing/databases.ts'
import { startTestApp, type TestApp } from '../testing/testApp.ts'

interface Row {
  id: number
  name: string
  code: string
  household_count: number | null
  comuna_code: string | null
  /** Middle of its square of 0.002°. */
  place: [number, number] | null
}

const names = ['Ñuñoa Alto', 'ÑUÑOA BAJO', "O'Higgins", '50% más', 'a_b', 'Población Él\\Mar', '', 'Los Álamos']
const places: Row['place'][] = [[-71.55, -33.02], [-70.65, -33.45], [-109.35, -27.15], null]

/** SQL's three-valued logic, in plain JavaScript: null is unknown. */
type Value = string | number | boolean | null

function evaluate(node: Cql2, row: Row): Value {
  if (typeof node === 'string' || typeof node === 'number' || typeof node === 'boolean') return node
  if (Array.isArray(node) || !(isOperation(node) || isProperty(node))) throw new Error('a literal has no place here')
  if (isProperty(node)) return row[node.property as Exclude<keyof Row, 'place'>]
  const { op, args } = node
  if (op === 's_intersects') return meets(row.place, (args[1] as { bbox: number[] }).bbox)
  if (op === 'and' || op === 'or')
    return combine(
      op,
      args.map((arg) => evaluate(arg, row)),
    )
  if (op === 'in')
    return among(
      evaluate(args[0]!, row),
      (args[1] as Cql2[]).map((item) => evaluate(item, row)),
    )
  const values = args.map((arg) => evaluate(arg, row))
  if (op === 'isNull') return values[0] === null
  return values.includes(null) ? null : operators[op]!(...(values as never[]))
}

const operators: Record<string, (...values: never[]) => Value> = {
  not: (value: boolean) => !value,
  '=': (a: Value, b: Value) => a === b,
  '<>': (a: Value, b: Value) => a !== b,
  '<': (a: number, b: number) => a < b,
  '>': (a: number, b: number) => a > b,
  '<=': (a: number, b: number) => a <= b,
  '>=': (a: number, b: number) => a >= b,
  between: (value: number, low: number, high: number) => value >= low && value <= high,
  like: (text: string, pattern: string) => likeExpression(pattern).test(text),
  casei: (text: string) => text.toLowerCase(),
  accenti: (text: string) => text.normalize('NFD').replace(/[\u0300-\u036f]/g, ''),
  '+': (a: number, b: number) => a + b,
  '-': (a: number, b: number) => a - b,
  '*': (a: number, b: number) => a * b,
  '/': (a: number, b: number) => (b === 0 ? null : a / b),
  div: (a: number, b: number) => (b === 0 ? null : Math.trunc(a / b)),
  '%': (a: number, b: number) => (b === 0 ? null : a % b),
}

function combine(op: 'and' | 'or', values: Value[]): Value {
  const deciding = op === 'or'
  if (values.includes(deciding)) return deciding
  return values.includes(null) ? null : !deciding
}

function among(value: Value, list: Value[]): Value {
  if (value === null) return null
  return list.includes(value) || (list.includes(null) ? null : false)
}

function likeExpression(pattern: string): RegExp {
  const parts = pattern.match(/\\.|./gsu) ?? []
  const written = parts.map((part) => {
    if (part === '%') return '.*'
    if (part === '_') return '.'
    return part.replace(/^\\(.)/su, '$1').replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
  })
  return new RegExp(`^${written.join('')}$`, 'su')
}

function meets(place: Row['place'], [west, south, east, north]: number[]): Value {
  if (place === null) return null
  const [x, y] = place
  return x - 0.001 <= east! && x + 0.001 >= west! && y - 0.001 <= north! && y + 0.001 >= south!
}

const property = (name: string) => ({ property: name })
const numbers = fc.oneof(fc.integer({ min: -3, max: 60 }), fc.constantFrom(0.5, 10.25))
const texts = fc.constantFrom(...names, 'x')
const patterns = fc.constantFrom('%', 'Ñ%', '%\\%%', 'a\\_b', 'a_b', '%o', '_os%', "O'%", '%\\\\Mar', '')
const box = fc.constantFrom<number[][]>(
  [-71.56, -33.03, -71.54, -33.01],
  [-72, -34, -70, -33],
  [-110, -28, -100, -20],
  [0, 0, 1, 1],
)

const { filter } = fc.letrec<{ filter: Cql2; number: Cql2; text: Cql2 }>((tie) => ({
  number: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    numbers,
    fc.constant(property('household_count')),
    fc.record({ op: fc.constantFrom('+', '-', '*', '/', 'div', '%'), args: fc.tuple(tie('number'), numbers) }),
  ),
  text: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    texts,
    fc.constantFrom(property('name'), property('comuna_code')),
    fc.record({ op: fc.constantFrom('casei', 'accenti'), args: fc.tuple(tie('text')) }),
  ),
  filter: fc.oneof<fc.Arbitrary<Cql2>[]>(
    { depthSize: 'small', withCrossShrink: true },
    fc.record({ op: fc.constantFrom('=', '<>', '<', '>', '<=', '>='), args: fc.tuple(tie('number'), tie('number')) }),
    fc.record({ op: fc.constantFrom('=', '<>'), args: fc.tuple(tie('text'), tie('text')) }),
    fc.record({ op: fc.constant('like'), args: fc.tuple(tie('text'), patterns) }),
    fc.record({ op: fc.constant('between'), args: fc.tuple(tie('number'), numbers, numbers) }),
    fc.record({
      op: fc.constant('in'),
      args: fc.tuple(tie('number'), fc.array(tie('number'), { minLength: 1, maxLength: 3 })),
    }),
    fc.record({ op: fc.constant('isNull'), args: fc.tuple(fc.oneof(tie('number'), tie('text'))) }),
    fc.record({
      op: fc.constant('s_intersects'),
      args: fc.tuple(
        fc.constant(property('geometry')),
        box.map((bbox) => ({ bbox })),
      ),
    }),
    fc.record({ op: fc.constant('not'), args: fc.tuple(tie('filter')) }),
    fc
      .tuple(fc.constantFrom('and' as const, 'or' as const), fc.array(tie('filter'), { minLength: 2, maxLength: 3 }))
      .map(([op, args]) => joinLogically(op, args)),
  ),
}))

describe.each(databaseKinds)('filters (%s)', (kind) => {
  let test: TestApp
  const rows: Row[] = []

  beforeAll(async () => {
    test = await startTestApp(kind)
    for (const [at, name] of [...names, ...names].entries()) {
      const own = {
        name,
        code: `c${at}`,
        households: at % 5 === 0 ? null : at * 4,
        comunaCode: at % 3 === 0 ? null : '05109',
        place: places[at % places.length]!,
      }
      const id = await aSettlement(test.database.db, own)
      rows.push({
        id,
        name,
        code: own.code,
        household_count: own.households,
        comuna_code: own.comunaCode,
        place: own.place,
      })
    }
  })
  afterAll(() => test.close())

  const ask = (parameters: Record<string, string>) =>
    test.app.inject({
      url: '/ogc/collections/settlements/items',
      query: { skipGeometry: 'true', properties: '', limit: '1000', ...parameters },
    })

  async function chosen(parameters: Record<string, string>): Promise<number[]> {
    const answer = await ask(parameters)
    if (answer.statusCode !== 200) throw new Error(answer.body)
    return answer.json<{ features: { id: number }[] }>().features.map(({ id }) => id)
  }

  it('choose what plain JavaScript chooses, in text and in JSON', async () => {
    await fc.assert(
      fc.asyncProperty(filter, async (own) => {
        const expected = rows.filter((row) => evaluate(own, row) === true).map(({ id }) => id)
        expect(await chosen({ filter: printCql2(own) })).toEqual(expected)
        expect(await chosen({ filter: JSON.stringify(own), 'filter-lang': 'cql2-json' })).toEqual(expected)
      }),
      { numRuns: 60 },
    )
  })

  it('choose by numbers of rows, by moments and by shapes in other coordinate systems', async () => {
    const [first, second] = rows as [Row, Row]
    expect(await chosen({ filter: `id IN (${first.id}, ${second.id})` })).toEqual([first.id, second.id])
    expect(await chosen({ id: String(second.id) })).toEqual([second.id])
    const near = rows.filter(({ place }) => place?.[0] === -71.55).map(({ id }) => id)
    // Around the same place in zone 19, 261811 6343606 by PROJ.
    const utm = 'POLYGON((261500 6343400, 261900 6343400, 261900 6343800, 261500 6343800, 261500 6343400))'
    const degrees = 'POLYGON((-33.03 -71.56, -33.03 -71.54, -33.01 -71.54, -33.01 -71.56, -33.03 -71.56))'
    for (const [own, crs] of [
      [utm, 'EPSG:32719'],
      [utm, 'EPSG:5361'],
      [degrees, 'EPSG:4326'],
      [degrees, 'EPSG:4674'],
    ] as const) {
      expect(await chosen({ filter: `S_INTERSECTS(geometry, ${own})`, 'filter-crs': crs })).toEqual(near)
    }
    expect(
      await chosen({ filter: "valid_from > '2020-01-01' AND T_BEFORE(valid_from, TIMESTAMP('2999-01-01T00:00:00Z'))" }),
    ).toHaveLength(rows.length)
    expect(await chosen({ filter: "T_DURING(valid_from, INTERVAL('..', '2020-01-01'))" })).toEqual([])
  })

  it('choose by days, whatever the time zone of the database', async () => {
    const [first, second] = rows as [Row, Row]
    await test.database.pool.query(
      `update settlement set boundary_date = case id when $1 then date '2024-05-30' else date '2024-05-31' end where id in ($1, $2)`,
      [first.id, second.id],
    )
    for (const [own, found] of [
      ["boundary_date < DATE('2024-05-31')", [first.id]],
      ["boundary_date = DATE('2024-05-31')", [second.id]],
      ["boundary_date >= '2024-05-30'", [first.id, second.id]],
      ["boundary_date BETWEEN DATE('2024-05-31') AND DATE('2025-01-01')", [second.id]],
      ["T_BEFORE(boundary_date, TIMESTAMP('2024-05-30T00:00:01Z'))", [first.id]],
      ['boundary_date IS NOT NULL', [first.id, second.id]],
    ] as const)
      expect([own, await chosen({ filter: own })]).toEqual([own, found])
    expect(await chosen({ boundary_date: '2024-05-31' })).toEqual([second.id])
    const sorted = await chosen({ sortby: '-boundary_date', limit: '2' })
    expect(sorted).toEqual([second.id, first.id])
    for (const own of ["boundary_date = DATE('2024-02-30')", 'boundary_date = 2024', "boundary_date = 'ayer'"]) {
      const answer = await test.app.inject({ url: '/ogc/collections/settlements/items', query: { filter: own } })
      expect([own, answer.statusCode]).toEqual([own, 400])
    }
  })

  it.each([
    ['S_WITHIN(geometry, BBOX(-72, -34, -71, -33))', 4],
    ['S_CONTAINS(geometry, POINT(-71.55 -33.02))', 4],
    ['S_DISJOINT(geometry, BBOX(-72, -34, -71, -33))', 8],
    ['S_EQUALS(geometry, geometry)', 12],
    ['S_TOUCHES(POINT(-70 -30), LINESTRING(-70 -30, -69 -30))', 16],
    ['S_OVERLAPS(geometry, BBOX(-71.55, -33.03, -71.54, -33.01))', 4],
    ['S_CROSSES(LINESTRING(-71.56 -33.02, -71.54 -33.02), geometry)', 4],
    ['geometry IS NULL', 4],
    ['NOT (household_count > 0)', 0],
    ['household_count / 0 IS NULL', 16],
    ["CASEI(name) LIKE CASEI('ñuñoa%')", 4],
    ["CASEI('Straße ΟΔΟΣ') = CASEI('STRASSE οδος')", 16],
    ["CASEI('ΟΔΟΣ') LIKE CASEI('%Σ')", 16],
    ["CASEI('ı') = CASEI('i')", 0],
    ["ACCENTI(CASEI(name)) = ACCENTI(CASEI('LOS ALAMOS'))", 2],
  ])('%s chooses %i', async (own, count) => expect(await chosen({ filter: own })).toHaveLength(count))

  it('never are SQL', async () => {
    const injections = [
      "name = '''; drop table settlement; --'",
      "name = '\\''",
      `"name" = 'x' OR TRUE`,
      "name LIKE '%''%'",
      `name = '${'\\'.repeat(7)}'''`,
      "name = '$1'",
    ]
    for (const own of injections) expect([200, 400]).toContain((await ask({ filter: own })).statusCode)
    for (const name of [
      'name"; drop table settlement; --',
      'name) from settlement--',
      '*',
      'attributes',
      't.id',
      'imported',
    ]) {
      for (const parameters of [
        { filter: `"${name}" = 'a'` },
        { sortby: name },
        { properties: name },
        { [name]: 'a' },
      ]) {
        const answer = await ask(parameters as Record<string, string>)
        expect([name, answer.statusCode]).toEqual([name, 400])
        expect(answer.body).not.toMatch(/syntax error at|\bselect\b/i)
      }
    }
    expect((await ask({ name: 'a\u0000b' })).statusCode).toBe(400)
    expect(await chosen({})).toHaveLength(rows.length)
  })

  it.each([
    ['POLYGON((-72 -34, -71 -33, -71 -34, -72 -33, -72 -34))', '-71.5 -33.5'],
    ['POLYGON((-72 -34, -71 -34, -71 -33, -72 -34), (-80 -30, -79 -30, -79 -29, -80 -30))', '-80 -30'],
    [
      'MULTIPOLYGON(((-72 -34, -70 -34, -70 -32, -72 -34)), ((-71 -33.5, -70.5 -33.5, -70.5 -33.2, -71 -33.5)))',
      '-71 -33.5',
    ],
  ])('%s is no shape to compare with, which is said with its place', async (shape, position) => {
    const answer = await ask({ filter: `id > 0 OR S_INTERSECTS(geometry, ${shape})` })
    expect([answer.statusCode, answer.json().code]).toEqual([400, 'ogc-geometry-crossed'])
    expect(answer.json().issues[0].params.position).toBe(position)
  })

  it.each([['0 ^ -1 > 0'], ['10 ^ 400 > 0'], ['1e308 * 1e308 > 0']])(
    '%s cannot be computed, which is no fault of the server',
    async (own) => {
      const answer = await ask({ filter: own })
      expect(answer.statusCode).toBe(400)
      expect(answer.json()).toMatchObject({ issues: [{ path: 'filter' }] })
    },
  )
})
