import type { Messages } from '../messages/messages.ts'

/** What is wrong, where, by which rule, and how to mend it. What is wrong with the line itself is said by the boundaries. */
const findingMessages: Messages = {
  'boundary-too-small': {
    es: 'El polígono mide {areaM2} m², menos de los {minAreaM2} m² de la regla ({source}). Revise que esté completo y a la escala correcta; si es así, puede guardarlo.',
    en: 'The boundary measures {areaM2} m², less than the {minAreaM2} m² of the rule ({source}). Check that it is complete and at the right scale; if so, it can be saved.',
  },
  'boundary-too-large': {
    es: 'El polígono mide {areaHa} ha, más de las {maxAreaHa} ha de la regla ({source}). Revise que ningún vértice haya quedado lejos, o divídalo; si es correcto, puede guardarlo.',
    en: 'The boundary measures {areaHa} ha, more than the {maxAreaHa} ha of the rule ({source}). Check that no vertex was left far away, or split it; if it is right, it can be saved.',
  },
  'boundary-outside-comuna': {
    es: 'El polígono queda por completo fuera de {comuna}, la comuna declarada; está en: {inside} ({source}). Elija la comuna donde está, o mueva el polígono.',
    en: 'The boundary lies wholly outside {comuna}, the comuna declared; it lies in: {inside} ({source}). Choose the comuna where it lies, or move the boundary.',
  },
  'boundary-partly-outside-comuna': {
    es: 'El {outsidePct} % del polígono queda fuera de {comuna}, la comuna declarada ({source}). Recórtelo en el límite comunal o elija otra comuna; si es correcto, puede guardarlo.',
    en: '{outsidePct} % of the boundary lies outside {comuna}, the comuna declared ({source}). Clip it at the comuna’s limit or choose another comuna; if it is right, it can be saved.',
  },
  'boundary-no-comuna': {
    es: 'El polígono no toca ninguna comuna cargada; la más cercana es {nearest}, a {distanceKm} km ({source}). Puede estar mal ubicado, o falta cargar su comuna.',
    en: 'The boundary touches no comuna that is loaded; the nearest is {nearest}, at {distanceKm} km ({source}). It may be misplaced, or its comuna is not loaded yet.',
  },
  'boundary-no-comuna-loaded': {
    es: 'No hay límites comunales cargados: no se sabe en qué comuna está el polígono. Impórtelos en Datos.',
    en: 'No limits of comunas are loaded: it is not known in which comuna the boundary lies. Import them in Data.',
  },
  'boundary-overlap': {
    es: 'Se superpone con «{name}» en {overlapM2} m²: {sharePct} % de este polígono y {shareOfOtherPct} % del otro ({source}). Recorte este polígono, o déjelo en disputa si ambos reclaman ese suelo.',
    en: 'It overlaps “{name}” on {overlapM2} m²: {sharePct} % of this boundary and {shareOfOtherPct} % of the other ({source}). Clip this boundary, or keep it as disputed if both claim that ground.',
  },
  'boundary-few-households': {
    es: 'Tiene {households} hogares, menos de los {minHouseholds} de la definición oficial de campamento ({source}). Puede guardarlo; revise si corresponde a un campamento o si falta contar hogares.',
    en: 'It has {households} households, fewer than the {minHouseholds} of the official definition of a settlement ({source}). It can be saved; check whether it is a settlement or households are yet to be counted.',
  },
}

const unknownMessages: Messages = {
  'profile-not-measurable': {
    es: 'Todavía no hay un polígono que medir: faltan al menos tres puntos distintos.',
    en: 'There is no boundary to measure yet: at least three different points are missing.',
  },
  'profile-too-large': {
    es: 'Con más de {maxAreaHa} ha no se calculan hogares, amenazas ni equipamientos: revise el polígono.',
    en: 'Above {maxAreaHa} ha households, hazards and facilities are not computed: check the boundary.',
  },
  'profile-households-unknown': {
    es: 'No hay hogares registrados: no se sabe si alcanza los 8 hogares de la definición oficial. No es un incumplimiento.',
    en: 'No households are recorded: it is not known whether it reaches the 8 households of the official definition. It breaks no rule.',
  },
  'profile-no-blocks-loaded': {
    es: 'No hay manzanas censales cargadas en {comunas}.',
    en: 'No census blocks are loaded in {comunas}.',
  },
  'profile-outside-blocks': {
    es: 'El polígono queda fuera de las manzanas censales: el censo no publica población aquí por manzana.',
    en: 'The boundary lies outside the census blocks: the census publishes no population by block here.',
  },
  'profile-block-population-unknown': {
    es: 'Las {count} manzanas que toca no tienen población publicada.',
    en: 'The {count} blocks it touches have no published population.',
  },
  'profile-blocks-partly-known': {
    es: 'Las manzanas con población conocida cubren el {pct} % del polígono; lo demás no está en la estimación.',
    en: 'Blocks of known population cover {pct} % of the boundary; the rest is not in the estimate.',
  },
  'profile-too-few-settlements': {
    es: 'Se conocen los hogares y la superficie de solo {count} campamentos de la región; se necesitan {min}.',
    en: 'Households and area are known of only {count} settlements of the region; {min} are needed.',
  },
  'profile-density-no-comuna': {
    es: 'Sin comuna no se sabe con qué campamentos comparar.',
    en: 'Without a comuna it is not known which settlements to compare with.',
  },
  'profile-comuna-not-loaded': {
    es: 'El límite de la comuna declarada no está cargado: no se sabe si el polígono está dentro.',
    en: 'The limit of the comuna declared is not loaded: it is not known whether the boundary lies inside.',
  },
  'profile-hazards-not-loaded': {
    es: 'No hay amenazas cargadas en {comunas}: no se sabe si el lugar está expuesto. No significa que sea seguro.',
    en: 'No hazards are loaded in {comunas}: whether the place is exposed is not known. It does not mean that it is safe.',
  },
  'profile-zoning-not-loaded': {
    es: 'No hay instrumentos de planificación cargados en {comunas}: no se sabe qué norma rige.',
    en: 'No planning instruments are loaded in {comunas}: which rule applies is not known.',
  },
  'profile-facility-none-loaded': {
    es: 'No hay ninguno cargado.',
    en: 'None is loaded.',
  },
  'profile-facility-far': {
    es: 'Sin dato aquí: el más cercano de los cargados está a {km} km en línea recta.',
    en: 'Unknown here: the nearest of those loaded is {km} km away in a straight line.',
  },
  'profile-slope-unknown': {
    es: 'Pendiente del terreno: sin dato, no hay modelo de elevación cargado.',
    en: 'Slope of the ground: unknown, no elevation model is loaded.',
  },
}

const ruleMessages: Messages = {
  'rule-always-forbids': {
    es: 'La regla «{code}» siempre impide guardar: lo que la incumple no se puede almacenar. Se puede cambiar su valor, no su severidad.',
    en: 'The rule “{code}” always forbids: what breaks it cannot be stored. Its value can be changed, its severity cannot.',
  },
  'rule-parameter-unknown': {
    es: 'La regla «{code}» no tiene un valor llamado «{name}».',
    en: 'The rule “{code}” has no value called “{name}”.',
  },
  'rule-parameter-out-of-range': {
    es: '«{name}» es {value}; debe estar entre {min} y {max}.',
    en: '“{name}” is {value}; it must lie between {min} and {max}.',
  },
}

const wordMessages: Messages = {
  'word.boundary-rule': { es: 'la regla', en: 'rule' },
}

export const profileMessages: Messages = { ...findingMessages, ...unknownMessages, ...ruleMessages, ...wordMessages }
