import { isMessage, say } from '@arraigo/shared/messages/messages.ts'
import { columnLetters } from '../../../exports/columnLetters.ts'
import { type WorkbookCell, type WorkbookSheet, workbookBytes } from '../../../exports/workbook.ts'
import type { HandedPlan } from '../handedPlan.ts'
import { sourceSheets } from './workbookSources.ts'
import { type WorkbookWords, workbookWords } from './workbookWords.ts'

const headRows = 1
const money = '#,##0'

/** A sheet as others refer to it. */
interface Sheets {
  handed: HandedPlan
  words: WorkbookWords
  /** Cells of a column of the works, of the projects, of the years. */
  works: (name: (typeof workColumns)[number]) => string
  projects: (letter: string) => string
  years: (letter: string) => string
  /** Row of a package in its sheet. */
  packageLine: (code: string) => number
}

/** Works with formulas that compute their cost, points and totals again from packages, scores and years; settlements, projects, sources. */
export function planWorkbook(handed: HandedPlan): Promise<Buffer> {
  const words = workbookWords[handed.locale]
  const lines = new Map(handed.inputs.packages.map(({ code }, at) => [code, at + headRows + 1]))
  const column = (sheet: string, letter: string, rows: number) =>
    `${quoted(sheet)}!$${letter}$${headRows + 1}:$${letter}$${headRows + Math.max(1, rows)}`
  const workCount = workLines(handed).length
  const { projects, years } = handed.result
  const sheets: Sheets = {
    ...{ handed, words },
    works: (name) => column(words.works, workAt(name), workCount),
    projects: (letter) => column(words.projects, letter, projects.length),
    years: (letter) => column(words.years, letter, years.length),
    packageLine: (code) => lines.get(code) ?? 0,
  }
  return workbookBytes([
    summarySheet(sheets),
    workSheet(sheets),
    settlementSheet(sheets),
    projectSheet(sheets),
    yearSheet(sheets),
    packageSheet(sheets),
    ...sourceSheets(handed, words),
  ])
}

const heading = (value: string): WorkbookCell => ({ value, isBold: true, isWrapped: true })
const quoted = (name: string): string => `'${name.replaceAll("'", "''")}'`

/** Columns of the sheet of works, in their order. */
const workColumns = [
  ...['code', 'settlement', 'comuna', 'package', 'year', 'endYear', 'families', 'fixed', 'perFamily', 'factor', 'cost'],
  ...['score', 'share', 'discount', 'points', 'site'],
] as const
const workAt = (name: (typeof workColumns)[number]): string => columnLetters(workColumns.indexOf(name))

interface WorkLine {
  settlementId: number
  row: number
  work: HandedPlan['result']['settlements'][number]['works'][number]
}

const workLines = ({ inputs, result }: HandedPlan): WorkLine[] =>
  result.settlements.flatMap(({ settlementId, works }) =>
    works.map((work) => ({ settlementId, row: inputs.settlements.ids.indexOf(settlementId), work })),
  )

