-- blockIds()
select coalesce(min(id), 0)::int as first, coalesce(max(id), 0)::int as last, count(*)::int as count
from block;

-- blocksBetween(1, 10000)
select id, code, comuna_code as "comunaCode", dataset_id as "datasetId", population as people, st_x(inside) as
  longitude, st_y(inside) as latitude, st_asbinary(boundary, 'NDR') as boundary
from block
cross join lateral (
  select st_pointonsurface(boundary) as inside offset 0
) p
where id between $1 and $2
order by id;

-- zoneRows()
select id, code, comuna_code as "comunaCode", dataset_id as "datasetId", population as people, household_count as
  households, overcrowded_pct as "overcrowdedPct", doubled_up_pct as "doubledUpPct", material_pct as "materialPct",
  doubled_up_households as "doubledUpHouseholds", overcrowded_households as "overcrowdedHouseholds",
  critically_overcrowded_households as "criticallyOvercrowdedHouseholds", material_acceptable as "materialAcceptable",
  material_recoverable as "materialRecoverable", material_irrecoverable as "materialIrrecoverable", st_x(inside) as
  longitude, st_y(inside) as latitude, st_asbinary(boundary, 'NDR') as boundary
from zone
cross join lateral (
  select st_pointonsurface(boundary) as inside offset 0
) p
order by id;

-- comunaRows()
select c.id, c.code, c.name, c.dataset_id as "datasetId", c.area_m2 as "areaM2", case when box is not null then
  array[st_xmin(box), st_ymin(box), st_xmax(box), st_ymax(box)] end as bounds
from comuna c
cross join lateral (
  select coalesce(st_extent(part.geom) filter (where st_xmin(part.geom) > -77), st_extent(part.geom)) as box
  from st_dump(c.boundary) part
) m
order by c.code, c.dataset_id desc;

-- comunaBoundaries()
select code, st_asbinary(boundary, 'NDR') as boundary
from comuna
order by code, dataset_id desc;

-- householdSizes()
select distinct on (comuna_code) comuna_code as "comunaCode", value, dataset_id as "datasetId"
from indicator
where code = 'promedio_personas_hogar' and value is not null
order by comuna_code, year desc nulls last, dataset_id desc;

-- datasetYears()
select "id", "reference_year" as "year"
from "dataset"
order by "id";

-- demandMethod()
select (
  select json_build_object('version', version, 'deduplication', deduplication, 'components', components, 'source',
    source, 'confidence', confidence, 'changeNote', change_note, 'validFrom', valid_from, 'changedBy', changed_by)
  from demand_rule
  order by version desc
  limit 1
) as rule, (
  select coalesce(json_object_agg(code, value), '{}')
  from parameter
) as parameters;
