-- knownDensities()
select id as "settlementId", comuna_code as "comunaCode", household_count as households, area_m2 as "areaM2", dataset_id
  as "datasetId"
from settlement
where household_count > 0 and area_m2 > 0 and status <> 'closed' and repeats_id is null;

-- kindsInComuna("hazard", "05109")
select distinct c.code as "comunaCode", h.kind, h.dataset_id as "datasetId"
from comuna c
join "hazard" h on h.extent && c.boundary and st_intersects(c.boundary, h.extent)
where c.code = $1
order by 1, 2, 3;

-- kindsInComuna("zoning", "05109")
select distinct c.code as "comunaCode", h.kind, h.dataset_id as "datasetId"
from comuna c
join "zoning" h on h.extent && c.boundary and st_intersects(c.boundary, h.extent)
where c.code = $1
order by 1, 2, 3;

-- openFacilities()
select kind, dataset_id as "datasetId", string_agg(concat_ws(' ', id, st_x(location), st_y(location)), ',' order by id)
  as places
from facility
where status <> 'closed' and location is not null
group by kind, dataset_id
order by kind, dataset_id;

-- facilityNames([1])
select "id", "name"
from "facility"
where "id" in ($1)
order by "id";

-- factorsOf()
select "code", "value", "unit", "reference_year" as "year", "source", "confidence"
from "parameter"
where "code" in ($1, $2)
order by "code";

-- sourcesOf([1])
select "id", "collection", "name", "publisher", "reference_year" as "year", "is_demonstration" as "isDemonstration"
from "dataset"
where "id" in ($1)
order by "id";
