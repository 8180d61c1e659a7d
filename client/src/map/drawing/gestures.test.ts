import { multiPolygon, positionOf } from '@arraigo/shared/boundaries/boundary.ts'
import { areaM2 } from '@arraigo/shared/geo/areaM2.ts'
import fc from 'fast-check'
import type { MultiPolygon, Position } from 'geojson'
import { beforeEach, describe, expect, it } from 'vitest'
import { type Drawing, type DrawingTool, drawing, drawingTools, emptyDrawing, type Neighbour } from './drawing.state.ts'
import { gesture, type Surroundings } from './gestures.ts'
import type { HandEvent, Hit, Spot } from './hand.ts'

const square = (west: number, south: number, side = 0.002): MultiPolygon =>
  multiPolygon([
    [
      [
        [west, south],
        [west + side, south],
        [west + side, south + side],
        [west, south + side],
        [west, south],
      ],
    ],
  ])
const neighbour = (boundary: MultiPolygon): Neighbour => ({ version: 3, name: 'Vecino', before: boundary, boundary })
const alone: Surroundings = { beside: () => ({}), trace: () => null, toleranceM: 1 }
const spot = (position: Position): Spot => ({ position, raw: position, snapped: null })
const tap = (position: Position, hit: Hit | null = null, isShift = false): HandEvent => ({
  type: 'tap',
  spot: spot(position),
  hit,
  isShift,
})

function send(...events: HandEvent[]): void {
  sendAmong(alone, ...events)
}
function sendAmong(around: Surroundings, ...events: HandEvent[]): void {
  for (const event of events) {
    const state = drawing.state()
    if (state !== null) drawing.take(gesture(state, event, around))
  }
}
const now = (): Drawing => drawing.state()?.now ?? emptyDrawing
const start = (boundary: MultiPolygon | null, tool: DrawingTool): void => {
  drawing.start(null, { ...emptyDrawing, boundary })
  drawing.choose(tool)
}
const at = (vertex: number, part = 0, ring = 0) => ({ part, ring, vertex })
const drag = (hit: Hit, from: Position, to: Position): HandEvent[] => [
  { type: 'grab', spot: spot(from), hit, isShift: false },
  { type: 'drag', spot: spot(to) },
  { type: 'drop' },
]

beforeEach(() => drawing.stop())

describe('a polygon', () => {
  it('is drawn vertex by vertex, closed by its first one, and then edited', () => {
    start(null, 'polygon')
    send(tap([-71.5, -33]), tap([-71.49, -33]), tap([-71.49, -33.01]))
    expect(drawing.state()?.moving?.boundary?.coordinates[0]?.[0]).toHaveLength(4)
    expect(drawing.state()?.past).toHaveLength(0)
    send(tap([-71.5, -33], { kind: 'first' }))
    expect(drawing.state()).toMatchObject({ tool: 'edit', moving: null, hand: { strokes: [] } })
    expect(drawing.state()?.past.map(({ name }) => name)).toEqual(['polygon'])
    expect(areaM2(now().boundary as MultiPolygon)).toBeGreaterThan(500_000)
  })
  it('says why it is not closed with two vertices, and loses nothing', () => {
    start(null, 'polygon')
    send(tap([-71.5, -33]), tap([-71.49, -33]), { type: 'finish' })
    expect(drawing.state()?.hand.refused[0]?.code).toBe('boundary-too-few-points')
    expect(drawing.state()?.hand.strokes).toHaveLength(2)
    expect(now().boundary).toBeNull()
  })
  it('gives vertices back one by one and takes them again', () => {
    start(null, 'polygon')
    send(tap([-71.5, -33]), tap([-71.49, -33]), { type: 'back' })
    expect(drawing.state()?.hand.strokes).toHaveLength(1)
    send({ type: 'forward' })
    expect(drawing.state()?.hand.strokes.map(({ positions }) => positions)).toEqual([[[-71.5, -33]], [[-71.49, -33]]])
  })
  it('does not count a double click twice', () => {
    start(null, 'polygon')
    send(tap([-71.5, -33]), tap([-71.5, -33]))
    expect(drawing.state()?.hand.strokes).toHaveLength(1)
  })
  it('follows an edge between two points of it as one step back', () => {
    const snapped = { kind: 'edge', collection: 'streets', id: 1 } as never
    const follow: Surroundings = { ...alone, trace: () => [[-71.495, -33.001]] }
    start(null, 'polygon')
    for (const position of [
      [-71.5, -33],
      [-71.49, -33],
    ] as Position[])
      sendAmong(follow, { type: 'tap', spot: { position, raw: position, snapped }, hit: null, isShift: false })
    expect(drawing.state()?.hand.strokes[1]?.positions).toEqual([
      [-71.495, -33.001],
      [-71.49, -33],
    ])
    send({ type: 'back' })
    expect(drawing.state()?.hand.strokes).toHaveLength(1)
  })
})

