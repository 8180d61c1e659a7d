-- plannedSettlements([])
select s.id, s.version, s.code, s.name, s.comuna_code as "comunaCode", coalesce((
  select c.name
  from comuna c
  where c.code = s.comuna_code
), s.comuna_name) as "comunaName", s.household_count as households, s.family_count as families, s.area_m2 as "areaM2",
  st_x(inside) as longitude, st_y(inside) as latitude, s.tenure, json_build_object('water', s.water, 'sewerage',
  s.sewerage, 'power', s.power, 'waste', s.waste, 'paving', s.paving, 'lighting', s.lighting) as levels, s.dataset_id as
  "datasetId", (
  select o.name
  from settlement o
  where o.id = s.repeats_id and o.status <> 'closed' and (o.repeats_id is distinct from s.id or o.id < s.id)
) as repeats
from settlement s
cross join lateral (
  select st_pointonsurface(s.boundary) as inside offset 0
) p
where s.status <> 'closed' and true
order by s.id;

-- plannedSettlements(["05","13101"])
select s.id, s.version, s.code, s.name, s.comuna_code as "comunaCode", coalesce((
  select c.name
  from comuna c
  where c.code = s.comuna_code
), s.comuna_name) as "comunaName", s.household_count as households, s.family_count as families, s.area_m2 as "areaM2",
  st_x(inside) as longitude, st_y(inside) as latitude, s.tenure, json_build_object('water', s.water, 'sewerage',
  s.sewerage, 'power', s.power, 'waste', s.waste, 'paving', s.paving, 'lighting', s.lighting) as levels, s.dataset_id as
  "datasetId", (
  select o.name
  from settlement o
  where o.id = s.repeats_id and o.status <> 'closed' and (o.repeats_id is distinct from s.id or o.id < s.id)
) as repeats
from settlement s
cross join lateral (
  select st_pointonsurface(s.boundary) as inside offset 0
) p
where s.status <> 'closed' and s.comuna_code like any ($1::text[])
order by s.id;

-- closedSettlements(["05"])
select count(*)::int as count
from settlement s
where s.status = 'closed' and s.comuna_code like any ($1::text[]);

-- streetDistances([1,2])
select s.id, st_distance(s.boundary::geography, near.path::geography) as "distanceM"
from settlement s
cross join lateral (
  select t.path
  from street t
  where t.path && st_expand(s.boundary, 0.036::float8, 0.018::float8)
  order by t.path <-> s.boundary, t.id
  limit 1
) near
where s.id = any($1::bigint[])
order by s.id;

-- boundariesOf([1,2])
select st_asbinary(s.boundary) as boundary
from unnest($1::bigint[]) with ordinality asked (id, position)
left join settlement s on s.id = asked.id
order by asked.position;

-- rankingOfPlan(1)
select id, version, name, spec, is_removed as "isRemoved"
from ranking
where id = $1;

-- initialRankingId()
select "id"
from "ranking"
where "is_initial" = $1;

-- unknownPlaces(["05","13101"])
select place
from unnest($1::text[]) with ordinality p (place, position)
where not exists (
  select from region
  where code = place
) and not exists (
  select from comuna
  where code = place
) and not exists (
  select from settlement
  where comuna_code like place || '%'
)
order by position;

-- planFigures()
select code, value, unit, source, reference_year as year, confidence, version
from parameter
where used_by && '{catalogue,sites}'::text[]
order by code;

-- planDatasets([1,2], ["streets","hazards"])
select id, name, publisher, licence, reference_year as "referenceYear", file_hash as "fileHash", is_demonstration as
  "isDemonstration"
from dataset
where id = any($1::bigint[]) or collection = any($2::text[])
order by id;

-- knownFamilies(["05"])
select coalesce(sum(coalesce(s.family_count, s.household_count)), 0)::int as families
from settlement s
where s.status <> 'closed' and s.comuna_code like any ($1::text[]);
