-- How need becomes demand, what a programme set out to do and how far it has come; figures that are shown beside what is
-- computed here, and what may be published.

-- How census deficit and settlements become one demand: each change a row of its own, the greatest version is in force.
create table demand_rule (
  version integer primary key,
  -- What of a block's deficit is not counted again where settlements cover it: see DemandRule of the interface.
  deduplication text not null check (deduplication in ('area', 'whole-block', 'larger', 'none')),
  -- Components of need that are families who lack a dwelling.
  components text[] not null check (cardinality(components) > 0),
  source text not null,
  confidence text not null check (confidence in ('confirmed', 'to-confirm')),
  change_note text,
  valid_from timestamptz not null default now(),
  changed_by text not null default 'arraigo'
);

insert into demand_rule (version, deduplication, components, source, confidence) values
  (1, 'area', '{irrecoverable,doubled-up,overcrowded-nuclei}',
   'Valor inicial de Arraigo, por acordar: déficit cuantitativo del censo fuera de los campamentos, por superficie', 'to-confirm');

-- What a programme set out to reach: each change a row of its own, as above.
create table demand_target (
  version integer primary key,
  name text not null,
  families integer not null check (families > 0),
  -- Null: all regions.
  region_code text references region (code),
  -- Null: the source gives no years.
  from_year integer,
  to_year integer check (to_year >= from_year),
  source text not null,
  confidence text not null check (confidence in ('confirmed', 'to-confirm')),
  change_note text,
  valid_from timestamptz not null default now(),
  changed_by text not null default 'arraigo'
);

insert into demand_target (version, name, families, source, confidence) values
  (1, 'Familias atendidas por el programa', 6000,
   'Estrategias locales de soluciones habitacionales: al menos 6.000 familias pobres atendidas; plazo por confirmar', 'to-confirm');

-- Families that a programme serves, in one comuna, by one kind of solution.
create table solution (
  id bigint generated always as identity primary key,
  comuna_code text not null check (comuna_code ~ '^[0-9]{5}$'),
  settlement_id bigint references settlement on delete set null,
  kind text not null check (kind in ('upgrading', 'improvement', 'new-housing', 'relocation', 'other')),
  stage text not null check (stage in ('planned', 'under-way', 'delivered')),
  families integer not null check (families > 0),
  -- Of its stage: when it is planned for, began, or was delivered.
  year integer not null check (year between 1990 and 2100),
  source text not null,
  note text,
  -- Removed, and able to come back.
  is_removed boolean not null default false,
  version integer not null default 1,
  valid_from timestamptz not null default now(),
  changed_by text not null,
  change_note text
);
create index solution_comuna on solution (comuna_code);
create index solution_settlement on solution (settlement_id);
create trigger solution_history before update or delete on solution for each row execute function keep_history();

-- Published figures to hold against what is computed here. Shown beside it, never added to it, and never two series as one.
create table reference_figure (
  id bigint generated always as identity primary key,
  code text not null,
  -- Who counted, by one way of counting: figures of two series are not compared as if they were one.
  series text not null,
  -- Both null: the country.
  region_code text references region (code),
  comuna_code text check (comuna_code ~ '^[0-9]{5}$'),
  year integer not null,
  value double precision not null,
  unit text not null,
  source text not null,
  confidence text not null check (confidence in ('confirmed', 'to-confirm')),
  note text,
  version integer not null default 1,
  valid_from timestamptz not null default now(),
  changed_by text not null default 'arraigo',
  change_note text,
  unique nulls not distinct (code, series, region_code, comuna_code, year)
);
create trigger reference_figure_history before update or delete on reference_figure
  for each row execute function keep_history();

insert into reference_figure (code, series, region_code, year, value, unit, source, confidence, note)
select f.code, f.series, f.region_code, f.year, f.value, f.unit, s.source, 'confirmed', s.note
from (values
  ('settlements', 'minvu-2022', null, 2022, 1091, 'settlements'),
  ('settlement-households', 'minvu-2022', null, 2022, 71961, 'households'),
  ('settlements', 'minvu-2022', '05', 2022, 255, 'settlements'),
  ('settlement-households', 'minvu-2022', '05', 2022, 18405, 'households'),
  ('settlements', 'minvu-2022', '08', 2022, 156, 'settlements'),
  ('settlement-households', 'minvu-2022', '08', 2022, 7122, 'households'),
  ('settlements', 'minvu-2022', '13', 2022, 142, 'settlements'),
  ('settlement-households', 'minvu-2022', '13', 2022, 13392, 'households'),
  ('settlements', 'minvu-2024', null, 2024, 1432, 'settlements'),
  ('settlement-households', 'minvu-2024', null, 2024, 81608, 'households'),
  ('settlements', 'minvu-2024', '05', 2024, 374, 'settlements'),
  ('settlement-households', 'minvu-2024', '05', 2024, 21857, 'households'),
  ('settlements', 'minvu-2024', '08', 2024, 225, 'settlements'),
  ('settlement-households', 'minvu-2024', '08', 2024, 9309, 'households'),
  ('settlements', 'minvu-2024', '13', 2024, 168, 'settlements'),
  ('settlement-households', 'minvu-2024', '13', 2024, 13686, 'households'),
  ('settlements', 'techo-2024', null, 2024, 1428, 'settlements'),
  ('settlement-households', 'techo-2024', null, 2024, 120584, 'households'),
  ('census-deficit', 'census-2024', null, 2024, 491904, 'families'),
  ('census-deficit-part-1', 'census-2024', null, 2024, 188355, 'families'),
  ('census-deficit-part-2', 'census-2024', null, 2024, 127196, 'families'),
  ('census-deficit-part-3', 'census-2024', null, 2024, 103611, 'families'),
  ('census-deficit-part-4', 'census-2024', null, 2024, 72642, 'families'),
  ('census-deficit-share', 'census-2024', '13', 2024, 0.485, 'share'),
  ('census-deficit-share', 'census-2024', '05', 2024, 0.086, 'share'),
  ('census-deficit-share', 'census-2024', '08', 2024, 0.062, 'share')
) as f (code, series, region_code, year, value, unit)
join (values
  ('minvu-2022', 'MINVU, Catastro Nacional de Campamentos 2022', null),
  ('minvu-2024', 'MINVU, Catastro Nacional de Campamentos 2024',
   'Calculado de los polígonos publicados; los hogares son los conocidos.'),
  ('techo-2024', 'TECHO, Catastro Nacional de Campamentos 2024-25', null),
  ('census-2024', 'Déficit habitacional cuantitativo, Censo 2024',
   'Los cuatro componentes publicados (188.355, 127.196, 103.611 y 72.642) suman 491.804, 100 menos que el total publicado. '
   'La regla de uno de ellos, el hacinamiento no ampliable, no es pública: aquí no se reproduce.')
) as s (series, source, note) using (series);

