import type { Messages } from '../messages/messages.ts'

export const demandMessages: Messages = {
  'demand-thread-ended': {
    es: 'El cálculo de la demanda se detuvo. Vuelva a preguntar: empieza de nuevo.',
    en: 'The computation of demand stopped. Ask again: it starts anew.',
  },
  'demand-internal-only': {
    es: 'Esta respuesta incluye cifras pequeñas y es solo de uso interno. Para publicar, exporte la demanda: ahí las cifras van resguardadas.',
    en: 'This answer holds small figures and is for internal use only. To publish, export the demand: its figures are protected.',
  },
  'demand-too-many-places': {
    es: 'Son {count} lugares y una tabla muestra hasta {limit}. Elija una región, una comuna o algunos lugares.',
    en: 'There are {count} places and a table shows up to {limit}. Choose a region, a comuna or some places.',
  },
  'demand-measure-unknown': {
    es: 'No hay medidas llamadas {measures}. Las que hay son: {known}.',
    en: 'There are no measures called {measures}. There are: {known}.',
  },
  'demand-region-invalid': {
    es: '«{region}» no es el código de una región; son dos cifras, como 05.',
    en: '“{region}” is not the code of a region; it has two digits, such as 05.',
  },
  'demand-option-unknown': {
    es: '{option} no puede ser «{value}». Puede ser: {allowed}.',
    en: '{option} cannot be “{value}”. It can be: {allowed}.',
  },
  'demand-written': {
    es: 'Demanda de {count} lugares escrita en {file} ({audience}); el cálculo tomó {seconds} s.',
    en: 'Demand of {count} places written to {file} ({audience}); the computation took {seconds} s.',
  },
  'demand-computed': {
    es: 'Demanda de {count} lugares ({audience}); el cálculo tomó {seconds} s.',
    en: 'Demand of {count} places ({audience}); the computation took {seconds} s.',
  },
  'demand-blocks-older': {
    es: '{count} manzanas son de un censo anterior al de otras de su comuna y no se cuentan.',
    en: '{count} blocks are of an older census than others of their comuna and are not counted.',
  },
  'demand-blocks-twice': {
    es: '{count} manzanas están en dos archivos con el mismo código; se cuentan una vez, con el más nuevo.',
    en: '{count} blocks are in two files by the same code; each is counted once, from the newest.',
  },
  'demand-zones-older': {
    es: '{count} zonas son de un censo anterior al de otras de su comuna y no se cuentan.',
    en: '{count} zones are of an older census than others of their comuna and are not counted.',
  },
  'demand-zones-twice': {
    es: '{count} zonas están en dos archivos con el mismo código; se cuentan una vez, con el más nuevo.',
    en: '{count} zones are in two files by the same code; each is counted once, from the newest.',
  },
  'demand-years-differ': {
    es: 'La necesidad es del censo {needYear} y los habitantes, del censo {peopleYear}.',
    en: 'Need is of the {needYear} census and inhabitants are of the {peopleYear} census.',
  },
  'demand-zones-percentages-only': {
    es: '{count} de {all} zonas publican porcentajes y no recuentos: su necesidad es una estimación.',
    en: '{count} of {all} zones publish percentages and no counts: their need is an estimate.',
  },
  'demand-zones-unknown': {
    es: '{count} de {all} zonas no publican nada de su necesidad: no se sabe, y no es cero.',
    en: '{count} of {all} zones publish nothing about their need: it is unknown, not zero.',
  },
  'demand-zones-apart': {
    es: '{count} zonas no tienen manzanas con habitantes: su necesidad se reparte por su superficie.',
    en: '{count} zones have no blocks with inhabitants: their need is spread over their surface.',
  },
  'demand-need-population-impossible': {
    es: '{count} zonas con una población imposible, que no se usó: {examples}.',
    en: '{count} zones with an impossible population, which was not used: {examples}.',
  },
  'demand-need-percentage-impossible': {
    es: '{count} zonas con porcentajes imposibles, que no se usaron: {examples}.',
    en: '{count} zones with impossible percentages, which were not used: {examples}.',
  },
  'demand-need-count-impossible': {
    es: '{count} zonas con recuentos imposibles, que no se usaron: {examples}.',
    en: '{count} zones with impossible counts, which were not used: {examples}.',
  },
  'demand-need-households-impossible': {
    es: '{count} zonas con hogares imposibles para sus habitantes, que no se usaron: {examples}.',
    en: '{count} zones with households that are impossible for their people, which were not used: {examples}.',
  },
  'demand-need-households-without-people': {
    es: '{count} zonas con hogares y sin habitantes: {examples}. Sus recuentos se usan tal como se publicaron.',
    en: '{count} zones with households and nobody living there: {examples}. Their counts are used as published.',
  },
  'demand-need-households-few': {
    es: '{count} zonas con muy pocos hogares para sus habitantes: {examples}. Revise los recuentos.',
    en: '{count} zones with very few households for their people: {examples}. Check the counts.',
  },
  'demand-blocks-without-zone': {
    es: '{count} manzanas, con {people} habitantes, no están en ninguna zona de su comuna: su necesidad no se sabe.',
    en: '{count} blocks, with {people} inhabitants, are in no zone of their comuna: their need is unknown.',
  },
  'demand-blocks-people-unknown': {
    es: '{count} manzanas no dicen cuántos habitantes tienen y no reciben necesidad de su zona.',
    en: '{count} blocks do not state their inhabitants and are given no need of their zone.',
  },
  'demand-comunas-without-need': {
    es: '{count} comunas no tienen ninguna zona con datos de necesidad: {examples}.',
    en: '{count} comunas have no zone with figures of need: {examples}.',
  },
  'demand-no-settlements': {
    es: 'No hay campamentos cargados: la demanda es solo la del censo.',
    en: 'No settlements are loaded: demand is that of the census alone.',
  },
  'demand-settlements-unknown': {
    es: '{count} campamentos no tienen un número de hogares conocido: no están en las sumas, y tampoco descuentan nada.',
    en: '{count} settlements have no known number of households: they are in no sum, and set nothing aside.',
  },
  'demand-settlements-repeated': {
    es: '{count} registros repiten un campamento que ya se cuenta y no se suman: {examples}.',
    en: '{count} records repeat a settlement that is counted already and are in no sum: {examples}.',
  },
  'demand-settlements-without-boundary': {
    es: '{count} campamentos sin polígono se cuentan solo en su comuna y no descuentan nada.',
    en: '{count} settlements without a boundary count in their comuna only and set nothing aside.',
  },
  'demand-settlements-larger': {
    es: '{count} campamentos son mayores que todas las manzanas de su comuna, en superficie o en hogares: {examples}. Revise su polígono y sus hogares.',
    en: '{count} settlements are larger than all blocks of their comuna, in area or in households: {examples}. Check their boundary and households.',
  },
  'demand-settlements-outside-blocks': {
    es: '{count} campamentos no tocan ninguna manzana del censo: se suman enteros.',
    en: '{count} settlements touch no census block: they are added whole.',
  },
  'demand-place-need-unknown': {
    es: 'El censo cargado no dice nada de la necesidad aquí: no se sabe, y no es cero.',
    en: 'The census that is loaded says nothing about need here: it is unknown, not zero.',
  },
  'demand-place-partly-unknown': {
    es: 'No se sabe la necesidad del {percent} % de los habitantes: las cifras son de los demás.',
    en: 'The need of {percent} % of the inhabitants is unknown: figures are of the others.',
  },
  'demand-place-settlements-unknown': {
    es: 'Campamentos de aquí sin hogares conocidos, que no están en la suma: {count}.',
    en: 'Settlements here whose households are unknown, not in the sum: {count}.',
  },
  'demand-place-carried': {
    es: 'Repartido desde su zona censal ({needYear}) según los habitantes; no se contó en la manzana.',
    en: 'Carried from its census zone ({needYear}) by inhabitants; it was not counted in the block.',
  },
  'demand-place-maybe-twice': {
    es: 'La regla no descuenta nada: una familia puede estar en las dos fuentes.',
    en: 'The rule sets nothing aside: a family may be in both sources.',
  },
}
