import { say } from '@arraigo/shared/messages/messages.ts'
import { criterionName, methodName } from '@arraigo/shared/priorities/rankingNames.ts'
import type { WorkbookCell, WorkbookSheet } from '../exports/workbook.ts'
import type { RankingSheet } from './rankingExport.ts'
import { bold } from './rankingSheetPlan.ts'
import { rankingWords } from './rankingSheetWords.ts'

/** How it was computed, from what, and what is to know: enough to do it again by hand. */
export function methodSheet(sheet: RankingSheet): WorkbookSheet {
  const { spec, inputs, name, within, link, locale } = sheet
  const words = rankingWords[locale]
  const line = (title: string, value: WorkbookCell): WorkbookCell[] => [bold(title), value]
  return {
    name: words.sheets.method,
    widths: [44, 90, 20, 40, 8, 14, 8],
    rows: [
      [bold(`${words.title}: ${name}`)],
      line(words.method, methodName(locale, spec.method)),
      ...words.how[spec.method].map((text): WorkbookCell[] => [null, text]),
      ...words.rules.map((text): WorkbookCell[] => [null, text]),
      line(words.place, within),
      line(words.standardSet, spec.standardSet),
      ...choiceRows(sheet),
      ...robustnessRows(sheet),
      line(words.left, `${inputs.left.closed}; ${inputs.left.repeated}`),
      line(
        words.versions,
        Object.entries(inputs.basis.versions)
          .map(([id, version]) => `${id} ${version}`)
          .join(', '),
      ),
      line(words.computedAt, inputs.basis.computedAt),
      line(words.written, new Date().toISOString()),
      ...(link === null ? [] : [line(words.link, link)]),
      ...findingRows(sheet),
      [],
      ...parameterRows(sheet),
    ],
  }
}

function choiceRows({ spec, inputs, locale }: RankingSheet): WorkbookCell[][] {
  const words = rankingWords[locale]
  const number = new Intl.NumberFormat(locale === 'es' ? 'es-CL' : 'en', { maximumFractionDigits: 4 })
  const nameOf = (key: string) =>
    (inputs.columns.find((column) => column.key === key)?.name ?? criterionName(key))[locale]
  const settlementName = (id: number) => inputs.settlements.names[inputs.settlements.ids.indexOf(id)] ?? String(id)
  const filters = spec.filters.map(({ key, op, value, keepsUnknown }) =>
    [
      `${nameOf(key)}: ${op === 'at-least' ? words.atLeast : words.atMost} ${number.format(value)}`,
      keepsUnknown ? words.keepsUnknown : words.dropsUnknown,
    ].join(', '),
  )
  const excluded = spec.exclusions.map(({ settlementId, reason }) => `${settlementName(settlementId)}: ${reason}`)
  // How many, never who.
  const judged =
    spec.weighting === 'pairwise' ? [spec.judgements.filter(({ isLeftOut }) => isLeftOut !== true).length] : []
  return [
    ...titled(words.filters, filters),
    ...titled(words.exclusions, excluded),
    ...judged.map((count): WorkbookCell[] => [bold(words.judged), count]),
  ]
}

/** The title before the first of them. */
const titled = (title: string, texts: readonly string[]): WorkbookCell[][] =>
  texts.map((text, at) => [at === 0 ? bold(title) : null, text])

function robustnessRows({ robustness, locale }: RankingSheet): WorkbookCell[][] {
  if (robustness === null) return []
  const words = rankingWords[locale]
  return [
    [
      bold(words.robustness),
      words.robustnessNote[robustness.data].replace('{draws}', robustness.draws.toLocaleString(locale)),
    ],
  ]
}

function findingRows({ inputs, result, locale }: RankingSheet): WorkbookCell[][] {
  const said = [...inputs.findings, ...result.findings].map((finding) => say(locale, finding))
  return titled(rankingWords[locale].findings, [...new Set(said)])
}

function parameterRows({ inputs, locale }: RankingSheet): WorkbookCell[][] {
  const { parameters } = inputs.basis
  const words = rankingWords[locale]
  if (parameters.length === 0) return []
  return [
    [words.parameter, words.value, words.unit, words.source, words.year, words.confidence, words.version].map(bold),
    ...parameters.map(({ code, value, unit, source, year, confidence, version }): WorkbookCell[] => [
      code,
      value,
      unit,
      source,
      year,
      confidence === null ? null : words[confidence],
      version,
    ]),
  ]
}
