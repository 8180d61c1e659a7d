import type { Messages } from '../messages/messages.ts'

export const methodMessages: Messages = {
  'ranking-weights-all-zero': {
    es: 'Todos los pesos son cero: no hay orden. Dé un peso a un criterio al menos.',
    en: 'All weights are zero: there is no order. Give at least one criterion a weight.',
  },
  'ranking-weight-invalid': {
    es: 'Un peso no puede ser «{weight}»: debe ser un número desde 0.',
    en: 'A weight cannot be “{weight}”: it must be a number from 0 up.',
  },
  'ranking-criterion-repeated': {
    es: '«{nameEs}» está dos veces entre los criterios: quite una de ellas.',
    en: '“{nameEn}” is twice among the criteria: remove one of them.',
  },
  'ranking-number-invalid': {
    es: '«{nameEs}»: «{value}» no es un número. Escriba uno.',
    en: '“{nameEn}”: “{value}” is not a number. Write one.',
  },
  'ranking-goal-posts-crossed': {
    es: '«{nameEs}»: el valor inferior ({low}) debe ser menor que el superior ({high}). Para invertir el orden, cambie el sentido.',
    en: '“{nameEn}”: the low value ({low}) must be below the high one ({high}). To turn the order around, change the direction.',
  },
  'ranking-curve-short': {
    es: '«{nameEs}»: la curva necesita al menos dos puntos y tiene {count}.',
    en: '“{nameEn}”: the curve needs at least two points and has {count}.',
  },
  'ranking-curve-not-ascending': {
    es: '«{nameEs}»: el punto {point} de la curva está en {raw} y debe estar después de {before}, el anterior.',
    en: '“{nameEn}”: point {point} of the curve is at {raw} and must come after {before}, the one before.',
  },
  'ranking-curve-outside': {
    es: '«{nameEs}»: el punto {point} de la curva vale {worth}; debe valer entre 0 y 1.',
    en: '“{nameEn}”: point {point} of the curve is worth {worth}; it must be worth between 0 and 1.',
  },
  'ranking-thresholds-crossed': {
    es: '«{nameEs}»: la indiferencia ({indifference}) no puede ser mayor que la preferencia ({preference}).',
    en: '“{nameEn}”: indifference ({indifference}) cannot be above preference ({preference}).',
  },
  'ranking-bounds-crossed': {
    es: '«{nameEs}»: el peso mínimo razonable ({low}) no puede ser mayor que el máximo ({high}).',
    en: '“{nameEn}”: the least reasonable weight ({low}) cannot be above the greatest ({high}).',
  },
  'ranking-bounds-above': {
    es: 'Los pesos mínimos suman {percent} % y no pueden pasar de 100 %. Baje alguno.',
    en: 'The least weights add up to {percent} % and cannot exceed 100 %. Lower one of them.',
  },
  'ranking-bounds-below': {
    es: 'Los pesos máximos suman {percent} % y no alcanzan a 100 %. Suba alguno.',
    en: 'The greatest weights add up to {percent} % and do not reach 100 %. Raise one of them.',
  },
  'ranking-filter-invalid': {
    es: 'El filtro por «{nameEs}» no puede ser «{value}»: debe ser un número.',
    en: 'The filter by “{nameEn}” cannot be “{value}”: it must be a number.',
  },
  'ranking-filters-crossed': {
    es: 'Los filtros por «{nameEs}» piden al menos {low} y a lo más {high}: nadie cumple ambos. Cambie uno.',
    en: 'The filters by “{nameEn}” ask for at least {low} and at most {high}: nobody meets both. Change one.',
  },
  'ranking-excluded-twice': {
    es: 'El campamento {settlementId} está excluido dos veces: quite una de ellas.',
    en: 'Settlement {settlementId} is excluded twice: remove one of them.',
  },
  'ranking-exclusion-blank': {
    es: 'Falta el motivo de una exclusión: escríbalo, porque se publica con el orden.',
    en: 'The reason for an exclusion is missing: write it, as it is published with the order.',
  },
  'ranking-judgements-missing': {
    es: 'Los pesos vienen de comparaciones por pares y no hay ninguna. Compare los criterios o asigne los pesos directamente.',
    en: 'The weights come from pairwise comparisons and there are none. Compare the criteria or set the weights directly.',
  },
  'ranking-judgement-twice': {
    es: 'Las comparaciones «{id}» están dos veces: quite una de ellas.',
    en: 'The comparisons “{id}” are there twice: remove one of them.',
  },
  'ranking-judgement-key-twice': {
    es: 'Las comparaciones de {name} nombran dos veces «{key}»: deje una.',
    en: 'The comparisons of {name} name “{key}” twice: leave one.',
  },
  'ranking-judgement-size': {
    es: 'Las comparaciones de {name} nombran {criteria} criterios y su matriz tiene {rows} filas: deben ser iguales.',
    en: 'The comparisons of {name} name {criteria} criteria and their matrix has {rows} rows: they must be the same.',
  },
  'ranking-data-missing': {
    es: 'No hay datos del criterio «{criterion}»: quítelo o vuelva a cargar los datos.',
    en: 'There are no data for the criterion “{criterion}”: remove it or load the data again.',
  },
  'ranking-data-ragged': {
    es: '«{nameEs}» tiene {values} valores y los campamentos son {settlements}: los datos están incompletos, vuelva a cargarlos.',
    en: '“{nameEn}” has {values} values and there are {settlements} settlements: the data are incomplete, load them again.',
  },
  'ranking-value-not-finite': {
    es: '«{nameEs}» de {settlement} es «{value}», que no es un número: corríjalo o déjelo sin dato.',
    en: '“{nameEn}” of {settlement} is “{value}”, which is no number: correct it or leave it unknown.',
  },
  'ranking-criterion-unknown': {
    es: 'De «{nameEs}» no se conoce ningún valor: no cuenta, y su peso se reparte entre los demás.',
    en: 'Nothing is known of “{nameEn}”: it does not count, and its weight goes to the others.',
  },
  'ranking-criterion-flat': {
    es: '«{nameEs}» vale lo mismo en todos: no distingue a nadie y no mueve a nadie.',
    en: '“{nameEn}” is the same everywhere: it tells nobody apart and moves nobody.',
  },
  'ranking-criterion-same': {
    es: '«{nameEs}» vale lo mismo en todos: da a todos los mismos puntos.',
    en: '“{nameEn}” is the same everywhere: it gives everybody the same points.',
  },
  'ranking-one-criterion': {
    es: 'Hay un solo criterio: el orden es el de sus valores y los pesos no influyen.',
    en: 'There is a single criterion: the order is that of its values and weights have no say.',
  },
  'ranking-nobody-left': {
    es: 'Los filtros y exclusiones no dejan a nadie. Quite alguno.',
    en: 'Filters and exclusions leave nobody. Remove one of them.',
  },
  'ranking-exclusions-absent': {
    es: '{count} exclusiones son de campamentos que ya no están aquí: fueron cerrados, o son de otro lugar.',
    en: '{count} exclusions are of settlements that are no longer here: they were closed, or are elsewhere.',
  },
  'ranking-judgements-inconsistent': {
    es: 'Las comparaciones combinadas se contradicen: razón de consistencia {ratio}, sobre 0,1.',
    en: 'The combined comparisons contradict each other: consistency ratio {ratio}, above 0.1.',
  },
  'ranking-weights-not-judged': {
    es: 'Los pesos no son los que resultan de las comparaciones por pares. Use los de las comparaciones, o diga que son puntos.',
    en: 'The weights are not those that come of the comparisons. Use those of the comparisons, or say that they are points.',
  },
  'ranking-excluded': { es: 'Excluido: {reason}', en: 'Excluded: {reason}' },
  'ranking-filtered-unknown': {
    es: 'No pasa el filtro: «{nameEs}» sin dato.',
    en: 'Does not pass the filter: “{nameEn}” is unknown.',
  },
  'ranking-filtered-below': {
    es: 'No pasa el filtro: «{nameEs}» es {value} y se pide al menos {limit}.',
    en: 'Does not pass the filter: “{nameEn}” is {value} and at least {limit} is asked for.',
  },
  'ranking-filtered-above': {
    es: 'No pasa el filtro: «{nameEs}» es {value} y se pide a lo más {limit}.',
    en: 'Does not pass the filter: “{nameEn}” is {value} and at most {limit} is asked for.',
  },
  'ranking-nothing-known': {
    es: 'No se puede ordenar: no se conoce ninguno de los criterios con peso.',
    en: 'Cannot be ordered: none of the criteria with a weight is known.',
  },
  'ahp-empty': {
    es: 'La matriz de comparaciones está vacía: agregue criterios.',
    en: 'The matrix of comparisons is empty: add criteria.',
  },
  'ahp-not-square': {
    es: 'La fila {row} de la matriz tiene {length} valores y deben ser {count}, uno por criterio.',
    en: 'Row {row} of the matrix has {length} values and there must be {count}, one for each criterion.',
  },
  'ahp-not-a-number': {
    es: 'Fila {row}, columna {column}: «{value}» no es un número. Escriba uno mayor que cero, o déjelo sin respuesta.',
    en: 'Row {row}, column {column}: “{value}” is not a number. Write one above zero, or leave it unanswered.',
  },
  'ahp-not-positive': {
    es: 'Fila {row}, columna {column}: {value} debe ser mayor que cero. «Menos importante» se escribe como fracción: 1/3 es 0,333.',
    en: 'Row {row}, column {column}: {value} must be above zero. “Less important” is written as a fraction: 1/3 is 0.333.',
  },
  'ahp-out-of-scale': {
    es: 'Fila {row}, columna {column}: {value} está fuera de escala. Use de 1/9 a 9; se admite hasta {most} veces.',
    en: 'Row {row}, column {column}: {value} is out of scale. Use 1/9 to 9; up to {most} times is taken.',
  },
  'ahp-diagonal': {
    es: 'Fila {row}, columna {column}: un criterio comparado consigo mismo es 1 y no {value}.',
    en: 'Row {row}, column {column}: a criterion beside itself is 1, not {value}.',
  },
  'ahp-half-answered': {
    es: 'Fila {row}, columna {column}: {value}, y al revés {opposite}. Responda ambas o ninguna.',
    en: 'Row {row}, column {column}: {value}, and the other way round {opposite}. Answer both or neither.',
  },
  'ahp-not-reciprocal': {
    es: 'Fila {row}, columna {column} dice {value} y al revés dice {opposite}: debería ser {reciprocal}. Corrija una de las dos.',
    en: 'Row {row}, column {column} says {value} and the other way round {opposite}: it should be {reciprocal}. Correct one of them.',
  },
  'ahp-apart': {
    es: 'Ninguna respuesta une los criterios {apart} con el primero: compare alguno de ellos con los demás.',
    en: 'No answer joins criteria {apart} to the first one: compare one of them with the others.',
  },
  'ahp-inconsistent': {
    es: 'Las comparaciones se contradicen: razón de consistencia {ratio}, sobre 0,1. Se puede seguir; conviene revisar la que más pesa.',
    en: 'The comparisons contradict each other: consistency ratio {ratio}, above 0.1. You may go on; better review the one that hurts most.',
  },
  'ahp-incomplete': {
    es: 'Faltan {missing} de {pairs} comparaciones: sus valores se deducen de las demás.',
    en: '{missing} of {pairs} comparisons are missing: their values follow from the others.',
  },
  'ahp-ratio-unpublished': {
    es: 'Con {count} criterios no hay un valor publicado con que medir la consistencia. Compárelos por grupos.',
    en: 'With {count} criteria there is no published value to measure consistency by. Compare them in groups.',
  },
  'ahp-ratio-unchecked': {
    es: 'Hay muy pocas respuestas para que se contradigan: la consistencia no se puede medir.',
    en: 'There are too few answers for them to contradict each other: consistency cannot be measured.',
  },
  'ahp-too-many-at-once': {
    es: 'Son {count} criterios y sobre {most} las personas pierden el hilo. Compárelos por grupos: primero los grupos, después dentro de cada uno.',
    en: 'There are {count} criteria and beyond {most} people lose the thread. Compare them in groups: first the groups, then within each.',
  },
}