function workSheet({ handed, words, packageLine }: Sheets): WorkbookSheet {
  const { inputs, spec } = handed
  const packages = quoted(words.packages)
  const siteName = new Map(inputs.sites.map(({ id, name }) => [id, name]))
  const rows = workLines(handed).map(({ row, work }, at): WorkbookCell[] => {
    const line = at + headRows + 1
    const cell = (name: (typeof workColumns)[number]) => `${workAt(name)}${line}`
    const of = packageLine(work.package)
    const offered = inputs.packages.find(({ code }) => code === work.package)
    const discount = (1 - spec.discountPct / 100) ** (work.year - spec.fromYear)
    return [
      inputs.settlements.codes[row] ?? null,
      inputs.settlements.names[row] ?? null,
      inputs.settlements.comunaNames[row] ?? null,
      work.package,
      work.year,
      work.endYear,
      work.families,
      { formula: `${packages}!D${of}`, value: offered?.fixedUf ?? null, format: money },
      { formula: `${packages}!E${of}`, value: offered?.costUfPerFamily ?? null, format: money },
      { value: work.costFactor, format: '0.00' },
      {
        formula: `(${cell('fixed')}+${cell('perFamily')}*${cell('families')})*${cell('factor')}`,
        value: work.costUf,
        format: money,
      },
      { value: inputs.settlements.scores[row] ?? null, format: '0.0' },
      { formula: `${packages}!H${of}`, value: offered?.benefit ?? null, format: '0.00' },
      { formula: `(1-${spec.discountPct}/100)^(${cell('year')}-${spec.fromYear})`, value: discount, format: '0.000' },
      {
        formula: `${cell('share')}*${cell('score')}/100*${cell('families')}*${cell('discount')}`,
        value: work.benefit,
        format: '0.00',
      },
      work.moves.map(({ siteId, families }) => `${siteName.get(siteId) ?? siteId} (${families})`).join('; ') || null,
    ]
  })
  return {
    name: words.works,
    stickyRows: headRows,
    stickyColumns: 2,
    widths: [14, 32, 18, 18, 8, 8, 10, 10, 10, 10, 12, 9, 12, 10, 10, 36],
    rows: [workColumns.map((name) => heading(words[name])), ...rows],
  }
}

function summarySheet({ handed, words, works, projects, years }: Sheets): WorkbookSheet {
  const { plan, run, inputs, result, locale } = handed
  const { totals } = result
  const said = (issue: { code: string; params?: Record<string, string | number | null> }) =>
    isMessage(issue.code) ? say(locale, issue) : issue.code
  return {
    name: words.summary,
    widths: [48, 22, 14, 10],
    rows: [
      [heading(plan.name)],
      [words.version, `${plan.version} · ${run.id}`],
      [words.dataOf, inputs.basis.computedAt.slice(0, 10)],
      [words.status, result.status],
      [words.families, { formula: `SUM(${years('G')})`, value: totals.families, format: money }],
      [
        words.cost,
        {
          formula: `SUM(${works('cost')})+SUM(${projects('F')})`,
          value: totals.costUf,
          format: money,
        },
      ],
      [words.budget, { formula: `SUM(${years('B')})+SUM(${years('D')})`, value: totals.budgetUf, format: money }],
      [words.points, { value: result.objective, format: '#,##0.00' }],
      [words.bound, { value: result.bound, format: '#,##0.00' }],
      [words.gap, { value: result.gap, format: '0.00%' }],
      [words.withWorks, totals.settlements],
      [words.considered, totals.considered],
      [words.unplannable, totals.unplannable],
      [],
      [heading(words.requirement), heading(words.wanted), heading(words.reached)],
      ...result.requirements.map(({ requirement, wanted, reached }): WorkbookCell[] => [
        { value: said(requirement), isWrapped: true },
        wanted,
        reached,
      ]),
      [],
      [heading(words.findings)],
      ...result.findings.map((finding): WorkbookCell[] => [{ value: said(finding), isWrapped: true }]),
      [],
      [{ value: words.formulas, isWrapped: true }],
    ],
  }
}

function settlementSheet({ handed, words, works }: Sheets): WorkbookSheet {
  const { inputs, result, locale } = handed
  const known = inputs.settlements
  const planned = new Map(result.settlements.map((one) => [one.settlementId, one]))
  const sumOf = (name: 'cost' | 'points', line: number) =>
    `SUMIFS(${works(name)},${works('settlement')},B${line},${works('code')},A${line})`
  return {
    name: words.settlements,
    stickyRows: headRows,
    stickyColumns: 2,
    widths: [14, 32, 18, 10, 9, 14, 10, 12, 10, 80],
    rows: [
      [words.code, words.settlement, words.comuna, words.families, words.score, words.strategy]
        .map(heading)
        .concat([words.works, words.cost, words.points, words.reason].map(heading)),
      ...known.ids.map((id, row): WorkbookCell[] => {
        const one = planned.get(id)
        const line = row + headRows + 1
        // A sum by code and name needs both.
        const isNamed = known.codes[row] != null
        const reason = one?.reason
        return [
          known.codes[row] ?? null,
          known.names[row] ?? null,
          known.comunaNames[row] ?? null,
          known.families[row] ?? words.unknown,
          known.scores[row] == null ? words.unknown : { value: known.scores[row], format: '0.0' },
          known.strategies[row]?.strategy ?? words.unknown,
          (one?.works ?? []).map((work) => `${work.year} ${work.package}`).join('; ') || null,
          isNamed
            ? { formula: sumOf('cost', line), value: one?.costUf ?? 0, format: money }
            : { value: one?.costUf ?? 0, format: money },
          isNamed
            ? { formula: sumOf('points', line), value: one?.benefit ?? 0, format: '0.00' }
            : { value: one?.benefit ?? 0, format: '0.00' },
          reason === undefined ? null : isMessage(reason.code) ? say(locale, reason) : reason.code,
        ]
      }),
    ],
  }
}

