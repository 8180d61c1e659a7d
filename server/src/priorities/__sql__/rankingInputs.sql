-- rankedSettlements(null)
select s.id, s.version, s.code, s.name, s.comuna_code as "comunaCode", coalesce(s.comuna_name, (
  select c.name
  from comuna c
  where c.code = s.comuna_code
)) as "comunaName", s.household_count as households, s.household_source as "householdSource", s.household_year as
  "householdYear", s.family_count as families, s.family_source as "familySource", s.family_year as "familyYear",
  s.origin_year as "originYear", s.tenure, s.strategy, s.confidence, json_build_object('water', s.water, 'sewerage',
  s.sewerage, 'power', s.power, 'waste', s.waste, 'paving', s.paving, 'lighting', s.lighting) as levels, s.dataset_id as
  "datasetId", d.reference_year as "datasetYear", s.area_m2 as "areaM2", st_x(inside) as longitude, st_y(inside) as
  latitude
from settlement s
left join dataset d on d.id = s.dataset_id
cross join lateral (
  select st_pointonsurface(s.boundary) as inside offset 0
) p
where s.status <> 'closed' and not exists (
  select from settlement o
  where o.id = s.repeats_id and o.status <> 'closed' and (o.repeats_id is distinct from s.id or o.id < s.id)
) and true
order by s.id;

-- rankedSettlements("05109")
select s.id, s.version, s.code, s.name, s.comuna_code as "comunaCode", coalesce(s.comuna_name, (
  select c.name
  from comuna c
  where c.code = s.comuna_code
)) as "comunaName", s.household_count as households, s.household_source as "householdSource", s.household_year as
  "householdYear", s.family_count as families, s.family_source as "familySource", s.family_year as "familyYear",
  s.origin_year as "originYear", s.tenure, s.strategy, s.confidence, json_build_object('water', s.water, 'sewerage',
  s.sewerage, 'power', s.power, 'waste', s.waste, 'paving', s.paving, 'lighting', s.lighting) as levels, s.dataset_id as
  "datasetId", d.reference_year as "datasetYear", s.area_m2 as "areaM2", st_x(inside) as longitude, st_y(inside) as
  latitude
from settlement s
left join dataset d on d.id = s.dataset_id
cross join lateral (
  select st_pointonsurface(s.boundary) as inside offset 0
) p
where s.status <> 'closed' and not exists (
  select from settlement o
  where o.id = s.repeats_id and o.status <> 'closed' and (o.repeats_id is distinct from s.id or o.id < s.id)
) and s.comuna_code like $1
order by s.id;

-- leftOutCounts("05")
select count(*) filter (where s.status = 'closed')::int as closed, count(*) filter (where s.status <> 'closed')::int as
  repeated
from settlement s
where s.comuna_code like $1 and ((s.status = 'closed' and coalesce("s"."closed_reason", '') not in ('merged',
  'repeated', 'removed')) or (s.status <> 'closed' and exists (
  select from settlement o
  where o.id = s.repeats_id and o.status <> 'closed' and (o.repeats_id is distinct from s.id or o.id < s.id)
)));

-- isKnownPlace("05")
select exists (
  select from region
  where code = $1
) or exists (
  select from comuna
  where code = $2
) or exists (
  select from settlement
  where comuna_code = $3
) as some;

-- settlementAttributes("05")
select s.id, s.dataset_id as "datasetId", s.attributes
from settlement s
where s.status <> 'closed' and s.attributes <> '{}' and s.comuna_code like $1
order by s.id;

-- settlementMappings()
select id, mapping->'mapping' as mapping
from dataset
where collection = 'settlements' and mapping->'mapping'->'fields' is not null
order by id;

-- incomePoverty()
select comuna_code as "comunaCode", code, name, year, unit, value, low, high, dataset_id as "datasetId"
from indicator
where value is not null and name ilike '%pobreza%' and name ilike '%ingreso%' and name not ilike '%extrema%'
order by year desc nulls last, code, comuna_code, id;

-- hazardsByComuna()
select h.dataset_id as "datasetId", c.code as "comunaCode", count(*)::int as count
from hazard h
join comuna c on st_intersects(c.boundary, st_pointonsurface(h.extent))
group by 1, 2
order by 1, 2;

-- hazardExposure([1,2], 100)
select s.id, least(1, st_area(st_union(part.clip)) / st_area(s.boundary)) as share
from settlement s
join hazard h on h.extent && st_expand(s.boundary, $1::float8, $2::float8)
cross join lateral (
  select st_collectionextract(st_intersection(s.boundary, case when st_dimension(h.extent) = 2 then h.extent else
    st_buffer(h.extent::geography, $3::float8)::geometry end), 3) as clip
) part
where s.id = any($4::bigint[]) and st_area(s.boundary) > 0 and (st_dimension(h.extent) = 2 or $5::float8 > 0) and not
  st_isempty(part.clip)
group by s.id
order by s.id;

-- criterionFigures(["hazard-point-distance-m"])
select code, value, unit, source, reference_year as year, confidence, version
from parameter
where code = any($1::text[])
order by code;

-- unitCosts()
select code as package, cost_uf_per_family as "costUf", low_uf as "lowUf", high_uf as "highUf", reference_year as year,
  source, confidence, version
from package
where code in ('urbanisation', 'relocation')
order by code;

-- datasetNames()
select id, name, reference_year as year
from dataset
order by id;

-- facilityDatasets()
select kind, dataset_id as "datasetId"
from facility
group by 1, 2
order by 1, 2;

-- setServices()
select set_name as "setName", service, name, facility_kinds as "facilityKinds", max_distance_m as "maxDistanceM",
  source, valid_from_year as year, confidence, version
from standard
order by set_name, id;

-- newestWeights()
select version, source, confidence, unknown_rule as "unknownRule", weights, extract(year from valid_from at time zone
  'UTC')::int as year
from deficit_weights
order by version desc
limit 1;
