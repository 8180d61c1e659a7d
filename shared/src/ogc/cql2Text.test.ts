import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { type Cql2, Cql2SyntaxError, joinLogically, maxFilterDepth } from './cql2.ts'
import { parseCql2Json } from './cql2Json.ts'
import { parseCql2Text } from './cql2Text.ts'
import { printCql2 } from './printCql2.ts'

const property = (name: string) => ({ property: name })
const op = (name: string, ...args: unknown[]) => ({ op: name, args })
const interval = (...ends: unknown[]) => ({ interval: ends })

/**
 * Examples of OGC 21-065r2, text and JSON, from opengeospatial/ogcapi-features, cql2/standard/schema/examples
 * (© Open Geospatial Consortium, OGC Software License); the JSON is that of the file, written shorter.
 */
const published: [string, unknown][] = [
  ["owner LIKE '%Jones%'", op('like', property('owner'), '%Jones%')],
  ["eo:instrument LIKE 'OLI%'", op('like', property('eo:instrument'), 'OLI%')],
  ["owner NOT LIKE '%Mike%'", op('not', op('like', property('owner'), '%Mike%'))],
  ['category NOT IN (1,2,3,4)', op('not', op('in', property('category'), [1, 2, 3, 4]))],
  [
    `    eo:cloud_cover >= 0.1
AND eo:cloud_cover <= 0.2
AND landsat:wrs_row=28
AND landsat:wrs_path=203
`,
    op(
      'and',
      op('>=', property('eo:cloud_cover'), 0.1),
      op('<=', property('eo:cloud_cover'), 0.2),
      op('=', property('landsat:wrs_row'), 28),
      op('=', property('landsat:wrs_path'), 203),
    ),
  ],
  [
    `swimming_pool=true AND (floors>5
                    OR  material LIKE 'brick%'
                    OR  material LIKE '%brick')`,
    op(
      'and',
      op('=', property('swimming_pool'), true),
      op(
        'or',
        op('>', property('floors'), 5),
        op('like', property('material'), 'brick%'),
        op('like', property('material'), '%brick'),
      ),
    ),
  ],
  [
    'NOT (floors<5) OR swimming_pool=true',
    op('or', op('not', op('<', property('floors'), 5)), op('=', property('swimming_pool'), true)),
  ],
  [
    "(owner LIKE 'mike%' OR owner LIKE 'Mike%') AND floors<4",
    op(
      'and',
      op('or', op('like', property('owner'), 'mike%'), op('like', property('owner'), 'Mike%')),
      op('<', property('floors'), 4),
    ),
  ],
  ["T_BEFORE(built, DATE('2015-01-01'))", op('t_before', property('built'), { date: '2015-01-01' })],
  [
    "T_INTERSECTS(event_time, INTERVAL('1969-07-16T05:32:00Z', '1969-07-24T16:50:35Z'))",
    op('t_intersects', property('event_time'), interval('1969-07-16T05:32:00Z', '1969-07-24T16:50:35Z')),
  ],
  [
    "T_DURING(INTERVAL(touchdown, liftOff), INTERVAL('1969-07-16T13:32:00Z', '1969-07-24T16:50:35Z'))",
    op(
      't_during',
      interval(property('touchdown'), property('liftOff')),
      interval('1969-07-16T13:32:00Z', '1969-07-24T16:50:35Z'),
    ),
  ],
  [
    "T_CONTAINS(INTERVAL('2000-01-01T00:00:00Z', '2005-01-10T01:01:01.393216Z'), INTERVAL(starts_at, ends_at))",
    op(
      't_contains',
      interval('2000-01-01T00:00:00Z', '2005-01-10T01:01:01.393216Z'),
      interval(property('starts_at'), property('ends_at')),
    ),
  ],
  [
    "T_FINISHES(INTERVAL(starts_at, ends_at), INTERVAL('1991-10-07', '2010-02-10T05:29:20.073225Z'))",
    op(
      't_finishes',
      interval(property('starts_at'), property('ends_at')),
      interval('1991-10-07', '2010-02-10T05:29:20.073225Z'),
    ),
  ],
  [
    'S_INTERSECTS(geometry,POLYGON((-10.0 -10.0,10.0 -10.0,10.0 10.0,-10.0 -10.0)))',
    op('s_intersects', property('geometry'), {
      type: 'Polygon',
      coordinates: [
        [
          [-10, -10],
          [10, -10],
          [10, 10],
          [-10, -10],
        ],
      ],
    }),
  ],
  [
    'floors>5 AND S_WITHIN(geometry,BBOX(-118,33.8,-117.9,34))',
    op('and', op('>', property('floors'), 5), op('s_within', property('geometry'), { bbox: [-118, 33.8, -117.9, 34] })),
  ],
  [
    "S_WITHIN(road,Buffer(geometry,10,'m'))",
    op('s_within', property('road'), op('Buffer', property('geometry'), 10, 'm')),
  ],
  ['"value" <= (2 ^ "foo")', op('<=', property('value'), op('^', 2, property('foo')))],
  [
    'value = - foo * 2.0 + "bar" / 6.1234 - "x" ^ 2.0',
    op(
      '=',
      property('value'),
      op(
        '-',
        op('+', op('*', op('*', -1, property('foo')), 2), op('/', property('bar'), 6.1234)),
        op('^', property('x'), 2),
      ),
    ),
  ],
  ["\"value\" NOT IN ('a', 'b', 'c')", op('not', op('in', property('value'), ['a', 'b', 'c']))],
  ['avg(windSpeed) < 4', op('<', op('avg', property('windSpeed')), 4)],
]

