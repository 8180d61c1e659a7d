export const demonstrationEs = {
  demonstration: {
    chip: 'Datos de demostración',
    load: 'Cargar la demostración',
    loading: 'Cargando el territorio de demostración',
    remove: 'Quitar la demostración',
    removing: 'Quitando la demostración…',
    removeTitle: '¿Quitar los datos de demostración?',
    removeText:
      'Se borra el territorio generado. Lo que usted importó queda como está, y la demostración se puede volver a cargar.',
    notRemoved: 'No se pudo quitar la demostración',
    alsoPlans_one: 'También un plan hecho con ella.',
    alsoPlans_many: 'También {{count, number}} planes hechos con ella.',
    alsoPlans_other: 'También {{count, number}} planes hechos con ella.',
    alsoEdited_one: 'Se borraría con ella un registro que alguien cambió desde que se cargó.',
    alsoEdited_many: 'Se borrarían con ella {{count, number}} registros que alguien cambió desde que se cargó.',
    alsoEdited_other: 'Se borrarían con ella {{count, number}} registros que alguien cambió desde que se cargó.',
    besideText_one:
      'Ya hay un campamento real. Los generados se mezclarán con él en el mapa y en los planes, hasta que los quite.',
    besideText_many:
      'Ya hay {{count, number}} campamentos reales. Los generados se mezclarán con ellos en el mapa y en los planes, hasta que los quite.',
    besideText_other:
      'Ya hay {{count, number}} campamentos reales. Los generados se mezclarán con ellos en el mapa y en los planes, hasta que los quite.',
    besideTitle: '¿Cargar la demostración junto a sus datos?',
    rows: '{{count, number}} filas en {{collections}} colecciones',
    editedTitle: 'Alguien cambió registros de la demostración',
    removeEdited: 'Quitar también lo cambiado',
  },
}
