-- What coverage is measured by, to be edited: standards beyond the first ones, the factors of its method, the weights of the
-- deficit index, and proposals of what is not there yet.

-- A service that somebody added has the name given there; the first ones have theirs in both languages in the program.
alter table standard add column name text;
comment on column standard.name is 'Name for people, in Spanish; null for services that the program names itself.';

-- As published and as delivered: what an edited or removed standard goes back to.
create table official_standard as
  select set_name, service, facility_kinds, max_distance_m, valid_from_year, source, confidence, id as position from standard;
alter table official_standard
  alter column set_name set not null,
  alter column service set not null,
  alter column facility_kinds set not null,
  alter column max_distance_m set not null,
  alter column valid_from_year set not null,
  alter column source set not null,
  alter column confidence set not null,
  alter column position set not null,
  add primary key (set_name, service);

insert into parameter (code, value, unit, reference_year, source, confidence) values
  ('max-leg-to-street-m', 300, 'm', 2026,
   'Valor inicial de Arraigo, por confirmar: más lejos de una calle se estima en línea recta', 'to-confirm'),
  ('node-tolerance-m', 1.5, 'm', 2026,
   'Valor inicial de Arraigo, por confirmar: extremos de calles más cerca que esto se unen', 'to-confirm'),
  ('walking-kmh', 4.5, 'km/h', 2026, 'Valor inicial de Arraigo, por confirmar: velocidad a pie en terreno plano', 'to-confirm'),
  ('sample-spacing-m', 60, 'm', 2026,
   'Valor inicial de Arraigo, por confirmar: distancia entre los puntos que representan un lugar', 'to-confirm');

-- The weights of the deficit index: each change a row of its own, the greatest version is in force.
create table deficit_weights (
  version integer primary key,
  unknown_rule text not null check (unknown_rule in ('leave-out', 'worst-case', 'median')),
  -- [{"service": "water", "weight": 15}], in the order in which they are shown.
  weights jsonb not null,
  source text not null,
  confidence text not null check (confidence in ('confirmed', 'to-confirm')),
  change_note text,
  valid_from timestamptz not null default now(),
  changed_by text not null default 'arraigo'
);

insert into deficit_weights (version, unknown_rule, weights, source, confidence) values
  (1, 'leave-out',
   '[{"service": "water", "weight": 15}, {"service": "sewerage", "weight": 15}, {"service": "power", "weight": 10},
     {"service": "waste", "weight": 5}, {"service": "paving", "weight": 5}, {"service": "lighting", "weight": 5},
     {"service": "early-education", "weight": 10}, {"service": "basic-education", "weight": 10},
     {"service": "primary-health", "weight": 10}, {"service": "transit", "weight": 10}, {"service": "plaza", "weight": 3},
     {"service": "park", "weight": 2}]',
   'Valor inicial de Arraigo, por acordar en cada municipio', 'to-confirm');

create table proposal (
  id bigint generated always as identity primary key,
  name text not null,
  note text,
  -- As in ProposedElement of the interface: what was asked comes back to the last digit.
  elements jsonb not null,
  -- Removed, and able to come back.
  is_removed boolean not null default false,
  version integer not null default 1,
  valid_from timestamptz not null default now(),
  changed_by text not null,
  change_note text
);
create trigger proposal_history before update or delete on proposal for each row execute function keep_history();

-- 'standards' grows with every change of a standard, a factor or the weights: whoever keeps what was computed by them
-- follows it as it follows a collection. Proposals change nothing that is measured until they are asked about.
insert into collection_version (collection) values ('standards');

do $$
declare
  rules text;
begin
  foreach rules in array array['standard', 'parameter', 'deficit_weights'] loop
    execute format(
      'create trigger %1$s_inserted after insert on %1$I referencing new table as new_rows
         for each statement execute function note_change(''standards'');
       create trigger %1$s_updated after update on %1$I referencing old table as old_rows new table as new_rows
         for each statement execute function note_change(''standards'');
       create trigger %1$s_deleted after delete on %1$I referencing old table as old_rows
         for each statement execute function note_change(''standards'');',
      rules);
  end loop;
end $$;
