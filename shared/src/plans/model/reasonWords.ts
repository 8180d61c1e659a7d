import type { Messages } from '../../messages/messages.ts'

/** Why a settlement or a package is not offered, in a few words: after "because" or in a list. */
const words: Messages = {
  'plan-left-out': { es: 'el orden la deja fuera', en: 'the ranking leaves it out' },
  'plan-no-score': { es: 'no tiene puntaje', en: 'it has no score' },
  'plan-families-unknown': { es: 'no se sabe cuántas familias son', en: 'nobody knows how many families it has' },
  'plan-families-zero': { es: 'no tiene familias', en: 'it has no families' },
  'plan-locked-out': { es: 'alguien lo dejó fuera', en: 'somebody locked it out' },
  'plan-package-locked-out': { es: 'alguien dejó fuera ese paquete', en: 'somebody locked that package out' },
  'plan-lacks-nothing': { es: 'ya tiene todo lo que se ofrece', en: 'it has all that is offered already' },
  'plan-there-already': { es: 'ya lo tiene', en: 'it is there already' },
  'plan-no-site-near': { es: 'no hay terreno a esa distancia', en: 'there is no site within the distance' },
  'plan-sites-too-small': { es: 'los terrenos cercanos no alcanzan', en: 'the sites near it are too small' },
  'plan-must-relocate': { es: 'por riesgo debe relocalizarse', en: 'it must relocate because of hazards' },
  'plan-nobody-moves': { es: 'nadie debe moverse de ahí', en: 'nobody has to move from there' },
  'plan-all-relocate': { es: 'todas sus familias se relocalizan', en: 'all of its families relocate' },
  'plan-doubled-up-unknown': {
    es: 'no se sabe cuántas familias son allegadas',
    en: 'nobody knows how many families share a dwelling',
  },
  'plan-doubled-up-none': { es: 'no tiene familias allegadas', en: 'no family shares a dwelling' },
  'plan-package-cost-unknown': { es: 'no se sabe su costo', en: 'its cost is not known' },
  'plan-needs-not-offered': {
    es: 'lo que necesita antes no se le ofrece',
    en: 'what it needs before is not offered to it',
  },
  'plan-needs-too-long': {
    es: 'lo que necesita antes no termina a tiempo',
    en: 'what it needs before does not end in time',
  },
  'plan-nothing-offered': { es: 'ningún paquete del plan le sirve', en: 'no package of the plan fits it' },
  'plan-not-in-plan': { es: 'no está en el plan', en: 'it is not in the plan' },
}

/** For `{reason:word}` of a message. What the ranking says of a settlement it leaves out has texts of its own. */
export const reasonWord = (code: string): string => (code in words ? code : 'plan-left-out')

export const reasonWordMessages: Messages = Object.fromEntries(
  Object.entries(words).map(([code, text]) => [`word.${code}`, text]),
)
