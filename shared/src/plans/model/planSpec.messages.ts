import type { Messages } from '../../messages/messages.ts'

/** What is wrong with what people decided, and what to do. */
export const planSpecMessages: Messages = {
  'plan-money-invalid': {
    es: 'El monto de {year} no puede ser «{uf}»: debe ser un número de UF desde 0.',
    en: 'The amount of {year} cannot be “{uf}”: it must be a number of UF from 0 up.',
  },
  'plan-budget-zero': {
    es: 'No hay dinero en ningún año. Escriba el presupuesto de un año al menos, o agregue un fondo.',
    en: 'There is no money in any year. Write the budget of at least one year, or add a fund.',
  },
  'plan-budget-below-cheapest': {
    es: 'Con {uf} UF no alcanza para nada: lo más barato es «{nameEs}» en {settlement}, {cheapestUf} UF. Aumente el presupuesto de un año, deje que lo no gastado pase al siguiente o agregue un paquete más barato.',
    en: '{uf} UF is not enough for anything: the cheapest is “{nameEn}” in {settlement}, {cheapestUf} UF. Raise the budget of a year, let unspent money carry over, or add a cheaper package.',
  },
  'plan-fund-repeated': {
    es: 'Hay dos fondos con el código «{fund}»: cambie uno.',
    en: 'Two funds have the code “{fund}”: change one of them.',
  },
  'plan-fund-unnamed': {
    es: 'El fondo {place} no tiene nombre o código: escríbalo.',
    en: 'Fund {place} has no name or no code: write it.',
  },
  'plan-fund-reserved': {
    es: 'El código «{fund}» es del presupuesto propio: dé otro al fondo.',
    en: 'The code “{fund}” is that of the plan’s own budget: give the fund another one.',
  },
  'plan-fund-years': {
    es: 'El fondo «{fund}» tiene montos para {years} años y el plan dura {wanted}: deje un monto por año.',
    en: 'The fund “{fund}” has amounts for {years} years and the plan lasts {wanted}: leave one amount per year.',
  },
  'plan-fund-pays-nothing': {
    es: 'El fondo «{fund}» solo paga paquetes que el plan no ofrece. Ofrézcalos o quite el fondo.',
    en: 'The fund “{fund}” only pays for packages that the plan does not offer. Offer them or remove the fund.',
  },
  'plan-fund-package-unknown': {
    es: 'El fondo «{fund}» nombra el paquete «{package}», que no está en el catálogo: quítelo del fondo.',
    en: 'The fund “{fund}” names the package “{package}”, which is not in the catalogue: remove it from the fund.',
  },
  'plan-fund-place-empty': {
    es: 'El fondo «{fund}» es para {place}, donde el plan no tiene campamentos: quite el lugar del fondo.',
    en: 'The fund “{fund}” is for {place}, where the plan has no settlements: remove the place from the fund.',
  },
  'plan-package-repeated': {
    es: 'El paquete «{package}» está dos veces: quite una.',
    en: 'The package “{package}” is there twice: remove one.',
  },
  'plan-package-unknown': {
    es: 'El paquete «{package}» no está en el catálogo: quítelo o créelo.',
    en: 'The package “{package}” is not in the catalogue: remove it or create it.',
  },
  'plan-cost-unknown': {
    es: '«{nameEs}» no tiene costo en el catálogo, y nada es gratis. Escriba su costo en el catálogo o quítelo del plan.',
    en: '“{nameEn}” has no cost in the catalogue, and nothing is free. Write its cost in the catalogue or remove it from the plan.',
  },
  'plan-prerequisite-not-offered': {
    es: '«{nameEs}» necesita antes uno de estos, que el plan no ofrece y ningún campamento tiene: {needsEs}. Ofrezca uno o quite «{nameEs}».',
    en: '“{nameEn}” needs one of these before, which the plan does not offer and no settlement has: {needsEn}. Offer one or remove “{nameEn}”.',
  },
  'plan-prerequisite-circle': {
    es: 'Estos paquetes se esperan unos a otros y ninguno puede empezar: {circleEs}. Quite en el catálogo uno de esos requisitos.',
    en: 'These packages wait for one another and none can begin: {circleEn}. Remove one of these prerequisites in the catalogue.',
  },
  'plan-place-repeated': {
    es: 'El lugar {place} está dos veces: quite uno.',
    en: 'Place {place} is there twice: remove one.',
  },
  'plan-place-empty': {
    es: 'No hay campamentos cargados en {place}. Quite el lugar o importe sus campamentos.',
    en: 'No settlements are loaded in {place}. Remove the place or import its settlements.',
  },
  'plan-ranking-other': {
    es: 'El orden {ranking} no existe o no es el que se leyó. Elija un orden.',
    en: 'Ranking {ranking} does not exist or is not the one that was read. Choose a ranking.',
  },
  'plan-programme-unknown': {
    es: 'El programa «{programme}» no existe. Elija uno de la lista.',
    en: 'The programme “{programme}” does not exist. Choose one of the list.',
  },
  'plan-site-unknown': {
    es: 'El terreno {site} no existe o está descartado. Quítelo de la lista.',
    en: 'Site {site} does not exist or is discarded. Remove it from the list.',
  },
  'plan-capacity-repeated': {
    es: 'Hay dos capacidades para la comuna {place}: deje una.',
    en: 'There are two capacities for comuna {place}: leave one.',
  },
  'plan-capacity-outside': {
    es: 'La capacidad es de la comuna {place}, que no tiene campamentos en el plan. Quítela o agregue la comuna.',
    en: 'The capacity is for comuna {place}, which has no settlements in the plan. Remove it or add the comuna.',
  },
  'plan-no-settlements': {
    es: 'No hay campamentos en los lugares del plan. Elija otros lugares.',
    en: 'There are no settlements in the plan’s places. Choose other places.',
  },
  'plan-nothing-plannable': {
    es: 'De {settlements} campamentos ninguno puede recibir un paquete del plan. Los hallazgos dicen por qué: complete los datos, ofrezca más paquetes o agregue terrenos.',
    en: 'Of {settlements} settlements none can be given a package of the plan. The findings say why: complete the data, offer more packages or add sites.',
  },
  'plan-floor-share': {
    es: 'Un piso de {percent} % no es posible: debe estar entre 0 y 100 %.',
    en: 'A floor of {percent} % is not possible: it must be between 0 and 100 %.',
  },
  'plan-floor-no-region': { es: '{place} no es una región: elija una.', en: '{place} is not a region: choose one.' },
  'plan-floor-no-comuna': { es: '{place} no es una comuna: elija una.', en: '{place} is not a comuna: choose one.' },
  'plan-floor-outside': {
    es: 'El piso es de {place}, que está fuera de los lugares del plan. Quite el piso o agregue el lugar.',
    en: 'The floor is for {place}, which is outside the plan’s places. Remove the floor or add the place.',
  },
  'plan-floor-nothing': {
    es: 'El piso de {percent} % para {place} no se puede cumplir: nada de lo que hay ahí se puede planificar. Quite el piso.',
    en: 'The floor of {percent} % for {place} cannot be met: nothing there can be planned. Remove the floor.',
  },
  'plan-floor-above': {
    es: 'El piso de {percent} % para {place} pide {needed} de las {wanted} familias mínimas del plan, y ahí hay {families}. Baje el piso o el mínimo de familias.',
    en: 'The floor of {percent} % for {place} asks for {needed} of the plan’s minimum of {wanted} families, and {families} are there. Lower the floor or the minimum.',
  },
  'plan-floors-sum-families': {
    es: 'Los pisos de familias suman {percent} % y no pueden pasar de 100 %. Baje alguno.',
    en: 'The floors of families add up to {percent} % and cannot exceed 100 %. Lower one of them.',
  },
  'plan-floors-sum-money': {
    es: 'Los pisos de dinero suman {percent} % y no pueden pasar de 100 %. Baje alguno.',
    en: 'The floors of money add up to {percent} % and cannot exceed 100 %. Lower one of them.',
  },
  'plan-families-above': {
    es: 'Se piden {families} familias y a lo más {most} pueden tener solución con estos paquetes y terrenos. Baje el mínimo.',
    en: '{families} families are asked for and at most {most} can have a solution with these packages and sites. Lower the minimum.',
  },
  'plan-lock-year': {
    es: '{settlement}: el año {year} no está en el plan, que va de {from} a {to}. Cambie el año.',
    en: '{settlement}: {year} is not in the plan, which goes from {from} to {to}. Change the year.',
  },
  'plan-lock-no-reason': {
    es: '{settlement}: escriba por qué se decidió, para quien lea el plan.',
    en: '{settlement}: write why it was decided, for whoever reads the plan.',
  },
  'plan-lock-out-year': {
    es: '{settlement}: lo que queda fuera, queda fuera todos los años. Borre el año {year}.',
    en: '{settlement}: what is out is out in all years. Clear the year {year}.',
  },
  'plan-locks-contradict': {
    es: '{settlement}: las decisiones {other} y {place} se contradicen. Deje una.',
    en: '{settlement}: decisions {other} and {place} contradict each other. Keep one.',
  },
  'plan-locks-exclusive': {
    es: '{settlement}: solo puede tener uno de estos, y más de uno está fijado: {namesEs}. Deje uno.',
    en: '{settlement} can have only one of these, and more than one is locked in: {namesEn}. Keep one.',
  },
  'plan-locks-too-costly': {
    es: 'Lo fijado dentro del plan cuesta al menos {uf} UF y en todo el plan hay {mostUf} UF. Quite algo o aumente el presupuesto.',
    en: 'What is locked in costs at least {uf} UF and the whole plan has {mostUf} UF. Remove something or raise the budget.',
  },
  'plan-lock-settlement-unknown': {
    es: 'El campamento {settlement} no está en los lugares del plan. Quite la decisión o agregue su comuna.',
    en: 'Settlement {settlement} is not in the plan’s places. Remove the decision or add its comuna.',
  },
  'plan-lock-excluded': {
    es: '{settlement} no puede estar en el plan: {reason:word}. Complete el dato o quite la decisión.',
    en: '{settlement} cannot be in the plan: {reason:word}. Complete the record or remove the decision.',
  },
  'plan-lock-package-not-in-plan': {
    es: '{settlement}: el plan no ofrece «{nameEs}». Agregue el paquete al plan o cambie la decisión.',
    en: '{settlement}: the plan does not offer “{nameEn}”. Add the package to the plan or change the decision.',
  },
  'plan-lock-refused': {
    es: '{settlement} no puede recibir «{nameEs}»: {reason:word}. Cambie el paquete, o la estrategia del campamento si hay una razón.',
    en: '{settlement} cannot be given “{nameEn}”: {reason:word}. Change the package, or the settlement’s strategy where there is a reason.',
  },
  'plan-lock-too-early': {
    es: '{settlement}: «{nameEs}» no puede empezar en {year}; lo que necesita antes termina a tiempo para {first}. Cambie el año.',
    en: '{settlement}: “{nameEn}” cannot begin in {year}; what it needs before ends in time for {first}. Change the year.',
  },
  'plan-lock-nothing-left': {
    es: '{settlement} está fijado dentro, y las demás decisiones no le dejan ningún paquete. Quite una.',
    en: '{settlement} is locked in, and the other decisions leave it no package. Remove one.',
  },
  'plan-lock-nothing-then': {
    es: '{settlement}: nada de lo que cuenta puede empezar ahí en {year}. Cambie el año.',
    en: '{settlement}: nothing that counts can begin there in {year}. Change the year.',
  },
  'plan-choice-settlement': {
    es: 'El campamento {settlement} no está en el plan.',
    en: 'Settlement {settlement} is not in the plan.',
  },
  'plan-choice-package': { es: 'El paquete «{package}» no existe.', en: 'There is no package “{package}”.' },
  'plan-choice-not-offered': {
    es: '{settlement} no puede recibir «{nameEs}»: {reason:word}.',
    en: '{settlement} cannot be given “{nameEn}”: {reason:word}.',
  },
  'plan-choice-year': {
    es: 'El año {year} no está en el plan, que va de {from} a {to}.',
    en: '{year} is not in the plan, which goes from {from} to {to}.',
  },
  'plan-choice-twice': {
    es: '{settlement}: «{nameEs}» se eligió dos veces. Cuenta la primera.',
    en: '{settlement}: “{nameEn}” was chosen twice. The first one counts.',
  },
  'plan-choice-site': {
    es: 'No se puede construir en los terrenos {sites} de este plan.',
    en: 'Sites {sites} cannot be built on in this plan.',
  },
}
