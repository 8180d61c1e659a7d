import { ink, sizes } from '../looks.ts'
import { type Box, fonts, type Paper, putLine } from '../paper.ts'
import { apart } from './apart.ts'
import { type LonLat, type Projection, roundKm } from './frame.ts'
import { labelPlace, ringsOf } from './rings.ts'

export interface MapMark {
  place: LonLat
  colour: string
  /** Points. */
  radius: number
  /** Written in a circle of its own colour on white. */
  label?: string
}

export interface MapFlow {
  from: LonLat
  to: LonLat
  families: number
  colour: string
}

export interface MapContent {
  comunas: readonly { code: string; name: string; shape: string | null }[]
  /** Codes of comunas that the map is of, or what they begin with; the others recede. */
  focus: readonly string[]
  areas: readonly { shape: string | null; colour: string }[]
  flows: readonly MapFlow[]
  /** Without works. */
  empty: readonly LonLat[]
  marks: readonly MapMark[]
  sites: readonly { place: LonLat; label?: string }[]
  north: string
  /** Of what the comunas are called: none on small maps. */
  hasNames: boolean
}

/** One map within its frame: ground, limits, names, flows, settlements, sites, scale and north. */
export function drawMap(paper: Paper, to: Projection, content: MapContent): void {
  const { doc } = paper
  const { x, y, width, height } = to.box
  doc.save()
  doc.rect(x, y, width, height).clip()
  const names = drawGround(paper, to, content)
  for (const { shape, colour } of content.areas) {
    const rings = ringsOf(shape, to)
    if (rings.length === 0) continue
    trace(paper, rings)
    doc.lineWidth(0.6).fillAndStroke(tint(colour), colour)
  }
  for (const flow of content.flows) drawFlow(paper, to, flow)
  for (const place of content.empty) {
    const [cx, cy] = to.at(place)
    doc.circle(cx, cy, 1.9).lineWidth(0.7).fillAndStroke('#ffffff', ink.none)
  }
  drawMarks(paper, to, content.marks)
  for (const { place, label } of content.sites) drawSite(paper, to.at(place), label)
  if (content.hasNames) drawNames(paper, to, names, content)
  doc.restore()
  doc.rect(x, y, width, height).lineWidth(0.7).stroke(ink.border)
  drawScale(paper, to)
  drawNorth(paper, to.box, content.north)
}

type NamedPlace = { name: string; place: [number, number]; width: number; isFocus: boolean }

/** Answers where the names go, largest comunas first. */
function drawGround(paper: Paper, to: Projection, { comunas, focus }: MapContent): NamedPlace[] {
  const { doc } = paper
  const { x, y, width, height } = to.box
  doc.rect(x, y, width, height).fill(comunas.length === 0 ? ink.land : ink.sea)
  const drawn = comunas
    .map((comuna) => ({
      name: comuna.name,
      rings: ringsOf(comuna.shape, to),
      isFocus: focus.some((code) => comuna.code.startsWith(code)),
      isAlone: focus.includes(comuna.code),
    }))
    .filter(({ rings }) => rings.length > 0)
  for (const { rings, isFocus } of drawn) {
    trace(paper, rings)
    doc.fill(isFocus ? ink.land : ink.faint, 'even-odd')
  }
  for (const { rings, isFocus, isAlone } of drawn) {
    // Of the ground around a region nothing needs to be known; around a comuna its neighbours.
    if (!isFocus && !focus.some((code) => code.length === 5)) continue
    trace(paper, rings)
    doc.lineWidth(isAlone ? 1 : 0.45)
    if (!isAlone) doc.dash(4, { space: 1.6 })
    doc.stroke(ink.border).undash()
  }
  return drawn.flatMap(({ name, rings, isFocus, isAlone }) => {
    const place = labelPlace(rings)
    const span = Math.max(0, ...rings.map((ring) => spanOf(ring)))
    // Of the others only the next neighbours are of use.
    return place === null || (!isFocus && !focus.some((code) => code.length === 5))
      ? []
      : [{ name, place, width: span, isFocus: isAlone }]
  })
}

