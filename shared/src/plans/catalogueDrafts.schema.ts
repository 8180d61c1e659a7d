import { type Static, Type } from 'typebox'
import { CostRule, costFactors, Package, PackageCode, PlanProgramme, packageKinds } from './catalogue.schema.ts'

/*
 * What people send of the catalogue. Figures are as wide as numbers are: whether they make sense is said by catalogueIssues,
 * all at once and in words.
 */

const Nullable = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()])
const closed = { additionalProperties: false } as const
const Text = Type.String({ maxLength: 2000 })
const Named = Type.Object({ es: Text, en: Text }, closed)
const Code = Type.String({ minLength: 1, maxLength: 60 })
const Codes = Type.Array(Code, { maxItems: 50 })
const sourced = {
  source: Type.String({ maxLength: 500 }),
  referenceYear: Type.Integer({ minimum: 1900, maximum: 2100 }),
  confidence: Type.Enum(['confirmed', 'to-confirm']),
  changeNote: Type.Optional(Nullable(Type.String({ maxLength: 5000 }))),
}
const dated = { changeNote: Nullable(Type.String()), changedBy: Type.String(), validFrom: Type.String() }

export const PackageDraft = Type.Object(
  {
    name: Named,
    about: Named,
    kind: Type.Enum([...packageKinds]),
    prerequisites: Type.Array(Codes, { maxItems: 20 }),
    includes: Codes,
    closes: Type.Array(Type.String({ maxLength: 100 }), { maxItems: 50 }),
    benefit: Type.Number(),
    durationYears: Type.Number(),
    fixedUf: Type.Number(),
    costUfPerFamily: Type.Number(),
    lowUf: Type.Number(),
    highUf: Type.Number(),
    ...sourced,
  },
  closed,
)
export type PackageDraft = Static<typeof PackageDraft>

export const NewPackage = Type.Object({ code: PackageCode, ...PackageDraft.properties }, closed)
export type NewPackage = Static<typeof NewPackage>

/** With who changed it last, and why. */
export const DatedPackage = Type.Object({ ...Package.properties, ...dated })
export type DatedPackage = Static<typeof DatedPackage>

export const CostRuleDraft = Type.Object(
  {
    package: Code,
    factor: Type.Enum([...costFactors]),
    from: Nullable(Type.Number()),
    to: Nullable(Type.Number()),
    multiply: Type.Number(),
    ...sourced,
  },
  closed,
)
export type CostRuleDraft = Static<typeof CostRuleDraft>

export const DatedCostRule = Type.Object({ ...CostRule.properties, ...dated })
export type DatedCostRule = Static<typeof DatedCostRule>

export const ProgrammeDraft = Type.Object(
  {
    name: Text,
    minFamilies: Nullable(Type.Number()),
    maxFamilies: Nullable(Type.Number()),
    composition: Nullable(Text),
    minSavingUf: Nullable(Type.Number()),
    subsidyUf: Nullable(Type.Number()),
    startsOn: Nullable(Type.String({ maxLength: 10 })),
    endsOn: Nullable(Type.String({ maxLength: 10 })),
    source: sourced.source,
    toConfirm: Type.Array(Type.String({ maxLength: 60 }), { maxItems: 20 }),
    changeNote: sourced.changeNote,
  },
  closed,
)
export type ProgrammeDraft = Static<typeof ProgrammeDraft>

export const NewProgramme = Type.Object({ code: PackageCode, ...ProgrammeDraft.properties }, closed)
export type NewProgramme = Static<typeof NewProgramme>

export const DatedProgramme = Type.Object({ ...PlanProgramme.properties, ...dated })
export type DatedProgramme = Static<typeof DatedProgramme>
