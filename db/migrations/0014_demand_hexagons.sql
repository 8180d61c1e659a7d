-- Hexagons of demand with the figures that may be published, for programs that ask for them with filters, order and pages.
-- Derived from what the engine of demand computes, at the versions in demand_hexagon_basis; whoever needs it at newer ones
-- derives it again. Nothing that is not public is ever in it.
create table demand_hexagon (
  id bigint primary key,
  h3 text not null,
  resolution int not null,
  area_km2 double precision not null,
  people double precision,
  families double precision,
  settlement_families double precision,
  census_families double precision,
  set_aside double precision,
  irrecoverable double precision,
  doubled_up double precision,
  overcrowded_nuclei double precision,
  recoverable double precision,
  sanitation double precision,
  critical_overcrowding double precision,
  unknown_share double precision,
  suppressed text,
  deduplication text not null,
  need_year int,
  people_year int,
  boundary geometry(MultiPolygon, 4326) not null
);
comment on column demand_hexagon.id is 'Number of shared/src/demand/hexagonId.ts.';
comment on column demand_hexagon.suppressed is 'Names of the figures that are hidden to protect people, with commas between; null where none is.';
create index on demand_hexagon (resolution);
create index on demand_hexagon using gist (boundary);

create table demand_hexagon_basis (
  is_only boolean primary key default true check (is_only),
  version bigint not null,
  derived_from text not null
);
comment on column demand_hexagon_basis.version is 'Grows each time the hexagons are derived.';
comment on column demand_hexagon_basis.derived_from is 'What the figures depend on, as text: equal where they are equal.';