function projectSheet({ handed, words }: Sheets): WorkbookSheet {
  const { inputs, result } = handed
  const siteOf = new Map(inputs.sites.map((site) => [site.id, site]))
  const nameOf = new Map(inputs.settlements.ids.map((id, row) => [id, inputs.settlements.names[row] ?? String(id)]))
  return {
    name: words.projects,
    stickyRows: headRows,
    widths: [32, 18, 8, 6, 10, 16, 70],
    rows: [
      [words.site, words.comuna, words.year, '#', words.families, words.siteCost, words.from].map(heading),
      ...result.projects.map(({ siteId, year, number, families, siteCostUf, from }): WorkbookCell[] => [
        siteOf.get(siteId)?.name ?? siteId,
        siteOf.get(siteId)?.comunaName ?? null,
        year,
        number,
        families,
        { value: siteCostUf, format: money },
        from
          .map((group) => `${nameOf.get(group.settlementId)} (${group.families}, ${group.km.toFixed(1)} km)`)
          .join('; '),
      ]),
    ],
  }
}

function yearSheet({ handed, words, works, projects }: Sheets): WorkbookSheet {
  return {
    name: words.years,
    stickyRows: headRows,
    widths: [8, 16, 16, 16, 14, 14, 10, 16],
    rows: [
      [
        words.year,
        words.budget,
        words.carried,
        words.funds,
        words.worksCost,
        words.siteCost,
        words.families,
        words.left,
      ].map(heading),
      ...handed.result.years.map((one, at): WorkbookCell[] => {
        const line = at + headRows + 1
        const sites = handed.result.projects.reduce(
          (sum, { year, siteCostUf }) => (year === one.year ? sum + siteCostUf : sum),
          0,
        )
        return [
          one.year,
          { value: one.budgetUf, format: money },
          { value: one.carriedUf, format: money },
          { value: one.fundsUf, format: money },
          { formula: `SUMIFS(${works('cost')},${works('year')},A${line})`, value: one.costUf - sites, format: money },
          { formula: `SUMIFS(${projects('F')},${projects('C')},A${line})`, value: sites, format: money },
          one.families,
          { formula: `B${line}+C${line}+D${line}-E${line}-F${line}`, value: one.leftUf, format: money },
        ]
      }),
    ],
  }
}

function packageSheet({ handed, words }: Sheets): WorkbookSheet {
  const { inputs, locale } = handed
  return {
    name: words.packages,
    stickyRows: headRows,
    widths: [20, 40, 16, 10, 12, 12, 12, 14, 10, 60, 10, 14],
    rows: [
      [words.code, words.name, words.duration, words.fixed, words.perFamily, words.low, words.high, words.share]
        .map(heading)
        .concat([words.version, words.source, words.sourceYear, words.confidence].map(heading)),
      ...inputs.packages.map((one): WorkbookCell[] => [
        ...[one.code, one.name[locale], one.durationYears, one.fixedUf, one.costUfPerFamily, one.lowUf, one.highUf],
        ...[one.benefit, one.version, one.source, one.referenceYear, one.confidence],
      ]),
    ],
  }
}
