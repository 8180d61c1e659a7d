import type { Texts } from '../../app/i18n/texts.ts'
import type { coverageCompareEs } from './coverageCompare.es.ts'

export const coverageCompareEn: Texts<typeof coverageCompareEs> = {
  coverage: {
    phases: {
      idle: 'Waiting',
      streets: 'Reading the streets',
      network: 'Joining the network of streets',
      distances: 'Measuring distances along the streets',
      places: 'Counting people in each place',
      ready: 'Ready',
      failed: 'Failed',
    },
    failed: 'Coverage could not be computed',
    beforeFigures: 'Meanwhile you see the figures from before the last change.',
  },
  coverageCompare: {
    title: 'Compare coverage',
  },
}