const spanOf = (ring: readonly (readonly [number, number])[]) =>
  Math.max(...ring.map(([x]) => x)) - Math.min(...ring.map(([x]) => x))

function trace({ doc }: Paper, rings: readonly (readonly [number, number])[][]): void {
  for (const ring of rings) {
    ring.forEach(([x, y], at) => {
      if (at === 0) doc.moveTo(x, y)
      else doc.lineTo(x, y)
    })
    doc.closePath()
  }
}

/** Towards white: what lies under it can be seen, also on paper that knows no transparency. */
function tint(colour: string): string {
  const part = (at: number) => Math.round(255 - (255 - Number.parseInt(colour.slice(at, at + 2), 16)) * 0.35)
  return `#${[1, 3, 5].map((at) => part(at).toString(16).padStart(2, '0')).join('')}`
}

function drawFlow({ doc }: Paper, to: Projection, { from, to: end, families, colour }: MapFlow): void {
  const [x1, y1] = to.at(from)
  const [x2, y2] = to.at(end)
  const length = Math.hypot(x2 - x1, y2 - y1)
  if (length < 1) return
  // Bent to one side, so that two flows between the same places do not cover each other.
  const [bendX, bendY] = [(x1 + x2) / 2 - (y2 - y1) * 0.12, (y1 + y2) / 2 + (x2 - x1) * 0.12]
  const width = Math.min(3, 0.7 + families / 120)
  doc.moveTo(x1, y1).quadraticCurveTo(bendX, bendY, x2, y2).lineWidth(width).stroke(colour)
  const angle = Math.atan2(y2 - bendY, x2 - bendX)
  const head = 4 + width
  const side = (turn: number): [number, number] => [
    x2 - head * Math.cos(angle + turn),
    y2 - head * Math.sin(angle + turn),
  ]
  doc.polygon([x2, y2], side(0.45), side(-0.45)).fill(colour)
}

function drawMarks(paper: Paper, to: Projection, marks: readonly MapMark[]): void {
  const { doc } = paper
  const plain = marks.filter(({ label }) => label === undefined).sort((a, b) => b.radius - a.radius)
  for (const { place, colour, radius } of plain) {
    const [x, y] = to.at(place)
    doc.circle(x, y, radius).lineWidth(0.5).fillAndStroke(colour, '#ffffff')
  }
  const labelled = marks.filter(({ label }) => label !== undefined)
  const radius = labelled.length > 60 ? 5.4 : 6.6
  const places = labelled.map(({ place }) => to.at(place))
  const moved = apart(places, radius, to.box)
  labelled.forEach(({ colour }, at) => {
    const [x, y] = places[at] as [number, number]
    const [cx, cy] = moved[at] as [number, number]
    if (Math.hypot(cx - x, cy - y) > 2) doc.moveTo(x, y).lineTo(cx, cy).lineWidth(0.5).stroke(ink.text)
    doc.circle(x, y, 1.6).fill(colour)
  })
  labelled.forEach(({ colour, label }, at) => {
    const [cx, cy] = moved[at] as [number, number]
    const size = radius - ((label as string).length > 2 ? 1.3 : 0.2)
    doc.circle(cx, cy, radius).lineWidth(1.6).fillAndStroke('#ffffff', colour)
    doc.font(fonts.bold).fontSize(size).fillColor(ink.text)
    doc.text(label as string, cx - doc.widthOfString(label as string) / 2, cy - size * 0.58, { lineBreak: false })
  })
}

