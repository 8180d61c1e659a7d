import type { WorkbookCell, WorkbookSheet } from '../../../exports/workbook.ts'
import { heading, headRows, money, quoted, type Sheets, workAt, workColumns, workLines } from './workbookCells.ts'

export function workSheet({ handed, words, packageLine }: Sheets): WorkbookSheet {
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

export function projectSheet({ handed, words }: Sheets): WorkbookSheet {
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

export function yearSheet({ handed, words, works, projects }: Sheets): WorkbookSheet {
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
