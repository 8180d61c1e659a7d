-- standardSets()
select distinct "set_name" as "name"
from "standard"
order by "set_name";

-- standardsOf("siedu")
select "service", "name", "facility_kinds" as "facilityKinds", "max_distance_m" as "maxDistanceM", "valid_from_year" as
  "validFromYear", "source", "confidence"
from "standard"
where "set_name" = $1
order by "id";

-- parametersOf()
select "code", "value", "unit", "reference_year" as "referenceYear", "source", "confidence"
from "parameter"
order by "code";

-- settlementsOfRegion("05")
select s.id, s.version, s.dataset_id as "datasetId", s.code, s.name, s.comuna_code as "comunaCode",
  coalesce(s.comuna_name, named.name) as "comunaName", s.household_count as households, s.water, s.sewerage, s.power,
  repeated.name as "repeatsName", repeated.code as "repeatsCode", st_x(inside.place) as longitude, st_y(inside.place) as
  latitude, st_asgeojson(s.boundary, 9) as shape
from settlement s
left join settlement repeated on repeated.id = s.repeats_id
left join comuna named on named.code = s.comuna_code
left join lateral (
  select st_pointonsurface(s.boundary) as place
) inside on true
where s.status <> 'closed' and (left(s.comuna_code, 2) = $1 or (s.comuna_code is null and exists (
  select from comuna c
  where c.region_code = $2 and st_intersects(c.boundary, inside.place)
)))
order by s.id;

-- facilityPlaces(["school"])
select kind, st_x(location) as longitude, st_y(location) as latitude
from facility
where kind = any($1) and status <> 'closed' and location is not null
order by id;

-- kindsInRegion(["school"], "05")
select wanted.kind
from unnest($1::text[]) as wanted(kind)
where exists (
  select from facility f
  where f.kind = wanted.kind and f.status <> 'closed' and f.location is not null and (left(f.comuna_code, 2) = $2 or
    (f.comuna_code is null and (exists (
    select from comuna c
    where c.region_code = $3 and st_intersects(c.boundary, f.location)
  ) or (not exists (
    select from comuna c
    where c.region_code = $4 and c.boundary is not null
  ) and exists (
    select from settlement s
    where left(s.comuna_code, 2) = $5 and s.boundary && st_expand(f.location, 0.05)
  )))))
)
order by kind;

-- facilitiesNotCounted(["school"], "05")
select kind, count(*) filter (where status = 'closed') as closed, count(*) filter (where status <> 'closed' and location
  is null) as "withoutPlace"
from facility
where kind = any($1) and (status = 'closed' or location is null) and (left(comuna_code, 2) = $2 or (comuna_code is null
  and exists (
  select from comuna c
  where c.region_code = $3 and st_intersects(c.boundary, location)
)))
group by kind
order by kind;

-- coverageDatasetIds(["school"], "05")
select dataset_id as id
from facility
where kind = any($1)
union select dataset_id
from comuna
where region_code = $2
order by id;
