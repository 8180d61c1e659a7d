import type { Messages } from '../../messages/messages.ts'

/** Why a settlement is in a plan or out of it. */
export const planReasonMessages: Messages = {
  'plan-in': {
    es: 'Vale {points} puntos y cuesta {uf} UF. Sin descontar la espera rinde {perThousandUf} puntos por cada 1.000 UF, tanto o más que {betterThan} de los otros {others} del plan.',
    en: 'It is worth {points} points and costs {uf} UF. Without discounting the wait it yields {perThousandUf} points per 1,000 UF, as much as or more than {betterThan} of the other {others} in the plan.',
  },
  'plan-in-locked': {
    es: 'Alguien lo fijó dentro del plan: «{reason}». Vale {points} puntos y cuesta {uf} UF; sin descontar la espera rinde {perThousandUf} puntos por cada 1.000 UF.',
    en: 'Somebody locked it in: “{reason}”. It is worth {points} points and costs {uf} UF; without discounting the wait it yields {perThousandUf} points per 1,000 UF.',
  },
  'plan-in-completes-project': {
    es: 'Vale {points} puntos y cuesta {uf} UF. Sus {families} familias completan el proyecto de {site}: las otras {othersThere} no llegan al mínimo de {least}.',
    en: 'It is worth {points} points and costs {uf} UF. Its {families} families complete the project of {site}: the other {othersThere} fall short of the least of {least}.',
  },
  'plan-out-not-chosen': {
    es: 'Cabría por su rendimiento ({perThousandUf} puntos por cada 1.000 UF), pero junto a lo demás otra combinación vale más o cumple lo que se exige. Lo más barato para él cuesta {uf} UF.',
    en: 'Its yield would do ({perThousandUf} points per 1,000 UF), but with the rest another combination is worth more or meets what is required. The cheapest for it costs {uf} UF.',
  },
  'plan-out-yields-less': {
    es: 'Rinde a lo más {perThousandUf} puntos por cada 1.000 UF; todo lo que está en el plan rinde {least} o más.',
    en: 'It yields at most {perThousandUf} points per 1,000 UF; all that is in the plan yields {least} or more.',
  },
  'plan-out-no-money-left': {
    es: 'Lo más barato para él cuesta {uf} UF y quedan {leftUf} UF. Rinde a lo más {perThousandUf} puntos por cada 1.000 UF; {better} de {others} en el plan rinden más.',
    en: 'The cheapest for it costs {uf} UF and {leftUf} UF are left. It yields at most {perThousandUf} points per 1,000 UF; {better} of {others} in the plan yield more.',
  },
  'plan-out-too-costly': {
    es: 'Lo más barato para él cuesta {uf} UF, más de lo que se puede gastar ({mostUf} UF).',
    en: 'The cheapest for it costs {uf} UF, more than can be spent ({mostUf} UF).',
  },
  'plan-out-capacity': {
    es: 'La capacidad de {place}, {families} familias por año, no le deja lugar en ningún año.',
    en: 'The capacity of {place}, {families} families per year, leaves no room for it in any year.',
  },
  'plan-out-sites-full': {
    es: 'Necesita {families} viviendas en terrenos cercanos y quedan {left}.',
    en: 'It needs {families} homes on sites near it and {left} are left.',
  },
  'plan-out-too-few': {
    es: 'Son {families} familias y un proyecto necesita al menos {least}; en los terrenos cercanos nadie más construye.',
    en: 'They are {families} families and a project needs at least {least}; nobody else builds on the sites near them.',
  },
  'plan-no-score': { es: 'No tiene puntaje en el orden del plan.', en: 'It has no score in the plan’s ranking.' },
  'plan-families-unknown': {
    es: 'No se sabe cuántas familias viven ahí.',
    en: 'Nobody knows how many families live there.',
  },
  'plan-families-zero': {
    es: 'No viven familias ahí, según el registro.',
    en: 'No families live there, by the record.',
  },
  'plan-locked-out': { es: 'Alguien lo dejó fuera del plan.', en: 'Somebody locked it out of the plan.' },
  'plan-lacks-nothing': {
    es: 'Ya tiene todo lo que el plan ofrece.',
    en: 'It has all that the plan offers already.',
  },
  'plan-nothing-offered': {
    es: 'Ningún paquete del plan le sirve.',
    en: 'No package of the plan fits it.',
  },
  'plan-no-site-near': {
    es: 'Sus {families} familias deben mudarse y no hay terreno a menos de {km} km.',
    en: 'Its {families} families must move and there is no site within {km} km.',
  },
  'plan-sites-too-small': {
    es: 'Sus {families} familias deben mudarse y los terrenos a menos de {km} km tienen lugar para {capacity}.',
    en: 'Its {families} families must move and the sites within {km} km have room for {capacity}.',
  },
  'plan-package-locked-out': { es: 'Alguien dejó fuera este paquete.', en: 'Somebody locked this package out.' },
  'plan-there-already': { es: 'Ya lo tiene.', en: 'It is there already.' },
  'plan-must-relocate': {
    es: 'Por riesgo debe relocalizarse: nada se ofrece en el lugar.',
    en: 'It must relocate because of hazards: nothing is offered in place.',
  },
  'plan-nobody-moves': { es: 'Nadie debe moverse de ahí.', en: 'Nobody has to move from there.' },
  'plan-all-relocate': {
    es: 'Todas sus familias se relocalizan, también las allegadas.',
    en: 'All of its families relocate, those that share a dwelling too.',
  },
  'plan-doubled-up-unknown': {
    es: 'No se sabe cuántas familias son allegadas.',
    en: 'Nobody knows how many families share a dwelling.',
  },
  'plan-doubled-up-none': { es: 'No tiene familias allegadas.', en: 'No family shares a dwelling.' },
  'plan-package-cost-unknown': { es: 'No se sabe cuánto cuesta.', en: 'Its cost is not known.' },
  'plan-needs-not-offered': {
    es: 'Lo que necesita antes no se ofrece a este campamento.',
    en: 'What it needs before is not offered to this settlement.',
  },
  'plan-needs-too-long': {
    es: 'Lo que necesita antes no termina dentro del plan.',
    en: 'What it needs before does not end within the plan.',
  },
  'plan-not-offered': { es: 'No se ofrece.', en: 'It is not offered.' },
}
