import type { Dossier } from './dossier.ts'
import { heading, note, paragraph, part } from './flow.ts'
import { table } from './table.ts'

/** Every figure that somebody set, with its source, its year, and whether it is confirmed. */
export function writeParameters(dossier: Dossier): void {
  const { data, paper, words } = dossier
  part(paper, words.parts.parameters)
  packageTable(dossier)
  ruleTable(dossier)
  heading(paper, words.parameters.programme)
  const programme = data.inputs.programmes.find(({ code }) => code === data.spec.programme)
  if (programme === undefined) paragraph(paper, words.unknown)
  else {
    const { format } = dossier
    const sizes = words.parameters.groups(format.number(programme.minFamilies), format.number(programme.maxFamilies))
    paragraph(paper, `${programme.name}. ${sizes} ${programme.source}`)
    if (programme.toConfirm.length > 0) note(paper, words.parameters.toConfirmNote(programme.toConfirm.join(', ')))
  }
  otherTable(dossier)
}

function packageTable({ data, paper, words: { parameters: say }, format, packageName, colourOf }: Dossier): void {
  heading(paper, say.packages)
  const right = { align: 'right' as const }
  table(
    paper,
    [
      { title: say.package, width: 3.2 },
      { title: say.fixed, width: 1.2, ...right },
      { title: say.perFamily, width: 1.3, ...right },
      { title: say.range, width: 1.7, ...right },
      { title: say.benefit, width: 1.3, ...right },
      { title: say.years, width: 1, ...right },
      { title: say.source, width: 3.6 },
      { title: say.year, width: 0.9, ...right },
      { title: say.confidence, width: 1.5 },
    ],
    data.inputs.packages
      .filter(({ code }) => data.spec.packages.includes(code))
      .map((one) => ({
        colour: colourOf(one.code),
        cells: [
          packageName(one.code),
          format.number(one.fixedUf, 1),
          format.number(one.costUfPerFamily, 1),
          `${format.number(one.lowUf)}–${format.number(one.highUf)}`,
          format.percent(one.benefit, 0),
          String(one.durationYears),
          one.source,
          String(one.referenceYear),
          say[one.confidence],
        ],
      })),
    7.5,
  )
}

function ruleTable({ data, paper, words: { parameters: say }, format, packageName }: Dossier): void {
  heading(paper, say.rules)
  const rules = data.inputs.costRules.filter((rule) => data.spec.packages.includes(rule.package))
  if (rules.length === 0) return paragraph(paper, say.none)
  const end = (value: number | null) => (value === null ? null : format.number(value, 1))
  table(
    paper,
    [
      { title: say.package, width: 3.4 },
      { title: say.rule, width: 3.2 },
      { title: say.multiply, width: 1.3, align: 'right' },
      { title: say.source, width: 3.6 },
      { title: say.year, width: 0.9, align: 'right' },
      { title: say.confidence, width: 1.5 },
    ],
    rules.map((rule) => ({
      cells: [
        packageName(rule.package),
        say.between(say.factors[rule.factor], end(rule.from), end(rule.to)),
        format.number(rule.multiply, 2),
        rule.source,
        String(rule.referenceYear),
        say[rule.confidence],
      ],
    })),
    7.5,
  )
}

/** A yes or no is kept as 1 or 0. */
function valueText({ words, format }: Dossier, value: number | null, unit: string): string {
  if (value === null) return words.unknown
  if (unit === 'flag') return value === 0 ? words.method.no : words.method.yes
  return `${format.number(value, 3)} ${words.parameters.units[unit] ?? unit}`
}

function otherTable(dossier: Dossier): void {
  const { data, paper, words } = dossier
  const { parameters: say } = words
  heading(paper, say.others)
  const { parameters } = data.inputs.basis
  if (parameters.length === 0) return paragraph(paper, say.none)
  table(
    paper,
    [
      { title: say.parameter, width: 4 },
      { title: say.value, width: 1.8, align: 'right' },
      { title: say.source, width: 4.4 },
      { title: say.year, width: 1.1, align: 'right' },
      { title: say.confidence, width: 1.7 },
    ],
    parameters.map(({ code, value, unit, source, year, confidence }) => ({
      cells: [
        code,
        valueText(dossier, value, unit),
        source,
        year === null ? words.unknown : String(year),
        confidence === null ? words.unknown : say[confidence],
      ],
    })),
    7.5,
  )
}
