import { legend } from '../chart.ts'
import { type Chosen, type Dossier, familiesServed, grouped } from '../dossier.ts'
import { heading, note, paragraph, part } from '../flow.ts'
import { ink, sizes } from '../looks.ts'
import { putLine, tagged } from '../paper.ts'
import { table } from '../table.ts'
import { whereTo } from '../works.ts'
import { drawMap, type MapContent, type MapFlow, type MapMark } from './drawMap.ts'
import { farAway, frameAround, type LonLat, projection } from './frame.ts'

/** About what a line of the key takes. */
const keyRowPt = 17

/** Comunas that get a map of their own: those with most money. */
const mostComunas = 12

type Placed = Chosen & { place: LonLat }

/** The whole plan, each year, and each comuna with works. */
export function writeMaps(dossier: Dossier): void {
  const { data, paper, words, format, chosen } = dossier
  const { maps } = words
  const outline = part(paper, words.parts.maps)
  const placed = chosen.flatMap((one): Placed[] => {
    const place = placeOf(dossier, one.row)
    return place === null ? [] : [{ ...one, place }]
  })
  if (placed.length === 0) return paragraph(paper, maps.nothing)
  heading(paper, maps.overview, { outline })
  const far = farAway(placed.map(({ place }) => place))
  const near = placed.filter((_, at) => far[at] !== true)
  overview(dossier, near)
  note(paper, `${maps.circles} ${data.result.projects.length > 0 ? maps.flows : ''}`)
  const notes = [
    ...(far.includes(true)
      ? [maps.outside([...new Set(placed.filter((_, at) => far[at]).map(({ comuna }) => comuna))].join(', '))]
      : []),
    ...(placed.length < chosen.length ? [maps.noPlace(format.number(chosen.length - placed.length))] : []),
    ...(data.shapes.comunas.length === 0 ? [maps.noLimits] : []),
  ]
  for (const text of notes) note(paper, text)
  if (data.spec.budgetsUf.length > 1) yearMaps(dossier, near, outline)
  const comunas = grouped(placed, ({ comuna }) => comuna)
  for (const [name, of] of comunas.slice(0, mostComunas)) comunaMap(dossier, name, of, outline)
  if (comunas.length > mostComunas) {
    const others = comunas.slice(mostComunas).map(([name]) => name)
    note(paper, maps.comunaRule(mostComunas, comunas.length, others.join(', ')))
  }
}

function placeOf({ data }: Dossier, row: number): LonLat | null {
  const { longitudes, latitudes } = data.inputs.settlements
  const [longitude, latitude] = [longitudes[row], latitudes[row]]
  return longitude == null || latitude == null ? null : [longitude, latitude]
}

function sitePlace({ siteOf }: Dossier, id: number): LonLat | null {
  const site = siteOf(id)
  return site?.longitude == null || site.latitude == null ? null : [site.longitude, site.latitude]
}

const radiusOf = (families: number, most: number, largest: number) =>
  Math.max(1.7, Math.sqrt(families / Math.max(1, most)) * largest)

/** Of which the plan is: their comunas are what its maps show. */
const regionsOf = ({ data }: Dossier): string[] => [
  ...new Set(data.inputs.settlements.comunaCodes.flatMap((code) => code?.slice(0, 2) ?? [])),
]

/** What all maps of the plan share; `of` are the works that they show. */
function content(dossier: Dossier, of: readonly Placed[], largest: number): MapContent {
  const { data, colourOf, words, chosen } = dossier
  const most = Math.max(...chosen.map(familiesServed))
  const marks = of.map(
    (one): MapMark => ({
      place: one.place,
      colour: colourOf(one.main.package),
      radius: radiusOf(familiesServed(one), most, largest),
    }),
  )
  return {
    comunas: data.shapes.comunas,
    focus: regionsOf(dossier),
    areas: [],
    flows: flowsOf(dossier, of),
    empty: emptyPlaces(dossier),
    marks,
    sites: usedSites(of).flatMap((id) => {
      const place = sitePlace(dossier, id)
      return place === null ? [] : [{ place }]
    }),
    north: words.maps.north,
    hasNames: true,
  }
}

const usedSites = (of: readonly Chosen[]) =>
  [...new Set(of.flatMap(({ works }) => works.flatMap(({ moves }) => moves.map(({ siteId }) => siteId))))].sort(
    (a, b) => a - b,
  )

const flowsOf = (dossier: Dossier, of: readonly Placed[]): MapFlow[] =>
  of.flatMap(({ place, works }) =>
    works.flatMap((work) =>
      work.moves.flatMap(({ siteId, families }) => {
        const to = sitePlace(dossier, siteId)
        return to === null ? [] : [{ from: place, to, families, colour: dossier.colourOf(work.package) }]
      }),
    ),
  )

const emptyPlaces = (dossier: Dossier): LonLat[] =>
  dossier.data.result.settlements.flatMap(({ works, settlementId }): LonLat[] => {
    const place = works.length > 0 ? null : placeOf(dossier, dossier.rowOf(settlementId))
    return place === null ? [] : [place]
  })

/** Colours of the packages that are drawn. */
function packageLegend({ paper, chosen, packageName, colourOf, words, data }: Dossier): void {
  const codes = [...new Set(chosen.map(({ main }) => main.package))]
  legend(paper, [
    ...codes.map((code) => ({ colour: colourOf(code), text: packageName(code) })),
    ...(data.result.projects.length > 0 ? [{ colour: ink.site, text: words.maps.site }] : []),
  ])
}

