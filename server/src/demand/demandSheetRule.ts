import { componentNames, deduplicationNames } from '@arraigo/shared/demand/demandNames.ts'
import type { ScalarCell } from '../exports/cellText.ts'
import type { WorkbookCell } from '../exports/workbook.ts'
import type { DemandSheet } from './demandSheetCells.ts'
import { demandSheetWords } from './demandSheetWords.ts'

const bold = (value: string) => ({ value, isBold: true })

/** By which rule and figures of the method, of which years, computed when. */
export function ruleRows({ table, audience, parameters, link, locale }: DemandSheet): WorkbookCell[][] {
  const words = demandSheetWords[locale]
  const { rule, needYear, peopleYear, computedAt, versions } = table.basis
  return [
    [words.audience[audience]],
    [],
    [bold(words.rule)],
    [words.version, rule.version],
    [words.deduplication, deduplicationNames[rule.deduplication][locale]],
    [words.components, rule.components.map((component) => componentNames[component][locale]).join('; ')],
    [words.source, rule.source],
    [words.confidence, words[rule.confidence]],
    [words.validFrom, rule.validFrom],
    [words.changeNote, rule.changeNote],
    [],
    [
      bold(words.parameter),
      bold(words.value),
      bold(words.unit),
      bold(words.year),
      bold(words.source),
      bold(words.confidence),
    ],
    ...parameters.map(({ code, value, unit, referenceYear, source, confidence }): WorkbookCell[] => [
      code,
      value,
      unit,
      referenceYear,
      source,
      confidence === 'confirmed' ? words.confirmed : words['to-confirm'],
    ]),
    [],
    [words.needYear, needYear],
    [words.peopleYear, peopleYear],
    [words.computedAt, computedAt],
    [words.written, new Date().toISOString()],
    [words.link, link],
    [
      words.versions,
      Object.entries(versions)
        .map(([id, version]) => `${id} ${version}`)
        .join(', '),
    ],
    [],
    ...words.notes.map((note): WorkbookCell[] => [note]),
  ]
}

/** The files behind the figures. */
export function sourceRows({ sources, locale }: DemandSheet): WorkbookCell[][] {
  const words = demandSheetWords[locale]
  return [
    [words.source, words.publisher, words.year, words.licence, words.file].map(bold),
    ...sources.map(({ name, publisher, referenceYear, licence, fileName }): ScalarCell[] => [
      name,
      publisher,
      referenceYear,
      licence,
      fileName,
    ]),
  ]
}
