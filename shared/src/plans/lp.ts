import type { PlanChoices, PlanModel } from './planModel.ts'

const variable = (settlement: number, option: number) => `x_${settlement}_${option}`

/**
 * The model in the LP text that HiGHS reads. One term per line, because its reader limits the length of a line. The
 * numbers in a variable's name are positions: of the settlement in the model and of the option in the settlement.
 */
export function buildLp(model: PlanModel): string {
  const terms = model.settlements.flatMap(({ options }, settlement) =>
    options.map((option, position) => ({ ...option, settlement, name: variable(settlement, position) })),
  )
  const onePackage = model.settlements.flatMap(({ options }, settlement) => [
    ` one_${settlement}:`,
    ...options.map((_, position) => ` + ${variable(settlement, position)}`),
    ' <= 1',
  ])
  return [
    'Maximize',
    ' benefit:',
    ...terms.map(({ benefit, name }) => ` + ${benefit} ${name}`),
    'Subject To',
    ' budget:',
    ...terms.map(({ costUf, name }) => ` + ${costUf} ${name}`),
    ` <= ${model.budgetUf}`,
    ...onePackage,
    'Binary',
    ...terms.map(({ name }) => ` ${name}`),
    'End',
    '',
  ].join('\n')
}

/** The choices that the names of the variables at 1 stand for. Throws on a name that buildLp did not write. */
export function readSolution(model: PlanModel, chosenNames: string[]): PlanChoices {
  const choices: PlanChoices = new Map()
  for (const name of chosenNames) {
    const [, settlementPosition, optionPosition] = name.split('_')
    const settlement = model.settlements[Number(settlementPosition)]
    const option = settlement?.options[Number(optionPosition)]
    if (settlement === undefined || option === undefined)
      throw new Error(`The solver answered with an unknown variable: ${name}`)
    choices.set(settlement.settlementId, option)
  }
  return choices
}
