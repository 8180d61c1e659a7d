-- hexagonBasis()
select "derived_from"
from "demand_hexagon_basis";

-- replaceHexagons("[1]", [[{"id":1,"h3":"88b2c55a59fffff","resolution":8,"areaKm2":0.…, {"deduplication":"area","needYear":2017,"peopleYear":2024})
begin;
select pg_advisory_xact_lock(hashtext('arraigo.derive.demand'));
select "derived_from"
from "demand_hexagon_basis";
delete from "demand_hexagon";
insert into demand_hexagon (id, h3, resolution, area_km2, suppressed, boundary, "people", "families",
  "settlement_families", "census_families", "set_aside", "irrecoverable", "doubled_up", "overcrowded_nuclei",
  "recoverable", "sanitation", "critical_overcrowding", "unknown_share", deduplication, need_year, people_year)
select id, h3, resolution, area_km2, suppressed, st_multi(st_geomfromewkb(boundary)), "people", "families",
  "settlement_families", "census_families", "set_aside", "irrecoverable", "doubled_up", "overcrowded_nuclei",
  "recoverable", "sanitation", "critical_overcrowding", "unknown_share", $1, $2::int, $3::int
from unnest( $4::bigint[], $5::text[], $6::int[], $7::float8[], $8::text[], $9::bytea[], $10::float8[], $11::float8[],
  $12::float8[], $13::float8[], $14::float8[], $15::float8[], $16::float8[], $17::float8[], $18::float8[],
  $19::float8[], $20::float8[], $21::float8[] ) as h (id, h3, resolution, area_km2, suppressed, boundary, "people",
  "families", "settlement_families", "census_families", "set_aside", "irrecoverable", "doubled_up",
  "overcrowded_nuclei", "recoverable", "sanitation", "critical_overcrowding", "unknown_share");
insert into demand_hexagon_basis (version, derived_from)
values (1, $1)
on conflict (is_only) do update set version = demand_hexagon_basis.version + 1, derived_from = excluded.derived_from;
commit;