describe('Esc', () => {
  it('gives the gesture up first and the tool second, and never the drawing', () => {
    start(square(-71.5, -33), 'part')
    const { boundary } = now()
    send(tap([-71.4, -33]), { type: 'cancel' })
    expect(drawing.state()).toMatchObject({ tool: 'part', hand: { strokes: [] } })
    send({ type: 'cancel' })
    expect(drawing.state()?.tool).toBe('pan')
    expect(now().boundary).toBe(boundary)
  })
})

describe('vertices', () => {
  it('are moved by a drag that is one step, however long it is', () => {
    start(square(-71.5, -33), 'edit')
    const moves = Array.from(
      { length: 20 },
      (_, step): HandEvent => ({
        type: 'drag',
        spot: spot([-71.5 - step * 1e-5, -33]),
      }),
    )
    send({ type: 'grab', spot: spot([-71.5, -33]), hit: { kind: 'vertex', at: at(0) }, isShift: false }, ...moves)
    expect(drawing.state()?.past).toHaveLength(0)
    expect(drawing.state()?.moving).not.toBeNull()
    send({ type: 'drop' })
    expect(drawing.state()?.past.map(({ name }) => name)).toEqual(['move-vertex'])
    expect(positionOf(now().boundary as MultiPolygon, at(0))).toEqual([-71.5 - 19e-5, -33])
  })
  it('of a shared edge move in both, exactly', () => {
    const beside = { 7: neighbour(square(-71.502, -33)) }
    const shared: Surroundings = { ...alone, beside: () => beside }
    start(square(-71.5, -33), 'edit')
    sendAmong(shared, ...drag({ kind: 'vertex', at: at(0) }, [-71.5, -33], [-71.5005, -33.0005]))
    expect(now().neighbours[7]).toMatchObject({ version: 3, before: beside[7].before })
    expect(positionOf(now().neighbours[7]?.boundary as MultiPolygon, at(1))).toEqual([-71.5005, -33.0005])
    drawing.undo()
    expect(now().neighbours).toEqual({})
  })
  it('of an edge that is not shared leave the neighbour alone', () => {
    start(square(-71.5, -33), 'edit')
    const shared: Surroundings = { ...alone, beside: () => ({ 7: neighbour(square(-71.502, -33)) }) }
    sendAmong(shared, ...drag({ kind: 'vertex', at: at(1) }, [-71.498, -33], [-71.497, -33]))
    expect(now().neighbours).toEqual({})
  })
  it('put on a shared edge are put on the neighbour as well', () => {
    const shared: Surroundings = { ...alone, beside: () => ({ 7: neighbour(square(-71.502, -33)) }) }
    start(square(-71.5, -33), 'edit')
    // The fourth edge goes down the west side, which is the neighbour's east side.
    sendAmong(shared, tap([-71.5, -32.999], { kind: 'edge', at: at(3), position: [-71.5, -32.999] }))
    expect(now().boundary?.coordinates[0]?.[0]).toHaveLength(6)
    expect(now().neighbours[7]?.boundary.coordinates[0]?.[0]).toContainEqual([-71.5, -32.999])
  })
  it('are chosen by a box and moved together', () => {
    start(square(-71.5, -33), 'edit')
    send(
      { type: 'grab', spot: spot([-71.501, -33.001]), hit: null, isShift: true },
      { type: 'drag', spot: spot([-71.499, -32.997]) },
      { type: 'drop' },
    )
    expect(drawing.state()?.hand.selected).toEqual([at(0), at(3)])
    send(...drag({ kind: 'vertex', at: at(0) }, [-71.5, -33], [-71.501, -33]))
    expect(positionOf(now().boundary as MultiPolygon, at(3))?.[0]).toBeCloseTo(-71.501, 9)
    expect(drawing.state()?.past.at(-1)?.name).toBe('move-vertices')
  })
  it('are removed, but not below three', () => {
    start(square(-71.5, -33), 'edit')
    send(tap([-71.5, -33], { kind: 'vertex', at: at(0) }), { type: 'remove' })
    expect(now().boundary?.coordinates[0]?.[0]).toHaveLength(4)
    const three = now().boundary
    send(tap([-71.498, -33], { kind: 'vertex', at: at(0) }), { type: 'remove' })
    expect(now().boundary).toBe(three)
    expect(drawing.state()?.hand.refused).not.toEqual([])
  })
})

