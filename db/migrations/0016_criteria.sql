-- Figures that criteria of a ranking are made with. 'priorities' grows with every change of them, and of unit costs: whoever
-- keeps what was computed by them follows it as it follows a collection.
insert into collection_version (collection) values ('priorities') on conflict do nothing;

insert into parameter (code, value, unit, reference_year, source, confidence, used_by) values
  ('tenure-readiness-serviu', 1, 'share', 2026,
   'Valor inicial de Arraigo, por confirmar: suelo del SERVIU, listo para un proyecto', 'to-confirm', '{priorities}'),
  ('tenure-readiness-municipal', 0.9, 'share', 2026,
   'Valor inicial de Arraigo, por confirmar: suelo municipal, falta la transferencia', 'to-confirm', '{priorities}'),
  ('tenure-readiness-state', 0.8, 'share', 2026,
   'Valor inicial de Arraigo, por confirmar: suelo fiscal, falta la concesión o transferencia', 'to-confirm', '{priorities}'),
  ('tenure-readiness-community', 0.6, 'share', 2026,
   'Valor inicial de Arraigo, por confirmar: suelo de una comunidad o cooperativa', 'to-confirm', '{priorities}'),
  ('tenure-readiness-mixed', 0.4, 'share', 2026,
   'Valor inicial de Arraigo, por confirmar: varios propietarios', 'to-confirm', '{priorities}'),
  ('tenure-readiness-private', 0.3, 'share', 2026,
   'Valor inicial de Arraigo, por confirmar: suelo privado, falta la compra o expropiación', 'to-confirm', '{priorities}'),
  ('hazard-point-distance-m', 100, 'm', 2026,
   'Valor inicial de Arraigo, por confirmar: hasta esta distancia de un punto crítico el suelo está expuesto', 'to-confirm',
   '{priorities}'),
  ('estimate-error-share', 0.3, 'share', 2026,
   'Valor inicial de Arraigo, por confirmar: parte de lo estimado en línea recta que puede estar mal', 'to-confirm',
   '{priorities}'),
  ('household-error-high', 0.05, 'share', 2026,
   'Valor inicial de Arraigo, por confirmar: error de los hogares de una ficha de confianza alta', 'to-confirm', '{priorities}'),
  ('household-error-medium', 0.15, 'share', 2026,
   'Valor inicial de Arraigo, por confirmar: error de los hogares de una ficha de confianza media', 'to-confirm', '{priorities}'),
  ('household-error-low', 0.3, 'share', 2026,
   'Valor inicial de Arraigo, por confirmar: error de los hogares de una ficha de confianza baja', 'to-confirm', '{priorities}');

create trigger unit_cost_inserted after insert on unit_cost referencing new table as new_rows
  for each statement execute function note_change('priorities');
create trigger unit_cost_updated after update on unit_cost referencing old table as old_rows new table as new_rows
  for each statement execute function note_change('priorities');
create trigger unit_cost_deleted after delete on unit_cost referencing old table as old_rows
  for each statement execute function note_change('priorities');
