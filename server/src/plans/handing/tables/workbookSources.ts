import type { WorkbookCell, WorkbookSheet } from '../../../exports/workbook.ts'
import { heading, type Sheets } from './workbookCells.ts'

/** Rules of cost; parameters and data files with their years and licences. */
export function sourceSheets({ handed: { inputs }, words }: Sheets): WorkbookSheet[] {
  const { parameters, datasets } = inputs.basis
  return [
    {
      name: words.rules,
      stickyRows: 1,
      widths: [20, 24, 10, 10, 12, 60, 10, 14],
      rows: [
        [words.package, words.factorName, words.from, words.to, words.multiply, words.source, words.sourceYear]
          .map(heading)
          .concat(heading(words.confidence)),
        ...inputs.costRules.map((rule): WorkbookCell[] => [
          ...[rule.package, rule.factor, rule.from, rule.to, rule.multiply, rule.source, rule.referenceYear],
          rule.confidence,
        ]),
      ],
    },
    {
      name: words.method,
      widths: [44, 16, 16, 60, 10, 14],
      rows: [
        [words.parameter, words.value, words.unit, words.source, words.sourceYear, words.confidence].map(heading),
        ...parameters.map((one): WorkbookCell[] => [
          ...[one.code, one.value ?? words.unknown, one.unit, one.source, one.year, one.confidence],
        ]),
        [],
        [words.dataset, words.sourceYear, words.publisher, words.licence].map(heading),
        ...datasets.map((one): WorkbookCell[] => [one.name, one.referenceYear, one.publisher, one.licence]),
      ],
    },
  ]
}
