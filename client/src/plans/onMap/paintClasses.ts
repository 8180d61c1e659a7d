import type { Package, PackageKind } from '@arraigo/shared/plans/catalogue.schema.ts'
import type { PlannedWork } from '@arraigo/shared/plans/planResult.schema.ts'
import type { ColourName } from '../../map/colours.ts'
import { type PaintColour, rampColours } from '../../map/paintColours.ts'
import { packageToken } from '../packageColours.ts'
import { mainWork } from './planClasses.ts'

/** Classes of what is done, before those of what begins later or not at all. */
export interface PaintClasses {
  colours: PaintColour[]
  labels: string[]
  classOf: (works: readonly PlannedWork[]) => number
}

/** The first year is the strongest: what comes first is seen first. */
export function yearClasses(years: readonly number[]): PaintClasses {
  return {
    colours: rampColours('amount', years.length).reverse(),
    labels: years.map(String),
    classOf: (works) => years.indexOf(Math.min(...works.map(({ year }) => year))),
  }
}

interface PackageWords {
  package: (of: Package) => string
  kind: (kind: PackageKind) => string
}

/** Packages that share a colour are one class: by its name where it is one, by their kind where they are several. */
export function packageClasses(packages: readonly Package[], words: PackageWords): PaintClasses {
  const tokens = [...new Set(packages.map((of) => packageToken(of, packages)))]
  const classOfCode = new Map(packages.map((of) => [of.code, tokens.indexOf(packageToken(of, packages))]))
  const labels = tokens.map((token) => {
    const [first, ...others] = packages.filter((of) => packageToken(of, packages) === token)
    if (first === undefined) return token
    return others.length === 0 ? words.package(first) : words.kind(first.kind)
  })
  return {
    colours: tokens.map((token) => token.replace('--map-', '') as ColourName),
    labels,
    classOf: (works) => classOfCode.get(mainWork(works, packages)?.package ?? '') ?? -1,
  }
}

export const quietColours = {
  /** Begins later than the year that is looked at. */
  later: { from: 'land', to: 'unknown', share: 0.55 },
  without: { from: 'land', to: 'unknown', share: 0.22 },
} as const satisfies Record<string, PaintColour>