/** Others of the examples, whose JSON is not repeated here: they can be read, and what is printed of them too. */
const readable = [
  'depth BETWEEN 100.0 and 150.0',
  'S_WITHIN(POLYGON Z ((-49.88024 0.5 -75993.341684, -1.5 -0.99999 -100000.0, 0.0 0.5 -0.333333, -49.88024 0.5 -75993.341684)), "geometry")',
  'S_EQUALS(MULTIPOINT ((180.0 -0.5), (179.0 -47.121701), (33.470475 -0.99999)), "geometry")',
  'S_TOUCHES("geometry", MULTILINESTRING ((-1.9 -0.99999, 75.292574 1.5, 179.0 -90.0),(-1.9 -1.1, 1.5 8.547371)))',
  'S_EQUALS(GEOMETRYCOLLECTION (POINT (1.9 2.00001), LINESTRING (179.0 1.179148, -148.192487 -65.007816)), "geometry")',
  'S_INTERSECTS("geometry", BBOX(-128.098193, -1.1, -99999.0, 180.0, 90.0, 100000.0))',
  "ACCENTI(etat_vol) = ACCENTI('débárquér')",
  "CASEI(road_class) IN (CASEI('Οδος'),CASEI('Straße'))",
  "CASEI(geophys:SURVEY_NAME) LIKE CASEI('%calcutta%')",
  "T_DISJOINT(INTERVAL('..', '2005-01-10T01:01:01.393216Z'), INTERVAL(starts_at, ends_at))",
  "T_OVERLAPPEDBY(INTERVAL('1991-10-07T08:21:06.393262Z', '2010-02-10'), INTERVAL(starts_at, ends_at))",
  'T_BEFORE("updated_at", TIMESTAMP(\'2012-08-10T05:30:00.000000Z\'))',
  'geometry IS NOT NULL',
  'balance-150.0 > 0',
  '1 = ("foo" div 2)',
  '0 = ("foo" % 2)',
  "FALSE <> Bar(\"geometry\", 100, 'a', 'b', FALSE)",
  "A_CONTAINS(layer:ids, ('layers-ca','layers-us'))",
  "updated >= date('1970-01-01')",
  'vehicle_height > (bridge_clearance-1)',
]