function drawSite({ doc }: Paper, [x, y]: readonly [number, number], label: string | undefined): void {
  const half = label === undefined ? 2.6 : 4
  doc
    .rect(x - half, y - half, 2 * half, 2 * half)
    .lineWidth(0.7)
    .fillAndStroke(ink.site, '#ffffff')
  if (label === undefined) return
  doc.font(fonts.bold).fontSize(7)
  const width = doc.widthOfString(label) + 4
  doc.rect(x + half, y - 5, width, 10).fill('#ffffff')
  doc.fillColor(ink.site).text(label, x + half + 2, y - 4, { lineBreak: false })
}

/** A name is written where it fits into its comuna and covers neither another name nor a settlement. */
function drawNames(paper: Paper, to: Projection, names: readonly NamedPlace[], { marks, sites }: MapContent): void {
  const { doc } = paper
  const taken: Box[] = [...marks, ...sites].map(({ place }) => {
    const [x, y] = to.at(place)
    const half = marks.some(({ label }) => label !== undefined) ? 9 : 4
    return { x: x - half, y: y - half, width: 2 * half, height: 2 * half }
  })
  const { x, y, width: frameWidth, height } = to.box
  // Where the scale and north are drawn over everything.
  taken.push({ x, y: y + height - 30, width: frameWidth * 0.3, height: 30 })
  taken.push({ x: x + frameWidth - 26, y, width: 26, height: 36 })
  for (const { name, place, width, isFocus } of [...names].sort((a, b) => b.width - a.width)) {
    const size = isFocus ? 9 : 6.8
    doc.font(isFocus ? fonts.bold : fonts.regular).fontSize(size)
    const textWidth = doc.widthOfString(name)
    const found = [0, -9, 9, -18, 18, -32, 32]
      .map((dy): Box => ({ x: place[0] - textWidth / 2, y: place[1] - size / 2 + dy, width: textWidth, height: size }))
      .find((box) => isWithin(box, to.box) && !taken.some((other) => isOver(box, other)))
    if (found === undefined || (!isFocus && textWidth > width * 1.15)) continue
    taken.push(found)
    // Pale letters around it first: it can be read on lines and points.
    doc.lineWidth(1.8).strokeColor(ink.land)
    doc.text(name, found.x, found.y, { lineBreak: false, stroke: true, fill: false })
    doc.fillColor(isFocus ? ink.text : ink.quiet).text(name, found.x, found.y, { lineBreak: false, fill: true })
  }
}

const isWithin = (inner: Box, outer: Box) =>
  inner.x > outer.x + 2 &&
  inner.y > outer.y + 2 &&
  inner.x + inner.width < outer.x + outer.width - 2 &&
  inner.y + inner.height < outer.y + outer.height - 2

const isOver = (one: Box, other: Box) =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height

function drawScale(paper: Paper, { box, kmPerPoint }: Projection): void {
  const { doc } = paper
  const km = roundKm(box.width * kmPerPoint * 0.26)
  const length = km / kmPerPoint
  const [x, y] = [box.x + 8, box.y + box.height - 10]
  const text = km < 1 ? `${Math.round(km * 1000)} m` : `${km} km`
  doc.rect(x - 4, y - 13, length + 8, 19).fill('#ffffff')
  doc
    .lineWidth(1)
    .moveTo(x, y - 3)
    .lineTo(x, y)
    .lineTo(x + length, y)
    .lineTo(x + length, y - 3)
    .stroke(ink.text)
  putLine(paper, text, { x, y: y - 12, width: length }, { size: sizes.small, align: 'center' })
}

function drawNorth(paper: Paper, box: Box, text: string): void {
  const { doc } = paper
  const [x, y] = [box.x + box.width - 14, box.y + 8]
  doc.rect(x - 8, y - 3, 16, 27).fill('#ffffff')
  doc.polygon([x, y], [x + 4, y + 12], [x, y + 9], [x - 4, y + 12]).fill(ink.text)
  putLine(paper, text, { x: x - 6, y: y + 13, width: 12 }, { size: sizes.small, isBold: true, align: 'center' })
}
