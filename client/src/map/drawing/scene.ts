import { positionOf, type VertexAt } from '@arraigo/shared/boundaries/boundary.ts'
import { segmentEnd, segmentOf } from '@arraigo/shared/boundaries/editVertices.ts'
import { centreOf } from '@arraigo/shared/boundaries/localMetres.ts'
import { areaM2 } from '@arraigo/shared/geo/areaM2.ts'
import type { Locale } from '@arraigo/shared/messages/messages.ts'
import type { MultiPolygon, Position } from 'geojson'
import { areaText, lengthText } from '../../platform/measures.ts'
import type { DrawingState, DrawingTool } from './drawing.state.ts'
import { type Hand, type Hit, lineOf } from './hand.ts'

/** What is on the map of a drawing, in degrees; `paintDrawing` knows how it looks. */
export interface Scene {
  shape: MultiPolygon | null
  pieces: readonly MultiPolygon[] | null
  /** Neighbours as they would be, with what they were. */
  neighbours: readonly { before: MultiPolygon; boundary: MultiPolygon; name: string }[]
  /** Vertices put so far, and where the line would go on. */
  line: readonly Position[]
  ahead: readonly Position[]
  isRing: boolean
  freehand: readonly Position[]
  box: readonly [Position, Position] | null
  hasHandles: boolean
  selected: readonly VertexAt[]
  hit: Hit | null
  snap: { position: Position; kind: 'vertex' | 'edge'; name: string | null } | null
  /** A neighbour that a click would take. */
  target: MultiPolygon | null
  faults: readonly Position[]
  labels: readonly Label[]
}

/** Beside the middle of an edge, or in the middle of a shape. */
export interface Label {
  at: Position
  /** The other end, for the text of an edge: it is left out where the edge is too short for it. */
  to: Position | null
  text: string
}

interface Beside {
  locale: Locale
  snapName: (collection: string, id: number | string) => string | null
  faults: readonly Position[]
  target: MultiPolygon | null
}

const ringTools: readonly DrawingTool[] = ['polygon', 'part', 'hole']
const lineTools: readonly DrawingTool[] = [...ringTools, 'split']

export function sceneOf(state: DrawingState, { locale, snapName, faults, target }: Beside): Scene {
  const { now, moving, tool, hand } = state
  const shown = moving ?? now
  const line = lineOf(hand)
  const isLine = lineTools.includes(tool)
  const ends = hand.hit?.kind === 'first' || hand.hit?.kind === 'last'
  const ahead = isLine && !ends ? aheadOf(hand, line) : []
  const { snapped } = hand.spot ?? { snapped: null }
  return {
    // What is drawn as a line is not drawn as a shape beneath it as well.
    shape: isLine && line.length > 0 ? now.boundary : shown.boundary,
    pieces: shown.pieces,
    neighbours: Object.values(shown.neighbours),
    line: isLine ? line : [],
    ahead,
    isRing: ringTools.includes(tool),
    freehand: hand.grip?.kind === 'freehand' ? hand.grip.line : [],
    box: hand.grip?.kind === 'box' ? [hand.grip.from, hand.grip.to] : null,
    hasHandles: tool === 'edit' && shown.pieces === null,
    selected: hand.selected,
    hit: hand.grip === null ? hand.hit : null,
    snap:
      snapped === null
        ? null
        : { position: snapped.position, kind: snapped.kind, name: snapName(snapped.collection, snapped.id) },
    target,
    faults,
    labels: labelsOf(state, line, ahead, locale),
  }
}

/** To the pointer, or with the pointer elsewhere to where the typed length and bearing lead. */
function aheadOf({ spot, traced, held }: Hand, line: readonly Position[]): Position[] {
  if (spot !== null) return [...traced, spot.position]
  const from = line.at(-1)
  const { lengthM, bearing } = held
  return from === undefined || lengthM === null || bearing === null ? [] : [segmentEnd(from, { lengthM, bearing })]
}

function labelsOf(state: DrawingState, line: Position[], ahead: Position[], locale: Locale): Label[] {
  const { tool, moving, hand } = state
  if (lineTools.includes(tool) && line.length > 0) {
    const path = [...line, ...ahead]
    const ring = ringTools.includes(tool) && path.length > 2 ? [...path, path[0]!] : null
    return [...edgeLabels(path, locale), ...(ring === null ? [] : [areaLabel([[ring]], locale)])]
  }
  if (moving?.boundary == null) return []
  const area = areaLabel(moving.boundary.coordinates, locale)
  return [area, ...(hand.grip?.kind === 'vertices' ? grippedLabels(moving.boundary, hand, locale) : [])]
}

const edgeLabels = (path: readonly Position[], locale: Locale): Label[] =>
  path.slice(1).map((to, at) => {
    const from = path[at]!
    return { at: from, to, text: lengthText(locale, segmentOf(from, to).lengthM) }
  })

function areaLabel(coordinates: Position[][][], locale: Locale): Label {
  const shape: MultiPolygon = { type: 'MultiPolygon', coordinates }
  return { at: centreOf(shape), to: null, text: areaText(locale, areaM2(shape)) }
}

/** Of the two edges that end where the pointer is. */
function grippedLabels(boundary: MultiPolygon, { selected }: Hand, locale: Locale): Label[] {
  const [at] = selected
  if (at === undefined || selected.length > 1) return []
  const ring = boundary.coordinates[at.part]?.[at.ring] ?? []
  const here = positionOf(boundary, at)
  const next = ring[at.vertex + 1]
  const before = ring[at.vertex === 0 ? ring.length - 2 : at.vertex - 1]
  if (here === undefined || next === undefined || before === undefined) return []
  return edgeLabels([before, here, next], locale)
}
