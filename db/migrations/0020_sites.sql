-- Land for new construction: where a site comes from, what was decided of it, and the rules that sites are held against.

alter table site
  add column origin text not null default 'imported' check (origin in ('drawn', 'imported', 'proposed')),
  -- A proposal that nobody wants is kept as discarded, with the reason, so that it is not proposed again.
  add column status text not null default 'candidate' check (status in ('candidate', 'discarded')),
  add column status_reason text,
  -- Beyond the land: access, networks and earthworks that the site needs, for each family.
  add column works_uf_per_family double precision check (works_uf_per_family >= 0),
  -- A study of its risks: building in a risk area is conditional on one and on the works it asks for (OGUC 2.1.17).
  add column study text,
  add column study_year integer check (study_year between 1900 and 2100),
  add column note text,
  add constraint site_discarded check (status = 'discarded' or status_reason is null);
create index site_comuna on site (comuna_code);

-- `programme` null: of all programmes that say nothing else. Services take their distances from a set of standards.
create table site_rule (
  id bigint generated always as identity primary key,
  programme text references programme (code),
  rule text not null,
  limit_value double precision,
  unit text,
  standard_set text,
  -- A failure keeps the site out of plans; otherwise it only counts against it.
  forbids boolean not null,
  source text not null,
  reference_year integer not null,
  confidence text not null check (confidence in ('confirmed', 'to-confirm')),
  version integer not null default 1,
  valid_from timestamptz not null default now(),
  changed_by text not null default 'arraigo',
  change_note text,
  unique nulls not distinct (programme, rule),
  check ((limit_value is null) <> (standard_set is null))
);

insert into site_rule (programme, rule, limit_value, unit, standard_set, forbids, source, reference_year, confidence) values
  (null, 'capacity', 1, 'families', null, true, 'El mínimo y el máximo de familias de cada programa', 2026, 'confirmed'),
  (null, 'area', 2000, 'm2', null, false, 'Valor inicial de Arraigo, por confirmar: 16 viviendas a 80 por hectárea', 2026, 'to-confirm'),
  ('ds49-small', 'area', 300, 'm2', null, false, 'Valor inicial de Arraigo, por confirmar', 2026, 'to-confirm'),
  (null, 'hazard', 0.05, 'share', null, true, 'OGUC, artículo 2.1.17: en área de riesgo se construye solo con un estudio y sus obras; la parte admitida es un valor inicial de Arraigo', 2024, 'to-confirm'),
  (null, 'hazard-near', 0, 'share', null, false, 'OGUC, artículo 2.1.17: puntos críticos y áreas que no obligan a moverse piden un estudio', 2024, 'to-confirm'),
  (null, 'no-build', 0.05, 'share', null, true, 'Zonas no edificables de los instrumentos cargados; la parte admitida es un valor inicial de Arraigo', 2024, 'to-confirm'),
  (null, 'zoning', 0.05, 'share', null, false, 'Zonas cuyos usos permitidos no nombran la vivienda; la parte admitida es un valor inicial de Arraigo', 2024, 'to-confirm'),
  (null, 'urban-limit', 500, 'm', null, false, 'Dentro del límite urbano o cerca de él; valor inicial de Arraigo, por confirmar', 2024, 'to-confirm'),
  (null, 'slope', 15, 'deg', null, false, 'Valor inicial de Arraigo, por confirmar; sobre 20° una ladera se tiene por inestable', 2026, 'to-confirm'),
  (null, 'land-cost', 200, 'uf-per-family', null, false, 'DS 49: subsidio de localización de hasta 200 UF por familia', 2011, 'to-confirm'),
  (null, 'settlement', 0.05, 'share', null, false, 'Valor inicial de Arraigo, por confirmar: el terreno no está ocupado por un campamento', 2026, 'to-confirm'),
  (null, 'other-site', 0.05, 'share', null, false, 'Valor inicial de Arraigo, por confirmar: dos terrenos no ofrecen el mismo suelo', 2026, 'to-confirm'),
  (null, 'services', null, null, 'ds49-location', false, 'DS 49, requisitos de localización', 2011, 'to-confirm'),
  -- What estimates and proposals are made with: nothing is held against them.
  (null, 'density', 80, 'dwellings-per-ha', null, false, 'Valor inicial de Arraigo, por confirmar: vivienda de dos a tres pisos', 2026, 'to-confirm'),
  (null, 'land-price', 200, 'uf-per-family', null, false, 'DS 49: subsidio de localización de hasta 200 UF por familia, como estimación del costo del suelo', 2011, 'to-confirm'),
  (null, 'empty', 2, 'people-per-ha', null, false, 'Valor inicial de Arraigo, por confirmar: una manzana censal con tan pocas personas se propone como terreno', 2024, 'to-confirm'),
  (null, 'proposal-area', 10000, 'm2', null, false, 'Valor inicial de Arraigo, por confirmar: de manzanas más chicas se propone solo lo que se pide', 2026, 'to-confirm');

create trigger site_rule_history before update or delete on site_rule for each row execute function keep_history();
create trigger site_rule_inserted after insert on site_rule referencing new table as new_rows
  for each statement execute function note_change('sites');
create trigger site_rule_updated after update on site_rule referencing old table as old_rows new table as new_rows
  for each statement execute function note_change('sites');
create trigger site_rule_deleted after delete on site_rule referencing old table as old_rows
  for each statement execute function note_change('sites');
