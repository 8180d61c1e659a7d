import type { Messages } from '../messages/messages.ts'

/** Requirements as the ones that a plan is solved without. */
export const planExplanationMessages: Messages = {
  'plan-without-floor': {
    es: 'El mínimo de {percent} % para {code}',
    en: 'The floor of {percent} % for {code}',
  },
  'plan-without-floor-each': {
    es: 'El mínimo de {percent} % para cada territorio',
    en: 'The floor of {percent} % for each place',
  },
  'plan-without-min-families': {
    es: 'El mínimo de {families} familias',
    en: 'The minimum of {families} families',
  },
  'plan-without-capacities': {
    es: 'Las capacidades de {count} municipios',
    en: 'The capacities of {count} municipalities',
  },
  'plan-without-lock': { es: '{name}, que se fijó dentro del plan', en: '{name}, which was locked in' },
  'plan-run-without-result': {
    es: 'Este cálculo todavía no tiene un plan al que se le pueda preguntar. Espere a que termine.',
    en: 'This run has no plan yet that could be asked about. Wait until it has ended.',
  },
  'plan-settlement-not-in': {
    es: 'El campamento {id} no está entre los datos de este plan.',
    en: 'Settlement {id} is not among the data of this plan.',
  },
}