function overview(dossier: Dossier, near: readonly Placed[]): void {
  const { paper, words } = dossier
  const height = 520
  paper.need(height)
  const box = { x: paper.left, y: paper.y, width: paper.width, height }
  const drawn = content(dossier, near, 12)
  const points = [...near.map(({ place }) => place), ...drawn.sites.map(({ place }) => place)]
  const to = projection(frameAround(points, box.width / box.height, 8), box)
  const alt = words.maps.overviewAlt({ settlements: near.length, sites: drawn.sites.length })
  tagged(paper, 'Figure', () => drawMap(paper, to, { ...drawn, empty: drawn.empty.filter(to.isInside) }), { alt })
  paper.y += height + 7
  packageLegend(dossier)
}

/** The same frame for every year, two beside each other. */
function yearMaps(dossier: Dossier, near: readonly Placed[], outline: PDFKit.PDFOutline): void {
  const { data, paper, words, format } = dossier
  const gap = 12
  const width = (paper.width - gap) / 2
  const height = 200
  const title = 14
  const all = content(dossier, near, 9)
  const points = [...near, ...all.sites].map(({ place }) => place)
  const bounds = frameAround(points, width / height, 8)
  heading(paper, words.maps.years, { following: height + title, outline })
  data.result.years.forEach(({ year, families }, at) => {
    if (at % 2 === 0) paper.need(height + title + 4)
    const x = paper.left + (at % 2) * (width + gap)
    const begun = near.flatMap((one): Placed[] => {
      const works = one.works.filter((work) => work.year === year)
      const [first] = works
      if (first === undefined) return []
      const main = works.reduce((best, work) => (work.benefit > best.benefit ? work : best), first)
      return [{ ...one, works, main }]
    })
    const text = words.maps.yearTitle(year, format.number(families))
    tagged(paper, 'P', () => putLine(paper, text, { x, y: paper.y, width }, { isBold: true, size: sizes.table }))
    const to = projection(bounds, { x, y: paper.y + title, width, height })
    const drawn = { ...content(dossier, begun, 9), empty: [], hasNames: false }
    tagged(paper, 'Figure', () => drawMap(paper, to, drawn), { alt: words.maps.yearAlt(year, begun.length) })
    if (at % 2 === 1 || at === data.result.years.length - 1) paper.y += height + title + 10
  })
}

function comunaMap(dossier: Dossier, name: string, of: readonly Placed[], outline: PDFKit.PDFOutline): void {
  const { data, paper, words, colourOf, siteLabel } = dossier
  const height = 240
  // With its key where both fit on what is left of a page.
  heading(paper, name, { following: Math.min(600, height + 48 + of.length * keyRowPt), outline })
  const drawn = content(dossier, of, 0)
  const box = { x: paper.left, y: paper.y, width: paper.width, height }
  const focus = data.inputs.settlements.comunaCodes[(of[0] as Placed).row] ?? null
  const within = data.result.settlements.flatMap(({ settlementId }) => {
    const row = dossier.rowOf(settlementId)
    const place = placeOf(dossier, row)
    return place !== null && dossier.comunaOf(row) === name ? [place] : []
  })
  const points = [...of.map(({ place }) => place), ...drawn.sites.map(({ place }) => place)]
  const far = farAway([...points, ...within])
  const to = projection(
    frameAround(
      [...points, ...within].filter((_, at) => far[at] !== true),
      box.width / box.height,
      2.4,
    ),
    box,
  )
  const shapeOf = new Map(data.shapes.settlements.map(({ id, shape }) => [id, shape]))
  const siteShape = new Map(data.shapes.sites.map(({ id, shape }) => [id, shape]))
  const sites = usedSites(of)
  const map: MapContent = {
    ...drawn,
    focus: focus === null ? drawn.focus : [focus],
    areas: [
      ...of.map(({ settlement, main }) => ({
        shape: shapeOf.get(settlement.settlementId) ?? null,
        colour: colourOf(main.package),
      })),
      ...sites.map((id) => ({ shape: siteShape.get(id) ?? null, colour: ink.site })),
    ],
    empty: drawn.empty.filter(to.isInside),
    marks: of.map((one) => ({
      place: one.place,
      colour: colourOf(one.main.package),
      radius: 0,
      label: String(one.number),
    })),
    sites: sites.flatMap((id) => {
      const place = sitePlace(dossier, id)
      return place === null ? [] : [{ place, label: siteLabel(id) }]
    }),
  }
  tagged(paper, 'Figure', () => drawMap(paper, to, map), { alt: words.maps.comunaAlt(name, of.length) })
  paper.y += height + 5
  note(paper, words.maps.numbers)
  keyTable(dossier, of)
}

/** What the numbers on the map are. */
function keyTable(dossier: Dossier, of: readonly Placed[]): void {
  const { paper, words, format, packageName, colourOf } = dossier
  const { maps } = words
  table(
    paper,
    [
      { title: maps.number, width: 1.1, align: 'right' },
      { title: maps.settlement, width: 4 },
      { title: maps.works, width: 5.4 },
      { title: maps.families, width: 1.5, align: 'right' },
      { title: maps.cost, width: 1.6, align: 'right' },
      { title: maps.to, width: 2, isOptional: true },
    ],
    of.map((one) => ({
      colour: colourOf(one.main.package),
      cells: [
        String(one.number),
        one.name,
        one.works.map(({ package: code, year }) => `${packageName(code)} (${year})`).join('; '),
        format.number(familiesServed(one)),
        format.number(one.settlement.costUf),
        one.works
          .map((work) => whereTo(dossier, work, false))
          .filter((text) => text !== '')
          .join('; '),
      ],
    })),
    7.5,
  )
}
