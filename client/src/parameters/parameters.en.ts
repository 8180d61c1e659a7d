import type { Texts } from '../app/i18n/texts.ts'
import type { parametersEs } from './parameters.es.ts'

export const parametersEn: Texts<typeof parametersEs> = {
  parameters: {
    title: 'Parameters of the computation',
    toConfirm: 'to be confirmed',
    confirmed: 'confirmed',
    source: 'Source',
    sourceHint: 'The rule, study or agreement that says so.',
    confidence: 'Confidence',
    note: 'Reason for the change (optional)',
    since: 'Since {{date}}, {{who}}',
    earlier_one: '{{count, number}} earlier value',
    earlier_many: '{{count, number}} earlier values',
    earlier_other: '{{count, number}} earlier values',
    take: 'Put into the fields',
    takeBack: 'Back to {{value}}',
    backNote: 'Back to the value before',
    nowSays: 'It now says: {{text}}',
    saveMine: 'Save mine',
    takeTheirs: 'Use what is there now',
    change: 'Change',
    changeOf: 'Change {{name}}',
    between: 'Between {{min}} and {{max}}',
    year: 'Year',
    units: { ratio: 'times', persons: 'persons', households: 'households', share: 'of 1', m: 'm', 'km/h': 'km/h' },
    names: {
      'straight-line-detour': 'Detour of the straight line',
      'persons-per-household': 'Persons per household',
      'max-leg-to-street-m': 'Greatest distance to a street',
      'node-tolerance-m': 'Tolerance to join streets',
      'walking-kmh': 'Walking speed',
      'sample-spacing-m': 'Spacing of sample points',
      'need-irrecoverable-share': 'Irrecoverable share',
      'need-recoverable-ratio': 'Recoverable per dwelling of the percentage',
      'need-beyond-first-ratio': 'Households beyond the first per shared dwelling',
      'need-critical-share': 'Critical share of overcrowding',
      'need-household-size-ratio': 'Household size of 2017 relative to 2024',
      'published-min-people': 'Fewest people published',
      'published-min-households': 'Fewest households published',
    },
    hints: {
      'straight-line-detour': 'Where there are no streets, the straight line is multiplied by this.',
      'persons-per-household':
        'Turns households into people and people into households, where one of the two is missing.',
      'max-leg-to-street-m': 'What is farther is estimated in a straight line, and said so.',
      'node-tolerance-m': 'Ends of streets closer than this are joined.',
      'walking-kmh': 'On flat ground; where elevations are loaded, slopes change it.',
      'sample-spacing-m': 'Fewer metres, more points per place: more exact and slower.',
      'need-irrecoverable-share':
        'Irrecoverable dwellings for each one of the published percentage of deficient materials.',
      'need-recoverable-ratio':
        'Recoverable dwellings for each one of the same percentage, which counts fewer than the classes do.',
      'need-beyond-first-ratio':
        'Households beyond the first for each dwelling of the published percentage of doubling-up.',
      'need-critical-share':
        'Critically overcrowded households for each one of the published percentage of overcrowding.',
      'need-household-size-ratio':
        'Persons per household when the zones were counted, for each one of today in the comuna.',
      'published-min-people': 'A public figure of fewer people is protected. 1 protects nothing.',
      'published-min-households': 'A public figure of fewer households or families is protected. 1 protects nothing.',
    },
  },
}