-- Which versions a change of a figure makes grow: whoever keeps what was computed by it follows those.
alter table parameter add column used_by text[] not null default '{standards}';
comment on column parameter.used_by is 'Entries of collection_version that grow when it changes.';
alter table parameter disable trigger user;
update parameter set used_by = '{demand,standards}' where code = 'persons-per-household';
insert into parameter (code, value, unit, reference_year, source, confidence, used_by) values
  ('need-irrecoverable-share', 0.166, 'share', 2017,
   'Valor inicial de Arraigo, por confirmar: 5.518 viviendas irrecuperables por cada 33.184 que da el porcentaje publicado de materialidad, en las 359 zonas del Gran Valparaíso que tienen ambos',
   'to-confirm', '{demand}'),
  ('need-recoverable-ratio', 1.137, 'ratio', 2017,
   'Valor inicial de Arraigo, por confirmar: 37.743 viviendas recuperables por cada 33.184 que da el porcentaje publicado de materialidad, en las mismas zonas',
   'to-confirm', '{demand}'),
  ('need-beyond-first-ratio', 1.318, 'ratio', 2017,
   'Valor inicial de Arraigo, por confirmar: 7.002 hogares allegados por cada 5.312 viviendas que da el porcentaje publicado de allegamiento, en las mismas zonas',
   'to-confirm', '{demand}'),
  ('need-critical-share', 0.135, 'share', 2017,
   'Valor inicial de Arraigo, por confirmar: 1.198 hogares con hacinamiento crítico por cada 8.891 que da el porcentaje publicado de hacinamiento, en las 359 zonas del Gran Valparaíso que tienen ambos',
   'to-confirm', '{demand}'),
  ('need-household-size-ratio', 1.14, 'ratio', 2017,
   'Valor inicial de Arraigo, por confirmar: personas por hogar de 2017 en las zonas con recuentos del Gran Valparaíso (2,96) por las de sus comunas en 2024',
   'to-confirm', '{demand}'),
  ('published-min-people', 5, 'persons', 2026,
   'Valor inicial de Arraigo, por confirmar: mínimo de personas de una cifra publicada', 'to-confirm', '{demand}'),
  ('published-min-households', 3, 'households', 2026,
   'Valor inicial de Arraigo, por confirmar: mínimo de hogares de una cifra publicada', 'to-confirm', '{demand}');
alter table parameter enable trigger user;

create function note_parameter_change() returns trigger language plpgsql as $$
declare
  used text;
  new_version bigint;
begin
  for used in execute format('select distinct u from %I, unnest(used_by) u order by u',
                             case tg_op when 'DELETE' then 'old_rows' else 'new_rows' end) loop
    update collection_version set version = version + 1 where collection = used returning version into new_version;
    insert into collection_change values (used, new_version, null);
    delete from collection_change where collection = used and version <= new_version - 500;
  end loop;
  return null;
end $$;

insert into collection_version (collection) values ('demand');

drop trigger parameter_inserted on parameter;
drop trigger parameter_updated on parameter;
drop trigger parameter_deleted on parameter;
create trigger parameter_inserted after insert on parameter referencing new table as new_rows
  for each statement execute function note_parameter_change();
create trigger parameter_updated after update on parameter referencing new table as new_rows
  for each statement execute function note_parameter_change();
create trigger parameter_deleted after delete on parameter referencing old table as old_rows
  for each statement execute function note_parameter_change();

create trigger demand_rule_inserted after insert on demand_rule referencing new table as new_rows
  for each statement execute function note_change('demand');
create trigger demand_rule_deleted after delete on demand_rule referencing old table as old_rows
  for each statement execute function note_change('demand');