describe('filters of the standard', () => {
  it.each(published)('%s is the same in text and in JSON', (text, json) => {
    expect(parseCql2Text(text)).toEqual(json)
    expect(parseCql2Json(JSON.stringify(json))).toEqual(json)
  })

  it.each([...readable, ...published.map(([text]) => text)])('%s reads back from what is printed', (text) => {
    const filter = parseCql2Text(text)
    expect(parseCql2Text(printCql2(filter))).toEqual(without3d(filter))
    expect(parseCql2Json(JSON.stringify(filter))).toEqual(filter)
  })
})

/** Printing is in two dimensions, as everything here is. */
const without3d = (filter: Cql2): Cql2 =>
  JSON.parse(JSON.stringify(filter), (_, value) =>
    Array.isArray(value) && value.length === 3 && value.every((item) => typeof item === 'number')
      ? value.slice(0, 2)
      : value,
  )

describe('a filter in text', () => {
  it.each([
    ["name = 'O''Higgins'", "O'Higgins"],
    ["name = 'a\\\\b'", 'a\\b'],
    ["name = '\\a\\b\\t\\n\\v\\f\\r'", '\u0007\b\t\n\v\f\r'],
    ["name = '50\\% \\\\n'", '50\\% \\n'],
    ["name = 'O\\'Higgins'", "O'Higgins"],
    ["name = 'Ñuñoa 50%'", 'Ñuñoa 50%'],
  ])('%s compares with %s', (text, value) => expect(parseCql2Text(text)).toEqual(op('=', property('name'), value)))

  it('binds NOT closer than AND, and AND closer than OR', () => {
    expect(parseCql2Text('NOT a = 1 AND b = 2 OR c = 3')).toEqual(
      parseCql2Text('((NOT (a = 1)) AND (b = 2)) OR (c = 3)'),
    )
    expect(parseCql2Text('a = 1 + 2 * 3 ^ 2')).toEqual(parseCql2Text('a = (1 + (2 * (3 ^ 2)))'))
    expect(parseCql2Text('a = 8 - 3 - 2')).toEqual(parseCql2Text('a = (8 - 3) - 2'))
  })

  it.each([
    ['', 1, 'the end', 'a property or a value'],
    ['name =', 7, 'the end', 'a property or a value'],
    ["name = 'abc", 8, "'abc", "' (end of the text)"],
    ['name LIKE', 10, 'the end', 'a property or a value'],
    ['(a = 1', 7, 'the end', ')'],
    ['a = 1)', 6, ')', 'AND, OR'],
    ['a = 1 b = 2', 7, 'b', 'AND, OR'],
    ['a NOT = 1', 7, '=', 'LIKE, IN, BETWEEN'],
    ['a BETWEEN 1 OR 2', 13, 'OR', 'AND'],
    ['a IS 5', 6, '5', 'NULL, NOT NULL'],
    ['a = # 1', 5, '# 1', 'a property, a value or an operator'],
    ["d > DATE('2023-02-30')", 10, "'2023-02-30'", "'2024-01-31'"],
    ['S_INTERSECTS(g, POINT(1 x))', 25, 'x)', 'well-known text'],
    ['S_INTERSECTS(g, POINT(1 2)', 27, 'the end', ', )'],
    ['a = 1e999', 5, '1e999', 'a smaller number'],
  ])('%j says what is wrong at character %i', (text, position, found, expected) => {
    expect(syntaxErrorOf(() => parseCql2Text(text))).toEqual({ position, found, expected })
  })

  test('deeper than anybody writes is refused, and does not exhaust the stack', () => {
    for (const open of ['(', 'NOT ', 'f(', '-']) {
      expect(syntaxErrorOf(() => parseCql2Text(`${open.repeat(8000)}a`)).expected).toContain(String(maxFilterDepth))
    }
    const long = Array.from({ length: 900 }, (_, at) => `a = ${at}`).join(' OR ')
    expect((parseCql2Text(long) as { args: unknown[] }).args).toHaveLength(900)
  })

  it('never fails but with a place, whatever it is given', () => {
    const words = [
      "'",
      '"',
      '(',
      ')',
      ',',
      'AND',
      'NOT',
      'POINT',
      'BBOX',
      'INTERVAL',
      'DATE',
      '1',
      '..',
      '\\',
      'a',
      '=',
      '-',
      'IN',
    ]
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...words), fc.string({ maxLength: 4 })), { maxLength: 12 }),
        (parts) => {
          try {
            parseCql2Text(parts.join(' '))
          } catch (error) {
            expect(error).toBeInstanceOf(Cql2SyntaxError)
          }
        },
      ),
    )
  })
})