describe('other tools', () => {
  it('split into numbered pieces whose areas add up, and only split further then', () => {
    start(square(-71.5, -33), 'split')
    send(tap([-71.499, -33.001]), tap([-71.499, -32.997]), { type: 'finish' })
    const { pieces, boundary } = now()
    expect(pieces).toHaveLength(2)
    const sum = (pieces ?? []).reduce((area, piece) => area + areaM2(piece), 0)
    expect(sum).toBeCloseTo(areaM2(boundary as MultiPolygon), 1)
    drawing.choose('edit')
    send(...drag({ kind: 'vertex', at: at(0) }, [-71.5, -33], [-71.51, -33]))
    expect(now().boundary).toBe(boundary)
  })
  it('put a hole inside, and take a bite where its ring leaves the shape', () => {
    const ring = (west: number): HandEvent[] => [
      tap([west, -32.9995]),
      tap([west + 0.0005, -32.9995]),
      tap([west + 0.0005, -32.999]),
      tap([west, -32.999]),
      { type: 'finish' },
    ]
    start(square(-71.5, -33), 'hole')
    send(...ring(-71.4995))
    expect(now().boundary?.coordinates[0]).toHaveLength(2)
    start(square(-71.5, -33), 'hole')
    const before = areaM2(now().boundary as MultiPolygon)
    send(...ring(-71.50025))
    expect(now().boundary?.coordinates[0]).toHaveLength(1)
    expect(areaM2(now().boundary as MultiPolygon)).toBeLessThan(before - 1000)
  })
  it('cut a neighbour out, clip to an area, and say when that changes nothing or leaves nothing', () => {
    start(square(-71.5, -33), 'cut-out')
    send({ type: 'pick', area: square(-71.499, -33) })
    expect(drawing.state()?.past.map(({ name }) => name)).toEqual(['cut-out'])
    send({ type: 'pick', area: square(-71.4, -33) })
    expect(drawing.state()?.hand.refused[0]?.code).toBe('drawing-nothing-changed')
    drawing.choose('clip')
    send({ type: 'pick', area: square(-71.4, -33) })
    expect(drawing.state()?.hand.refused[0]?.code).toBe('drawing-nothing-left')
    expect(drawing.state()?.past).toHaveLength(1)
  })
  it('draw freehand and keep few of the points', () => {
    start(null, 'freehand')
    const circle = Array.from({ length: 200 }, (_, step): Position => {
      const angle = (step / 200) * 2 * Math.PI
      return [-71.5 + 0.002 * Math.cos(angle), -33 + 0.002 * Math.sin(angle)]
    })
    const [first, ...rest] = circle as [Position, ...Position[]]
    send(
      { type: 'grab', spot: spot(first), hit: null, isShift: false },
      ...rest.map((position): HandEvent => ({ type: 'drag', spot: spot(position) })),
      { type: 'drop' },
    )
    const ring = now().boundary?.coordinates[0]?.[0] ?? []
    expect(ring.length).toBeGreaterThan(8)
    expect(ring.length).toBeLessThan(100)
  })
})

describe('undo', () => {
  const place = fc
    .tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 }))
    .map(([x, y]): Position => [-71.5 + x * 1e-4, -33 + y * 1e-4])
  const vertexAt = fc.record({
    part: fc.integer({ min: 0, max: 1 }),
    ring: fc.integer({ min: 0, max: 1 }),
    vertex: fc.integer({ min: 0, max: 5 }),
  })
  const hit: fc.Arbitrary<Hit | null> = fc.oneof(
    fc.constant(null),
    fc.record({ kind: fc.constant('vertex' as const), at: vertexAt }),
    fc.record({ kind: fc.constant('edge' as const), at: vertexAt, position: place }),
    fc.record({ kind: fc.constant('first' as const) }),
    fc.record({ kind: fc.constant('inside' as const), part: fc.integer({ min: 0, max: 1 }) }),
  )
  const pressed = { spot: place.map(spot), hit, isShift: fc.boolean() }
  const event: fc.Arbitrary<HandEvent> = fc.oneof(
    fc.record({ type: fc.constant('tap' as const), ...pressed }),
    fc.record({ type: fc.constant('grab' as const), ...pressed }),
    fc.record({ type: fc.constant('drag' as const), spot: place.map(spot) }),
    fc.constantFrom<HandEvent>(
      { type: 'drop' },
      { type: 'finish' },
      { type: 'remove' },
      { type: 'back' },
      { type: 'cancel' },
    ),
    fc.record({ type: fc.constant('nudge' as const), degrees: fc.constant<Position>([1e-5, -1e-5]) }),
    fc.record({ type: fc.constant('pick' as const), area: place.map(([x = 0, y = 0]) => square(x, y, 0.001)) }),
  )
  const act = fc.oneof(
    { weight: 5, arbitrary: event.map((one) => () => sendAmong(around, one)) },
    { weight: 1, arbitrary: fc.constantFrom(...drawingTools).map((tool) => () => drawing.choose(tool)) },
  )
  const beside = { 7: neighbour(square(-71.502, -33)) }
  const around: Surroundings = { ...alone, beside: () => beside }

  it('returns exactly to the beginning and redo exactly to the end, whatever was done', () => {
    fc.assert(
      fc.property(fc.array(act, { minLength: 5, maxLength: 40 }), (acts) => {
        drawing.start(null, { ...emptyDrawing, boundary: square(-71.5, -33) })
        const begin = structuredClone(now())
        for (const one of acts) one()
        const end = structuredClone(now())
        const steps = drawing.state()?.past.length ?? 0
        for (let step = 0; step < steps; step += 1) drawing.undo()
        expect(now()).toEqual(begin)
        for (let step = 0; step < steps; step += 1) drawing.redo()
        expect(now()).toEqual(end)
      }),
      { numRuns: 200 },
    )
  })
})
