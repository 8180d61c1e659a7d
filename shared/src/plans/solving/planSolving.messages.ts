import type { Messages } from '../../messages/messages.ts'

const conflicts: Messages = {
  'plan-conflict': {
    es: 'No hay ningún plan que cumpla estas {count} exigencias a la vez; sin cualquiera de ellas sí lo hay entre las demás.',
    en: 'No plan meets these {count} requirements together; without any one of them the others can be met.',
  },
  'plan-conflict-among': {
    es: 'No hay ningún plan que cumpla estas {count} exigencias a la vez. No hubo tiempo para saber si alguna de ellas sobra.',
    en: 'No plan meets these {count} requirements together. There was no time to tell whether one of them could be left out.',
  },
  'plan-conflict-budget': {
    es: 'El presupuesto, {uf} UF en todos los años.',
    en: 'The budget, {uf} UF over all years.',
  },
  'plan-conflict-capacity': {
    es: 'La capacidad de {place}: obras para {families} familias por año.',
    en: 'The capacity of {place}: works for {families} families a year.',
  },
  'plan-conflict-floor-families': {
    es: 'El piso de {percent} % de las familias para {place}.',
    en: 'The floor of {percent} % of the families for {place}.',
  },
  'plan-conflict-floor-money': {
    es: 'El piso de {percent} % del dinero para {place}.',
    en: 'The floor of {percent} % of the money for {place}.',
  },
  'plan-conflict-min-families': {
    es: 'El mínimo de {families} familias con solución.',
    en: 'The minimum of {families} families with a solution.',
  },
  'plan-conflict-lock': {
    es: 'Que {settlement} esté en el plan.',
    en: 'That {settlement} is in the plan.',
  },
  'plan-conflict-lock-year': {
    es: 'Que {settlement} comience en {year}.',
    en: 'That {settlement} begins in {year}.',
  },
  'plan-conflict-site-capacity': {
    es: 'La cabida de los terrenos.',
    en: 'The room on the sites.',
  },
  'plan-conflict-site-group': {
    es: 'El mínimo de {minGroup} familias por proyecto que pide el programa.',
    en: 'The minimum of {minGroup} families per project that the programme asks for.',
  },
}

const relaxations: Messages = {
  'plan-relax': {
    es: 'Lo mínimo que habría que ceder para tener un plan:',
    en: 'The least that would have to give way for a plan:',
  },
  'plan-relax-budget': {
    es: 'Faltan {by} UF en {year}.',
    en: '{by} UF more are needed in {year}.',
  },
  'plan-relax-capacity': {
    es: 'Capacidad de {place} en {year}: {by} familias más que {families}.',
    en: 'Capacity of {place} in {year}: {by} families more than {families}.',
  },
  'plan-relax-floor-families': {
    es: 'El piso de {percent} % de las familias para {place} baja en {by} familias.',
    en: 'The floor of {percent} % of the families for {place} falls by {by} families.',
  },
  'plan-relax-floor-money': {
    es: 'El piso de {percent} % del dinero para {place} baja en {by} UF.',
    en: 'The floor of {percent} % of the money for {place} falls by {by} UF.',
  },
  'plan-relax-min-families': {
    es: 'El mínimo de {families} familias baja en {by}.',
    en: 'The minimum of {families} families falls by {by}.',
  },
  'plan-relax-lock': {
    es: '{settlement} deja de ser obligatorio.',
    en: '{settlement} need not be in the plan any more.',
  },
  'plan-relax-lock-year': {
    es: '{settlement} deja de ser obligatorio en {year}.',
    en: '{settlement} need not begin in {year} any more.',
  },
  'plan-relax-site-capacity': {
    es: 'Cabida para {by} familias más en el terreno {site}.',
    en: 'Room for {by} more families on the site {site}.',
  },
  'plan-relax-site-group': {
    es: 'Un proyecto en el terreno {site} en {year} con {by} familias menos que el mínimo de {minGroup}.',
    en: 'A project on the site {site} in {year} with {by} families fewer than the minimum of {minGroup}.',
  },
}

export const planSolvingMessages: Messages = {
  ...conflicts,
  ...relaxations,
  'plan-solving-none-in-time': {
    es: 'En {seconds} segundos no se encontró ningún plan ni se demostró que no lo hay. Dé más tiempo o quite exigencias.',
    en: 'In {seconds} seconds no plan was found, nor was it proven that there is none. Give more time or remove requirements.',
  },
}