describe('a filter in JSON', () => {
  it.each([
    ['{', 'JSON'],
    ['null', 'a property, a value or an operation'],
    ['{"op":"="}', '2 arguments'],
    ['{"op":"and","args":[true]}', '2 or more arguments'],
    ['{"op":"in","args":[{"property":"a"},1]}', '[ ]'],
    ['{"property":5}', 'a name'],
    ['{"type":"Point","coordinates":["x",1]}', 'coordinates of a Point'],
    ['{"date":"2023-02-30"}', '2024-01-31'],
    ['{"foo":1}', 'op, property, date, timestamp, interval, bbox, type'],
  ])('%s is refused with what was expected', (text, expected) => {
    expect(syntaxErrorOf(() => parseCql2Json(text)).expected).toBe(expected)
  })

  it('refuses what is too deep', () => {
    const deep = `${'{"op":"not","args":['.repeat(60)}true${']}'.repeat(60)}`
    expect(syntaxErrorOf(() => parseCql2Json(deep)).expected).toContain(String(maxFilterDepth))
  })
})

function syntaxErrorOf(parse: () => unknown) {
  try {
    parse()
  } catch (error) {
    if (!(error instanceof Cql2SyntaxError)) throw error
    const { position, found, expected } = error
    return { position, found, expected }
  }
  throw new Error('the filter was accepted')
}

/** Filters in their canonical form. */
const { filter } = fc.letrec<{ filter: Cql2; scalar: Cql2 }>((tie) => ({
  scalar: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.string({ unit: 'grapheme', maxLength: 8 }),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (Object.is(number, -0) ? 0 : number)),
    fc.constantFrom(property('name'), property('eo:cloud_cover'), property('año'), property('and')),
    fc.record({
      op: fc.constantFrom('+', '-', '*', '/', '%', 'div', '^', 'avg'),
      args: fc.tuple(tie('scalar'), tie('scalar')),
    }),
    fc.record({ op: fc.constantFrom('casei', 'accenti'), args: fc.tuple(tie('scalar')) }),
  ),
  filter: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.record({
      op: fc.constantFrom('=', '<>', '<', '>', '<=', '>=', 'like'),
      args: fc.tuple(tie('scalar'), tie('scalar')),
    }),
    fc.record({ op: fc.constant('between'), args: fc.tuple(tie('scalar'), tie('scalar'), tie('scalar')) }),
    fc.record({
      op: fc.constant('in'),
      args: fc.tuple(tie('scalar'), fc.array(tie('scalar'), { minLength: 1, maxLength: 3 })),
    }),
    fc.record({ op: fc.constant('isNull'), args: fc.tuple(tie('scalar')) }),
    fc.record({ op: fc.constant('not'), args: fc.tuple(tie('filter')) }),
    fc
      .tuple(fc.constantFrom('and' as const, 'or' as const), fc.array(tie('filter'), { minLength: 2, maxLength: 4 }))
      .map(([name, args]) => joinLogically(name, args)),
  ),
}))

test('what is printed of a filter reads as the same filter', () => {
  fc.assert(
    fc.property(filter, (own) => {
      expect(parseCql2Text(printCql2(own))).toEqual(own)
      expect(parseCql2Json(JSON.stringify(own))).toEqual(own)
    }),
  )
})
